/**
 * The same page from frameworks and build tools that write it before it is served: the words are there without the
 * script, and nobody sees the script take over. Where there is a plug-in of ours, it fills the page, and says in the log of
 * the build what is wrong in it.
 */
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {passes} from '../support/scope.mjs';
import {install, removePacked} from './apps.mjs';
import serve from './serve.mjs';

/**
 * Where each puts its site. For one with a plug-in of ours: the file with a badge, the file with the plug-in's options,
 * what the log says of a wrong value in the badge, the page with a badge of the ratings file, and another page.
 */
const frameworks = {
  next: {app: 'next', out: 'out'},
  astro: {
    app: 'astro',
    out: 'dist',
    plugIn: {
      filled: 'index.html',
      page: 'src/pages/index.astro',
      config: 'astro.config.ts',
      says: /\[what-works-ratings\] index\.html:1:\d+: <cost-rating value="6">/,
      other: 'guide/index.html',
    },
  },
  eleventy: {
    app: 'eleventy',
    out: '_site',
    plugIn: {
      filled: 'guide/index.html',
      page: 'index.njk',
      config: 'eleventy.config.js',
      says: /\[what-works-ratings\] _site\/index\.html:17:7: <cost-rating value="6">.* \(made from index\.njk\)/,
      other: 'guide/index.html',
    },
  },
  vite: {
    app: 'vite',
    out: 'dist',
    plugIn: {
      filled: 'index.html',
      page: 'index.html',
      config: 'vite.config.ts',
      says: /\[what-works-ratings\] index\.html:18:7: <cost-rating value="6">/,
      other: 'guide/index.html',
    },
  },
  'eleventy, with Lit’s plug-in': {app: 'eleventy', out: '_site', build: 'build:lit'},
};

let browser;
before(async () => (browser = await openBrowser()));
after(async () => {
  await browser?.close();
  await removePacked();
});

