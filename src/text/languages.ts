import type {BadgeMessages, ExplainerMessages, GridMessages, SourceMessages, TableMessages} from './messages.js';
import {welshBadge, welshExplainer, welshGrid, welshSource, welshTable} from './messages.cy.js';
import {englishBadge, englishExplainer, englishGrid, englishSource, englishTable} from './messages.en.js';

// The library's own sentences in each built-in language. The first language is the default.
export const allBadgeMessages: readonly [BadgeMessages, ...BadgeMessages[]] = [englishBadge, welshBadge];
export const allExplainerMessages: readonly [ExplainerMessages, ...ExplainerMessages[]] = [
  englishExplainer,
  welshExplainer,
];
export const allGridMessages: readonly [GridMessages, ...GridMessages[]] = [englishGrid, welshGrid];
export const allSourceMessages: readonly [SourceMessages, ...SourceMessages[]] = [englishSource, welshSource];
export const allTableMessages: readonly [TableMessages, ...TableMessages[]] = [englishTable, welshTable];

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
