import type {Messages, GridMessages} from './messages.js';
import {welsh, welshGrid} from './messages.cy.js';
import {english, englishGrid} from './messages.en.js';

/** The library's own sentences in each built-in language. The first language is the default. */
export const allMessages: readonly [Messages, ...Messages[]] = [english, welsh];

/** The grid's sentences in each built-in language. The first language is the default. */
export const allGridMessages: readonly [GridMessages, ...GridMessages[]] = [englishGrid, welshGrid];

/**
 * Finds the words for the language of a page.
 *
 * @param tag the language tag of the page
 * @returns the document with the same tag or else a shorter one, such as "cy" for "cy-GB", or else the first
 */
export function inLanguage<D extends {readonly language: string}>(documents: readonly [D, ...D[]], tag: string): D {
  let prefix = tag.toLowerCase();
  while (prefix) {
    const match = documents.find(({language}) => language.toLowerCase() === prefix);
    if (match) return match;
    prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('-')));
  }
  return documents[0];
}

/**
 * Whether text in a language needs no `lang` of its own in an element with this language tag, such as "cy" in "cy-GB".
 */
export const isInLanguage = (language: string, tag: string): boolean =>
  `${tag.toLowerCase()}-`.startsWith(`${language.toLowerCase()}-`);
