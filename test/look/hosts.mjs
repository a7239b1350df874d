/**
 * On a host's page the elements look as on a plain one, but for what they take from the page on purpose; and the page
 * looks as without them.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
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

/**
 * @param hosts what each sets (`css`; without it its name is the rule) and what of it shows: the rules by which a plain
 *   page looks the same (`takes`), and why (`because`). `line` is for the place of the compact badge alone: the line of
 *   text that it stands in is the page's own. What is not here does not show.
 * @param neighbours the stylesheets of pages whose own elements are compared, by name
 * @param more defines further tests, with a function that opens a page of the elements with a stylesheet
 */
export function testHosts({hosts, neighbours, more}) {
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
          assert.notEqual(
            differingPixels(expected, await plain(''), {exactly: true}),
            0,
            'what is listed does not show',
          );
        assert.deepEqual(differences(expected, hosted, zoom), {}, 'pixels that differ');
      });
    }

    /** Elements of a page, some with the names of our parts and classes. */
    const own = `<div id="own"><h1>A page</h1><h3 part="name" class="name">A heading</h3><p part="rating">A paragraph <a href="/">with a link</a></p>
    <div class="value said outcome" part="label">A box <span class="together words" part="code">3+</span></div><ul><li>One</li><li>Two</li></ul>
    <dl><dt>Term</dt><dd>Description</dd></dl><details open><summary part="control">More</summary><p part="explanation">All of it</p></details>
    <table><caption>Table</caption><tr><th>Head</th><td part="finding">Cell</td></tr></table><button type="button">Button</button>
    <svg part="figure" width="20" height="20"><path d="M0 0h9v9z"/></svg><input value="Text"><div popover id="over">Over</div><rating>?</rating></div>`;
    for (const [name, css] of Object.entries(neighbours)) {
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
    more?.(async (css) => {
      site.pages['/host.html'] = markup(css);
      const page = await openPage(browser);
      await page.goto(site.at('/host.html'));
      await drawn(page);
      return page;
    });
  });
}
