/** What a reader does with a finger alone, on a small phone: by real touch, where nothing can hover. */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {openBrowser, openPage} from '../support/browser.mjs';
import {openSite} from '../support/site.mjs';
import {storyPages} from '../support/story-pages.mjs';

const phone = {width: 320, height: 640, deviceScaleFactor: 2, isMobile: true, hasTouch: true};

const forms = {
  'in the flow': {tag: 'evidence-rating', story: 'WithLink'},
  'over the page': {tag: 'evidence-rating', story: 'Popover'},
  'of a whole scale': {tag: 'rating-explainer', story: 'Evidence'},
};

/** Every kind of control, and every link of ours, with what the finger opens open. */
const withTargets = [
  ...Object.values(forms),
  {tag: 'rating-explainer', story: 'WithLink'},
  {tag: 'outcome-grid', story: 'WithDateAndLink'},
];

describe('A finger', () => {
  let browser, site, page;

  before(async () => {
    browser = await openBrowser();
    site = await openSite(await storyPages());
    page = await openPage(browser);
    await page.setViewport(phone);
    await page.goto(site.at('/stories.html'));
  });
  afterEach(() => assert.deepEqual(page.problems, []));
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Draws a story, with as much page around it as a finger needs to scroll. */
  async function show({tag, story}, lang) {
    await page.evaluate(
      async (tag, story, lang) => {
        await stories.show(tag, story, {lang});
        document.querySelector('.story').style.paddingBlock = '12em 60em';
        scrollTo(0, 0);
      },
      tag,
      story,
      lang,
    );
    return {
      tag,
      control: await page.$(`${tag} >>> [part="control"]`),
      explanation: await page.$(`${tag} >>> [part="explanation"]`),
    };
  }

  const isOpen = (explanation) => explanation.evaluate((element) => element.checkVisibility());
  const becomes = (explanation, open) =>
    page.waitForFunction((element, open) => element.checkVisibility() === open, {}, explanation, open);

  /** As one scrolls, and holds: a page that runs on by itself takes the next tap for the word to stop. */
  async function swipe({x, y}) {
    const touch = await page.touchscreen.touchStart(x, y);
    for (let step = 1; step <= 10; step++) await touch.move(x, y - 12 * step);
    // a hold is a time, and no less on a fast machine
    await sleep(100);
    await touch.end();
    await nextFrame();
  }

  const nextFrame = () =>
    page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));

  const middleOf = (element) =>
    element.evaluate((element) => {
      const {x, y, width, height} = element.getBoundingClientRect();
      return {x: x + width / 2, y: y + height / 2};
    });

  it('is all that there is on this page', async () => {
    const media = ['(hover: none)', '(any-hover: none)', '(pointer: coarse)', '(width: 320px)'];
    assert.deepEqual(await page.evaluate((media) => media.filter((each) => !matchMedia(each).matches), media), []);
  });

  for (const lang of ['en', 'cy']) {
    for (const [form, story] of Object.entries(forms)) {
      it(`opens an explanation ${form} by a tap, sees all of it, and closes it by another, lang="${lang}"`, async () => {
        const {control, explanation} = await show(story, lang);
        await control.tap();
        await becomes(explanation, true);
        const texts = await explanation.evaluate((element) =>
          [...element.querySelectorAll('p, li')]
            .filter(({textContent}) => textContent.trim())
            .map((text) => [
              text.textContent,
              text.checkVisibility({contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true}),
            ]),
        );
        assert.ok(texts.length > 3);
        assert.deepEqual(
          texts.filter(([, isSeen]) => !isSeen),
          [],
        );
        await control.tap();
        await becomes(explanation, false);
      });

      it(`scrolls from the control of an explanation ${form}, and opens nothing by it, lang="${lang}"`, async () => {
        const {control, explanation} = await show(story, lang);
        await swipe(await middleOf(control));
        await page.waitForFunction(() => scrollY > 50);
        assert.equal(await isOpen(explanation), false);
      });
    }

    it(`scrolls an explanation over the page to its end, which leaves it open, lang="${lang}"`, async () => {
      const {control, explanation} = await show(forms['over the page'], lang);
      await control.tap();
      await becomes(explanation, true);
      const endIsSeen = () =>
        explanation.evaluate((element) => {
          const {x, bottom} = [...element.querySelectorAll('p')].at(-1).getBoundingClientRect();
          return element.contains(element.getRootNode().elementFromPoint(x + 4, bottom - 4));
        });
      assert.equal(await endIsSeen(), false, 'there is nothing to scroll');
      for (let swipes = 0; swipes < 20 && !(await endIsSeen()); swipes++) await swipe(await middleOf(explanation));
      assert.equal(await endIsSeen(), true);
      assert.equal(await isOpen(explanation), true);
      assert.equal(await page.evaluate(() => scrollY), 0, 'the page scrolls instead');
    });

    it(`closes an explanation over the page by a tap beside it, lang="${lang}"`, async () => {
      const {control, explanation} = await show(forms['over the page'], lang);
      await control.tap();
      await becomes(explanation, true);
      const {top, bottom} = await explanation.evaluate((element) => element.getBoundingClientRect().toJSON());
      assert.ok(Math.max(top, phone.height - bottom) > 24, 'there is no place beside it');
      // at the end of the line, since a tap near the control counts as one on it
      await page.touchscreen.tap(phone.width - 20, top > phone.height - bottom ? top / 2 : (bottom + phone.height) / 2);
      await becomes(explanation, false);
    });

    it(`has 24 pixels each way to meet every control and every link that stands alone, lang="${lang}"`, async () => {
      const met = [];
      for (const story of withTargets) {
        const {tag, control, explanation} = await show(story, lang);
        if (control && !(await isOpen(explanation))) await control.tap();
        const targets = await page.$$(`${tag} >>> :is(summary, button, a)`);
        for (const target of targets) {
          await target.evaluate((element) => element.scrollIntoView({block: 'center'}));
          await nextFrame();
          met.push(
            await target.evaluate((element) => {
              // WCAG 2.5.8: the line sets the height of a link in a sentence
              if (element.matches('a') && element.parentElement.textContent.trim() !== element.textContent.trim())
                return 'in a sentence';
              const [{left, top, width, height}] = element.getClientRects();
              const corners = [-11.5, 11.5].flatMap((x) =>
                [-11.5, 11.5].map((y) => [left + width / 2 + x, top + height / 2 + y]),
              );
              const missed = corners.filter(
                (corner) => !element.contains(element.getRootNode().elementFromPoint(...corner)),
              );
              return missed.length || Math.min(width, height) < 24
                ? `${element.textContent.trim()}: ${width} by ${height}`
                : element.localName;
            }),
          );
        }
      }
      assert.deepEqual(met, [
        'summary',
        'in a sentence',
        'button',
        'button',
        'summary',
        'summary',
        'in a sentence',
        'a',
      ]);
    });
  }
});
