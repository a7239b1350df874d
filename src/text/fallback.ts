import {ratingOf, type Scale} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {addressOf} from './addresses.js';
import {escapeHtml} from './html.js';
import {fallbackWords} from './fallback-messages.js';
import {allMessages, inLanguage} from './languages.js';
import {badgeText, explanationText, ratingInWords, wordsIn, type ResolvedRating} from './rating-text.js';
import {textOf} from './text-of.js';

/**
 * The attributes of the badge for which the fallback content is made. Data has blank cells: `null`, `undefined` and
 * what is no text count as missing.
 */
export interface FallbackOptions {
  /** A value of the scale, such as "3+". For any other, and without one, the words say that no rating is shown. */
  readonly value?: string | null | undefined;
  /** The name of the programme. Default: no name is given. */
  readonly subject?: string | null | undefined;
  /** When the body last reviewed the rating: "2018", "2018-02" or "2018-02-15". Default: no date, also if invalid. */
  readonly reviewed?: string | null | undefined;
  /** How much is shown: "compact", "standard" or "full". Default "standard". */
  readonly variant?: 'compact' | 'standard' | 'full' | null | undefined;
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
export function fallbackHtml(worded: WordedScale, options: FallbackOptions): string {
  const resolved = resolve(worded, options);
  const {code, modifiers, name, label, brief, range, source} = badgeText(resolved);
  const rating = (open: string, close: string) =>
    code &&
    `<strong>${escapeHtml(code)}${modifiers.map((words) => `${open}, ${escapeHtml(words)}${close}`).join('')}</strong>`;
  if (options.variant === 'compact') return [rating('', ''), escapeHtml(brief)].filter(Boolean).join(' ');

  const lines = [
    `<b>${escapeHtml(name)}</b>`,
    rating('<span>', '</span>'),
    `<span>${escapeHtml(label)}</span>`,
    range && `<small>${escapeHtml(range)}</small>`,
    source && `<small>${escapeHtml(source)}</small>`,
  ];
  const paragraphs = paragraphsOf(resolved, options).map(({lead, text, link, language}) => {
    const langAttribute = language ? ` lang="${language}"` : '';
    const leadHtml = lead ? `<strong>${escapeHtml(lead)}</strong> ` : '';
    const linkHtml = link ? ` <a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a>` : '';
    return `<p${langAttribute}>${leadHtml}${escapeHtml(text)}${linkHtml}</p>`;
  });
  return lines.filter(Boolean).join('<br>') + paragraphs.join('');
}

/**
 * Makes the words of `fallbackHtml` as plain text.
 *
 * @returns the lines, without markup. Escape them for HTML.
 */
export function fallbackLines(worded: WordedScale, options: FallbackOptions): string[] {
  const resolved = resolve(worded, options);
  const badge = badgeText(resolved);
  const rating = ratingInWords(badge, resolved.messages);
  if (options.variant === 'compact') return [[rating, badge.brief].filter(Boolean).join(' ')];

  const lines = [badge.name, rating, badge.label, badge.range, badge.source];
  const paragraphs = paragraphsOf(resolved, options).map(({lead, text, link}) =>
    [lead, text, link?.text].filter(Boolean).join(' '),
  );
  return [...lines, ...paragraphs].filter((line): line is string => Boolean(line));
}

/**
 * Makes the shortest words that make sense out of context: "Evidence rating: 3+, mixed findings (scale 2 to 4+)".
 * `enhance.js` can turn a paragraph of these words into a badge.
 *
 * @returns plain text. Escape it for HTML.
 */
export function fallbackLine(worded: WordedScale, options: FallbackOptions): string {
  const resolved = resolve(worded, options);
  const badge = badgeText(resolved);
  if (badge.code === undefined) return badge.label;
  const {lines, line} = inLanguage(fallbackWords, resolved.words.language);
  const sentence =
    resolved.rating.state === 'level' && Object.hasOwn(lines, resolved.scale.id) ? lines[resolved.scale.id]! : line;
  return sentence(badge.name, ratingInWords(badge, resolved.messages), badge.brief);
}

interface Paragraph {
  readonly lead?: string;
  readonly text: string;
  readonly link?: {readonly href: string; readonly text: string} | undefined;
  /** The language tag, if it differs from the rest. */
  readonly language?: string;
}

/** The explanation, which only `variant="full"` shows without a control. */
function paragraphsOf(resolved: ResolvedRating, options: FallbackOptions): Paragraph[] {
  const {variant} = options;
  const explanation = variant === 'full' ? explanationText(resolved) : undefined;
  if (!explanation) return [];
  const {messages, words, subject} = resolved;
  const href = addressOf(textOf(options.href));
  const {meanings, original, standing, caution, reviewed, attribution} = explanation;
  const sentences = (list: typeof meanings, language?: string) =>
    list.map(({lead, meaning}) => ({lead, text: meaning, language}));
  return [
    ...(original ? [{text: messages.draft}] : []),
    ...sentences(meanings),
    ...(original ? sentences(original.meanings, original.language) : []),
    ...(standing ? [{text: standing}] : []),
    {text: `${caution} ${messages.notARecommendation}`},
    {text: reviewed},
    href
      ? {
          text: `${messages.addedByPage} ${messages.checkInSource}`,
          link: {href, text: messages.entryOf(words.source, subject)},
        }
      : {text: messages.addedByPage},
    {text: attribution},
  ];
}

function resolve(worded: WordedScale, {value, subject, reviewed, language}: FallbackOptions): ResolvedRating {
  const scale: Scale = worded.scale;
  return {
    scale,
    rating: ratingOf(scale, value),
    ...wordsIn(worded, textOf(language) || 'en'),
    messages: inLanguage(allMessages, textOf(language) || 'en'),
    subject: textOf(subject),
    reviewed: textOf(reviewed),
  };
}
