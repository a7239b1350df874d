import {cost, evidence} from '../scales/foundations/foundations.js';
import {ratingOf} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {addressOf} from './addresses.js';
import {dateOf, type GivenDate} from './dates.js';
import {fallbackHtml, type FallbackOptions} from './fallback.js';
import {type Attribute, attributesHtml, escapeHtml} from './html.js';
import {allBadgeMessages, inLanguage} from './languages.js';
import {textOf} from './text-of.js';

/**
 * The attributes of a rating element, from data. Data has blank cells: `null`, `undefined`, and what is neither text
 * nor a number count as missing, and a missing attribute is not written.
 */
export interface RatingHtmlOptions {
  /** A value of the scale, such as "3+" or 3. For one that is not on it, the words say that no rating is shown. */
  readonly value?: string | number | null | undefined;
  /** How much is shown. Default "standard", also if invalid. */
  readonly variant?: FallbackOptions['variant'];
  /** How the meaning opens: "disclosure" or "popover". Default "disclosure", also if invalid. */
  readonly explanation?: 'disclosure' | 'popover' | null | undefined;
  /** The name of the programme. */
  readonly subject?: string | number | null | undefined;
  /** The language of the programme's name, such as "en". Default: the language of the page. */
  readonly subjectLang?: string | null | undefined;
  /** When the body last reviewed the rating. Of a `Date` its day in UTC counts. An invalid date is not written. */
  readonly reviewed?: GivenDate;
  /** The address of the programme's entry at the source: http, https or relative. Any other is not written. */
  readonly href?: string | null | undefined;
  /** Whether the programme's name is not shown, because a heading just before the badge says it. Default: shown. */
  readonly hideSubject?: boolean | null | undefined;
  /** The version of the scale, such as "2025". Default: the newest that the page has. */
  readonly version?: string | number | null | undefined;
  /** The id of the programme in a ratings file, by which the rating can be filled in and checked. */
  readonly programme?: string | null | undefined;
  /** What the rating means for this programme, as text. Only used by "standard" and "full". */
  readonly detail?: string | null | undefined;
  /** The language tag of the page, such as "en" or "cy-GB". Default "en". If the scale has no words in it: its first. */
  readonly language?: string | null | undefined;
}

export const variants = ['standard', 'compact', 'cell', 'dense', 'full'] as const;
const explanations = ['disclosure', 'popover'] as const;

const builtInScales: Readonly<Record<string, WordedScale>> = {cost, evidence};

/**
 * Makes a whole rating element: the tag with its attributes, and inside it the recommended words, which readers without
 * the script get. It is `<evidence-rating>`, `<cost-rating>`, or `<scale-rating>` for any other scale.
 *
 * It never throws on data. A value that is not on the scale stays in its attribute, and the words say that no rating is
 * shown.
 *
 * @param scale "evidence", "cost", or a scale with its words. For any other id the words say that no rating is shown.
 * @returns HTML, with all text escaped
 */
export function ratingHtml(scale: WordedScale | 'cost' | 'evidence', options?: RatingHtmlOptions | null): string {
  const worded = wordedOf(scale);
  const id = textOf(worded ? worded.scale.id : scale);
  const data = textsOf(options);
  const tag = builtInScale(id) ? `${id}-rating` : 'scale-rating';
  const attributes: (readonly [name: string, value: string | boolean])[] = [
    ['scale', tag === 'scale-rating' && id],
    ['programme', data.programme],
    ['value', data.value],
    ['variant', data.variant !== 'standard' && data.variant],
    ['explanation', data.explanation !== 'disclosure' && data.explanation],
    ['subject', data.subject],
    ['subject-lang', data.subjectLang],
    ['reviewed', data.reviewed],
    ['href', data.href],
    ['hide-subject', data.hideSubject],
    ['version', data.version],
  ];
  const written = attributesHtml(attributes.filter((attribute): attribute is Attribute => Boolean(attribute[1])));
  const showsDetail = data.detail && (data.variant === 'standard' || data.variant === 'full');
  const detail = showsDetail ? `<p slot="detail">${escapeHtml(data.detail)}</p>` : '';
  return `<${tag}${written}>${wordsOf(worded, data)}${detail}</${tag}>`;
}

type Texts = ReturnType<typeof textsOf>;

/** The options as texts: `''` for what is missing. */
function textsOf(options: RatingHtmlOptions | null | undefined) {
  const text = (name: keyof RatingHtmlOptions) => textOf(read(options, name));
  const choice = <C extends string>(choices: readonly [C, ...C[]], name: 'variant' | 'explanation'): C =>
    choices.find((each) => each === text(name).toLowerCase()) ?? choices[0];
  return {
    programme: text('programme'),
    value: text('value'),
    variant: choice(variants, 'variant'),
    explanation: choice(explanations, 'explanation'),
    subject: text('subject'),
    subjectLang: text('subjectLang'),
    reviewed: dateOf(read(options, 'reviewed')),
    href: addressOf(text('href')) ?? '',
    hideSubject: read(options, 'hideSubject') === true,
    version: text('version'),
    detail: text('detail'),
    language: text('language') || 'en',
  };
}

/** Reads an option. What cannot be read is missing: a row of data can be absent, or compute its cells and fail. */
function read(options: RatingHtmlOptions | null | undefined, name: keyof RatingHtmlOptions): unknown {
  try {
    return options?.[name];
  } catch {
    return undefined;
  }
}

/** The scale, unless it is an id that the library does not have, or no scale at all. */
export function wordedOf(scale: WordedScale | string | null | undefined): WordedScale | undefined {
  if (typeof scale === 'string') return builtInScale(scale);
  return scale?.scale && scale.words ? scale : undefined;
}

const builtInScale = (id: string): WordedScale | undefined =>
  Object.hasOwn(builtInScales, id) ? builtInScales[id] : undefined;

/** The recommended words. They state no level that the element will not show. */
function wordsOf(worded: WordedScale | undefined, data: Texts): string {
  if (!worded || (data.version && data.version !== worded.scale.version))
    return escapeHtml(inLanguage(allBadgeMessages, data.language).scaleUnknown);
  const isInline = data.variant === 'compact' || data.variant === 'cell' || data.variant === 'dense';
  // Within a line the words would only be "not shown".
  if (isInline && ratingOf(worded.scale, data.value).state === 'not-recognised')
    return escapeHtml(inLanguage(worded.words, data.language).notRecognised.label);
  return fallbackHtml(worded, data);
}
