/**
 * On any page the elements look as on a plain one, but for what they take from the page on purpose; and the page looks
 * as without them.
 */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {compile} from 'tailwindcss';
import {govukFrontendCss} from '../../examples/govuk-frontend-css.mjs';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {elements} from '../support/elements.mjs';
import {cut, differingPixels, read} from '../support/pictures.mjs';
import {openSite} from '../support/site.mjs';

const script = '<script type="module" src="/dist/what-works-ratings.min.js"></script>';

/** Where each element stands: places that no rule of a host moves, with room for what opens. */
const places = {
  standard: {x: 20, y: 20, width: 600, height: 200},
  compact: {x: 20, y: 230, width: 600, height: 50},
  full: {x: 20, y: 290, width: 600, height: 320},
  popover: {x: 20, y: 620, width: 600, height: 500},
  list: {x: 20, y: 1130, width: 600, height: 440},
  explainer: {x: 660, y: 20, width: 600, height: 760},
  table: {x: 660, y: 790, width: 600, height: 500},
};
const view = {width: 1280, height: 1580};

const file = (path) => readFile(`node_modules/${path}`, 'utf8');

const unsigned = '::part(control) { list-style: none }';

/**
 * What a host sets, and what of it shows: the rules by which a plain page looks the same, and why. `line` is for the
 * place of the compact badge alone: the line of text that it stands in is the page's own. What is not here does not
 * show.
 */
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
  {
    name: 'Bootstrap, with its reboot',
    css: file('bootstrap/dist/css/bootstrap.min.css'),
    takes: 'div { font-family: system-ui, sans-serif; line-height: 1.5; color: #212529 }',
    because: 'the typeface and the colour of its text, and the space between its lines',
  },
  {
    name: "Tailwind's preflight",
    css: file('tailwindcss/preflight.css').then(async (css) => (await compile(css)).build([])),
    takes: 'div { font-family: Arial; line-height: 1.5 }',
    because: 'the typeface of its text, and the space between its lines',
  },
  {name: 'a page that resets everything', css: 'body, body * { all: unset }'},
  {name: 'a page that resets everything and insists', css: 'body, body * { all: initial !important }'},
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

