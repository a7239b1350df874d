/**
 * Zoom and space: whatever a reader sets, and however narrow the place, nothing is cut, nothing overlaps, and no page
 * scrolls sideways.
 */
import {expect} from '@open-wc/testing';
import type {RatingSource} from '../../src/elements/rating-source.js';
import type {ScaleWords, WordedScale} from '../../src/scales/words.js';
import {misfits} from '../support/fitting.js';
import {isFull} from '../support/scope.js';
import {openStoryFrame, type StoryFrame} from '../support/story-frame.js';
import {files, type Tag} from '../support/story-list.js';

/** Of WCAG 1.4.12: what readers set, by a bookmarklet or by an extension, which reaches into shadow roots too. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;

/** At 400% a window of 1280 by 1024 is 320 by 256. */
const zoomed = {width: 320, height: 256};
const whole = {width: 1280, height: 1024};

/** A page lets its own wide tables scroll, as WCAG 1.4.10 has it. */
const tables = '.story table { display: block; overflow-x: auto }';

interface Way {
  readonly size: typeof zoomed;
  /** What the page sets, and what is set within the shadow roots. */
  readonly css?: string;
  readonly inRoots?: string;
}

const ways: Readonly<Record<string, Way>> = {
  'at 400%, 320 pixels wide': {size: zoomed},
  'with text alone at 200%': {size: whole, css: 'html { font-size: 200% }'},
  "with a reader's spacing of text on the page": {size: zoomed, css: spacing},
  "with a reader's spacing of text within the elements too": {size: zoomed, css: spacing, inRoots: spacing},
  'in a column of 12 em': {size: whole, css: '.story { inline-size: 12em !important; padding: 0 }'},
};

/** Forty letters without a space, and the longest name of a place in Wales. */
const subject = 'Elternbildungsberatungsstellenprogrammen';
const place = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';

/** A scale of which every code and every word is long. */
const long: WordedScale = {
  scale: {
    id: 'long',
    body: place,
    version: '1',
    more: 'stronger',
    figure: {kind: 'steps', places: 3},
    modifiers: [{sign: '?'}],
    levels: [
      {code: place, place: 1},
      {code: 'Established, with reservations', place: 2},
      {code: subject, place: 3},
    ],
    outside: [{code: `Un${place}`, kind: 'not-available'}],
  },
  words: [
    {
      language: 'en',
      approved: true,
      name: place,
      nameFor: (name) => `${place}: ${name}`,
      mention: place,
      source: place,
      range: place,
      levels: Object.fromEntries(
        [place, 'Established, with reservations', subject].map((code) => [
          code,
          {brief: place, note: place, plain: place, meaning: place},
        ]),
      ),
      outside: {[`Un${place}`]: {label: place, brief: place, meaning: place, caution: place}},
      modifiers: {'?': {brief: place, note: place, meaning: place}},
      notRated: {label: place, brief: place, caution: place},
      noneGiven: {label: place},
      notRecognised: {label: place},
      standing: () => place,
      caution: place,
      attribution: () => place,
      explainer: {title: place, count: place, direction: place, signs: place, moreAbout: place},
    } satisfies ScaleWords,
  ],
};

const findings = `
  <outcome-finding outcome="crime" finding="${place}" study="${place}" score="15" timeframe="${place}" result="improved">${place}</outcome-finding>
  <outcome-finding outcome="${place}" score="${place}" study="${subject}"></outcome-finding>`;

/** Every element and variant with the longest of everything that a page can give it. */
const longest = [
  ...[
    'evidence-rating value="3+*"',
    'cost-rating value="4"',
    'cost-rating value="NA"',
    'scale-rating scale="long" value="Established, with reservations?"',
    `scale-rating scale="long" value="${place}"`,
    `scale-rating scale="long" value="${subject}?"`,
    `scale-rating scale="long" value="Un${place}"`,
  ].flatMap((start) =>
    [
      'variant="standard"',
      'variant="full"',
      'variant="compact"',
      'variant="cell"',
      'variant="dense"',
      'explanation="popover"',
    ].map(
      (form) =>
        `<${start} ${form} subject="${subject}" reviewed="2018-02-15" href="/entry"><p slot="detail">${place}</p></${start.split(' ')[0]}>`,
    ),
  ),
  ...['standard', 'compact'].map(
    (variant) => `<evidence-rating variant="${variant}" subject="${subject}">${place}</evidence-rating>`,
  ),
  ...['list', 'table'].map(
    (layout) =>
      `<outcome-grid layout="${layout}" subject="${subject}" reviewed="2018-02-15" href="/entry">${findings}</outcome-grid>`,
  ),
  ...['evidence', 'cost', 'long'].flatMap((scale) =>
    ['layout="inline"', 'open'].map(
      (form) =>
        `<rating-explainer scale="${scale}" ${form} value="${scale === 'long' ? place : '3'}" subject="${subject}" href="/more"></rating-explainer>`,
    ),
  ),
];

const tags = Object.keys(files) as Tag[];

