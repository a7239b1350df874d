/**
 * docs/publish-your-scale.md, done to the letter: its file is checked by the command, and its page is opened in a
 * browser.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, describe, it} from 'node:test';
import {readRatingsFile} from '../../dist/ratings-file/load.js';
import {ratingOf} from '../../dist/scales/scale.js';
import {openBrowser, openPage} from '../support/browser.mjs';
import {openSite} from '../support/site.mjs';

const guide = readFileSync('docs/publish-your-scale.md', 'utf8');
const block = (language) => new RegExp(`^\`\`\`${language}\n([^\`]*)^\`\`\`$`, 'm').exec(guide)[1];
const file = block('json');
const letters = [...guide.matchAll(/^```json\n([^`]*)^```$/gm)][1][1];
const levels = [...guide.matchAll(/^\| (\d) \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, code, label, meaning]) => ({
  code,
  label,
  meaning,
}));

const folder = mkdtempSync(join(tmpdir(), 'guide-'));
const browser = await openBrowser();
const script = (name) => ({body: readFileSync(`dist/${name}`, 'utf8'), type: 'js'});
const site = await openSite({
  '/our-scale/': `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>${block('html')}</body></html>`,
  '/our-scale/scale.json': {body: file, type: 'json'},
  '/our-scale/what-works-ratings.min.js': script('what-works-ratings.min.js'),
  '/our-scale/what-works-ratings-source.min.js': script('what-works-ratings-source.min.js'),
});
after(async () => {
  rmSync(folder, {recursive: true});
  await browser.close();
  await site.close();
});

function check(content) {
  writeFileSync(join(folder, 'scale.json'), content);
  const {stdout, stderr} = spawnSync(process.execPath, [resolve('dist/prerender/cli.js'), 'check', 'scale.json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

describe('the page "Publish your scale"', () => {
  it('has the rows of its spreadsheet in its file', () => {
    const [{words}] = JSON.parse(file).scales;
    assert.equal(levels.length, 3);
    assert.deepEqual(
      Object.entries(words[0].levels).map(([code, said]) => ({code, ...said})),
      levels,
    );
  });

  it('has a file without a fault, and shows what a fault in it looks like', () => {
    assert.equal(check(file), 'scale.json: 1 scale: our-evidence, version 2026 (3 levels; en).\n');
    assert.equal(check(file.replace('"stronger"', '"strong"')), block('text'));
  });

  it('shows letters that a scale can have as its levels, from the lowest to the highest', () => {
    const lettered = JSON.parse(file);
    const [scale] = lettered.scales;
    scale.levels = JSON.parse(letters);
    scale.figure.places = scale.levels.length;
    scale.words[0].levels = Object.fromEntries(
      scale.levels.map(({code}) => [code, {label: `Band ${code}`, meaning: `What ${code} means.`}]),
    );
    assert.equal(check(JSON.stringify(lettered)), 'scale.json: 1 scale: our-evidence, version 2026 (7 levels; en).\n');
    const rated = ratingOf(readRatingsFile(lettered).scales[0].scale, 'A');
    assert.equal(rated.level.place, 7);
  });

  it('shows the rating and explains the scale', async () => {
    const page = await openPage(browser);
    await page.goto(site.at('/our-scale/'), {waitUntil: 'networkidle0'});
    const [rating, explainer] = await page.evaluate(() =>
      ['scale-rating', 'rating-explainer'].map((tag) =>
        document.querySelector(tag).shadowRoot.textContent.replace(/\s+/g, ' '),
      ),
    );
    assert.match(
      rating,
      /Our evidence rating for An example programme 2 Good evidence Number 2 of 3 levels, from 1 \(early\) to 3 \(strong\) 1 2 3 Early Strong/,
    );
    for (const {code, label, meaning} of levels) {
      const row = `${code} ${label[0].toUpperCase()}${label.slice(1)}${meaning}`;
      assert.ok(explainer.includes(row), `${row}: ${explainer}`);
    }
    assert.deepEqual([page.problems, page.warnings], [[], []]);
  });
});
