/** Maps the bytes above 127 of a page that is not UTF-8 to half characters (lone surrogates), which no text contains. */
const byteOffset = 0xdc00;
const keptBytes = /[\udc80-\udcff]/gu;

const noTags =
  'this is not HTML: it has no tags. If it is a spreadsheet, give it a name that ends in .csv, and check that';

/** A text, and how to encode it again so that what has not changed stays the same to the byte. */
export interface TextFile {
  readonly text: string;
  readonly encode: (text: string) => Uint8Array;
}

/** A file that cannot be read as text. */
export class UnreadableFile extends Error {
  /** The line of the reason, from 1. */
  readonly line: number;

  constructor(message: string, line = 1) {
    super(message);
    this.line = line;
  }
}

/**
 * Decodes a page: as UTF-8 or, if it is not valid UTF-8, as any encoding that contains ASCII, whose other bytes are
 * kept. What is added to the latter, or to a page that is all ASCII, is encoded as ASCII with character references,
 * which is right whatever encoding the server declares. What the kept bytes say, `readable` tells.
 *
 * @throws {UnreadableFile} if it is UTF-16, or contains a zero byte or no tags
 */
export function pageFileOf(content: Uint8Array): TextFile {
  const bytes = textBytesOf(content);
  const utf8 = utf8In(bytes);
  const text =
    utf8 ??
    bytes
      .toString('latin1')
      .replace(/[\x80-\xff]/g, (character) => String.fromCharCode(byteOffset + character.charCodeAt(0)));
  if (!/<[a-z!]/i.test(text)) throw new UnreadableFile(text.trim() ? noTags : 'this is empty');
  if (utf8 !== undefined && bytes.length > utf8.length) return {text, encode: (changed) => Buffer.from(changed)};
  return {text, encode: (changed) => Buffer.from(toAscii(changed), 'latin1')};
}

/**
 * The text of a page with the bytes that were kept as the characters that a browser reads them as. Its length stays the
 * same, so that a place in it is the same place in the page.
 */
export function readable(text: string): string {
  if (text.search(keptBytes) < 0) return text;
  const characters = charactersIn(declaredEncoding(text));
  return text.replace(keptBytes, (kept) => characters[kept.charCodeAt(0) - byteOffset - 0x80]!);
}

/** As in browsers: in the first 1024 bytes, and not in a comment. */
const declaredEncoding = (text: string): string | undefined =>
  /<meta\s[^>]*charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(text.slice(0, 1024).replace(/<!--.*?-->/gs, ''))?.[1];

const charactersByEncoding = new Map<string, readonly string[]>();

/** What each byte above 127 says. A byte that says nothing alone, as in UTF-8, is U+FFFD, as in browsers. */
function charactersIn(encoding = 'windows-1252'): readonly string[] {
  let characters = charactersByEncoding.get(encoding);
  if (!characters) {
    // Node 20 reads windows-1252 as ISO 8859-1, which lacks quotes and dashes, unless it is told that more follows.
    characters = Array.from(
      {length: 0x80},
      (_, index) => decoderOf(encoding).decode(Uint8Array.of(0x80 + index), {stream: true}) || '\uFFFD',
    );
    charactersByEncoding.set(encoding, characters);
  }
  return characters;
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/**
 * Decodes a scale file.
 *
 * @throws {UnreadableFile} if it is not UTF-8, as JSON has to be
 */
export function jsonFileOf(content: Uint8Array): string {
  const utf8 = utf8In(textBytesOf(content));
  if (utf8 === undefined) throw new UnreadableFile('this is not UTF-8. Save it as UTF-8');
  return utf8;
}

function textBytesOf(content: Uint8Array): Buffer {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  if (/^(\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2)))
    throw new UnreadableFile('this is UTF-16. Save it as UTF-8');
  const zero = bytes.indexOf(0);
  if (zero >= 0)
    throw new UnreadableFile(
      'this is not text: it holds a zero byte',
      bytes.toString('latin1', 0, zero).split(/\r\n?|\n/).length,
    );
  return bytes;
}

function utf8In(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Writes what is not ASCII as character references, and restores the bytes that were kept. */
const toAscii = (text: string): string =>
  text
    .replace(/[^\0-\x7f\udc80-\udcff]/gu, (character) => `&#${character.codePointAt(0)};`)
    .replace(keptBytes, (character) => String.fromCharCode(character.charCodeAt(0) - byteOffset));
