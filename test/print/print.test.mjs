import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import puppeteer from 'puppeteer-core';
import {programmes} from '../../examples/programmes.mjs';
import {renderPage} from '../../examples/render.mjs';
import {explainedScales} from '../../dist/scales/foundations/foundations.js';
import {allBadgeMessages, inLanguage} from '../../dist/text/languages.js';
import {cost, evidence, fallbackHtml, fallbackLines} from '../../dist/index.js';
import {prerender} from '../../dist/prerender/prerender.js';
import {firefoxLaunchOptions} from '../support/find-browser.mjs';
import {openBrowser} from '../support/browser.mjs';
import {openSite} from '../support/site.mjs';
import {inkOf, overlapping, textOf, wordsOf} from './paper.mjs';

const worded = {'cost-rating': cost, 'evidence-rating': evidence};
const browsers = {
  Chromium: () => openBrowser(),
  Firefox: () => puppeteer.launch({headless: true, ...firefoxLaunchOptions()}),
};

const site = await openSite();
const folder = await mkdtemp(join(tmpdir(), 'print-'));
after(async () => {
  await site.close();
  await rm(folder, {recursive: true});
});

/** In its place a badge shows all levels in a row. */
const rangeOf = (tag, {language}) => inLanguage(worded[tag].words, language).range;

/** What stands on the page between the lines, as text. */
const tidy = (text) => text.replace(/\s+/g, ' ').trim();
const inline = (scale, value, variant) => tidy(fallbackHtml(scale, {value, variant}).replace(/<[^>]*>/g, ''));

