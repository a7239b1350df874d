/** What reads input of others, and inputs of many shapes at any size in characters. */
import * as library from '../dist/index.js';
import {check, checkRatingsFile, prerender, readProgrammes} from '../dist/prerender/prerender.js';
import {readRatingsFile} from '../dist/ratings-file/load.js';
import {smallFile} from '../test/ratings-file/scale-files.mjs';

const {cost, evidence, evidenceScale, fallbackHtml, ratingOf} = library;

const orThrow = (read) => (text) => {
  try {
    return read(text);
  } catch (error) {
    if (error.name === 'RangeError') throw error;
    return error;
  }
};

export const readers = {
  check,
  prerender: (text) => prerender(text, {report() {}}),
  'check of a scale file': (text) => checkRatingsFile(text),
  'a spreadsheet': (text) => readProgrammes(text, {format: 'csv'}),
  'a scale file on a page': orThrow((text) => readRatingsFile(text)),
  'a value': (text) => ratingOf(evidenceScale, text),
  'own words': (text) => {
    for (const worded of [cost, evidence])
      fallbackHtml(worded, {value: text, subject: text, reviewed: text, href: text, language: text, variant: 'full'});
  },
};

/** As many of the same as fit. */
const repeated =
  (unit, before = '', after = '') =>
  (size) =>
    before + unit.repeat(Math.max(1, Math.floor((size - before.length - after.length) / unit.length))) + after;
/** As many as fit, each with its number. */
const numbered =
  (unit, before = '', after = '') =>
  (size) => {
    const parts = [];
    let length = before.length + after.length;
    for (let index = 0; length < size; index++) {
      const part = unit(index);
      length += part.length;
      parts.push(part);
    }
    return before + parts.join('') + after;
  };

const rating = '<evidence-rating value="3" subject="A" reviewed="2018">';
const words = (unit) => repeated(unit, rating, '</evidence-rating>');
const pages = {
  'signs between codes': words('. '),
  'codes alone': words('3 '),
  'codes with signs': words('3+* '),
  'plus signs': words('+'),
  'points, then codes': (size) => `${rating}${'. '.repeat(size / 4)}x ${'3 '.repeat(size / 4)}</evidence-rating>`,
  'names of ratings': words('Evidence rating: '),
  'open brackets': words('('),
  'closed brackets': words('()'),
  'white space': words(' \n'),
  'one long word': words('a'),
  apostrophes: words("'"),
  'empty elements': words('<br>'),
  'elements with text': words('<b>3</b>'),
  'ratings side by side': repeated('<cost-rating value="2">Cost rating: 2</cost-rating>'),
  'ratings of many names': numbered((index) => `<cost-rating value="2" subject="P${index}">2</cost-rating>`),
  'wrong values': numbered((index) => `<cost-rating value="v${index}"></cost-rating>`),
  'ratings in each other': repeated('<cost-rating value="1">'),
  'ratings in each other, with text': repeated('<cost-rating value="1">3 '),
  'elements in each other': repeated('<div>', '', rating),
  'elements in each other in a rating': repeated('<div>', rating),
  'closed elements in each other': (size) => '<i>'.repeat(size / 7) + rating + '</i>'.repeat(size / 7),
  'lists in each other': repeated('<ul><li>', '', rating),
  'ratings in lists': repeated('<ul><li><cost-rating value="1">2</cost-rating>'),
  'formatting that is not closed': numbered((index) => `<b id=${index}><p>`),
  'links that are not closed': repeated('<a><p>', '', rating),
  'tables in each other': repeated('<table>', '', rating),
  'roots in each other': repeated('<div><template shadowrootmode=open>', '', rating),
  templates: repeated('<template>', '', rating),
  attributes: numbered((index) => ` a${index}`, '<cost-rating', '>'),
  'a long attribute': repeated('x', '<cost-rating value="', '">'),
  'a long name': repeated('x', '<cost-rating value="2" subject="', '">2</cost-rating>'),
  'a long tag': repeated('x', '<', '>'),
  'open tags': repeated('<'),
  'open quotes': repeated('<a b="'),
  comments: repeated('<!--'),
  entities: words('&amp;'),
  scripts: repeated('<script>'),
  'findings of one outcome': repeated('<outcome-finding outcome="crime">x</outcome-finding>', '<outcome-grid>'),
  'findings of other outcomes': numbered(
    (index) => `<outcome-finding outcome="o${index}">x</outcome-finding>`,
    '<outcome-grid layout="table">',
  ),
  'ratings in a summary': repeated('<cost-rating value="2"></cost-rating>', '<rating-summary>'),
  'data attributes': repeated('<p data-cost-rating="2">2</p>'),
  'data attributes in each other': repeated('<div data-cost-rating="2">'),
  'terms and descriptions': repeated('<dt>crime<dd>x', '<dl data-outcome-grid>'),
  paragraphs: repeated('<p>Evidence rating: 3+ (scale 2 to 4+)</p>'),
  'paragraphs that are almost lines': repeated('<p>Evidence rating, 3+ (scale 2 to 4)</p>'),
  'a long paragraph that is almost a line': repeated('Evidence rating: ', '<p>', '3+ (scale 2 to 4+)'),
  text: repeated('word '),
};

