/**
 * As in test/page/never-blank.test.mjs, in Firefox: the badge or the page's own words, on a page where something fails.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {hostilePage, inSight, scalesScript, script} from '../support/hostile-pages.mjs';
import {openSite} from '../support/site.mjs';
import {engines} from './webdriver.mjs';

const conditions = {
  'nothing fails': {shows: 'badge'},
  'there is no MutationObserver': {init: 'delete globalThis.MutationObserver', shows: 'own words'},
  'a root adopts no style sheets': {
    init: 'for (const each of [ShadowRoot, Document]) delete each.prototype.adoptedStyleSheets',
    shows: 'badge',
  },
  'there are no shadow roots': {init: 'delete Element.prototype.attachShadow', shows: 'own words'},
  'Object.prototype has a property, which stops the scale file alone': {init: 'Object.prototype.foo = 1'},
  'a form hides document.createElement': {before: '<form name="createElement"></form>', shows: 'own words'},
  'an image hides document.body': {before: '<img name="body" alt="">', shows: 'badge'},
  'the scripts are joined, and loaded as one of the old kind': {
    scripts: '<script src="/joined.js"></script>',
    shows: 'badge',
  },
};

describe('In Firefox every element shows its badge or the page’s own words', {timeout: 120_000}, () => {
  let firefox, site, ownWords, badges;

  before(async () => {
    const joined = [scalesScript, script].map((path) => readFileSync(`.${path}`, 'utf8')).join('\n');
    site = await openSite({'/joined.js': {type: 'js', body: joined}});
    firefox = await engines.firefox();
    ownWords = await look({scripts: ''});
    badges = await look({});
  });
  after(() => Promise.all([firefox?.close(), site?.close()]));

  /** What is in sight. The scripts have run when the page is loaded, and the elements are rendered. */
  async function look({init, ...page}) {
    const first = init ? `<script>${init}</script>` : '';
    site.pages['/page.html'] = hostilePage({...page, before: first + (page.before ?? '')});
    await firefox.goTo(site.at('/page.html'));
    return firefox.run(`return (${inSight})()`);
  }

  for (const [what, {shows, ...condition}] of Object.entries(conditions)) {
    it(`where ${what}${shows ? `: the ${shows}` : ''}`, async () => {
      const sights = await look(condition);
      const shown = sights.map(({text}, index) =>
        text === badges[index].text ? 'badge' : text === ownWords[index].text ? 'own words' : text || 'nothing',
      );
      assert.deepEqual(
        shown.filter((each) => (shows ? each !== shows : each !== 'badge' && each !== 'own words')),
        [],
      );
      assert.ok(sights.every(({isStyled, tallest}) => isStyled && tallest < 40));
    });
  }
});
