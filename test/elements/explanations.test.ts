/** Both explanations, wherever a page puts them: all of one can be read, and nothing of it lies on its control. */
import {aTimeout, expect, fixture, fixtureSync, nextFrame, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {LitElement} from 'lit';
import '../../src/define.js';
import {accessible, emulate, setPageSize} from '../support/commands.js';
import {partOf} from '../support/reading.js';

const forms = ['disclosure', 'popover'] as const;

/** A badge with as long an explanation as there is. */
const badge = (form: string, attributes = 'href="/entry"') =>
  `<evidence-rating value="3+*" subject="Functional Family Therapy" reviewed="2018-02-15" explanation="${form}" ${attributes}>3+</evidence-rating>`;
/** A badge with a short one. */
const short = (form: string) => `<cost-rating value="2" explanation="${form}">2</cost-rating>`;

type Badge = LitElement & {lang: string};

const controlOf = (element: Element) => partOf(element, 'control')!;
const explanationOf = (element: Element) => partOf(element, 'explanation')!;
const isExplained = (element: Element) => explanationOf(element).matches(':popover-open, [open] *');
const boxOf = (element: Element) => element.getBoundingClientRect();

/** By the keyboard: a pointer could not reach a control that a box of the page cuts off. */
async function toggle(element: Element) {
  const before = isExplained(element);
  const page = element.ownerDocument;
  controlOf(element).focus();
  // Until a new frame has been drawn with the focus in it, WebKit gives its keys to nobody.
  await waitUntil(() => page.hasFocus() && page.activeElement === element, 'It has no focus.');
  await drawn(page);
  await sendKeys({press: 'Enter'});
  await waitUntil(() => isExplained(element) !== before, 'It neither opens nor closes.');
  await nextFrame();
  await nextFrame();
}

/** Two frames of its own: the first is asked for before the page is drawn, the second comes after. */
const drawn = ({defaultView}: Document) =>
  new Promise((done) => defaultView!.requestAnimationFrame(() => defaultView!.requestAnimationFrame(done)));

/** Once it scrolls no more: Chromium takes its time for it, and a key pressed meanwhile is lost. */
const atRest = (element: Element) => {
  let before = -1;
  return waitUntil(() => before === (before = element.scrollTop), 'It does not come to rest.', {interval: 100});
};

async function drawnIn(page: ParentNode): Promise<Badge> {
  const element = page.querySelector<Badge>('evidence-rating, cost-rating')!;
  await waitUntil(() => partOf(element, 'control'), 'Not drawn.');
  return element;
}

/** Where pixels are rounded. */
const pixel = 1;

/** Whether the browser puts a popover beside its control, as our styles ask it. */
const anchors = CSS.supports('position-visibility: always');

/** It is in the window, in front of the page, and beside its control. */
function expectOverPage(element: Element) {
  if (!anchors) return expectInMiddle(element);
  const [control, explanation] = [boxOf(controlOf(element)), boxOf(explanationOf(element))];
  expectInWindow(element);
  const beside = explanation.bottom <= control.top + pixel || explanation.top >= control.bottom - pixel;
  expect(
    beside,
    `${explanation.top} to ${explanation.bottom} beside its control at ${control.top} to ${control.bottom}`,
  ).to.equal(true);
}

function expectInMiddle(element: Element) {
  expectInWindow(element);
  const {left, top, right, bottom} = boxOf(explanationOf(element));
  const {clientWidth, clientHeight} = element.ownerDocument.documentElement;
  expect(Math.abs(left + right - clientWidth), 'off the middle').to.be.at.most(2 * pixel);
  expect(Math.abs(top + bottom - clientHeight), 'off the middle').to.be.at.most(2 * pixel);
}

function expectInWindow(element: Element) {
  const {left, top, right, bottom} = boxOf(explanationOf(element));
  const {clientWidth, clientHeight} = element.ownerDocument.documentElement;
  expect([left, top].map(Math.round), 'left and top').to.satisfy((sides: number[]) => sides.every((side) => side >= 0));
  expect(right, 'right').to.be.at.most(clientWidth + pixel);
  expect(bottom, 'bottom').to.be.at.most(clientHeight + pixel);
  for (const x of [left + 5, (left + right) / 2, right - 5]) {
    for (const y of [top + 5, (top + bottom) / 2, bottom - 5]) {
      const front = element.shadowRoot!.elementFromPoint(x, y);
      expect(
        explanationOf(element).contains(front),
        `in front at ${x}, ${y}: ${front?.outerHTML.slice(0, 80)}`,
      ).to.equal(true);
    }
  }
}

/** Nothing of it is beyond its edge. */
function expectWhole(element: Element) {
  const {scrollWidth, clientWidth, scrollHeight, clientHeight} = explanationOf(element);
  expect([scrollWidth, scrollHeight]).to.deep.equal([clientWidth, clientHeight]);
}

/** It is below its control, in its badge. */
function expectInFlow(element: Element) {
  const [host, control, explanation] = [element, controlOf(element), explanationOf(element)].map(boxOf) as [
    DOMRect,
    DOMRect,
    DOMRect,
  ];
  expect(explanation.top, 'its top').to.be.at.least(control.bottom - pixel);
  expect(explanation.bottom, 'its bottom').to.be.at.most(host.bottom + pixel);
  expect(explanation.right, 'its right').to.be.at.most(host.right + pixel);
  expect(explanation.height, 'its height').to.be.above(100);
  const {scrollWidth, clientWidth} = explanationOf(element);
  expect(scrollWidth, 'the width of its words').to.be.at.most(clientWidth);
}

/** Of a typeface that is the same on every machine: how many lines a control takes decides where there is room. */
const weights = [400, 700];

/** A page of its own in a frame: WebKitGTK's window cannot be as narrow. */
async function framed(content: string, {width, height, root = ''}: {width: number; height: number; root?: string}) {
  const frame = fixtureSync<HTMLIFrameElement>(
    `<iframe title="A page" style="width: ${width}px; height: ${height}px; border: 0"></iframe>`,
  );
  frame.srcdoc = `<!doctype html><html lang="en" ${root}><meta charset="utf-8"><title>A page</title>
    ${weights.map((weight) => `<link rel="stylesheet" href="${new URL(`../../node_modules/@fontsource/arimo/${weight}.css`, import.meta.url).href}">`).join('')}
    <script type="module" src="${new URL('../../src/define.ts', import.meta.url).href}"></script>
    <body style="margin: 1em; font-family: Arimo">${content}`;
  await new Promise((loaded) => frame.addEventListener('load', loaded, {once: true}));
  await Promise.all(weights.map((weight) => frame.contentDocument!.fonts.load(`${weight} 1em Arimo`)));
  return drawnIn(frame.contentDocument!);
}

/** Where a badge can be fixed in a window. */
const corners = {
  'at the top left': 'top: 0; left: 0',
  'at the top': 'top: 0; left: 40%',
  'at the top right': 'top: 0; right: 0',
  'at the left': 'top: 40%; left: 0',
  'in the middle': 'top: 40%; left: 40%',
  'at the right': 'top: 40%; right: 0',
  'at the bottom left': 'bottom: 0; left: 0',
  'at the bottom': 'bottom: 0; left: 40%',
  'at the bottom right': 'bottom: 0; right: 0',
};

before(() => setPageSize(1280, 900));

describe('an explanation over the page', () => {
  for (const [where, sides] of Object.entries(corners)) {
    for (const dir of ['ltr', 'rtl']) {
      it(`is whole, in the window and beside its control ${where}, ${dir}`, async () => {
        const place = await fixture<HTMLElement>(
          `<div dir="${dir}" style="position: fixed; ${sides}; width: 13em; font-family: sans-serif">${short('popover')}</div>`,
        );
        const element = await drawnIn(place);
        await toggle(element);
        expectOverPage(element);
        expectWhole(element);
      });
    }

    it(`leaves room for its control where there is little ${where}`, async () => {
      const element = await framed(`<div style="position: fixed; ${sides}; width: 11em">${badge('popover')}</div>`, {
        width: 360,
        height: 740,
      });
      await toggle(element);
      expectOverPage(element);
    });
  }

  for (const dir of ['ltr', 'rtl']) {
    it(`begins where its control does, where there is room, in a page written ${dir}`, async () => {
      const place = await fixture<HTMLElement>(
        `<div dir="${dir}" style="position: fixed; top: 0; left: 40%; width: 13em">${short('popover')}</div>`,
      );
      const element = await drawnIn(place);
      await toggle(element);
      if (anchors)
        expect(Math.abs(boxOf(explanationOf(element)).left - boxOf(controlOf(element)).left)).to.be.at.most(10);
      else expectInMiddle(element);
    });
  }

  const places = {
    'a low box that cuts what overflows': (content: string) =>
      `<div style="overflow: hidden; height: 3em; width: 13em">${content}</div>`,
    'a table cell of a fixed height': (content: string) =>
      `<table style="table-layout: fixed; width: 26em"><tr><td>x</td><td style="padding: 0"><div style="height: 3em; overflow: hidden">${content}</div></td></tr></table>`,
    'a box with paint containment': (content: string) => `<div style="contain: paint; width: 13em">${content}</div>`,
    'a box that is moved': (content: string) =>
      `<div style="transform: translate(20px, 5px); width: 13em">${content}</div>`,
    'a scrolled box': (content: string) =>
      `<div style="overflow: auto; height: 9em; width: 15em"><p style="height: 20em">x</p>${content}<p style="height: 20em">x</p></div>`,
    'a page that is scrolled': (content: string) =>
      `<div><p style="height: 200vh">x</p>${content}<p style="height: 200vh">x</p></div>`,
    'a page written from top to bottom': (content: string) =>
      `<div style="writing-mode: vertical-rl; height: 20em">${content}</div>`,
    'a modal dialog': (content: string) => `<dialog style="width: 15em; height: 10em">${content}</dialog>`,
  };
  for (const [place, made] of Object.entries(places)) {
    it(`is whole, in the window and beside its control in ${place}`, async () => {
      const page = await fixture<HTMLElement>(made(short('popover')));
      if (page instanceof HTMLDialogElement) page.showModal();
      const element = await drawnIn(page);
      controlOf(element).scrollIntoView({block: 'center'});
      await toggle(element);
      expectOverPage(element);
      expectWhole(element);
    });
  }

  it('stays with its control when the page is scrolled, and is turned where the room goes', async () => {
    const page = await fixture<HTMLElement>(
      `<div><p style="height: 150vh">x</p>${short('popover')}<p style="height: 150vh">x</p></div>`,
    );
    const element = await drawnIn(page);
    controlOf(element).scrollIntoView({block: 'start'});
    await toggle(element);
    const isBelow = () => boxOf(explanationOf(element)).top > boxOf(controlOf(element)).top;
    if (anchors) expect(isBelow(), 'below').to.equal(true);
    expectOverPage(element);
    controlOf(element).scrollIntoView({block: 'end'});
    await waitUntil(() => !isBelow(), 'It is not turned.');
    expectOverPage(element);
  });

  it('stays open, in the window and beside its control when the page becomes smaller', async () => {
    const element = await framed(badge('popover'), {width: 1000, height: 800});
    await toggle(element);
    const frame = element.ownerDocument.defaultView!.frameElement as HTMLElement;
    frame.style.cssText += 'width: 360px; height: 740px';
    await waitUntil(() => boxOf(explanationOf(element)).width < 360, 'It does not become smaller.');
    await nextFrame();
    expect(isExplained(element)).to.equal(true);
    expectOverPage(element);
  });

  it('stays open and beside its control when the page becomes Welsh', async () => {
    const element = await drawnIn(await fixture<HTMLElement>(`<div>${badge('popover')}</div>`));
    await toggle(element);
    const english = explanationOf(element).textContent;
    element.lang = 'cy';
    await waitUntil(() => explanationOf(element).textContent !== english, 'It stays English.');
    await nextFrame();
    expect(isExplained(element)).to.equal(true);
    expectOverPage(element);
  });

  it('goes with its badge, and opens where the badge comes back', async () => {
    const page = await fixture<HTMLElement>(`<div>${badge('popover')}<section></section></div>`);
    const element = await drawnIn(page);
    await toggle(element);
    element.remove();
    expect(isExplained(element)).to.equal(false);
    page.lastElementChild!.append(element);
    await element.updateComplete;
    expect(isExplained(element)).to.equal(false);
    await toggle(element);
    expectOverPage(element);
  });

  it('closes when another opens', async () => {
    const page = await fixture<HTMLElement>(`<div>${badge('popover')}${short('popover')}</div>`);
    const [one, other] = [...page.children] as [Badge, Badge];
    await drawnIn(page);
    await toggle(one);
    await toggle(other);
    expect([one, other].map(isExplained)).to.deep.equal([false, true]);
  });
});

describe('an explanation in the flow', () => {
  const places = {
    'a column': (content: string) => `<div style="width: 12em">${content}</div>`,
    'a table cell': (content: string) =>
      `<table style="table-layout: fixed; width: 26em"><tr><td>x</td><td style="height: 3em">${content}</td></tr></table>`,
    'a box that cuts what overflows': (content: string) =>
      `<div style="overflow: hidden; width: 13em">${content}</div>`,
    'a box with paint containment': (content: string) => `<div style="contain: paint; width: 13em">${content}</div>`,
    'a box that is moved': (content: string) =>
      `<div style="transform: translate(20px, 10px); width: 13em">${content}</div>`,
    'a page from right to left': (content: string) => `<div dir="rtl" style="width: 20em">${content}</div>`,
    'a page written from top to bottom': (content: string) =>
      `<div style="writing-mode: vertical-rl; height: 20em; width: 60em">${content}</div>`,
    'a modal dialog': (content: string) => `<dialog style="width: 15em">${content}</dialog>`,
  };
  for (const [place, made] of Object.entries(places)) {
    it(`is whole, below its control, in ${place}`, async () => {
      const page = await fixture<HTMLElement>(made(badge('disclosure')));
      if (page instanceof HTMLDialogElement) page.showModal();
      const element = await drawnIn(page);
      await toggle(element);
      expectInFlow(element);
    });
  }

  it('stays open when another opens', async () => {
    const page = await fixture<HTMLElement>(`<div>${badge('disclosure')}${short('disclosure')}</div>`);
    const elements = [...page.children];
    await drawnIn(page);
    for (const element of elements) await toggle(element);
    expect(elements.map(isExplained)).to.deep.equal([true, true]);
    elements.forEach(expectInFlow);
  });

  it('stays open where its badge is moved to', async () => {
    const page = await fixture<HTMLElement>(`<div>${badge('disclosure')}<section></section></div>`);
    const element = await drawnIn(page);
    await toggle(element);
    page.lastElementChild!.append(element);
    await element.updateComplete;
    expect(isExplained(element)).to.equal(true);
    expectInFlow(element);
  });
});

describe('an explanation in a window of 320 by 256 pixels', () => {
  /** By the keyboard alone, to the first and to the last of its words. */
  async function expectReachable(element: Badge) {
    const explanation = explanationOf(element);
    const {first, last} = {first: explanation.querySelector('p')!, last: explanation.lastElementChild!};
    const isSeen = (words: Element, edge: 'top' | 'bottom') => {
      const [box, within] = [boxOf(words), boxOf(explanation)];
      return edge === 'top'
        ? box.top >= within.top - pixel && box.top < within.bottom
        : box.bottom <= within.bottom + pixel && box.bottom > within.top;
    };
    expect(isSeen(first, 'top'), 'its first words').to.equal(true);
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'End'});
    await waitUntil(() => isSeen(last, 'bottom'), 'Its last words cannot be reached.');
    await atRest(explanation);
    await sendKeys({press: 'Home'});
    await waitUntil(() => isSeen(first, 'top'), 'Its first words cannot be reached again.');
  }

  const heights = {'at its top': 'top: 0', 'in its middle': 'top: 100px', 'at its end': 'bottom: 0'};
  for (const [where, side] of Object.entries(heights)) {
    for (const [kind, attributes, root] of [
      ['with a link', 'href="/entry"', ''],
      ['without a link', '', ''],
      ['in Welsh, the text twice as large', 'lang="cy"', 'style="font-size: 200%"'],
    ] as const) {
      it(`can be read to its end over the page, ${where}, ${kind}`, async () => {
        const page = `<div style="position: fixed; ${side}; height: 3em; overflow: hidden"><div style="width: 7em; margin-block-start: -100%">${badge('popover', attributes)}</div></div>`;
        const element = await framed(page, {width: 320, height: 256, root});
        controlOf(element).scrollIntoView();
        await toggle(element);
        expectInWindow(element);
        const lines = explanationOf(element).clientHeight / parseFloat(getComputedStyle(element).fontSize);
        expect(lines, 'its height in its text').to.be.above(5);
        await expectReachable(element);
      });
    }
  }

  for (const attributes of ['href="/entry"', 'lang="cy"']) {
    it(`can be read to its end in the flow, ${attributes}`, async () => {
      const element = await framed(badge('disclosure', attributes), {width: 320, height: 256});
      await toggle(element);
      expectInFlow(element);
      const {scrollWidth, clientWidth, scrollHeight} = element.ownerDocument.documentElement;
      expect(scrollWidth).to.be.at.most(clientWidth);
      expect(boxOf(explanationOf(element)).bottom + element.ownerDocument.defaultView!.scrollY).to.be.at.most(
        scrollHeight,
      );
    });
  }
});

