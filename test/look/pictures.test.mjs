/**
 * Every story of every level, in each language and mode, compared by its pixels with the picture of it in pictures/.
 * `node test/look/pictures.test.mjs --write` takes them anew. Of one that differs, `differences/` holds what was, what
 * is, and where they differ, from left to right.
 *
 * They are drawn by the Chromium that comes by npm, whatever browser is installed: a new one from elsewhere changes
 * nothing here. It draws the typeface of the stories alike on every Linux. So a pixel may be off by one of the few
 * shades that a picture keeps, as another processor may round, and none by more.
 */
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {packagedChromiumLaunchOptions} from '../support/find-browser.mjs';
import {openPackagedBrowser, openPage} from '../support/browser.mjs';
import {compared, inFewShades, read, write} from '../support/pictures.mjs';
import {isFull} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';
import {storyPages} from '../support/story-pages.mjs';

const take = 'node test/look/pictures.test.mjs --write';
const taking = process.argv.includes('--write');
const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const differences = fileURLToPath(new URL('differences/', import.meta.url));

/** The stories that show every level of an element, or every result. */
const everyLevel = {
  'cost-rating': ['EveryLevel'],
  'evidence-rating': ['EveryLevel', 'EveryLevelCompact', 'EveryLevelInCells', 'EveryLevelDense', 'Full'],
  'scale-rating': ['EveryLevel'],
  'outcome-grid': ['ShowAll', 'ShowAllTable'],
  'outcome-finding': ['EveryResult'],
  'programme-card': ['BesideEachOther', 'OtherStates'],
  'rating-explainer': ['Marked', 'MarkedWithoutSubject'],
  'rating-source': ['EveryLevel'],
  'rating-summary': ['EveryLevel'],
  'rating-table': ['WithOutcomes'],
};
const languages = ['en', 'cy'];
/** Where the colours are others and the layout is not, half the size shows as much; and so do long pages of print. */
const modes = {
  light: {},
  narrow: {width: 320},
  dark: {theme: 'dark', scale: 0.5},
  forced: {features: [{name: 'forced-colors', value: 'active'}], scale: 0.5},
  print: {media: 'print', scale: 0.5},
};
/** In `npm test`: each story in one language and mode, by turns; and one story in every mode. */
const few = ({tag, name, place, lang, mode}) =>
  (lang === languages[place % 2] && mode === {en: 'light', cy: 'narrow'}[lang]) ||
  (tag === 'evidence-rating' && name === 'EveryLevel' && lang === 'en');

/** The explanations that are open: one of each rating. */
const opened = 'evidence-rating[value="3+*"], cost-rating[value="4"], scale-rating[value="Step 2?"]';

let browser, site, page, devtools;

const shown = Object.entries(everyLevel).flatMap(([tag, names]) => names.map((name) => ({tag, name})));
const pictures = shown.flatMap(({tag, name}, place) =>
  languages.flatMap((lang) =>
    Object.keys(modes).map((mode) => ({tag, name, place, lang, mode, file: `${tag}.${name}.${lang}.${mode}.png`})),
  ),
);

const show = ({tag, name, lang, theme}) =>
  page.evaluate(
    async (tag, name, globals, opened) => {
      await stories.show(tag, name, globals);
      stories.openAll(opened);
    },
    tag,
    name,
    {lang, theme},
    opened,
  );

async function pictureOf({mode, ...story}) {
  const {theme, media = '', features = [], width = 1024, scale = 1} = modes[mode];
  const view = {width, height: 900, deviceScaleFactor: scale};
  await page.setViewport(view);
  await devtools.send('Emulation.setEmulatedMedia', {media, features});
  await show({...story, theme});
  // All of it is in view, so that the browser need not make its page larger for the picture.
  const height = await page.$eval('.story', (frame) => Math.ceil(frame.getBoundingClientRect().height));
  await page.setViewport({...view, height});
  return inFewShades(read(await page.screenshot({captureBeyondViewport: false})));
}

describe(
  'The pictures of every level',
  {skip: !packagedChromiumLaunchOptions() && 'The Chromium that draws them is for Linux on x64 alone.'},
  () => {
    before(async () => {
      rmSync(differences, {recursive: true, force: true});
      browser = await openPackagedBrowser('--disable-lcd-text', '--force-color-profile=srgb');
      site = await openSite(await storyPages());
      page = await openPage(browser);
      devtools = await page.createCDPSession();
      await page.goto(site.at('/stories.html'));
    });
    after(async () => {
      await browser.close();
      await site.close();
    });

    it('are there for every element', async () => {
      assert.deepEqual(Object.keys(everyLevel), await page.evaluate(() => stories.tags));
    });

    it('are drawn in the pinned typeface alone', async () => {
      await devtools.send('DOM.enable');
      await devtools.send('CSS.enable');
      const characters = new Set();
      for (const story of shown) {
        for (const lang of languages) {
          await show({...story, lang});
          const text = await page.evaluate(() =>
            [document.body, ...[...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? [])]
              .map(({textContent}) => textContent)
              .join(''),
          );
          for (const character of text) characters.add(character);
        }
      }
      await page.$eval(
        '.story',
        (frame, text) => {
          frame.textContent = text;
          // Fonts are chosen when lines are laid out.
          frame.getBoundingClientRect();
        },
        [...characters].join(''),
      );
      const {root} = await devtools.send('DOM.getDocument');
      const {nodeId} = await devtools.send('DOM.querySelector', {nodeId: root.nodeId, selector: '.story'});
      const {fonts} = await devtools.send('CSS.getPlatformFontsForNode', {nodeId});
      assert.deepEqual(
        fonts.map(({familyName, isCustomFont}) => ({familyName, isCustomFont})),
        [{familyName: 'Arimo', isCustomFont: true}],
      );
    });

    for (const picture of pictures.filter((each) => isFull || taking || few(each))) {
      const {tag, name, lang, mode, file} = picture;
      it(`show ${name} of <${tag}> in ${lang}, ${mode}`, async () => {
        const now = await pictureOf(picture);
        const path = folder + file;
        const known = existsSync(path) && compared(read(readFileSync(path)), now);
        if (taking && (!known || known.pixels)) return writeFileSync(path, write(now));
        assert.ok(known, `There is no ${file}. Take it: ${take}`);
        if (known.pixels) {
          mkdirSync(differences, {recursive: true});
          writeFileSync(differences + file, write(known.picture));
        }
        assert.equal(
          known.pixels,
          0,
          `${known.pixels} pixels differ in ${file}. See test/look/differences/${file}: before, after, difference. ` +
            `If they should: ${take}`,
        );
        assert.deepEqual(page.problems, []);
      });
    }

    it('have each a story', () => {
      const files = readdirSync(folder).filter(
        (file) => file.endsWith('.png') && !pictures.some((picture) => picture.file === file),
      );
      if (taking) for (const file of files) rmSync(folder + file);
      else assert.deepEqual(files, [], `Pictures that no story has any more. To remove them: ${take}`);
    });
  },
);