/** Sets the page in each way in turn, with these rules within the elements too, and says in which. */
function* inEveryWay({document, set}: StoryFrame, planted = '') {
  const sheet = new (document.defaultView as typeof window).CSSStyleSheet();
  for (const root of rootsIn(document)) root.adoptedStyleSheets.push(sheet);
  for (const [how, {size, css = '', inRoots = ''}] of Object.entries(ways)) {
    set(size, tables + css);
    sheet.replaceSync(inRoots + planted);
    yield how;
  }
}

const rootsIn = (document: Document) => [...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);

/** What does not fit in each way: of all that is in the flow of the page, and within each explanation over it, open. */
function faultsOf(frame: StoryFrame, planted?: string): string[] {
  const found: string[] = [];
  for (const how of inEveryWay(frame, planted)) {
    const {scrollWidth, clientWidth} = frame.document.documentElement;
    const faults = misfits(frame.document.body);
    if (scrollWidth > clientWidth) faults.push(`the page is ${clientWidth} wide and holds ${scrollWidth}`);
    for (const popover of rootsIn(frame.document).flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>('[popover]'),
    ])) {
      popover.parentElement!.querySelector<HTMLElement>('[popovertarget]')!.click();
      faults.push(...misfits(popover));
      popover.hidePopover();
    }
    found.push(...faults.map((fault) => `${how}: ${fault}`));
  }
  return found;
}

describe('However large and however far apart its text, and however narrow its place', function () {
  this.timeout(120_000);

  for (const lang of isFull ? ['en', 'cy'] : ['cy']) {
    for (const tag of tags) {
      it(`each story of <${tag}> fits, lang="${lang}"`, async () => {
        const frame = await openStoryFrame();
        const faults: string[] = [];
        for (const name of frame.stories.namesOf(tag)) {
          await frame.stories.show(tag, name, {lang});
          frame.stories.openAll();
          faults.push(...faultsOf(frame).map((fault) => `${name} ${fault}`));
        }
        expect(faults.join('\n')).to.equal('');
      });
    }

    for (const markup of longest) {
      it(`the longest words fit, lang="${lang}": ${markup.slice(0, 70)}…`, async () => {
        const frame = await openStoryFrame();
        frame.document.body.innerHTML = `<main class="story" lang="${lang}"><rating-source>${markup}</rating-source></main>`;
        frame.document.querySelector<RatingSource>('rating-source')!.scales = [long];
        await frame.stories.settled();
        frame.stories.openAll();
        expect(faultsOf(frame).join('\n')).to.equal('');
      });
    }
  }

  it('is what is tried', async () => {
    const frame = await openStoryFrame();
    await frame.stories.show('evidence-rating', 'Standard');
    const [root] = rootsIn(frame.document);
    const value = root!.querySelector('.value [part="label"]')!;
    const tried: Record<string, unknown> = {};
    for (const how of inEveryWay(frame)) {
      const {fontSize, letterSpacing, lineHeight} = getComputedStyle(value);
      const size = parseFloat(fontSize);
      const lines = Number((parseFloat(lineHeight) / size).toFixed(2));
      const column = root!.host.clientWidth < 200;
      tried[how] = [
        column ? 'column' : frame.document.defaultView!.innerWidth,
        size,
        (parseFloat(letterSpacing) / size || 0).toFixed(2),
        lines,
      ];
    }
    // a reader's rules for a page come by inheritance: as they were made for its text
    expect(tried).to.deep.equal({
      'at 400%, 320 pixels wide': [320, 18, '0.00', 1.3],
      'with text alone at 200%': [1280, 36, '0.00', 1.3],
      "with a reader's spacing of text on the page": [320, 18, '0.11', 1.3],
      "with a reader's spacing of text within the elements too": [320, 18, '0.12', 1.5],
      'in a column of 12 em': ['column', 18, '0.00', 1.3],
    });
  });

  const planted: Readonly<Record<string, RegExp>> = {
    '[part="label"] { white-space: nowrap }': /the page is \d+ wide and holds/,
    '[part="name"] { height: 1em; overflow: hidden }': /cut at its end/,
    '[part="name"] { height: 1em }': /is out of <div part="name">/,
    '[part="scale"] { margin-block-start: -1em }': /lie over each other/,
    '[part="label"] { margin-inline-start: -1em !important }':
      /"3\+" and "Short-term.*" lie over each other|"Short-term.*" and "3\+" lie over each other/,
    '[part="code"] { position: absolute; inset-inline-start: 100% }': /is out of/,
    '[part="control"]::after { content: "Opened-by-all-those-readers-who-press-it"; white-space: nowrap }':
      /<summary.*> is \d+ wide and holds/,
    ':host { display: none }': /nothing is seen/,
  };
  for (const [css, fault] of Object.entries(planted)) {
    it(`would be seen not to fit: ${css}`, async () => {
      const frame = await openStoryFrame();
      await frame.stories.show('evidence-rating', 'Standard');
      expect(faultsOf(frame, css).join('\n')).to.match(fault);
    });
  }
});
