/** Firefox has forced colours by a preference: what the elements draw is seen on whatever ground the reader chose. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import puppeteer from 'puppeteer-core';
import {firefoxLaunchOptions} from '../support/find-browser.mjs';
import {drawn} from '../support/browser.mjs';
import {standsOut} from '../support/contrast.mjs';
import {elements} from '../support/elements.mjs';
import {measure} from '../support/measure.mjs';
import {read} from '../support/pictures.mjs';
import {openSite} from '../support/site.mjs';

const palettes = {light: {ground: '#ffffff', text: '#000000'}, dark: {ground: '#000000', text: '#ffffff'}};

const preferencesOf = ({ground, text}) => ({
  'browser.display.document_color_use': 2,
  'browser.display.use_system_colors': false,
  ...Object.fromEntries(
    ['', '.dark'].flatMap((scheme) => [
      [`browser.display.background_color${scheme}`, ground],
      [`browser.display.foreground_color${scheme}`, text],
    ]),
  ),
});

describe('In Firefox', () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site?.close());

  for (const [name, palette] of Object.entries(palettes)) {
    it(`figures stand out in a ${name} palette of the reader, though the page gave them the colour of its ground`, async (test) => {
      site.pages['/page.html'] = `<!doctype html><html lang="en"><title>A page</title>
        <script type="module" src="/dist/what-works-ratings.min.js"></script><body style="--rating-figure-color: ${palette.ground}">
        ${Object.values(elements)
          .map(({markup}) => `<div>${markup}</div>`)
          .join('')}`;
      const browser = await puppeteer.launch({
        ...firefoxLaunchOptions(),
        headless: true,
        extraPrefsFirefox: preferencesOf(palette),
      });
      test.after(() => browser.close());
      const page = await browser.newPage();
      await page.goto(site.at('/page.html'));
      await drawn(page);
      await page.$eval('rating-explainer', (explainer) => (explainer.open = true));
      await drawn(page);
      await page.setViewport({width: 800, height: await page.evaluate(() => document.documentElement.scrollHeight)});
      assert.equal(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
      const picture = read(await page.screenshot());
      const {figures} = await page.evaluate(measure);
      assert.ok(figures.length > 0);
      const faint = figures.filter(({box, around}) => standsOut(picture, box, {share: 0.1, around}) < 3);
      assert.deepEqual(
        faint.map(({what}) => what),
        [],
      );
    });
  }
});
