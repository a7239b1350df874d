/**
 * The stories that readers see on an element's page, in this order, by their names and with the heading of each. Those
 * before `others` come first: of a rating its variants. The other stories are states for the tests, such as invalid
 * input; `npm run storybook` has all of them.
 */
const rating = {
  first: {
    Standard: 'Standard',
    Full: 'Full, with the meaning in the open',
    InParagraph: 'Compact, in a sentence',
    InTable: 'Cell, in a table',
  },
  others: {
    EveryLevelDense: 'Dense: every level, in a long table',
    Popover: 'The explanation over the page',
    WithSubjectHidden: 'Under a heading that names the programme',
    WithLink: 'With a link to the entry at the source',
    NotRated: 'Not rated',
  },
};

export const examples = {
  'evidence-rating': {
    first: rating.first,
    others: {
      ...rating.others,
      WithDetail: 'With what the signs mean for this programme',
      BelowLevel2: 'Level 2 not reached',
      NotEffective: 'Not effective in a study',
      Welsh: 'In Welsh',
    },
  },
  'cost-rating': {
    first: rating.first,
    others: {...rating.others, NotApplicable: 'Not applicable', Welsh: 'In Welsh'},
  },
  'scale-rating': {
    first: {
      EvidenceScale: 'Standard',
      Full: 'Full, with the meaning in the open',
      Compact: 'Compact',
      BothScalesInTable: 'Cells, in a table',
    },
    others: {CostScale: 'On the cost scale', Popover: 'The explanation over the page', Welsh: 'In Welsh'},
  },
  'programme-card': {
    first: {Complete: 'A card'},
    others: {
      BesideEachOther: 'Several beside each other',
      OtherStates: 'Cards that lack one thing or another',
      SeveralResults: 'With several results for one outcome',
      WithOtherScales: 'With a rating on another scale',
      Welsh: 'In Welsh',
    },
  },
  'outcome-grid': {
    first: {List: 'List', Table: 'Table'},
    others: {
      ShowAll: 'With the outcomes that no study reported',
      MixedResults: 'Every kind of result',
      ImprovementIndex: 'With the improvement index',
      RichText: 'With formatted statements',
      Welsh: 'In Welsh',
    },
  },
  'outcome-finding': {
    first: {Complete: 'A finding'},
    others: {
      EveryResult: 'Every result',
      StatementWithMarkup: 'With a formatted statement',
      ScoreBelowZero: 'With a score below zero',
      InTable: 'In a table',
      Welsh: 'In Welsh',
    },
  },
  'rating-explainer': {
    first: {Evidence: 'Closed', CostOpen: 'Open'},
    others: {
      EvidenceInline: 'Always open',
      Marked: 'With one level marked',
      BothScales: 'Both scales',
      Welsh: 'In Welsh',
    },
  },
  'rating-summary': {
    first: {EvidenceAndCost: 'Evidence and cost', OfRatingsWithin: 'Of the ratings within it'},
    others: {EvidenceAlone: 'Evidence alone', CostAlone: 'Cost alone', WithLink: 'With a link to the entry'},
  },
  'rating-table': {
    first: {Programmes: 'A table of programmes'},
    others: {
      WithOutcomes: 'With a filter for outcomes',
      SomeFilters: 'With one filter',
      WithoutFilters: 'Sorting alone',
      Welsh: 'In Welsh',
    },
  },
  'rating-source': {
    first: {Programmes: 'Programmes from a ratings file', TwoVersions: 'Two versions of a scale'},
    others: {OtherWords: 'Other words for a level'},
  },
};
