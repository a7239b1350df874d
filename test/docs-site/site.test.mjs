/**
 * The documentation as a site, as `npm run docs` has built it: every written page, its examples and its links, and the
 * tab of the builder.
 */
import assert from 'node:assert/strict';
import {createReadStream, existsSync, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {shown} from '../../stories/.storybook/shown.mjs';
import {openBrowser, openPage} from '../support/browser.mjs';
import {isFull} from '../support/scope.mjs';

const root = 'docs-site';
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const {entries} = JSON.parse(readFileSync(`${root}/index.json`, 'utf8'));
const places = JSON.parse(readFileSync('stories/pages/pages.json', 'utf8'));
const isPage = ([, place]) => place.startsWith('docs/');
/** The written pages, each with its id on the site. */
const pages = Object.entries(places)
  .filter(isPage)
  .map(([path, place]) => [path, place.replace('docs/', '')]);

describe('the documentation site', {timeout: 600_000}, () => {
  let browser, server, origin;
  before(async () => {
    browser = await openBrowser();
    server = createServer((request, response) => {
      const path = root + new URL(request.url, 'http://site').pathname.replace(/\/$/, '/index.html');
      if (path.endsWith('/favicon.ico')) return response.writeHead(204).end();
      if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
      createReadStream(path).pipe(
        response.writeHead(200, {'content-type': types[extname(path)] ?? 'application/octet-stream'}),
      );
    });
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  async function open(path) {
    const page = await openPage(browser);
    const elsewhere = [];
    page.on('request', (request) => {
      if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(origin))
        elsewhere.push(request.url());
    });
    await page.goto(origin + path, {waitUntil: 'networkidle0'});
    return Object.assign(page, {elsewhere});
  }

  it('begins with the page for editors', async () => {
    const page = await open('/');
    await page.waitForFunction(
      () =>
        document.querySelector('iframe')?.contentDocument?.querySelector('#storybook-docs h1')?.textContent ===
        'For editors',
    );
    assert.deepEqual([page.problems, page.elsewhere], [[], []]);
    await page.close();
  });

  // without TESTS=full those that editors and developers begin with, and every fourth of the others
  const looked = pages.filter(([path], place) => isFull || /^docs\/(?:start|recipes)\//.test(path) || place % 4 === 0);
  for (const [path, id] of looked) {
    it(`has ${path}: its words, its examples as they are drawn, and links that lead somewhere`, async () => {
      const text = readFileSync(path, 'utf8');
      const page = await open(`/iframe.html?id=${id}&viewMode=docs`);
      await page.waitForSelector('#storybook-docs h1');
      const seen = await page.evaluate(async () => {
        const examples = [...document.querySelectorAll('.example')];
        const tags =
          'cost-rating, evidence-rating, scale-rating, outcome-grid, rating-explainer, programme-card, rating-summary';
        for (const element of examples.flatMap((example) => [...example.querySelectorAll(tags)]))
          await element.updateComplete;
        return {
          heading: document.querySelector('#storybook-docs h1').textContent,
          examples: examples.map((example) =>
            [...example.querySelectorAll(tags)].some(({shadowRoot}) => shadowRoot?.childElementCount),
          ),
          snippets: document.querySelectorAll('.snippet').length,
          links: [...document.querySelectorAll('.sbdocs-content a[href]')].map((link) => link.getAttribute('href')),
          pictures: [...document.querySelectorAll('.sbdocs-content img')].every(({naturalWidth}) => naturalWidth > 0),
        };
      });
      assert.equal(seen.heading, /^# (.+)$/m.exec(text)[1].replaceAll('`', ''));
      assert.equal(seen.snippets, [...text.matchAll(/^ *```\w+$/gm)].length, 'snippets');
      assert.deepEqual(
        seen.examples.filter((drawn) => !drawn),
        [],
        'examples that are not drawn',
      );
      assert.equal(seen.pictures, true);
      const targets = seen.links.flatMap((href) => /^\.\/\?path=\/(?:docs|story)\/(.+)$/.exec(href)?.[1] ?? []);
      assert.deepEqual(
        targets.filter((target) => !entries[target]),
        [],
      );
      assert.deepEqual(
        seen.links.filter((href) => !/^(https:|#|\.\/\?path=\/(docs|story)\/)/.test(href)),
        [],
      );
      assert.deepEqual([page.problems, page.elsewhere], [[], []]);
      await page.close();
    });
  }

  it('shows examples in every start page and every recipe that has markup of ours', async () => {
    const wanted = pages.filter(([path]) => /^docs\/(start|recipes)\//.test(path));
    assert.ok(wanted.length >= 9);
    for (const [path, id] of wanted) {
      const live = [...readFileSync(path, 'utf8').matchAll(/^ *```html\n([^]*?)^ *```/gm)].filter(
        ([, code]) => !/<(script|link)\b/.test(code),
      ).length;
      const page = await open(`/iframe.html?id=${id}&viewMode=docs`);
      await page.waitForSelector('#storybook-docs h1');
      assert.equal((await page.$$('.example')).length, live, path);
      await page.close();
    }
  });

  it('has a page for each element, with its attributes and live examples', async () => {
    const autodocs = Object.values(entries).filter(
      ({type, title}) => type === 'docs' && /^(Ratings|Outcomes)\//.test(title),
    );
    assert.deepEqual(autodocs.map(({title}) => title.split('/')[1]).sort(), [
      'cost-rating',
      'evidence-rating',
      'outcome-finding',
      'outcome-grid',
      'rating-explainer',
      'rating-source',
      'rating-summary',
      'rating-table',
      'scale-rating',
    ]);
    for (const {id, title} of autodocs) {
      const page = await open(`/iframe.html?id=${id}&viewMode=docs`);
      await page.waitForSelector('.docblock-argstable');
      const [rows, drawn] = await page.evaluate(() => [
        document.querySelectorAll('.docblock-argstable tbody tr').length,
        [...document.querySelectorAll('.story *')].some(({shadowRoot}) => shadowRoot?.textContent.trim()),
      ]);
      assert.ok(rows > 2, title);
      assert.ok(drawn, title);
      assert.deepEqual([page.problems, page.elsewhere], [[], []]);
      await page.close();
    }
  });

  it('leads from the page for editors to their form', async () => {
    const page = await open('/?path=/docs/start-here-for-editors--docs');
    const frame = await page.waitForFrame((frame) => frame.url().includes('id=start-here-for-editors'));
    const link = await frame.waitForSelector('::-p-text(Make a rating for your page)');
    await link.click();
    const form = await page.waitForFrame((frame) => frame.url().includes('id=start-here-embed-builder'));
    await form.waitForSelector('#value');
    assert.deepEqual([page.problems, page.elsewhere], [[], []]);
    await page.close();
  });

  it('has a name and a mark of its own', async () => {
    const page = await open('/?path=/docs/ratings-cost-rating--docs');
    await page.waitForFunction(() => document.title === 'Ratings / cost-rating - Docs – what-works-ratings');
    const [brand, icon, mark] = await page.evaluate(async () => {
      const picture = document.querySelector('.sidebar-header img');
      const read = async (address) => (await fetch(address)).text();
      return [
        picture.closest('a').textContent.trim(),
        await read(document.querySelector('link[rel="icon"]').href),
        await read(picture.src),
      ];
    });
    assert.equal(brand, 'what-works-ratings');
    const own = readFileSync('examples/icon.svg', 'utf8');
    assert.deepEqual([icon, mark], [own, own]);
    await page.close();
  });

  it('has text of 16 pixels, and no page of an element that is longer than 12,000', async () => {
    for (const id of ['start-here-for-editors', ...Object.keys(shown).filter((each) => shown[each].length)]) {
      const page = await open(`/iframe.html?id=${id}--docs&viewMode=docs`);
      await page.waitForSelector('#storybook-docs h1');
      const [height, sizes] = await page.evaluate(() => [
        document.documentElement.scrollHeight,
        [...document.querySelectorAll('.sbdocs-content :is(p, li), .docblock-argstable td:not([colspan]) p')]
          .filter((text) => !text.closest('.sb-story, .example'))
          .map((text) => parseFloat(getComputedStyle(text).fontSize)),
      ]);
      assert.ok(sizes.length > 1, id);
      assert.ok(Math.min(...sizes) >= 16, `${id}: ${Math.min(...sizes)} px`);
      assert.ok(height < 12_000, `${id}: ${height} px high`);
      await page.close();
    }
  });

  it('has no states for the tests in its menu', async () => {
    const page = await open('/?path=/docs/ratings-cost-rating--docs');
    for (const [component, stories] of Object.entries(shown)) {
      for (const story of stories) assert.ok(entries[`${component}--${story}`], `${component}--${story}`);
    }
    await page.waitForSelector('[data-item-id="ratings-cost-rating--standard"]');
    const inMenu = await page.$$eval('[data-item-id^="ratings-cost-rating--"]', (items) =>
      items.map((item) => item.dataset.itemId.split('--')[1]),
    );
    assert.deepEqual(inMenu.sort(), ['docs', ...shown['ratings-cost-rating']].sort());
    assert.equal(await page.$('[data-item-id^="words-"]'), null);
    assert.ok(entries['ratings-cost-rating--not-recognised'], 'an address still leads to them');
    await page.close();
  });

  it('has the embed builder as a tab beside each story', async () => {
    const page = await open('/?path=/story/ratings-cost-rating--standard');
    const tab = await page.waitForSelector('::-p-text(Make one for your page)');
    await tab.click();
    const frame = await page.waitForFrame((frame) => frame.url().includes('id=start-here-embed-builder'));
    await frame.waitForSelector('#value');
    await frame.select('#value', '4+');
    await frame.waitForFunction(() => /^<p data-evidence-rating="4\+"/.test(document.querySelector('#markup').value));
    await frame.click('input[name="ground"][value="govuk"]');
    await frame.waitForFunction(() => {
      const rating = document
        .querySelector('.builder iframe')
        .contentDocument?.querySelector('.govuk-body evidence-rating');
      return rating && getComputedStyle(rating).fontSize === '19px';
    });
    assert.deepEqual(page.elsewhere, []);
    await page.close();
  });
});