describe('an explanation, to a screen reader,', () => {
  for (const form of forms) {
    it(`is said to be open or closed: ${form}`, async () => {
      const element = await drawnIn(await fixture<HTMLElement>(`<div>${badge(form)}</div>`));
      for (const open of [false, true, false]) {
        if (isExplained(element) !== open) await toggle(element);
        const said = await accessible(controlOf(element));
        // the drivers of the two others do not say it; there the browser's own control is what tells
        if (said && 'expanded' in said) expect(said['expanded']).to.equal(open);
        else expect(navigator.userAgent).to.not.contain('Chrome');
      }
    });
  }
});

describe('an explanation in a browser that lacks', () => {
  /** The element's styles without the rules that a browser would not take. */
  function without(element: Element, lacking: (rule: CSSRule) => boolean) {
    const {CSSStyleSheet} = element.ownerDocument.defaultView as Window & typeof globalThis;
    const root = element.shadowRoot!;
    let found = 0;
    const copy = (rules: CSSRuleList): string =>
      [...rules]
        .map((rule) => {
          if (lacking(rule)) return (found++, '');
          if (rule instanceof CSSMediaRule) return `@media ${rule.conditionText} { ${copy(rule.cssRules)} }`;
          return rule.cssText;
        })
        .join('\n');
    root.adoptedStyleSheets = root.adoptedStyleSheets.map(({cssRules}) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(copy(cssRules));
      return sheet;
    });
    expect(found, 'rules that it lacks').to.equal(1);
  }

  it('popovers is in the flow and whole', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover')!;
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    try {
      const element = await drawnIn(await fixture<HTMLElement>(`<div style="width: 20em">${badge('popover')}</div>`));
      await toggle(element);
      expectInFlow(element);
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'popover', descriptor);
    }
  });

  for (const [width, height] of [
    [1000, 800],
    [320, 256],
  ] as const) {
    it(`anchors is in the middle, and whole or to be scrolled, ${width} by ${height}`, async () => {
      const element = await framed(
        `<div style="position: fixed; bottom: 0; right: 0; width: 11em">${badge('popover')}</div>`,
        {width, height},
      );
      without(element, (rule) => rule.cssText.startsWith('@supports'));
      await toggle(element);
      expectInMiddle(element);
      if (height > 600) expectWhole(element);
    });
  }

  it('::details-content is on paper if it was opened, and the rest of the badge is there in any case', async () => {
    const page = await fixture<HTMLElement>(`<div>${badge('disclosure')}${short('disclosure')}</div>`);
    const [open, closed] = [...page.children] as [Badge, Badge];
    await drawnIn(page);
    await toggle(open);
    await aTimeout(0);
    for (const element of [open, closed])
      without(element, (rule) => rule.cssText.startsWith('details::details-content'));
    // only Chromium shows a page as on paper
    if (!(await emulate({media: 'print'}))) {
      expect(navigator.userAgent).to.not.contain('Chrome');
      return;
    }
    try {
      const seen = (element: Element, part: string) =>
        partOf(element, part)!.checkVisibility({contentVisibilityAuto: true});
      expect([open, closed].map((element) => seen(element, 'explanation'))).to.deep.equal([true, false]);
      expect([open, closed].map((element) => seen(element, 'label'))).to.deep.equal([true, true]);
      expect([open, closed].map((element) => seen(element, 'control'))).to.deep.equal([false, false]);
    } finally {
      await emulate({});
    }
  });
});
