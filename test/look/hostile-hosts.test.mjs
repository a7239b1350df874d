/** Hosts that reset, restyle or hide everything, and properties that the elements could inherit. */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {govukFrontendCss} from '../../examples/govuk-frontend-css.mjs';
import {isFull} from '../support/scope.mjs';
import {testHosts} from './hosts.mjs';

const unsigned = '::part(control) { list-style: none }';

/** See `testHosts`. Those that come by npm are in test/hosts. */
const hosts = [
  {name: 'a page without a stylesheet', css: ''},
  {
    name: 'GOV.UK Frontend',
    css: govukFrontendCss(),
    classes: 'govuk-body',
    takes: 'div { font: 19px arial, sans-serif; color: #0b0c0c }',
    line: 'line-height: 1.3157894737',
    because: 'the typeface, the size and the colour of its text',
  },
  {name: 'a page that resets everything', css: 'body, body * { all: unset }'},
  {
    name: 'a page that resets everything and insists',
    css: 'body, body * { all: initial !important }',
    takes: 'outcome-finding { font: initial }',
    because: 'the type of a statement, which is the page’s own',
  },
  {
    name: 'a page that hides the kinds of elements that ours are made of',
    css: 'span, button, svg, path, p, details, summary, table { display: none !important }',
  },
  {
    name: 'a page in quirks mode',
    css: 'div { color: #b10 }',
    doctype: '',
    takes: 'div { color: #b10 }',
    because: 'the colour of its text',
  },
  {
    name: 'html { font-size: 62.5% }',
    css: 'html { font-size: 62.5% }',
    takes: 'div { font-size: 10px }',
    because: 'the size of its text',
  },
  {name: 'font-size: 8px', takes: 'div { font-size: 8px }', because: 'the size of its text'},
  {
    name: 'colour and typeface',
    css: 'body { color: #b10; font: italic small-caps 700 20px monospace }',
    takes: 'div { color: #b10; font: italic 700 20px monospace }',
    because: 'these, and not what it makes of small letters',
  },
  {
    name: 'the spacing of text that a reader sets',
    css: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
    takes: 'div { letter-spacing: 1.92px; word-spacing: 2.56px; line-height: 1.5 }',
    because: 'all of it',
  },
  {name: 'line-height: 3', takes: 'div { line-height: 3 }', because: 'the space between lines'},
  {name: 'text-transform: uppercase'},
  {name: 'text-indent: 4em', line: 'text-indent: 4em'},
  {name: 'text-align: right; text-align-last: right', line: 'text-align: right'},
  {name: 'white-space: pre'},
  {name: 'white-space: nowrap'},
  {name: 'direction: rtl', line: 'text-align: right'},
  {name: 'a page that is written from right to left', css: '', attributes: 'dir="rtl"', line: 'text-align: right'},
  {
    name: 'writing-mode: vertical-rl',
    takes: 'div > * { width: fit-content; margin-inline-start: auto }',
    line: 'text-align: right',
    because: 'the side where a line of blocks begins, and their width, which is that of their text',
  },
  // The sign before a summary is the browser's own, which does not zoom the gap after it.
  {
    name: 'zoom: 2',
    css: `body { zoom: 2 } ${unsigned}`,
    takes: `div { font-size: 32px } ${unsigned}`,
    zoom: 2,
    because: 'the size',
  },
  {
    name: 'text-decoration: line-through',
    css: 'div { text-decoration: line-through }',
    takes: 'div { text-decoration: line-through }',
    because: 'the line: what the page strikes out is struck out here too',
  },
  {name: 'visibility: hidden', takes: 'div > * { display: none }', because: 'that nothing is seen'},
  {name: 'color-scheme: dark', takes: 'div { color-scheme: dark }', because: "what the browser's own colours are"},
  {
    name: 'text-shadow: 1px 1px red; text-emphasis: dot red; -webkit-text-fill-color: red; -webkit-text-stroke: 1px red',
  },
  {
    name: 'word-break: break-all; overflow-wrap: anywhere; line-break: anywhere; hyphens: auto; text-wrap: balance; tab-size: 9',
  },
  {
    name: 'border-collapse: separate; border-spacing: 1em; caption-side: bottom; empty-cells: hide; list-style: square inside; quotes: none',
  },
  {name: 'text-underline-position: under; text-underline-offset: 9px; text-decoration-skip-ink: none'},
  {
    name: 'stroke: red; stroke-width: 2px; fill: red; fill-opacity: .5; fill-rule: evenodd; shape-rendering: crispEdges',
  },
];

/** In `npm test`: of stylesheets, of what insists, of what is taken, and of what is inherited one or two. */
const few = [
  'GOV.UK Frontend',
  'a page that resets everything and insists',
  'html { font-size: 62.5% }',
  'white-space: pre',
  'direction: rtl',
  'color-scheme: dark',
];

testHosts({
  hosts: hosts.filter(({name}) => isFull || few.includes(name)),
  neighbours: {...(isFull && {'a plain page': ''}), 'GOV.UK Frontend': govukFrontendCss()},
  more: (open) =>
    it('break no words at the ends of lines, even in a browser that could', async () => {
      // This one has no dictionary, so its pictures do not tell.
      const page = await open('body { hyphens: auto }');
      const hyphens = await page.evaluate(() =>
        [...document.querySelectorAll('div > *')].map(
          ({shadowRoot}) => getComputedStyle(shadowRoot.querySelector('[part="rating"]')).hyphens,
        ),
      );
      assert.ok(hyphens.length > 5);
      assert.deepEqual([...new Set(hyphens)], ['manual']);
      await page.close();
    }),
});
