import type {Messages} from '../text/messages.js';
import {checkProgramme, type Diagnostics} from './diagnostics.js';
import {type Given, type GivenAttributes, givenByFile, givenByTag, ratingIn} from './given.js';
import type {ScaleController} from './scale-controller.js';

/** An element that shows a programme's evidence and cost ratings together. */
export interface RatedElement extends Element, GivenAttributes {
  readonly programme: unknown;
  readonly evidence?: unknown;
  readonly cost?: unknown;
}

/** What such an element shows: all of it from its tag, or all of it from a ratings file. */
export interface GivenRatings extends Given {
  /** By the scale's id. */
  readonly ratings: Readonly<Record<string, unknown>>;
}

/**
 * Ratings, subject, date and link from the file, if it rates the programme on either scale, or else from the tag. They
 * are not mixed, since there is one date for all.
 */
export function ratingsGivenBy(element: RatedElement, controller: ScaleController<Messages>): GivenRatings {
  const found = controller.programme(element.programme);
  const ratings = {evidence: ratingIn(found, 'evidence'), cost: ratingIn(found, 'cost')};
  if (!found || (ratings.evidence === undefined && ratings.cost === undefined))
    return {...givenByTag(element), ratings: {evidence: element.evidence, cost: element.cost}};
  return {...givenByFile(found, element, controller.language), ratings};
}

/** Checks the attribute `programme` of such an element. */
export function checkProgrammeRatings(
  element: RatedElement,
  controller: ScaleController<Messages>,
  given: GivenRatings,
): Diagnostics {
  const {evidence, cost} = given.ratings;
  return checkProgramme(element, controller, given, {
    evidence: [element.evidence, evidence],
    cost: [element.cost, cost],
  });
}
