/** A page made exactly as docs/hosting.md says. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, describe, it} from 'node:test';
import {openBrowser, openPage} from '../support/browser.mjs';
import {openSite} from '../support/site.mjs';

const guide = readFileSync('docs/hosting.md', 'utf8');
const {version, files} = JSON.parse(readFileSync('dist/sri.json', 'utf8'));

const [, snippet] = /^```html\n([^`]*integrity=[^`]*)^```$/m.exec(guide);
const header = (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(guide)[1];

/** The name of a file in dist with the version in it. */
const named = (file) => `/assets/${file.replace('what-works-ratings', `what-works-ratings-${version}`)}`;

const withHashes = snippet.replace(
  /(src|href)="([^"]*)" integrity="sha384-…"/g,
  (_, attribute, path) =>
    `${attribute}="${path}" integrity="${files[Object.keys(files).find((file) => named(file) === path)]}"`,
);
const words = 'Cost rating: 2, medium-low cost (1 is lowest, 5 is highest)';

const script = 'what-works-ratings.min.js';
const stylesheet = 'what-works-ratings.css';

const browser = await openBrowser();
const site = await openSite({
  '/': {
    body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>${withHashes}</body></html>`,
    headers: {'content-security-policy': header('Content-Security-Policy')},
  },
});
after(() => Promise.all([browser.close(), site.close()]));

describe('a page made as docs/hosting.md says', () => {
  /** The page, with one byte changed in some of its files; what it has then, and what went wrong. */
  async function open(changed = []) {
    for (const file of [script, stylesheet]) {
      const text = readFileSync(`dist/${file}`, 'utf8');
      site.pages[named(file)] = {
        body: changed.includes(file) ? text.replace(' ', '\n') : text,
        headers: {'cache-control': header('Cache-Control')},
      };
    }
    // the cache is the browser context's: the files stay in it for good
    const context = await browser.createBrowserContext();
    const page = await openPage(context);
    await page.goto(site.at('/'));
    const shown = await page.$eval('cost-rating', (element) => ({
      own: element.shadowRoot?.textContent ?? '',
      pages: element.innerText,
      rules: [...document.styleSheets].reduce((count, {cssRules}) => count + cssRules.length, 0),
    }));
    await context.close();
    return {...shown, problems: page.problems};
  }

  it('runs, with the hashes and under the policy', async () => {
    const {own, rules, problems} = await open();
    assert.match(own, /Medium-low cost/);
    assert.ok(rules > 0);
    assert.deepEqual(problems, []);
  });

  it('refuses a script with a changed byte, and keeps the page’s words', async () => {
    const {own, pages, rules, problems} = await open([script]);
    assert.equal(own, '');
    assert.equal(pages, words);
    assert.ok(rules > 0);
    assert.match(problems.join('\n'), /valid digest in the 'integrity' attribute.*what-works-ratings-.*\.min\.js/);
  });

  it('refuses a stylesheet with a changed byte, and draws all the same', async () => {
    const {own, rules, problems} = await open([stylesheet]);
    assert.match(own, /Medium-low cost/);
    assert.equal(rules, 0);
    assert.match(problems.join('\n'), /valid digest in the 'integrity' attribute.*what-works-ratings-.*\.css/);
  });
});
