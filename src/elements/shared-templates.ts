import {html, nothing, type TemplateResult} from 'lit';
import {figurePathsOf} from '../scales/figures.js';
import type {Rating, Scale} from '../scales/scale.js';
import {isInLanguage} from '../text/languages.js';
import type {Messages} from '../text/messages.js';
import type {ExplanationText, Meaning, Original} from '../text/rating-text.js';

type Lang = string | typeof nothing;

/** The `lang` for text within text of another language: nothing if both are in one language, or if it is unknown. */
export const langWithin = (around: string, language: string): Lang =>
  language === '' || isInLanguage(around, language) ? nothing : language;

/**
 * The figure of a rating, in the colour of the text. It is hidden from assistive technology: code and words say it. Its
 * own size is for where there are no styles: a browser's saved copy of the page, or one that took them away.
 */
export function figure(scale: Scale, rating: Rating) {
  const paths = figurePathsOf(scale, rating);
  return paths
    ? html`<svg part="figure" width="45" height="16" viewBox="0 0 45 16" aria-hidden="true"><path d=${paths.scale} /><path d=${paths.rating} /></svg>`
    : nothing;
}

const headings: Readonly<Record<number, (part: string, content: unknown) => TemplateResult>> = {
  2: (part, content) => html`<h2 part=${part}>${content}</h2>`,
  3: (part, content) => html`<h3 part=${part}>${content}</h3>`,
  4: (part, content) => html`<h4 part=${part}>${content}</h4>`,
  5: (part, content) => html`<h5 part=${part}>${content}</h5>`,
  6: (part, content) => html`<h6 part=${part}>${content}</h6>`,
};

/** A heading of a level from 2. Below level 6, which is the last in HTML, it is of level 6. */
export const heading = (level: number, part: string, content: unknown) => headings[Math.min(level, 6)]!(part, content);

/** The body's sentences, each after its lead: "Rated 3+: …". The lead is ours, and can be in another language. */
const sentences = (meanings: readonly Meaning[], lang: Lang, leadLang: Lang) =>
  meanings.map(
    ({lead, meaning}) =>
      html`<p lang=${lang}>${lead ? html`<strong lang=${leadLang}>${lead}</strong>` : nothing}${lead ? ` ${meaning}` : meaning}</p>`,
  );

/** The body's sentences and, after a draft translation of them, the original. */
export const meaningsWithOriginal = (meanings: readonly Meaning[], original: Original | undefined, leadLang: Lang) => [
  sentences(meanings, nothing, leadLang),
  original ? sentences(original.meanings, original.language, nothing) : nothing,
];

/** What the template of an explanation needs beside its text. */
export interface ExplanationOptions {
  readonly messages: Messages;
  /** The language of the scale's words. */
  readonly wordsLanguage: string;
  /** The language of the page around the element. */
  readonly pageLanguage: string;
  /** The link to the programme's entry, if the page gives its address. */
  readonly source?: {readonly href: string; readonly text: string} | undefined;
  /** Whether it is in a box that scrolls by itself. */
  readonly scrolls: boolean;
}

/**
 * What a rating means, where it stands on the scale, what it does not say, how old it is, who put it there, and whose
 * words these are. The order matters: the meaning first, the caution before the link.
 */
export function explanation(
  {meanings, original, standing, caution, reviewed, attribution}: ExplanationText,
  {messages, wordsLanguage, pageLanguage, source, scrolls}: ExplanationOptions,
) {
  const lang = langWithin(wordsLanguage, messages.language);
  // A box that scrolls needs something to focus, which WebKit does not give it: the link, or else its paragraph.
  return html`
    ${original ? html`<p lang=${lang}>${messages.draft}</p>` : nothing}
    ${meaningsWithOriginal(meanings, original, lang)}
    <slot name="detail" dir="auto" lang=${langWithin(wordsLanguage, pageLanguage)}></slot>
    ${standing ? html`<p>${standing}</p>` : nothing}
    <p>${caution} <span lang=${lang}>${messages.notARecommendation}</span></p>
    <p lang=${lang}>${reviewed}</p>
    <p lang=${lang} tabindex=${scrolls && !source ? '0' : nothing}>
      ${`${messages.addedByPage} `}${source ? html`${messages.checkInSource} <a href=${source.href}>${source.text}</a>` : nothing}
    </p>
    <p>${attribution}</p>
  `;
}
