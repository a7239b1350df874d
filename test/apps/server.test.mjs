/**
 * The same page from frameworks that write it before it is served: the words are there without the script, and nobody
 * sees the script take over.
 */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {passes} from '../support/scope.mjs';
import {install, removePacked} from './apps.mjs';
import serve from './serve.mjs';

/** Where each puts its site. */
const frameworks = {
  next: {app: 'next', out: 'out'},
  astro: {app: 'astro', out: 'dist'},
  eleventy: {app: 'eleventy', out: '_site'},
  'eleventy, with Lit’s plug-in': {app: 'eleventy', out: '_site', build: 'build:lit'},
};

let browser;
before(async () => (browser = await openBrowser()));
after(async () => {
  await browser?.close();
  await removePacked();
});

// In `.ci/run` the one that is quick to build.
for (const [framework, {app: name, out, build = 'build'}] of passes(frameworks, 'eleventy')) {
  describe(`a site by ${framework}`, () => {
    let app;
    let site;

    before(async () => {
      app = await install(name);
      await app.succeed(`npm run ${build}`);
      site = await serve(join(app.folder, out));
    });
    after(async () => {
      await site?.close();
      await app?.remove();
    });

    const wordsOf = (element) =>
      element.shadowRoot.querySelector('[part~="rating"]').textContent.replaceAll(/\s+/g, ' ').trim();

    if (name === 'next') {
      it('compiles, and does not with a rating that there is not', async () => {
        const {code, said} = await app.run('npm run check');
        assert.equal(code, 0, said);
        await app.edit('app/page.tsx', 'value="2"', 'value="6"');
        const bad = await app.run('npm run check');
        assert.notEqual(bad.code, 0);
        assert.match(bad.said, /app\/page\.tsx/);
      });
    }

    it('has the page’s own words and the whole badge in what is served', async () => {
      const html = await readFile(join(app.folder, out, 'index.html'), 'utf8');
      assert.equal(html.match(/<template [^>]*shadowrootmode="open">/g).length, 102);
      assert.match(html, />\s*Evidence rating: 3\+\s*<\/evidence-rating>/);
    });

    it('shows every badge without script, and opens what it means', async () => {
      const page = await openPage(browser, {script: false});
      await page.goto(site.origin);
      const tree = JSON.stringify(await page.accessibility.snapshot({interestingOnly: false}));
      for (const words of ['Functional Family Therapy', 'from 2 (preliminary) to 4+ (strongest)', 'Programme 100'])
        assert.ok(tree.includes(words), words);
      const closed = tree.includes('It is not a recommendation');
      // a locator waits by the page's own script
      await page.click('#changing >>> summary');
      const opened = JSON.stringify(await page.accessibility.snapshot({interestingOnly: false}));
      assert.ok(opened.length > tree.length, 'nothing was opened');
      assert.equal(closed, false);
      // what a framework asks for ahead of its script is refused with the script
      assert.deepEqual(
        page.problems.filter((problem) => !/^not loaded: .*\.js$/.test(problem)),
        [],
      );
      await page.close();
    });

    it('is taken over by the script without a visible change, a doubled word or a message', async () => {
      const [before, page] = [await openPage(browser, {script: false}), await openPage(browser)];
      await before.goto(site.origin);
      const pictured = await before.screenshot({encoding: 'base64'});
      await before.close();
      await page.goto(site.origin);
      await drawn(page);
      assert.equal((await page.screenshot({encoding: 'base64'})) === pictured, true, 'the pictures differ');

      assert.equal(await page.$$eval('li evidence-rating', (elements) => elements.length), 100);
      const doubled = await page.$$eval(
        'evidence-rating, cost-rating',
        (elements) =>
          elements.filter(({shadowRoot}) => shadowRoot.querySelectorAll('[part~="rating"]').length !== 1).length,
      );
      assert.equal(doubled, 0);
      assert.deepEqual([page.problems, page.warnings], [[], []]);
      await page.close();
    });

    it('hears the event, and draws a changed rating', async () => {
      const page = await openPage(browser);
      await page.goto(site.origin);
      await drawn(page);
      await page.locator('#changing >>> summary').click();
      await page.waitForFunction(() => document.querySelector('output').textContent === 'opened');
      await page.locator('button').click();
      await page.waitForFunction(() => document.querySelector('#changing').value === '4+*');
      assert.match(await page.$eval('#changing', wordsOf), /4 plus Long-term impact, 3 or more studies Mixed findings/);
      assert.equal((await page.$eval('#changing', ({textContent}) => textContent)).trim(), 'Evidence rating: 4+*');
      // what the reader had opened stays open
      assert.equal(await page.$eval('#changing', ({shadowRoot}) => shadowRoot.querySelector('details').open), true);
      assert.deepEqual([page.problems, page.warnings], [[], []]);
      await page.close();
    });
  });
}
