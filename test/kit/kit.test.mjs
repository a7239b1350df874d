/**
 * The package as a plug-in of the GOV.UK Prototype Kit: installed in a kit as docs/nunjucks.md says, used in it as a
 * designer would, and looked at.
 */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {cp, readFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {components} from '../../nunjucks/components.mjs';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {install, removePacked} from '../apps/apps.mjs';

const config = JSON.parse(await readFile('govuk-prototype-kit.config.json', 'utf8'));
const name = 'what-works-ratings';

/** A port that nothing listens at. */
const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => found(port));
    });
  });

/** Starts the kit as a designer does, and waits until it answers. */
async function start(folder) {
  const port = await freePort();
  const kit = spawn('node', ['node_modules/govuk-prototype-kit/bin/cli', 'dev'], {
    cwd: folder,
    env: {...process.env, PORT: `${port}`, USE_BROWSER_SYNC: 'false', NODE_ENV: 'development'},
    stdio: ['ignore', 'pipe', 'pipe'],
    // the kit starts a process of its own, and both are stopped as one
    detached: true,
  });
  let said = '';
  for (const stream of [kit.stdout, kit.stderr]) stream.on('data', (text) => (said += text));
  const origin = `http://localhost:${port}`;
  const stop = () => {
    try {
      process.kill(-kit.pid);
    } catch {
      // It has stopped by itself.
    }
  };
  for (let tries = 0; tries < 240; tries++) {
    const answer = await fetch(`${origin}/manage-prototype/templates`).catch(() => undefined);
    if (answer?.ok) return {origin, stop, said: () => said};
    await new Promise((waited) => setTimeout(waited, 500));
  }
  stop();
  throw new Error(`The kit does not answer. It said: ${said}`);
}

it('names every macro', () =>
  assert.deepEqual(
    config.nunjucksMacros,
    components.map(({tag, macroName}) => ({importFrom: `${name}/components/${tag}/macro.njk`, macroName})),
  ));

describe('the GOV.UK Prototype Kit with the plug-in', () => {
  let app;
  let kit;
  let browser;
  before(async () => {
    app = await install('prototype-kit');
    // as `npm install what-works-ratings` would: by this the kit knows its plug-ins
    await app.edit('package.json', '"dependencies": {', `"dependencies": {\n    "${name}": "*",`);
    await cp(join(app.folder, 'node_modules/govuk-prototype-kit/prototype-starter/app'), join(app.folder, 'app'), {
      recursive: true,
    });
    await cp(join(app.folder, 'views'), join(app.folder, 'app/views'), {recursive: true});
    kit = await start(app.folder);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    kit?.stop();
    await app?.remove();
    await removePacked();
  });

  /** Set PICTURES to a folder to look at the pages. */
  const picture = (page, name) =>
    process.env.PICTURES && page.screenshot({path: join(process.env.PICTURES, `kit-${name}.png`), fullPage: true});

  const wordsOf = (page, selector) =>
    page.$eval(selector, (element) =>
      element.shadowRoot.querySelector('[part~="rating"]').textContent.replaceAll(/\s+/g, ' ').trim(),
    );

  it('is valid by the kit’s own check', async () => {
    const {code, said} = await app.run('npm run validate');
    assert.equal(code, 0, said);
    assert.match(said, /config is valid/i);
    assert.doesNotMatch(said, /error|invalid|does not exist/i);
  });

  it('shows what the template makes before a page is made of it', async () => {
    const page = await openPage(browser);
    await page.goto(`${kit.origin}/manage-prototype/templates`);
    await page.locator('a[href*="templates/view?package=what-works-ratings"]').click();
    await page.waitForSelector('evidence-rating');
    await drawn(page);
    assert.match(await wordsOf(page, 'evidence-rating'), /3 plus Short-term impact, plus other studies/);
    assert.deepEqual([page.problems, page.warnings], [[], []]);
    await page.close();
  });

  it('makes a page from the template', async () => {
    const page = await openPage(browser);
    await page.goto(`${kit.origin}/manage-prototype/templates`);
    await page.locator('a[href*="templates/install?package=what-works-ratings"]').click();
    await page.locator('#chosen-url').fill('/programme');
    await page.locator('form button').click();
    await page.waitForSelector('a[href="/programme"]');

    for (const width of [1280, 320]) {
      await page.setViewport({width, height: 900});
      await page.goto(`${kit.origin}/programme`);
      await drawn(page);
      assert.match(await wordsOf(page, 'evidence-rating'), /^Evidence rating.*3 plus Short-term impact/);
      assert.match(await wordsOf(page, 'cost-rating'), /^Cost rating.*Medium cost/);
      assert.equal(await page.$$eval('rating-explainer', ({length}) => length), 2);
      const [scrolls, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(scrolls <= shown, `${scrolls} px wide in ${shown}`);
      await picture(page, `${width}`);
    }
    assert.deepEqual([page.problems, page.warnings], [[], []]);
    await page.close();
  });

  it('has the recommended words in the page without script', async () => {
    const page = await openPage(browser, {script: false});
    await page.goto(`${kit.origin}/programme`);
    const tree = JSON.stringify(await page.accessibility.snapshot({interestingOnly: false}));
    for (const words of ['3+', 'Short-term impact, plus other studies', 'last reviewed May 2021', 'No effect found'])
      assert.ok(tree.includes(words), words);
    await picture(page, 'no-script');
    await page.close();
  });

  it('has every macro in every page', async () => {
    const page = await openPage(browser);
    await page.goto(`${kit.origin}/macros`);
    await page.waitForFunction(() => document.querySelector('scale-rating').shown === 'high');
    await drawn(page);
    assert.match(await wordsOf(page, 'rating-summary'), /^Functional Family Therapy: evidence of short-term/);
    assert.match(await wordsOf(page, 'td evidence-rating'), /2 plus preliminary/);
    await page.locator('rating-table >>> button, rating-table >>> select').wait();
    await picture(page, 'macros');
    assert.deepEqual([page.problems, page.warnings], [[], []]);
    await page.close();
  });

  it('says what it is among the kit’s plug-ins', async () => {
    const page = await openPage(browser);
    await page.goto(`${kit.origin}/manage-prototype/plugins-installed`);
    await page.waitForSelector('h1');
    const text = await page.$eval('body', ({innerText}) => innerText);
    await picture(page, 'plugins');
    assert.ok(text.includes(config.meta.description), text);
    await page.close();
  });

  it('gives the kit nothing to complain of', () => assert.doesNotMatch(kit.said(), /error|deprecat/i));
});
