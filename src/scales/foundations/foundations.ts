import type {Outcomes} from '../outcomes.js';
import type {WordedScale} from '../words.js';
import {costWelsh} from './cost.cy.js';
import {costEnglish} from './cost.en.js';
import {costScale} from './cost.js';
import {evidenceWelsh} from './evidence.cy.js';
import {evidenceEnglish} from './evidence.en.js';
import {evidenceScale} from './evidence.js';
import {type OutcomeId, outcomeIds} from './outcomes.js';
import {outcomesWelsh} from './outcomes.cy.js';
import {outcomesEnglish} from './outcomes.en.js';

/** The cost scale with its words in every built-in language. */
export const cost: WordedScale<typeof costScale> = {scale: costScale, words: [costEnglish, costWelsh]};

/** The evidence scale with its words in every built-in language. */
export const evidence: WordedScale<typeof evidenceScale> = {
  scale: evidenceScale,
  words: [evidenceEnglish, evidenceWelsh],
};

/** The names of the child outcomes in every built-in language. */
export const outcomes: Outcomes<OutcomeId>['words'] = [outcomesEnglish, outcomesWelsh];

/** The child outcomes, in the order in which they are shown, with their names in every built-in language. */
export const childOutcomes: Outcomes<OutcomeId> = {ids: outcomeIds, words: outcomes};
