import {expect, fixture, fixtureCleanup, nextFrame, waitUntil} from '@open-wc/testing';
import type {ReactiveElement} from 'lit';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import '../../src/define/rating-table.js';
import * as evidenceRating from '../../stories/evidence-rating.stories.js';
import {said, shown, warnings} from '../support/reading.js';
import {isChromium, isFull} from '../support/scope.js';
import {files, framedStory, type Meta, metaOf, storiesOf, type Story} from '../support/story-list.js';

const tags = Object.keys(files).join();

/** As the preview shows it: the same frame, with the same stylesheets. */
async function draw(meta: Meta, story: Story): Promise<HTMLElement> {
  const frame = await fixture<HTMLElement>(framedStory(meta, story));
  await drawn(frame);
  return frame;
}

/** Those that are shown: a table hides rows. */
const elementsIn = (frame: Element) =>
  [...frame.querySelectorAll<ReactiveElement & HTMLElement>(tags)].filter((element) => !element.closest('tr[hidden]'));
const rootsIn = (frame: Element) => elementsIn(frame).map((element) => element.renderRoot);
const everyIn = <E extends Element = HTMLElement>(frame: Element, selector: string): E[] =>
  rootsIn(frame).flatMap((root) => [...root.querySelectorAll<E>(selector)]);

async function drawn(frame: Element) {
  await waitUntil(
    () => elementsIn(frame).every(({isUpdatePending}) => !isUpdatePending),
    'The elements do not come to rest.',
  );
  await Promise.all(elementsIn(frame).map(({updateComplete}) => updateComplete));
  // observers of the children have their say
  await nextFrame();
}

const explanationsIn = (frame: Element) => everyIn(frame, '[part="explanation"]');

const isOpen = (explanation: Element): boolean =>
  explanation.matches(':popover-open') || explanation.closest('details')?.open === true;

async function open(control: HTMLElement) {
  const explanation = control.parentElement!.querySelector('[part="explanation"]')!;
  if (!isOpen(explanation)) control.click();
  await nextFrame();
  expect(isOpen(explanation), 'whether the explanation is open').to.equal(true);
  expect(shown(explanation), 'the words of the explanation').to.match(someWords);
}

/** A value that nobody put into words, or words that stand for others. */
const noWords = /\b(undefined|null|NaN|lorem)\b|\[object|\uE000/i;
const someWords = /\p{L}{3}/u;

/** What must hold for every story, closed and open. */
async function holds(frame: HTMLElement, {globals}: Story) {
  // a grid renders its findings, and a card or a summary the ratings within it
  for (const element of elementsIn(frame).filter(
    (element) => !element.matches('outcome-finding, programme-card > *, rating-summary > *'),
  )) {
    // in a narrow cell the code is all that is shown
    const words = element.matches('[variant="dense"]') ? said(element) : shown(element);
    expect(words, `the words of <${element.localName}>`).to.match(someWords).and.not.match(noWords);
    const {width, height} = boxOf(element);
    expect(width, `the width of <${element.localName}>`).to.be.above(16);
    expect(height, `the height of <${element.localName}>`).to.be.above(8);
  }
  for (const part of everyIn(frame, '[part]')) {
    expect(part.getAttribute('part')!.trim(), part.outerHTML).to.not.equal('');
    expect(hasContent(part), `content in ${part.outerHTML}`).to.equal(true);
  }
  if (globals?.width) expect(frame.scrollWidth, 'its width in the column').to.be.at.most(frame.clientWidth);
  // in Chromium test/accessibility/axe.test.mjs does, with more rules
  if (isFull && !isChromium) await expect(frame).to.be.accessible();
}

/** The box around all that an element draws: the element itself may have none. */
function boxOf(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  const box = element.getBoundingClientRect();
  return box.width ? box : range.getBoundingClientRect();
}

/** A drawing draws something; anything else says something, if only to assistive technology. */
const hasContent = (part: Element): boolean =>
  part.matches('svg')
    ? [...part.querySelectorAll('path')].some((path) => path.getTotalLength() > 0)
    : `${part.textContent}${shown(part)}`.trim() !== '';

describe('the stories', () => {
  const {error} = console;
  let errors: unknown[][];
  let sheets: HTMLLinkElement[];

  before(() => {
    sheets = [
      '../../stories/.storybook/preview.css',
      '../../src/what-works-ratings.css',
      '../../src/what-works-ratings-table.css',
    ].map((path) => {
      const sheet = document.createElement('link');
      sheet.rel = 'stylesheet';
      sheet.href = new URL(path, import.meta.url).href;
      return sheet;
    });
    return Promise.all(
      sheets.map(
        (sheet) =>
          new Promise((loaded, failed) => {
            sheet.onload = loaded;
            sheet.onerror = () => failed(new Error(`${sheet.href} does not load.`));
            document.head.append(sheet);
          }),
      ),
    );
  });

  after(() => sheets.forEach((sheet) => sheet.remove()));

  beforeEach(() => {
    errors = [];
    console.error = (...args) => errors.push(args);
  });

  afterEach(() => {
    console.error = error;
  });

  for (const [tag, file] of Object.entries(files)) {
    const meta = metaOf(file);

    describe(`of <${tag}>`, () => {
      it('are of a registered element, and bear its name', () => {
        expect(meta.component).to.equal(tag);
        expect(customElements.get(meta.component)).to.be.a('function');
      });

      it('have a control for every attribute', () => {
        const {observedAttributes} = customElements.get(tag) as unknown as {observedAttributes: string[]};
        const own = observedAttributes.filter((attribute) => attribute !== 'lang' && attribute !== 'slot');
        expect(Object.keys(meta.argTypes)).to.include.members(own);
      });

      for (const [name, story] of storiesOf(file)) {
        it(`show ${name}`, async () => {
          let frame!: HTMLElement;
          const warned = await warnings(async () => {
            frame = await draw(meta, story);
            for (const explanation of explanationsIn(frame))
              expect(explanation.textContent, 'an explanation').to.match(someWords);
            await holds(frame, story);
          });
          expect(warned.length > 0, `Warned: ${warned.join(' ')}`).to.equal(story.parameters?.warns ?? false);

          const controls = everyIn(frame, '[part="control"]:is(summary, [popovertarget])');
          for (const control of controls) await open(control);
          if (controls.length) await holds(frame, story);
          expect(errors).to.deep.equal([]);
        });
      }
    });
  }

  it('stand on the ground that they name', async () => {
    const {OnDark, InColumn} = evidenceRating as unknown as Record<string, Story>;
    const meta = metaOf(evidenceRating);
    const dark = getComputedStyle(await draw(meta, OnDark!));
    expect(dark.colorScheme).to.equal('dark');
    fixtureCleanup();
    const column = await draw(meta, InColumn!);
    const {fontSize, paddingInlineStart, paddingInlineEnd} = getComputedStyle(column);
    expect(
      (column.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd)) / parseFloat(fontSize),
    ).to.equal(15);
  });
});
