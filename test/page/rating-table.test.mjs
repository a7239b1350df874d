/** A table of ratings on a whole page: before its script and after it, under a policy, by keyboard, and on paper. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {evidence, cost, fallbackHtml} from '../../dist/index.js';
import {prerender} from '../../dist/prerender/prerender.js';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {drawnOnceParsed, parsed, watchShifts} from '../support/layout-shift.mjs';
import {openSite} from '../support/site.mjs';

const script = '/dist/what-works-ratings.min.js';
const tableScript = '/dist/what-works-ratings-table.min.js';
const styles = ['what-works-ratings', 'what-works-ratings-table']
  .map((name) => `<link rel="stylesheet" href="/dist/${name}.css">`)
  .join('');
const scripts = (...addresses) => addresses.map((src) => `<script type="module" src="${src}"></script>`).join('');

const badge = (tag, scale, value, subject) =>
  `<${tag} variant="cell" value="${value}" subject="${subject}">${fallbackHtml(scale, {value, subject, variant: 'cell'})}</${tag}>`;

const row = ([name, level, band]) =>
  `<tr><th scope="row">${name}</th><td data-name="Evidence">${badge('evidence-rating', evidence, level, name)}</td><td data-name="Cost">${badge('cost-rating', cost, band, name)}</td></tr>`;

const table = `<rating-table><table><thead><tr><th scope="col">Programme</th><th scope="col">Evidence</th><th scope="col">Cost</th></tr></thead>
  <tbody>${[
    ['Programme 1', '2', '3'],
    ['Programme 2', '4+*', '1'],
    ['Programme 3', 'NE', 'NA'],
    ['Programme 4', '3', '5'],
  ]
    .map(row)
    .join('')}</tbody></table></rating-table>`;

const pageOf = (head, body = table) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Programmes</title>${head}</head><body>${body}<p>After</p></body></html>`;

/** Where everything of the page stands. It runs in the page. */
const boxes = () =>
  [...document.querySelectorAll('table, tr, th, td, p')].map((element) => {
    const {x, y, width, height} = element.getBoundingClientRect();
    return [element.localName, element.textContent.trim().slice(0, 20), x, y, width, height].join(' ');
  });

const names = (page) => page.$$eval('tbody tr:not([hidden]) th', (headers) => headers.map(({innerText}) => innerText));

/** What a page has done to the browser's own before our scripts. */
const hostile = {
  'querySelector that throws': () => {
    for (const each of [Element, DocumentFragment, Document])
      each.prototype.querySelector = each.prototype.querySelectorAll = () => {
        throw new Error('not here');
      };
  },
  'a MutationObserver that does not observe': () => (globalThis.MutationObserver = class {}),
  'attachShadow that throws': () => {
    Element.prototype.attachShadow = () => {
      throw new Error('not here');
    };
  },
  'Map as in MooTools': () => {
    globalThis.Map = class {
      constructor() {
        this.items = {};
      }
    };
  },
  'URLSearchParams of another kind': () => (globalThis.URLSearchParams = undefined),
  'Intl taken away': () => (globalThis.Intl = undefined),
};

