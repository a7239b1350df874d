/** A table of programmes, made of pasted cells or of a ratings file. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {evidence, cost} from '../../dist/index.js';
import {check} from '../../dist/prerender/prerender.js';
import {builderForm, modulesOf, setText} from '../support/builder.mjs';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {openSite} from '../support/site.mjs';

const {english, welsh} = await modulesOf('messages.en', 'messages.cy');

const headers = 'Name\tCost rating\tEvidence\tWho runs it\tLast reviewed';
const rows = ['Programme 1\t3\t3+*\tA council\t2018-02', 'Programme 2\tNA\tnot-rated\tA charity\t'];
const inCells = (...lines) => `${lines.join('\r\n')}\r\n`;

describe('a table in the embed builder', {timeout: 600_000}, () => {
  let browser, site, form;
  before(async () => {
    browser = await openBrowser();
    site = await openSite();
    form = builderForm(browser, site);
  });
  after(() => Promise.all([browser.close(), site.close()]));
  const {diagnostics, markupFor, radio, settled} = builderForm();

  async function open(cells) {
    const page = await form.open();
    await page.waitForSelector('#programme');
    await page.select('#element', 'table');
    if (cells !== undefined) await pasteCells(page, cells);
    await settled(page);
    return page;
  }

  async function pasteCells(page, cells) {
    await setText(page, '#cells', cells);
    await settled(page);
  }

  /** Each row of the table in markup: its name, and of each cell the tag with its value, or the text. */
  const tableIn = (page, markup) =>
    page.evaluate((html) => {
      const {body} = new DOMParser().parseFromString(html, 'text/html');
      return [...body.querySelectorAll('tr')].map((row) =>
        [...row.children].map((cell) => {
          const rating = cell.querySelector('evidence-rating, cost-rating, scale-rating');
          return rating
            ? `${rating.localName} ${rating.getAttribute('value')} ${rating.getAttribute('subject')}`
            : cell.textContent.trim();
        }),
      );
    }, markup);

  const note = (page) => page.$eval('#cells-note', ({textContent}) => textContent);
  const problems = (page) => page.$$eval('.rows[role=alert] li', (items) => items.map(({textContent}) => textContent));

  const bothRows = [
    ['Programme 1', 'evidence-rating 3+* Programme 1', 'cost-rating 3 Programme 1', 'February 2018'],
    ['Programme 2', 'evidence-rating not-rated Programme 2', 'cost-rating NA Programme 2', 'Not given here'],
  ];

  it('is made of pasted cells, by their headers', async () => {
    const page = await open(inCells(headers, ...rows));
    const markup = await markupFor(page, 'tag');
    const [first, ...others] = await tableIn(page, markup);
    assert.deepEqual(first, ['Programme', 'Evidence', 'Cost', 'Last reviewed']);
    assert.deepEqual(others, bothRows);
    assert.equal(await note(page), english.cellsRead(2));
    assert.equal(await page.$('.rows'), null, 'nothing is said of ids that cells do not have');
    assert.deepEqual(await diagnostics(page), []);
    assert.match(markup, /<rating-explainer scale="evidence"/);
    assert.deepEqual(
      check(`<html lang="en"><title>x</title>${markup}`).filter(({message}) => !/has no date/.test(message)),
      [],
    );
    const shown = await page.evaluate(
      () => document.querySelector('iframe').contentDocument.querySelectorAll('td > *').length,
    );
    assert.ok(shown >= 4);
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  it('is made of cells without headers, and says what it took them for', async () => {
    const page = await open(inCells(...rows));
    const [, ...others] = await tableIn(page, await markupFor(page, 'tag'));
    assert.deepEqual(others, bothRows);
    const taken = [
      english.labels.subject,
      cost.words[0].name,
      evidence.words[0].name,
      english.columnNotShown,
      english.labels.reviewed,
    ];
    assert.equal(await note(page), `${english.cellsRead(2)} ${english.columnsGuessed(taken)}`);
    for (const [lines, columns] of [
      [
        ['Programme 1\t3\t3+', 'Programme 2\t4\t4'],
        ['cost-rating 3 Programme 1', 'evidence-rating 3+ Programme 1'],
      ],
      [
        ['3\tProgramme 1\t3', '4\tProgramme 2\t4'],
        ['evidence-rating 3 Programme 1', 'cost-rating 3 Programme 1'],
      ],
      [
        ['Programme 1\t3\t3+*', 'Programme 2\t3.0\t4'],
        ['cost-rating 3 Programme 1', 'evidence-rating 3+* Programme 1'],
      ],
    ]) {
      await pasteCells(page, inCells(...lines));
      const [, row] = await tableIn(page, await markupFor(page, 'tag'));
      assert.deepEqual(row, ['Programme 1', ...columns.sort().reverse()], lines[0]);
    }
    await page.close();
  });

  it('leaves out rows that it cannot read, and says which and why', async () => {
    const wrong = ['Programme 3\t3.0\t4\tA school\t2019', 'Programme 4\t2\t4\tA school\tFeb 2018'];
    const cases = {
      'with headers': [
        [headers, rows[0], wrong[0], rows[1], wrong[1]],
        [/^Row 3, Cost rating: .*"3\.0"/, /^Row 5, Last reviewed: .*"Feb 2018"/],
      ],
      'without headers': [
        [rows[0], wrong[0], rows[1], wrong[1]],
        [/^Row 2, cost: .*"3\.0"/, /^Row 4, reviewed: .*"Feb 2018"/],
      ],
    };
    const page = await open('');
    for (const [name, [lines, said]] of Object.entries(cases)) {
      await pasteCells(page, inCells(...lines));
      const found = await problems(page);
      assert.equal(found.length, 2, name);
      said.forEach((pattern, index) => assert.match(found[index], pattern, name));
      assert.deepEqual((await tableIn(page, await markupFor(page, 'tag'))).slice(1), bothRows, name);
      assert.deepEqual(await diagnostics(page), [english.diagnostics.rowsLeftOut(2)]);
    }
    await pasteCells(page, 'Programme 1\t3\t3+*\nProgramme 2\t3.0\t4\n');
    assert.equal((await problems(page)).length, 1, 'half of two are enough to tell what a column is');
    await pasteCells(page, 'Evidence\tCost\n3\t2\n');
    assert.equal((await problems(page)).length > 0, true);
    assert.equal(await markupFor(page, 'tag'), '', 'nothing can be read without names');
    assert.deepEqual(await diagnostics(page), [english.diagnostics.noProgrammes()]);
    await page.close();
  });

  it('takes a page in every form', async () => {
    const page = await open(inCells(headers, ...rows));
    const {version, files} = JSON.parse(await readFile('dist/sri.json', 'utf8'));
    const ratings = 'evidence-rating, cost-rating';
    const counted = async (html, scripted) => {
      site.pages['/table.html'] =
        `<!doctype html><html lang="en"><head><title>A page</title></head><body>${html}</body></html>`;
      const table = await openPage(browser, {script: scripted});
      await table.goto(site.at('/table.html'));
      if (scripted) {
        await table.waitForFunction(
          (all) => [...document.querySelectorAll(all)].filter(({shadowRoot}) => shadowRoot).length === 4,
          {},
          ratings,
        );
        await drawn(table);
      }
      const roots = await table.evaluate(
        (all) =>
          [...document.querySelectorAll(all)].map(({shadowRoot}) =>
            [...shadowRoot.querySelectorAll('[part~=code]')].map(({textContent}) => textContent.trim()).join(),
          ),
        ratings,
      );
      assert.deepEqual(table.problems, []);
      await table.close();
      return roots;
    };
    const script = '<script type="module" src="/dist/what-works-ratings.min.js"></script>';
    const codes = await counted(script + (await markupFor(page, 'tag')), true);
    assert.equal(codes.length, 4);
    assert.equal(codes[0], '3+');
    for (const name of [
      'what-works-ratings.css',
      'what-works-ratings.min.js',
      'what-works-ratings-table.css',
      'what-works-ratings-table.min.js',
    ]) {
      const body = await readFile(`dist/${name}`, 'utf8');
      site.pages[`/assets/${name.replace(/(\.min)?\.(js|css)$/, `-${version}$&`)}`] = {
        body,
        type: name.split('.').at(-1),
      };
      assert.ok((await markupFor(page, 'page')).includes(files[name]), name);
    }
    assert.deepEqual(await counted(await markupFor(page, 'page'), true), codes);
    assert.deepEqual(await counted(await markupFor(page, 'static'), false), codes);
    const cms = await markupFor(page, 'cms');
    assert.ok(!/<[a-z]+-[a-z]/.test(cms), cms);
    const enhance = '<script type="module" src="/dist/enhance.js"></script>';
    assert.deepEqual(await counted(script + enhance + cms, true), codes);
    const text = await markupFor(page, 'text');
    assert.match(
      text,
      /^Programmes and their ratings\nProgramme\tEvidence\tCost\tLast reviewed\nProgramme 1\t3\+ [^\t]*, mixed findings\t3 medium cost\tFebruary 2018\n/,
    );
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  it('is made of the file that is open, in the language of the page, with a title', async () => {
    const page = await open();
    await radio(page, 'interface', 'cy');
    await radio(page, 'language', 'cy');
    assert.equal(await note(page), welsh.cellsRead(130));
    await page.type('#caption', 'Ein <rhaglenni>');
    await page.click('#dense');
    await settled(page);
    const markup = await markupFor(page, 'tag');
    assert.match(markup, /^<div lang="cy">\n<rating-table>\n<table>\n {2}<caption>Ein &lt;rhaglenni&gt;<\/caption>/);
    assert.match(markup, /<evidence-rating programme="programme-1" value="3\+\*" variant="dense" subject="Rhaglen 1"/);
    assert.match(markup, /\(2 i 4\+\)<\/th>/);
    assert.ok((await markupFor(page, 'page')).includes('<rating-source src="/examples/programmes.json">'));
    assert.equal((await tableIn(page, markup)).length, 131);
    assert.deepEqual(page.problems, []);
    await page.close();
  });
});