for (const [name, launch] of Object.entries(browsers)) {
  describe(`on paper, ${name}`, {timeout: 180_000}, async () => {
    const browser = await launch();
    after(() => browser.close());
    let count = 0;

    /** Prints a page at once: nothing on it has had the time to be idle. */
    async function print(path, {css, script = true, prepare} = {}) {
      const page = await browser.newPage();
      // the browser's own idle time would come while it prepares the print
      if (script)
        await page.evaluateOnNewDocument(() => {
          globalThis.requestIdleCallback = () => 0;
        });
      await page.goto(site.at(path));
      if (script) await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
      if (css) await page.addStyleTag({content: css});
      if (prepare) await page.evaluate(prepare);
      const badges = await page.evaluate(() =>
        [...document.querySelectorAll('cost-rating, evidence-rating')].map((element) => [
          element.localName,
          {
            ...Object.fromEntries([...element.attributes].map(({name, value}) => [name, value])),
            language: element.closest('[lang]').lang,
          },
        ]),
      );
      const file = join(folder, `${name}-${count++}.pdf`);
      await page.pdf({path: file, format: 'A4'});
      await page.close();
      return {file, text: textOf(file), pages: wordsOf(file), badges};
    }

    for (const page of ['publication', 'bilingual', 'dark', 'plain']) {
      it(`${page}: says each rating with its meaning, though nobody has opened it`, async () => {
        const {text, badges} = await print(`/examples/${page}.html`);
        assert.ok(badges.length > 1);
        for (const [tag, {variant, ...attributes}] of badges) {
          const lines =
            variant === 'compact'
              ? [inline(worded[tag], attributes.value, variant)]
              : fallbackLines(worded[tag], {...attributes, variant: 'full'}).filter(
                  (line) => line !== rangeOf(tag, attributes),
                );
          for (const line of lines) assert.ok(text.includes(tidy(line)), `${line}\n\nis not in\n\n${text}`);
        }
      });

      it(`${page}: shows no control, and nothing on top of another`, async () => {
        const {text, pages} = await print(`/examples/${page}.html`);
        for (const {whatThisMeans} of allBadgeMessages) assert.ok(!text.includes(whatThisMeans), whatThisMeans);
        assert.deepEqual(pages.flatMap(overlapping), []);
      });
    }

    it('publication: says the outcomes with their findings, and explains both scales under their headings', async () => {
      const {text} = await print('/examples/publication.html');
      for (const said of [
        'Child outcomes for Empowering Parents Empowering Communities',
        'Preventing crime, violence and antisocial behaviour',
        'Improved, +15 Reduced frequency of behaviour problems 10.57-point reduction on the Eyberg Child Behaviour Inventory (Intensity Scale) Study 1 · When measured: Immediately after the intervention',
        'Reported, no details given here',
      ])
        assert.ok(text.includes(said), said);
      for (const {
        words: [{explainer, levels, caution}],
      } of explainedScales) {
        const from = text.indexOf(explainer.title);
        assert.ok(from > 0, explainer.title);
        for (const {meaning} of Object.values(levels)) assert.ok(text.indexOf(meaning, from) > from, meaning);
        assert.ok(text.indexOf(caution, from) > from, caution);
      }
    });

    it('listing: says the ratings of 130 programmes in a table of 8 pages, and explains them once', async () => {
      const {text, pages} = await print('/examples/listing.html');
      assert.ok(pages.length <= 8, `${pages.length} pages`);
      // a line may end at a hyphen or a dash
      const unbroken = text.replace(/([-–]) /g, '$1');
      const all = programmes();
      assert.equal(all.length, 130);
      for (const {name: programme, evidence: level, before, cost: band, reviewed} of all) {
        const row = `${programme} ${inline(evidence, level, 'cell')} ${inline(evidence, before, 'dense')} ${inline(cost, band, 'cell')} ${reviewed?.words ?? 'Not reviewed'}`;
        assert.ok(unbroken.includes(row), row);
      }
      for (const {
        words: [{explainer, levels}],
      } of explainedScales) {
        assert.equal(unbroken.split(explainer.title).length, 2, explainer.title);
        for (const {meaning} of Object.values(levels)) assert.equal(unbroken.split(meaning).length, 2, meaning);
      }
      assert.deepEqual(pages.flatMap(overlapping), []);
    });

    it('listing: repeats the head of the table on every page that has a row', async () => {
      const {pages} = await print('/examples/listing.html');
      const numbersOn = (words) => words.filter(({text}, index) => words[index - 1]?.text === 'Programme' && +text);
      assert.equal(pages.flatMap(numbersOn).length, 130);
      for (const [index, words] of pages.entries()) {
        const column = words.find(({text}) => text === 'Previously');
        const head = words.filter(({top}) => Math.abs(top - column?.top) < 1).map(({text}) => text);
        const isHead = head.join(' ').startsWith('Programme Evidence Previously');
        assert.equal(isHead, numbersOn(words).length > 0, `page ${index + 1}: ${head.join(' ')}`);
      }
    });

    it('listing: needs no more than black ink for its figures', async () => {
      const {file, pages} = await print('/examples/listing.html');
      const [words] = pages;
      const ink = inkOf(file, 1);
      const {left: column} = words.find(({text}) => text === '3+');
      const codes = words.filter(({text, left}) => Math.abs(left - column) < 1 && /^\d\+?$/.test(text));
      assert.ok(codes.length > 8, `${codes.length} codes`);
      for (const {text, left, top, bottom} of codes) {
        const height = bottom - top;
        const share = ink({left: left - 2.8 * height, right: left - 0.3 * height, top, bottom});
        assert.ok(share > 0.03, `beside ${text}: ${share}`);
      }
    });

    it('cards: prints what is shown, the explanation only of a card whose explanation is open', async () => {
      const openFirst = () =>
        document.querySelector('programme-card').shadowRoot.querySelector('details').setAttribute('open', '');
      const [closed, opened] = [
        await print('/examples/cards.html'),
        await print('/examples/cards.html', {prepare: openFirst}),
      ];
      for (const {text, pages} of [closed, opened]) {
        for (const said of [
          '3+ Short-term impact, plus other studies',
          'Not effective in a study (NE)',
          'Improved: Preventing crime, violence and antisocial behaviour',
          'Foundations Guidebook, last reviewed July 2019',
        ])
          assert.ok(text.includes(said), said);
        assert.doesNotMatch(text, /What these ratings mean/);
        assert.deepEqual(pages.flatMap(overlapping), []);
      }
      assert.doesNotMatch(closed.text, /Rated \d/);
      assert.match(opened.text, /Rated 3\+:/);
      assert.doesNotMatch(opened.text, /Rated 4/);
    });

    it('a dark page is dark on white', async () => {
      const {file, pages} = await print('/examples/dark.html');
      const index = pages.findIndex((words) => words.some(({text}) => text === '2+'));
      const ink = inkOf(file, index + 1);
      const [code, level] = ['3+', '2+'].map((wanted) => pages[index].find(({text}) => text === wanted));
      assert.ok(ink(code) > 0.03);
      // the block under a level of the scale that is reached
      assert.ok(ink({...level, top: level.bottom, bottom: level.bottom + (level.bottom - level.top) / 2}) > 0.3);
    });

    it('a page can keep the meanings to itself', async () => {
      const css = '@media print { ::part(explanation) { display: none } }';
      for (const page of ['publication', 'dark']) {
        const {text} = await print(`/examples/${page}.html`, {css});
        assert.doesNotMatch(text, /Rated \d/);
        for (const {
          words: [{caution}],
        } of [cost, evidence])
          assert.ok(!text.includes(caution), caution);
      }
    });

    it('a prerendered page without script says the same', async () => {
      site.pages['/prerendered.html'] = prerender(
        (await renderPage('publication')).replace(/<script type="module" src="\/dist[^]*?<\/script>/, ''),
      );
      const {text} = await print('/prerendered.html', {script: false});
      assert.equal(text, (await print('/examples/publication.html')).text);
    });
  });
}

describe('the look at paper', () => {
  const word = (text, left, top, right, bottom) => ({text, left, top, right, bottom});

  it('would see words on top of one another, and not lines that are close', () => {
    assert.deepEqual(
      overlapping([word('one', 0, 0, 30, 10), word('two', 20, 4, 50, 14), word('three', 0, 9, 19, 19)]),
      ['one / two'],
    );
  });
});
