/**
 * Makes the website in docs-site/, from what `npm run build` has built: `npm run docs`. It is a folder of files that any
 * server can give out, also below a path: every address is relative and names a file.
 */
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import nunjucks from 'nunjucks';
import {govukPreviewCss} from '../build/govuk-preview.mjs';
import {elements} from '../build/elements.mjs';
import {builderStyles, wholeBuilder} from '../builder/bundle.mjs';
import {elementPage} from './element-page.mjs';
import {examples} from './examples.mjs';
import {codeHtml, htmlOf} from './markdown.mjs';
import {sections, writtenPages} from './pages.mjs';
import {storiesOf} from './stories.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = join(root, 'docs-site');
const read = (path) => readFileSync(join(root, path), 'utf8');
const {version} = JSON.parse(read('package.json'));

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(fileURLToPath(new URL('templates', import.meta.url))),
  {autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true},
);

/** The form, whose page takes the place of the page that says how to open it. */
const builder = {address: 'builder.html', title: 'Make a rating for your page'};
const aboutBuilder = 'docs/start/embed-builder.md';
const pictures = {address: 'pictures/index.html', title: 'Pictures for designers'};
/** What a page explains, and a button on it opens. */
const opened = {
  [aboutBuilder]: {address: builder.address, words: 'Open the form'},
  'docs/pictures.md': {address: pictures.address, words: 'See the pictures for designers'},
};

const elementPages = Object.keys(examples)
  .sort()
  .map((tag) => ({tag, title: tag, address: `elements/${tag}.html`, section: 'elements'}));
const inMenu = [...writtenPages, ...elementPages];

/** The pages of a section, as its menu has them. */
function menuOf(section) {
  const pages = inMenu
    .filter((page) => page.section === section)
    .map((page) => (page.path === aboutBuilder ? {...page, title: 'About the form'} : page));
  if (section !== 'start') return pages;
  const about = pages.findIndex(({path}) => path === aboutBuilder);
  return [...pages.slice(0, about), builder, ...pages.slice(about), pictures];
}

/** From one page of the site to another. */
const relative = (from, to) => posix.relative(posix.dirname(from), to) || posix.basename(to);

/** Files of the repository that pages link to, and that are no page: they are shown as they are. */
const files = new Map();

/** Where a link of a written page leads, on the site. */
function addressFrom(page, href) {
  if (/^[a-z]+:/i.test(href) || href.startsWith('#')) return href;
  const [path, fragment] = href.split('#');
  const target = posix.join(posix.dirname(page.path), path).replace(/\/$/, '');
  const written = target === aboutBuilder ? builder : writtenPages.find((each) => each.path === target);
  if (!written && !existsSync(join(root, target)))
    throw new Error(`${page.path} links to ${href}, which is not there.`);
  const {address} = written ?? fileFor(target);
  return relative(page.address, address) + (fragment ? `#${fragment}` : '');
}

function fileFor(path) {
  const file = files.get(path) ?? {path, title: path, address: `files/${path.replaceAll('/', '-').toLowerCase()}.html`};
  files.set(path, file);
  return file;
}

