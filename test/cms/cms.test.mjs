/**
 * What content systems leave of our markup, and what `enhance.js` makes of that, under a strict policy. What they leave
 * is in kept/; the tests in editors/ ask the editors again.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, describe, it} from 'node:test';
import {markup} from './markup.mjs';
import {pasted, snippets} from './snippets.mjs';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {watchShifts} from '../support/layout-shift.mjs';
import {openSite} from '../support/site.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types what-works-ratings";
const fixtureOf = (system) => JSON.parse(readFileSync(`test/cms/kept/${system}.json`, 'utf8'));
const doc = readFileSync('docs/cms.md', 'utf8');

const browser = await openBrowser();
const site = await openSite();
after(() => Promise.all([browser.close(), site.close()]));

/** A page on which all of it stands, each kind in a place of its own, enhanced by words too. */
async function open(kept) {
  const places = Object.entries(kept).map(([kind, html]) => `<section data-kind="${kind}">${html}</section>`);
  site.pages['/page.html'] = {
    headers: {'content-security-policy': policy},
    body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
      <script type="module" src="/dist/enhance.js" data-words></script><script type="module" src="/dist/what-works-ratings.min.js"></script>
      </head><body>${places.join('')}</body></html>`,
  };
  const page = await openPage(browser);
  await page.goto(site.at('/page.html'));
  await drawn(page);
  return page;
}

/**
 * In the page: by kind, the elements that drew a rating, outcomes or an explanation of their own; and all words that
 * came.
 */
const shownIn = () =>
  Object.fromEntries(
    [...document.querySelectorAll('[data-kind]')].map((place) => [
      place.dataset.kind,
      {
        elements: [
          ...place.querySelectorAll(
            ':is(cost-rating, evidence-rating, outcome-grid, rating-explainer, programme-card, rating-summary)',
          ),
        ]
          .filter(({shadowRoot}) => shadowRoot?.querySelector('[part~="rating"]'))
          .map(({localName}) => localName),
        subject: place.querySelector('[subject]')?.getAttribute('subject'),
        words: place.textContent.replace(/\s/g, ''),
      },
    ]),
  );

/** In a page: the words of markup, without space. A template's are not on the page. */
const wordsOf = (markup) =>
  Object.fromEntries(
    Object.entries(markup).map(([kind, html]) => [
      kind,
      new DOMParser().parseFromString(html, 'text/html').body.textContent.replace(/\s/g, ''),
    ]),
  );

const blank = await openPage(browser);
const given = await blank.evaluate(wordsOf, markup);

const systems = {wordpress: 'WordPress', ckeditor5: 'CKEditor 5', tinymce: 'TinyMCE', dompurify: 'DOMPurify'};
const bare = ['as an author', 'as it comes'];
const table = {};

describe('content systems', () => {
  for (const system of Object.keys(systems)) {
    const {given: put, kept} = fixtureOf(system);

    it(`${systems[system]} was given what there is today`, () => {
      assert.deepEqual(put, markup);
    });

    for (const [how, results] of Object.entries(kept)) {
      it(`${systems[system]}, ${how}: what survives is enhanced, what is stripped leaves its words`, async () => {
        const page = await open(results);
        const shown = await page.evaluate(shownIn);
        for (const [kind, {words}] of Object.entries(shown)) {
          // drawn markup is none to paste: WordPress makes comments of parts of it
          if (kind !== 'custom tag, prerendered') assert.ok(words.includes(given[kind]), `${kind}: ${words}`);
        }
        for (const [kind, {subject}] of Object.entries(shown)) {
          if (kind === 'words alone') assert.equal(subject, 'Functional Family Therapy');
        }
        const cells = Object.fromEntries(
          Object.entries(shown).map(([kind, {elements}]) => [kind, elements.length ? 'drawn' : 'words']),
        );
        if (bare.includes(how)) table[system] = cells;
        else if (how.includes('Drupal')) {
          for (const kind of [
            'paragraph',
            'paragraph, cost',
            'paragraph, Welsh',
            'span in a sentence',
            'table cell',
            'definition list',
            'paragraph, summary',
            'words alone',
          ]) {
            assert.equal(cells[kind], 'drawn', kind);
          }
        } else if (how.includes('set') || how.includes('allow')) {
          for (const kind of ['paragraph', 'division', 'definition list', 'table cell', 'words alone'])
            assert.equal(cells[kind], 'drawn', kind);
          if (system !== 'ckeditor5')
            for (const kind of ['custom tag', 'custom tags, outcomes']) assert.equal(cells[kind], 'drawn', kind);
        }
        assert.deepEqual(
          page.problems.filter((problem) => !/\/x$/.test(problem) && !problem.includes('404')),
          [],
        );
        assert.equal(await page.$$eval('a[href^="javascript"]', ({length}) => length), 0);
        await page.close();
      });
    }
  }

  it('WordPress was given the allow-list that docs/cms.md has', () => {
    assert.equal(fixtureOf('wordpress').snippet, snippets.php);
  });
});

describe('enhance.js', () => {
  /** What moves on a page whose scripts come late. */
  async function shiftsWith(blocking) {
    const scripts = ['what-works-ratings.min.js', 'enhance.js'];
    let send;
    const after = new Promise((sent) => (send = sent));
    for (const name of scripts)
      site.pages[`/late/${name}`] = {type: 'js', body: readFileSync(`dist/${name}`, 'utf8'), after};
    site.pages['/late.html'] = `<!DOCTYPE html><html lang="en"><head><title>A page</title>
      ${scripts.map((name) => `<script type="module" ${blocking} src="/late/${name}"></script>`).join('')}
      </head><body>${markup.paragraph}${markup['definition list']}<h2>After</h2><p>Text</p></body></html>`;
    const page = await openPage(browser);
    await page.evaluateOnNewDocument(watchShifts);
    const loaded = page.goto(site.at('/late.html'));
    // a page that waits for its scripts draws nothing and no frames
    await page.waitForFunction(
      (waits) => document.readyState !== 'loading' && (waits || performance.getEntriesByType('paint').length > 0),
      {polling: 20},
      blocking !== '',
    );
    send();
    await loaded;
    await page.waitForSelector('outcome-grid');
    await drawn(page);
    const shifts = await page.evaluate(() => globalThis.shiftsSoFar());
    await page.close();
    return shifts;
  }

  it('moves nothing where the page waits for it, as docs/cms.md says, and else does', async () => {
    assert.match(doc, /`blocking="render"` on both tags/);
    assert.deepEqual(await shiftsWith('blocking="render"'), []);
    assert.notDeepEqual(await shiftsWith(''), []);
  });
});

describe('docs/cms.md', () => {
  it('tells in its table what became of each kind of markup', () => {
    const row = (cells) => `| ${cells.join(' | ')} |`;
    const lines = [
      row(['', ...Object.values(systems)]),
      row(['---', ...Object.values(systems).map(() => '---')]),
      ...Object.keys(markup).map((kind) => row([kind, ...Object.keys(systems).map((system) => table[system][kind])])),
    ];
    assert.ok(doc.includes(lines.join('\n')), `should hold:\n${lines.join('\n')}`);
  });

  it('has markup to paste of which each rating and list becomes an element, without a warning', async () => {
    const page = await open({all: pasted.join('')});
    const {
      all: {elements},
    } = await page.evaluate(shownIn);
    assert.deepEqual(elements, [
      'evidence-rating',
      'cost-rating',
      'cost-rating',
      'outcome-grid',
      'programme-card',
      'evidence-rating',
    ]);
    assert.deepEqual([...page.problems, ...page.warnings], []);
    await page.close();
  });

  it('names the versions that were tried', () => {
    for (const [system, name] of Object.entries(systems))
      assert.ok(doc.includes(`${name} ${fixtureOf(system).version}`), `${name} ${fixtureOf(system).version}`);
  });
});