describe('The elements and the page around them', () => {
  let browser, site;

  before(async () => {
    browser = await openBrowser();
    site = await openSite();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** A page with every element in its place. */
  const markup = (css, {classes = '', attributes = '', doctype = '<!doctype html>', zoom = 1} = {}) => `${doctype}
    <html lang="en" ${attributes}><head><title>A host</title><style>${css}</style>${script}</head><body>
    ${Object.entries(places)
      .map(
        ([name, {x, y, width, height}]) => `<div id="${name}" class="${classes}" style="display: block !important;
      position: absolute !important; margin: 0 !important; left: ${x * zoom}px !important; top: ${y * zoom}px !important;
      width: ${width * zoom}px !important; height: ${height * zoom}px !important; background: #fff !important">${elements[name].markup}</div>`,
      )
      .join('\n')}
    </body></html>`;

  async function picture(html, zoom = 1) {
    site.pages['/host.html'] = html;
    const page = await openPage(browser, {width: view.width * zoom, height: view.height * zoom});
    await page.goto(site.at('/host.html'));
    await drawn(page);
    await page.evaluate(async () => {
      const explainer = document.querySelector('rating-explainer');
      explainer.open = true;
      await explainer.updateComplete;
      document.querySelector('[explanation="popover"]').shadowRoot.querySelector('button').click();
    });
    const taken = read(await page.screenshot());
    assert.deepEqual(page.problems, []);
    await page.close();
    return taken;
  }

  /** How many pixels differ in each place, where any do. */
  const differences = (one, other, zoom = 1) =>
    Object.fromEntries(
      Object.entries(places)
        .map(([name, box]) => [
          name,
          Object.fromEntries(Object.entries(box).map(([side, pixels]) => [side, pixels * zoom])),
        ])
        .map(([name, box]) => [name, differingPixels(cut(one, box), cut(other, box), {exactly: true})])
        .filter(([, pixels]) => pixels),
    );

  const pictures = new Map();
  /** The picture of a plain page with these rules, taken once. */
  const plain = async (rules, zoom) => {
    const html = markup(rules, {zoom});
    if (!pictures.has(html)) pictures.set(html, await picture(html, zoom));
    return pictures.get(html);
  };

  for (const {name, css, takes = '', line = '', because, zoom, ...host} of hosts) {
    it(`look on ${name} as on a plain page${because ? `, but for ${because}` : ''}`, async () => {
      const expected = await plain(`${takes} #compact { ${line} }`, zoom);
      const hosted = await picture(markup((await css) ?? `body { ${name} }`, host), zoom);
      if (because)
        assert.notEqual(differingPixels(expected, await plain(''), {exactly: true}), 0, 'what is listed does not show');
      assert.deepEqual(differences(expected, hosted, zoom), {}, 'pixels that differ');
    });
  }

  it('break no words at the ends of lines, even in a browser that could', async () => {
    // This one has no dictionary, so its pictures do not tell.
    site.pages['/hyphens.html'] = markup('body { hyphens: auto }');
    const page = await openPage(browser);
    await page.goto(site.at('/hyphens.html'));
    await drawn(page);
    const hyphens = await page.evaluate(() =>
      [...document.querySelectorAll('div > *')].map(
        ({shadowRoot}) => getComputedStyle(shadowRoot.querySelector('[part="rating"]')).hyphens,
      ),
    );
    assert.deepEqual(
      hyphens,
      Object.keys(places).map(() => 'manual'),
    );
    await page.close();
  });

  /** Elements of a page, some with the names of our parts and classes. */
  const own = `<div id="own"><h1>A page</h1><h3 part="name" class="name">A heading</h3><p part="rating">A paragraph <a href="/">with a link</a></p>
    <div class="value said outcome" part="label">A box <span class="together words" part="code">3+</span></div><ul><li>One</li><li>Two</li></ul>
    <dl><dt>Term</dt><dd>Description</dd></dl><details open><summary part="control">More</summary><p part="explanation">All of it</p></details>
    <table><caption>Table</caption><tr><th>Head</th><td part="finding">Cell</td></tr></table><button type="button">Button</button>
    <svg part="figure" width="20" height="20"><path d="M0 0h9v9z"/></svg><input value="Text"><div popover id="over">Over</div><rating>?</rating></div>`;
  for (const [name, css] of [
    ['a plain page', ''],
    ['GOV.UK Frontend', govukFrontendCss()],
    ['Bootstrap', file('bootstrap/dist/css/bootstrap.min.css')],
  ]) {
    it(`leave every style and every box of ${name} as they are`, async () => {
      site.pages['/own.html'] = `<!doctype html><html lang="en"><head><title>A host</title><style>${await css}
        #ours { position: absolute; left: 640px; top: 0; width: 600px }</style></head><body>${own}
        <div id="ours">${Object.values(elements)
          .map(({markup}) => markup)
          .join('')}</div></body></html>`;
      const page = await openPage(browser);
      await page.goto(site.at('/own.html'));
      const styles = () =>
        page.evaluate(() =>
          [document.documentElement, document.body, ...document.querySelectorAll('#own, #own *')].flatMap((element) =>
            ['', '::before', '::after', '::marker'].map((pseudo) => {
              const style = getComputedStyle(element, pseudo);
              const box = JSON.stringify(element.getBoundingClientRect());
              return `${element.localName}${pseudo} ${box} ${[...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ')}`;
            }),
          ),
        );
      const before = await styles();
      await page.addStyleTag({url: '/dist/what-works-ratings.css'});
      await page.addScriptTag({url: '/dist/what-works-ratings.min.js', type: 'module'});
      await drawn(page);
      await page.$eval('rating-explainer', (explainer) => (explainer.open = true));
      await drawn(page);
      const after = await styles();
      assert.ok(before.length > 100);
      after.forEach((style, index) => assert.equal(style, before[index]));
      assert.deepEqual(page.problems, []);
      await page.close();
    });
  }
});
