import {html, nothing, type TemplateResult} from 'lit';
import {figurePathsOf} from '../scales/figures.js';
import type {Rating, Scale} from '../scales/scale.js';
import {isInLanguage} from '../text/languages.js';
import {splitAtValue} from '../text/sentences.js';
import type {MeaningMessages} from '../text/messages.js';
import type {Meaning, Meanings, RatingText} from '../text/rating-text.js';

type Lang = string | typeof nothing;

/** The `lang` for text within text of another language: nothing if both are in one language, or if it is unknown. */
export const langWithin = (around: string, language: string): Lang =>
  language === '' || isInLanguage(around, language) ? nothing : language;

/** Text with a `lang`, if it is in another language than the text around it. */
export const inLang = (text: string | TemplateResult, lang: Lang): string | TemplateResult =>
  lang === nothing ? text : html`<span lang=${lang}>${text}</span>`;

/** The name of a programme, which has a `lang` if it is in another language than the words around it. */
export const nameWithin = (around: string, subject: string, language: string): string | TemplateResult =>
  subject && inLang(subject, langWithin(around, language));

/** A sentence of ours with a value in it. */
export function sentenceWith(sentence: (value: string) => string, value: string | TemplateResult) {
  if (typeof value === 'string') return sentence(value);
  const [before, after] = splitAtValue(sentence);
  return html`${before}${value}${after}`;
}

/**
 * The figure of a rating, in the colour of the text. It is hidden from assistive technology: code and words say it. Its
 * own size is for where there are no styles: a browser's saved copy of the page, or one that took them away.
 */
export function figure(scale: Scale, rating: Rating) {
  const paths = figurePathsOf(scale, rating);
  return paths
    ? html`<svg part="figure" width="46" height="16" viewBox="0 0 46 16" aria-hidden="true"><path d=${paths.scale} /><path class=${scale.figure?.kind} d=${paths.rating} /></svg>`
    : nothing;
}

/**
 * The code as it is announced, where it is not announced as it is written. It follows the code, and begins with a
 * space, for tools that show both.
 */
export const spokenCode = (spoken: string | undefined) =>
  spoken ? html`<span class="said"> ${spoken}</span>` : nothing;

/**
 * Words before a code in brackets, with the space between them. A space of its own between two elements is no text to a
 * screen reader, which then says both as one word.
 */
export const beforeCode = (words: string, code: string | undefined) => (code ? `${words} ` : words);

/** A level and its modifiers: "3+, mixed findings". The code is written from left to right in every language. */
export const codeAndModifiers = ({code, modifiers}: RatingText) =>
  html`<span dir="ltr">${code}</span>${modifiers.map(({brief}) => `, ${brief}`)}`;

const headings: Readonly<Record<number, (part: string, content: unknown) => TemplateResult>> = {
  2: (part, content) => html`<h2 part=${part}>${content}</h2>`,
  3: (part, content) => html`<h3 part=${part}>${content}</h3>`,
  4: (part, content) => html`<h4 part=${part}>${content}</h4>`,
  5: (part, content) => html`<h5 part=${part}>${content}</h5>`,
  6: (part, content) => html`<h6 part=${part}>${content}</h6>`,
};

/** A heading of a level from 2. Below level 6, which is the last in HTML, it is of level 6. */
export const heading = (level: number, part: string, content: unknown) => headings[Math.min(level, 6)]!(part, content);

/** Sentences, each after its lead: "Rated 3+: …". The lead is ours, and can be in another language. */
export const sentences = (meanings: readonly Meaning[], lang: Lang, leadLang: Lang) =>
  meanings.map(({lead, meaning}) =>
    lead
      ? html`<p lang=${lang}><strong lang=${leadLang}>${lead}</strong>${` ${meaning}`}</p>`
      : html`<p lang=${lang}>${meaning}</p>`,
  );

/**
 * What the body says, under a heading that says whether these are its own words. After a draft translation of them, the
 * original follows.
 */
export function quotation(
  {heading, isQuotation, meanings, original}: Meanings,
  {draft}: MeaningMessages,
  leadLang: Lang,
) {
  return html`<div class="official">
    <p class="small">${isQuotation ? heading : inLang(heading, leadLang)}${original ? html`<span lang=${leadLang}>${` (${draft})`}</span>` : nothing}</p>
    ${sentences(meanings, nothing, leadLang)} ${original ? sentences(original.meanings, original.language, nothing) : nothing}
  </div>`;
}
