/**
 * Does a browser's own search find what stands in a closed explanation, and does a link to a sentence open it? The
 * Chromium inside the npm package has no text search, and WebKit's driver cannot ask for WebKit's.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {evidence} from '../../dist/index.js';
import {prerender} from '../../dist/prerender/prerender.js';
import {openBrowser, openPage} from '../support/browser.mjs';
import {openSite} from '../support/site.mjs';
import {engines} from './webdriver.mjs';

const ratings = '<evidence-rating value="3">x</evidence-rating><evidence-rating value="4">x</evidence-rating>';
const page = (lang, content) =>
  prerender(`<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>x</title>
    <p style="height: 200vh">Before</p>${content}`);

describe('text in a closed explanation', {timeout: 120_000}, () => {
  let browser, firefox, site;
  before(async () => {
    browser = await openBrowser();
    firefox = await engines.firefox();
    site = await openSite();
  });
  after(() => Promise.all([browser?.close(), firefox?.close(), site?.close()]));

  for (const words of evidence.words) {
    const sentences = [words.levels[3].meaning, words.caution];

    it(`is found by the browser's search: ${words.language}`, async () => {
      site.pages['/search.html'] = page(words.language, '<evidence-rating value="3">x</evidence-rating>');
      const found = (text) => globalThis.getSelection().removeAllRanges() ?? globalThis.find(text);
      const inChromium = await openPage(browser);
      await inChromium.goto(site.at('/search.html'));
      await firefox.goTo(site.at('/search.html'));
      const ways = [
        (text) => inChromium.evaluate(found, text),
        (text) => firefox.run(`return (${found})(arguments[0])`, text),
      ];
      for (const search of ways) {
        for (const text of ['Before', ...sentences]) assert.equal(await search(text), true, text);
        assert.equal(await search('No such words'), false);
      }
      await inChromium.close();
    });

    it(`is shown to who follows a link to it: ${words.language}`, async () => {
      site.pages['/linked.html'] = page(words.language, ratings);
      for (const [sentence, opened] of [
        [words.caution, [true, false]],
        [words.levels[4].meaning, [false, true]],
        ['Before', [false, false]],
      ]) {
        const linked = await openPage(browser);
        await linked.goto(site.at(`/linked.html#:~:text=${encodeURIComponent(sentence).replaceAll('-', '%2D')}`));
        await linked.waitForFunction(
          (expected) =>
            JSON.stringify(
              [...document.querySelectorAll('evidence-rating')].map(
                ({shadowRoot}) => shadowRoot.querySelector('details').open,
              ),
            ) === expected,
          {},
          JSON.stringify(opened),
        );
        await linked.close();
      }
    });
  }
});
