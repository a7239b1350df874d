import {shortLines} from './short-lines.js';

/** A rating that a text states. */
export interface RecognisedRating {
  readonly tag: string;
  readonly language: string;
  readonly value: string;
  readonly subject: string;
}

/**
 * Recognises a text that is exactly one of the library's short lines, with or without a subject: "Evidence rating: 3+
 * (scale 2 to 4+)". White space does not matter. A subject with a colon is not recognised, since the colon ends it.
 */
export function recogniseShortLine(text: string): RecognisedRating | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  for (const {tag, language, name, aroundSubject, values, sentences} of shortLines) {
    if (Object.hasOwn(sentences, line)) return {tag, language, value: sentences[line]!, subject: ''};
    const colon = line.indexOf(': ');
    const ending = colon < 0 ? '' : line.slice(colon);
    if (!Object.hasOwn(values, ending)) continue;
    const head = line.slice(0, colon);
    const value = values[ending]!;
    if (head === name) return {tag, language, value, subject: ''};
    const [before, after] = aroundSubject;
    const subject = head.slice(before.length, head.length - after.length);
    if (subject.trim() && head === before + subject + after) return {tag, language, value, subject};
  }
  return undefined;
}
