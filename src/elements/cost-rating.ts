import type {PropertyDeclarations} from 'lit';
import {costScale, type CostValue} from '../scales/foundations/cost.js';
import {cost} from '../scales/foundations/foundations.js';
import {ScaleRating} from './scale-rating.js';

/**
 * What setting up and delivering a programme costs, in five bands. A higher number costs more; it says nothing about
 * how well the programme works. Source: the Foundations Guidebook.
 *
 * @tagname cost-rating
 */
export class CostRating extends ScaleRating {
  static override scales = [cost];

  // Not an attribute: otherwise <cost-rating scale="evidence"> would show an evidence rating.
  static override properties: PropertyDeclarations = {scale: {attribute: false}};

  /** @ignore */
  override scale: string = costScale.id;

  /**
   * "1" (lowest cost) to "5" (highest cost), "NA" (not applicable, not available or not calculated) or "not-rated". If
   * it is missing or anything else, the fallback content is shown; anything else is also logged.
   */
  declare value?: CostValue | null | undefined;
}
