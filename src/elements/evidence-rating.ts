import type {PropertyDeclarations} from 'lit';
import {evidenceScale, type EvidenceValue} from '../scales/foundations/evidence.js';
import {evidence} from '../scales/foundations/foundations.js';
import {ScaleRating} from './scale-rating.js';

/**
 * How strong the evidence is that a programme caused an improvement in a child outcome. It is not the size of the
 * improvement, and not a recommendation. Source: the Foundations Guidebook.
 *
 * @tagname evidence-rating
 */
export class EvidenceRating extends ScaleRating {
  static override scales = [evidence];

  // Not an attribute: otherwise <evidence-rating scale="cost"> would show a cost rating.
  static override properties: PropertyDeclarations = {scale: {attribute: false}};

  /** @ignore */
  override scale: string = evidenceScale.id;

  /**
   * "2", "2+", "3", "3+", "4" or "4+", each also with "*" for mixed findings; "NL2" (below level 2), "NE" (not
   * effective in a study) or "not-rated". If it is missing or anything else, the fallback content is shown; anything
   * else is also logged.
   */
  declare value?: EvidenceValue | null | undefined;
}
