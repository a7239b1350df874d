import type {Outcomes} from '../outcomes.js';
import type {ExplainerWords, SummaryWords, TableWords, WordedScale} from '../words.js';
import {costExplainerWelsh, costSummaryWelsh, costTableWelsh, costWelsh} from './cost.cy.js';
import {costEnglish, costExplainerEnglish, costSummaryEnglish, costTableEnglish} from './cost.en.js';
import {costScale} from './cost.js';
import {evidenceExplainerWelsh, evidenceSummaryWelsh, evidenceTableWelsh, evidenceWelsh} from './evidence.cy.js';
import {
  evidenceEnglish,
  evidenceExplainerEnglish,
  evidenceSummaryEnglish,
  evidenceTableEnglish,
} from './evidence.en.js';
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

/** Both scales with what `<rating-explainer>` says. Apart, so that a bundle of badges alone does not carry it. */
export const explainedScales: readonly WordedScale[] = /* @__PURE__ */ Object.freeze([
  /* @__PURE__ */ withWords(cost, 'explainer', [costExplainerEnglish, costExplainerWelsh]),
  /* @__PURE__ */ withWords(evidence, 'explainer', [evidenceExplainerEnglish, evidenceExplainerWelsh]),
]);

/** Both scales with what `<rating-summary>` says. */
export const summarizedScales: readonly WordedScale[] = /* @__PURE__ */ Object.freeze([
  /* @__PURE__ */ withWords(evidence, 'summary', [evidenceSummaryEnglish, evidenceSummaryWelsh]),
  /* @__PURE__ */ withWords(cost, 'summary', [costSummaryEnglish, costSummaryWelsh]),
]);

/** Both scales with what `<rating-table>` says. */
export const tableScales: readonly WordedScale[] = /* @__PURE__ */ Object.freeze([
  /* @__PURE__ */ withWords(evidence, 'table', [evidenceTableEnglish, evidenceTableWelsh]),
  /* @__PURE__ */ withWords(cost, 'table', [costTableEnglish, costTableWelsh]),
]);

/** The names of the child outcomes in every built-in language. */
export const outcomes: Outcomes<OutcomeId>['words'] = [outcomesEnglish, outcomesWelsh];

/** The child outcomes, in the order in which they are shown, with their names in every built-in language. */
export const childOutcomes: Outcomes<OutcomeId> = {ids: outcomeIds, words: outcomes};

/** Adds words to a scale, in the order of its languages. */
function withWords(
  {scale, words}: WordedScale,
  name: 'explainer' | 'summary' | 'table',
  added: readonly (ExplainerWords | SummaryWords | TableWords)[],
): WordedScale {
  const documents = words.map((document, index) => ({...document, [name]: added[index]}));
  return {scale, words: documents as unknown as WordedScale['words']};
}
