/**
 * Everything that the builder takes from the library, and the only module that imports it. It is the built library, as
 * a page has it: the styles in the markup without script are those that `prerender` writes.
 */

// adds the library's tags to the compiler's list of elements
import type {} from '../dist/define.js';

export {
  childOutcomes,
  cost,
  CostRating,
  evidence,
  EvidenceRating,
  fallbackHtml,
  fallbackLine,
  fallbackLines,
  OutcomeGrid,
  ProgrammeCard,
  ratingContext,
  ratingPicture,
  type RatingPicture,
  ratingOf,
  type RatingContext,
  RatingExplainer,
  RatingSummary,
  ScaleRating,
  tableHtml,
  type CardOptions,
  type ExplanationForm,
  type FallbackOptions,
  type Variant,
  type WordedScale,
} from '../dist/index.js';
export {enhance} from '../dist/enhance.js';

// what the package does not export
export {gridLayouts, scoreTypes, shows} from '../dist/elements/outcome-grid.js';
export {explainerLayouts} from '../dist/elements/rating-explainer.js';
export {explanations, variants} from '../dist/elements/scale-rating.js';
export {entryOf} from '../dist/elements/tags.js';
export {explainedScales} from '../dist/scales/foundations/foundations.js';
export {contradicts, results, scoreOf, type Finding} from '../dist/scales/outcomes.js';
export {isKnown, valuesOf as valuesOnScale} from '../dist/scales/scale.js';
export {cardWords} from '../dist/text/card.js';
export {addressOf} from '../dist/text/addresses.js';
export {atStart} from '../dist/text/rating-text.js';
export {dateInWords} from '../dist/text/dates.js';
export {textForLanguage} from '../dist/text/text-by-language.js';
export {attributesHtml, escapeHtml, type Attribute} from '../dist/text/html.js';
export type {Programme, TextByLanguage} from '../dist/scales/programmes.js';
export {fetchText} from '../dist/ratings-file/fetch-text.js';
export {longestFile, type RatingsFileContents} from '../dist/ratings-file/load.js';
export {shadowTemplate} from '../dist/text/shadow-template.js';
export {
  allBadgeMessages,
  allCardMessages,
  allGridMessages,
  allSourceMessages,
  inLanguage,
  isInLanguage,
} from '../dist/text/languages.js';

// For Node the package has it in one file with the renderer. The builder takes it as the compiler wrote it.
export type {FileDiagnostic} from '../dist/prerender/prerender.js';
export {readProgrammes} from '../compiled/prerender/read-programmes.js';
