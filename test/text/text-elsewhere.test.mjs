import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {evidence, fallbackHtml, fallbackLines} from '../../dist/index.js';
import {openBrowser, openPage} from '../support/browser.mjs';
import {openSite} from '../support/site.mjs';

const browser = await openBrowser();
const site = await openSite();
after(() => Promise.all([browser.close(), site.close()]));

describe('text that is read elsewhere', {timeout: 120_000}, () => {
  async function open(t, path, options) {
    const page = await openPage(browser, options);
    t.after(() => page.close());
    await page.goto(site.at(path));
    return page;
  }

  it('the words of a Welsh page are marked with their language, each of them', async (t) => {
    const values = evidence.scale.levels.flatMap(({code}) => [code, `${code}*`]).concat('NL2', 'NE', 'not-rated');
    site.pages['/welsh.html'] = `<!doctype html><html lang="cy"><meta charset="utf-8"><title>x</title>${values
      .map(
        (value) =>
          `<evidence-rating variant="full" value="${value}">${fallbackHtml(evidence, {value, variant: 'full', language: 'cy', reviewed: '2018-02'})}</evidence-rating>`,
      )
      .join('')}`;
    const page = await open(t, '/welsh.html', {script: false});
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('p')].map((line) => [line.textContent, line.closest('[lang]').lang]),
    );
    const linesIn = (language) =>
      new Set(
        values.flatMap((value) => fallbackLines(evidence, {value, variant: 'full', language, reviewed: '2018-02'})),
      );
    const [english, welsh] = [linesIn('en'), linesIn('cy')];
    assert.ok(texts.length > 60);
    for (const [text, language] of texts) {
      assert.ok(welsh.has(text), text);
      // the English that follows a draft is a line of the English page too
      assert.equal(language, english.has(text) ? 'en' : 'cy', text);
    }
    assert.deepEqual(new Set(texts.map(([, language]) => language)), new Set(['cy', 'en']));
  });
});
