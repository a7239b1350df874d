import type {
  BadgeMessages,
  CardMessages,
  ExplainerMessages,
  GridMessages,
  SortOrder,
  SourceMessages,
  TableMessages,
} from './messages.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const common = {
  language: 'en',
  approved: true,
  draft: 'Draft translation',
  list: (parts: readonly string[]) => parts.join(', '),
  scaleUnknown: 'Rating not shown: this page does not have that scale or version',
};

const meanings = {
  rated: (code: string) => `Rated ${code}:`,
  hasSign: (sign: string) => `Rating has a ${sign}:`,
  whatThisLevelMeans: 'What this level means',
  notARecommendation: 'It is not a recommendation.',
};

export const englishSource: SourceMessages = {
  ...common,
  date: (year, month, day) => [day, month && months[month - 1], year].filter(Boolean).join(' '),
  sourceReviewed: (source, date) => `${source}, last reviewed ${date}`,
  entryOf: (source, subject) => `${subject || 'This programme'} in the ${source}`,
};

export const englishBadge: BadgeMessages = {
  ...englishSource,
  ...meanings,
  whatThisMeans: 'What this means',
  controlOf: (mention, subject) => `(${mention}${subject && `, ${subject}`})`,
  close: 'Close',
  reviewed: (date) => `Last reviewed ${date}. The rating may have changed since.`,
  notReviewed: 'No review date is given here.',
  overdue: (checked) => `Last checked by this website: ${checked}. By now it should have been checked again.`,
  givenBy: (body) => `This website says that ${body} gave this rating.`,
  checkInSource: 'You can check it here:',
};

export const englishExplainer: ExplainerMessages = {
  ...common,
  ...meanings,
  notOnTheScale: 'Not on the scale',
  thisRating: (subject) => (subject ? `The rating of ${subject}` : 'The rating on this page'),
  canCarry: (sign) => `A level can carry this sign: ${sign}.`,
};

export const englishGrid: GridMessages = {
  language: 'en',
  approved: true,
  draft: 'Draft translation',
  pastStudies: 'These findings are from past studies. Results may not be the same in other places.',
  noOutcomes: 'No child outcomes are listed here.',
  otherOutcomes: 'Other outcomes',
  noDetails: 'Reported, no details given here',
  notListed: (outcomes) => `No finding is listed for: ${outcomes.join('; ')}. This does not mean no effect.`,
  results: {improved: 'Improved', 'no-effect': 'No effect found', mixed: 'Mixed result', worsened: 'Got worse'},
  scored: (result, score) => `${result}, ${score}`,
  score: (score) => `Score: ${score}`,
  spokenScore: (sign, number) => ({'+': `plus ${number}`, '−': `minus ${number}`, '': number})[sign],
  study: (study) => `Study: ${study}`,
  whenMeasured: (time) => `When measured: ${time}`,
  improvementIndex: (score, reaches) =>
    `Scores go from −50 to +50. A score of 0 means no difference. Think of a child who did better than 50 in 100 children in the comparison group. A score of ${score} means this child would be expected to do better than ${reaches} in 100 after the programme. A minus score means worse.`,
  columns: {
    outcome: 'Outcome',
    result: 'Result',
    change: 'What changed',
    study: 'Study',
    whenMeasured: 'When measured',
  },
};

export const englishCard: CardMessages = {
  language: 'en',
  approved: true,
  found: 'What studies found for children',
  foundFor: (result) => `${result}:`,
  noResult: 'Reported, no result given here',
  whatTheseMean: 'What these ratings mean',
  controlOf: (subject) => `(${subject})`,
  notARecommendation: 'These ratings are not a recommendation.',
  reviewed: (date) => `Last reviewed ${date}. The ratings may have changed since.`,
  notReviewed: 'No review date is given here.',
  overdue: (checked) => `Last checked by this website: ${checked}. By now it should have been checked again.`,
  givenBy: (body) => `This website says that ${body} gave these ratings.`,
  checkInSource: 'You can check them here:',
};

const orders: Readonly<Record<SortOrder, string>> = {
  strongest: 'strongest first',
  weakest: 'weakest first',
  highest: 'highest first',
  lowest: 'lowest first',
  listed: 'in the order of the scale',
  listedBackwards: 'in the order of the scale, from its end',
  newest: 'newest first',
  oldest: 'oldest first',
  aToZ: 'A to Z',
  zToA: 'Z to A',
};

export const englishTable: TableMessages = {
  ...common,
  find: 'Find a programme',
  atLeast: (scale) => `${scale} at least`,
  atMost: (scale) => `${scale} at most`,
  outcome: 'Child outcome',
  noFilter: 'Any',
  sortBy: 'Sort by',
  sortByColumn: (column) => `Sort by ${column}`,
  asListed: 'As listed',
  ordered: (column, order) => `${column}, ${orders[order]}`,
  sorted: (order) => `Sorted by ${order}.`,
  notSorted: 'No longer sorted.',
  count: (shown, all) => `${shown === all ? all : `${shown} of ${all}`} ${all === 1 ? 'programme' : 'programmes'}`,
  offTheScale: (number) =>
    number === 1
      ? '1 is left out because it has no level on the scale.'
      : `${number} are left out because they have no level on the scale.`,
  noMatch: 'No programme matches.',
  showAll: 'Show all',
};
