import {html, nothing} from 'lit';
import type {Copy} from '../copy/copy.js';
import type {ExplanationText, Meaning} from '../copy/rating-text.js';
import {otherThan} from './language-of-parts.js';

/** A body's sentences, each after its lead: "Rated 3+: …". */
export const meanings = (sentences: readonly Meaning[], language: string | typeof nothing = nothing) =>
  sentences.map(({lead, meaning}) => html`<p lang=${language}>${lead ? html`<strong>${lead}</strong> ` : nothing}${meaning}</p>`);

/**
 * What a rating means, where it stands, what it does not say, how old it is, who put it there and whose words these are. The order is
 * the point: the meaning first, the caution before the link.
 */
export const explanation = (
  {meanings: sentences, original, standing, caution, reviewed, attribution}: ExplanationText,
  copy: Copy,
  wordsLanguage: string,
  source: {readonly href: string; readonly text: string} | '' | undefined,
) => {
  const own = otherThan(wordsLanguage, copy.language);
  return html`
    ${meanings(sentences)}
    ${original ? html`<p lang=${own}>${copy.draft}</p>${meanings(original.meanings, original.language)}` : nothing}
    <slot name="detail"></slot>
    ${standing ? html`<p>${standing}</p>` : nothing}
    <p>${caution}</p>
    <p lang=${own}>${reviewed}</p>
    <p lang=${own}>
      ${copy.addedByPage} ${source ? html`${copy.checkInSource} <a href=${source.href}>${source.text}</a>` : nothing}
    </p>
    <p>${attribution}</p>`;
};
