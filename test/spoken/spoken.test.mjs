/** What must hold of what is said, whatever the words are. What holds of every section is in tables.test.mjs. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {programmes} from '../../examples/programmes.mjs';
import {cost, evidence, ratingOf} from '../../dist/index.js';
import {openPage} from '../support/browser.mjs';
import {atStart} from '../../dist/text/rating-text.js';
import {isFull} from '../support/scope.mjs';
import {linesOf, partsOf, spokenTree, wordsOf} from './spoken.mjs';
import {openStories} from './story-speech.mjs';

const worded = {cost, evidence};
const wordsIn = (scale, language) => worded[scale].words.find((words) => words.language === language);

const valuesOf = ({levels, modifiers, outside}) => [
  ...levels.flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)]),
  ...outside.map(({code}) => code),
  'not-rated',
];

const controlsIn = (tree) => partsOf(tree).filter(({role}) => role === 'control' || role === 'button');
const different = (parts) => new Set(parts.map(({name}) => name)).size;
const times = (words, text) => text.split(words).length - 1;

const listed = isFull ? 130 : 20;

let stories, page;
before(async () => {
  stories = await openStories(
    Object.fromEntries(['disclosure', 'popover'].map((form) => [`/${form}.html`, listing(form)])),
  );
  ({page} = stories);
});
after(() => stories?.close());

/** What the story on the page says once its elements have these properties. */
async function hearWith(tag, properties, language) {
  await page.$$eval(
    tag,
    async (elements, properties) => {
      for (const element of elements) Object.assign(element, properties);
      await Promise.all(elements.map(({updateComplete}) => updateComplete));
    },
    properties,
  );
  return linesOf(await spokenTree(page), language);
}

async function hearOpened(language) {
  await stories.open();
  return linesOf(await spokenTree(page), language);
}

for (const language of ['en', 'cy']) {
  describe(`A badge on a page in "${language}"`, () => {
    for (const section of ['Compact', 'Standard', 'Popover']) {
      it(`says "3+*" in words, each once, and says no sign: ${section}`, async () => {
        const {levels, modifiers} = wordsIn('evidence', language);
        const {spoken} = levels['3+'];
        const {brief} = modifiers['*'];
        const said = wordsOf(await stories.hear('evidence-rating', section, language));
        assert.deepEqual(
          [spoken, brief].map((words) => times(words, said.toLowerCase())),
          [1, 1],
          said,
        );
        assert.doesNotMatch(said, /\*|3\+/);
      });
    }

    for (const [
      scale,
      {
        scale: {levels, modifiers, outside},
      },
    ] of Object.entries(worded)) {
      it(`says the same at every level of ${scale}, opened either way or in full`, async () => {
        const tag = `${scale}-rating`;
        await stories.hear(tag, 'Standard', language);
        for (const value of valuesOf({levels, modifiers, outside})) {
          const closed = await hearWith(tag, {value, variant: 'standard', explanation: 'disclosure'}, language);
          const opened = await hearOpened(language);
          const [badge, control, meaning] = [
            opened.slice(0, closed.length - 1),
            opened[closed.length - 1],
            opened.slice(closed.length),
          ];
          assert.deepEqual(closed, [...badge, control.replace('expanded', 'collapsed')]);
          assert.ok(meaning.length > 1, value);
          const button = control.replace('control', 'button');
          assert.deepEqual(await hearWith(tag, {explanation: 'popover'}, language), [
            ...badge,
            button.replace('expanded', 'collapsed'),
          ]);
          // over the page it has a title, and a control that closes it
          const over = await hearOpened(language);
          assert.deepEqual(over.slice(0, closed.length), [...badge, button]);
          const [title, ...rest] = over.slice(closed.length);
          assert.ok(title.startsWith(`${badge[0]}: `), title);
          assert.deepEqual(rest.slice(0, -1), meaning);
          assert.equal(rest.at(-1), `button: ${{en: 'Close', cy: 'Cau'}[language]}`);
          assert.deepEqual(await hearWith(tag, {variant: 'full'}, language), [...badge, ...meaning]);
        }
      });
    }

    it('says in a table’s cell what its headers do not', async () => {
      const tree = await stories.hear('scale-rating', 'BothScalesInTable', language);
      const badges = await page.$$eval('scale-rating', (elements) =>
        elements.map(({scale, value}) => ({scale, value})),
      );
      const cells = partsOf(tree).filter(({role}) => role === 'cell');
      const expected = badges.map(({scale, value}) => inWords(scale, value, language));
      assert.deepEqual(
        cells.map(({content}) => wordsOf(content).trim()),
        expected,
      );
      assert.deepEqual(
        cells.map(({name}) => name.trim()),
        expected,
      );
    });
  });
}

