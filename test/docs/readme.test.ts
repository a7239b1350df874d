/**
 * The README and the reference pages: each snippet shows and prints what the page says, and each table lists what there
 * is. Every other page is in test/docs/snippets.test.mjs.
 */
import {expect, fixtureCleanup, fixtureSync, waitUntil} from '@open-wc/testing';
import type {ReactiveElement} from 'lit';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import '../../src/define/rating-table.js';
import {elements} from '../../src/elements/tags.js';
import * as library from '../../src/index.js';
import {
  cost,
  evidence,
  fallbackHtml,
  fallbackLine,
  fallbackLines,
  type FallbackOptions,
  type WordedScale,
} from '../../src/index.js';
import {shown, warnings} from '../support/reading.js';

/** Elements that render something themselves: a finding is shown by its grid, and the provider shows nothing. */
const rendered = elements.flatMap((entry) => ('styles' in entry ? [entry.tag] : [])).join();
const tags: readonly string[] = elements.map(({tag}) => tag);

const pages = [
  'README.md',
  'docs/attributes.md',
  'docs/fallback-content.md',
  'docs/hosting.md',
  'docs/recipes/two-languages.md',
  'docs/scale-files.md',
  'docs/themes.md',
] as const;
type Page = (typeof pages)[number];

/** A fenced block, with the blocks right after it that say what it shows, or prints on the console. */
interface Snippet {
  readonly page: Page;
  readonly language: string;
  readonly code: string;
  text?: string;
  console?: string;
}

const texts = Object.fromEntries(
  await Promise.all(
    pages.map(async (page) => [page, await (await fetch(new URL(`../../${page}`, import.meta.url))).text()]),
  ),
) as Record<Page, string>;
const snippets = pages.flatMap((page) => snippetsOf(page, texts[page]));
const sri: {readonly version: string; readonly files: Readonly<Record<string, string>>} = await (
  await fetch(new URL('../../dist/sri.json', import.meta.url))
).json();

function snippetsOf(page: Page, markdown: string): Snippet[] {
  const found: Snippet[] = [];
  for (const [, language = '', code = ''] of markdown.matchAll(/^```(\w*)\n([^]*?)^```$/gm)) {
    if (language === 'text' || language === 'console') found.at(-1)![language] = code;
    else found.push({page, language, code});
  }
  return found;
}

const written = (language: string) => snippets.filter((snippet) => snippet.language === language);
// a theme's link to its stylesheet has no element; snippets.test.mjs loads it
const markup = written('html').filter(({code}) => tags.some((tag) => code.includes(`<${tag}`)));
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const codeIn = (cell: string) => [...cell.matchAll(/`([^`]*)`/g)].map(([, code]) => code!);
const tagsIn = (cell: string) => codeIn(cell).map((code) => code.replace(/[<>]/g, ''));

/** The rows of the first table under a heading, without the header row. */
function tableUnder(page: Page, heading: string): string[][] {
  const [, section] = texts[page].split(new RegExp(`^#+ ${heading}$`, 'm'));
  const [table] = /^\|[^]*?(?=\n(?!\|))/m.exec(section ?? '') ?? [];
  if (!table) throw new Error(`There is no table under "${heading}" in ${page}.`);
  return table
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** Puts a snippet that loads the script into an iframe, and any other into this page, with the source's elements. */
async function put({code}: Snippet): Promise<Element> {
  if (!code.includes('<script')) return fixtureSync<Element>(`<div lang="en">${code}</div>`);
  const page = fixtureSync<HTMLIFrameElement>('<iframe title="The snippet" width="800" height="600"></iframe>');
  const html = asServed(code);
  // The iframe's nodes are not instances of this window's Node, so they are read in the iframe.
  const reading = `<script type="module">import {shown} from '${new URL('../support/reading.ts', import.meta.url).href}'; window.shown = shown;</script>`;
  page.srcdoc = `<!doctype html><html lang="en"><title>The snippet</title><body>${html}${reading}`;
  await new Promise((loaded) => page.addEventListener('load', loaded, {once: true}));
  return page.contentDocument!.body;
}

/** The code with the URLs of the built files, and with their hashes, which differ in every build. */
const asServed = (code: string) =>
  code.replaceAll(
    /(src|href)="(?:\/assets\/)?(what-works-ratings[\w.-]*|enhance\.js)"( integrity="sha384-…")?/g,
    (_, attribute, name, integrity) => {
      const built = name.replace(`-${sri.version}`, '');
      return `${attribute}="/dist/${built}"${integrity ? ` integrity="${sri.files[built]}"` : ''}`;
    },
  );

const shownBy = (element: Element): string =>
  ((element.ownerDocument.defaultView as unknown as {shown?: typeof shown}).shown ?? shown)(element);

