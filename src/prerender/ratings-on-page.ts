import {cost, evidence} from '../scales/foundations/foundations.js';
import {findScale} from '../scales/find-scale.js';
import {ratingOf, valueOf} from '../scales/scale.js';
import {dateOf} from '../text/dates.js';
import {Page} from './page.js';
import {hasTemplateSyntax, isRatingTag, ratingAttributesOf, ratingTags, type RatingTag} from './rating-tags.js';

/** A rating that a page shows. */
export interface PageRating {
  /** The id of the programme in a ratings file, or `null`. */
  readonly programme: string | null;
  /** The name of the programme, or `null`. */
  readonly subject: string | null;
  /** The id of the scale. */
  readonly scale: string;
  /** As published: "3+*". */
  readonly value: string;
  /** When the body last reviewed the rating, as the page says: "2018", "2018-02" or "2018-02-15"; or `null`. */
  readonly date: string | null;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * Lists the ratings that a page shows: of rating elements, cards and summaries, and of the ordinary elements that
 * `enhance.js` makes ours. What is missing or not on its scale is not shown, and not listed.
 *
 * @throws {UnreadablePage} if the text is the source of a template, or cannot be read as a page
 */
export function ratingsOnPage(html: string): PageRating[] {
  // Most pages of a site have no rating, and need not be parsed.
  if (!/-rating|rating-summary|programme-card/i.test(html)) return [];
  const text = html.replace(/^\uFEFF/, '');
  const page = new Page(text, isRatingTag, true);
  const tags = ratingTags(page).filter(({element}) => !hasTemplateSyntax(element));
  const tagOf = new Map(tags.map((tag) => [tag.element, tag]));
  return tags.flatMap((tag) => {
    // A card and a summary give name and date of the ratings within them.
    const around = page.parentOf(tag.element);
    const outer = around && tagOf.get(around);
    const isWithin = outer && ['rating-summary', 'programme-card'].includes(outer.entry.tag);
    const given = (name: string) => tag.get(name) || (isWithin && outer.get(name)) || null;
    const {startLine: line} = tag.element.sourceCodeLocation!;
    return ratingAttributesOf(tag).flatMap(({scale, attribute}) => {
      const value = shownValue(tag, scale, attribute);
      if (!value) return [];
      const date = dateOf(given('reviewed')) || null;
      return [{programme: given('programme'), subject: given('subject'), scale, value, date, line}];
    });
  });
}

/** The value as published. Of a scale or version that only the page has, the value as it is written. */
function shownValue({get}: RatingTag, id: string, attribute: string): string | undefined {
  const worded = findScale([evidence, cost], id, get('version'));
  if (!id || !worded) return get(attribute) || undefined;
  return valueOf(ratingOf(worded.scale, get(attribute)));
}
