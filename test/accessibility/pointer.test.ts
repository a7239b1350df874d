/** What a reader does with a pointer alone. */
import {expect, fixture, nextFrame, waitUntil} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import '../../src/define.js';
import {setPageSize} from '../support/commands.js';
import {controlsIn, isOpen, partOf, said, shown} from '../support/reading.js';

const forms = {
  'in the flow': '<evidence-rating value="3+*" subject="Programme 1" href="https://example.org/1"></evidence-rating>',
  'over the page':
    '<evidence-rating value="3+*" subject="Programme 1" href="https://example.org/1" explanation="popover"></evidence-rating>',
  'of a whole scale': '<rating-explainer scale="cost" href="https://example.org/2"></rating-explainer>',
};

const middleOf = (element: Element): [number, number] => {
  const {left, top, width, height} = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const click = (...position: [number, number]) => sendMouse({type: 'click', position});
const isExplained = (element: Element) => isOpen(partOf(element, 'explanation')!);
const opens = (element: Element) => waitUntil(() => isExplained(element), 'It does not open.');
const closes = (element: Element) => waitUntil(() => !isExplained(element), 'It does not close.');

async function drawn(markup: string, place = ''): Promise<HTMLElement> {
  await setPageSize(1280, 900);
  const page = await fixture<HTMLElement>(`<main style="padding: 2em; ${place}"><p>Before</p>${markup}</main>`);
  const elements = [...page.querySelectorAll('evidence-rating, cost-rating, outcome-grid, rating-explainer')];
  await waitUntil(() => elements.every(({shadowRoot}) => shadowRoot?.querySelector('[part="rating"]')), 'Not drawn.');
  return page;
}

const elementIn = async (markup: string) =>
  (await drawn(markup)).querySelector<HTMLElement>('evidence-rating, rating-explainer')!;

afterEach(() => resetMouse());

describe('a pointer', () => {
  for (const [form, markup] of Object.entries(forms)) {
    it(`opens an explanation ${form} by pressing its control, and closes it so`, async () => {
      const element = await elementIn(markup);
      const control = partOf(element, 'control')!;
      await click(...middleOf(control));
      await opens(element);
      await click(...middleOf(control));
      await closes(element);
    });

    it(`can think better of it: what was pressed ${form} and is let go elsewhere stays as it was`, async () => {
      const element = await elementIn(markup);
      await sendMouse({type: 'move', position: middleOf(partOf(element, 'control')!)});
      await sendMouse({type: 'down'});
      expect(isExplained(element)).to.equal(false);
      await sendMouse({type: 'move', position: [5, 5]});
      await sendMouse({type: 'up'});
      await nextFrame();
      expect(isExplained(element)).to.equal(false);
      // and it has not been left without answer: the next press opens it
      await click(...middleOf(partOf(element, 'control')!));
      await opens(element);
    });

    it(`shows nothing by resting on any part ${form}, and moves nothing`, async () => {
      const element = await elementIn(markup);
      await waitUntil(() => partOf(element, 'explanation')!.textContent!.trim(), 'Not built while the page is idle.');
      const parts = [...element.shadowRoot!.querySelectorAll('[part]')];
      const state = () =>
        [
          shown(element),
          isExplained(element),
          ...parts.map((part) => JSON.stringify(part.getBoundingClientRect())),
        ].join('\n');
      const before = state();
      const seen = parts.filter(
        (part) => part.checkVisibility({contentVisibilityAuto: true}) && part.getBoundingClientRect().height > 2,
      );
      expect(seen.length).to.be.above(form === 'of a whole scale' ? 1 : 5);
      for (const part of seen) {
        await sendMouse({type: 'move', position: middleOf(part)});
        await nextFrame();
        expect(state(), part.outerHTML).to.equal(before);
      }
    });
  }

  it('closes an explanation over the page by pressing beside it, and none in the flow', async () => {
    const page = await drawn(forms['over the page'] + forms['of a whole scale']);
    const [over, inFlow] = [page.querySelector('evidence-rating')!, page.querySelector('rating-explainer')!];
    await click(...middleOf(partOf(inFlow, 'control')!));
    await opens(inFlow);
    await click(...middleOf(partOf(over, 'control')!));
    await opens(over);
    await click(1270, 890);
    await closes(over);
    expect(isExplained(inFlow)).to.equal(true);
  });
});

describe('whatever can be pressed', () => {
  const everything = `${Object.values(forms).join('')}
    <cost-rating value="4" variant="full" href="https://example.org/3"></cost-rating>
    <outcome-grid reviewed="2018" href="https://example.org/4"><outcome-finding outcome="crime">Fewer</outcome-finding></outcome-grid>`;

  for (const lang of ['en', 'cy']) {
    for (const size of [12, 16, 19]) {
      it(`is 24 pixels wide and high, or stands so far from others, in text of ${size} pixels, lang="${lang}"`, async () => {
        const page = await drawn(everything, `font-size: ${size}px`);
        page.lang = lang;
        await nextFrame();
        for (const summary of controlsIn(page).filter((each) => each.matches('summary'))) summary.click();
        await nextFrame();
        const targets = controlsIn(page);
        expect(targets.length).to.equal(7);
        for (const target of targets) {
          const {width, height} = target.getBoundingClientRect();
          if (!target.matches('a')) expect(Math.min(width, height), said(target)).to.be.at.least(24);
          if (Math.min(width, height) >= 24) continue;
          // WCAG 2.5.8: a circle of 24 pixels around the middle of a smaller one meets no other
          const [x, y] = middleOf(target);
          for (const other of targets.filter((each) => each !== target)) {
            const {left, top, right, bottom} = other.getBoundingClientRect();
            const distance = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
            expect(distance, `${said(target)} from ${said(other)}`).to.be.at.least(24);
          }
        }
      });
    }
  }
});
