import {ratingOf, type Scale} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {addressOf} from './addresses.js';
import {fallbackWords} from './fallback-messages.js';
import {copies, inLanguage} from './languages.js';
import {badgeText, explanationText, ratingInWords, wordsIn, type Rated} from './rating-text.js';

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
  const rated = ratedOf(worded, options);
  const {code, modifiers, name, label, brief, range, source} = badgeText(rated);
  const rating = (open: string, close: string) =>
    code &&
    `<strong>${escaped(code)}${modifiers.map((words) => `${open}, ${escaped(words)}${close}`).join('')}</strong>`;
  if (options.variant === 'compact') return [rating('', ''), escaped(brief)].filter(Boolean).join(' ');

  const lines = [
    `<b>${escaped(name)}</b>`,
    rating('<span>', '</span>'),
    `<span>${escaped(label)}</span>`,
    range && `<small>${escaped(range)}</small>`,
    source && `<small>${escaped(source)}</small>`,
  ];
  const paragraphs = paragraphsOf(rated, options).map(({lead, text, link, language}) => {
    const marked = language ? ` lang="${language}"` : '';
    const linked = link ? ` <a href="${escaped(link.address)}">${escaped(link.text)}</a>` : '';
    return `<p${marked}>${lead ? `<strong>${escaped(lead)}</strong> ` : ''}${escaped(text)}${linked}</p>`;
  });
  return lines.filter(Boolean).join('<br>') + paragraphs.join('');
}

/** The same words as plain text, line by line. */
export function fallbackLines(worded: WordedScale, options: FallbackOptions): string[] {
  const rated = ratedOf(worded, options);
  const badge = badgeText(rated);
  const rating = ratingInWords(badge, rated.copy);
  if (options.variant === 'compact') return [[rating, badge.brief].filter(Boolean).join(' ')];

  const lines = [badge.name, rating, badge.label, badge.range, badge.source];
  const paragraphs = paragraphsOf(rated, options).map(({lead, text, link}) =>
    [lead, text, link?.text].filter(Boolean).join(' '),
  );
  return [...lines, ...paragraphs].filter((line): line is string => Boolean(line));
}

/**
 * The shortest words that stand alone: "Evidence rating: 3+, mixed findings (scale 2 to 4+)". Plain text: escape it for
 * HTML.
 */
export function fallbackLine(worded: WordedScale, options: FallbackOptions): string {
  const rated = ratedOf(worded, options);
  const badge = badgeText(rated);
  if (badge.code === undefined) return badge.label;
  const {lines, line} = inLanguage(fallbackWords, rated.words.language);
  const say = rated.rating.state === 'level' && Object.hasOwn(lines, rated.scale.id) ? lines[rated.scale.id]! : line;
  return say(badge.name, ratingInWords(badge, rated.copy), badge.brief);
}

interface Paragraph {
  readonly lead?: string;
  readonly text: string;
  readonly link?: {readonly address: string; readonly text: string} | undefined;
  /** Where it is not that of the rest. */
  readonly language?: string;
}

/** What stands in the open with `variant="full"`. */
function paragraphsOf(rated: Rated, {variant, href = ''}: FallbackOptions): Paragraph[] {
  const explanation = variant === 'full' ? explanationText(rated) : undefined;
  if (!explanation) return [];
  const {copy, words, subject} = rated;
  const address = addressOf(href.trim());
  const {meanings, original, standing, caution, reviewed, attribution} = explanation;
  const sentences = (of: typeof meanings, language?: string) =>
    of.map(({lead, meaning}) => ({lead, text: meaning, language}));
  return [
    ...(original ? [{text: copy.draft}] : []),
    ...sentences(meanings),
    ...(original ? sentences(original.meanings, original.language) : []),
    ...(standing ? [{text: standing}] : []),
    {text: `${caution} ${copy.notARecommendation}`},
    {text: reviewed},
    address
      ? {text: `${copy.addedByPage} ${copy.checkInSource}`, link: {address, text: copy.entryOf(words.source, subject)}}
      : {text: copy.addedByPage},
    {text: attribution},
  ];
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]!);

function ratedOf(worded: WordedScale, {value, subject = '', reviewed = '', language = 'en'}: FallbackOptions): Rated {
  const scale: Scale = worded.scale;
  return {
    scale,
    rating: ratingOf(scale, value),
    ...wordsIn(worded, language),
    copy: inLanguage(copies, language),
    subject: subject.trim(),
    reviewed,
  };
}
