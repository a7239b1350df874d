import {ratingOf, type Scale} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {fallbackWords} from './fallback-words.js';
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
  /** The language of the page: "en" (default) or "cy". */
  readonly language?: string;
}

/**
 * The recommended words to put inside a badge's tag: the very words that the badge will show, line by line, so that nothing moves when
 * the script takes over. Plain text: escape it for HTML, and join the lines with `<br>`.
 */
export function fallbackLines(worded: WordedScale, options: FallbackOptions): string[] {
  const rated = ratedOf(worded, options);
  const badge = badgeText(rated);
  const rating = ratingInWords(badge, rated.copy);
  if (options.variant === 'compact') return [[rating, badge.brief].filter(Boolean).join(' ')];

  const lines = [badge.name, rating, badge.label, badge.range, badge.source];
  const explanation = options.variant === 'full' ? explanationText(rated) : undefined;
  if (explanation) {
    const {meanings, original, standing, caution, reviewed, attribution} = explanation;
    const sentence = ({lead, meaning}: {lead?: string; meaning: string}) => (lead ? `${lead} ${meaning}` : meaning);
    if (original) lines.push(rated.copy.draft);
    lines.push(...meanings.map(sentence), ...(original?.meanings.map(sentence) ?? []));
    lines.push(standing, `${caution} ${rated.copy.notARecommendation}`, reviewed, rated.copy.addedByPage, attribution);
  }
  return lines.filter((line) => line !== undefined && line !== '') as string[];
}

/** The shortest words that stand alone: "Evidence rating: 3+, mixed findings (scale 2 to 4+)". Plain text: escape it for HTML. */
export function fallbackLine(worded: WordedScale, options: FallbackOptions): string {
  const rated = ratedOf(worded, options);
  const badge = badgeText(rated);
  if (badge.code === undefined) return badge.label;
  const {lines, line} = inLanguage(fallbackWords, rated.words.language);
  const say = rated.rating.state === 'level' && Object.hasOwn(lines, rated.scale.id) ? lines[rated.scale.id]! : line;
  return say(badge.name, ratingInWords(badge, rated.copy), badge.brief);
}

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