/** What an example of ours names on a site of its own is here beside the page, or on a site of nobody. */
const liveOn = (page) => (html) =>
  html
    .replaceAll(/(\s(?:src|href)=")\/dist\/scales\//g, (_, before) => `${before}${relative(page.address, 'scales')}/`)
    .replaceAll(/(\shref=")\/(?!\/)/g, '$1https://example.org/');

function pictureFrom(page, src) {
  const path = posix.join(posix.dirname(page.path), src);
  const address = `images/${posix.basename(path)}`;
  mkdirSync(join(site, 'images'), {recursive: true});
  cpSync(join(root, path), join(site, address));
  return relative(page.address, address);
}

/** The scripts that the examples of a page need. */
function scriptsFor(html) {
  const names = [];
  if (!html.includes('class="example"')) return names;
  names.push('what-works-ratings.min.js');
  if (html.includes('<rating-source')) names.push('what-works-ratings-source.min.js');
  if (html.includes('<rating-table')) names.push('what-works-ratings-table.min.js');
  return names;
}

function write(address, content) {
  const path = join(site, address);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, content);
}

/** Writes a page in the frame that all of them have. */
function writePage(template, page, content = {}) {
  const {html = ''} = content;
  const section = sections.find(({id}) => id === page.section);
  write(
    page.address,
    environment.render(template, {
      version,
      page,
      section,
      sections: sections.map((each) => ({
        ...each,
        address: each.id === 'start' ? 'index.html' : `${each.folder}index.html`,
      })),
      builder,
      menu: section ? menuOf(section.id) : [],
      to: (address) => relative(page.address, address),
      scripts: scriptsFor(html),
      hasDataAttributes: /class="example">[^]*?\sdata-[a-z]+-(rating|grid|explainer|summary)/.test(html),
      ...content,
    }),
  );
}

rmSync(site, {recursive: true, force: true});
mkdirSync(join(site, 'assets'), {recursive: true});

// what the pages load
for (const name of [
  'what-works-ratings.min.js',
  'what-works-ratings-source.min.js',
  'what-works-ratings-table.min.js',
  'enhance.js',
  'what-works-ratings.css',
  'what-works-ratings-table.css',
])
  write(`assets/${name}`, read(`dist/${name}`).replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n'));
cpSync(join(root, 'examples/icon.svg'), join(site, 'assets/icon.svg'));
cpSync(join(root, 'site/site.js'), join(site, 'assets/site.js'));
cpSync(join(root, 'dist/scales'), join(site, 'scales'), {
  recursive: true,
  filter: (path) => !/\.(js|ts|map)$/.test(path) && !path.endsWith('foundations'),
});
const [pageCss, ...builderCss] = await builderStyles();
write('assets/site.css', [pageCss, read('site/site.css')].join('\n'));
write('assets/builder.css', builderCss.join('\n'));
write('assets/builder.js', (await wholeBuilder()).script);

// first: its own, so that nothing but it is made by hand
const first = {address: 'index.html', title: 'what-works-ratings'};
writePage('first.njk', first, {
  html: 'class="example"',
  ways: menuOf('start').filter(({section}) => section),
  elements: elements.map(({tagName, description}) => ({tagName, description: firstSentence(description)})),
  pictures,
});

for (const page of writtenPages) {
  const html = htmlOf(page.text, {
    title: page.title,
    link: (href) => addressFrom(page, href),
    picture: (src) => pictureFrom(page, src),
    live: liveOn(page),
  });
  writePage('written.njk', page, {html, opens: opened[page.path]});
}

const stories = await storiesOf(Object.keys(examples));
for (const page of elementPages) {
  const element = elements.find(({tagName}) => tagName === page.tag);
  writePage('written.njk', page, {
    html: elementPage(element, stories.get(page.tag), examples[page.tag]),
    opens: undefined,
  });
}

for (const section of sections.filter(({id}) => id !== 'start')) {
  const page = {address: `${section.folder}index.html`, title: section.name, section: section.id};
  writePage('section.njk', page, {
    abouts: Object.fromEntries(elements.map(({tagName, description}) => [tagName, firstSentence(description)])),
  });
}

writePage(
  'builder.njk',
  {...builder, section: undefined},
  {
    about: writtenPages.find(({path}) => path === aboutBuilder),
    sri: builderSri(),
    govukCss: await govukPreviewCss(),
  },
);

// the list of pictures is the package's own page, in the frame of the site
cpSync(join(root, 'dist/pictures'), join(site, 'pictures'), {recursive: true});
const [, list] = /<main>([^]*)<\/main>/.exec(read('dist/pictures/index.html'));
writePage('written.njk', {...pictures, section: 'start'}, {html: list, opens: undefined});

for (const file of files.values()) {
  const path = join(root, file.path);
  const content = statSync(path).isDirectory()
    ? readdirSync(path, {recursive: true}).sort().join('\n')
    : read(file.path);
  writePage(
    'written.njk',
    {...file, section: 'project'},
    {html: `<h1>${file.title}</h1>\n${codeHtml(content)}`, opens: undefined},
  );
}

console.log(`docs-site/: ${writtenPages.length + elementPages.length + sections.length + files.size + 2} pages`);

/** The first sentence of a description, without Markdown's marks and without an example in it. */
function firstSentence(text) {
  const [sentence] = /^[^]*?(?=: "|\.(?=\s|$))/.exec(text);
  return `${sentence.replaceAll('`', '').replaceAll(/\s+/g, ' ')}.`;
}

function builderSri() {
  const {version: of, files: hashes} = JSON.parse(read('dist/sri.json'));
  const named = Object.entries(hashes).filter(([name]) =>
    /^what-works-ratings(-source|-table)?(\.min\.js|\.css)$/.test(name),
  );
  return JSON.stringify({version: of, files: Object.fromEntries(named)});
}
