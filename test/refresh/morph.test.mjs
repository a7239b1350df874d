/**
 * A page that is refreshed in place with the markup that its server sends looks the same, and keeps what was opened.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {openBrowser, openPage, toggled, whole} from '../support/browser.mjs';
import {hostilePage, inSight, module, scalesScript, script} from '../support/hostile-pages.mjs';
import {openSite} from '../support/site.mjs';
import {prerender} from '../../dist/prerender/prerender.js';

const packages = '/test/refresh/node_modules';

/** How each refreshes the whole page with the text of its server. */
const ways = {
  idiomorph: {
    scripts: `<script src="${packages}/idiomorph/dist/idiomorph.js"></script>`,
    refresh: (html) => {
      const {body} = new DOMParser().parseFromString(html, 'text/html');
      globalThis.Idiomorph.morph(document.body, body.outerHTML);
    },
  },
  morphdom: {
    scripts: `<script src="${packages}/morphdom/dist/morphdom-umd.js"></script>`,
    refresh: (html) => {
      const {body} = new DOMParser().parseFromString(html, 'text/html');
      globalThis.morphdom(document.body, body);
    },
  },
  Turbo: {
    scripts: `<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">
      <script src="${packages}/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>`,
    refresh: () => globalThis.Turbo.visit(location.href, {action: 'replace'}),
  },
  htmx: {
    scripts: `<script src="${packages}/htmx.org/dist/htmx.js"></script>`,
    refresh: () => globalThis.htmx.ajax('GET', location.href, {target: 'main', select: 'main', swap: 'outerMorph'}),
  },
};

const forms = {
  'as it was written': (html) => html,
  prerendered: (html) => prerender(html),
};

describe('A page that is refreshed in place', () => {
  let browser, site;
  before(async () => {
    browser = await openBrowser();
    site = await openSite();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** What is in sight, and which explanations are open. */
  const look = async (page) => ({
    sights: await page.mainFrame().isolatedRealm().evaluate(inSight),
    open: await page.evaluate(() =>
      [...document.querySelectorAll('main *')].flatMap(({localName, shadowRoot}) =>
        shadowRoot?.querySelector(':is([open], :popover-open)') ? localName : [],
      ),
    ),
  });

  for (const [name, {scripts, refresh}] of Object.entries(ways)) {
    for (const [form, write] of Object.entries(forms)) {
      it(`by ${name}, ${form}, looks the same and keeps what the reader opened and closed`, async () => {
        const markup = (refreshed, change = (text) => text) =>
          write(
            change(
              hostilePage({
                before: scripts,
                scripts: module(scalesScript) + module(script),
                within: `<p id="refreshed">${refreshed}</p>
                  <rating-explainer class="was-open" scale="evidence" open>The evidence rating</rating-explainer>`,
              }),
            ),
          );
        const path = `/${name}-${form}.html`.replaceAll(/[ ,]+/g, '-');
        site.pages[path] = await markup('at first');
        const page = await openPage(browser);
        await page.goto(site.at(path));
        await whole(page);

        const press = (selector) =>
          page.evaluate((selector) => {
            for (const {shadowRoot} of document.querySelectorAll(selector))
              shadowRoot.querySelector('summary, button').click();
          }, selector);
        const afterRefresh = async (times, change) => {
          site.pages[path] = await markup(times, change);
          const html = site.pages[path];
          await page.evaluate(refresh, html);
          await page.waitForFunction((text) => document.querySelector('#refreshed').textContent === text, {}, times);
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          return look(page);
        };

        const ratings =
          'evidence-rating:not([variant]), scale-rating[explanation], rating-explainer, rating-source scale-rating';
        await press(ratings);
        await toggled(page);
        const opened = await look(page);
        assert.equal(opened.open.length, 4);
        assert.deepEqual(await afterRefresh('once'), opened);
        assert.deepEqual(await afterRefresh('twice'), opened);

        await press('rating-explainer');
        await toggled(page);
        const closed = await look(page);
        assert.notDeepEqual(closed, opened);
        assert.deepEqual(await afterRefresh('three times'), closed);

        const changed = await afterRefresh('four times', (html) => html.replace('value="3+*"', 'value="4"'));
        assert.match(changed.sights[0].text, /Long-term impact/);
        assert.deepEqual(changed.open, closed.open);
        assert.deepEqual([changed.sights.slice(1), page.problems, page.warnings], [closed.sights.slice(1), [], []]);
        await page.close();
      });
    }
  }

  for (const transition of ['', '<meta name="view-transition" content="same-origin">']) {
    it(`by Turbo, back from another page${transition && ' with a view transition'}, looks the same`, async () => {
      const before = `${transition}${ways.Turbo.scripts}${module(scalesScript)}${module(script)}`;
      site.pages['/back.html'] = hostilePage({before, scripts: '<a href="/other.html">Other</a>'});
      site.pages['/other.html'] = hostilePage({before, within: '<p id="other">The other page</p>', scripts: ''});
      const page = await openPage(browser);
      await page.goto(site.at('/back.html'));
      await whole(page);
      const {sights} = await look(page);
      await page.click('a');
      await page.waitForSelector('#other');
      await whole(page);
      assert.equal((await look(page)).sights.length, sights.length);
      await page.evaluate(() => history.back());
      await page.waitForFunction(() => !document.querySelector('#other'));
      await whole(page);
      assert.deepEqual((await look(page)).sights, sights);
      assert.deepEqual(page.problems, []);
      await page.close();
    });
  }
});
