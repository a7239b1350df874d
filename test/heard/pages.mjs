/**
 * The pages that are heard: what stands on each, and what a reader does on it. `often` are the browsers in which
 * `.ci/run` hears it; `npm run heard:all` hears every page in each.
 *
 * A step is what screen-reader.mjs has a key for, or a key; with "× 3" so often, with "× all" to the end of the page.
 * "the script arrives": until then the page waits for it.
 */
import {readFileSync} from 'node:fs';
import {cardHtml, cost, evidence, fallbackHtml} from '../../dist/index.js';
import {prerender} from '../../dist/prerender/prerender.js';

const scaleOf = {'cost-rating': cost, 'evidence-rating': evidence};
const values = {
  'cost-rating': ['1', '2', '3', '4', '5', 'NA'],
  'evidence-rating': ['2', '2*', '2+', '2+*', '3', '3*', '3+', '3+*', '4', '4*', '4+', '4+*', 'NL2', 'NE', 'not-rated'],
};

/** A rating as a page would write it, with the recommended words in it. */
function rating(tag, attributes, language = 'en') {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')}>${fallbackHtml(scaleOf[tag], {...attributes, language})}</${tag}>`;
}

/** A rating of each value. */
const each = (tag, attributes, language) =>
  values[tag].map((value, index) => rating(tag, {value, subject: `Programme ${index + 1}`, ...attributes}, language));

/** Real programmes have English names on a Welsh page too, where the author may say so. */
const words = {
  en: {
    badges: 'Ratings',
    evidence: 'Evidence',
    cost: 'Cost',
    programme: 'Programme',
    listing: 'Ratings of three programmes',
    sentence: (badge) => `<p>The programme has ${badge} from Foundations.</p>`,
  },
  cy: {
    badges: 'Graddau',
    evidence: 'Tystiolaeth',
    cost: 'Cost',
    programme: 'Rhaglen',
    listing: 'Graddau tair rhaglen',
    sentence: (badge) => `<p>Mae gan y rhaglen ${badge} gan Foundations.</p>`,
  },
};

const languages = ['en', 'cy'];
const named = {en: 'in English', cy: 'in Welsh'};
/** The same page in both languages. */
const inBoth = (make) => languages.map((language) => ({language, ...make(language, words[language])}));

function listing(language, {programme, evidence, cost, listing}) {
  const programmes = [
    ['Functional Family Therapy', '3+*', '3'],
    ['Incredible Years', '4', '2'],
    ['Programme 3', 'NL2', 'NA'],
  ];
  const rows = programmes.map(
    ([subject, value, band]) => `<tr><th scope="row">${subject}</th>
<td>${rating('evidence-rating', {variant: 'cell', value, subject}, language)}</td>
<td>${rating('evidence-rating', {variant: 'dense', value, subject}, language)}</td>
<td>${rating('cost-rating', {variant: 'cell', value: band, subject}, language)}</td>
<td>${rating('cost-rating', {variant: 'compact', value: band, subject}, language)}</td></tr>`,
  );
  return `<table><caption>${listing}</caption>
<tr><th scope="col">${programme}</th><th scope="col">${evidence}</th><th scope="col">2018</th><th scope="col">${cost}</th><th scope="col">2018</th></tr>
${rows.join('\n')}</table>`;
}

