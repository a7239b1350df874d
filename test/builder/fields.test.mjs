/** What the form asks, how it is worded, and what it says at its fields. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {builderForm, modulesOf, setText} from '../support/builder.mjs';
import {openBrowser} from '../support/browser.mjs';
import {hardSentencesIn} from '../support/readability.mjs';
import {passes} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';

const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const {english, welsh, readDate, places, formatFor, tags} = await modulesOf(
  'messages.en',
  'messages.cy',
  'dates',
  'places',
  'elements',
);

describe('a typed date', () => {
  const dates = {
    2018: '2018',
    '2018-06': '2018-06',
    '2018-06-15': '2018-06-15',
    'June 2018': '2018-06',
    ' june  2018 ': '2018-06',
    'Jun 2018': '2018-06',
    'Sept. 2018': '2018-09',
    'Mehefin 2018': '2018-06',
    'Mai 2018': '2018-05',
    '15 June 2018': '2018-06-15',
    '15th of June 2018': '2018-06-15',
    'June 15, 2018': '2018-06-15',
    '15 Mehefin 2018': '2018-06-15',
    '06/2018': '2018-06',
    6.2018: '2018-06',
    '2018/6': '2018-06',
    '2018/06/15': '2018-06-15',
    '15/6/2018': '2018-06-15',
    '6/15/2018': '2018-06-15',
    '3.3.2018': '2018-03-03',
  };
  for (const [typed, date] of Object.entries(dates)) {
    it(`is read in the one way in which it can be: ${typed}`, () => {
      assert.deepEqual(readDate(typed), {state: 'date', date});
    });
  }
  for (const [typed, readings] of Object.entries({
    '1/2/2018': ['2018-02-01', '2018-01-02'],
    '01-02-2018': ['2018-02-01', '2018-01-02'],
    '12.11.2018': ['2018-11-12', '2018-12-11'],
  })) {
    it(`is not guessed where it can be read in two ways: ${typed}`, () => {
      assert.deepEqual(readDate(typed), {state: 'ambiguous', readings});
    });
  }
  for (const typed of [
    '06/18',
    '13/2018',
    '31/6/2018',
    '30/2/2018',
    'Ju 2018',
    'Juny 2018',
    'June',
    'June 18',
    'soon',
    '2018-13',
  ]) {
    it(`is refused: ${typed}`, () => assert.equal(readDate(typed).state, 'invalid'));
  }
  it('can be missing', () => assert.deepEqual(readDate('  '), {state: 'empty'}));
});

describe('the form of the embed builder', {timeout: 600_000}, () => {
  let browser, site, form;
  before(async () => {
    browser = await openBrowser();
    site = await openSite();
    form = builderForm(browser, site);
  });
  after(() => Promise.all([browser.close(), site.close()]));
  const {atField, diagnostics, fill, markupFor, radio, settled} = builderForm();

  it('writes a date as markup has it, and says so at the field', async () => {
    const page = await form.open();
    await fill(page, {tag: 'cost-rating', set: {value: '3', subject: 'x'}});
    await page.type('#reviewed', 'June 2018');
    assert.deepEqual((await atField(page, 'reviewed')).described, [english.hints.reviewed], 'not while it is typed');
    await page.keyboard.press('Tab');
    const {described, invalid} = await atField(page, 'reviewed');
    assert.deepEqual([described, invalid], [[english.hints.reviewed, english.dateRead('2018-06')], null]);
    assert.equal(await page.$eval('#reviewed-note', ({role}) => role), 'status');
    assert.equal(await page.$eval('#reviewed', ({value}) => value), 'June 2018', 'what was typed stays');
    for (const format of ['tag', 'page', 'static', 'cms']) {
      assert.match(await markupFor(page, format), /reviewed="2018-06"/, format);
    }
    assert.match(await markupFor(page, 'text'), /June 2018/);
    assert.deepEqual(await diagnostics(page), []);
    await page.close();
  });

  it('asks for the place by its name, and chooses what is kept there', async () => {
    const page = await form.open();
    await fill(page, {tag: 'evidence-rating', set: {value: '3+*', subject: 'A & B', reviewed: '2018-02', href: '/a'}});
    const names = await page.$$eval('input[name=place] + span', (all) => all.map(({textContent}) => textContent));
    assert.deepEqual(names, ['WordPress', 'Drupal', 'An HTML page', 'A mail', 'I don’t know']);
    const markup = async (place) => {
      await radio(page, 'place', place);
      const hint = await page.$eval('.copy .radios [role=status]', ({textContent}) => textContent);
      assert.equal(hint, english.placeHints[place]);
      return page.$eval('#markup', ({value}) => value);
    };
    const line = 'Evidence rating for A & B: 3+, mixed findings (scale 2 to 4+)';
    const paragraph = await markup('wordpress');
    assert.match(paragraph, /^<p data-evidence-rating="3\+\*" data-subject="A &amp; B" /);
    assert.equal(await markup('unknown'), paragraph);
    assert.equal(await markup('drupal'), line);
    const words = (await markup('mail')).split('\n');
    assert.equal(words[0], 'Evidence rating for A & B');
    assert.match(words[1], /^3\+ Short-term impact/);
    assert.ok(words.includes('Foundations Guidebook, last reviewed February 2018'));
    assert.equal(words.at(-1), '/a');
    assert.match(await markup('html'), /^<link rel="stylesheet"/);
    await radio(page, 'script', 'tag');
    assert.match(await page.$eval('#markup', ({value}) => value), /^<evidence-rating /);
    await radio(page, 'script', 'static');
    assert.match(await page.$eval('#markup', ({value}) => value), /<template shadowrootmode/);
    await markupFor(page, 'link');
    assert.match(await markup('wordpress'), /^<p data-/, 'the place decides again');
    assert.equal(await page.$('input[name=script]'), null);
    await page.close();
  });

  it('has words with content for each thing in a mail', async () => {
    const page = await form.open();
    await radio(page, 'place', 'mail');
    await fill(page, {
      tag: 'outcome-grid',
      set: {
        subject: 'A',
        'outcome-0': 'crime',
        'result-0': 'improved',
        'finding-0': 'Fewer crimes.',
        'study-0': 'Study 1',
      },
    });
    const markup = () => page.$eval('#markup', ({value}) => value);
    assert.equal(
      await markup(),
      'Child outcomes for A\nPreventing crime, violence and antisocial behaviour: Improved. Fewer crimes. Study 1',
    );
    await fill(page, {tag: 'rating-explainer', set: {scale: 'cost'}});
    const lines = (await markup()).split('\n');
    assert.equal(lines[0], 'What the cost ratings mean');
    assert.equal(lines[2], '1: Low cost');
    await fill(page, {tag: 'programme-card', set: {evidence: '3', cost: '2', reviewed: '2018'}});
    assert.deepEqual((await markup()).split('\n').slice(0, 3), [
      'A',
      'Evidence rating: 3 (scale 2 to 4+)',
      'Cost rating: 2, medium-low cost (1 is lowest, 5 is highest)',
    ]);
    assert.ok(!/[<>]/.test(await markup()));
    await page.close();
  });

  it('decides on a form for everything in every place', () => {
    for (const place of places) {
      for (const made of [...tags, 'table']) {
        const expected = {wordpress: 'cms', unknown: 'cms', html: 'static', mail: 'text'};
        const ofDrupal = /^(evidence|cost|scale)-rating$/.test(made) ? 'line' : 'text';
        assert.equal(formatFor(place, 'static', made), expected[place] ?? ofDrupal, `${place} ${made}`);
      }
    }
  });

  for (const [language, messages] of Object.entries({en: english, cy: welsh})) {
    it(`has no two labels that can be confused, lang="${language}"`, async () => {
      const page = await form.open({language});
      await page.waitForSelector('#programme');
      await radio(page, 'ground', 'own');
      await radio(page, 'place', 'html');
      const made = await page.$$eval('#element option', (all) => all.map(({value}) => value));
      for (const each of made) {
        await page.select('#element', each);
        await settled(page);
        const labels = await page.evaluate(() =>
          [...document.querySelectorAll('.builder :is(legend, summary, h2, h3, label[for])')].map(({textContent}) =>
            textContent.trim().toLowerCase(),
          ),
        );
        const confused = labels.filter((label, index) =>
          labels.some((other, place) => place !== index && (other === label || other.startsWith(`${label} `))),
        );
        // the name of a switch of a group is its heading's, and a file's field that of what opens it
        assert.deepEqual(
          confused.filter((label) => label !== messages.otherFile.toLowerCase()),
          [],
          each,
        );
      }
      await page.close();
    });
  }

  it('shows a rating on a pasted page at the place that is chosen', async () => {
    const page = await form.open();
    await fill(page, {tag: 'evidence-rating', set: {value: '3', variant: 'compact'}});
    await radio(page, 'ground', 'own');
    const html =
      '<p>Before</p><h1>A <b>bold</b> one</h1><p>It is [rating] here.</p><h2>B</h2><p>After</p><evidence-rating value="2">2</evidence-rating>';
    await setText(page, '#own-page', html);
    await settled(page);
    const {ownPlaces} = english;
    assert.deepEqual(await page.$$eval('#own-place option', (all) => all.map(({textContent}) => textContent)), [
      ownPlaces.marker('[rating]'),
      ownPlaces.existing,
      ownPlaces.after('A bold one'),
      ownPlaces.after('B'),
      ownPlaces.end,
      ownPlaces.start,
    ]);
    const around = {
      marker: 'It is #3# here.',
      existing: 'After#3#',
      'after-0': 'A bold one#3#It is',
      'after-1': 'B#3#After',
      end: '2#3#',
      start: '#3#Before',
    };
    for (const [place, expected] of Object.entries(around)) {
      await page.select('#own-place', place);
      await settled(page);
      const text = await page.evaluate(() => {
        const {body} = document.querySelector('iframe').contentDocument;
        const copy = body.cloneNode(true);
        copy.querySelector('[data-place]').replaceChildren('#3#');
        return copy.textContent;
      });
      assert.ok(text.includes(expected), `${place}: ${text}`);
    }
    await page.close();
  });

  it('saves the rating as a picture, with its text alternative', async () => {
    const page = await form.open();
    assert.equal(await page.$('.picture'), null, 'there is no rating yet');
    await fill(page, {tag: 'evidence-rating', set: {value: '3+*', subject: 'A & B', reviewed: 'June 2018'}});
    await page.evaluate(() => {
      globalThis.saved = [];
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function () {
        if (!this.download) return click.call(this);
        globalThis.saved.push({name: this.download, blob: fetch(this.href).then((response) => response.arrayBuffer())});
      };
    });
    await radio(page, 'place', 'mail');
    assert.equal(await page.$eval('.picture', ({open}) => open), true);
    for (const button of await page.$$('.picture button')) {
      await button.click();
      await page.waitForFunction(() => document.querySelector('.picture [role=status]').textContent.trim());
      assert.equal(
        await page.$eval('.picture [role=status]', ({textContent}) => textContent.trim()),
        english.pictureSaved,
      );
      await page.select('#variant', 'standard');
      await settled(page);
    }
    const [svg, png] = await page.evaluate(async () =>
      Promise.all(
        globalThis.saved.map(async ({name, blob}) => {
          const bytes = new Uint8Array(await blob);
          const bitmap = name.endsWith('.png') ? await createImageBitmap(new Blob([bytes])) : undefined;
          return {name, text: new TextDecoder().decode(bytes), width: bitmap?.width};
        }),
      ),
    );
    assert.match(svg.name, /^evidence-.*3-plus-star-.*\.svg$/);
    assert.match(svg.text, /^<svg [^]*A &amp; B[^]*June 2018/);
    assert.match(png.name, /^evidence-.*3-plus-star-.*\.png$/);
    const [, width] = /width="(\d+)"/.exec(svg.text);
    assert.equal(png.width, 3 * Number(width));
    const alternative = await page.$eval('#alternative', ({value}) => value);
    assert.match(alternative, /A & B.*mixed findings/i);
    assert.deepEqual(page.problems, []);
    await page.select('#element', 'rating-summary');
    await settled(page);
    assert.ok((await page.$eval('.copy', ({textContent}) => textContent)).includes(english.noPicture));
    await page.close();
  });

  for (const [name, view] of Object.entries({
    'of 320 pixels': {width: 320, height: 700},
    'of 1280 pixels': {width: 1280, height: 900},
    'of 640 pixels, with text of twice the size': {width: 640, height: 900, twice: true},
  })) {
    it(`is as wide as a window ${name}, and has controls of 44 pixels`, async () => {
      const page = await form.open(view);
      await page.waitForSelector('#programme');
      if (view.twice) await page.addStyleTag({content: ':root { font-size: 200% !important }'});
      await fill(page, {tag: 'evidence-rating', set: {value: '3', subject: 'x'}});
      await radio(page, 'ground', 'own');
      await radio(page, 'place', 'html');
      await page.type('#programme', 'Prog');
      for (const made of ['evidence-rating', 'outcome-grid', 'table']) {
        await page.select('#element', made);
        await settled(page);
        const {tooWide, tooSmall} = await page.evaluate(() => {
          const width = document.documentElement.clientWidth;
          const controls = [
            ...document.querySelectorAll('.builder :is(input, select, textarea, button, summary, [role=option])'),
          ];
          return {
            tooWide: document.documentElement.scrollWidth - width,
            tooSmall: controls
              .map((control) => [
                control,
                (control.matches('[type=radio], [type=checkbox]')
                  ? control.parentElement
                  : control
                ).getBoundingClientRect(),
              ])
              .filter(([, {width: wide, height}]) => height > 0 && (height < 44 || wide < 44))
              .map(
                ([{id, name: called, localName}, {width: wide, height}]) =>
                  `${id || called || localName} ${wide} × ${height}`,
              ),
          };
        });
        assert.deepEqual([tooWide, tooSmall], [0, []], made);
      }
      await page.close();
    });
  }

  const views = {
    'in light': [],
    'in dark': [{name: 'prefers-color-scheme', value: 'dark'}],
    'in forced colours': [
      {name: 'forced-colors', value: 'active'},
      {name: 'prefers-color-scheme', value: 'dark'},
    ],
  };
  for (const [view, features] of passes(views, 'in dark')) {
    it(`has nothing that axe finds, ${view}: with a list open, with errors, with a table and with a picture`, async () => {
      const page = await form.open();
      await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', {features});
      await page.waitForSelector('#programme');
      await page.evaluate(axe);
      const found = async () => {
        await settled(page);
        return page.evaluate(async () => {
          // asked for the fill of text, Chromium says what the page set and not what it paints in forced colours
          const {getPropertyValue} = CSSStyleDeclaration.prototype;
          CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
            return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
          };
          const {violations} = await globalThis.axe.run('.builder', {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
          });
          return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
        });
      };
      await page.type('#programme', '12');
      await page.keyboard.press('ArrowDown');
      assert.equal(await page.$eval('#programme', (input) => input.getAttribute('aria-expanded')), 'true');
      assert.deepEqual(await found(), [], 'list');
      await fill(page, {tag: 'evidence-rating', set: {value: '3', reviewed: '1/2/2018', href: 'www.example.org'}});
      await radio(page, 'place', 'mail');
      assert.equal((await page.$$('[aria-invalid]')).length, 2);
      assert.deepEqual(await found(), [], 'errors and picture');
      await page.select('#element', 'table');
      await page.$eval('#cells', (field) => {
        field.value = 'Programme 1\t3\t3+*\nProgramme 2\t3.0\t4';
        field.dispatchEvent(new Event('input'));
      });
      assert.ok(await page.$('.rows'));
      assert.deepEqual(await found(), [], 'table');
      await page.close();
    });
  }

  it('speaks in plain sentences', () => {
    const texts = (part) =>
      typeof part === 'object'
        ? Object.values(part).flatMap(texts)
        : typeof part === 'function'
          ? [
              part(
                ...Array.from({length: part.length}, (_, index) =>
                  /allowed|columns|ratings/.test(String(part)) ? ['1', '2'] : index + 2,
                ),
              ),
            ]
          : typeof part === 'string'
            ? [part]
            : [];
    assert.deepEqual(hardSentencesIn(texts(english)), []);
  });
});
