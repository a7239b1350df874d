/**
 * What the elements draw stands out from whatever it stands on, in the colours of the page or of the reader: from the
 * pixels that are seen.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {costScale, evidenceScale} from '../../dist/index.js';
import {govukFrontendCss} from '../../examples/govuk-frontend-css.mjs';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {contrast, pixelAt, standsOut} from '../support/contrast.mjs';
import {elements} from '../support/elements.mjs';
import {measure} from '../support/measure.mjs';
import {cut, differingPixels, read} from '../support/pictures.mjs';
import {isFull, passes} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';
import {typeface} from '../support/story-pages.mjs';

const {popover, ...others} = elements;
const findings = ['improved', 'no-effect', 'mixed', 'worsened'].map(
  (result, index) =>
    `<outcome-finding outcome="crime" finding="Reoffending" study="Study ${index}" score="${index - 1}" result="${result}" timeframe="After a year"></outcome-finding>`,
);
/** All that has text or a figure, but for what opens over the page, which stands above it with room below. */
const shown = [
  ...Object.values(others).map(({markup}) => markup),
  '<evidence-rating value="3+*" subject="Programme 12" reviewed="2018" href="https://example.org/12"><p slot="detail">A second study.</p></evidence-rating>',
  '<cost-rating value="not-rated"></cost-rating>',
  '<evidence-rating subject="Programme 12"></evidence-rating>',
  '<rating-explainer scale="evidence" value="NL2" subject="Programme 12" layout="inline" href="https://example.org/scale"></rating-explainer>',
  `<outcome-grid show="all" reviewed="2018" href="https://example.org/12">${findings.join('')}</outcome-grid>`,
  `<outcome-grid style="width: 300px" layout="table">${findings.join('')}</outcome-grid>`,
];

/** What the manifest lists as parts: each has words of its own, but for drawings and what is around other parts. */
const parts = [
  ...new Set(
    JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'))
      .modules.flatMap(({declarations}) => declarations)
      .flatMap(({cssParts = []}) => cssParts)
      .map(({name}) => name),
  ),
];

/** Every level that has a figure. */
const allLevels = [costScale, evidenceScale].flatMap(({id, levels, modifiers}) =>
  levels
    .flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)])
    .map((value) => ({tag: `${id}-rating`, value})),
);

