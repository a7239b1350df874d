/**
 * What the judges look at: every example page, and a page of all stories of each element in both languages, closed and
 * then with everything open. An explanation that opens over the page is opened one at a time, as for a reader.
 */
import {pages as examples} from '../../examples/pages.mjs';
import {openBrowser, openPage, whole} from '../support/browser.mjs';
import {isFull} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';
import {storyPages} from '../support/story-pages.mjs';
import {tags} from '../support/tags.mjs';

export const names = ['index', ...examples.map(({name}) => name)];

const everyPage = [
  ...names.map((name) => ({title: `the example page ${name}`, path: `/examples/${name}.html`, isExample: true})),
  ...['en', 'cy'].flatMap((language) =>
    tags.map((tag) => ({title: `the stories of <${tag}> in "${language}"`, path: '/stories.html', tag, language})),
  ),
];

/** Without `TESTS=full`, one page of each kind, and the elements of which the others are variations. */
export const judgedPages = isFull
  ? everyPage
  : everyPage.filter(
      ({path, tag, language}) =>
        /(index|publication|bilingual)/.test(path) ||
        (language === 'cy'
          ? tag === 'evidence-rating'
          : /^(evidence-rating|outcome-grid|rating-(explainer|summary))$/.test(tag)),
    );

export async function openJudgedPages() {
  const browser = await openBrowser();
  const site = await openSite(await storyPages());
  return {
    async open({path, tag, language, isExample}) {
      const page = await openPage(browser);
      await page.setBypassCSP(true);
      await page.goto(site.at(path));
      if (isExample) await whole(page);
      else {
        await page.waitForFunction(() => globalThis.stories);
        await page.evaluate(showStories, tag, language);
      }
      return page;
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** For the page: the stories, below the headings that a page would have over them. */
async function showStories(tag, language) {
  document.documentElement.lang = language;
  document.title = tag;
  await globalThis.stories.showAll(tag, {lang: language});
  document.querySelector('main').insertAdjacentHTML('afterbegin', `<h1>${tag}</h1>`);
  for (const story of document.querySelectorAll('[data-story]')) {
    const inside = [...story.querySelectorAll('*')].flatMap((each) => [
      each,
      ...(each.shadowRoot?.querySelectorAll('*') ?? []),
    ]);
    const first = inside.find(({localName}) => /^h[2-6]$/.test(localName));
    for (let above = Number(first?.localName[1] ?? 2) - 1; above > 1; above--)
      story.insertAdjacentHTML('afterbegin', `<h${above}>${story.dataset.story}</h${above}>`);
  }
}

/** Everything that opens in the flow of the page. @returns whether there is anything */
export const openAll = (page) =>
  page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? [])];
    const all = roots.flatMap((root) => [...root.querySelectorAll('details')]);
    for (const details of all) details.open = true;
    return all.length > 0;
  });

/** The first explanation that opens over the page. @returns whether there is one */
export const openOver = (page) =>
  page.evaluate(() => {
    for (const {shadowRoot} of document.querySelectorAll('*')) {
      const control = shadowRoot?.querySelector('[popovertarget]');
      if (!control) continue;
      control.click();
      return true;
    }
    return false;
  });
