/** Where the bytes of a page that is not UTF-8 are kept: a block of Unicode in which no text is. */
const kept = 0xf700;

/** A text and the way in which it was written, so that it can be written back byte for byte. */
export interface TextFile {
  readonly text: string;
  readonly encode: (text: string) => Uint8Array;
}

/** Why there is no text in some bytes, and in which line that shows. */
export class UnreadableFile extends Error {
  readonly line: number;

  constructor(message: string, line = 1) {
    super(message);
    this.line = line;
  }
}

/**
 * The text in these bytes: UTF-8, or any encoding in which ASCII is written as it is. Of the latter only ASCII is read,
 * and all other bytes are kept. What is added to such a page, or to one that is all ASCII, is written in ASCII: it is
 * right whatever encoding the page is sent with.
 */
export function pageFileOf(content: Uint8Array): TextFile {
  const bytes = textBytesOf(content);
  const utf8 = utf8In(bytes);
  const text =
    utf8 ??
    bytes
      .toString('latin1')
      .replace(/[\x80-\xff]/g, (character) => String.fromCharCode(kept + character.charCodeAt(0)));
  if (!/<[a-z!]/i.test(text))
    throw new UnreadableFile(text.trim() ? 'this is not HTML: it has no tags' : 'this is empty');
  if (utf8 !== undefined && bytes.length > utf8.length) return {text, encode: (changed) => Buffer.from(changed)};
  return {text, encode: (changed) => Buffer.from(inAscii(changed), 'latin1')};
}

/** The text of a scale file: JSON is UTF-8 and nothing else. */
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

/** What is not ASCII as its number, and the bytes that were kept as they were. */
const inAscii = (text: string): string =>
  text
    .replace(/[^\0-\x7f\uf780-\uf7ff]/gu, (character) => `&#${character.codePointAt(0)};`)
    .replace(/[\uf780-\uf7ff]/g, (character) => String.fromCharCode(character.charCodeAt(0) - kept));
