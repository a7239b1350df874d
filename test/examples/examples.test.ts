import {expect, fixtureSync, waitUntil} from '@open-wc/testing';
import type {ReactiveElement} from 'lit';
import {elements} from '../../src/elements/tags.js';
import {toggled} from '../support/rest.js';
import {isFull} from '../support/scope.js';

/** A rating within a summary is told of by it, and draws nothing that is seen; nor does one on a hidden stage. */
const rendered = elements.flatMap((entry) => ('styles' in entry ? [entry.tag] : [])).join();
const tags = `:is(${rendered}):not(rating-summary > *, [hidden] *)`;
/** How many elements of ours are on each page: a page that lost them would pass all else. */
const pages = {
  index: 16,
  builder: 0,
  publication: 7,
  plain: 4,
  listing: 393,
  bilingual: 10,
  council: 6,
  dark: 13,
  bodies: 21,
  cms: 12,
  strict: 19,
  'without-script': 6,
};
/** Its elements were drawn before the page was sent, and no script takes them over. */
const prerendered = 'without-script';

interface Page {
  readonly document: Document;
  readonly window: Window &
    typeof globalThis & {axe: {run(context: Node, options: object): Promise<{violations: Violation[]}>}};
  readonly problems: string[];
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {readonly target: unknown; readonly html: string; readonly failureSummary?: string}[];
}

/** An example page in a frame of that width, with axe, and a list of what goes wrong in it. */
async function open(name: string, width: number): Promise<Page> {
  const frame = fixtureSync<HTMLIFrameElement>(
    `<iframe title="An example page" width="${width}" height="800" style="border: 0"></iframe>`,
  );
  frame.src = `/watched/${name}.html`;
  await new Promise((loaded) => frame.addEventListener('load', loaded, {once: true}));
  const window = frame.contentWindow as Page['window'];
  const page = {
    document: frame.contentDocument!,
    window,
    problems: (window as unknown as {problems: string[]}).problems,
  };
  for (const element of elementsIn(page)) await element.updateComplete;
  await waitUntil(
    () => elementsIn(page).every(({shadowRoot}) => shadowRoot!.querySelector('[part~="rating"]')),
    'A file with a scale has not come.',
  );
  return page;
}

const elementsIn = ({document}: Page) => [...document.querySelectorAll<ReactiveElement>(tags)];

const partsIn = (page: Page, part: string) =>
  elementsIn(page).flatMap((element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${part}"]`)]);

const wordsOf = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="rating"]')]
    .map((part) => part.innerText)
    .join(' ')
    .trim();

/** What was asked for and not found; a stylesheet's own files are among these, and have no error event. */
const notFound = ({window}: Page) =>
  (window.performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({responseStatus}) => responseStatus >= 400)
    .map(({name, responseStatus}) => `${responseStatus} ${name}`);

function fits({document}: Page) {
  const {scrollWidth, clientWidth} = document.documentElement;
  expect(scrollWidth, 'the width of the page').to.be.at.most(clientWidth);
}

/** axe runs within the page, whose own window it takes for the world. */
async function faults(page: Page): Promise<string[]> {
  const {violations} = await page.window.axe.run(page.document, {resultTypes: ['violations']});
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${help}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
}

async function openAll(page: Page) {
  for (const control of partsIn(page, 'control')) control.click();
  await toggled();
  for (const element of elementsIn(page)) await element.updateComplete;
}

/** In `npm test` axe looks at these pages in test/accessibility/axe.test.mjs alone. */
describe('the example page', function () {
  // a listing of hundreds of elements, gone through by axe
  this.timeout(120_000);

  for (const [name, count] of Object.entries(pages)) {
    for (const width of isFull ? [1280, 320] : [320]) {
      it(`${name}, ${width} pixels wide, is whole, fits${isFull ? ', and has no fault that axe finds' : ''}, closed and open`, async () => {
        const page = await open(name, width);
        expect(page.window.innerWidth).to.equal(width);
        expect(elementsIn(page)).to.have.length(count);
        for (const element of elementsIn(page)) {
          expect(element.matches(':defined'), element.localName).to.equal(name !== prerendered);
          expect(wordsOf(element), element.outerHTML)
            .to.match(/\p{L}{3}/u)
            .and.not.match(/undefined|null|NaN|\[object/);
        }
        if (name === prerendered) expect(page.document.querySelectorAll('script[src*="ratings"]')).to.have.length(0);
        else expect(page.document.querySelectorAll(':not(:defined)')).to.have.length(0);
        fits(page);
        if (isFull) expect(await faults(page)).to.deep.equal([]);

        if (count) {
          await openAll(page);
          await waitUntil(
            () => partsIn(page, 'explanation').every(({textContent}) => textContent!.trim()),
            'An explanation is empty.',
          );
          fits(page);
          if (isFull) expect(await faults(page)).to.deep.equal([]);
        }
        expect(page.problems).to.deep.equal([]);
        expect(notFound(page)).to.deep.equal([]);
      });
    }
  }

  it('listing has 390 ratings, and its two explanations', async () => {
    const page = await open('listing', 1280);
    expect(page.document.querySelectorAll('evidence-rating, cost-rating')).to.have.length(390);
    expect(page.document.querySelectorAll('rating-explainer')).to.have.length(2);
  });

  it('would be seen to fail: a fault on a page is noticed', async () => {
    const page = await open('plain', 320);
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="/no-such-picture.png"><div style="width: 400px">Wide</div>',
    );
    expect(() => fits(page)).to.throw('the width of the page');
    await waitUntil(
      () => page.problems.join(' ').includes('no-such-picture'),
      'A picture that is not there is not noticed.',
    );
    // WebKitGTK does not say with what status a file came; there the error event above is what tells
    if ('responseStatus' in PerformanceResourceTiming.prototype)
      expect(notFound(page).join(' ')).to.contain('404').and.contain('no-such-picture');
    expect((await faults(page)).join(' ')).to.contain('image-alt');
  });
});
