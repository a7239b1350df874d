/**
 * docs/publish-your-ratings.md, done to the letter: its spreadsheet is checked by the command, its table is put into its
 * page, and the page is opened in a browser.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, describe, it} from 'node:test';
import {readProgrammes} from 'what-works-ratings/prerender';
import {openBrowser, openPage} from '../support/browser.mjs';
import {openSite} from '../support/site.mjs';

const guide = readFileSync('docs/publish-your-ratings.md', 'utf8');
const blocks = (language) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\n([^\`]*)^\`\`\`$`, 'gm'))].map(([, code]) => code);
const [[install, ...first], [tableCommand]] = blocks('sh').map((code) => code.trim().split('\n'));
const [summary, errors] = blocks('text');
const [page] = blocks('html');
const [json] = blocks('json');
/** The rows of the first table of the guide, as a spreadsheet saves them. */
const rows = /^\| programme [^]*?\n\n/m
  .exec(guide)[0]
  .trim()
  .split('\n')
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
const sheet = rows
  .filter((_, index) => index !== 1)
  .map((cells) => cells.join(','))
  .join('\r\n');

const folder = mkdtempSync(join(tmpdir(), 'guide-'));
const browser = await openBrowser();
const site = await openSite({});
after(async () => {
  rmSync(folder, {recursive: true});
  await browser.close();
  await site.close();
});

/** Runs a command of the guide in the folder. */
function run(line, files) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const command = `"${process.execPath}" "${resolve('dist/prerender/cli.js')}"`;
  assert.match(line, /^npx what-works-ratings /);
  const {status, stdout, stderr} = spawnSync('sh', ['-c', line.replace('npx what-works-ratings', command)], {
    cwd: folder,
    encoding: 'utf8',
  });
  return {status, said: stdout + stderr};
}

describe('the page "Publish your ratings"', () => {
  it('has a spreadsheet that is read as it says', () => {
    assert.equal(install, 'npm install what-works-ratings');
    assert.deepEqual(run(first[0], {'programmes.csv': sheet}), {status: 0, said: summary});
  });

  it('shows what errors look like, as the command says them', () => {
    const wrong = sheet.replace('NL2,1', 'NL2,£').replace(',2020,', ',43831,');
    assert.deepEqual(run(first[0], {'programmes.csv': wrong}), {status: 1, said: errors});
  });

  it('makes a page that shows each programme with its ratings, and can be sorted and filtered', async () => {
    assert.equal(run(tableCommand, {'programmes.csv': sheet}).status, 0);
    const table = readFileSync(join(folder, 'table.html'), 'utf8');
    assert.ok(page.includes('<!-- table.html -->'));
    site.pages['/ours/'] = page.replace('<!-- table.html -->', table);
    for (const [, name] of page.matchAll(/(?:src|href)="([\w.-]+)"/g))
      site.pages[`/ours/${name}`] = {body: readFileSync(`dist/${name}`, 'utf8'), type: name.split('.').at(-1)};
    const opened = await openPage(browser);
    await opened.goto(site.at('/ours/'), {waitUntil: 'networkidle0'});
    const shown = await opened.evaluate(() =>
      [...document.querySelectorAll('tbody tr')].map((row) => [
        row.querySelector('th').textContent.trim(),
        ...[...row.querySelectorAll('evidence-rating, cost-rating')].map(({shown}) => shown),
      ]),
    );
    assert.deepEqual(
      shown,
      rows.slice(2).map(([name, , evidence, cost]) => [name, evidence, ...(cost ? [cost] : [])]),
    );
    assert.equal(
      await opened.evaluate(() => Boolean(document.querySelector('rating-table').shadowRoot.querySelector('select'))),
      true,
    );
    assert.deepEqual([opened.problems, opened.warnings], [[], []]);
  });

  it('accepts and refuses what it says', () => {
    const [accepted, refused] = [0, 1].map((side) =>
      [
        ...guide
          .split('## What is accepted')[1]
          .split('## As JSON')[0]
          .matchAll(/^\| (?!---|Accepted)(.+?) \| (.+) \|$/gm),
      ]
        .map((cells) => [...cells[side + 1].matchAll(/`([^`]+)`/g)].map(([, value]) => value))
        .filter((values) => values.length),
    );
    const [ratings, dates] = accepted;
    const [wrongRatings, wrongDates, wrongNames, wrongAddresses] = refused;
    const problemsOf = (header, value, scale = header) =>
      readProgrammes(`programme;id;${scale}\nA;a;"${value}"\n`).problems.length;
    for (const value of ratings)
      assert.equal(Math.min(problemsOf('evidence', value), problemsOf('cost', value)), 0, value);
    for (const value of wrongRatings)
      assert.equal(Math.min(problemsOf('evidence', value), problemsOf('cost', value)), 1, value);
    for (const value of dates) assert.equal(problemsOf('reviewed', value), 0, value);
    for (const value of wrongDates) assert.equal(problemsOf('reviewed', value), 1, value);
    for (const value of wrongNames)
      assert.equal(readProgrammes(`programme,id\n${value},a\n`).problems.length, 1, value);
    for (const value of wrongAddresses) assert.equal(problemsOf('href', value.replace('…', 'x')), 1, value);
  });

  it('has a file of the same kind as JSON', () => {
    const line = first[0].replace('.csv', '.json');
    assert.deepEqual(run(line, {'programmes.json': json}), {
      status: 0,
      said: 'programmes.json: 1 programme (evidence 1, cost 1).\n',
    });
  });
});
