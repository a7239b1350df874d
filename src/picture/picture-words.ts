import {isKnown} from '../scales/scale.js';
import {atStart, type BadgeText, type ResolvedRating} from '../text/rating-text.js';
import type {PictureVariant} from './rating-picture.js';
import {cleanText} from './xml.js';

/** What a picture says to those who do not see it. */
export interface PictureWords {
  /** "Evidence rating for Functional Family Therapy: 3+ short-term impact, plus other studies, mixed findings" */
  readonly title: string;
  /**
   * What else the standard badge says, in sentences: what mixed findings are, the place on the scale, the source. Of the
   * figure alone, the place on the scale.
   */
  readonly description: string;
  /** For `alt`: the title and, of a standard badge, all that it says; of any other, the place on the scale. */
  readonly alt: string;
}

/** @returns the words of a picture. Those of a rating that is not shown say so, and name no level. */
export function pictureWords(resolved: ResolvedRating, text: BadgeText, variant: PictureVariant): PictureWords {
  if (!isKnown(resolved.rating)) {
    const description = sentences([notShown(text)]);
    return {title: cleanText(text.name), description, alt: sentences([text.name, description])};
  }
  const {name, note, modifiers, position, range, source} = text;
  const place = position ?? range;
  const meanings = modifiers.flatMap(({brief, note: meaning}) => (meaning ? [`${atStart(brief)}: ${meaning}`] : []));
  const title = `${name}: ${valueInWords(resolved, text)}`;
  const isStandard = variant === 'standard';
  const rest = variant === 'figure' && place ? [place] : [note, ...meanings, place, source];
  // What has a sentence of its own after it is not named twice.
  const unexplained = {...text, modifiers: modifiers.filter((modifier) => !modifier.note)};
  const alt =
    !isStandard && place
      ? [title, place]
      : [`${name}: ${valueInWords(resolved, isStandard ? unexplained : text)}`, ...rest];
  return {title: cleanText(title), description: sentences(rest), alt: sentences(alt)};
}

/** "3+ short-term impact, plus other studies, mixed findings", "level 2 not reached (NL2)", "not rated" */
function valueInWords({rating, messages}: ResolvedRating, {code, label, modifiers}: BadgeText): string {
  if (rating.state !== 'level') return code ? `${label} (${code})` : label;
  return messages.list([`${code} ${label}`, ...modifiers.map(({brief}) => brief)]);
}

/** Why no rating is shown: "Rating not shown: the value on this page is not on the scale" */
export const notShown = ({note, label}: BadgeText): string => atStart(note ?? label);

/** Whole sentences, each with its end. */
export const sentences = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part): part is string => Boolean(part))
    .map((part) => cleanText(/[.!?…。؟]$/u.test(part) ? part : `${part}.`))
    .join(' ');
