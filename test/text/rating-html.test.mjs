/** Whole rating elements from data: whatever the data holds, the markup says what was given, and no more. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parseFragment} from 'parse5';
import {cost, evidence, fallbackHtml, ratingHtml} from 'what-works-ratings';
import * as prerendering from 'what-works-ratings/prerender';
import {readRatingsFile} from '../../dist/ratings-file/load.js';
import {valuesOf} from '../../dist/scales/scale.js';
import {smallFile} from '../ratings-file/scale-files.mjs';
import {payloads} from '../security/payloads.mjs';

const [stars] = readRatingsFile(smallFile()).scales;

/** The element that the markup is, by its tag, its attributes and its text. */
function parsed(html) {
  const {childNodes} = parseFragment(html);
  assert.equal(childNodes.length, 1, html);
  const [{tagName, attrs, childNodes: content}] = childNodes;
  const textIn = (node) => node.value ?? (node.childNodes ?? []).map(textIn).join(' ');
  const elements = (nodes) =>
    nodes.flatMap((node) => (node.tagName ? [node.tagName, ...elements(node.childNodes)] : []));
  return {
    tagName,
    attributes: Object.fromEntries(attrs.map(({name, value}) => [name, value])),
    text: content.map(textIn).join(' ').replace(/\s+/g, ' '),
    elements: elements(content),
  };
}

/** Any text that HTML can hold: a zero character it cannot. */
const texts = fc.string({unit: 'binary', maxLength: 20}).map((text) => text.replaceAll('\0', ''));
const cells = fc.oneof(texts, fc.constantFrom(...payloads.map((text) => text.replaceAll('\0', ''))));
const variants = ['compact', 'cell', 'dense', 'standard', 'full'];

