import {ratingOf, type Scale} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {addressOf} from './addresses.js';
import {escapeHtml} from './html.js';
import {fallbackWords} from './fallback-messages.js';
import {allMessages, inLanguage} from './languages.js';
import {badgeText, explanationText, ratingInWords, wordsIn, type ResolvedRating} from './rating-text.js';

/** The same attributes as on the badge that the words go into. */
export interface FallbackOptions {
  readonly value: string;
  /** The programme rated. */
  readonly subject?: string;
  /** When the body last reviewed the rating: "2018", "2018-02" or "2018-02-15". */
  readonly reviewed?: string;
  readonly variant?: 'compact' | 'standard' | 'full';
  /** The programme's entry at the source. Only `variant="full"` has room for it. */
  readonly href?: string;
  /** The language of the page: "en" (default) or "cy". */
  readonly language?: string;
}

/**
 * The recommended markup to put inside a badge's tag: the very words that the badge will show, each line in the element
 * by which `what-works-ratings.css` sets it as the badge will, so that nothing moves when the script takes over. Only
 * phrasing content, but for the paragraphs of `variant="full"`.
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
    const marked = language ? ` lang="${language}"` : '';
    const linked = link ? ` <a href="${escapeHtml(link.address)}">${escapeHtml(link.text)}</a>` : '';
    return `<p${marked}>${lead ? `<strong>${escapeHtml(lead)}</strong> ` : ''}${escapeHtml(text)}${linked}</p>`;
  });
  return lines.filter(Boolean).join('<br>') + paragraphs.join('');
}

/** The same words as plain text, line by line. */
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
 * The shortest words that stand alone: "Evidence rating: 3+, mixed findings (scale 2 to 4+)". Plain text: escape it for
 * HTML.
 */
export function fallbackLine(worded: WordedScale, options: FallbackOptions): string {
  const resolved = resolve(worded, options);
  const badge = badgeText(resolved);
  if (badge.code === undefined) return badge.label;
  const {lines, line} = inLanguage(fallbackWords, resolved.words.language);
  const say =
    resolved.rating.state === 'level' && Object.hasOwn(lines, resolved.scale.id) ? lines[resolved.scale.id]! : line;
  return say(badge.name, ratingInWords(badge, resolved.messages), badge.brief);
}

interface Paragraph {
  readonly lead?: string;
  readonly text: string;
  readonly link?: {readonly address: string; readonly text: string} | undefined;
  /** Where it is not that of the rest. */
  readonly language?: string;
}

/** What stands in the open with `variant="full"`. */
function paragraphsOf(resolved: ResolvedRating, {variant, href = ''}: FallbackOptions): Paragraph[] {
  const explanation = variant === 'full' ? explanationText(resolved) : undefined;
  if (!explanation) return [];
  const {messages, words, subject} = resolved;
  const address = addressOf(href.trim());
  const {meanings, original, standing, caution, reviewed, attribution} = explanation;
  const sentences = (of: typeof meanings, language?: string) =>
    of.map(({lead, meaning}) => ({lead, text: meaning, language}));
  return [
    ...(original ? [{text: messages.draft}] : []),
    ...sentences(meanings),
    ...(original ? sentences(original.meanings, original.language) : []),
    ...(standing ? [{text: standing}] : []),
    {text: `${caution} ${messages.notARecommendation}`},
    {text: reviewed},
    address
      ? {
          text: `${messages.addedByPage} ${messages.checkInSource}`,
          link: {address, text: messages.entryOf(words.source, subject)},
        }
      : {text: messages.addedByPage},
    {text: attribution},
  ];
}

function resolve(
  worded: WordedScale,
  {value, subject = '', reviewed = '', language = 'en'}: FallbackOptions,
): ResolvedRating {
  const scale: Scale = worded.scale;
  return {
    scale,
    rating: ratingOf(scale, value),
    ...wordsIn(worded, language),
    messages: inLanguage(allMessages, language),
    subject: subject.trim(),
    reviewed,
  };
}
