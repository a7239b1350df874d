/** The stories as markup: what an element's page shows and what its readers copy is one text. */
import {mkdtemp, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {ElementRenderer, render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {build} from 'esbuild';
import {parseFragment, serialize} from 'parse5';
import {escapeHtml} from '../dist/text/html.js';
import {cost, evidence, fallbackLine} from '../dist/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The stories of these elements, by tag. */
export async function storiesOf(tags) {
  // the renderer asks for a class before it asks who renders the tag
  for (const tag of tags) customElements.define(tag, class {});
  // here, so that it finds the packages
  const folder = await mkdtemp(join(root, 'node_modules/.cache-stories-'));
  try {
    await build({
      absWorkingDir: root,
      entryPoints: tags.map((tag) => `stories/${tag}.stories.ts`),
      outdir: folder,
      outExtension: {'.js': '.mjs'},
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'warning',
    });
    const modules = tags.map((tag) => import(pathToFileURL(join(folder, `${tag}.stories.mjs`)).href));
    return new Map((await Promise.all(modules)).map((module, index) => [tags[index], module]));
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/**
 * One story as markup, without what Lit notes in it, and with the recommended words inside each rating.
 *
 * @param stories the module of an element's stories
 * @param name such as "InTable"
 */
export function markupOf(stories, name) {
  const meta = stories.default;
  const story = stories[name];
  if (!story) throw new Error(`<${meta.component}> has no story "${name}". site/examples.mjs names it.`);
  const template = (story.render ?? meta.render)({...meta.args, ...story.args});
  const fragment = parseFragment(collectResultSync(render(template, {elementRenderers: [PropertiesAsJson]})));
  const language = story.globals?.lang ?? 'en';
  tidy(fragment, language);
  const html = withoutIndent(serialize(fragment));
  return language === 'en' ? html : `<div lang="${language}">\n${html}\n</div>`;
}

/** What a page sets as a property is JSON inside the tag, for a page without a script of its own. */
class PropertiesAsJson extends ElementRenderer {
  static matchesClass = () => true;
  #attributes = new Map();

  setAttribute(name, value) {
    this.#attributes.set(name, value);
  }
  setProperty(name, value) {
    if (name === 'data') this.setAttribute(jsonAttribute, JSON.stringify(value, null, 2));
    else if (value?.length) throw new Error(`<${this.tagName}>: the property "${name}" has no form in markup.`);
  }
  renderAttributes() {
    return [...this.#attributes].map(([name, value]) => ` ${name}="${escapeHtml(String(value ?? ''))}"`);
  }
}

const jsonAttribute = 'data-json';
const scales = {'cost-rating': cost, 'evidence-rating': evidence};

/** Removes Lit's notes, gives each rating its words, and puts JSON inside its element. */
function tidy(parent, language) {
  parent.childNodes = parent.childNodes.filter(({nodeName}) => nodeName !== '#comment');
  for (const child of parent.childNodes) {
    if (!child.tagName) continue;
    const attributes = Object.fromEntries(child.attrs.map(({name, value}) => [name, value]));
    const own = attributes.lang ?? language;
    child.attrs = child.attrs.filter(({name}) => name !== 'defer-hydration');
    tidy(child, own);
    // a comment of Lit may have parted what is only blanks
    const isEmpty = child.childNodes.every(({nodeName, value}) => nodeName === '#text' && !value.trim());
    const worded = scales[child.tagName] ?? Object.values(scales).find(({scale}) => scale.id === attributes.scale);
    if (isEmpty && worded && attributes.value && /-rating$/.test(child.tagName))
      child.childNodes = [textNode(child, fallbackLine(worded, {...attributes, language: own}))];
    if (attributes[jsonAttribute]) {
      child.attrs = child.attrs.filter(({name}) => name !== jsonAttribute);
      const {childNodes: script} = parseFragment('\n<script type="application/json"></script>');
      script[1].childNodes = [textNode(script[1], `\n${attributes[jsonAttribute]}\n`)];
      child.childNodes.unshift(...script);
    }
  }
  // rows and items that a story makes in a loop, each on its line
  let blank = '\n';
  parent.childNodes = parent.childNodes.flatMap((child, index, all) => {
    if (child.nodeName === '#text' && child.value.includes('\n')) blank = child.value;
    const isNext = ['tr', 'li'].includes(child.tagName) && child.tagName === all[index - 1]?.tagName;
    return isNext ? [textNode(parent, blank), child] : [child];
  });
}

const textNode = (parentNode, value) => ({nodeName: '#text', value, parentNode});

/** Without blank lines, and without what all lines are indented by. */
function withoutIndent(html) {
  const lines = html.split('\n').filter((line) => line.trim());
  const [first, ...rest] = lines;
  const indents = (/^\s/.test(first) ? lines : rest).map((line) => line.search(/\S/));
  const least = Math.min(...indents);
  return lines.map((line) => (/^\s/.test(line) ? line.slice(Math.min(least, line.search(/\S/))) : line)).join('\n');
}
