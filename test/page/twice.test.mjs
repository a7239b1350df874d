/** Elements work whenever and wherever they are made, and the script does whichever copy of it is first. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, afterEach, before, describe, it} from 'node:test';
import {bundlers} from '../package/bundle.mjs';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {elements} from '../support/elements.mjs';
import {differingPixels} from '../support/pictures.mjs';
import {inTurn} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';

const {version} = JSON.parse(await readFile('package.json', 'utf8'));
const file = JSON.parse(await readFile('dist/scales/eef-cost.json', 'utf8'));
const script = '/dist/what-works-ratings.min.js';
const tags = [
  'cost-rating',
  'evidence-rating',
  'scale-rating',
  'outcome-grid',
  'outcome-finding',
  'rating-explainer',
  'rating-summary',
];
const all = Object.values(elements)
  .map(({markup}) => markup)
  .join('\n');
const says = Object.values(elements).map(({says}) => says);

const html = (body, head = '') =>
  `<!doctype html><html lang="en"><title>Twice</title>${head}<body>${body}</body></html>`;
const module = (src) => `<script type="module" src="${src}"></script>`;

describe('The script and its elements', () => {
  let browser, site, page;

  before(async () => {
    browser = await openBrowser();
    const code = await readFile(`.${script}`, 'utf8');
    // what a sandboxed document imports comes from another origin than its own
    const shared = {headers: {'access-control-allow-origin': '*'}};
    site = await openSite({
      [script]: shared,
      '/test/support/element-text.mjs': shared,
      '/other-version.js': {type: 'js', body: code.replaceAll(version, '99.0.0')},
      '/from-npm.js': {
        type: 'js',
        body: await bundlers.esbuild(
          "import 'what-works-ratings/define.js'; import 'what-works-ratings/define/rating-source.js'",
        ),
      },
      '/foreign.js': {type: 'js', body: "customElements.define('cost-rating', class extends HTMLElement {})"},
      '/plain.html': html(all, module(script)),
      '/unscripted.html': html(all),
      '/made-before.html': html(`<main>${all}</main><section></section>`),
      '/made-after.html': html(`<main>${all}</main><section></section>`, module(script)),
      '/move.html': html(
        `<main>${all}</main><iframe src="/elsewhere.html" title="Another document"></iframe>`,
        `<style>main, iframe {position: absolute; inset: 0 auto auto 0; width: 600px; height: 1500px; border: 0}</style>${module(script)}`,
      ),
      '/elsewhere.html': html('', '<style>body {margin: 0}</style>'),
    });
  });
  afterEach(() => page?.close());
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const open = async (path) => {
    page = await openPage(browser);
    await page.goto(site.at(path));
    return page;
  };

  /**
   * What is in each element of a page or a frame, within `selector`, with every explanation built: as it is before the
   * page is printed.
   */
  async function readings(frame, selector = 'body') {
    const read = async (selector) => {
      const {drawnIn, reading} = await import('/test/support/element-text.mjs');
      return (await drawnIn(document.querySelector(selector))).map(reading);
    };
    await frame.evaluate(read, selector);
    // An element that was moved is built by the page that it came from.
    for (const each of page.frames()) await each.evaluate(() => dispatchEvent(new Event('beforeprint')));
    return frame.evaluate(read, selector);
  }

  /** Every element shows its words. */
  const assertSays = (texts) => {
    assert.equal(texts.length, says.length);
    texts.forEach((text, index) => assert.ok(text.includes(says[index]), `"${text}" does not say "${says[index]}"`));
  };

  const assertQuiet = (warnings = []) => assert.deepEqual([page.problems, page.warnings], [[], warnings]);

  const stays = (mine, tag, other) => `what-works-ratings ${mine}: <${tag}> stays as ${other} defined it.`;
  // The tag is the first that a copy registers and finds taken.
  const copies = [
    {name: 'the same file twice', scripts: [script, `${script}?again`], version, warnings: []},
    {
      name: 'this version and then another',
      scripts: [script, '/other-version.js'],
      version,
      warnings: [stays('99.0.0', 'outcome-finding', version)],
    },
    {
      name: 'another version and then this',
      scripts: ['/other-version.js', script],
      version: '99.0.0',
      warnings: [stays(version, 'outcome-finding', '99.0.0')],
    },
    {
      name: 'the package through a bundler and then the script',
      scripts: ['/from-npm.js', script],
      version,
      warnings: [],
    },
    {
      name: 'the script and then the package through a bundler',
      scripts: [script, '/from-npm.js'],
      version,
      warnings: [],
    },
    {
      name: 'another version and then the package',
      scripts: ['/other-version.js', '/from-npm.js'],
      version: '99.0.0',
      warnings: [stays(version, 'outcome-finding', '99.0.0')],
    },
  ];
  for (const [
    index,
    {
      name,
      scripts: [first, second],
      version,
      warnings,
    },
  ] of copies.entries()) {
    it(`work with ${name}, without an error and with ${warnings.length ? 'one warning that names both' : 'no warning'}`, async () => {
      site.pages[`/copies-${index}.html`] = html(
        `<main>${all}</main>${module(first)}<div>${all}</div>${module(second)}`,
      );
      await open(`/copies-${index}.html`);
      await page.evaluate(
        (markup) => document.body.insertAdjacentHTML('beforeend', `<section>${markup}</section>`),
        all,
      );
      await drawn(page);
      for (const place of ['main', 'div', 'section']) assertSays(await readings(page, place));
      const versions = await page.evaluate((tags) => tags.map((tag) => customElements.get(tag).version), tags);
      assert.deepEqual(
        versions,
        tags.map(() => version),
      );
      assertQuiet(warnings);
    });
  }

  it('leave an element alone that something else has defined, say so once, and register the others', async () => {
    site.pages['/foreign.html'] = html(all, module('/foreign.js') + module(script));
    await open('/foreign.html');
    await drawn(page);
    assert.deepEqual(await readings(page).then((texts) => texts.length), says.length - 1);
    assert.equal(
      await page.$eval('cost-rating', ({innerText}) => innerText),
      'Cost rating: 4, medium-high cost (1 is lowest, 5 is highest)',
    );
    assertQuiet([stays(version, 'cost-rating', 'something else')]);
  });

  /** Whether the browser gives a page back as it was: the one that comes with the tests never does. */
  async function keeps(browser, html) {
    site.pages['/kept.html'] = {body: html, headers: {'cache-control': 'max-age=60'}};
    const page = await openPage(browser);
    await page.evaluateOnNewDocument(() =>
      addEventListener('pageshow', ({persisted}) => (globalThis.persisted = persisted)),
    );
    await page.goto(site.at('/kept.html'));
    await page.goto(site.at('/elsewhere.html'));
    await page.goBack();
    const persisted = await page.evaluate(() => globalThis.persisted);
    await page.close();
    return persisted;
  }

  for (const [how, flags] of [
    ['may have kept', []],
    ['makes anew', ['--disable-features=BackForwardCache']],
  ]) {
    it(`work after back and forward, on a page that the browser ${how}`, async (test) => {
      // A header does not do: pages that are not to be stored are kept at times.
      const other = flags.length ? await openBrowser(...flags) : undefined;
      test.after(() => other?.close());
      // A page with our elements is kept wherever one without them is.
      const kept = await keeps(other ?? browser, html('Nothing of ours'));
      if (other) assert.equal(kept, false);
      site.pages['/history.html'] = {body: html(all, module(script)), headers: {'cache-control': 'max-age=60'}};
      page = await openPage(other ?? browser);
      const listen = () => addEventListener('pageshow', ({persisted}) => (globalThis.persisted = persisted));
      await page.evaluateOnNewDocument(listen);
      await page.goto(site.at('/history.html'));
      await drawn(page);
      const before = await readings(page);
      for (const away of [() => page.goto(site.at('/elsewhere.html')), () => page.goForward()]) {
        await away();
        await page.goBack();
        await drawn(page);
        assert.equal(await page.evaluate(() => globalThis.persisted), kept);
        assert.deepEqual(await readings(page), before);
        for (const [value, words] of [
          ['2', /^Evidence rating for Functional Family Therapy 2 Preliminary/],
          ['3+*', /./],
        ]) {
          await page.$eval('evidence-rating', (element, value) => element.setAttribute('value', value), value);
          await drawn(page);
          assert.match((await readings(page))[0], words);
        }
        const opened = await page.$eval('evidence-rating', ({shadowRoot}) => {
          shadowRoot.querySelector('summary').click();
          return shadowRoot.querySelector('details').open;
        });
        assert.ok(opened);
        await page.$eval('evidence-rating', ({shadowRoot}) => shadowRoot.querySelector('summary').click());
      }
      assertQuiet();
    });
  }

  const frames = {
    'a frame': () => '<iframe src="/plain.html" title="Ratings"></iframe>',
    'a frame whose document is written in its attribute': () =>
      `<iframe srcdoc="${html(all, module(script)).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" title="Ratings"></iframe>`,
    'a frame with a policy of its own that lets it run scripts and nothing else': () =>
      '<iframe sandbox="allow-scripts" src="/plain.html" title="Ratings"></iframe>',
  };
  for (const [name, markup] of Object.entries(frames)) {
    it(`work in ${name}, beside a page that has them too`, async () => {
      site.pages['/frame.html'] = html(`<main>${all}</main>${markup()}`, module(script));
      await open('/frame.html');
      await drawn(page);
      const frame = page.frames()[1];
      await drawn(frame);
      assertSays(await readings(page, 'main'));
      assertSays(await readings(frame));
      assertQuiet();
    });
  }

  /** Ways to make what the markup says, in a place of the page. */
  const ways = {
    'by innerHTML': (place, markup) => (place.innerHTML = markup),
    'from a template, by cloneNode': (place, markup) => place.append(template(markup).cloneNode(true)),
    'from a template, by importNode': (place, markup) => place.append(document.importNode(template(markup), true)),
    'in a template, and taken out of it': (place, markup) => place.append(template(markup)),
    "by another document's parser": (place, markup) =>
      place.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes),
    'by cloneNode from elements of the page': (place) =>
      place.append(...document.querySelector('main').cloneNode(true).childNodes),
    'by createElement, with attributes and content before they are connected': (place, markup) =>
      place.append(...[...template(markup).childNodes].map((node) => make(node))),
    'by createElement, with attributes and content after they are connected': (place, markup) => {
      for (const node of template(markup).childNodes) make(node, place);
    },
  };
  /** What the ways are written with. */
  const making = () => {
    globalThis.template = (markup) => Object.assign(document.createElement('template'), {innerHTML: markup}).content;
    globalThis.make = (node, place) => {
      if (!node.localName) return place ? place.append(node.data) : document.createTextNode(node.data);
      const element = document.createElement(node.localName);
      place?.append(element);
      for (const {name, value} of node.attributes) element.setAttribute(name, value);
      for (const child of node.childNodes) {
        if (place) make(child, element);
        else element.append(make(child));
      }
      return element;
    };
  };
  for (const [index, [way, way_]] of Object.entries(ways).entries()) {
    for (const when of inTurn(['before the script', 'after it'], index)) {
      it(`work where they are made ${way}, ${when}`, async () => {
        await open('/plain.html');
        await drawn(page);
        const expected = await readings(page);
        await page.goto(site.at(when === 'after it' ? '/made-after.html' : '/made-before.html'));
        await page.evaluate(making);
        await page.evaluate(`(${way_})(document.querySelector('section'), ${JSON.stringify(all)})`);
        await page.evaluate((src) => import(src), script);
        await drawn(page);
        assert.deepEqual(await readings(page, 'section'), expected);
        assertQuiet();
      });
    }
  }

  const common = {
    programme: 'a-programme',
    subject: 'A programme',
    subjectLang: 'cy',
    reviewed: '2018-02',
    href: '/entry',
  };
  const rating = {...common, value: '2', variant: 'full', explanation: 'popover', hideSubject: true, version: '2025'};
  /** A value for every property of every element. */
  const properties = {
    'cost-rating': {...rating, scale: 'cost'},
    'evidence-rating': {...rating, scale: 'evidence'},
    'scale-rating': {...rating, scale: 'cost'},
    'outcome-grid': {...common, show: 'all', layout: 'table', headingLevel: 2, scoreType: 'improvement-index'},
    'outcome-finding': {
      outcome: 'crime',
      finding: 'Less crime',
      study: 'Study 1',
      score: '5',
      timeframe: 'At once',
      result: 'improved',
    },
    'rating-explainer': {
      scale: 'cost',
      value: '2',
      version: '2025',
      subject: 'A programme',
      subjectLang: 'cy',
      open: true,
      href: '/scale',
      layout: 'inline',
      headingLevel: 2,
    },
    'rating-source': {scales: [{scale: {id: 'none'}, words: []}], src: '/dist/scales/grade-certainty.json', data: file},
    'rating-summary': {...common, evidence: '3+', cost: '2'},
  };
  for (const [tag, values] of Object.entries(properties)) {
    it(`keep every property of <${tag}> that was set before the script, and draw it`, async () => {
      await open('/unscripted.html');
      const {known, early, late, shadowed} = await page.evaluate(
        async ({tag, values}) => {
          const early = Object.assign(document.createElement(tag), values);
          document.body.append(early);
          await import('/from-npm.js');
          const late = Object.assign(document.createElement(tag), values);
          document.body.append(late);
          await Promise.all([early.updateComplete, late.updateComplete]);
          const known = [...customElements.get(tag).elementProperties.keys()];
          const state = (element) => ({
            values: Object.fromEntries(known.map((name) => [name, element[name]])),
            attributes: element
              .getAttributeNames()
              .map((name) => `${name}=${element.getAttribute(name)}`)
              .sort(),
            text: element.shadowRoot?.textContent,
          });
          return {
            known,
            early: state(early),
            late: state(late),
            shadowed: Object.keys(values).filter((name) => Object.hasOwn(early, name)),
          };
        },
        {tag, values},
      );
      assert.deepEqual(known.toSorted(), Object.keys(values).sort());
      assert.deepEqual(early.values, values);
      assert.deepEqual(early, late);
      assert.deepEqual(shadowed, []);
      assertQuiet();
    });
  }

  /** Other documents: how an element comes to stand in one. */
  const documents = {
    'a frame': () => document.querySelector('iframe').contentDocument.body,
    'a document that is not shown': () => document.implementation.createHTMLDocument().body,
    'a template': () => document.createElement('template').content,
  };
  const picture = () => page.screenshot({clip: {x: 0, y: 0, width: 600, height: 1500}});
  const speak = (language) => (document.documentElement.lang = language);
  const toMain = () => document.querySelector('main').append(...globalThis.moved);
  for (const [index, [name, place]] of Object.entries(documents).entries()) {
    for (const when of inTurn(['after they are drawn', 'before they are connected'], index)) {
      it(`keep their words and their look in ${name}, moved there ${when}, and back on the page`, async () => {
        await open('/move.html');
        await page.setViewport({width: 1280, height: 1500});
        await page.evaluate(speak, 'cy');
        const welsh = await readings(page, 'main');
        await page.evaluate(speak, 'en');
        const words = await readings(page, 'main');
        const look = await picture();
        await page.evaluate(
          (markup) => {
            globalThis.moved = [...document.querySelector('main').children];
            if (!markup) return;
            document.querySelector('main').replaceChildren();
            const template = Object.assign(document.createElement('template'), {innerHTML: markup});
            globalThis.moved = [...document.importNode(template.content, true).children];
          },
          when === 'before they are connected' && all,
        );
        await page.evaluate(`(${place})().append(...moved)`);

        if (name === 'a frame') {
          const frame = page.frames()[1];
          assert.deepEqual(await readings(frame), words);
          assert.equal(differingPixels(await picture(), look, {exactly: true}), 0, 'pixels that differ in the frame');
          await frame.evaluate(speak, 'cy');
          assert.deepEqual(await readings(frame), welsh);
        }
        await page.evaluate(toMain);
        assert.deepEqual(await readings(page, 'main'), words);
        assert.equal(differingPixels(await picture(), look, {exactly: true}), 0, 'pixels that differ on the page');
        assertQuiet();
      });
    }
  }
});
