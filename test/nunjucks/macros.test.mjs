/** The macros in Nunjucks, in thousands of cases: they write what the library's own functions write. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {addressOf} from '../../dist/text/addresses.js';
import {payloads} from '../security/payloads.mjs';
import {cases, components, dates, expectedHtml, languages, optionsOf, spellings} from './cases.mjs';
import {render, settings} from './render.mjs';

/** Any text that HTML can hold, often one that may go wrong. */
const texts = fc.oneof(
  fc.string({unit: 'binary', maxLength: 12}),
  fc.string({unit: fc.constantFrom(...'3+* \t2a:/\\?#&<>"\'{}%.-\u00a0\r\n'), maxLength: 8}),
  fc.constantFrom(...payloads, ...spellings, ...dates),
);
const oneOf = (...values) => fc.oneof(fc.constantFrom(...values), texts);
const finding = fc.record(
  {
    ...Object.fromEntries(
      ['outcome', 'finding', 'study', 'score', 'timeframe', 'statement'].map((name) => [name, texts]),
    ),
    outcome: oneOf('crime', 'Crime', 'sexual-health'),
    result: oneOf('improved', 'MIXED', 'no-effect'),
  },
  {requiredKeys: []},
);
/** Options of which a text at random would hardly ever be one that counts. */
const special = {
  value: oneOf('3', '3+*', '2', 'NA', 'high', 'not-rated'),
  evidence: oneOf('3', '3+*', 'NE'),
  cost: oneOf('3', 'n/a'),
  scale: oneOf('cost', 'evidence', 'yef-impact', 'eef-months'),
  variant: oneOf('compact', 'cell', 'dense', 'standard', 'full', 'FULL'),
  version: oneOf('2025', '2026'),
  explanation: oneOf('popover'),
  layout: oneOf('table', 'inline'),
  reviewed: oneOf('2018', '2018-02', '2018-02-15'),
  href: fc.oneof(fc.webUrl(), texts),
  src: fc.oneof(fc.webUrl(), texts),
  language: oneOf(...languages),
  subjectLang: oneOf('en', 'cy', 'de-AT'),
  hideSubject: fc.boolean(),
  open: fc.boolean(),
  headingLevel: fc.integer({min: 1, max: 7}),
  html: fc.constantFrom(undefined, undefined, '<p>Our own words</p>'),
  findings: fc.array(finding, {maxLength: 4}),
  ratings: fc.array(fc.record({scale: fc.constantFrom('yef-impact', 'essa-tiers'), value: texts}), {maxLength: 2}),
  attributes: fc.dictionary(fc.constantFrom('id', 'data-a', 'Title', 'a b'), oneOf(true, '', null), {maxKeys: 3}),
};
const optionsFor = (tag) =>
  fc.record(Object.fromEntries(optionsOf(tag).map(({name}) => [name, special[name] ?? texts])), {requiredKeys: []});

/** A host that cannot be one, such as "xn--a": the macros do not see through all that a browser does. */
const hasOddHost = (address) =>
  address !== undefined &&
  addressOf(String(address)) === undefined &&
  addressOf(String(address).replace(/^([^/\\]*[/\\]*)[^/\\?#]*/, '$1host.example')) !== undefined;

/** Without TESTS=full, one setting gets every case, and the other a part of them. */
const isFull = process.env.TESTS === 'full';

for (const [place, setting] of settings.entries())
  describe(`the macros, ${setting}`, () => {
    it('write what the library writes, in thousands of cases', () => {
      assert.ok(cases.length > 4000, `${cases.length}`);
      const chosen = isFull || place === 0 ? cases : cases.filter((_, index) => index % 5 === 0);
      for (const each of chosen) assert.equal(render(setting, each), expectedHtml(each), JSON.stringify(each));
    });

    for (const {tag} of components)
      it(`write what the library writes for any ${tag}`, () =>
        fc.assert(
          fc.property(optionsFor(tag), (options) => {
            fc.pre(!hasOddHost(options.href) && !hasOddHost(options.src));
            assert.equal(render(setting, {tag, options}), expectedHtml({tag, options}));
          }),
          {numRuns: isFull ? 1000 : 100},
        ));
  });
