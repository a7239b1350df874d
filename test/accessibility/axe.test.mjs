/**
 * axe finds nothing in any story and on any example page, closed and open, with every rule of levels A and AA and of
 * good practice: its experimental ones and the size of targets too, which it leaves out unless asked; not those that it
 * has itself given up. What it cannot decide fails as well.
 */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {pages} from '../../examples/pages.mjs';
import {openBrowser, openPage, whole} from '../support/browser.mjs';
import {isFull, passes} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';
import {storyPages} from '../support/story-pages.mjs';
import {tags} from '../support/tags.mjs';

const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Each theme once, and each language and direction once: no rule looks at two of these together. */
const views = {
  'in light': {globals: {}},
  'in dark': {globals: {theme: 'dark'}, media: {'prefers-color-scheme': 'dark'}},
  // of the palettes the dark one: the page's own dark ink would show on it
  'in forced colours': {globals: {}, media: {'forced-colors': 'active', 'prefers-color-scheme': 'dark'}},
  'in Welsh': {globals: {lang: 'cy'}},
  'from right to left': {globals: {dir: 'rtl'}},
};

/** In `npm test`: one page of each kind. */
const examples = isFull
  ? ['index', ...pages.map(({name}) => name)]
  : ['builder', 'publication', 'bodies', 'without-script'];

/**
 * For the page: what axe has against it as it is, and with what opens open; explanations over the page have their turn
 * one by one, and then their element alone is looked at, since they cover others.
 */
function auditor() {
  const rules = Object.fromEntries(
    axe
      .getRules()
      .filter(({tags}) => !tags.some((tag) => tag === 'deprecated' || tag === 'wcag2aaa'))
      .map(({ruleId}) => [ruleId, {enabled: true}]),
  );
  const roots = () => [document, ...[...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? [])];
  const every = (selector) => roots().flatMap((root) => [...root.querySelectorAll(selector)]);

  if (matchMedia('(forced-colors: active)').matches) {
    // Asked for the fill of text, which axe prefers to its colour, Chromium says what the page set and not what it
    // paints.
    const {getPropertyValue} = CSSStyleDeclaration.prototype;
    CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
      return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
    };
    // a page without a ground it takes for white
    const ground = new CSSStyleSheet();
    ground.replaceSync('html { background: Canvas }');
    document.adoptedStyleSheets = [ground];
  }

  /** What axe reports and a person has looked at. */
  const settled = {
    // undecided: a closed explanation over the page. Its turn comes. And where the builder draws what its frame shows,
    // and of a table the rows that a filter hides, and what is for another width or for paper
    'hidden-content': ({element}) =>
      element.matches('#explanation, #builder + [hidden], tr[hidden], .narrow, .printed, [id^="rating-table-sort"]'),
    // undecided: the control of a header reaches over its words. It has no background
    'color-contrast': ({element, failureSummary}) =>
      element.matches('th[aria-sort]') && failureSummary.includes('overlapped'),
    // undecided: a frame in which no script runs, axe's neither. It shows an element as the other pages do
    'frame-tested': ({element}) => element.matches('[sandbox="allow-same-origin"]'),
    // undecided: without a stylesheet it cannot tell whether one turns the page
    'css-orientation-lock': () => document.styleSheets.length === 0,
    // experimental: a paragraph is no control. This one is where the keyboard scrolls an explanation that holds no link
    'focus-order-semantics': ({element}) => element.matches('[popover] .small[tabindex="0"]'),
  };

  async function faults(state, context = document) {
    const options = {rules, elementRef: true, resultTypes: ['violations', 'incomplete']};
    const {violations, incomplete} = await axe.run(context, options);
    return [...violations, ...incomplete].flatMap(({id, nodes}) =>
      nodes
        .filter((node) => !settled[id]?.(node))
        .map(
          ({element, target, any, all, none}) =>
            `${storyOf(element)}${state}: ${id}: ${target.flat().join(' ')}: ${[...any, ...all, ...none].map(({message}) => message).join('; ')}`,
        ),
    );
  }

  /** "NAME, " for what is in a story. */
  function storyOf(element) {
    for (let at = element; at; at = at.getRootNode().host) {
      const place = at.closest('[data-story]');
      if (place) return `${place.dataset.story}, `;
    }
    return '';
  }

  /**
   * In every state, or without the one in which all is closed where something opens, and with two explanations over the
   * page: `states` says how many it has.
   */
  async function audit(everyState) {
    const details = every('details');
    const found = details.length && !everyState ? [] : await faults('closed');
    let states = 1;
    const check = async (state, context) => {
      await new Promise(requestAnimationFrame);
      found.push(...(await faults(state, context)));
      states++;
    };
    for (const each of details) each.open = true;
    if (details.length) await check('open');
    for (const popover of every('[popover]').slice(0, everyState ? undefined : 2)) {
      popover.parentElement.querySelector('[popovertarget]').click();
      await check('over the page', popover.getRootNode().host ?? document);
      popover.hidePopover();
    }
    return {found, states};
  }

  /** All stories of an element, each below headings that come down to its own. */
  async function auditStories(tag, globals, everyState) {
    await globalThis.stories.showAll(tag, globals);
    for (const story of document.querySelectorAll('[data-story]')) {
      const heading = every('h2, h3, h4, h5, h6').find((each) => story.contains(each.getRootNode().host ?? each));
      for (let above = Number(heading?.localName[1] ?? 2) - 1; above > 0; above--)
        story.insertAdjacentHTML('afterbegin', `<h${above}>Above</h${above}>`);
    }
    return audit(everyState);
  }

  Object.assign(globalThis, {audit, auditStories});
}

