import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {build} from 'esbuild';
import {renderPage} from '../../examples/render.mjs';
import {prerender} from '../../dist/prerender/prerender.js';
import {drawn, openBrowser, openPage, pictureInParts, toggled} from '../support/browser.mjs';
import {differingInParts, differingPixels} from '../support/pictures.mjs';
import {isFull} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';

const script = '/dist/what-works-ratings.min.js';

/** A script of a page that is built by a bundler. */
async function bundled(source) {
  const {
    outputFiles: [file],
  } = await build({
    stdin: {contents: source, resolveDir: process.cwd()},
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    conditions: ['production', 'browser'],
  });
  return {body: file.text, type: 'js'};
}

const hydrationSupport = "import '@lit-labs/ssr-client/lit-element-hydrate-support.js';";
const library = "import 'what-works-ratings/define.js';";

/** How the elements come to a page. Each way ends in a script that the test holds back. */
const ways = {
  'the script': [script],
  'the script, after hydration support': ['/hydration.js', script],
  'the library in a bundle': ['/library.js'],
  'the library in a bundle, after hydration support': ['/hydration-and-library.js'],
};

const page = (
  content,
  scripts = [script],
  lang = 'en',
) => `<!doctype html><html lang="${lang}"><head><title>Page</title>
  ${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}</head><body style="font-family: sans-serif">${content}</body></html>`;

const badge = (attributes = '') =>
  `<evidence-rating value="3+*" subject="Programme 12" href="/entry" ${attributes}>Words</evidence-rating>`;

const browser = await openBrowser();
const site = await openSite({
  '/hydration.js': await bundled(hydrationSupport),
  '/library.js': await bundled(library),
  '/hydration-and-library.js': await bundled(hydrationSupport + library),
});
after(() => Promise.all([browser.close(), site.close()]));

