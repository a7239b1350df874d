/** What a reader does with the keyboard alone, by real keys. */
import {expect, fixture, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import '../../src/define/rating-table.js';
import {pressTogether, setPageSize} from '../support/commands.js';
import {controlsIn, focused, isOpen, partOf, said} from '../support/reading.js';

const press = (key: string) => sendKeys({press: key});

/** Every element of ours, and both forms of explanation, between two links of the page. */
const everything = `
  <main>
    <p><a href="#first">First</a></p>
    <evidence-rating value="3+*" subject="Programme 1" href="https://example.org/1"></evidence-rating>
    <cost-rating value="4" subject="Programme 2" href="https://example.org/2" explanation="popover"></cost-rating>
    <p><a href="#between">Between</a></p>
    <evidence-rating value="2" subject="Programme 3" href="https://example.org/3" variant="full"></evidence-rating>
    <p>In a line: <cost-rating value="1" subject="Programme 4" variant="compact"></cost-rating></p>
    <rating-source><scale-rating scale="cost" value="5" subject="Programme 5" href="https://example.org/5">Five</scale-rating></rating-source>
    <outcome-grid subject="Programme 6" href="https://example.org/6">
      <outcome-finding outcome="crime" result="improved" score="15">As <a href="#study">the study</a> says</outcome-finding>
    </outcome-grid>
    <rating-explainer scale="evidence" href="https://example.org/7"></rating-explainer>
    <p><a href="#last">Last</a></p>
  </main>`;

async function everythingDrawn() {
  await setPageSize(1280, 900);
  const page = await fixture<HTMLElement>(everything);
  const elements = [
    ...page.querySelectorAll('evidence-rating, cost-rating, scale-rating, outcome-grid, rating-explainer'),
  ];
  await waitUntil(() => elements.every(({shadowRoot}) => shadowRoot?.querySelector('[part="rating"]')), 'Not drawn.');
  return page;
}

const badge = (attributes: string) =>
  fixture<HTMLElement>(
    `<evidence-rating value="3" subject="Programme 1" href="https://example.org/1" ${attributes}></evidence-rating>`,
  );

const isExplained = (element: Element) => isOpen(partOf(element, 'explanation')!);
const opens = (element: Element) => waitUntil(() => isExplained(element), 'It does not open.');
const closes = (element: Element) => waitUntil(() => !isExplained(element), 'It does not close.');

/** By its words: where elements differ, the message would be the whole page. */
function expectFocus(element: Element) {
  expect(focused() === element, `focus on "${said(element)}" and not on "${said(focused()!)}"`).to.equal(true);
}

/** What the focus meets on its way to the last of the controls. */
async function wayTo(end: Element, step: () => Promise<unknown>): Promise<Element[]> {
  const way: Element[] = [];
  while (focused() !== end && way.length < 50) {
    await step();
    way.push(focused()!);
  }
  return way;
}

describe('the Tab key', () => {
  /** Forth and back, the focus comes to every control and link once, in reading order, and to nothing else. */
  async function expectEveryControl(page: HTMLElement, count: number) {
    const controls = controlsIn(page);
    const names = controls.map(said);
    expect(new Set(names).size, `different names in ${names.join()}`).to.equal(count);
    controls[0]!.focus();
    const forth = await wayTo(controls.at(-1)!, () => press('Tab'));
    expect(forth.map(said), 'forth').to.deep.equal(names.slice(1));
    const back = await wayTo(controls[0]!, () => pressTogether('Shift', 'Tab'));
    expect(back.map(said), 'back').to.deep.equal(names.slice(0, -1).reverse());
  }

  it('comes to every control and link once, in reading order, while the explanations are closed', async () => {
    // three badges and the explainer have controls, the full badge and the grid have links
    await expectEveryControl(await everythingDrawn(), 10);
  });

  it('comes to the links in open explanations too, after their controls, and leaves a popover open behind it', async () => {
    const page = await everythingDrawn();
    for (const control of controlsIn(page).filter((each) => each.matches('summary'))) {
      control.focus();
      await press('Enter');
    }
    const popover = page.querySelector('cost-rating')!;
    partOf(popover, 'control')!.focus();
    await press('Enter');
    await opens(popover);
    await expectEveryControl(page, 15);
    expect(isExplained(popover)).to.equal(true);
  });
});

describe('Shift and Tab', () => {
  // Chromium and WebKit do so where the element after it is in a shadow root of its own, whatever the popover is
  it('may pass by a popover, and never its control', async () => {
    const page = await fixture<HTMLElement>(`<div>
      <cost-rating value="4" subject="Programme 2" href="https://example.org/2" explanation="popover"></cost-rating>
      <cost-rating value="4" subject="Programme 3"></cost-rating>
    </div>`);
    const [before, after] = [...page.children].map((element) => partOf(element, 'control')!) as [
      HTMLElement,
      HTMLElement,
    ];
    before.focus();
    await press('Enter');
    await opens(page.firstElementChild!);
    const [, link, close] = controlsIn(page) as [HTMLElement, HTMLElement, HTMLElement];
    const forth = await wayTo(after, () => press('Tab'));
    expect(forth.map(said)).to.deep.equal([link, close, after].map(said));
    const back = await wayTo(before, () => pressTogether('Shift', 'Tab'));
    expect([[before], [close, link, before]].map((way) => way.map(said))).to.deep.include(back.map(said));
  });
});

describe('a control', () => {
  const forms = {
    'in the flow': () => badge(''),
    'over the page': () => badge('explanation="popover"'),
    'of a whole scale': () => fixture<HTMLElement>('<rating-explainer scale="cost"></rating-explainer>'),
  };
  for (const [form, make] of Object.entries(forms)) {
    for (const key of ['Enter', ' ']) {
      it(`opens and closes an explanation ${form}, and keeps the focus: ${key.trim() || 'Space'}`, async () => {
        const element = await make();
        const control = partOf(element, 'control')!;
        control.focus();
        await press(key);
        await opens(element);
        await press(key);
        await closes(element);
        expectFocus(control);
      });
    }
  }

  it('has a ring around it when the focus comes by the keyboard, as links have', async () => {
    const page = await everythingDrawn();
    page.style.color = 'rgb(1, 2, 3)';
    const controls = controlsIn(page);
    controls[0]!.focus();
    for (const control of controls.slice(1)) {
      await press('Tab');
      // those of the page look as the page says
      if (!(control.getRootNode() instanceof ShadowRoot)) continue;
      const {outlineStyle, outlineColor, outlineWidth, fontSize} = getComputedStyle(control);
      expect(outlineStyle, said(control)).to.equal('solid');
      expect(outlineColor, said(control)).to.equal('rgb(1, 2, 3)');
      expect(parseFloat(outlineWidth), said(control)).to.be.at.least(parseFloat(fontSize) / 8);
    }
  });
});

describe('Escape', () => {
  it('closes a popover, and gives the focus back to its control', async () => {
    const element = await badge('explanation="popover"');
    const control = partOf(element, 'control')!;
    control.focus();
    await press('Enter');
    await opens(element);
    await press('Tab');
    expectFocus(partOf(element, 'explanation')!.querySelector('a')!);
    await press('Escape');
    await closes(element);
    expectFocus(control);
  });

  it('does nothing to an explanation in the flow, which is part of the page', async () => {
    const element = await badge('');
    const control = partOf(element, 'control')!;
    control.focus();
    await press('Enter');
    await opens(element);
    await press('Escape');
    // another key, so that there has been time for the first
    await press('Tab');
    expectFocus(partOf(element, 'explanation')!.querySelector('a')!);
    expect(isExplained(element)).to.equal(true);
  });

  it('closes a popover in a modal dialog first, and then the dialog', async function () {
    const dialog = await fixture<HTMLDialogElement>(
      '<dialog><cost-rating value="4" explanation="popover"></cost-rating></dialog>',
    );
    const element = dialog.querySelector('cost-rating')!;
    dialog.showModal();
    partOf(element, 'control')!.focus();
    await press('Enter');
    await opens(element);
    // WebKitGTK hangs at this key, whatever the popover is
    const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
    if (isWebKit) partOf(element, 'explanation')!.hidePopover();
    else await press('Escape');
    await closes(element);
    expect(dialog.open).to.equal(true);
    expectFocus(partOf(element, 'control')!);
    await press('Escape');
    await waitUntil(() => !dialog.open, 'The dialog does not close.');
  });
});
