/**
 * dist/builder.html: the builder as one file that is opened from a disk. It makes what the form on the example page
 * makes, and asks nobody for anything.
 */
import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {openBrowser} from '../support/browser.mjs';
import {builderForm} from '../support/builder.mjs';
import {openSite} from '../support/site.mjs';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const file = pathToFileURL(resolve('dist/builder.html')).href;
const rating = {
  tag: 'evidence-rating',
  set: {value: '3+*', subject: 'Functional Family Therapy', reviewed: '2018-02', href: 'https://example.org/fft'},
};
const outcomes = {tag: 'outcome-grid', set: {subject: 'Programme 12', 'outcome-0': 'crime', 'result-0': 'improved'}};

describe('the embed builder as one file', {timeout: 300_000}, () => {
  let browser, site, alone, served;
  before(async () => {
    browser = await openBrowser();
    site = await openSite();
    alone = builderForm(browser, {at: () => file});
    served = builderForm(browser, site);
  });
  after(() => Promise.all([browser.close(), site.close()]));

  async function open() {
    const page = await alone.open();
    const requests = [];
    page.on('request', (request) => {
      if (!/^(data|blob|about):/.test(request.url())) requests.push(request.url());
    });
    await page.reload();
    await alone.settled(page);
    return Object.assign(page, {requests});
  }

  it('makes the same markup as the form on a site, and makes no request but for itself', async () => {
    const [page, other] = await Promise.all([open(), served.open()]);
    for (const choice of [rating, outcomes]) {
      for (const [form, where] of [
        [alone, page],
        [served, other],
      ])
        await form.fill(where, choice);
      const formats = await page.$$eval('input[name="format"]', (inputs) => inputs.map(({value}) => value));
      assert.ok(formats.length > 2);
      for (const format of formats) {
        const made = await alone.markupFor(page, format);
        assert.equal(made, await served.markupFor(other, format), format);
        if (choice === rating) assert.match(made, /3\+/);
      }
    }
    assert.deepEqual([page.requests, page.problems, page.warnings], [[file], [], []]);
    await Promise.all([page.close(), other.close()]);
  });

  it('shows a rating on every ground, on a GOV.UK page with its styles', async () => {
    const page = await open();
    await alone.fill(page, rating);
    for (const ground of ['white', 'grey', 'dark', 'phone', 'govuk']) {
      await alone.radio(page, 'ground', ground);
      const shown = await page.$eval('iframe', ({contentDocument}) => {
        const host = contentDocument.querySelector('evidence-rating');
        return [host.shadowRoot.textContent.includes('Short-term impact'), getComputedStyle(host).fontSize];
      });
      assert.deepEqual(shown, [true, ground === 'govuk' ? '19px' : '18px'], ground);
    }
    assert.deepEqual([page.requests, page.problems], [[file], []]);
    await page.close();
  });

  it('reads a list of programmes from the disk', async () => {
    const page = await open();
    const folder = await mkdtemp(join(tmpdir(), 'ratings-'));
    const path = join(folder, 'programmes.csv');
    await writeFile(path, 'programme,evidence,reviewed\nProgramme 12,4+,2019-07\n');
    await (await page.$('#file')).uploadFile(path);
    await page.waitForSelector('#programme');
    await page.type('#programme', 'Programme 12');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#value').value === '4+');
    assert.deepEqual([page.requests, page.problems], [[file], []]);
    await rm(folder, {recursive: true});
    await page.close();
  });

  it('has a policy under which nothing can be loaded or sent, even by a script in it', async () => {
    const page = await open();
    const refused = await page.evaluate(async () => {
      try {
        await fetch('https://example.org/');
      } catch {
        return true;
      }
      return false;
    });
    assert.equal(refused, true);
    assert.match(page.problems.join(), /Content Security Policy/);
    await page.close();
  });

  it('has nothing that axe finds', async () => {
    const page = await open();
    // its policy keeps out what a test adds to the page, but not what the browser is told to run
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const {violations} = await globalThis.axe.run({iframes: false, resultTypes: ['violations']});
      return violations.map(({id, nodes}) => `${id}: ${nodes[0].html}`);
    });
    assert.deepEqual(found, []);
    await page.close();
  });

  it('has the licences of all that is in it', () => {
    const html = readFileSync('dist/builder.html', 'utf8');
    const [, notice] = /<!--\n([^]*)\n-->\n$/.exec(html);
    for (const name of ['what-works-ratings', 'lit', '@lit/context', 'papaparse', 'valibot', 'govuk-frontend'])
      assert.match(notice, new RegExp(`^${name} \\d`, 'm'));
  });
});
