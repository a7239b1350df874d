import {findScale} from '../scales/find-scale.js';
import type {Programme} from '../scales/programmes.js';
import {wrongArgument} from '../scales/wrong-argument.js';
import type {CardOptions} from './card.js';
import {subjectOf, type TableContents} from './table-html.js';
import {textOf} from './text-of.js';

/**
 * Makes the options of `cardHtml` from a programme of a ratings file.
 *
 * @param contents the content of the file, for its scales. Ratings on a scale that neither it nor the library has are
 *   left out.
 * @param language the language tag of the page. Default "en".
 */
export function cardOptionsOf(
  programme: Programme,
  {scales = []}: TableContents = {},
  language: string | null | undefined = 'en',
): CardOptions {
  // a list has none of an id that is misspelt
  if (!(programme as Programme | undefined)?.ratings)
    throw wrongArgument('cardOptionsOf', 'a programme of a ratings file', programme);
  const {evidence, cost, ...others} = programme.ratings;
  const tag = textOf(language) || 'en';
  return {
    programme: programme.id,
    ...subjectOf(programme, tag),
    evidence,
    cost,
    ratings: Object.entries(others).flatMap(([id, value]) => {
      const scale = findScale(scales, id);
      return scale ? [{scale, value}] : [];
    }),
    reviewed: programme.reviewed,
    href: programme.href,
    findings: programme.findings,
    language: tag,
  };
}