const file = (change) => (size) => {
  const data = smallFile();
  change(data, size);
  return JSON.stringify(data);
};
const names = (count, value) => Object.fromEntries(Array.from({length: count}, (_, index) => [`name${index}`, value]));
const levels = (count) => Array.from({length: count}, (_, index) => ({code: `c${index}`}));
const files = {
  'open brackets': repeated('['),
  'objects in each other': repeated('{"a":'),
  'closed brackets in each other': (size) => `${'['.repeat(size / 2)}${']'.repeat(size / 2)}`,
  'a long string': (size) => JSON.stringify('x'.repeat(size)),
  'a long name': (size) => JSON.stringify({['x'.repeat(size)]: 1}),
  'unknown names': (size) => JSON.stringify(names(size / 14, 1)),
  'names twice': (size) => `{${'"a":1,'.repeat(size / 6)}"a":1}`,
  'empty scales': (size) => JSON.stringify({scales: Array.from({length: size / 3}, () => ({}))}),
  'a hundred empty scales with empty levels': (size) =>
    JSON.stringify({scales: Array.from({length: 100}, () => ({levels: Array.from({length: size / 300}, () => ({}))}))}),
  'unknown outcomes': (size) =>
    JSON.stringify({
      outcomes: {
        ids: ['crime'],
        words: [{language: 'en', source: 's', title: 't', titleFor: '{subject}', names: names(size / 16, 'x')}],
      },
    }),
  'wrong outcomes': (size) => JSON.stringify({outcomes: {ids: Array.from({length: size / 3}, () => 1), words: []}}),
  'many levels': file((data, size) => (data.scales[0].levels = levels(size / 16))),
  'many aliases': file((data, size) => (data.scales[0].levels[0].aliases = levels(size / 8).map(({code}) => code))),
  'many codes to be based on': file(
    (data, size) => (data.scales[0].levels[1].basedOn = levels(size / 8).map(({code}) => code)),
  ),
  'many words': file((data, size) => (data.scales[0].words[0].levels = names(size / 40, {label: 'x', meaning: 'x'}))),
  'many languages': file((data, size) => {
    data.scales[0].words = Array.from({length: size / 300}, (_, index) => ({
      ...data.scales[0].words[0],
      language: `aa-${index}`,
    }));
  }),
  'a long sentence': file((data, size) => (data.scales[0].words[0].caution = '{version}'.repeat(size / 9))),
  'a long code': file((data, size) => (data.scales[0].levels[0].code = ' '.repeat(size))),
  programmes: (size) =>
    JSON.stringify({
      programmes: Array.from({length: size / 100}, (_, index) => ({
        name: `Programme ${index}`,
        ratings: {evidence: '3+*', cost: '2'},
        reviewed: '2018-02',
        findings: [{outcome: 'crime'}],
      })),
    }),
  'programmes of one name, on unknown scales': (size) =>
    JSON.stringify({
      programmes: Array.from({length: size / 50}, (_, index) => ({name: 'A', ratings: {[`s${index}`]: '1'}})),
    }),
  'programmes that are empty': (size) => JSON.stringify({programmes: Array.from({length: size / 3}, () => ({}))}),
  'many overrides': (size) =>
    JSON.stringify({
      overrides: Array.from({length: size / 60}, () => ({scale: 'cost', language: 'en', words: {name: 'x'}})),
    }),
  'scales in many versions': (size) =>
    JSON.stringify({
      scales: Array.from({length: size / 500}, (_, index) => ({...smallFile().scales[0], version: `${index}`})),
    }),
  'scales with ranges': (size) =>
    JSON.stringify({
      scales: Array.from({length: Math.ceil(size / 5000)}, (_, index) => {
        const [scale] = smallFile().scales;
        const codes = levels(50).map(({code}) => code);
        return {
          ...scale,
          version: `${index}`,
          ranges: '{from} - {to}',
          figure: undefined,
          levels: codes.map((code) => ({code})),
          words: [
            {...scale.words[0], levels: Object.fromEntries(codes.map((code) => [code, {label: code, meaning: 'x'}]))},
          ],
        };
      }),
    }),
};

