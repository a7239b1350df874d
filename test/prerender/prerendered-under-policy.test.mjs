/** Prerendered pages where no script runs, under a policy that allows the site's own stylesheets and nothing else. */
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {prerender} from 'what-works-ratings/prerender';
import {renderPage} from '../../examples/pages.mjs';
import {openBrowser, openPage} from '../support/browser.mjs';
import {passes} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';

const stylesheet = '/dist/what-works-ratings-shadow.css';
const headers = {'content-security-policy': "default-src 'none'; style-src 'self'"};

/** Example pages, and how many explanations each has to open. */
const pages = {plain: 3, publication: 6, listing: 2, dark: 11};

/** In the page: of each badge, whether its figure stands as high as its text, and what is only said takes no room. */
const styled = () =>
  [...document.querySelectorAll('cost-rating, evidence-rating')].map(({shadowRoot}) => {
    const [figure, said] = ['svg', '.said'].map((part) => shadowRoot.querySelector(part));
    return (
      (!figure || getComputedStyle(figure).height === getComputedStyle(figure).fontSize) &&
      (!said || said.offsetWidth === 1)
    );
  });

/** In the page: whether what the control opens is open, and has room. */
const isOpen = (control) => {
  const root = control.getRootNode();
  return (
    root.querySelector('details, [popover]').matches('[open], :popover-open') &&
    root.querySelector('[part="explanation"]').offsetHeight > 50
  );
};

const browser = await openBrowser();
const site = await openSite();
after(() => Promise.all([browser.close(), site.close()]));

describe('prerendered, without script, under a policy for stylesheets alone', () => {
  async function open(name, options) {
    site.pages['/page.html'] = {body: prerender(await renderPage(name), options), headers};
    const page = await openPage(browser, {script: false});
    await page.goto(site.at('/page.html'));
    return page;
  }

  for (const [name, count] of passes(pages, 'publication', 'dark')) {
    it(`shows the badges of the page "${name}", and opens what they mean`, async () => {
      const page = await open(name, {stylesheet});
      const badges = await page.evaluate(styled);
      assert.ok(badges.length > 0 && badges.every(Boolean), badges.join());
      const controls = await page.$$('>>> [part="control"]');
      assert.equal(controls.length, count);
      for (const control of controls) {
        assert.equal(await control.evaluate(isOpen), false);
        await control.click();
        assert.equal(await control.evaluate(isOpen), true);
        // a popover lies over the next control
        await page.keyboard.press('Escape');
      }
      assert.equal(await page.evaluate(() => customElements.get('cost-rating')), undefined);
      assert.deepEqual(page.problems, []);
      await page.close();
    });
  }

  it('needs the stylesheet: styles in the page are refused, and that is noticed', async () => {
    const page = await open('plain');
    assert.ok((await page.evaluate(styled)).includes(false));
    assert.match(page.problems.join('\n'), /violates .* directive 'style-src 'self''/);
    await page.close();
  });
});
