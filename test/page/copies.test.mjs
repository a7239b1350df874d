/**
 * A copy of a page without its shadow roots, as Turbo and htmx keep one and browsers save one, says without our script
 * all that the page says that its server sent. So does what a server prerendered, where no parser made roots of it.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {prerender} from '../../dist/prerender/prerender.js';
import {openBrowser, openPage, whole} from '../support/browser.mjs';
import {hostilePage, module, scalesScript, script} from '../support/hostile-pages.mjs';
import {openSite} from '../support/site.mjs';

const stylesheet = '<link rel="stylesheet" href="/dist/what-works-ratings.css">';
const scripts = module(scalesScript) + module(script);

describe('A copy of a page without its shadow roots', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copies-'));
  let browser, site, sent, static_;

  before(async () => {
    browser = await openBrowser();
    site = await openSite();
    sent = hostilePage({before: stylesheet, scripts});
    static_ = await saidOn(hostilePage({before: stylesheet, scripts: ''}));
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, {recursive: true});
  });

  /** All texts of a page that runs no script, as a browser gives them to assistive technology, in order. */
  async function saidOn(html) {
    site.pages['/copy.html'] = html;
    const page = await openPage(browser, {script: false});
    await page.goto(site.at('/copy.html'));
    const texts = await textsOf(page);
    await page.close();
    return texts;
  }

  async function textsOf(page) {
    const client = await page.createCDPSession();
    const {nodes} = await client.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const textsIn = ({role, name, childIds}) =>
      role?.value === 'StaticText'
        ? [name.value.trim()]
        : childIds.flatMap((id) => (byId.has(id) ? textsIn(byId.get(id)) : []));
    return textsIn(nodes[0]);
  }

  /** The text of a page once our script has run and a reader has opened what there is to open. */
  async function copyOf(html) {
    site.pages['/live.html'] = html;
    const page = await openPage(browser);
    await page.goto(site.at('/live.html'));
    await whole(page);
    const copy = await page.evaluate(() => {
      for (const {shadowRoot} of document.querySelectorAll('main *')) shadowRoot?.querySelector('summary')?.click();
      const root = document.documentElement.cloneNode(true);
      for (const script of root.querySelectorAll('script[src]')) script.remove();
      return `<!doctype html>${root.outerHTML}`;
    });
    assert.deepEqual(page.problems, []);
    await page.close();
    return copy;
  }

  it('is seen to say what stands in attributes, too', () => {
    for (const text of ['Less anxiety:', '– Study 1 Immediately after the intervention'])
      assert.ok(static_.includes(text), static_.join('\n'));
  });

  it('says the same, made once all has been rendered', async () => {
    assert.deepEqual(await saidOn(await copyOf(sent)), static_);
  });

  it('says the same, made of a prerendered page', async () => {
    assert.deepEqual(await saidOn(await copyOf(await prerender(sent))), static_);
  });

  it('says the same where prerendered markup came in as text, which makes no roots', async () => {
    const inert = (await prerender(hostilePage({before: stylesheet, scripts: ''}))).replaceAll(
      ' shadowrootmode="open"',
      '',
    );
    assert.deepEqual(await saidOn(inert), static_);
  });

  for (const isPrerendered of [false, true]) {
    it(`${isPrerendered ? 'prerendered, without script' : 'drawn by our script'}, says the same as the page if Chromium saves it as one file, and no figure is a giant`, async () => {
      site.pages['/live.html'] = isPrerendered ? prerender(sent.replaceAll(scripts, '')) : sent;
      const page = await openPage(browser);
      await page.goto(site.at('/live.html'));
      if (!isPrerendered) await whole(page);
      // The saved page says the facts of a grid twice: docs/prerendering.md.
      const removeGrids = () => document.querySelectorAll('outcome-grid').forEach((grid) => grid.remove());
      await page.evaluate(removeGrids);
      const shown = (await textsOf(page)).join('');
      const {data} = await (await page.createCDPSession()).send('Page.captureSnapshot', {format: 'mhtml'});
      const file = join(folder, 'page.mhtml');
      writeFileSync(file, data);
      await page.goto(pathToFileURL(file).href);
      // Two texts in a row come back as one.
      assert.equal((await textsOf(page)).join(''), shown);
      const tallest = await page.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('*')].flatMap(({shadowRoot}) =>
            [...(shadowRoot?.querySelectorAll('svg') ?? [])].map((figure) => figure.getBoundingClientRect().height),
          ),
        ),
      );
      assert.equal(tallest, 16);
      await page.close();
    });
  }

  it('is not what a prerendered page without script shows: there the attributes are said once, by the grid', async () => {
    const texts = await saidOn(await prerender(hostilePage({before: stylesheet, scripts: ''})));
    assert.ok(!texts.includes('Less anxiety:'));
    assert.equal(texts.filter((text) => text === 'Less anxiety').length, 2);
  });
});
