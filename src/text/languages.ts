import type {Messages, GridMessages} from './messages.js';
import {welsh, welshGrid} from './messages.cy.js';
import {english, englishGrid} from './messages.en.js';

/** What the library says, in every built-in language. The first is shown where a page's language is none of them. */
export const allMessages: readonly [Messages, ...Messages[]] = [english, welsh];

/** What the grid says, in every built-in language. */
export const allGridMessages: readonly [GridMessages, ...GridMessages[]] = [englishGrid, welshGrid];

/** The document in a page's language: the same tag, or a shorter one ("cy" for "cy-GB"), or else the first. */
export function inLanguage<D extends {readonly language: string}>(documents: readonly [D, ...D[]], tag: string): D {
  let wanted = tag.toLowerCase();
  while (wanted) {
    const found = documents.find(({language}) => language.toLowerCase() === wanted);
    if (found) return found;
    wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('-')));
  }
  return documents[0];
}

/** Whether text in one language can stand in an element of the other without saying so: "cy" in "cy-GB". */
export const isInLanguage = (language: string, tag: string): boolean =>
  `${tag.toLowerCase()}-`.startsWith(`${language.toLowerCase()}-`);
