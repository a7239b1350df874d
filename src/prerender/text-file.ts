const windows1252 = new TextDecoder('windows-1252');

/** The bytes above ASCII of the most usual encoding of old pages, by character. */
const bytes = new Map(Array.from({length: 256}, (_, byte) => [windows1252.decode(Uint8Array.of(byte)), byte]));

/** A text and the way in which it was written, so that it can be written back byte for byte. */
export interface TextFile {
  readonly text: string;
  readonly encode: (text: string) => Uint8Array;
}

/** The text in these bytes: UTF-8, or else one byte a character, as pages were written before it. */
export function textFileOf(content: Uint8Array): TextFile {
  try {
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(content);
    return {text, encode: (changed) => new TextEncoder().encode(changed)};
  } catch {
    return {
      text: windows1252.decode(content),
      // What this encoding lacks, HTML can write as a number.
      encode: (changed) => Buffer.concat(Array.from(changed, (character) => {
        const byte = bytes.get(character);
        return byte === undefined ? Buffer.from(`&#${character.codePointAt(0)};`) : Buffer.from([byte]);
      })),
    };
  }
}

/** Whether it can be a page at all: text, with a tag in it. */
export const isHtml = (text: string): boolean => !text.includes('\0') && /<[a-z!]/i.test(text);
