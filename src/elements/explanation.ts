import type {Copy} from '../text/messages.js';
import type {ExplanationText, Meaning, Original} from '../text/rating-text.js';
import {otherThan} from './language-of-parts.js';
import {html, nothing} from './template.js';

type Language = string | typeof nothing;

/** A body's sentences, each after its lead: "Rated 3+: …". The lead is ours, and can be in another language. */
const sentences = (meanings: readonly Meaning[], language: Language, leadLanguage: Language) =>
  meanings.map(
    ({lead, meaning}) =>
      html`<p lang=${language}>${lead ? html`<strong lang=${leadLanguage}>${lead}</strong>` : nothing}${lead ? ` ${meaning}` : meaning}</p>`,
  );

/** A body's sentences, and after a draft translation of them the original. */
export const meaningsWith = (meanings: readonly Meaning[], original: Original | undefined, leadLanguage: Language) => [
  sentences(meanings, nothing, leadLanguage),
  original ? sentences(original.meanings, original.language, nothing) : nothing,
];

/**
 * What a rating means, where it stands, what it does not say, how old it is, who put it there and whose words these
 * are. The order is the point: the meaning first, the caution before the link.
 *
 * What scrolls on its own needs a stop for the keyboard, which WebKit does not give it: the link, or else the paragraph
 * that would hold it.
 */
export const explanation = (
  {meanings, original, standing, caution, reviewed, attribution}: ExplanationText,
  copy: Copy,
  wordsLanguage: string,
  pageLanguage: string,
  source: {readonly href: string; readonly text: string} | '' | undefined,
  scrolls?: boolean,
) => {
  const own = otherThan(wordsLanguage, copy.language);
  return html`
    ${original ? html`<p lang=${own}>${copy.draft}</p>` : nothing}
    ${meaningsWith(meanings, original, own)}
    <slot name="detail" dir="auto" lang=${otherThan(wordsLanguage, pageLanguage)}></slot>
    ${standing ? html`<p>${standing}</p>` : nothing}
    <p>${caution} <span lang=${own}>${copy.notARecommendation}</span></p>
    <p lang=${own}>${reviewed}</p>
    <p lang=${own} tabindex=${scrolls && !source ? '0' : nothing}>
      ${`${copy.addedByPage} `}${source ? html`${copy.checkInSource} <a href=${source.href}>${source.text}</a>` : nothing}
    </p>
    <p>${attribution}</p>
  `;
};
