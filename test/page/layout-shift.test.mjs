import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {renderPage} from '../../examples/render.mjs';
import {cost, evidence, fallbackHtml, fallbackLine} from '../../dist/index.js';
import {prerender} from '../../dist/prerender/prerender.js';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {watchShifts} from '../support/layout-shift.mjs';
import {isFull} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';
import {programmesFile} from '../ratings-file/scale-files.mjs';

const script = '/dist/what-works-ratings.min.js';
const head = `<link rel="stylesheet" href="/dist/what-works-ratings.css"><script type="module" src="${script}"></script>`;
const worded = {'cost-rating': cost, 'evidence-rating': evidence};
const forms = [
  {variant: 'standard'},
  {variant: 'standard', explanation: 'popover'},
  {variant: 'full', href: '/entry'},
  {variant: 'full'},
  {variant: 'compact'},
  {variant: 'cell'},
  {variant: 'dense'},
];
const programmes = [
  {},
  {subject: 'Level 4 Group Triple P', reviewed: '2018-02'},
  {subject: 'Empowering Parents Empowering Communities', reviewed: '2018-02-15'},
];

const valuesOf = ({scale: {levels, modifiers, outside}}) => [
  ...levels.flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)]),
  ...outside.flatMap(({code, aliases = []}) => [code, ...aliases]),
  'not-rated',
];

/** A badge with the recommended fallback content. */
function badge(tag, attributes, language) {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  return `<${tag}${written}>${fallbackHtml(worded[tag], {...attributes, language})}</${tag}>`;
}

/** Every badge in a form and a language, in a block, on a line of text and in a table. */
function everyBadge(form, language) {
  const badges = Object.keys(worded).flatMap((tag) =>
    valuesOf(worded[tag]).flatMap((value) =>
      programmes.map((programme) => badge(tag, {value, ...form, ...programme}, language)),
    ),
  );
  const places = {
    block: badges.map((each) => `<div>${each}</div>`).join(''),
    line: badges.map((each) => `<p>Before ${each} after, with words enough to reach a second line.</p>`).join(''),
    table: `<table>${badges.map((each, row) => `<tr><th>${row}</th><td>${each}</td><td>${badges.at(-row - 1)}</td></tr>`).join('')}</table>`,
  };
  if (form.variant === 'compact') return places.block + places.line + places.table;
  return ['cell', 'dense'].includes(form.variant) ? places.block + places.table : places.block;
}

/**
 * Where everything outside our elements stands, and our elements too where they are blocks: a line of text is not a
 * box.
 */
const boxes = () =>
  [...document.querySelectorAll('body *')]
    .filter(
      (element) =>
        !element.parentElement.closest(
          'cost-rating, evidence-rating, scale-rating, outcome-grid, rating-explainer, rating-summary, programme-card',
        ),
    )
    .filter((element) => !element.matches('[variant=compact]'))
    .map((element) => {
      const {x, y, width, height} = element.getBoundingClientRect();
      return {box: [x, y, width, height], what: element.outerHTML.slice(0, 120)};
    });

/** Browsers round to a part of a pixel, once for each piece of text, and the badge has a piece more than the words. */
const nothing = 0.1;
const differ = (one, other) => one.some((side, index) => Math.abs(side - other[index]) > nothing);

const browser = await openBrowser();
const site = await openSite();
after(() => Promise.all([browser.close(), site.close()]));