describe('A table of ratings', () => {
  let browser, site;
  before(async () => {
    browser = await openBrowser();
    site = await openSite({
      '/plain.html': pageOf(styles + scripts(script, tableScript)),
      '/address.html': pageOf(
        styles + scripts(script, tableScript),
        table.replace('<rating-table', '<rating-table state="address"'),
      ),
      '/alone.html': pageOf(styles + scripts(tableScript)),
      '/prerendered.html': prerender(pageOf(drawnOnceParsed + styles + scripts(script, tableScript), table + parsed)),
      '/strict.html': pageOf(
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types what-works-ratings what-works-ratings-table"><link rel="icon" href="data:,">${styles}${scripts(script, tableScript)}`,
      ),
    });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(path, options) {
    const page = await openPage(browser, options);
    await page.goto(site.at(path));
    if (options?.script === false) return page;
    await page.waitForSelector('.rating-table-sort');
    await drawn(page);
    return page;
  }

  for (const width of [1280, 320]) {
    it(`stands prerendered as it will with its script, ${width} pixels wide`, async () => {
      let send;
      site.pages[tableScript] = {after: new Promise((sent) => (send = sent))};
      const page = await openPage(browser, {width});
      await page.evaluateOnNewDocument(watchShifts);
      const loaded = page.goto(site.at('/prerendered.html'));
      await page.waitForFunction(
        () => document.readyState === 'interactive' && performance.getEntriesByType('paint').length > 0,
      );
      const first = await page.evaluate(boxes);
      // Its filters have their room, and cannot be used.
      const filters = 'rating-table >>> [part=filters]';
      assert.equal(await page.$eval(filters, ({innerText}) => innerText.trim()), '');
      assert.ok(await page.$eval(filters, ({offsetHeight}) => offsetHeight > 44));
      send();
      await loaded;
      await page.waitForSelector('.rating-table-sort');
      await drawn(page);
      assert.match(await page.$eval(filters, ({innerText}) => innerText), /Find a programme/);
      assert.deepEqual(await page.evaluate(boxes), first);
      assert.deepEqual(await page.evaluate(() => globalThis.shiftsSoFar()), []);
      delete site.pages[tableScript];
      await page.close();
    });
  }

  it('has no dead control where scripts are off', async () => {
    for (const path of ['/plain.html', '/prerendered.html']) {
      const page = await open(path, {script: false});
      const text = await page.$eval('body', ({innerText}) => innerText);
      assert.match(text, /Programme 1/);
      assert.doesNotMatch(text, /Find a programme|Sort by|Show all/);
      await page.close();
    }
  });

  it('says prerendered what it will say, and has no control there', () => {
    const html = prerender(pageOf(''));
    assert.match(html, /<b>4 programmes<\/b>/);
    assert.doesNotMatch(html, /<(select|input|label)/);
    assert.match(html, /Cost: 1 costs least, 5 costs most\./);
    const welsh = prerender(pageOf('').replace('lang="en"', 'lang="cy"'));
    assert.match(welsh, /<b>4 o raglenni<\/b>/);
  });

  it('works under a strict policy that allows its templates', async () => {
    const page = await open('/strict.html');
    await page.click('.rating-table-sort >>> button');
    assert.deepEqual([page.problems, page.warnings], [[], []]);
    assert.ok(await page.$eval('rating-table >>> select', ({offsetHeight}) => offsetHeight >= 44));
    await page.close();
  });

  it('sorts by its attributes what no other script has drawn', async () => {
    const page = await openPage(browser);
    await page.goto(site.at('/alone.html'));
    await page.waitForSelector('.rating-table-sort');
    await page.click('th:nth-child(2)');
    assert.deepEqual(await names(page), ['Programme 2', 'Programme 4', 'Programme 1', 'Programme 3']);
    assert.deepEqual([page.problems, page.warnings], [[], []]);
    await page.close();
  });

  for (const [what, change] of Object.entries(hostile)) {
    it(`shows the page’s own table where the page has changed the browser’s own: ${what}`, async () => {
      const page = await openPage(browser);
      await page.evaluateOnNewDocument(change);
      await page.goto(site.at('/address.html?evidence=2'));
      // From a world of its own, which has the browser's own built-ins.
      const world = await page.mainFrame().isolatedRealm();
      await world.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const text = await world.evaluate(() => document.body.innerText);
      assert.match(text, /Programme 1[^]*Programme 2[^]*Programme 4/);
      assert.ok(page.problems.length <= 6, page.problems.join('\n'));
      await page.close();
    });
  }

  it('is used by keyboard: filters, then the headers, and the focus stays on what is pressed', async () => {
    const page = await open('/plain.html');
    const focused = () =>
      page.evaluate(() => {
        let {activeElement} = document;
        while (activeElement.shadowRoot?.activeElement) ({activeElement} = activeElement.shadowRoot);
        return activeElement.ariaLabel ?? activeElement.id;
      });
    const order = [];
    for (let time = 0; time < 6; time++) {
      await page.keyboard.press('Tab');
      order.push(await focused());
    }
    assert.deepEqual(order, ['search', 'evidence', 'cost', 'Sort by Programme', 'Sort by Evidence', 'Sort by Cost']);
    await page.keyboard.press('Enter');
    assert.deepEqual(await names(page), ['Programme 2', 'Programme 1', 'Programme 4', 'Programme 3']);
    await page.keyboard.press('Space');
    assert.deepEqual(await names(page), ['Programme 4', 'Programme 1', 'Programme 2', 'Programme 3']);
    assert.equal(await focused(), 'Sort by Cost');
    await page.close();
  });

  it('has controls that a finger hits', async () => {
    for (const width of [1280, 320]) {
      const page = await open('/plain.html', {width});
      const small = await page.evaluate(() => {
        const element = document.querySelector('rating-table');
        const controls = [element, ...document.querySelectorAll('.rating-table-sort')].flatMap(({shadowRoot}) => [
          ...shadowRoot.querySelectorAll('input, select, button'),
        ]);
        return controls
          .map((control) => control.getBoundingClientRect())
          .filter(({width, height}) => height && (height < 44 || width < 44)).length;
      });
      assert.equal(small, 0);
      await page.close();
    }
  });

  it('has no headers to press where a row is a block, and a list of orders instead', async () => {
    const page = await open('/plain.html', {width: 320});
    assert.equal(await page.$eval('.rating-table-sort', (control) => getComputedStyle(control).display), 'none');
    await page.select('rating-table >>> #sort', 'evidence');
    assert.deepEqual(await names(page), ['Programme 2', 'Programme 4', 'Programme 1', 'Programme 3']);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await page.close();
  });

  it('prints what is shown, with a line that says what was filtered', async () => {
    const page = await open('/plain.html');
    await page.select('rating-table >>> #evidence', '3');
    await page.click('th:nth-child(3)');
    await page.emulateMediaType('print');
    const text = await page.$eval('rating-table >>> [part=rating]', ({innerText}) => innerText);
    const line = text.replace(/\s+/g, ' ');
    assert.match(line, /^2 of 4 programmes\. 1 is left out/);
    // The sign between them is of the stylesheet.
    assert.match(line, /Evidence at least: 3 short-term impactSorted by Cost, lowest first\./);
    assert.doesNotMatch(line, /Find a programme|Show all/);
    assert.deepEqual(await names(page), ['Programme 2', 'Programme 4']);
    await page.close();
  });
});