const [, govukLink] = /--govuk-link-colour, *(#\w+)/.exec(await govukFrontendCss());
const light = 'background: #fff; color: #0b0c0c';
const follows = ':root { color-scheme: light dark; background: Canvas; color: CanvasText }';
const answers = `body { ${light} }
  @media (prefers-contrast: more) { body { color: #000; background: #ff0 } }
  @media (prefers-contrast: less) { body { color: #595959; background: #fafafa } }`;
/** Colours that a page may well give, and that its reader's own may make illegible. */
const colourful = `body { ${light}; --rating-color: #0b0c0c; --rating-figure-color: #0b0c0c; --rating-link-color: ${govukLink};
  --rating-border-color: #0b0c0c; --rating-background: #fff }`;

/** The grounds that the themes are for. */
const themed = (name, body) => ({css: `body { ${body} } ${readFileSync(`src/themes/${name}.css`, 'utf8')}`});

/** A page's own style, and what its reader's system says. */
const pages = {
  'a light page': {css: `body { ${light} }`},
  'a dark page': {css: 'body { background: #1d1f20; color: #f3f2f1; color-scheme: dark }'},
  'a page in the blue of GOV.UK': {css: 'body { background: #1d70b8; color: #fff }'},
  'a mid-grey page, with text that could not be paler': {css: 'body { background: #767676; color: #fff }'},
  'a page that gives links the colour of those of GOV.UK': {
    css: `body { ${light}; --rating-link-color: ${govukLink} }`,
  },
  'a page that gives every colour': {css: colourful},
  'a GOV.UK page, by its theme': themed('govuk', light),
  'a council’s page, by its theme': themed('council', light),
  'a dark page, by its theme': themed('dark', 'background: #1d2125; color: #f1f3f4; color-scheme: dark'),
  'a page that follows a reader who wants it light': {
    css: follows,
    reader: {'prefers-color-scheme': 'light'},
    ground: [255, 255, 255],
  },
  'a page that follows a reader who wants it dark': {
    css: follows,
    reader: {'prefers-color-scheme': 'dark'},
    ground: [18, 18, 18],
  },
  'a page that gives more contrast to those who want it': {
    css: answers,
    reader: {'prefers-contrast': 'more'},
    ground: [255, 255, 0],
  },
  'a page that gives less contrast to those who want it': {
    css: answers,
    reader: {'prefers-contrast': 'less'},
    ground: [250, 250, 250],
  },
  'a light palette of the reader': {
    css: colourful,
    reader: {'forced-colors': 'active', 'prefers-color-scheme': 'light'},
    ground: [255, 255, 255],
  },
  'a dark palette of the reader': {
    css: colourful,
    reader: {'forced-colors': 'active', 'prefers-color-scheme': 'dark'},
    ground: [0, 0, 0],
  },
};

/** Enough that the strokes of small text are solid. */
const scale = 3;

describe('What the elements draw', () => {
  let browser, site;

  before(async () => {
    browser = await openBrowser('--disable-lcd-text', '--force-color-profile=srgb');
    site = await openSite();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open({css, reader = {}}) {
    site.pages['/colours.html'] = `<!doctype html><html lang="en"><head><title>Colours</title>${typeface}<style>
      body { margin: 0; padding: 16px; font: 16px/1.5 Arimo }
      main { columns: 3; column-gap: 24px; & > * { break-inside: avoid; padding-bottom: 24px } }
      #popover { height: 800px }
      ${css}</style><script type="module" src="/dist/what-works-ratings.min.js"></script>
      <script type="module" src="/dist/what-works-ratings-table.min.js"></script></head>
      <body><div id="popover">${popover.markup}</div><main>${shown.map((markup) => `<div>${markup}</div>`).join('')}</main></body></html>`;
    const page = await openPage(browser, {height: 2200});
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', {
      features: Object.entries(reader).map(([name, value]) => ({name, value})),
    });
    await page.goto(site.at('/colours.html'));
    await drawn(page);
    // built once the page is idle
    await page.waitForFunction(() =>
      [...document.querySelectorAll('body *')].every(({shadowRoot}) =>
        [...(shadowRoot?.querySelectorAll('[part="explanation"]') ?? [])].every(({textContent}) => textContent.trim()),
      ),
    );
    await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
    return page;
  }

  /** Opens all, and takes a picture of it. */
  async function pictureOf(page, deviceScaleFactor) {
    const height = await page.evaluate(() => {
      for (const {shadowRoot} of document.querySelectorAll('main *'))
        for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      document.querySelector('#popover > *').shadowRoot.querySelector('[popover]').hidePopover();
      return document.documentElement.scrollHeight;
    });
    await page.setViewport({width: 1280, height, deviceScaleFactor});
    await page.evaluate(() => document.querySelector('#popover > *').shadowRoot.querySelector('button').click());
    return read(await page.screenshot({optimizeForSpeed: true}));
  }

  for (const [name, {ground, ...settings}] of passes(pages, 'a GOV.UK page, by its theme')) {
    it(`stands out from ${name}`, async () => {
      const page = await open(settings);
      const failing = [];
      const expect = (least, found, what) => found >= least || failing.push(`${found.toFixed(2)}: ${what}`);

      const large = await pictureOf(page, scale);
      const {texts} = await page.evaluate(measure);
      for (const {what, box} of texts) expect(4.5, standsOut(large, box, {scale, share: 0.01}), what);
      const unmeasured = parts.filter((part) => !texts.some((text) => text.part?.split(' ').includes(part)));
      assert.deepEqual(unmeasured, ['figure', 'strip', 'control']);

      // A figure must do so on the coarsest of screens.
      const small = await pictureOf(page, 1);
      const {figures, markers} = await page.evaluate(measure);
      for (const {what, box, around} of figures) expect(3, standsOut(small, box, {share: 0.1, around}), what);
      for (const {what, edges, around} of markers)
        expect(3, Math.max(...edges.map((edge) => standsOut(small, edge, {share: 0.3, around}))), what);

      const controls = await page.evaluate(
        () =>
          [...document.querySelectorAll('body *')].flatMap(({shadowRoot}) => [
            ...(shadowRoot?.querySelectorAll('summary, button, a') ?? []),
          ]).length,
      );
      for (let control = 0; control < controls; control++) {
        await page.keyboard.press('Tab');
        const {what, box} = await page.evaluate(focused);
        const clip = {
          x: Math.floor(box.x) - 8,
          y: Math.floor(box.y) - 8,
          width: Math.ceil(box.width) + 16,
          height: Math.ceil(box.height) + 16,
        };
        const ring = changedPixels(cut(small, clip), read(await page.screenshot({clip})));
        // As large as WCAG's 2.4.13 wants it.
        if (ring < 4 * (box.width + box.height)) failing.push(`${ring} pixels around ${what}`);
      }

      if (ground) assert.deepEqual(pixelAt(small, 0), ground, 'the page answers its reader');
      assert.deepEqual(failing, []);
      assert.deepEqual(page.problems, []);
      await page.close();
    });
  }

  it('does not move, whether or not the reader minds', async () => {
    const pictures = [];
    for (const motion of ['no-preference', 'reduce']) {
      const page = await open({...pages['a light page'], reader: {'prefers-reduced-motion': motion}});
      pictures.push(await pictureOf(page, 1));
      assert.deepEqual(await page.evaluate(moving), []);
      await page.close();
    }
    assert.equal(differingPixels(...pictures, {exactly: true}), 0);
  });

  const told = ['a light page', 'a dark palette of the reader', 'a dark page', 'a light palette of the reader'];
  for (const name of isFull ? told : ['a dark palette of the reader']) {
    it(`tells every level from every other by its figure alone, without colours, on ${name}`, async () => {
      const page = await open(pages[name]);
      // a row of levels says nothing of mixed findings: a sentence does
      const plain = allLevels.filter(({value}) => !value.endsWith('*'));
      for (const [variant, drawing, levels] of [
        ['compact', 'svg', allLevels],
        ['standard', '[part="strip"]', plain],
      ]) {
        await page.evaluate(
          (levels, variant) => {
            document.body.innerHTML = levels
              .map(
                ({tag, value}, place) => `<div style="position: absolute; left: ${(place % 3) * 400}px;
            top: ${Math.floor(place / 3) * 300}px; width: 380px"><${tag} value="${value}" variant="${variant}"></${tag}></div>`,
              )
              .join('');
          },
          levels,
          variant,
        );
        await drawn(page);
        const picture = read(await page.screenshot());
        const boxes = await page.evaluate(
          (drawing) =>
            [...document.querySelectorAll('body > div > *')].map(({shadowRoot}) => {
              const {x, y, width, height} = shadowRoot.querySelector(drawing).getBoundingClientRect();
              return {x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) + 1};
            }),
          drawing,
        );
        const figures = boxes.map((box) => cut(picture, box));
        // The smallest mark is the cut of the asterisk through one block: 6 by 2 of 46 by 16.
        const least = (46 * 16) / 70;
        const alike = levels.flatMap((one, place) =>
          levels.slice(place + 1).flatMap((other, further) => {
            const pixels = changedPixels(figures[place], figures[place + 1 + further]);
            return pixels < least
              ? `${variant} ${one.tag} ${one.value}, ${other.tag} ${other.value}: ${pixels} pixels`
              : [];
          }),
        );
        assert.deepEqual(alike, []);
      }
      await page.close();
    });
  }
});