describe('axe', () => {
  let browser, site;
  before(async () => {
    browser = await openBrowser();
    site = await openSite(await storyPages());
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(path, media = {}) {
    const page = await openPage(browser);
    const features = Object.entries(media).map(([name, value]) => ({name, value}));
    await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', {features});
    await page.goto(site.at(path));
    for (const {name, value} of features)
      assert.ok(await page.evaluate((query) => matchMedia(query).matches, `(${name}: ${value})`), name);
    // by the devtools, which a page's policy does not stop
    await page.evaluate(axe);
    await page.evaluate(auditor);
    return page;
  }

  for (const [view, {globals, media}] of passes(views, 'in light')) {
    describe(`finds nothing ${view}`, () => {
      let page;
      before(async () => {
        page = await open('/stories.html', media);
        await page.waitForFunction(() => globalThis.stories);
      });
      after(() => page.close());

      // in `npm test` those of which the others are variations
      for (const tag of isFull
        ? tags
        : tags.filter((each) => !/^(cost-rating|scale-rating|rating-source)$/.test(each))) {
        it(`in the stories of <${tag}>`, async () => {
          const {found, states} = await page.evaluate(
            (...given) => globalThis.auditStories(...given),
            tag,
            globals,
            isFull,
          );
          assert.deepEqual(found, []);
          assert.equal(states > 1, !/^(outcome-|rating-table$)/.test(tag), 'whether anything opens');
          assert.deepEqual(page.problems, []);
        });
      }

      if (globals.lang || globals.dir) return;
      for (const name of examples) {
        it(`on the example page ${name}`, async () => {
          const page = await open(`/examples/${name}.html`, media);
          if (name === 'builder') await page.waitForSelector('iframe');
          await whole(page);
          const {found, states} = await page.evaluate((everyState) => globalThis.audit(everyState), isFull);
          assert.deepEqual(found, []);
          assert.ok(states > 1, 'something opens');
          assert.deepEqual(page.problems, []);
          await page.close();
        });
      }
    });
  }

  it('would be seen to find: faults within an element, of the page and of a colour that is not forced', async () => {
    const page = await open('/stories.html', views['in forced colours'].media);
    await page.waitForFunction(() => globalThis.stories);
    const {found} = await page.evaluate(async () => {
      await globalThis.stories.show('evidence-rating', 'Popover');
      const explanation = document.querySelector('evidence-rating').shadowRoot.querySelector('[popover]');
      explanation.insertAdjacentHTML(
        'beforeend',
        `<button>1</button><button>2</button><button></button>
        <p id="dark">Not to be read</p>`,
      );
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('#dark { forced-color-adjust: none; color: #222 } button { all: unset; font-size: 8px }');
      explanation.getRootNode().adoptedStyleSheets.push(sheet);
      return globalThis.audit();
    });
    const rules = found.map((fault) => fault.split(': ').slice(0, 2).join(': '));
    assert.deepEqual([...new Set(rules)].sort(), [
      'closed: page-has-heading-one',
      'over the page: button-name',
      'over the page: color-contrast',
      'over the page: target-size',
    ]);
    await page.close();
  });
});
