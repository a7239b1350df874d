import {rankOf, type Rating, ratingOf, type Scale} from './scale.js';
import type {WordedScale} from './words.js';
import {wrongArgument} from './wrong-argument.js';

/** Which end of a scale people look for first: its top if more is stronger or better, or else its bottom. */
export const startsFromTop = ({more}: Scale): boolean => more === 'stronger' || more === 'better';

/**
 * Where a rating stands when a table is sorted: its rank or, on a scale whose levels have no order, its place in the
 * published list. `undefined` if it is off the scale.
 */
export function sortPlaceOf(scale: Scale, rating: Rating): number | undefined {
  if (rating.state !== 'level') return undefined;
  return scale.more === 'nothing' ? scale.levels.indexOf(rating.level) + 1 : rankOf(scale, rating);
}

/** Compares two places, in either direction. What has no place is last in both, as it is neither high nor low. */
export function comparePlaces(one: number | undefined, other: number | undefined, fromTop: boolean): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return fromTop ? other - one : one - other;
}

/** How `compareRatings` sorts. */
export interface CompareOptions {
  /** Whether the other end of the scale is first. Default: false. */
  readonly reverse?: boolean | null | undefined;
}

/**
 * Makes a function that compares two values of a scale, for `Array.prototype.sort`: for a page that sorts its rows
 * itself, as frameworks do. The order is that of `<rating-table>`: what people look for is first, which is the stronger
 * or better rating, or the lower cost. A rating with mixed findings follows the same level without. What is off the
 * scale is last, in either direction: a code such as "NE", "not-rated", and what is missing or not recognised.
 *
 * @example
 *   programmes.sort((one, other) => compareRatings(evidenceScale)(one.evidence, other.evidence));
 *
 * @param given the scale, such as `evidenceScale`, or the same with its words: `evidence`
 */
export function compareRatings(
  given: Scale | WordedScale,
  options?: CompareOptions | null,
): (one: unknown, other: unknown) => number {
  const scale = (given as Partial<WordedScale> | null)?.scale ?? (given as Scale | null);
  if (!scale?.levels)
    throw wrongArgument('compareRatings', 'a scale, such as costScale from "what-works-ratings"', given);
  const fromTop = startsFromTop(scale) !== Boolean(options?.reverse);
  const place = (value: unknown) => sortPlaceOf(scale, ratingOf(scale, value));
  return (one, other) => comparePlaces(place(one), place(other), fromTop);
}
