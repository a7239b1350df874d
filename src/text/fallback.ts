import {isKnown, ratingOf, type Scale} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {wrongArgument} from '../scales/wrong-argument.js';
import {addressOf} from './addresses.js';
import {dateOf, type GivenDate} from './dates.js';
import {escapeHtml} from './html.js';
import {fallbackWords} from './fallback-messages.js';
import {allBadgeMessages, inLanguage, isInLanguage} from './languages.js';
import {
  atStart,
  badgeText,
  type BadgeText,
  explanationText,
  type ExplanationText,
  inLanguages,
  ratingInWords,
  type ResolvedRating,
} from './rating-text.js';
import {splitAtValue} from './sentences.js';
import {textOf} from './text-of.js';

/**
 * The attributes of the badge for which the fallback content is made. Data has blank cells: `null`, `undefined` and
 * what is no text count as missing.
 */
export interface FallbackOptions {
  /** A value of the scale, such as "3+" or 3. For any other, and without one, the words say that no rating is shown. */
  readonly value?: string | number | null | undefined;
  /** The name of the programme. Default: no name is given. */
  readonly subject?: string | null | undefined;
  /**
   * The language of the programme's name, such as "en". Default: the language of the page. Only used by `fallbackHtml`.
   */
  readonly subjectLang?: string | null | undefined;
  /**
   * When the body last reviewed the rating: "2018", "2018-02" or "2018-02-15". Of a `Date` its day in UTC counts.
   * Default: no date, also if invalid.
   */
  readonly reviewed?: GivenDate;
  /** How much is shown. Default "standard". */
  readonly variant?: 'compact' | 'cell' | 'dense' | 'standard' | 'full' | null | undefined;
  /** Whether the programme's name is not shown, as with the attribute `hide-subject`. Default: it is shown. */
  readonly hideSubject?: boolean | null | undefined;
  /**
   * The address of the programme's entry at the source: http, https or relative. Only used by "full". Default: no link.
   */
  readonly href?: string | null | undefined;
  /**
   * The language tag of the page, such as "en" or "cy-GB". Default "en". If the scale has no words in it: its first.
   */
  readonly language?: string | null | undefined;
}

/**
 * Makes the recommended fallback content of a badge: the words that the badge will show, in markup that
 * `what-works-ratings.css` lays out like the badge, so that nothing moves when the script has loaded.
 *
 * @param worded the scale with its words: `evidence`, `cost` or one of your own
 * @returns HTML for the inside of the badge's tag, with all text escaped. It is phrasing content, except for the
 *   paragraphs of `variant: 'full'`.
 */
export function fallbackHtml(worded: WordedScale, given?: FallbackOptions | null): string {
  const options = given ?? {};
  const resolved = resolve(scaleFor('fallbackHtml', worded), options);
  const text = badgeText(resolved);
  const {code, modifiers, note, position, range, source} = text;
  const label = escapeHtml(labelOf(resolved, text, options));
  const isLevel = resolved.rating.state === 'level';
  if (options.variant === 'dense' && isLevel) {
    const short = modifiers.map((modifier) => ` <b>${escapeHtml(modifier.short ?? modifier.brief)}</b>`);
    return `<strong>${escapeHtml(code!)}</strong>${short.join('')}`;
  }
  if (isInline(options)) {
    const after = modifiers.map(({brief}) => `, <b>${escapeHtml(brief)}</b>`).join('');
    if (isLevel) return `<strong>${escapeHtml(code!)}</strong> ${label}${after}`;
    return code ? `${label} (${escapeHtml(code)})` : label;
  }

  const brackets = code && ` <span>(${escapeHtml(code)})</span>`;
  const value = isLevel ? `<strong>${escapeHtml(code!)}</strong><b> ${label}</b>` : `<b>${label}${brackets ?? ''}</b>`;
  const lines = [
    `<b>${nameHtml(resolved, text, options)}</b>`,
    isKnown(resolved.rating) && value,
    note && `<span>${escapeHtml(note)}</span>`,
    ...modifiers.map(({brief, note: meaning}) => {
      const name = escapeHtml(atStart(brief));
      return `<span>${meaning ? `<b>${name}:</b> ${escapeHtml(meaning)}` : `<b>${name}</b>`}</span>`;
    }),
    // The span stands for all levels in a row, and is as high.
    position
      ? `<small><span>${escapeHtml(resolved.words.range)}</span></small>`
      : range && `<small>${escapeHtml(range)}</small>`,
    source && `<small>${escapeHtml(source)}</small>`,
  ];
  return lines.filter(Boolean).join('<br>') + explanationHtml(resolved, options);
}

/** The explanation, which only `variant="full"` shows without a control. */
function explanationHtml(resolved: ResolvedRating, options: FallbackOptions): string {
  const text = options.variant === 'full' && explanationText(resolved);
  if (!text) return '';
  const {plain, modifiers, meanings, original} = text;
  const {link, smallPrint} = smallPrintOf(resolved, text, options);
  const sentencesHtml = (list: typeof meanings, lang = '') =>
    list
      .map(
        ({lead, meaning}) => `<p${lang}>${lead && `<strong>${escapeHtml(lead)}</strong> `}${escapeHtml(meaning)}</p>`,
      )
      .join('');
  const quotation =
    `<small>${escapeHtml(headingOf(resolved, text))}</small>${sentencesHtml(meanings)}` +
    (original ? sentencesHtml(original.meanings, ` lang="${original.language}"`) : '');
  const linkHtml = link ? ` <a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a>` : '';
  return [
    plain && `<p>${escapeHtml(plain)}</p>`,
    sentencesHtml(modifiers),
    meanings.length ? `<blockquote>${quotation}</blockquote>` : '',
    `<small>${escapeHtml(smallPrint)}${linkHtml}</small>`,
  ].join('');
}

