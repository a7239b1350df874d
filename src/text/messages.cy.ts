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
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
];

// A draft, as all that follows: no translator has reviewed it yet.
const common = {
  language: 'cy',
  approved: false,
  draft: 'Cyfieithiad drafft',
  list: (parts: readonly string[]) => parts.join(', '),
  scaleUnknown: 'Ni ddangosir y radd: nid yw’r raddfa na’r fersiwn honno gan y dudalen hon',
};

const meanings = {
  rated: (code: string) => `Gradd ${code}:`,
  hasSign: (sign: string) => `Mae gan y radd ${sign}:`,
  whatThisLevelMeans: 'Beth mae’r lefel hon yn ei olygu',
  notARecommendation: 'Nid yw hyn yn argymhelliad.',
};

export const welshSource: SourceMessages = {
  ...common,
  date: (year, month, day) => [day, month && months[month - 1], year].filter(Boolean).join(' '),
  sourceReviewed: (source, date) => `${source}, adolygwyd ddiwethaf: ${date}`,
  entryOf: (source, subject) => `${subject || 'Y rhaglen hon'} yn y ${source}`,
};

export const welshBadge: BadgeMessages = {
  ...welshSource,
  ...meanings,
  whatThisMeans: 'Beth mae hyn yn ei olygu',
  controlOf: (mention, subject) => `(${mention}${subject && `, ${subject}`})`,
  close: 'Cau',
  reviewed: (date) => `Adolygwyd ddiwethaf: ${date}. Efallai fod y radd wedi newid ers hynny.`,
  notReviewed: 'Ni roddir dyddiad adolygu yma.',
  overdue: (checked) => `Gwiriwyd ddiwethaf gan y wefan hon: ${checked}. Erbyn hyn dylai fod wedi cael ei wirio eto.`,
  givenBy: (body) => `Mae’r wefan hon yn dweud mai ${body} a roddodd y radd hon.`,
  checkInSource: 'Gallwch ei gwirio yma:',
};

export const welshExplainer: ExplainerMessages = {
  ...common,
  ...meanings,
  notOnTheScale: 'Ddim ar y raddfa',
  thisRating: (subject) => (subject ? `Gradd ${subject}` : 'Y radd ar y dudalen hon'),
  canCarry: (sign) => `Gall lefel gario’r arwydd hwn: ${sign}.`,
};

/** A draft: no translator has reviewed it yet. */
export const welshGrid: GridMessages = {
  language: 'cy',
  approved: false,
  draft: 'Cyfieithiad drafft',
  pastStudies:
    'Daw’r canfyddiadau hyn o astudiaethau’r gorffennol. Gall canlyniadau fod yn wahanol mewn mannau eraill.',
  noOutcomes: 'Nid oes deilliannau i blant wedi’u rhestru yma.',
  otherOutcomes: 'Deilliannau eraill',
  noDetails: 'Adroddwyd, ni roddir manylion yma',
  notListed: (outcomes) =>
    `Nid oes canfyddiad wedi’i restru ar gyfer: ${outcomes.join('; ')}. Nid yw hyn yn golygu nad oedd effaith.`,
  results: {
    improved: 'Wedi gwella',
    'no-effect': 'Ni chanfuwyd effaith',
    mixed: 'Canlyniad cymysg',
    worsened: 'Wedi gwaethygu',
  },
  scored: (result, score) => `${result}, ${score}`,
  score: (score) => `Sgôr: ${score}`,
  spokenScore: (sign, number) => ({'+': `plws ${number}`, '−': `minws ${number}`, '': number})[sign],
  study: (study) => `Astudiaeth: ${study}`,
  whenMeasured: (time) => `Pryd y’i mesurwyd: ${time}`,
  improvementIndex: (score, reaches) =>
    `Mae sgoriau’n mynd o −50 i +50. Mae sgôr o 0 yn golygu dim gwahaniaeth. Meddyliwch am blentyn a oedd yn gwneud yn well na 50 o bob 100 o blant yn y grŵp cymharu. Mae ${score} yn golygu y byddai disgwyl iddo wneud yn well na ${reaches} o bob 100 ar ôl y rhaglen. Mae sgôr minws yn golygu gwaeth.`,
  columns: {
    outcome: 'Deilliant',
    result: 'Canlyniad',
    change: 'Beth newidiodd',
    study: 'Astudiaeth',
    whenMeasured: 'Pryd y’i mesurwyd',
  },
};

/** A draft: no translator has reviewed it yet. */
export const welshCard: CardMessages = {
  language: 'cy',
  approved: false,
  found: 'Beth ganfu astudiaethau i blant',
  foundFor: (result) => `${result}:`,
  noResult: 'Adroddwyd, ni roddir canlyniad yma',
  whatTheseMean: 'Beth mae’r graddau hyn yn ei olygu',
  controlOf: (subject) => `(${subject})`,
  notARecommendation: 'Nid yw’r graddau hyn yn argymhelliad.',
  reviewed: (date) => `Adolygwyd ddiwethaf: ${date}. Efallai fod y graddau wedi newid ers hynny.`,
  notReviewed: 'Ni roddir dyddiad adolygu yma.',
  overdue: (checked) => `Gwiriwyd ddiwethaf gan y wefan hon: ${checked}. Erbyn hyn dylai fod wedi cael ei wirio eto.`,
  givenBy: (body) => `Mae’r wefan hon yn dweud mai ${body} a roddodd y graddau hyn.`,
  checkInSource: 'Gallwch eu gwirio yma:',
};

const orders: Readonly<Record<SortOrder, string>> = {
  strongest: 'cryfaf yn gyntaf',
  weakest: 'gwannaf yn gyntaf',
  highest: 'uchaf yn gyntaf',
  lowest: 'isaf yn gyntaf',
  listed: 'yn nhrefn y raddfa',
  listedBackwards: 'yn nhrefn y raddfa, o’i diwedd',
  newest: 'diweddaraf yn gyntaf',
  oldest: 'hynaf yn gyntaf',
  aToZ: 'A i Y',
  zToA: 'Y i A',
};

/** A draft: no translator has reviewed it yet. */
export const welshTable: TableMessages = {
  ...common,
  find: 'Dod o hyd i raglen',
  atLeast: (scale) => `${scale} o leiaf`,
  atMost: (scale) => `${scale} ar y mwyaf`,
  outcome: 'Deilliant i blant',
  noFilter: 'Unrhyw un',
  sortBy: 'Trefnu yn ôl',
  sortByColumn: (column) => `Trefnu yn ôl ${column}`,
  asListed: 'Fel y rhestrwyd',
  ordered: (column, order) => `${column}, ${orders[order]}`,
  sorted: (order) => `Wedi’u trefnu yn ôl ${order}.`,
  notSorted: 'Heb eu trefnu mwyach.',
  count: (shown, all) =>
    all === 1
      ? `${shown === all ? '' : `${shown} o `}1 rhaglen`
      : `${shown === all ? '' : `${shown} o `}${all} o raglenni`,
  offTheScale: (number) =>
    number === 1
      ? 'Mae 1 wedi’i gadael allan am nad oes ganddi lefel ar y raddfa.'
      : `Mae ${number} wedi’u gadael allan am nad oes ganddynt lefel ar y raddfa.`,
  noMatch: 'Nid oes rhaglen sy’n cyfateb.',
  showAll: 'Dangos y cyfan',
};
