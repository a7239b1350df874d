import {statedLines} from './short-lines.js';

/** A rating that words alone state. */
export interface Stated {
  readonly tag: string;
  readonly language: string;
  readonly value: string;
  readonly subject: string;
}

/**
 * The rating that a text states, if the whole of it is one of our own short lines, to the letter, with or without a
 * subject. A subject with a colon could be a line of its own, and is not read.
 */
export function statedBy(text: string): Stated | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  for (const {
    tag,
    language,
    name,
    around: [before, after],
    values,
    sentences,
  } of statedLines) {
    if (Object.hasOwn(sentences, line)) return {tag, language, value: sentences[line]!, subject: ''};
    const end = line.indexOf(': ');
    const said = end < 0 ? '' : line.slice(end);
    if (!Object.hasOwn(values, said)) continue;
    const head = line.slice(0, end);
    const value = values[said]!;
    if (head === name) return {tag, language, value, subject: ''};
    const subject = head.slice(before!.length, head.length - after!.length);
    if (subject.trim() && head === before + subject + after) return {tag, language, value, subject};
  }
  return undefined;
}