describe(`A listing of ${listed} programmes`, () => {
  for (const form of isFull ? ['disclosure', 'popover'] : ['disclosure']) {
    it(`has a name of its own for each control and each link: ${form}`, async (test) => {
      const listing = await openPage(page.browser());
      // a page behind another draws no frames
      test.after(() => listing.close());
      await listing.goto(stories.site.at(`/${form}.html`));
      await listing.waitForFunction(() =>
        [...document.querySelectorAll('li > *')].every(({shadowRoot}) =>
          shadowRoot?.querySelector('[part="explanation"] a'),
        ),
      );
      const controls = controlsIn(await spokenTree(listing));
      assert.deepEqual([controls.length, different(controls)], [2 * listed, 2 * listed]);
      await listing.$$eval('li > *', (badges) => badges.forEach((badge) => (badge.variant = 'full')));
      const links = partsOf(await spokenTree(listing)).filter(({role}) => role === 'link');
      // the two badges of a programme have one entry at the source
      assert.deepEqual([links.length, different(links)], [2 * listed, listed]);
      assert.deepEqual(listing.problems, []);
    });
  }
});

describe('An explanation', () => {
  for (const [tag, section] of [
    ['evidence-rating', 'Standard'],
    ['evidence-rating', 'Popover'],
    ['cost-rating', 'Welsh'],
    ['rating-explainer', 'Evidence'],
  ]) {
    it(`says whether it is open, each time it is opened and closed by a key: <${tag}>, ${section}`, async () => {
      const states = async () => controlsIn(await spokenTree(page)).flatMap((control) => control.states);
      await stories.hear(tag, section, 'en');
      assert.deepEqual(await states(), ['collapsed']);
      await page.keyboard.press('Tab');
      for (const [key, state] of [
        ['Enter', 'expanded'],
        ['Enter', 'collapsed'],
        ['Space', 'expanded'],
        ['Space', 'collapsed'],
      ]) {
        await page.keyboard.press(key);
        assert.deepEqual(await states(), [state], key);
      }
    });
  }
});

/** What a badge says of a rating in a cell: "3 plus, mixed findings", and its brief label. */
function inWords(scale, value, language) {
  const words = wordsIn(scale, language);
  const {state, level, modifiers = []} = ratingOf(worded[scale].scale, value);
  if (state !== 'level') return atStart((state === 'outside' ? words.outside[level.code] : words.notRated).brief);
  const {spoken = level.code, brief} = words.levels[level.code];
  return `${spoken} ${[brief, ...modifiers.map(({sign}) => words.modifiers[sign].brief)].join(', ')}`;
}

function listing(form) {
  const badges = programmes()
    .slice(0, listed)
    .map(({name, evidence, cost, reviewed}, index) => {
      const common = `subject="${name}" href="/programmes/${index + 1}" explanation="${form}" reviewed="${reviewed?.value ?? ''}"`;
      return `<li><evidence-rating value="${evidence}" ${common}></evidence-rating><cost-rating value="${cost}" ${common}></cost-rating></li>`;
    });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>130 programmes</title><link rel="icon" href="data:,">
    <script type="module" src="/dist/what-works-ratings.min.js"></script><ul>${badges.join('')}</ul>`;
}