/** For a machine that has other work to do. */
const busy = {timeout: 8000};

async function drawn({ownerDocument}: Element, elements: readonly Element[]) {
  const registry = ownerDocument.defaultView!.customElements;
  await waitUntil(
    () => elements.every(({localName, shadowRoot}) => registry.get(localName) && shadowRoot?.childElementCount),
    'Not every element of the snippet is upgraded.',
    busy,
  );
  await Promise.all(elements.map((element) => (element as ReactiveElement).updateComplete));
  // a scale file has to load first
  await waitUntil(
    () =>
      elements
        .filter((element) => element.closest('rating-source'))
        .every(({shadowRoot}) => shadowRoot!.querySelector('[part~="code"]')),
    'Not every scale of the snippet is loaded.',
    busy,
  );
}

describe('the README and the reference pages', () => {
  afterEach(() => fixtureCleanup());

  it('have the snippets that are checked here', () => {
    expect(markup).to.have.length(14);
    expect(markup.filter(({code}) => code.includes('<script'))).to.have.length(2);
    expect(markup.filter(({code}) => asServed(code).includes('integrity="sha384-'))).to.have.length(1);
    expect(markup.filter(({text}) => text)).to.have.length(6);
    expect(markup.filter(({console}) => console)).to.have.length(1);
    expect(written('js')).to.have.length(4);
  });

  for (const [index, snippet] of markup.entries()) {
    it(`have an HTML snippet ${index + 1} that shows what it says: ${snippet.page}`, async () => {
      let root!: Element;
      let elements: Element[] = [];
      const warned = await warnings(async () => {
        root = await put(snippet);
        // an ordinary element becomes one of ours once the script is there
        await waitUntil(() => (elements = [...root.querySelectorAll(rendered)]).length, 'There are no elements.', busy);
        await drawn(root, elements);
      });

      // every tag and attribute in the snippet exists
      for (const {localName} of root.querySelectorAll('*'))
        if (localName.includes('-')) expect(tags).to.include(localName);
      for (const element of root.querySelectorAll(tags.join())) {
        const {observedAttributes} = customElements.get(element.localName) as unknown as {observedAttributes: string[]};
        // the grid gives its findings a slot
        for (const name of element.getAttributeNames()) {
          if (name !== 'slot') expect(observedAttributes, `the attributes of <${element.localName}>`).to.include(name);
        }
      }

      const shownTexts = elements.map((element) => tidy(shownBy(element)));
      for (const text of shownTexts) expect(text).to.match(/\p{L}{3}/u);
      if (snippet.text) expect(shownTexts.join(' ')).to.equal(tidy(snippet.text));
      if (snippet.console) expect(warned).to.deep.equal([snippet.console.trim()]);
      else if (!root.querySelector('rating-source')) expect(warned).to.deep.equal([]);

      for (const element of elements) {
        const worded = {'cost-rating': cost, 'evidence-rating': evidence}[element.localName] as WordedScale | undefined;
        if (!worded || snippet.console) continue;
        const part = element.shadowRoot!.querySelector('[part="code"]');
        expect(part?.textContent, 'the code').to.equal(element.getAttribute('value')!.replace('*', ''));
        expect(fallbacksOf(worded, element), 'the words inside the tag').to.include(wordsInside(element));
      }
    });
  }

  it('recommend the fallback content that the package makes', () => {
    const recommended = fallbackHtml(evidence, {
      value: '3+*',
      subject: 'Functional Family Therapy',
      reviewed: '2018-02',
    });
    const tag = `reviewed="2018-02">${recommended}</evidence-rating>`;
    expect(texts['docs/fallback-content.md'].includes(tag), tag).to.equal(true);
  });

  for (const [index, {code, page}] of written('js').entries()) {
    it(`have a JS snippet ${index + 1} that imports what the package exports, and runs: ${page}`, async () => {
      const {exports} = await (await fetch(new URL('../../package.json', import.meta.url))).json();
      for (const [, , names, , path] of code.matchAll(/import (\{([^}]*)\} from )?(['"])what-works-ratings(.*?)\3/g)) {
        expect(Object.keys(exports), 'what the package exports').to.include(`.${path}`);
        for (const name of names?.split(',') ?? []) expect(Object.keys(library)).to.include(name.trim());
      }
      const source = (module: string) => JSON.stringify(new URL(`../../src/${module}.ts`, import.meta.url).href);
      const results: unknown[] = [];
      const expected: unknown[] = [];
      const globals = globalThis as unknown as {readmeResult?: (result: unknown) => void};
      globals.readmeResult = (result) => results.push(result);
      // a line that ends in a comment says what its value is
      const runnable = code
        .replaceAll("'what-works-ratings'", source('index'))
        .replaceAll("'what-works-ratings/define.js'", source('define'))
        .replaceAll(/^(.*); \/\/ '(.*)'$/gm, (_line, expression: string, value: string) => {
          expected.push(value);
          return `readmeResult(${expression});`;
        });
      const url = URL.createObjectURL(new Blob([runnable], {type: 'text/javascript'}));
      try {
        await import(url);
      } finally {
        URL.revokeObjectURL(url);
        delete globals.readmeResult;
      }
      expect(results).to.deep.equal(expected);
    });
  }

  for (const [heading, worded] of [
    ['Cost', cost],
    ['Evidence', evidence],
  ] as const) {
    it(`have the short line of every value, as the data says it: ${heading}`, () => {
      const {levels, modifiers, outside} = (worded as WordedScale).scale;
      const values = [
        ...levels.flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)]),
        ...outside.map(({code}) => code),
        'not-rated',
      ];
      const lines = values.map((value) => [
        `\`${value}\``,
        ...['en', 'cy'].map((language) => fallbackLine(worded as WordedScale, {value, language})),
      ]);
      expect(tableUnder('docs/fallback-content.md', `${heading}: the short line of every value`)).to.deep.equal(lines);
    });
  }

  for (const tag of tags) {
    it(`list every attribute of <${tag}>, and no others`, () => {
      const listed = tableUnder('docs/attributes.md', 'Attributes')
        .filter(([, on]) => tagsIn(on!).includes(tag))
        .map(([name]) => codeIn(name!)[0]!);
      const {observedAttributes} = customElements.get(tag) as unknown as {observedAttributes: string[]};
      expect(listed.sort()).to.deep.equal(
        observedAttributes.filter((name) => name !== 'lang' && name !== 'slot').sort(),
      );
    });
  }

  it('list every element, and no others', () => {
    expect(
      tableUnder('README.md', 'Elements')
        .flatMap(([tag]) => tagsIn(tag!))
        .sort(),
    ).to.deep.equal([...tags].sort());
    for (const [, on] of tableUnder('docs/attributes.md', 'Attributes')) expect(tags).to.include.members(tagsIn(on!));
  });

  it('list the slots, parts and custom properties of the manifest, and no others', async () => {
    const manifest: Manifest = await (await fetch(new URL('../../dist/custom-elements.json', import.meta.url))).json();
    const elements = manifest.modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
    const propertiesOf = new Set<string>();
    for (const {tagName, slots = [], cssParts = [], cssProperties = []} of elements) {
      const on = (row: string[]) => tagsIn(row[0]!).includes(tagName!);
      const slotRows = tableUnder('docs/attributes.md', 'Slots')
        .filter(on)
        .map(([, slot]) => codeIn(slot!)[0] ?? '');
      expect(slotRows.sort(), `the slots of <${tagName}>`).to.deep.equal(slots.map(({name}) => name).sort());
      const partRows = tableUnder('docs/attributes.md', 'Parts')
        .filter(on)
        .flatMap(([, parts]) => codeIn(parts!));
      expect(partRows.sort(), `the parts of <${tagName}>`).to.deep.equal(cssParts.map(({name}) => name).sort());
      for (const {name} of cssProperties) propertiesOf.add(name);
    }
    expect(
      tableUnder('docs/themes.md', 'Custom properties')
        .map(([name]) => codeIn(name!)[0])
        .sort(),
    ).to.deep.equal([...propertiesOf].sort());
  });
});

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly slots?: readonly {readonly name: string}[];
      readonly cssParts?: readonly {readonly name: string}[];
      readonly cssProperties?: readonly {readonly name: string}[];
    }[];
  }[];
}

/** The default slot's words, each line of them as one. */
function wordsInside(element: Element): string {
  const clone = element.cloneNode(true) as Element;
  for (const slotted of clone.querySelectorAll('[slot]')) slotted.remove();
  for (const br of clone.querySelectorAll('br')) br.replaceWith('\n');
  return clone.textContent!.trim();
}

/** What the words inside a tag may be: the short line, with its subject or without, and the recommended lines. */
function fallbacksOf(worded: WordedScale, element: Element): string[] {
  const attribute = (name: string) => element.getAttribute(name) ?? '';
  const language = element.closest('[lang]')?.getAttribute('lang') ?? 'en';
  const options: FallbackOptions = {
    value: attribute('value'),
    subject: attribute('subject'),
    reviewed: attribute('reviewed'),
    language,
  };
  return [
    fallbackLine(worded, {...options, subject: ''}),
    fallbackLine(worded, options),
    fallbackLines(worded, options).join('\n'),
  ];
}
