import {html, nothing} from 'lit';
import type {Level, Scale} from '../scales/scale.js';
import type {StripWords} from '../scales/words.js';
import {atStart, type BadgeText, type ResolvedRating} from '../text/rating-text.js';
import {beforeCode, spokenCode} from './shared-templates.js';

/** Longer codes, which a page's own scale may have, can break within themselves. */
const longestUnbroken = 6;

/** Code and label, and what they stand for. */
export function valueLines({rating}: ResolvedRating, {code, spoken, label, modifiers, note}: BadgeText) {
  const noteLine = note ? html`<div class="note">${note}</div>` : nothing;
  if (rating.state !== 'level') {
    return html`<div class="value"><b part="label">${beforeCode(atStart(label), code)}</b>${codeInBrackets(code)}</div>
      ${noteLine}`;
  }
  return html`<div class="value"><span part="code" class=${keptTogether(code!)} dir="ltr" aria-hidden=${spoken ? 'true' : nothing}>${code}</span>${spokenCode(spoken)}<b part="label">${` ${atStart(label)}`}</b></div>
    ${noteLine}
    ${modifiers.map(({brief, note}) => html`<div class="note"><b part="modifier">${note ? `${atStart(brief)}:` : atStart(brief)}</b>${note && ` ${note}`}</div>`)}`;
}

/** Where a level stands on its scale: all levels in a row or, where a scale has no row, its range in words. */
export function valueScale({scale, rating, words}: ResolvedRating, {position, range}: BadgeText) {
  if (position && rating.state === 'level')
    return renderStrip(scale.levels.indexOf(rating.level), scale, words.strip!, position);
  return range ? html`<div part="scale">${range}</div>` : nothing;
}

/** All levels in a row, for readers who see, and for others a sentence. */
function renderStrip(current: number, {strip, levels}: Scale, {ends}: StripWords, position: string) {
  const renderStep = ({code}: Level, index: number) => {
    const text = `${code} `;
    if (index === current) return html`<span part="step current" class="reached">${text}</span>`;
    return strip === 'amount' && index < current
      ? html`<span part="step" class="reached">${text}</span>`
      : html`<span part="step">${text}</span>`;
  };
  return html`<div part="scale">
    <span class="said">${position}</span>
    <div part="strip" aria-hidden="true">${levels.map(renderStep)}</div>
    <div class="ends" aria-hidden="true"><span>${ends[0]}</span> <span>${ends[1]}</span></div>
  </div>`;
}

/** The code of a state that is not on the scale: it only follows the words, which say all. */
export const codeInBrackets = (code: string | undefined) =>
  code ? html`<span part="code" class="outside" dir="ltr" aria-hidden="true">(${code})</span>` : nothing;

/** The class that keeps a code, and the figure before it, on one line, unless it is long. */
export const keptTogether = (code: string) => (code.length > longestUnbroken ? nothing : 'together');
