/** The plug-in's PHP writes what the package's functions write: every value, variant and language, and hostile text. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {before, describe, it} from 'node:test';
import {cardHtml, cost, evidence, ratingHtml} from '../../dist/index.js';
import {valuesOf} from '../../dist/scales/scale.js';

const variants = ['standard', 'compact', 'cell', 'dense', 'full'];
const languages = ['en', 'cy', 'cy-GB', 'fr'];
/** Names of programmes, as they might be, and as nobody means them. */
const subjects = [
  'Functional Family Therapy',
  `<script>alert("1")</script> & 'more' &amp;`,
  '%date% %subject% $1 \\1 {{ x }} {% y %} <?php z ?>',
  '  \u00a0Rhaglen â\u0302 \u{1F600}\r\nline\u2028 ',
];
const dates = [
  '2018',
  '2018-02',
  '2018-02-15',
  ' 2020-02-29 ',
  '2019-02-29',
  '2018-13',
  '2018-2',
  'May 2018',
  '0018',
  2018,
];
const addresses = [
  'https://example.org/guidebook/fft?a=1&b="2"',
  'guidebook/fft',
  '/guidebook#fft',
  '?id=1',
  'HTTP://example.org',
  'https://example.org:8080/é',
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  '//example.org',
  '/\\example.org',
  '\\\\example.org',
  'data:text/html,x',
  'mailto:a@example.org',
  '',
];
/** Values that are spelt in another way, or that are none. */
const spellings = [
  '3 + *', '3*+', ' 3+ ', '3+**', '**', '*', '+', '3*', '3 *', 'nl2', 'Nl 2', 'ne', 'n/a', 'N / A', 'na', 'Not-Rated', 'not rated',
  '5+', '6', '0', '3.5', '03', '£££', 'high', '', '   ', '\u00a03\u00a0+', '３', '3\u200b', '"><b>3', `3${' '.repeat(99)}+`, '3'.repeat(101),
  'constructor', '__proto__', 'none-given', 'not-recognised', 3, 0, null, true, [], {},
]; // prettier-ignore
const findings = [
  [],
  [{outcome: 'crime', result: 'improved'}],
  [
    {outcome: 'healthy-development', result: 'worsened'},
    {outcome: 'CRIME', result: 'Mixed'},
    {outcome: 'crime', result: 'improved'},
    {outcome: 'crime', result: 'improved'},
    {outcome: 'mental-health'},
    {outcome: '<b>Sleep</b>', result: 'no-effect'},
    {outcome: 'sleep', result: '<i>'},
    {result: 'improved'},
  ],
];

/** A case is what PHP is asked for, and what the package says. */
const cases = [];
const add = (what, php, expected) => cases.push({what: `${what} ${JSON.stringify(php[1].at(-1))}`, php, expected});
const attributeNames = {subjectLang: 'subject-lang', hideSubject: 'hide-subject', headingLevel: 'heading-level'};
const asAttributes = (options) =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [attributeNames[name] ?? name, value]));
const addRating = (id, options) => add(id, ['rating_html', [id, asAttributes(options)]], ratingHtml(id, options));
const addCard = (options) => add('card', ['card_html', [asAttributes(options)]], cardHtml(options));

for (const {scale} of [evidence, cost]) {
  for (const language of languages)
    for (const variant of variants)
      for (const value of [...valuesOf(scale), '', '7'])
        for (const given of [{}, {subject: subjects[0], reviewed: '2018-02', href: addresses[0]}])
          addRating(scale.id, {value, variant, language, ...given});
  for (const variant of variants) {
    for (const value of spellings) addRating(scale.id, {value, variant, subject: subjects[0]});
    for (const subject of subjects)
      for (const language of ['en', 'cy'])
        for (const subjectLang of ['', 'en', 'EN-gb', '"x"'])
          for (const hideSubject of [true, false])
            addRating(scale.id, {value: '3', variant, subject, subjectLang, hideSubject, href: '/x', language});
    for (const reviewed of dates)
      for (const value of ['3', 'NA', 'not-rated', '?'])
        addRating(scale.id, {value, variant, reviewed, language: 'cy'});
    for (const href of addresses) addRating(scale.id, {value: '3', variant, href, subject: subjects[1]});
  }
  addRating(scale.id, {value: '3', variant: 'FULL', explanation: 'Popover', programme: subjects[1]});
  addRating(scale.id, {value: '3', variant: 'x', explanation: 'x', subject: ['x'], reviewed: {}, href: 1});
}
for (const language of languages)
  for (const found of findings) {
    for (const value of [...valuesOf(evidence.scale), '', '7', '<b>'])
      addCard({subject: subjects[0], evidence: value, cost: '3', language, findings: found});
    for (const value of [...valuesOf(cost.scale), '', '7'])
      addCard({evidence: '3+*', cost: value, language, findings: found});
    for (const subject of subjects)
      addCard({subject, subjectLang: 'en', programme: 'x-y', href: addresses[0], language, findings: found});
  }
for (const reviewed of dates) for (const language of ['en', 'cy']) addCard({reviewed, language});
for (const href of addresses) addCard({subject: subjects[1], href});
for (const headingLevel of [2, 3, 4, 6, 7, 0]) addCard({subject: subjects[0], headingLevel});

const render = (list) =>
  JSON.parse(
    execFileSync('php', ['test/wordpress/render.php'], {input: JSON.stringify(list), encoding: 'utf8', maxBuffer: 1e8}),
  );

describe('the words of the plug-in for WordPress', () => {
  before(() => execFileSync('node', ['build/wordpress.mjs']));

  it(`are those of the package, in ${cases.length} cases`, () => {
    const written = render(cases.map(({php}) => php));
    const wrong = cases.flatMap(({what, expected}, at) =>
      written[at] === expected ? [] : [`${what}\n  PHP: ${written[at]}\n  package: ${expected}`],
    );
    assert.deepEqual(wrong.slice(0, 5), [], `${wrong.length} differ`);
    assert.ok(cases.length > 2000);
  });

  it('leave out an address with a host that a browser might read in another way, as the package does or more strictly', () => {
    const hostile = ['https:example.org', 'https:/example.org', 'https://', 'http://[', 'https://a b/', 'https://%00/'];
    const strange = [
      ...hostile,
      'https://user@example.org/',
      'https://exam<ple.org/',
      'http:\\\\example.org',
      'vbscript:x',
    ];
    for (const html of render(strange.map((href) => ['rating_html', ['cost', {value: '3', href}]])))
      assert.doesNotMatch(html, /href/, html);
  });

  it('survive bytes that are no text', () => {
    const html = execFileSync(
      'php',
      [
        '-r',
        'require "integrations/wordpress/dist/what-works-ratings/includes/text.php"; require "integrations/wordpress/dist/what-works-ratings/includes/rating.php"; echo WhatWorksRatings\\rating_html("cost", ["value" => "3\\xff", "subject" => "\\xc3(", "reviewed" => "\\xe2"]);',
      ],
      {encoding: 'utf8'},
    );
    assert.match(html, /^<cost-rating value="3\uFFFD" subject="\uFFFD\("><b>Cost rating for \uFFFD\(<\/b>/);
    assert.match(html, /Rating not shown/);
  });
});
