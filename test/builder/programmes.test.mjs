/** "Which programme?": the form is filled in from a ratings file, which the site gives or the editor opens. */
import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {cost, evidence} from '../../dist/index.js';
import {builderForm, modulesOf} from '../support/builder.mjs';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {openSite} from '../support/site.mjs';

const {english, welsh} = await modulesOf('messages.en', 'messages.cy');
const scale = JSON.parse(await readFile('src/scales/eef-evidence.json', 'utf8')).scales[0];

const list = {
  scales: [scale],
  programmes: [
    {
      id: 'fft',
      name: {en: 'Functional Family Therapy', cy: 'Therapi Deuluol Weithredol'},
      ratings: {evidence: '3 + *', cost: '3', [scale.id]: scale.levels[1].code},
      reviewed: '2018-02',
      href: 'https://example.org/fft',
      findings: [
        {outcome: 'crime', result: 'improved', finding: {en: 'Fewer crimes', cy: 'Llai o droseddu'}, score: 15},
      ],
    },
    {id: 'anger', name: 'Anger control', ratings: {evidence: 'not-rated'}},
    {id: 'therapy-12', name: 'Programme 12, a thérapie', ratings: {cost: '1'}},
  ],
};

describe('a programme in the embed builder', {timeout: 600_000}, () => {
  let browser, site, form, folder;
  before(async () => {
    browser = await openBrowser();
    site = await openSite();
    form = builderForm(browser, site);
    folder = await mkdtemp(join(tmpdir(), 'builder-'));
    site.pages['/lists/list.json'] = {body: JSON.stringify(list), type: 'json'};
    const page = await (await fetch(site.at('/examples/builder.html'))).text();
    site.pages['/site.html'] = page.replace('/examples/programmes.json', '/lists/list.json');
    site.pages['/alone.html'] = page.replace(/ data-ratings-file="[^"]*"/, '');
    site.pages['/missing.html'] = page.replace('/examples/programmes.json', '/lists/none.json');
  });
  after(async () => {
    await Promise.all([browser.close(), site.close()]);
    await rm(folder, {recursive: true});
  });
  const {diagnostics, fill, markupFor, paste, radio, settled} = builderForm();

  async function open(path = '/site.html') {
    const page = await form.open({path});
    if (path === '/site.html') await page.waitForSelector('#programme');
    return page;
  }

  async function openFile(page, name, content) {
    const path = join(folder, name);
    await writeFile(path, content);
    await page.$eval('#file', (input) => input.closest('details')?.setAttribute('open', ''));
    const input = await page.$('#file');
    await input.uploadFile(path);
    await page.waitForFunction((wanted) => document.querySelector('.form').textContent.includes(wanted), {}, name);
    await settled(page);
  }

  const box = (page) =>
    page.$eval('#programme', (input) => ({
      expanded: input.getAttribute('aria-expanded'),
      marked: document.getElementById(input.getAttribute('aria-activedescendant'))?.textContent ?? '',
      selected: [...document.querySelectorAll('[role=option][aria-selected=true]')].map((each) => each.textContent),
      offered: [...document.querySelectorAll('#programme-list [role=option]')].map(({textContent}) => textContent),
      says: document.querySelector('#programme-note').textContent,
    }));
  const values = (page, ...ids) => page.evaluate((all) => all.map((id) => document.querySelector(`#${id}`).value), ids);

  async function pick(page, letters) {
    await page.$eval('#programme', (input) => input.select());
    await page.type('#programme', letters);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await settled(page);
  }

  it('is found by some letters and the keyboard alone, and fills in the form', async () => {
    const page = await open();
    const role = await page.$eval('#programme', ({role: own, labels}) => [own, labels[0].textContent]);
    assert.deepEqual(role, ['combobox', english.findProgramme]);
    await page.focus('#programme');
    await page.keyboard.type('THERAP');
    const names = ['Functional Family Therapy', 'Programme 12, a thérapie'];
    const found = {expanded: 'true', marked: '', selected: [], offered: names, says: english.matches(2, 2)};
    assert.deepEqual(await box(page), found);
    await page.keyboard.press('ArrowUp');
    assert.equal((await box(page)).marked, names[1], 'from the last');
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await box(page), {...found, marked: names[0], selected: [names[0]]});
    await page.keyboard.press('Escape');
    assert.equal((await box(page)).expanded, 'false');
    await page.keyboard.press('ArrowUp');
    assert.equal((await box(page)).marked, names[1], 'from the last, once it is closed');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.deepEqual(await values(page, 'programme', 'value', 'subject', 'reviewed', 'href'), [
      names[0],
      '3+*',
      names[0],
      '2018-02',
      'https://example.org/fft',
    ]);
    assert.deepEqual(await box(page), {
      expanded: 'false',
      marked: '',
      selected: [],
      offered: [],
      says: `${english.filledIn(names[0])} ${english.followsFile}`,
    });
    assert.equal(await page.evaluate(() => document.activeElement.id), 'programme');
    await page.$eval('#programme', (input) => input.select());
    await page.keyboard.type('zz');
    assert.equal((await box(page)).says, english.noMatch);
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  it('is found by mouse too', async () => {
    const page = await open();
    await page.type('#programme', 'ang');
    await page.click('#programme-list [role=option]');
    await settled(page);
    assert.deepEqual(await values(page, 'value', 'subject', 'reviewed'), ['not-rated', 'Anger control', '']);
    await page.close();
  });

  it('is named in the tag, and the page is told where its file is', async () => {
    const page = await open();
    await pick(page, 'func');
    const tag = await markupFor(page, 'tag');
    assert.match(
      tag,
      /^<evidence-rating value="3\+\*" subject="Functional Family Therapy" reviewed="2018-02" href="https:\/\/example.org\/fft" programme="fft" lang="en">/,
    );
    assert.ok((await diagnostics(page)).includes(english.diagnostics.sourceNeeded('/lists/list.json')));
    const whole = await markupFor(page, 'page');
    assert.ok(whole.includes(`<rating-source src="/lists/list.json">\n${tag}\n</rating-source>`));
    assert.match(whole, /<script type="module" src="\/assets\/what-works-ratings-source-[^"]*" integrity="sha/);
    assert.deepEqual(await diagnostics(page), []);
    assert.match(await markupFor(page, 'cms'), /data-programme="fft"/);
    await paste(page, tag);
    assert.equal(await markupFor(page, 'tag'), tag, 'and read back');
    await page.close();
  });

  it('fills in whatever is made, in the language of the page', async () => {
    const page = await open();
    await pick(page, 'func');
    await radio(page, 'language', 'cy');
    assert.deepEqual(await values(page, 'value', 'subject', 'subject-lang'), ['3+*', 'Therapi Deuluol Weithredol', '']);
    await page.select('#element', 'cost-rating');
    await settled(page);
    assert.deepEqual(await values(page, 'value', 'subject'), ['3', 'Therapi Deuluol Weithredol']);
    await page.select('#element', 'programme-card');
    await settled(page);
    assert.deepEqual(await values(page, 'evidence', 'cost', 'outcome-0', 'result-0'), [
      '3+*',
      '3',
      'crime',
      'improved',
    ]);
    assert.match(await markupFor(page, 'tag'), /^<programme-card [^>]* programme="fft" lang="cy">/);
    await page.select('#element', 'outcome-grid');
    await settled(page);
    assert.deepEqual(await values(page, 'finding-0', 'score-0'), ['Llai o droseddu', '15']);
    await page.select('#element', 'rating-explainer');
    await settled(page);
    assert.equal(await page.$('#programme'), null);
    assert.ok(!(await markupFor(page, 'tag')).includes('programme='));
    await page.close();
  });

  it('is said to have no rating where the file gives none', async () => {
    const page = await open();
    await pick(page, 'prog');
    assert.deepEqual(await values(page, 'value', 'subject'), ['', 'Programme 12, a thérapie']);
    const name = evidence.words[0].name;
    assert.ok((await box(page)).says.includes(english.ratingNotGiven([name])));
    await page.select('#element', 'cost-rating');
    await settled(page);
    assert.deepEqual(await values(page, 'value'), ['1']);
    assert.ok(!(await box(page)).says.includes(cost.words[0].name));
    await page.close();
  });

  it('is no longer named once what it says is changed by hand', async () => {
    const page = await open();
    await pick(page, 'func');
    await fill(page, {tag: 'evidence-rating', set: {variant: 'full'}});
    assert.match(await markupFor(page, 'tag'), / programme="fft"/, 'how it looks is not what it says');
    await fill(page, {tag: 'evidence-rating', set: {reviewed: '2019'}});
    assert.ok(!(await markupFor(page, 'tag')).includes('programme='));
    assert.equal((await box(page)).says, english.changedByHand);
    await page.close();
  });

  it('comes from a file on disk, of which no page knows', async () => {
    const page = await open('/alone.html');
    assert.equal(await page.$('#programme'), null);
    await openFile(page, 'list.csv', 'Programme;Evidence rating;Cost;reviewed\r\nAnger control;2+;1;2018\r\n');
    await page.waitForSelector('#programme');
    assert.ok((await page.$eval('.form', ({textContent}) => textContent)).includes(english.fileRead('list.csv', 1, 0)));
    await pick(page, 'control');
    assert.deepEqual(await values(page, 'value', 'subject', 'reviewed'), ['2+', 'Anger control', '2018']);
    assert.equal((await box(page)).says, english.filledIn('Anger control'));
    assert.ok(!(await markupFor(page, 'tag')).includes('programme='));
    assert.deepEqual(await diagnostics(page), []);
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  it('is not there if the file cannot be read, and each row says why: ten of them', async () => {
    const page = await open();
    const rows = Array.from({length: 12}, (_, index) => `Programme ${index},3.0,1`);
    await openFile(page, 'wrong.csv', ['programme,evidence,cost', 'Programme 99,3,1', ...rows].join('\n'));
    const alert = await page.$eval('.rows[role=alert]', (rows) => ({
      lead: rows.querySelector('p').textContent,
      items: [...rows.querySelectorAll('li')].map(({textContent}) => textContent),
      more: rows.querySelector('ul + p')?.textContent,
    }));
    assert.equal(alert.lead, english.fileNotRead('wrong.csv'));
    assert.equal(alert.items.length, 10);
    assert.match(alert.items[0], /^Row 3, evidence: .*"3\.0"/);
    assert.match(alert.items[9], /^Row 12, evidence: /);
    assert.equal(alert.more, english.more(2));
    await pick(page, 'func');
    assert.deepEqual(await values(page, 'subject'), ['Functional Family Therapy'], 'the file before is still open');
    await openFile(page, 'wrong.json', '{"programmes": [\n{"name": 3}]}');
    assert.match(await page.$eval('.rows li', ({textContent}) => textContent), /^Line 2: /);
    await radio(page, 'interface', 'cy');
    const [said, lang] = await page.$eval('.rows li', (item) => [item.textContent, item.querySelector('span').lang]);
    assert.ok(said.startsWith(welsh.line(2)), said);
    assert.equal(lang, 'en', 'the reason is in English');
    await page.close();
  });

  it('is not there if the site has no such file', async () => {
    const page = await open('/missing.html');
    await page.waitForSelector('.rows[role=alert]');
    assert.equal(await page.$eval('.rows p', ({textContent}) => textContent), english.fileNotRead('none.json'));
    assert.deepEqual(
      page.problems.filter((problem) => !problem.includes('404')),
      [],
    );
    await page.close();
  });

  it('can be rated on every scale of the file', async () => {
    const page = await open();
    const offered = await page.$$eval('#element option', (all) => all.map(({value}) => value));
    assert.ok(offered.includes('scale-rating'));
    await page.select('#element', 'scale-rating');
    await settled(page);
    const {code} = scale.levels[1];
    const codes = await page.$$eval('#value option', (all) => all.map(({value}) => value));
    assert.deepEqual(
      scale.levels.map((level) => level.code).filter((each) => !codes.includes(each)),
      [],
    );
    assert.deepEqual(await page.$$eval('#scale option', (all) => all.map(({value}) => value)), [scale.id]);
    await pick(page, 'func');
    assert.deepEqual(await values(page, 'value'), [code]);
    const tag = await markupFor(page, 'tag');
    assert.ok(
      tag.startsWith(`<scale-rating scale="${scale.id}" value="${code}" subject="Functional Family Therapy"`),
      tag,
    );
    assert.ok((await diagnostics(page)).includes(english.diagnostics.sourceNeeded('/lists/list.json')));
    const shown = await page.evaluate(
      () => document.querySelector('iframe').contentDocument.querySelector('scale-rating').shadowRoot.textContent,
    );
    assert.ok(shown.includes(scale.words[0].name), shown);
    await page.select('#element', 'rating-explainer');
    await settled(page);
    const scales = await page.$$eval('#scale option', (all) => all.map(({value}) => value));
    assert.deepEqual(scales, ['evidence', 'cost', scale.id]);

    site.pages['/rated.html'] =
      `<!doctype html><html lang="en"><title>A page</title><script type="module" src="/dist/what-works-ratings.min.js"></script><script type="module" src="/dist/what-works-ratings-source.min.js"></script><rating-source src="/lists/list.json">${tag}</rating-source>`;
    const rated = await openPage(browser);
    await rated.goto(site.at('/rated.html'));
    await drawn(rated);
    await rated.waitForFunction(() =>
      document.querySelector('scale-rating').shadowRoot?.querySelector('[part~=rating]'),
    );
    assert.deepEqual(rated.problems, []);
    assert.deepEqual(page.problems, []);
    await rated.close();
    await page.close();
  });

  it('is not offered a scale of a file while none is open', async () => {
    const page = await open('/alone.html');
    const offered = await page.$$eval('#element option', (all) => all.map(({value}) => value));
    assert.ok(!offered.includes('scale-rating'));
    await page.close();
  });
});
