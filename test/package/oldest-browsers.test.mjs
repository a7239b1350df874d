/**
 * What is built runs in the oldest supported browsers that build/oldest-browsers.mjs names, and the README names the
 * same.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {transform} from 'esbuild';
import {globSync} from 'tinyglobby';
import {oldestBrowsers, oldestTargets} from '../../build/oldest-browsers.mjs';
import {openBrowser} from '../support/browser.mjs';
import {builtInsOf} from '../support/built-ins.mjs';

/** What readers load: not the prerenderer, which is for Node, and not what makes pictures, for whoever saves one. */
const scripts = globSync('dist/**/*.js', {ignore: ['dist/prerender/**', 'dist/picture/**']});
const stylesheets = globSync('dist/*.css');
const read = (file) => readFileSync(file, 'utf8');

/** Built-ins that browsers had in January 2020 (MDN: Chrome 79, Firefox 72, Safari 13), by name. */
const longSince = new Set(
  `AbortController Array Boolean CSSStyleSheet Date Document DocumentFragment Element Error Event HTMLElement
  HTMLScriptElement Intl JSON Map Math MutationObserver Node Number Object Promise RegExp Set ShadowRoot String
  Symbol URL URLSearchParams UTC WeakMap WeakSet XMLHttpRequest abort activeElement add addEventListener all append
  appendChild arguments attachShadow attributes body bubbles call childNodes children classList className clear
  cloneNode close closest compareDocumentPosition composed composedPath concat console constructor contains content
  create createComment createElement createTextNode createTreeWalker cssRules currentNode currentTarget
  customElements data defaultView define defineProperty delete disconnect dispatchEvent endsWith entries every exec
  fill filter find findIndex firstChild firstElementChild flat flatMap focus for forEach freeze from fromEntries get
  getAttribute getAttributeNames getOwnPropertyDescriptor getOwnPropertyNames getOwnPropertySymbols getPrototypeOf
  getRootNode getUTCDate globalThis has hasAttribute hasAttributes hasOwnProperty history host id importNode includes
  indexOf innerHTML insertBefore is isArray isConnected isContentEditable isInteger isNaN join keys lang
  lastElementChild lastIndexOf length localName localeCompare map matches max min mode name nextNode nextSibling
  nodeType normalize observe of onerror onload onprogress open origin overrideMimeType ownerDocument padEnd
  parentElement parentNode parse prepend previousElementSibling push querySelector querySelectorAll random readyState
  reduce reject remove removeAttribute removeEventListener replace replaceWith resolve responseText reverse search
  scrollTop send set setAttribute setTimeout shadowRoot shift sign signal size slice slot some sort source split startsWith
  status statusText stopPropagation stringify tagName takeRecords target test textContent then timeout title toJSON
  toLocaleString toLowerCase toString toUpperCase toggleAttribute trim type unshift values whenDefined`.split(/\s+/),
);

/** Later ones, with the first versions that have them (MDN's compatibility tables, November 2026). */
const since = {
  replaceAll: {chrome: '85', edge: '85', firefox: '77', safari: '13.1'},
  replaceChildren: {chrome: '86', edge: '86', firefox: '78', safari: '14'},
  WeakRef: {chrome: '84', edge: '84', firefox: '79', safari: '14.1'},
  deref: {chrome: '84', edge: '84', firefox: '79', safari: '14.1'},
  at: {chrome: '92', edge: '92', firefox: '90', safari: '15.4'},
  hasOwn: {chrome: '93', edge: '93', firefox: '92', safari: '15.4'},
  adoptedStyleSheets: {chrome: '73', edge: '79', firefox: '101', safari: '16.4'},
  replaceSync: {chrome: '73', edge: '79', firefox: '101', safari: '16.4'},
};

/** Used only where a browser has them: Lit asks for the one, and an explanation over the page for the other. */
const asked = ['trustedTypes', 'createPolicy', 'emptyScript', 'showPopover'];

const isAtLeast = (version, least) => {
  const [parts, leastParts] = [version, least].map((text) => text.split('.').map(Number));
  const differing = leastParts.findIndex((part, index) => part !== (parts[index] ?? 0));
  return differing < 0 || (parts[differing] ?? 0) > leastParts[differing];
};

/** Files that esbuild would have to lower for these browsers. */
async function tooNew(files, target) {
  const lowered = await Promise.all(
    files.map(async (file) => {
      const options = {loader: file.endsWith('.css') ? 'css' : 'js', supported: {nesting: true}};
      const [asIs, forThem] = await Promise.all(
        ['esnext', target].map((each) => transform(read(file), {...options, target: each})),
      );
      return asIs.code === forThem.code ? [] : file;
    }),
  );
  return lowered.flat();
}

describe('What is built for the oldest supported browsers', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser?.close());

  it('has no newer syntax', async () => {
    assert.ok(scripts.length > 40);
    assert.deepEqual(await tooNew([...scripts, ...stylesheets], oldestTargets), []);
  });

  it('would be seen to have: for one version less', async () => {
    assert.ok((await tooNew(scripts, ['safari16.3'])).includes('dist/what-works-ratings.min.js'));
  });

  it('uses no newer built-in, but where it asks for it', async () => {
    // Minified, so that few names of our own are taken for built-ins.
    const used = await builtInsOf(browser, ...globSync(['dist/*.min.js', 'dist/enhance.js']).map(read));
    const unknown = used.map(({name}) => name).filter((name) => !longSince.has(name) && !asked.includes(name));
    assert.deepEqual(
      unknown.filter((name) => !Object.hasOwn(since, name)),
      [],
      'Look these up, and write them into the table.',
    );
    for (const name of unknown)
      for (const [browserName, least] of Object.entries(oldestBrowsers))
        assert.ok(isAtLeast(least, since[name][browserName]), `${name} in ${browserName} ${least}`);
  });

  it('is said in the README', () => {
    const [chrome, edge, firefox, safari] = ['chrome', 'edge', 'firefox', 'safari'].map((name) => oldestBrowsers[name]);
    const grade = /^\| B \| (.*?) \|/m.exec(read('README.md'))[1];
    assert.equal(grade, `Chrome ${chrome}, Edge ${edge}, Firefox ${firefox}, Safari ${safari}, and later`);
  });
});
