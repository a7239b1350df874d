import type {TextByLanguage} from '../scales/programmes.js';
import {inLanguage} from './languages.js';

/** A text of a ratings file, and its language: `''` if the file does not say it. */
export interface TextInLanguage {
  readonly text: string;
  readonly language: string;
}

/**
 * Finds a text of a ratings file for the language of a page.
 *
 * @param tag the language tag of the page
 * @returns the text in that language or else the first that the file has
 */
export function textForLanguage(text: TextByLanguage | undefined, tag: string): TextInLanguage {
  if (text === undefined || typeof text === 'string') return {text: text ?? '', language: ''};
  const [first, ...others] = Object.entries(text).map(([language, each]) => ({language, text: each}));
  return first ? inLanguage([first, ...others], tag) : {text: '', language: ''};
}