/** How many pixels stand out from what they are in another picture. */
function changedPixels(one, other) {
  let changed = 0;
  for (let at = 0; at < one.width * one.height; at++)
    if (contrast(pixelAt(one, at), pixelAt(other, at)) >= 3) changed++;
  return changed;
}

/** Runs in the page: what has the focus, and where. */
function focused() {
  const element = document.activeElement.shadowRoot.activeElement;
  const {x, y, width, height} = element.getBoundingClientRect();
  return {
    what: `the focused ${element.localName} of ${element.getRootNode().host.localName}`,
    box: {x, y, width, height},
  };
}

/** Runs in the page: what moves, or would. */
function moving() {
  const elements = [...document.querySelectorAll('body *')]
    .filter(({shadowRoot}) => shadowRoot)
    .flatMap((host) => [host, ...host.shadowRoot.querySelectorAll('*')]);
  const would = elements.flatMap((element) =>
    ['', '::before', '::after', '::details-content', '::backdrop'].flatMap((pseudo) => {
      const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(element, pseudo || null);
      return animationName === 'none' && transitionDuration === '0s' && scrollBehavior === 'auto'
        ? []
        : `${element.localName}${pseudo}`;
    }),
  );
  return [...document.getAnimations().map(({effect}) => effect.target.localName), ...would];
}
