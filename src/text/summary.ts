import {summarizedScales} from '../scales/foundations/foundations.js';
import {isKnown, ratingOf} from '../scales/scale.js';
import {dateInWords} from './dates.js';
import {allSourceMessages, inLanguage} from './languages.js';
import {inLanguages, summarySentence} from './rating-text.js';

/** The attributes of `<rating-summary>`, `''` for a missing one, and the language tag of the page. */
export interface SummaryOptions {
  readonly evidence: string;
  readonly cost: string;
  readonly subject: string;
  readonly reviewed: string;
  readonly language: string;
}

/**
 * What `<rating-summary>` shows, as plain text: a sentence for each rating, and the source.
 *
 * @returns `''` if a rating is not on its scale, or if there is none: then the element shows the page's own words
 */
export function summaryWords(options: SummaryOptions): string {
  const {subject, reviewed, language} = options;
  const ratings = summarizedScales.flatMap((worded) => {
    const rating = ratingOf(worded.scale, options[worded.scale.id as 'evidence' | 'cost']);
    if (rating.state === 'none-given') return [];
    return [{scale: worded.scale, rating, ...inLanguages(worded, allSourceMessages, language), subject, reviewed}];
  });
  if (!ratings.length || !ratings.every(({rating}) => isKnown(rating))) return '';
  const messages = inLanguage(allSourceMessages, language);
  const source = messages.list([...new Set(ratings.map(({words}) => words.source))]);
  const date = dateInWords(reviewed, messages);
  const sentences = ratings.map((resolved, index) => summarySentence(resolved, index ? '' : subject));
  return [...sentences, `${date ? messages.sourceReviewed(source, date) : source}.`].join(' ');
}
