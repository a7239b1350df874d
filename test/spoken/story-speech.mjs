/** Stories in a browser, to be listened to. */
import {openBrowser, openPage} from '../support/browser.mjs';
import {openSite} from '../support/site.mjs';
import {storyPages} from '../support/story-pages.mjs';
import {spokenTree} from './spoken.mjs';

export async function openStories(pages = {}) {
  const browser = await openBrowser();
  const site = await openSite({...(await storyPages()), ...pages});
  const page = await openPage(browser);
  await page.goto(site.at('/stories.html'));
  await page.waitForFunction(() => globalThis.stories);

  return {
    page,
    site,

    /** What a section of a table says: "EveryLevel", or "EveryLevel, opened". */
    async hear(tag, section, lang) {
      const [name, opened] = section.split(', ');
      await page.evaluate((...story) => globalThis.stories.show(...story), tag, name, {lang});
      if (opened) await this.open();
      return spokenTree(page);
    },

    open: () => page.evaluate(open),

    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** Opens what is closed, as a reader would who clicks on every control. */
export async function open() {
  const roots = [...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
  for (const root of roots) root.querySelector('details:not([open]) > summary, button')?.click();
  await new Promise(requestAnimationFrame);
}