function comparison(language, {listing, programme, evidence, cost}) {
  const rows = [
    ['Incredible Years', '3+*', '2'],
    ['Functional Family Therapy', '4', 'NA'],
    ['Family Nurse Home Visits', 'NE', '5'],
  ].map(
    ([subject, value, band]) => `<tr><th scope="row">${subject}</th>
<td>${rating('evidence-rating', {variant: 'cell', value, subject}, language)}</td>
<td>${rating('cost-rating', {variant: 'cell', value: band, subject}, language)}</td></tr>`,
  );
  return `<table><caption>${listing}</caption>
<thead><tr><th scope="col">${programme}</th><th scope="col">${evidence}</th><th scope="col">${cost}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

const findings = `
<outcome-finding outcome="crime" finding="Reduced frequency of behaviour problems" study="Study 1" score="15" result="improved" timeframe="Immediately after the intervention">10.57-point reduction on the Eyberg Child Behaviour Inventory</outcome-finding>
<outcome-finding outcome="crime" study="Study 2" score="0" result="no-effect">No difference on a questionnaire for parents</outcome-finding>
<outcome-finding outcome="mental-health" finding="Symptoms of anxiety" study="Study 2" score="-5" result="worsened" timeframe="A year later"></outcome-finding>
<outcome-finding outcome="maltreatment" finding="Reports of neglect" study="Study 1" result="mixed"></outcome-finding>`;
const grid = (attributes, inside = findings) =>
  `<outcome-grid subject="Programme 12" ${attributes}>${inside}</outcome-grid>`;

const heading = (text) => `<h1>${text}</h1>`;
const toTheEnd = ['say all'];
const cells = [
  'next table',
  'cell to the right × 4',
  'cell below',
  'cell to the left × 4',
  'cell below',
  'cell to the right × 4',
  'cell below',
  'cell to the left × 4',
];

const evidenceRatings = inBoth((language, {badges}) => ({
  name: `evidence.${language}`,
  title: `Evidence ratings, ${named[language]}`,
  often: language === 'en' ? ['chromium', 'firefox'] : ['chromium'],
  markup: heading(badges) + each('evidence-rating', {}, language).join('\n'),
  steps: toTheEnd,
}));

const costRatings = inBoth((language, {badges}) => ({
  name: `cost.${language}`,
  title: `Cost ratings, ${named[language]}`,
  often: [],
  markup: heading(badges) + each('cost-rating', {}, language).join('\n'),
  steps: toTheEnd,
}));

const fullRatings = inBoth((language, {badges}) => ({
  name: `full.${language}`,
  title: `Full ratings, ${named[language]}`,
  often: language === 'en' ? ['chromium'] : [],
  markup:
    heading(badges) +
    ['2+*', '4', 'NL2', 'not-rated']
      .map((value) =>
        rating('evidence-rating', {variant: 'full', value, subject: 'Incredible Years', reviewed: '2018-02'}, language),
      )
      .join('\n') +
    ['3', 'NA']
      .map((value) => rating('cost-rating', {variant: 'full', value, subject: 'Incredible Years'}, language))
      .join('\n'),
  steps: toTheEnd,
}));

const inSentences = inBoth((language, {badges, sentence}) => ({
  name: `sentences.${language}`,
  title: `Compact ratings in sentences, ${named[language]}`,
  often: language === 'en' ? ['chromium'] : [],
  markup:
    heading(badges) +
    [...each('evidence-rating', {variant: 'compact'}, language), ...each('cost-rating', {variant: 'compact'}, language)]
      .map(sentence)
      .join('\n') +
    `<ul>${values['evidence-rating']
      .slice(4, 7)
      .map(
        (value) =>
          `<li>Incredible Years: ${rating('evidence-rating', {variant: 'compact', value, subject: 'Incredible Years', 'hide-subject': ''}, language)}</li>`,
      )
      .join('')}</ul>`,
  steps: ['say all'],
}));

const listings = inBoth((language, words) => ({
  name: `listing.${language}`,
  title: `A listing of programmes, ${named[language]}`,
  often: language === 'en' ? ['chromium'] : [],
  markup: heading(words.badges) + listing(language, words),
  steps: [...cells, 'ctrl+Home', 'say all'],
}));

const explanations = [
  {
    name: 'disclosure.en',
    title: 'An explanation in the page, opened and closed by keyboard',
    often: ['chromium'],
    markup: `${heading('Ratings')}${rating('evidence-rating', {value: '3+*', subject: 'Functional Family Therapy', reviewed: '2018-02'})}<p>After it. <a href="#after">A link</a></p>`,
    steps: [
      'Tab',
      'Enter',
      'browse mode',
      'next line × 16',
      'Tab',
      'shift+Tab',
      'Enter',
      'browse mode',
      'ctrl+Home',
      'next line × 9',
    ],
  },
  {
    name: 'popover.en',
    title: 'An explanation over the page, opened and closed by keyboard',
    often: ['firefox'],
    markup: `${heading('Ratings')}${rating('cost-rating', {value: '2', subject: 'Functional Family Therapy', explanation: 'popover', href: 'https://example.org/costs'})}<p>After it. <a href="#after">A link</a></p>`,
    steps: ['Tab', 'Enter', 'Tab', 'previous line × 8', 'Tab', 'Tab', 'Escape', 'Tab'],
  },
  {
    name: 'popover.cy',
    language: 'cy',
    title: 'An explanation over the page, opened and closed by keyboard, in Welsh',
    often: [],
    markup: `${heading('Graddau')}${rating('cost-rating', {value: '2', subject: 'Functional Family Therapy', explanation: 'popover'}, 'cy')}<p>Wedyn.</p>`,
    steps: ['Tab', 'Enter', 'Tab', 'Escape', 'ctrl+Home', 'next line × all'],
  },
];

const grids = [
  ...inBoth((language) => ({
    name: `grid-list.${language}`,
    title: `Outcomes as a list, ${named[language]}`,
    often: language === 'en' ? ['chromium'] : [],
    markup: heading('Programme 12') + grid('score-type="improvement-index"'),
    steps: ['say all', 'ctrl+Home', 'next heading × 3', 'next list', 'next item × 2', 'ctrl+Home', 'next line × all'],
  })),
  ...inBoth((language) => ({
    name: `grid-table.${language}`,
    title: `Outcomes as a table, ${named[language]}`,
    often: language === 'en' ? ['firefox'] : [],
    markup: heading('Programme 12') + grid('layout="table" score-type="improvement-index"'),
    steps: ['say all', 'ctrl+Home', 'next heading', ...cells],
  })),
  {
    name: 'grid-all.en',
    title: 'Every outcome, and what is not listed',
    often: ['chromium'],
    markup: heading('Programme 12') + grid('show="all"') + grid('show="all" layout="table" heading-level="2"'),
    steps: toTheEnd,
  },
];

const explainers = inBoth((language, {badges}) => ({
  name: `explainer.${language}`,
  title: `Explainers, ${named[language]}`,
  often: language === 'en' ? ['chromium'] : [],
  markup: `${heading(badges)}<rating-explainer scale="evidence" value="3+*" subject="Functional Family Therapy"></rating-explainer><rating-explainer scale="cost" open href="https://example.org/costs"></rating-explainer>`,
  steps: [
    'Tab',
    'Enter',
    'browse mode',
    'ctrl+Home',
    'say all',
    'ctrl+Home',
    'next heading × 3',
    'next list',
    'next item × 3',
  ],
}));

const summaries = inBoth((language, {badges}) => ({
  name: `summary.${language}`,
  title: `Summaries, ${named[language]}`,
  often: language === 'en' ? ['chromium'] : [],
  markup: `${heading(badges)}
<p><rating-summary evidence="3+*" cost="3" subject="Functional Family Therapy" reviewed="2018-02"></rating-summary></p>
<p><rating-summary evidence="NL2" cost="NA" subject="Incredible Years" href="https://example.org/"></rating-summary></p>
<p><rating-summary evidence="4+"></rating-summary></p>`,
  steps: toTheEnd,
}));

const cards = inBoth((language, {badges}) => ({
  name: `cards.${language}`,
  title: `Cards, ${named[language]}`,
  often: language === 'en' ? ['chromium'] : [],
  markup: `${heading(badges)}<ul class="programme-cards">
<li>${cardHtml({
    subject: 'Functional Family Therapy',
    evidence: '3+*',
    cost: '3',
    reviewed: '2018-02',
    href: '/fft',
    headingLevel: 2,
    findings: [
      {outcome: 'crime', result: 'improved'},
      {outcome: 'substance-abuse', result: 'mixed'},
    ],
    language,
  })}</li>
<li>${cardHtml({subject: 'Incredible Years', evidence: 'NE', cost: 'not-rated', headingLevel: 2, language})}</li></ul>`,
  steps: [
    'say all',
    'ctrl+Home',
    'next heading × 3',
    'ctrl+Home',
    'Tab',
    'Tab',
    'Enter',
    'browse mode',
    'next line × 6',
  ],
}));

const tableOf = (language, words) => ({
  markup: `${heading(words.badges)}<rating-table>${comparison(language, words)}</rating-table>`,
  scripts: ['/dist/what-works-ratings.min.js', '/dist/what-works-ratings-table.min.js'],
});

/** Sorted by the control in a header, filtered by a list, and read cell by cell. */
const tables = inBoth((language, words) => ({
  name: `table.${language}`,
  title: `A table to sort and filter, ${named[language]}`,
  // what is said of a choice and of the count after it comes in either order
  often: [],
  ...tableOf(language, words),
  steps: [
    'say all',
    'ctrl+Home',
    'Tab × 5',
    'Enter',
    'shift+Tab × 3',
    'alt+Down',
    'Down × 4',
    'Enter',
    'browse mode',
    'next table',
    'cell to the right × 2',
    'cell below',
  ],
}));

/** The same without a choice in a list. */
const sortedTable = {
  language: 'en',
  name: 'table-sorted.en',
  title: 'A table that is sorted, in English',
  often: ['chromium'],
  ...tableOf('en', words.en),
  steps: [
    'say all',
    'ctrl+Home',
    'Tab × 5',
    'Enter',
    'ctrl+Home',
    'next table',
    'cell to the right × 2',
    'cell below × 2',
    'cell to the left',
  ],
};

const eef = readFileSync(new URL('../../dist/scales/eef-cost.json', import.meta.url), 'utf8');
const elsewhere = [
  {
    name: 'scale-file.en',
    title: 'Ratings on the scale of a file',
    often: ['chromium'],
    markup: `${heading('Ratings')}<rating-source><script type="application/json">${eef}</script>
<scale-rating scale="eef-cost" value="££" subject="Breakfast clubs">Cost: low</scale-rating>
<p>Breakfast clubs: <scale-rating scale="eef-cost" value="£££" variant="compact" subject="Breakfast clubs" hide-subject>Cost: moderate</scale-rating></p>
</rating-source>`,
    scripts: ['/dist/what-works-ratings-source.min.js', '/dist/what-works-ratings.min.js'],
    steps: toTheEnd,
  },
  {
    name: 'page-in-french.fr',
    language: 'fr',
    title: 'On a page in a language without words of its own',
    often: [],
    markup: `<h1>Évaluations</h1>${rating('evidence-rating', {value: '3+*', subject: 'Les années incroyables'})}<p>${rating('cost-rating', {value: '2', variant: 'compact', subject: 'Les années incroyables'})}</p>`,
    steps: toTheEnd,
  },
  {
    name: 'english-names.cy',
    language: 'cy',
    title: 'English names on a Welsh page, marked by the author',
    often: ['chromium'],
    markup: `<h1>Graddau</h1><p><span lang="en">Incredible Years</span>: ${rating('evidence-rating', {value: '3', variant: 'compact', subject: 'Incredible Years', 'subject-lang': 'en', 'hide-subject': ''}, 'cy')}</p>${rating('evidence-rating', {value: '3+*', subject: 'Functional Family Therapy', 'subject-lang': 'en'}, 'cy')}<p>${rating('cost-rating', {value: '2', variant: 'compact', subject: 'Functional Family Therapy', 'subject-lang': 'en'}, 'cy')}</p>`,
    steps: toTheEnd,
  },
  {
    name: 'wrong-values.en',
    title: 'Values that are wrong, with words of the page and without',
    often: ['chromium'],
    markup: `${heading('Ratings')}<evidence-rating value="5" subject="Programme 1"></evidence-rating>
<evidence-rating value="5" subject="Programme 2">Evidence rating: under review</evidence-rating>
<cost-rating subject="Programme 3"></cost-rating>
<p>Cost: <cost-rating value="6" variant="compact" subject="Programme 4"></cost-rating></p>
<p><rating-summary evidence="5" subject="Programme 5">This programme is being looked at again.</rating-summary></p>`,
    steps: toTheEnd,
  },
];

const pageOfAll = `${heading('Programmes')}<p>Before it.</p>${rating('evidence-rating', {value: '3+*', subject: 'Functional Family Therapy'})}<p>Cost: ${rating('cost-rating', {value: '2', variant: 'compact', subject: 'Functional Family Therapy'})}</p>${grid('score-type="improvement-index"', findings)}<p>After it.</p>`;
const takeOvers = [
  {
    name: 'take-over-of-words.en',
    title: 'The script arrives while the page’s own words are read',
    often: ['firefox'],
    markup: pageOfAll,
    late: true,
    steps: ['ctrl+Home', 'next line × 3', 'the script arrives', 'next line × 4', 'ctrl+Home', 'say all'],
  },
  {
    name: 'take-over-of-prerendered.en',
    title: 'The script arrives on a prerendered page, where an explanation is open',
    often: ['chromium'],
    markup: prerender(pageOfAll),
    late: true,
    steps: [
      'Tab',
      'Enter',
      'browse mode',
      'next line × 2',
      'the script arrives',
      'next line × 2',
      'ctrl+Home',
      'say all',
    ],
  },
  {
    name: 'without-script.en',
    title: 'A prerendered page whose script never comes',
    often: ['chromium'],
    markup: prerender(pageOfAll),
    late: true,
    steps: toTheEnd,
  },
];

const examples = [
  {
    name: 'council.en',
    path: '/examples/council.html',
    title: 'The example page of a council',
    often: [],
    steps: toTheEnd,
  },
  {
    name: 'bilingual',
    path: '/examples/bilingual.html',
    title: 'The example page in two languages',
    often: [],
    steps: toTheEnd,
  },
];

export const pages = [
  ...evidenceRatings,
  ...costRatings,
  ...fullRatings,
  ...inSentences,
  ...listings,
  ...explanations,
  ...grids,
  ...explainers,
  ...cards,
  ...tables,
  sortedTable,
  ...summaries,
  ...elsewhere,
  ...takeOvers,
  ...examples,
];