// In `.ci/run` those that are quick to build.
for (const [framework, {app: name, out, build = 'build', plugIn}] of passes(frameworks, 'eleventy')) {
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

    const wrongIn = {
      next: ['app/page.tsx', 'value="2"', 'value="6"'],
      astro: ['src/pages/index.astro', 'value="2"', 'value="6"'],
      vite: ['vite.config.ts', "from: 'programmes.csv'", 'from: 6'],
    }[name];
    if (wrongIn) {
      it(`compiles, and does not with ${wrongIn[2]}`, async () => {
        const [file, from, to] = wrongIn;
        const {code, said} = await app.run('npm run check');
        assert.equal(code, 0, said);
        await app.edit(file, from, to);
        const bad = await app.run('npm run check');
        await app.edit(file, to, from);
        assert.notEqual(bad.code, 0);
        assert.ok(bad.said.includes(file), bad.said);
      });
    }

    it('has the page’s own words and the whole badge in what is served', async () => {
      const html = await readFile(join(app.folder, out, 'index.html'), 'utf8');
      const roots = plugIn?.filled === 'index.html' ? 103 : 102;
      assert.equal(html.match(/<template [^>]*shadowrootmode="open">/g).length, roots);
      assert.match(html, />\s*Evidence rating: 3\+\s*<\/evidence-rating\s*>/);
    });

    if (plugIn) {
      it('fills the tags that name a programme, on every page', async () => {
        const filled =
          '<evidence-rating programme="programme-12" variant="compact" value="4" subject="Programme 12" reviewed="2021-05">';
        assert.ok((await readFile(join(app.folder, out, plugIn.filled), 'utf8')).includes(filled));
        const other = await readFile(join(app.folder, out, plugIn.other), 'utf8');
        assert.match(other, /<programme-card programme="functional-family-therapy" .*evidence="3\+".*<template /);
      });

      it('says in the log of the build what is wrong, with page and line, and fails if it is to', async () => {
        await app.edit(plugIn.page, 'value="2"', 'value="6"');
        const lenient = await app.run(`npm run ${build}`);
        await app.edit(plugIn.config, "from: 'programmes.csv'", "from: 'programmes.csv', failOnProblems: true");
        const strict = await app.run(`npm run ${build}`);
        await app.edit(plugIn.page, 'value="6"', 'value="2"');
        await app.edit(plugIn.config, ', failOnProblems: true', '');
        assert.equal(lenient.code, 0, lenient.said);
        assert.match(lenient.said, plugIn.says);
        assert.notEqual(strict.code, 0);
        assert.match(strict.said, plugIn.says);
        assert.match(strict.said, /There (is 1 problem|are \d+ problems) in the pages/);
        await app.succeed(`npm run ${build}`);
      });

      it('fails with a ratings file that is not there, or an option that there is not', async () => {
        for (const [options, message] of [
          ["from: 'none.csv'", 'the option "from" is "none.csv". There is no such file'],
          ["form: 'programmes.csv'", 'there is no option "form". The options are from,'],
        ]) {
          await app.edit(plugIn.config, "from: 'programmes.csv'", options);
          const {code, said} = await app.run(`npm run ${build}`);
          await app.edit(plugIn.config, options, "from: 'programmes.csv'");
          assert.notEqual(code, 0, said);
          assert.ok(said.includes(message), said);
        }
        await app.succeed(`npm run ${build}`);
      });

      it('shows the other page as it is meant, without a message', async () => {
        const page = await openPage(browser);
        await page.goto(`${site.origin}/${plugIn.other}`);
        await drawn(page);
        const card = await page.$eval('programme-card', ({shadowRoot}) => shadowRoot.textContent);
        assert.ok(card.includes('Functional Family Therapy'), card);
        assert.deepEqual([page.problems, page.warnings], [[], []]);
        await page.close();
      });
    }

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

    if (name === 'vite') {
      it('fills the pages of the development server, and leaves the badges to the script', async () => {
        const {origin, stop} = await app.serve('npm run check', 'npx vite --host 127.0.0.1', {});
        try {
          const html = await (await fetch(`${origin}/guide/`)).text();
          assert.match(html, /<programme-card programme="functional-family-therapy" .*evidence="3\+"/);
          assert.doesNotMatch(html, /<template/);
          const page = await openPage(browser);
          await page.goto(`${origin}/guide/`);
          await drawn(page);
          const changed = (await readFile(join(app.folder, 'programmes.csv'), 'utf8')).replace(',3+,', ',4+,');
          // The page is loaded again by itself. The server may not watch the file yet when it is first written.
          const isShown = () => document.querySelector('programme-card')?.evidence === '4+';
          for (let attempt = 0, shown = false; !shown && attempt < 6; attempt++) {
            await writeFile(join(app.folder, 'programmes.csv'), changed);
            shown = await page.waitForFunction(isShown, {timeout: 5000}).then(Boolean, () => false);
          }
          assert.equal(await page.evaluate(isShown), true);
          const warnings = page.warnings.filter((warning) => !warning.startsWith('Lit is in dev mode'));
          assert.deepEqual([page.problems, warnings], [[], []]);
          await page.close();
        } finally {
          await stop();
        }
      });
    }

    if (name === 'next') {
      it('has the whole badge in what a server renders at each request, also after a change of page', async () => {
        const {origin, stop} = await app.serve('SERVED=1 npx next build', 'npx next start', {SERVED: '1'});
        try {
          const html = await (await fetch(`${origin}/served`)).text();
          assert.match(
            html,
            /<evidence-rating [^>]*><template shadowrootmode="open">.*<\/template>.*<\/evidence-rating>/,
          );
          const page = await openPage(browser);
          await page.goto(`${origin}/served`);
          await drawn(page);
          const words = await page.$eval('evidence-rating', wordsOf);
          assert.match(words, /Functional Family Therapy 3\+ /);
          assert.deepEqual([page.problems, page.warnings], [[], []]);
          await page.click('a');
          await page.waitForSelector('#changing');
          await page.goBack();
          await page.waitForFunction(() => document.querySelector('h1').textContent === 'Ratings of today');
          await drawn(page);
          assert.equal(await page.$eval('evidence-rating', wordsOf), words);
          assert.deepEqual(page.problems, []);
          // Chromium's own, which the guide speaks of
          for (const warning of page.warnings) assert.match(warning, /declarative Shadow DOM is not being parsed/);
          await page.close();
        } finally {
          await stop();
        }
      });
    }

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
