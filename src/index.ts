/*
 * The public API: the element classes, the scales with their words, and functions for fallback content. Importing it
 * registers no element: for that, import `define.js`.
 */
export {version} from './version.js';

export {
  levelOf,
  ratingOf,
  type Band,
  type Figure,
  type Level,
  type Modifier,
  type OutsideLevel,
  type Rating,
  type Scale,
  type ValueOf,
} from './scales/scale.js';
export {compareRatings, type CompareOptions} from './scales/order.js';
export type {Outcomes, OutcomeWords, Result} from './scales/outcomes.js';
export type {ScaleWords, WordedScale} from './scales/words.js';
export {costScale, costValue, type CostValue} from './scales/foundations/cost.js';
export {evidenceScale, evidenceValue, type EvidenceValue} from './scales/foundations/evidence.js';
export {outcomeIds, type OutcomeId} from './scales/foundations/outcomes.js';
export {childOutcomes, cost, evidence, outcomes} from './scales/foundations/foundations.js';
export {cardHtml, type CardFinding, type CardOptions, type CardRating} from './text/card.js';
export {cardOptionsOf} from './text/programme-card.js';
export {fallbackHtml, fallbackLine, fallbackLines, type FallbackOptions} from './text/fallback.js';
export {ratingHtml, type RatingHtmlOptions} from './text/rating-html.js';
export {tableHtml, type TableContents, type TableOptions} from './text/table-html.js';
export {ratingPicture, type PictureOptions, type RatingPicture} from './picture/rating-picture.js';
export type {RatingsFile} from './ratings-file/schema.js';

export {ratingContext, type RatingContext} from './page/rating-context.js';
export {CostRating} from './elements/cost-rating.js';
export {EvidenceRating} from './elements/evidence-rating.js';
export {OutcomeFinding} from './elements/outcome-finding.js';
export {OutcomeGrid} from './elements/outcome-grid.js';
export {ProgrammeCard} from './elements/programme-card.js';
export {RatingExplainer} from './elements/rating-explainer.js';
export {RatingSource} from './elements/rating-source.js';
export {RatingTable} from './elements/rating-table.js';
export {RatingSummary} from './elements/rating-summary.js';
export {RatingToggleEvent} from './elements/rating-toggle-event.js';
export {ScaleRating, type ExplanationForm, type Variant} from './elements/scale-rating.js';
