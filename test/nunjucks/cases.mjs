/** What the macros are compared in: options for each of them, with the HTML that the library itself makes of them. */
import {readFileSync} from 'node:fs';
import {scales} from '../../build/nunjucks-words.mjs';
import {components} from '../../nunjucks/components.mjs';
import {referenceHtml} from '../../nunjucks/reference.mjs';
import {valuesOf} from '../../dist/scales/scale.js';
import {payloads} from '../security/payloads.mjs';

export const dist = 'dist/nunjucks/what-works-ratings';
export {components};

/** The fixtures of a component as they are built. */
export const fixturesOf = (tag) => JSON.parse(readFileSync(`${dist}/components/${tag}/fixtures.json`, 'utf8')).fixtures;

/** The options of a macro as they are documented. */
export const optionsOf = (tag) => JSON.parse(readFileSync(`${dist}/components/${tag}/macro-options.json`, 'utf8'));

const variants = ['compact', 'cell', 'dense', 'standard', 'full'];
export const languages = ['en', 'cy', 'cy-GB', 'EN-gb', 'fr', '-cy', ''];

/** Values as people type them, and what is on no scale. */
export const spellings = [
  '3 + *',
  '3*+',
  ' 3 +\n',
  '\u00a04\u2003+',
  'n / a',
  'Nl2',
  'not - rated',
  'NOT-RATED',
  '3++',
  '3**',
  '9',
  '3.0',
  '£££',
  'n a',
  '3'.padEnd(200),
  '3 '.repeat(60),
  'constructor',
  '__proto__',
  '?',
  '*',
  3,
  3.5,
  0,
  true,
  false,
  null,
  [],
  {},
];

export const dates = [
  '2018',
  '2018-02',
  '2018-12-31',
  '2020-02-29',
  ' 2018-02 ',
  '2000-02-29',
  2018,
  '2019-02-29',
  '1900-02-29',
  '2018-00',
  '2018-13',
  '2018-2',
  '2018-02-00',
  '2018-04-31',
  '2018-02-15T00:00',
  '2018-02-15-01',
  '0999',
  '18',
  '+201',
  '-2018',
  '20１8',
  '1e10',
  '2018-',
  'soon',
  '',
  null,
  true,
  18,
  {},
  [],
];

export const addresses = [
  '/a',
  'a//b',
  './/a',
  '?a=//b',
  '#//',
  'https://example.org//a',
  'HTTP://example.org',
  'a\\b',
  '../x',
  'page.html#x:y',
  '1:2',
  ':a',
  'é:a',
  'a b:c',
  'https:a',
  'http:a',
  'https://a.example:8080/?x#y',
  'http://user:word@a.example',
  'http://[::1]:80/',
  'https://münchen.example',
  '//host.example/x',
  '\\\\host.example',
  '/\\host.example',
  ' //host.example',
  '\u0001//host.example',
  '\u0001javascript:hit()',
  ' /\t/host.example',
  '/\n/host.example',
  '\r\n\\\t\\host.example',
  'javascript:hit()',
  'JAVA\nscript:hit()',
  'mailto:a@example.org',
  'data:text/html,x',
  'a+b.c-1:x',
  'https:',
  'https://',
  'http:',
  'http://?x',
  'http:///a',
  'http://a.example:99999',
  'http://a.example:x',
  'http://a b',
  'http://user@',
  '',
  '\u0001',
  null,
  5,
  {},
];

const ofRatings = {'evidence-rating': 'evidence', 'cost-rating': 'cost'};

function ratingCases() {
  const of = (tag, worded) =>
    valuesOf(worded.scale).flatMap((value) =>
      variants.flatMap((variant) =>
        ['en', 'cy'].flatMap((language) => [
          {tag, options: {scale: worded.scale.id, value, variant, language}},
          {
            tag,
            options: {
              scale: worded.scale.id,
              value,
              variant,
              language,
              subject: "Dad's",
              subjectLang: 'cy',
              reviewed: '2018-02-15',
              href: '/a?b&c',
            },
          },
        ]),
      ),
    );
  return scales.flatMap((worded) => {
    const tag = Object.keys(ofRatings).find((each) => ofRatings[each] === worded.scale.id) ?? 'scale-rating';
    return of(tag, worded);
  });
}

/** Each of the values for an option, in every macro that has it. */
const eachIn = (name, values, options = {}) =>
  components
    .filter(({tag}) => optionsOf(tag).some((option) => option.name === name))
    .flatMap(({tag}) => values.map((value) => ({tag, options: {...options, [name]: value}})));

const full = {scale: 'evidence', value: '3+*', evidence: '3+*', cost: '2', variant: 'full'};

/** Hundreds of options, chosen for what may go wrong in them. */
export const cases = [
  ...ratingCases(),
  ...['value', 'evidence', 'cost', 'scale'].flatMap((name) => eachIn(name, spellings, {subject: 'P'})),
  ...variants.flatMap((variant) => eachIn('value', spellings, {variant})),
  ...eachIn('reviewed', dates, full),
  ...['href', 'src'].flatMap((name) => eachIn(name, addresses, full)),
  ...eachIn('language', languages, {...full, reviewed: '2018-02', subject: 'P', subjectLang: 'en'}),
  ...[
    'subject',
    'subjectLang',
    'programme',
    'detail',
    'classes',
    'value',
    'variant',
    'version',
    'scale',
    'filters',
  ].flatMap((name) => eachIn(name, payloads, {...full, ...(name === 'subjectLang' && {subject: 'P'})})),
  ...eachIn('headingLevel', [2, 3, 6, 7, 0, '2', 'h2', null, 2.5], {subject: 'P'}),
  ...eachIn('attributes', [
    {},
    {title: '"A" & <b>', hidden: true, 'data-a': '', b: 5, c: false, D: null, 'e f': 'x', 'g"': 'x', 'h>': 'x'},
    [],
    'id="x"',
    null,
    3,
  ]),
  ...eachIn('open', [true, false, 'true', 1, null]),
  ...eachIn('hideSubject', [true, false, 'true', 1, null], {...full, subject: 'P'}),
  ...eachIn('html', ['<p>A & "B"</p>', ''], {...full, detail: 'D'}),
  ...eachIn(
    'findings',
    [
      [],
      null,
      'x',
      payloads.map((text) => ({outcome: text, result: text, study: text, statement: text})),
      [
        {outcome: 'crime', result: 'Improved', score: -5, statement: 'A\nB'},
        {outcome: 'CRIME', result: 'mixed'},
      ],
    ],
    {subject: 'P'},
  ),
].map(({tag, options}) => ({tag, options}));

/** The HTML that the library makes, of which bad lists are left out as they are by the macros. */
export function expectedHtml({tag, options}) {
  const list = (value) => (Array.isArray(value) ? value : []);
  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return referenceHtml(tag, {
    ...options,
    findings: list(options.findings),
    ratings: list(options.ratings),
    attributes: isObject(options.attributes) ? options.attributes : {},
    html: options.html || undefined,
  });
}

/** A page that calls each macro with the options of its name. */
export const page = (tag, macroName) =>
  `{% from "what-works-ratings/components/${tag}/macro.njk" import ${macroName} %}{{ ${macroName}(options) }}`;
