import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {cost, evidence, fallbackHtml, fallbackLines} from '../../dist/index.js';
import {prerender} from '../../dist/prerender/prerender.js';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {openSite} from '../support/site.mjs';

const worded = {'cost-rating': cost, 'evidence-rating': evidence};

const browser = await openBrowser();
const site = await openSite();
after(() => Promise.all([browser.close(), site.close()]));

describe('reader mode', () => {
  it('has the words that the page gives, as they are recommended, and the statements of the findings', async () => {
    const page = await openPage(browser);
    await page.goto(site.at('/examples/bilingual.html'));
    await drawn(page);
    await page.addScriptTag({path: fileURLToPath(import.meta.resolve('@mozilla/readability/Readability.js'))});
    const [text, badges] = await page.evaluate(() => [
      new globalThis.Readability(document.cloneNode(true)).parse().textContent.replace(/\s+/g, ' '),
      [...document.querySelectorAll('cost-rating, evidence-rating')].map((element) => [
        element.localName,
        {
          ...Object.fromEntries([...element.attributes].map(({name, value}) => [name, value])),
          language: element.closest('[lang]').lang,
        },
      ]),
    ]);
    assert.equal(badges.length, 4);
    for (const [tag, attributes] of badges) {
      for (const line of fallbackLines(worded[tag], attributes))
        assert.ok(text.includes(line), `${line}\n\nis not in\n\n${text}`);
    }
    assert.ok(text.includes('10.57-point reduction on the Eyberg Child Behaviour Inventory'));
    // What our own roots say, no reader mode that copies the page can have.
    assert.ok(!text.includes(evidence.words[0].caution));
  });

  it('has each rating of a prerendered page once', async () => {
    const ratings = ['en', 'cy'].flatMap((language) =>
      ['2', '3+*', 'NL2', 'not-rated'].map((value, index) => ({
        value,
        subject: `Programme ${language} ${index}`,
        reviewed: '2018-02',
        language,
      })),
    );
    const badges = ratings.map(
      (rating) =>
        `<div lang="${rating.language}"><evidence-rating value="${rating.value}" subject="${rating.subject}" reviewed="2018-02">${fallbackHtml(evidence, rating)}</evidence-rating></div>`,
    );
    site.pages['/prerendered.html'] = prerender(
      `<!doctype html><html lang="en"><title>Programmes</title><article><h1>Programmes</h1><p>${'What is known of them. '.repeat(20)}</p>${badges.join('\n')}</article>`,
    );
    const page = await openPage(browser);
    await page.goto(site.at('/prerendered.html'));
    await page.addScriptTag({path: fileURLToPath(import.meta.resolve('@mozilla/readability/Readability.js'))});
    const text = await page.evaluate(() =>
      new globalThis.Readability(document.cloneNode(true)).parse().textContent.replace(/\s+/g, ' '),
    );
    for (const rating of ratings) {
      const lines = fallbackLines(evidence, rating).map((line) => line.replace(/\s+/g, ' '));
      for (const line of lines) assert.ok(text.includes(line), `${line}\n\nis not in\n\n${text}`);
      assert.equal(text.split(rating.subject).length, 2, rating.subject);
    }
  });
});