describe('layout', () => {
  /** Where everything stands before the script and after it, and what the browser saw shift. */
  async function changesOn(html, width, arrived = () => true) {
    let send;
    site.pages[script] = {
      after: new Promise((sent) => {
        send = sent;
      }),
    };
    site.pages['/page.html'] = html;
    const page = await openPage(browser, {width});
    await page.evaluateOnNewDocument(watchShifts);
    const loaded = page.goto(site.at('/page.html'));
    await page.waitForFunction(
      () => document.readyState === 'interactive' && performance.getEntriesByType('paint').length > 0,
    );
    const first = await page.evaluate(boxes);
    send();
    await loaded;
    await page.waitForFunction(arrived);
    await drawn(page);
    const then = await page.evaluate(boxes);
    const shifts = await page.evaluate(() => globalThis.shiftsSoFar());
    await page.close();
    const moved = then.flatMap(({box, what}, index) =>
      differ(box, first[index].box) ? [`${first[index].box} became ${box}: ${what}`] : [],
    );
    return {moved, count: first.length, shifts};
  }

  // the last with 15 em for the badge
  for (const width of isFull ? [1280, 320, 256] : [256]) {
    for (const form of forms) {
      for (const language of isFull ? ['en', 'cy'] : ['cy']) {
        const name = Object.entries(form)
          .map(([attribute, value]) => `${attribute}="${value}"`)
          .join(' ');
        it(`is the same before the script as after it, for every badge with ${name}, ${width} pixels wide, lang="${language}"`, async () => {
          const html = `<!doctype html><html lang="${language}"><head>${head}</head><body style="font-family: sans-serif">${everyBadge(form, language)}`;
          const {moved, count, shifts} = await changesOn(html, width);
          assert.ok(count > 60);
          assert.deepEqual([moved, shifts], [[], []]);
        });
      }
    }
  }

  const fonts = ['24px/2 serif', '10px serif', '24px serif', '10px/1.6 serif', '16px/1 serif'];
  for (const font of isFull ? fonts : fonts.slice(0, 1)) {
    it(`is the same in text of ${font}, where the control's least height counts or does not, and lines are wide or narrow`, async () => {
      const html = `<!doctype html><html lang="en"><head>${head}</head><body style="font: ${font}">${everyBadge(forms[0], 'en')}`;
      const {moved, shifts} = await changesOn(html, 320);
      assert.deepEqual([moved, shifts], [[], []]);
    });
  }

  for (const name of isFull ? ['publication', 'listing'] : ['publication']) {
    for (const width of isFull ? [1280, 320] : [320]) {
      const prerendered = {
        'grid and explainers prerendered and the recommended words in the badges': async (html) =>
          prerender(html).replace(/(<(?:cost|evidence)-rating[^>]*>)<template shadowrootmode[^]*?<\/template>/g, '$1'),
        'everything prerendered': async (html) => prerender(html),
        'everything prerendered, with the stylesheet': async (html) =>
          prerender(html, {stylesheet: '/dist/what-works-ratings-shadow.css'}),
      };
      for (const [how, made] of Object.entries(prerendered)) {
        it(`never shifts on the ${name} page, ${width} pixels wide, with ${how}`, async () => {
          const {moved, shifts} = await changesOn(await made(await renderPage(name)), width);
          assert.deepEqual([moved, shifts], [[], []]);
        });
      }
    }
  }

  /** A page around a ratings file that says what its tags say, or what its roots show. */
  const fromFile = (tags) => `<!doctype html><html lang="en"><head>${head}
    <script type="module" src="/dist/what-works-ratings-source.min.js"></script></head><body>
    <rating-source src="/programmes.json">${tags}</rating-source><p>After</p>`;
  const whole = {value: '3+*', subject: 'Programme 1', reviewed: '2018-02', href: 'https://example.org/one'};
  const filled = (variant) => badge('evidence-rating', {...whole, variant, programme: 'one'}, 'en');
  for (const [how, made] of [
    ['filled tags', () => fromFile(['standard', 'full', 'compact', 'cell'].map(filled).join(''))],
    [
      'tags that name the programme alone, prerendered',
      () => {
        const tags = ['evidence-rating', 'programme-card', 'rating-summary', 'outcome-grid'].map(
          (tag) => `<${tag} programme="one"></${tag}>`,
        );
        return prerender(fromFile(tags.join('')), {readSource: () => ({text: JSON.stringify(programmesFile())})});
      },
    ],
  ]) {
    it(`never shifts when the ratings file arrives, with ${how}`, async () => {
      site.pages['/programmes.json'] = {body: JSON.stringify(programmesFile()), type: 'json'};
      // the link of the file is on no tag, so what shows it has the file
      const hasFile = () =>
        [...document.querySelectorAll('[programme]')].every(
          (element) =>
            customElements.get(element.localName) &&
            element.shadowRoot &&
            !element.isUpdatePending &&
            element.hasUpdated,
        ) && performance.getEntriesByType('resource').some(({name}) => name.endsWith('.json'));
      const {moved, count, shifts} = await changesOn(made(), 600, hasFile);
      assert.ok(count > 1);
      assert.deepEqual([moved, shifts], [[], []]);
    });
  }

  it('would be seen to shift: it does with the short words', async () => {
    const short = fallbackLine(evidence, {value: '3'});
    const html = `<!doctype html><html lang="en"><head>${head}</head><body><evidence-rating value="3">${short}</evidence-rating><p>After</p>`;
    const {moved, shifts} = await changesOn(html, 1280);
    assert.equal(moved.length, 2);
    assert.equal(shifts.length, 1);
  });
});
