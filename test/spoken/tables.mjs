/**
 * Which stories are written down as they are said: for each element and language of the page the sections of one table.
 * "opened" is said with its explanations open. What the stories themselves type is English on every page, but for those
 * that are about a language.
 */
import {tags} from '../support/tags.mjs';

const states = ['NotRatedCompact', 'NoneGiven', 'NoneGivenCompact', 'NotRecognised', 'NotRecognisedCompact'];
const variants = [
  'EveryLevel, opened',
  'EveryLevelCompact',
  'EveryLevelInCells',
  'EveryLevelDense',
  'Standard',
  'Full',
  'Popover',
  'Popover, opened',
  'WithoutSubject',
  'WithSubjectHidden',
  'WithLink, opened',
];
const pageWords = ['NoneGivenWithWords', 'NotRecognisedWithWords', 'WithDetail, opened', 'InTable', 'InParagraph'];

export const tables = {
  'cost-rating': {
    en: [...variants, 'NotApplicableFull', ...states, ...pageWords],
    cy: [...variants, 'NotApplicableFull', ...states],
    fr: ['LanguageWithoutWords, opened'],
  },
  'evidence-rating': {
    en: [
      ...variants,
      'ReviewedOnADay',
      'NotRatedFull',
      ...states,
      'NotRecognisedWithoutSubject',
      'UnknownVersion',
      ...pageWords,
      'NotRecognisedWithWordsAndDetail',
    ],
    cy: [...variants, 'NotRatedFull', ...states, 'NotRecognisedWithoutSubject', 'UnknownVersion'],
    fr: ['LanguageWithoutWords, opened', 'WithDetail, opened'],
  },
  'scale-rating': {
    en: [
      'EvidenceScale',
      'CostScale',
      'Compact',
      'Full',
      'Popover, opened',
      'BothScalesInTable',
      'UnknownScale',
      'UnknownScaleCompact',
      'UnknownScaleWithWords',
      'NoScale',
    ],
    cy: [
      'EvidenceScale',
      'CostScale',
      'Compact',
      'Full',
      'Popover, opened',
      'BothScalesInTable',
      'UnknownScale',
      'UnknownScaleCompact',
    ],
  },
  'rating-explainer': {
    en: [
      'Evidence',
      'Marked',
      'EvidenceInline',
      'Cost',
      'CostInline',
      'MarkedWithoutSubject',
      'MarkedBesideTheScale',
      'MarkedNotRated',
      'WithLink',
      'UnknownScale',
      'UnknownScaleWithWords',
    ],
    cy: ['Evidence', 'Marked', 'EvidenceInline', 'Cost', 'CostInline', 'MarkedNotRated', 'WithLink', 'UnknownScale'],
    fr: ['LanguageWithoutWords'],
  },
  'outcome-grid': {
    en: [
      'List',
      'Table',
      'ShowAll',
      'ShowAllTable',
      'EveryOutcomeAlone',
      'ShowAllOfNothing',
      'WithoutResults',
      'WithoutResultsTable',
      'ImprovementIndex',
      'NegativeScores',
      'NegativeScoresTable',
      'UnknownOutcome',
      'UnknownOutcomeTable',
      'RichText',
      'RichTextTable',
      'FindingsAndSummary',
      'SummaryAlone',
      'NothingAtAll',
      'WithoutSubject',
      'WithDateAndLink',
      'HeadingLevel6',
    ],
    cy: [
      'Welsh',
      'WelshTable',
      'EveryOutcomeAlone',
      'ShowAllOfNothing',
      'UnknownOutcome',
      'NegativeScores',
      'NothingAtAll',
      'WithDateAndLink',
    ],
    fr: ['LanguageWithoutWords'],
  },
  'outcome-finding': {
    en: [
      'Complete',
      'OutcomeAlone',
      'StatementAlone',
      'ChangeAlone',
      'StudyAlone',
      'EveryResult',
      'ScoreOfZero',
      'ScoreInWords',
      'UnknownResult',
      'NoOutcome',
      'InTable',
    ],
    cy: ['Welsh', 'OutcomeAlone', 'EveryResult', 'NoOutcome'],
  },
  'programme-card': {
    en: [
      'Complete, opened',
      'OtherStates',
      'SeveralResults',
      'WithOtherScales',
      'WithoutDateAndLink',
      'WithoutSubject, opened',
      'NotRecognised',
      'NotRecognisedWithWords',
      'WithoutRatings',
      'BadSettings',
    ],
    cy: ['Complete, opened', 'OtherStates', 'SeveralResults', 'NotRecognised'],
  },
  'rating-summary': {
    en: [
      'EvidenceAndCost',
      'WithoutSubject',
      'WithoutDate',
      'WithLink',
      'EveryLevel',
      'OfRatingsWithin',
      'NotRecognised',
      'NotRecognisedWithWords',
      'WithoutRatings',
    ],
    cy: ['EvidenceAndCost', 'WithLink', 'EveryLevel', 'NotRecognised'],
  },
  'rating-table': {
    en: [
      'Programmes',
      'WithOutcomes',
      'SomeFilters',
      'Filtered',
      'WithoutFilters',
      'WithoutRatings',
      'TwoRatingsInCell',
      'UnknownValues',
      'WithoutTable',
    ],
    cy: ['Programmes', 'WithOutcomes'],
    fr: ['LanguageWithoutWords'],
  },
  'rating-source': {
    en: [
      'AroundBadges, opened',
      'AroundEveryVariant',
      'AroundTable',
      'AroundExplainer',
      'NotRecognised',
      'NotRecognisedWithWords',
      'WithoutScales',
    ],
    cy: ['WelshWithoutWelshWords, opened', 'AroundEveryVariant'],
  },
};

for (const tag of tags)
  if (!(tag in tables)) throw new Error(`There is no table of <${tag}> in test/spoken/tables.mjs.`);

/** The sections of a written table: each heading with its lines. */
export const sectionsOf = (text) =>
  new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const [heading, ...lines] = section.trimEnd().split('\n');
        return [heading, lines];
      }),
  );