const headers = 'programme,id,evidence,cost,reviewed,href,notes\n';
const sheets = {
  programmes: numbered((index) => `Programme ${index},p-${index},3+*,2,2018-02,/p/${index},x\n`, headers),
  'programmes without an id': numbered((index) => `Programme ${index},,3,2\n`, headers),
  'programmes of one name': repeated('Programme 1\n', headers),
  'programmes with wrong cells': numbered((index) => `P${index},A,x,x,x,:,x\n`, headers),
  'unreadable characters': repeated('\uFFFD,\uFFFD,\uFFFD\n', headers),
  'a long name': repeated('x', headers),
  'line breaks in quotes': repeated('\n', `${headers}"`, '"'),
  'carriage returns': repeated('\r', headers),
  'blank rows': repeated(',,,,,,\n', headers),
  'many headers': numbered((index) => `,header ${index}`, 'programme'),
  'headers twice': repeated(',cost', 'programme'),
  'empty headers': repeated(',', 'programme', '\nA,,x'),
  'empty headers over cells': (size) => `programme${','.repeat(size / 4)}\nA${',x'.repeat(size / 4)}`,
  'rows that are too long': repeated('A,,,,,,,,,,\n', headers),
  'a row that is too long': repeated(',x', `${headers}A`),
  semicolons: repeated(';', 'programme;cost\n'),
  'cells in quotes': repeated('"P ""1""",', headers),
  'quotes that do not close': repeated('"', headers),
  'quotes within quotes': repeated('"a"b', headers),
  'quotes within quotes in rows': repeated('"a"b",\n', headers),
  'quotes before space': repeated('" ', `${headers}"`),
  'formula names': repeated('=1\n', headers),
};

const texts = {
  digits: repeated('3'),
  signs: repeated('*'),
  'plus signs': repeated('+'),
  'white space': repeated(' '),
  'white space between': repeated('3 '),
  hyphens: repeated('-'),
  'dots of an address': repeated('a.', 'https://'),
};

// This input makes Chromium's own HTML parser run out of memory.
const {'formatting that is not closed': _, ...pagesForBrowsers} = pages;

export const inputs = {
  check: pages,
  prerender: pages,
  'the builder': pagesForBrowsers,
  'check of a scale file': files,
  'a spreadsheet': sheets,
  'a scale file on a page': files,
  'a value': texts,
  'own words': texts,
};
