/**
 * The same small app in each framework that draws in the browser: type checked, built for production from the packed
 * tarball, and used as a reader and a developer would. What Custom Elements Everywhere asks of a framework is asked
 * here of our elements in it.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {join} from 'node:path';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {passes} from '../support/scope.mjs';
import {install, removePacked} from './apps.mjs';
import serve from './serve.mjs';

const wrong = [
  ['<cost-rating value="2"', '<cost-rating value="6"', '"6"'],
  ['variant="compact"', 'variant="small"', '"small"'],
  ['event.open', 'event.opened', "'opened'"],
];

/** The file that holds the markup, and what its compiler is to refuse in it, with what it complains of. */
const frameworks = {
  react: {file: 'src/app.tsx', wrong},
  preact: {file: 'src/app.tsx', wrong},
  solid: {file: 'src/app.tsx', wrong},
  vue: {file: 'src/app.vue', wrong},
  svelte: {file: 'src/app.svelte', wrong},
  // what CUSTOM_ELEMENTS_SCHEMA lets in, no template is checked for: only what the class gives it
  angular: {file: 'src/app.ts', wrong: [["('3+')", "('6')", '"6"']]},
};

let browser;
before(async () => (browser = await openBrowser()));
after(async () => {
  await browser?.close();
  await removePacked();
});

// In `.ci/run` the one that most people use.
for (const [framework, {file, wrong}] of passes(frameworks, 'react')) {
  describe(`an app in ${framework}`, () => {
    let app;
    let site;
    let page;

    before(async () => {
      app = await install(framework);
      await app.succeed('npm run build');
      site = await serve(join(app.folder, 'dist'));
      page = await openPage(browser);
      await page.goto(site.origin);
      await drawn(page);
    });
    after(async () => {
      await page?.close();
      await site?.close();
      await app?.remove();
    });

    const press = (name) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
    /** What is said of an element: its own drawing, or its content where that is what stands. */
    const shown = (selector) =>
      page.evaluate(async (which) => {
        const element = document.querySelector(which);
        await element.updateComplete;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const drawing = element.shadowRoot.querySelector('[part~="rating"]');
        const text = drawing && !drawing.querySelector('slot:not([name])') ? drawing.innerText : element.innerText;
        return text.replaceAll(/\s+/g, ' ').trim();
      }, selector);

    it('compiles', async () => {
      const {code, said} = await app.run('npm run check');
      assert.equal(code, 0, said);
    });

    it(`does not compile with ${wrong.map(([, , complaint]) => complaint).join(', ')}`, async () => {
      for (const [from, to] of wrong) await app.edit(file, from, to);
      const {code, said} = await app.run('npm run check');
      for (const [from, to] of wrong) await app.edit(file, to, from);
      assert.notEqual(code, 0);
      for (const [, , complaint] of wrong) assert.ok(said.includes(complaint), said);
    });

    it('shows a hundred badges from data, each with its programme’s name and rating', async () => {
      const badges = await page.$$eval('li evidence-rating', (elements) =>
        elements.map((element) => ({
          item: element.parentElement.innerText.replaceAll(/\s+/g, ' '),
          subject: element.subject,
          value: element.value,
          words: element.textContent,
          code: element.shadowRoot.querySelector('[part~="code"]')?.textContent ?? '',
          text: element.shadowRoot.querySelector('[part~="rating"]').textContent,
        })),
      );
      assert.equal(badges.length, 100);
      for (const {item, subject, value, words, code, text} of badges) {
        assert.equal(item.trim(), `${subject}:`);
        assert.equal(words, `Evidence rating: ${value}`);
        if (value !== 'not-rated') assert.ok(code.includes(value.replace('*', '')), `${value}: ${code}`);
        assert.ok(text.includes(subject), text);
      }
    });

    it('gives an element rich data by its property', async () => {
      assert.match(await shown('scale-rating'), /^Certainty of the evidence Moderate/i);
    });

    it('hears when the explanation is opened and closed', async () => {
      const output = () => page.$eval('output', ({textContent}) => textContent);
      assert.equal(await output(), '');
      await page.locator('#changing >>> summary').click();
      await page.waitForFunction(() => document.querySelector('output').textContent === 'opened');
      await page.locator('#changing >>> summary').click();
      await page.waitForFunction(() => document.querySelector('output').textContent === 'closed');
    });

    it('draws a changed rating, and the page’s own changed words where there is none', async () => {
      assert.match(await shown('#changing'), /Functional Family Therapy 3\+ /);
      await press('Another rating');
      assert.match(
        await shown('#changing'),
        /Functional Family Therapy 4\+ 4 plus Long-term impact, 3 or more studies Mixed findings/,
      );
      await press('No rating');
      assert.equal(await shown('#changing'), 'Evidence rating: under review');
      await press('Another rating');
      assert.match(await shown('#changing'), /4 plus Long-term impact, 3 or more studies Mixed findings/);
      assert.equal(
        (await page.$eval('#changing', ({textContent}) => textContent)).replaceAll(/\s+/g, ' ').trim(),
        'Evidence rating: 4+*',
      );
    });

    it('opens and closes the explainer by a boolean, and gives its heading the level of a number', async () => {
      const becomes = (open) =>
        page.waitForFunction(
          (wanted) => {
            const element = document.querySelector('rating-explainer');
            return element.open === wanted && element.shadowRoot.querySelector('details').open === wanted;
          },
          {},
          open,
        );
      await becomes(false);
      await press('Open or close the explainer');
      await becomes(true);
      await press('Open or close the explainer');
      await becomes(false);
      assert.equal(Number(await page.$eval('rating-explainer', ({headingLevel}) => headingLevel)), 2);
    });

    it('takes the explainer away, and puts it back whole', async () => {
      await press('With or without the explainer');
      await page.waitForFunction(() => !document.querySelector('rating-explainer'));
      await press('With or without the explainer');
      await page.waitForSelector('rating-explainer');
      assert.match(await shown('rating-explainer'), /^What the evidence ratings mean/);
    });

    it('turns the list round and keeps its elements', async () => {
      await page.$eval('li:first-child evidence-rating', (element) => (element.mark = 'first'));
      await press('Turn the list round');
      await page.waitForFunction(() => document.querySelector('li').textContent.trim().startsWith('Programme 100:'));
      const [first, last] = await page.$$eval('li evidence-rating', (elements) =>
        [elements[0], elements.at(-1)].map(({subject, mark}) => [subject, mark ?? '']),
      );
      assert.deepEqual(first, ['Programme 100', '']);
      assert.deepEqual(last, ['Programme 1', 'first']);
      assert.match(await shown('li:last-child evidence-rating'), /Programme 1: 2 /);
    });

    if (['react', 'vue'].includes(framework)) {
      it('sorts its own rows in the order of `compareRatings`', async () => {
        await press('Strongest first');
        await page.waitForFunction(() => document.querySelector('li').textContent.trim().startsWith('Programme 97:'));
        const values = await page.$$eval('li evidence-rating', (elements) => elements.map(({value}) => value));
        const strongestFirst = ['4+*', '4', '3+', '3+*', '3', '2+', '2'];
        assert.deepEqual([...new Set(values)].slice(0, 7), strongestFirst);
      });
    }

    // last, of all that went before
    it('says nothing on the console', () => {
      assert.deepEqual([page.problems, page.warnings], [[], []]);
    });
  });
}
