/** No text that a page, a file or a caller gives becomes markup or code in what we write. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parse} from 'parse5';
import {cost, evidence, fallbackHtml, fallbackLine, fallbackLines} from 'what-works-ratings';
import {check, prerender} from 'what-works-ratings/prerender';
import {elements} from '../../dist/elements/tags.js';
import {isFull} from '../support/scope.mjs';
import {payloads} from './payloads.mjs';

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Whatever in a page runs, or leads to what does. */
function dangersIn(html) {
  const found = [];
  const waiting = [parse(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const {tagName, attrs = [], childNodes = [], content} = node;
    if (/^(script|iframe|object|embed|base|meta|img|form|link)$/.test(tagName)) found.push(`<${tagName}>`);
    for (const {name, value} of attrs) {
      const leadsElsewhere =
        tagName === 'a' && name === 'href' && !/^https?:$/.test(new URL(value, 'https://page.invalid').protocol);
      if (/^on/.test(name) || leadsElsewhere) found.push(`${name}="${value}"`);
    }
    waiting.push(...childNodes, ...(content ? [content] : []));
  }
  return found;
}

/** Of all elements: one payload in one attribute, beside a valid rating. */
const valid = {value: '3', scale: 'evidence', evidence: '3', cost: '3', variant: 'full', outcome: 'crime'};
const inAttributes = elements.flatMap(({tag: tagName, attributes}) =>
  attributes.flatMap((attacked) =>
    payloads.map((payload) => {
      const given = Object.entries(valid).filter(([name]) => attributes.includes(name));
      const text = [...given.filter(([name]) => name !== attacked), [attacked, payload]]
        .map(([name, value]) => ` ${name}="${escaped(value)}"`)
        .join('');
      const html = `<${tagName}${text}>words</${tagName}>`;
      return tagName === 'outcome-finding' ? `<outcome-grid>${html}</outcome-grid>` : html;
    }),
  ),
);
const inWords = elements.flatMap(({tag: tagName}) =>
  payloads.map((payload) => `<${tagName} value="no" scale="evidence">${escaped(payload)}</${tagName}>`),
);
const inData = elements.flatMap(({tag: tagName, attributes}) =>
  attributes.flatMap((name) =>
    payloads.map((payload) => `<p data-${tagName}="3" data-${name}="${escaped(payload)}">${escaped(payload)}</p>`),
  ),
);
const contexts = {
  '': (html) => html,
  ' in Welsh': (html) => `<html lang="cy">${html}`,
  ' in a table': (html) => `<table><tr><td>${html}</table>`,
  ' in the root of another component': (html) => `<x-y><template shadowrootmode="open">${html}</template></x-y>`,
};

describe('prerender and check', () => {
  const all = {'in attributes': inAttributes, 'in words': inWords, 'in data attributes': inData};
  for (const [index, [where, inputs]] of Object.entries(all).entries()) {
    for (const [context, around] of Object.entries(contexts).filter((_, place) => isFull || place === index)) {
      it(`write ${inputs.length} texts ${where}${context} as text`, () => {
        // several in a page, since each page has its own cost, and those with their own message for a template
        const pages = [];
        const safe = inputs.filter((html) => !/="\s*(\$\{|\{\{)/.test(html));
        assert.ok(safe.length > inputs.length * 0.8);
        for (let start = 0; start < safe.length; start += 100)
          pages.push(around(safe.slice(start, start + 100).join('')));
        for (const html of pages) {
          for (const options of [{}, {stylesheet: '/a.css'}]) {
            const written = prerender(html, {...options, report() {}});
            assert.deepEqual(
              dangersIn(written).filter((danger) => danger !== '<link>'),
              [],
            );
          }
          for (const {message} of check(html)) assert.ok(message.length < 1000, message);
        }
      });
    }
  }
});

describe('fallbackHtml', () => {
  it('writes every option as text', () => {
    let count = 0;
    for (const worded of [cost, evidence]) {
      for (const payload of payloads) {
        for (const name of ['value', 'subject', 'reviewed', 'href', 'language', 'variant']) {
          for (const variant of ['compact', 'standard', 'full']) {
            const options = {value: '3', subject: 'A', href: '/a', variant, [name]: payload};
            assert.deepEqual(dangersIn(fallbackHtml(worded, options)), [], `${name}: ${payload}`);
            assert.ok(fallbackLine(worded, options) && fallbackLines(worded, options).length);
            count++;
          }
        }
      }
    }
    assert.ok(count > 1500);
  });
});