describe('ratingHtml', () => {
  it('writes the tag of the scale, with the recommended words inside', () => {
    const options = {value: '3+*', subject: 'A & B', reviewed: '2018-02', href: '/a?b&c', variant: 'full'};
    assert.equal(
      ratingHtml('evidence', options),
      '<evidence-rating value="3+*" variant="full" subject="A &amp; B" reviewed="2018-02" href="/a?b&amp;c">' +
        `${fallbackHtml(evidence, options)}</evidence-rating>`,
    );
    assert.equal(
      ratingHtml(cost, {value: 3, variant: 'compact'}).slice(0, 46),
      '<cost-rating value="3" variant="compact"><stro',
    );
    assert.deepEqual(parsed(ratingHtml(stars, {value: '1'})).attributes, {scale: 'stars', value: '1'});
    assert.equal(parsed(ratingHtml(stars, {value: '1'})).tagName, 'scale-rating');
    assert.equal(prerendering.ratingHtml('cost', {value: 1}), ratingHtml('cost', {value: '1'}));
  });

  it('gives back every attribute as it was given, whatever characters are in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('evidence', 'cost', stars),
        fc.record(
          {
            value: cells,
            subject: cells,
            subjectLang: cells,
            version: cells,
            programme: cells,
            detail: cells,
            variant: fc.constantFrom(...variants),
            explanation: fc.constantFrom('disclosure', 'popover'),
            hideSubject: fc.boolean(),
            reviewed: fc.oneof(fc.constantFrom('2018', '2018-02', '2018-02-15'), cells),
            href: fc.oneof(fc.webUrl(), fc.constantFrom('/a?b=c&d=\'"<>', 'page.html#x'), cells),
            language: fc.oneof(fc.constantFrom('en', 'cy'), cells),
          },
          {requiredKeys: []},
        ),
        (scale, options) => {
          const {attributes, elements, text} = parsed(ratingHtml(scale, options));
          const wanted = {scale: scale === stars ? 'stars' : undefined};
          for (const name of ['programme', 'value', 'subject', 'version']) wanted[name] = options[name]?.trim();
          wanted['subject-lang'] = options.subjectLang?.trim();
          wanted.variant = options.variant === 'standard' ? undefined : options.variant;
          wanted.explanation = options.explanation === 'popover' ? 'popover' : undefined;
          for (const [name, value] of Object.entries(wanted)) assert.equal(attributes[name], value || undefined, name);
          assert.equal('hide-subject' in attributes, options.hideSubject === true);
          if (attributes.reviewed !== undefined) assert.equal(attributes.reviewed, options.reviewed.trim());
          if (/^\d{4}(-02(-15)?)?$/.test(options.reviewed) && options.reviewed > '2000')
            assert.equal(attributes.reviewed, options.reviewed);
          if (attributes.href !== undefined) {
            const {host, protocol} = new URL(attributes.href, 'https://page.invalid/a/');
            assert.match(protocol, /^https?:$/);
            assert.ok(host === 'page.invalid' || /^\s*https?:/i.test(attributes.href.replace(/[\t\n\r\0-\x1f]/g, '')));
          }
          assert.deepEqual(
            elements.filter((tag) => !/^(b|strong|span|small|br|p|a|bdi|blockquote)$/.test(tag)),
            [],
          );
          assert.ok(text);
        },
      ),
      {numRuns: 2000},
    );
  });

  it('never throws, and counts as missing what is neither text nor a number', () => {
    const failing = new Proxy({}, {get: () => assert.fail('read')});
    const throwing = {
      get value() {
        throw new Error('no cell');
      },
      subject: 'P',
    };
    for (const options of [undefined, null, 5, 'x', failing, [], () => 1])
      assert.equal(ratingHtml('evidence', options), ratingHtml('evidence', {}));
    assert.equal(ratingHtml('evidence', throwing), ratingHtml('evidence', {subject: 'P'}));
    for (const odd of [
      null,
      undefined,
      {},
      [],
      Symbol('x'),
      () => 1,
      true,
      10n,
      {toString: () => assert.fail('called')},
    ]) {
      const every = Object.fromEntries(
        [
          'value',
          'subject',
          'subjectLang',
          'variant',
          'explanation',
          'reviewed',
          'href',
          'version',
          'detail',
          'language',
        ]
          .concat('programme', 'hideSubject')
          .map((name) => [name, name === 'hideSubject' && odd === true ? false : odd]),
      );
      assert.equal(ratingHtml('evidence', every), ratingHtml('evidence', {}), String(typeof odd));
      assert.doesNotMatch(ratingHtml(odd, {value: '3'}), /<strong>/);
    }
    for (const name of ['__proto__', 'constructor', 'toString', 'grade'])
      assert.match(ratingHtml(name, {value: '3'}), /^<scale-rating scale="\w+" value="3">Rating not shown: /);
    fc.assert(
      fc.property(fc.anything({withDate: true, withSymbol: true, withNullPrototype: true}), (odd) => {
        parsed(ratingHtml('cost', {value: odd, subject: odd, reviewed: odd, href: odd, variant: odd, language: odd}));
        parsed(ratingHtml(evidence, odd));
      }),
    );
  });

  it('keeps a value that is not on the scale, and says that no rating is shown, never a level', () => {
    for (const value of ['9', '3++', '£££', '3.0', 'Feb', 3.5, NaN, '"><b>4</b>', ' 4 plus '])
      for (const variant of variants)
        for (const [language, says] of [
          ['en', /Rating not shown: /],
          ['cy', /Ni ddangosir y radd: /],
        ]) {
          const {attributes, text, elements} = parsed(ratingHtml('evidence', {value, variant, language}));
          assert.equal(attributes.value, String(value).trim());
          assert.match(text, says);
          assert.ok(!elements.includes('strong'), `${value}, ${variant}`);
        }
    for (const variant of variants)
      assert.match(ratingHtml('evidence', {value: '3', version: '1999', variant}), /version="1999">Rating not shown: /);
    assert.match(ratingHtml('evidence', {value: '3', version: 2025}), /<strong>3</);
    for (const value of [null, undefined, '', '  '])
      assert.equal(
        ratingHtml('evidence', {value, variant: 'cell'}),
        '<evidence-rating variant="cell">None given</evidence-rating>',
      );
  });

  it('states every value of each scale as it does in the badge', () => {
    for (const worded of [cost, evidence, stars])
      for (const value of valuesOf(worded.scale))
        for (const variant of variants)
          for (const language of ['en', 'cy']) {
            const html = ratingHtml(worded, {value, variant, language});
            assert.ok(html.includes(`>${fallbackHtml(worded, {value, variant, language})}</`), html);
          }
  });

  it('takes a date as data gives it', () => {
    const dateIn = (reviewed) => parsed(ratingHtml('cost', {value: 1, reviewed})).attributes.reviewed;
    // one second before midnight in UTC, wherever it runs
    assert.equal(dateIn(new Date('2018-02-15T23:59:59Z')), '2018-02-15');
    assert.equal(dateIn(new Date('2018-02-15T00:00:00Z')), '2018-02-15');
    assert.equal(dateIn(2018), '2018');
    assert.equal(dateIn(' 2018-02 '), '2018-02');
    for (const invalid of [new Date(NaN), new Date(8.64e15), new Date(-1e14), '2018-13', '01/02/2018', 'soon', 18, {}])
      assert.equal(dateIn(invalid), undefined, String(invalid));
    const fake = Object.create(Date.prototype);
    assert.equal(dateIn(fake), undefined);
  });

  it('refuses the address of another site that leaves out how to reach it, as browsers read it', () => {
    const hrefIn = (href) => parsed(ratingHtml('cost', {value: 1, href})).attributes.href;
    for (const href of [
      '//host.example/x',
      '\\\\host.example',
      '/\\host.example',
      '\\/host.example',
      ' //host.example',
      '\u0001//host.example',
      '\u0000 /\t/host.example',
      '/\n/host.example',
      '\r\n\\\t\\host.example',
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'mailto:a@example.org',
    ])
      assert.equal(hrefIn(href), undefined, JSON.stringify(href));
    for (const href of [
      '/a',
      'a//b',
      './/a',
      '?a=//b',
      '#//',
      'https://example.org//a',
      'HTTP://example.org',
      'a\\b',
      '../x',
    ])
      assert.equal(hrefIn(href), href);
  });

  it('writes a detail where the badge has an explanation', () => {
    assert.match(
      ratingHtml('evidence', {value: '3', detail: 'A <b>'}),
      /<p slot="detail">A &lt;b&gt;<\/p><\/evidence-rating>$/,
    );
    for (const variant of ['compact', 'cell', 'dense'])
      assert.doesNotMatch(ratingHtml('evidence', {value: '3', detail: 'A', variant}), /slot/);
  });

  it('marks a name in another language, and hides one that a heading says', () => {
    const html = ratingHtml('evidence', {value: '3', subject: "Dad's", subjectLang: 'en', language: 'cy'});
    assert.match(html, /subject="Dad&#39;s" subject-lang="en">.*<bdi lang="en">Dad&#39;s<\/bdi>/);
    assert.match(
      ratingHtml('evidence', {value: '3', subject: 'P', hideSubject: true}),
      /hide-subject><b>Evidence rating</,
    );
  });
});
