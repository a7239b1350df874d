import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';
import {cost, evidence, fallbackHtml} from '../../dist/index.js';
import {prerender} from '../../dist/prerender/prerender.js';
import {drawn, openBrowser, openPage, pictureInParts} from '../support/browser.mjs';
import {isFull, passes} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';

const tags = 'cost-rating, evidence-rating, scale-rating, outcome-grid, rating-explainer, rating-summary';
const stylesheet = '/dist/what-works-ratings-shadow.css';
const worded = {'cost-rating': cost, 'evidence-rating': evidence};
const valuesOf = ({scale: {levels, modifiers, outside}}) => [
  ...levels.flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)]),
  ...outside.map(({code}) => code),
  'not-rated',
];
const written = (attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

/**
 * Every badge of a kind in a form: of a programme with a date, and of none; and what stands where no value is known or
 * given.
 */
const badges = (tag, form) => (language) =>
  [
    ...valuesOf(worded[tag]).map((value, index) => {
      const attributes = {
        value,
        ...form,
        ...(index % 3 && {subject: 'Level 4 Group Triple P', reviewed: '2018-02-15', href: '/entry'}),
      };
      return `<${tag}${written(attributes)}>${fallbackHtml(worded[tag], {...attributes, language})}<p slot="detail">In particular</p></${tag}>`;
    }),
    `<${tag}${written({value: '9', ...form})}>Under review</${tag}>`,
    `<${tag}${written(form)}></${tag}>`,
  ]
    .map((badge) => `<p>Before</p><div>${badge}</div>`)
    .join('\n');

const findings = `
  <p>The page's own summary</p>
  <outcome-finding outcome="mental-health"></outcome-finding>
  <outcome-finding outcome="crime" finding="Fewer problems" study="Study 1" score="15" result="improved" timeframe="At once">10 <b>points</b></outcome-finding>
  <outcome-finding outcome="crime" score="-5" result="worsened">x</outcome-finding>
  <outcome-finding outcome="maltreatment" result="mixed">x</outcome-finding>
  <outcome-finding outcome="substance-abuse" score="0" result="no-effect">x</outcome-finding>
  <outcome-finding outcome="another">x</outcome-finding>`;
const grids = (form) => () =>
  [
    {},
    {subject: 'A programme', reviewed: '2018', href: '/entry', 'score-type': 'improvement-index', 'heading-level': 2},
  ]
    .map(
      (attributes) =>
        `<outcome-grid${written({...form, ...attributes})}>${findings}</outcome-grid><outcome-grid${written(form)}></outcome-grid>`,
    )
    .join('');

const explainers = (form) => () =>
  ['cost', 'evidence']
    .map((scale) => `<rating-explainer${written({scale, ...form})}>x</rating-explainer>`)
    .join('<p>Between</p>');

const forms = {
  standard: {},
  'standard, with a popover': {explanation: 'popover'},
  full: {variant: 'full'},
  compact: {variant: 'compact'},
};

/** What a page holds, in a language. */
const contents = {
  ...Object.fromEntries(
    Object.keys(worded).flatMap((tag) =>
      Object.entries(forms).map(([name, form]) => [`${tag}, ${name}`, badges(tag, form)]),
    ),
  ),
  'grids as lists': grids({}),
  'grids as tables': grids({layout: 'table', show: 'all'}),
  'closed explainers': explainers({}),
  'open explainers': explainers({open: '', value: '3', subject: 'A programme'}),
  'explainers in the open': explainers({layout: 'inline', value: '4', href: '/more'}),
};

/** How wide the window is, and how the page is prerendered. */
const ways = [
  [1280, {}],
  [320, {stylesheet}],
];

/** All that each of our elements says, whether it is open or not; and the words of the page that it shows. */
const texts = (selector) =>
  [...document.querySelectorAll(selector)].map(({shadowRoot}) => {
    const say = (node) => {
      if (node.localName === 'style') return '';
      if (node.localName === 'slot')
        return node
          .assignedNodes()
          .map(({textContent}) => textContent)
          .join('');
      return node.nodeType === Node.TEXT_NODE ? node.data : [...node.childNodes].map(say).join('');
    };
    return say(shadowRoot).replace(/\s+/g, ' ').trim();
  });

const openAll = (selector) => {
  for (const {shadowRoot} of document.querySelectorAll(selector))
    for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
};

const explained = (selector) =>
  [...document.querySelectorAll(selector)].every(({shadowRoot}) =>
    [...shadowRoot.querySelectorAll('[part="explanation"]')].every(({textContent}) => textContent.trim()),
  );

const browser = await openBrowser();
const site = await openSite();
after(() => Promise.all([browser.close(), site.close()]));

describe('without script', {timeout: 300_000}, () => {
  async function open(html, options) {
    site.pages['/page.html'] = html;
    const page = await openPage(browser, options);
    await page.goto(site.at('/page.html'));
    return page;
  }

  /**
   * A page of that content as the script draws it, or prerendered and without script: what is said, and pictures of it
   * closed and open, in parts.
   */
  async function look(content, language, width, options) {
    const script = options ? '' : '<script type="module" src="/dist/what-works-ratings.min.js"></script>';
    const html = `<!doctype html><html lang="${language}"><head><title>x</title><link rel="stylesheet" href="/dist/what-works-ratings.css">${script}</head>
      <body style="font-family: sans-serif">${content(language)}`;
    const page = await open(options ? prerender(html, options) : html, {width, script: !options});
    if (!options) {
      await drawn(page);
      // when the page is idle
      await page.waitForFunction(explained, {}, tags);
    }
    const closed = await pictureInParts(page);
    await page.evaluate(openAll, tags);
    const opened = await pictureInParts(page);
    const said = await page.evaluate(texts, tags);
    const {problems} = page;
    await page.close();
    return {closed, opened, said, problems};
  }

  const differing = (one, other) => {
    assert.equal(one.length, other.length);
    return one.reduce((sum, part, index) => sum + differingPart(part, other[index]), 0);
  };

  const differingPart = (...parts) => {
    // the same bytes are the same picture, and reading them takes time
    if (parts[0].equals(parts[1])) return 0;
    const [one, other] = parts.map((part) => PNG.sync.read(part));
    assert.deepEqual([one.width, one.height], [other.width, other.height]);
    return pixelmatch(one.data, other.data, undefined, one.width, one.height, {threshold: 0});
  };

  for (const [what, content] of passes(
    contents,
    'evidence-rating, standard',
    'cost-rating, compact',
    'grids as tables',
    'open explainers',
  )) {
    // in `npm test` each in one language
    for (const language of isFull
      ? ['en', 'cy']
      : [what.startsWith('evidence') || what.startsWith('open') ? 'cy' : 'en']) {
      it(`shows and says what the script would: ${what}, lang="${language}"`, async () => {
        // in `npm test` the narrow page with the stylesheet is the Welsh one
        for (const [width, options] of isFull ? ways : [ways[Number(language === 'cy')]]) {
          const script = await look(content, language, width);
          const without = await look(content, language, width, options);
          assert.ok(
            script.said.length > 1 && script.said.every((text) => /\p{L}{3}/u.test(text)),
            script.said.join('\n'),
          );
          assert.deepEqual(without.said, script.said);
          assert.equal(differing(without.closed, script.closed), 0, `pixels, closed, ${width} wide`);
          assert.equal(differing(without.opened, script.opened), 0, `pixels, opened, ${width} wide`);
          assert.deepEqual([...script.problems, ...without.problems], []);
        }
      });
    }
  }

  const badge = (attributes) =>
    prerender(
      `<!doctype html><html lang="en"><title>x</title><cost-rating value="4" subject="A"${attributes}>x</cost-rating><p>After</p>`,
    );
  const meaning = cost.words[0].levels[4].meaning;

  /** Waits, since a browser does what was asked for a little later; and without script no page can say when. */
  async function becomes(page, part, shown) {
    const isShown = () =>
      page.evaluate((name) => {
        const element = document.querySelector('cost-rating').shadowRoot.querySelector(`[part="${name}"]`);
        return element.checkVisibility({contentVisibilityAuto: true}) && element.innerText;
      }, part);
    const until = Date.now() + 60_000;
    while (Boolean(await isShown()) !== shown && Date.now() < until) await sleep(20);
    assert.equal(Boolean(await isShown()), shown);
    if (part === 'explanation' && shown) assert.ok((await isShown()).includes(meaning));
  }

  for (const form of ['', ' explanation="popover"']) {
    const name = form ? 'over the page' : 'in the flow';

    it(`opens an explanation ${name} by a click, and closes it by another`, async () => {
      const page = await open(badge(form), {script: false});
      await becomes(page, 'explanation', false);
      for (const shown of [true, false]) {
        await page.click('cost-rating >>> [part="control"]');
        await becomes(page, 'explanation', shown);
      }
      await page.close();
    });

    for (const key of ['Enter', 'Space']) {
      it(`opens an explanation ${name} by the keyboard, and closes it: ${key}`, async () => {
        const page = await open(badge(form), {script: false});
        await page.keyboard.press('Tab');
        await page.keyboard.press(key);
        await becomes(page, 'explanation', true);
        await page.keyboard.press(form ? 'Escape' : key);
        await becomes(page, 'explanation', false);
        await page.close();
      });
    }

    it(`prints an explanation ${name}, though it is closed, and no control`, async () => {
      const page = await open(badge(form), {script: false});
      await page.emulateMediaType('print');
      await becomes(page, 'explanation', true);
      await becomes(page, 'control', false);
      await page.close();
    });
  }

  it('shows each finding in its place, once', async () => {
    const html = `<!doctype html><html lang="en"><title>x</title><outcome-grid subject="A">${findings}</outcome-grid>`;
    const page = await open(prerender(html), {script: false});
    const shown = await page.evaluate(() => document.body.innerText);
    assert.equal(shown.split('10 points').length, 2);
    assert.doesNotMatch(shown, /own summary/);
    const [finding, heading] = await page.evaluate(() => {
      const {assignedSlot} = document.querySelector('[outcome="maltreatment"]');
      return [assignedSlot.name, assignedSlot.closest('.outcomes > div').querySelector('h4').textContent];
    });
    assert.deepEqual([finding, heading], ['finding-4', 'Preventing child maltreatment']);
    await page.close();
  });

  it('would be seen to differ: without its styles, and without its explanation', async () => {
    const script = await look(contents['cost-rating, compact'], 'en', 1280);
    const bare = await look(contents['cost-rating, compact'], 'en', 1280, {stylesheet: '/no-such.css'});
    assert.match(bare.problems.join(), /404/);
    assert.throws(() => assert.equal(differing(bare.closed, script.closed), 0));
  });
});
