import {frozen} from '../scale.js';

/** The seven child outcomes of the Foundations Guidebook, in the order in which they are always shown. */
export const outcomeIds = /* @__PURE__ */ frozen([
  'mental-health',
  'maltreatment',
  'school-employment',
  'crime',
  'substance-abuse',
  'sexual-health',
  'healthy-development',
]);

/** The ids that `<outcome-finding outcome>` accepts: one of `outcomeIds`. */
export type OutcomeId = (typeof outcomeIds)[number];