describe('taking over a prerendered page', () => {
  /** A prerendered page whose last script has not come yet: `takeOver` lets it come. */
  async function open(t, html, {scripts = [script], width = 1280} = {}) {
    const last = scripts.at(-1);
    let send;
    const held = new Promise((sent) => {
      send = sent;
    });
    site.pages[last] = {...site.pages[last], after: held};
    site.pages['/page.html'] = html;
    const opened = await openPage(browser, {width});
    t.after(() => {
      send();
      return opened.close();
    });
    await opened.evaluateOnNewDocument(() => {
      globalThis.toggles = [];
      addEventListener('rating-toggle', ({open}) => globalThis.toggles.push(open));
    });
    const loaded = opened.goto(site.at('/page.html'));
    await opened.waitForFunction(
      () => document.readyState === 'interactive' && performance.getEntriesByType('paint').length > 0,
    );
    const takeOver = async () => {
      send();
      await loaded;
      await drawn(opened);
      await toggled(opened);
    };
    return Object.assign(opened, {takeOver});
  }

  /** What an element shows, with what is only there for its own sake left out. */
  const shownOn = (opened) =>
    opened.evaluate(() =>
      [
        ...document.querySelectorAll(
          'cost-rating, evidence-rating, scale-rating, outcome-grid, rating-explainer, rating-summary',
        ),
      ].map(({shadowRoot}) =>
        [...shadowRoot.querySelectorAll('[part=rating]')]
          .map(({textContent}) => textContent.replace(/\s+/g, ' ').trim())
          .join(),
      ),
    );

  for (const name of isFull ? ['publication', 'bilingual', 'dark', 'listing'] : ['publication']) {
    for (const width of isFull ? [1280, 320] : [320]) {
      it(`changes no pixel of the ${name} page, ${width} pixels wide`, async (t) => {
        const opened = await open(t, prerender(await renderPage(name)), {width});
        const first = await pictureInParts(opened);
        assert.equal(await opened.evaluate(() => customElements.get('evidence-rating')), undefined);
        await opened.takeOver();
        assert.notEqual(
          await opened.evaluate(() => document.querySelector('rating-explainer').updateComplete),
          undefined,
        );
        assert.equal(differingInParts(first, await pictureInParts(opened)), 0);
        assert.deepEqual(opened.problems, []);
      });
    }
  }

  it('changes no pixel with every explanation open', async (t) => {
    const opened = await open(t, prerender(await renderPage('bilingual')));
    await opened.evaluate(() => {
      for (const element of document.querySelectorAll('*')) element.shadowRoot?.querySelector('summary')?.click();
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
    const first = await pictureInParts(opened);
    await opened.takeOver();
    assert.equal(differingInParts(first, await pictureInParts(opened)), 0);
  });

  for (const [way, scripts] of Object.entries(ways)) {
    describe(`by ${way}`, () => {
      const content = `${badge()}${badge('explanation="popover"')}<cost-rating value="2" variant="compact">Words</cost-rating>
        <outcome-grid subject="Programme 12"><outcome-finding outcome="crime" score="15">Statement</outcome-finding></outcome-grid>
        <rating-explainer scale="cost"></rating-explainer>`;
      const html = () => page(content, scripts);

      it('shows everything once', async (t) => {
        const plain = await open(t, html(), {scripts});
        await plain.takeOver();
        await plain.waitForFunction(() =>
          document.querySelector('evidence-rating').shadowRoot.textContent.includes('Rated 3+'),
        );
        await plain.waitForFunction(() =>
          document.querySelectorAll('evidence-rating')[1].shadowRoot.textContent.includes('Rated 3+'),
        );
        const expected = await shownOn(plain);

        const opened = await open(t, prerender(html()), {scripts});
        assert.deepEqual(await shownOn(opened), expected, 'before');
        await opened.takeOver();
        await opened.waitForFunction(() =>
          [0, 1].every((index) =>
            document.querySelectorAll('evidence-rating')[index].shadowRoot.textContent.includes('Rated 3+'),
          ),
        );
        assert.deepEqual(await shownOn(opened), expected, 'after');
        assert.equal(
          await opened.evaluate(
            () => document.querySelector('evidence-rating').shadowRoot.querySelectorAll('style, link').length,
          ),
          0,
        );
        assert.deepEqual(opened.problems, []);
      });

      it('keeps an open explanation open and the focus where it was, and fires nothing for it', async (t) => {
        const opened = await open(t, prerender(html()), {scripts});
        await opened.evaluate(() => {
          const {shadowRoot} = document.querySelector('evidence-rating');
          shadowRoot.querySelector('summary').click();
          shadowRoot.querySelector('summary').focus();
        });
        await toggled(opened);
        await opened.takeOver();
        const state = () =>
          opened.evaluate(() => {
            const {shadowRoot} = document.querySelector('evidence-rating');
            return {
              open: shadowRoot.querySelector('details').open,
              focused: document.activeElement.localName + ' ' + shadowRoot.activeElement?.localName,
              meaning: shadowRoot.querySelector('[part=explanation]').textContent.includes('Rated 3+'),
              toggles: globalThis.toggles,
            };
          });
        assert.deepEqual(await state(), {open: true, focused: 'evidence-rating summary', meaning: true, toggles: []});
        await opened.keyboard.press('Enter');
        await opened.waitForFunction(() => globalThis.toggles.length > 0);
        await toggled(opened);
        assert.deepEqual(await state(), {
          open: false,
          focused: 'evidence-rating summary',
          meaning: true,
          toggles: [false],
        });
      });
    });
  }

  it('keeps an open popover open, and the focus on the link in it', async (t) => {
    const opened = await open(t, prerender(page(badge('explanation="popover"'))));
    await opened.evaluate(() => {
      const {shadowRoot} = document.querySelector('evidence-rating');
      shadowRoot.querySelector('button').click();
      shadowRoot.querySelector('a').focus();
    });
    const first = await opened.screenshot();
    await opened.takeOver();
    assert.equal(differingPixels(first, await opened.screenshot()), 0);
    assert.deepEqual(
      await opened.evaluate(() => {
        const {shadowRoot} = document.querySelector('evidence-rating');
        return [
          shadowRoot.querySelector('[popover]').matches(':popover-open'),
          shadowRoot.activeElement?.localName,
          globalThis.toggles,
        ];
      }),
      [true, 'a', []],
    );
    await opened.keyboard.press('Escape');
    await opened.waitForFunction(() => globalThis.toggles.length > 0);
    await toggled(opened);
    assert.deepEqual(await opened.evaluate(() => globalThis.toggles), [false]);
  });

  it('opens nothing in an element that the page takes away at once', async (t) => {
    const opened = await open(t, prerender(page(badge('explanation="popover"'))));
    await opened.evaluate(() => {
      const element = document.querySelector('evidence-rating');
      element.shadowRoot.querySelector('button').click();
      customElements.whenDefined('evidence-rating').then(() => element.remove());
    });
    await opened.takeOver();
    assert.deepEqual(
      [await opened.evaluate(() => document.querySelector('evidence-rating')), opened.problems],
      [null, []],
    );
  });

  for (const [what, attribute, open] of [
    ['opened', '', true],
    ['closed', 'open', false],
  ]) {
    it(`leaves an explainer as the reader ${what} it, whatever its attribute says`, async (t) => {
      const opened = await openWith(t, `<rating-explainer scale="cost" ${attribute}></rating-explainer>`);
      await opened.evaluate(() =>
        document.querySelector('rating-explainer').shadowRoot.querySelector('summary').click(),
      );
      await opened.takeOver();
      assert.deepEqual(
        await opened.evaluate(() => {
          const explainer = document.querySelector('rating-explainer');
          return [
            explainer.shadowRoot.querySelector('details').open,
            explainer.open,
            explainer.hasAttribute('open'),
            globalThis.toggles,
          ];
        }),
        [open, open, open, []],
      );
    });
  }
  const openWith = (t, content) => open(t, prerender(page(content)));

  it('keeps the page where the reader has scrolled it, and the focus outside where it was', async (t) => {
    const opened = await open(t, prerender(await renderPage('publication')));
    await opened.evaluate(() => {
      document.querySelector('.govuk-body-s a').focus();
      scrollTo(0, 700);
    });
    await opened.takeOver();
    assert.deepEqual(await opened.evaluate(() => [scrollY, document.activeElement.getAttribute('href')]), [
      700,
      '#outcomes',
    ]);
  });

  it('does not scroll back to a control that has the focus', async (t) => {
    const opened = await open(t, prerender(page(`${badge()}${'<p>Text</p>'.repeat(300)}${badge()}`)));
    await opened.evaluate(() => {
      document.querySelector('evidence-rating').shadowRoot.querySelector('summary').focus();
      scrollTo(0, 1500);
    });
    await opened.takeOver();
    assert.deepEqual(await opened.evaluate(() => [scrollY, document.activeElement.localName]), [
      1500,
      'evidence-rating',
    ]);
  });

  it('speaks the language of the place where the element now stands, whatever was rendered', async (t) => {
    const english = prerender(page(`<div>${badge()}</div>`));
    assert.match(english, /Evidence rating for/);
    const opened = await open(t, english.replace('<div>', '<div lang="cy">'));
    assert.match((await shownOn(opened)).join(), /Evidence rating for/);
    await opened.takeOver();
    const [text] = await shownOn(opened);
    assert.match(text, /^Gradd tystiolaeth ar gyfer Programme 12/);
    assert.doesNotMatch(text, /Evidence rating for|What this means/);
  });

  it('does the same with what a framework drew by Lit’s own means, which it means to hydrate', async (t) => {
    const {render} = await import('@lit-labs/ssr/lib/render.js');
    const {collectResultSync} = await import('@lit-labs/ssr/lib/render-result.js');
    const {html} = await import('lit');
    await import('what-works-ratings/define.js');
    const content = collectResultSync(
      render(html`<evidence-rating value="3+*" subject="Programme 12">Words</evidence-rating>
      <outcome-grid subject="Programme 12"><outcome-finding outcome="crime">Fewer problems</outcome-finding></outcome-grid>`),
    );
    const scripts = ['/hydration-and-library.js'];
    const opened = await open(t, page(content, scripts, 'cy'), {scripts});
    assert.match((await shownOn(opened)).join(), /Evidence rating for Programme 12/);
    await opened.takeOver();
    const [badgeText, gridText] = await shownOn(opened);
    assert.match(badgeText, /^Gradd tystiolaeth ar gyfer Programme 12/);
    assert.doesNotMatch(badgeText, /Evidence rating for|What this means/);
    assert.match(gridText, /^Deilliannau i blant ar gyfer Programme 12/);
    assert.equal(
      await opened.evaluate(
        () => document.querySelector('evidence-rating').shadowRoot.querySelectorAll('[part=rating]').length,
      ),
      1,
    );
    assert.deepEqual(opened.problems, []);
  });

  it('shows the value that the element has now, whatever was rendered', async (t) => {
    const opened = await open(t, prerender(page(badge())).replace('value="3+*"', 'value="4"'));
    await opened.takeOver();
    const [text] = await shownOn(opened);
    assert.match(text, /4 ?Long-term impact/);
    assert.doesNotMatch(text, /Rated 3|mixed/);
  });
});
