import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import nunjucks from 'nunjucks';
import {programmes} from './programmes.mjs';
import {ratingWriter} from './rating.mjs';

/** The example pages, in the order in which the index lists them. */
export const pages = [
  {
    name: 'builder',
    title: 'Make a rating for your page',
    sentence: 'Choose an element and what it says, look at it on several pages, and copy its markup.',
  },
  {
    name: 'publication',
    title: 'A research publication, with GOV.UK Frontend',
    sentence: 'A programme that has no rating, with the ratings, outcomes and explanations of a related one beside it.',
  },
  {
    name: 'plain',
    title: 'One script tag and nothing else',
    sentence:
      'Every element once on a page with no stylesheet, each with the words that a reader gets without the script.',
  },
  {
    name: 'listing',
    title: 'A listing of 130 programmes',
    sentence:
      'Three ratings in each row of a table, which readers sort and filter, explained once below it. On a narrow screen each row is a block; on paper it is a table of 8 pages.',
  },
  {
    name: 'cards',
    title: 'Three programmes compared',
    sentence: 'A card for each programme, with their ratings in line, what studies found, and one explanation each.',
  },
  {
    name: 'bilingual',
    title: 'Welsh and English on one page',
    sentence: 'The same programme in both languages; each element speaks the language of the section it stands in.',
  },
  {
    name: 'council',
    title: 'A page with colours of its own',
    sentence: 'A theme gives the ratings the colours of the page.',
  },
  {
    name: 'dark',
    title: 'A dark page',
    sentence:
      'Every element and variant in the colours and the typeface of a page with light text on a dark background.',
  },
  {
    name: 'bodies',
    title: 'Scales of other bodies',
    sentence: 'Nine scales of other bodies, each a JSON file that the page names, and one scale in two versions.',
  },
  {
    name: 'cms',
    title: 'From a CMS',
    sentence: 'No tag of ours: paragraphs, a table and a list that content systems leave as they are, and words alone.',
  },
  {
    name: 'strict',
    title: 'Under a strict policy',
    sentence:
      'Every element and variant on a page that refuses all but its own site’s scripts and stylesheets, and all markup made from text.',
  },
  {
    name: 'without-script',
    title: 'Without any script',
    sentence: 'The same elements, drawn before the page is sent; the explanations open with scripting off.',
    prerendered: true,
  },
];

/**
 * One page as HTML, once the library is built. The templates are read again each time, so that an edit shows on reload.
 *
 * @param {string} name 'index', or the name of one of the pages
 */
export async function renderPage(name) {
  const page = pages.find((page) => page.name === name);
  if (name !== 'index' && !page) {
    throw new Error(`There is no example page "${name}"`);
  }
  const templates = [
    fileURLToPath(new URL('.', import.meta.url)),
    fileURLToPath(new URL('../node_modules/govuk-frontend/dist', import.meta.url)),
  ];
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(templates), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  // Here, not at the top: the tests import this file before the build.
  const library = await import('../dist/index.js');
  environment.addGlobal('rating', ratingWriter(library));
  environment.addGlobal('card', (options) => new nunjucks.runtime.SafeString(library.cardHtml(options)));
  environment.addGlobal('line', (scale, options) => library.fallbackLine(library[scale], options));
  environment.addGlobal('programmes', programmes);
  environment.addGlobal('sri', sriOfPages());
  const html = withoutInlineScript(environment.render(`${name}.njk`, {pages}));
  if (!page?.prerendered) return html;
  const {prerender} = await import('../dist/prerender/prerender.js');
  return prerender(html, {stylesheet: '/dist/what-works-ratings-shadow.css'});
}

/** The hashes of what a page names, as JSON. */
function sriOfPages() {
  const {version, files} = JSON.parse(readFileSync(new URL('../dist/sri.json', import.meta.url), 'utf8'));
  const named = ['what-works-ratings', 'what-works-ratings-source', 'what-works-ratings-table'].flatMap((name) =>
    [`${name}.css`, `${name}.min.js`].filter((file) => file in files),
  );
  return JSON.stringify({version, files: Object.fromEntries(named.map((name) => [name, files[name]]))});
}

/**
 * GOV.UK Frontend's template announces its own JavaScript with an inline script. These pages load none
 * of that JavaScript, and they have to work where a policy forbids inline scripts.
 */
function withoutInlineScript(html) {
  return html.replace(/ *<script>document\.body\.className [^<]*<\/script>\n?/, '');
}