/**
 * Makes the words of `fallbackHtml` as plain text.
 *
 * @returns the lines, without markup. Escape them for HTML.
 */
export function fallbackLines(worded: WordedScale, given?: FallbackOptions | null): string[] {
  const options = given ?? {};
  const resolved = resolve(scaleFor('fallbackLines', worded), options);
  const text = badgeText(resolved);
  const {code, modifiers, note, source} = text;
  const label = labelOf(resolved, text, options);
  const isLevel = resolved.rating.state === 'level';
  if (options.variant === 'dense' && isLevel)
    return [[code, ...modifiers.map(({brief, short = brief}) => short)].join(' ')];

  const value = isLevel ? `${code} ${label}` : code ? `${label} (${code})` : label;
  if (isInline(options)) return [resolved.messages.list([value, ...modifiers.map(({brief}) => brief)])];

  const lines = [
    nameOf(resolved, text, options),
    isKnown(resolved.rating) && value,
    note,
    ...modifiers.map(({brief, note: meaning}) => (meaning ? `${atStart(brief)}: ${meaning}` : atStart(brief))),
    isLevel && resolved.words.range,
    source,
  ];
  return [...lines, ...explanationLines(resolved, options)].filter((line): line is string => Boolean(line));
}

function explanationLines(resolved: ResolvedRating, options: FallbackOptions): string[] {
  const text = options.variant === 'full' && explanationText(resolved);
  if (!text) return [];
  const {plain, modifiers, meanings, original} = text;
  const {link, smallPrint} = smallPrintOf(resolved, text, options);
  const sentences = [...meanings, ...(original?.meanings ?? [])];
  return [
    plain,
    ...[...modifiers, ...(sentences.length ? [{lead: headingOf(resolved, text), meaning: ''}, ...sentences] : [])].map(
      ({lead, meaning}) => [lead, meaning].filter(Boolean).join(' '),
    ),
    [smallPrint, link?.text].filter(Boolean).join(' '),
  ];
}

/**
 * Makes the shortest words that make sense out of context: "Evidence rating: 3+, mixed findings (scale 2 to 4+)".
 * `enhance.js` can turn a paragraph of these words into a badge.
 *
 * @returns plain text. Escape it for HTML.
 */
export function fallbackLine(worded: WordedScale, given?: FallbackOptions | null): string {
  const resolved = resolve(scaleFor('fallbackLine', worded), given ?? {});
  const badge = badgeText(resolved);
  if (badge.code === undefined) return badge.note ?? badge.label;
  const {lines, line} = inLanguage(fallbackWords, resolved.words.language);
  const sentence =
    resolved.rating.state === 'level' && Object.hasOwn(lines, resolved.scale.id) ? lines[resolved.scale.id]! : line;
  return sentence(badge.name, ratingInWords(badge, resolved.messages), badge.label);
}

const isInline = ({variant}: FallbackOptions): boolean =>
  variant === 'compact' || variant === 'cell' || variant === 'dense';

/** The label as it begins, but within a sentence of the page, and after a code on its line. */
function labelOf({rating}: ResolvedRating, {label}: BadgeText, options: FallbackOptions): string {
  const isWithinText = options.variant === 'compact' || (isInline(options) && rating.state === 'level');
  return isWithinText ? label : atStart(label);
}

const nameOf = ({words}: ResolvedRating, {name}: BadgeText, {hideSubject}: FallbackOptions): string =>
  hideSubject ? words.name : name;

/** The name of the badge, in which that of the programme is marked if it is in another language. */
function nameHtml(resolved: ResolvedRating, text: BadgeText, options: FallbackOptions): string {
  const {words, subject} = resolved;
  const lang = textOf(options.subjectLang);
  if (!subject || !lang || options.hideSubject || isInLanguage(words.language, lang))
    return escapeHtml(nameOf(resolved, text, options));
  const [before, after] = splitAtValue(words.nameFor);
  return `${escapeHtml(before)}<bdi lang="${escapeHtml(lang)}">${escapeHtml(subject)}</bdi>${escapeHtml(after)}`;
}

const headingOf = ({messages}: ResolvedRating, {heading, original}: ExplanationText): string =>
  original ? `${heading} (${messages.draft})` : heading;

function smallPrintOf(
  {messages, words, subject}: ResolvedRating,
  {caution, reviewed, givenBy, attribution}: ExplanationText,
  options: FallbackOptions,
) {
  const href = addressOf(textOf(options.href));
  const sentences = [caution, messages.notARecommendation, reviewed, givenBy, attribution];
  return {
    smallPrint: [...sentences, href && messages.checkInSource].filter(Boolean).join(' '),
    link: href ? {href, text: messages.entryOf(words.source, subject)} : undefined,
  };
}

/** The scale that a function was given. Plain JavaScript can give its id, or the scale without its words. */
function scaleFor(name: string, worded: WordedScale | undefined): WordedScale {
  if (worded?.scale && worded.words) return worded;
  throw wrongArgument(name, 'a scale with its words, such as cost or evidence from "what-works-ratings"', worded);
}

/** A rating with the words that its options ask for. */
export function resolve(worded: WordedScale, {value, subject, reviewed, language}: FallbackOptions): ResolvedRating {
  const scale: Scale = worded.scale;
  return {
    scale,
    rating: ratingOf(scale, value),
    ...inLanguages(worded, allBadgeMessages, textOf(language) || 'en'),
    subject: textOf(subject),
    reviewed: dateOf(reviewed),
  };
}
