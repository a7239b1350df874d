/**
 * What is made of the modules that `tsc` has emitted in dist/: the two scripts for pages without a build,
 * self-contained, Lit inside; the prerenderer for Node, with all that it needs inside; and the stylesheets.
 */
import {existsSync} from 'node:fs';
import {readdir, readFile, rm} from 'node:fs/promises';
import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {transformSync} from 'esbuild';
import postcss from 'postcss';
import htmlLiterals from 'rollup-plugin-html-literals';
import {globSync} from 'tinyglobby';
import {unusedInLit} from './build/unused-in-lit.mjs';

const {version} = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));

/**
 * What Lit's parts call each other by, and no page does. Its names that begin with "_$" stand for the same in every
 * copy of Lit, which never meet: this one is shut in the script.
 */
const litNames = [
  'addInitializer',
  'createProperty',
  'elementStyles',
  'enableUpdating',
  'finalizeStyles',
  'getPropertyDescriptor',
  'getPropertyOptions',
  'getUpdateComplete',
  'hasUpdated',
  'hostConnected',
  'hostDisconnected',
  'hostUpdate',
  'hostUpdated',
  'isUpdatePending',
  'noAccessor',
  'scheduleUpdate',
  'shadowRootOptions',
  'willUpdate',
];

/**
 * What any consumer's bundler would do; bench/size.mjs measures with the same. The script, all of which is known, goes
 * further: no getter of it does anything, and its methods are called, never constructed.
 */
export const minify = (preamble, internal) =>
  terser({
    ecma: 2021,
    module: true,
    compress: {passes: 3, unsafe_arrows: true, ...(internal && {pure_getters: true, unsafe_methods: true})},
    mangle: internal ? {properties: {regex: internal}} : true,
    format: {comments: false, preamble},
  });
export const resolve = () => nodeResolve({exportConditions: ['production', 'browser']});

/** The modules for bundlers, as `tsc` wrote them, with short templates and styles, which no bundler shortens. */
const modules = {
  input: globSync('dist/**/*.js', {ignore: 'dist/prerender/**'}),
  external: /^(@|[a-z])[\w./-]*$/,
  treeshake: false,
  output: {dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'dist', sourcemap: true},
  plugins: [originalSources(), literals()],
};

/** What the scripts hold of others, by folder. Both stand in one folder, and so do their licences. */
const inScripts = new Set();

const script = async (input, name, ...plugins) => ({
  input: `dist/${input}`,
  output: {file: `dist/${name}.min.js`, format: 'es', sourcemap: true, inlineDynamicImports: true},
  plugins: [
    originalSources(),
    resolve(),
    withoutBands(),
    withoutUnused(),
    literals(),
    minify(`/*! ${version}. Lit (c) Google LLC: THIRD-PARTY-LICENSES.txt */`, await internalNames()),
    licences(inScripts),
    ...plugins,
  ],
  onwarn(warning) {
    throw new Error(warning.message);
  },
});

/** For Node, with all that it needs inside, so that who installs the package installs Lit and no more. */
const prerender = {
  input: ['dist/prerender/prerender.js', 'dist/prerender/cli.js'],
  output: {dir: 'dist/prerender', format: 'es', chunkFileNames: 'renderer.js'},
  external: /^node:/,
  plugins: [
    nodeResolve({exportConditions: ['node', 'production'], preferBuiltins: true}),
    commonjs(),
    literals(),
    minify(`/*! ${version} */`),
    licences(),
    onlyBundles('dist/prerender'),
  ],
  onwarn({code, message}) {
    // Lit's stand-in for the DOM looks for the global object in a way that modules do not have, and finds it in another
    if (code !== 'THIS_IS_UNDEFINED') throw new Error(message);
  },
};

/** For content whose custom tags were stripped: alone beside either script, or in a bundle. */
const enhance = {
  input: 'dist/enhance.js',
  output: {file: 'dist/enhance.js', format: 'es', sourcemap: true},
  plugins: [
    computed('short-lines'),
    originalSources(),
    resolve(),
    minify(`/*! ${version} */`),
    onlyBundles('dist/enhance'),
  ],
  onwarn(warning) {
    throw new Error(warning.message);
  },
};

export default [
  modules,
  prerender,
  enhance,
  await script('script.js', 'what-works-ratings', stylesheets()),
  await script('define/rating-scales.js', 'what-works-ratings-scales'),
];

/** Shortens templates and styles. Its own defaults are not safe for text, so nearly all of them are set. */
export function literals() {
  return htmlLiterals({
    include: 'dist/**',
    failOnError: true,
    options: {
      minifyOptions: {
        // One space stays wherever there was any: at the ends of a template too, whose neighbours cannot be seen here.
        conservativeCollapse: true,
        decodeEntities: false,
        // in an svg`` template there is no <svg> by which the minifier could tell that <path/> is complete
        keepClosingSlash: true,
        // lang="" says "of unknown language", alt="" "nothing to say"
        removeEmptyAttributes: false,
        minifyJS: false,
        // the minifier's own CSS parser is older than nesting and position-area
        minifyCSS: minifyStyles,
      },
    },
  });
}

/**
 * The names of what the library itself says. Unlike the scales' words, which a page can give, they never leave the
 * script, so they can be short there. Only names of two words and more: a single one could be an attribute too.
 */
async function internalNames() {
  const {english, englishGrid} = await import('./dist/text/messages.en.js');
  const names = [...Object.keys(english), ...Object.keys(englishGrid)].filter((name) => /[A-Z]/.test(name));
  return new RegExp(`^(_\\$.*|${[...names, ...litNames].join('|')})$`);
}

function minifyCss(css) {
  const {code, warnings} = transformSync(css, {loader: 'css', minify: true, charset: 'utf8'});
  if (warnings.length) throw new Error(warnings.map(({text}) => text).join('\n'));
  // a space that esbuild keeps, since in a custom property of its own it could count
  return code.trim().replaceAll(/(var\(--[\w-]+), /g, '$1,');
}

function minifyStyles(literal) {
  // an expression, whose place esbuild cannot read; such styles stay as they are
  if (literal.includes('@TEMPLATE_EXPRESSION')) return literal;
  // what comes and goes is the source of a template literal, in which a backslash is written twice
  const css = literal.replaceAll(/\\([\\`$])/g, '$1');
  return minifyCss(css).replaceAll(/[\\`]|\$\{/g, '\\$&');
}

function withoutUnused() {
  return {
    name: 'without-unused',
    transform(code, id) {
      const [, file] = /node_modules\/.*\/(css-tag|reactive-element)\.js$/.exec(id) ?? [];
      for (const [what, instead, times = 1] of unusedInLit[`${file}.js`] ?? []) {
        const every = new RegExp(what, 'g');
        if (code.match(every)?.length !== times) this.error(`${file}.js is another than it was: ${what}`);
        code = code.replace(every, instead);
      }
      return file ? {code, map: null} : null;
    },
  };
}

/** The bands of the cost scale, in numbers, are for whoever computes with them. No element does. */
function withoutBands() {
  return {
    name: 'without-bands',
    transform(code, id) {
      if (!id.endsWith('/foundations/cost.js')) return null;
      const without = code.replaceAll(/, band: \{[^}]*\}/g, '');
      if (without === code) this.error('the cost scale has no bands where they were');
      return {code: without, map: null};
    },
  };
}

/** What a module exports as it comes out, in place of all that it takes to compute it. */
function computed(name) {
  return {
    name: 'computed',
    async load(id) {
      if (!id.endsWith(`/${name}.js`)) return null;
      const values = Object.entries(await import(id)).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
      );
      return {code: values.join('\n'), map: {mappings: ''}};
    },
  };
}

/** Lets the source map lead to the TypeScript, through the maps that tsc wrote. */
function originalSources() {
  return {
    name: 'original-sources',
    async load(id) {
      if (id.includes('node_modules') || !existsSync(`${id}.map`)) return null;
      return {code: await readFile(id, 'utf8'), map: JSON.parse(await readFile(`${id}.map`, 'utf8'))};
    },
  };
}

/** Takes away the modules that a folder's bundles were made of, but not their types. */
function onlyBundles(folder) {
  return {
    name: 'only-bundles',
    async writeBundle(options, bundle) {
      for (const file of await readdir(folder)) {
        if (/\.js(\.map)?$/.test(file) && !(file in bundle)) await rm(`${folder}/${file}`);
      }
    },
  };
}

/** The licences of what a bundle holds of others, beside it. */
function licences(folders = new Set()) {
  return {
    name: 'licences',
    async generateBundle(options, bundle) {
      const modules = Object.values(bundle).flatMap(({modules = {}}) => Object.keys(modules));
      for (const id of modules) {
        const [folder] = /[^\0].*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id) ?? [];
        if (folder) folders.add(folder);
      }
      const texts = [];
      for (const folder of [...folders].sort()) {
        const {name, version, license, author} = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
        const file = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
        if (!file && !(license && author)) this.error(`${name} does not say under which licence it is`);
        const licence = file ? await readFile(`${folder}/${file}`, 'utf8') : `${license}, ${author}`;
        texts.push(`${name} ${version}\n\n${licence.trim()}\n`);
      }
      this.emitFile({
        type: 'asset',
        fileName: 'THIRD-PARTY-LICENSES.txt',
        source: texts.join(`\n${'-'.repeat(80)}\n\n`),
      });
    },
  };
}

/** The stylesheet for a page with script, and the one that every prerendered root links to. */
function stylesheets() {
  return {
    name: 'stylesheets',
    async generateBundle() {
      const light = await readFile('src/what-works-ratings.css', 'utf8');
      this.emitFile({type: 'asset', fileName: 'what-works-ratings.css', source: minifyCss(light)});
      // as they are: who takes one changes it
      for (const path of globSync('src/themes/*.css'))
        this.emitFile({type: 'asset', fileName: path.replace('src/', ''), source: await readFile(path)});
      this.emitFile({
        type: 'asset',
        fileName: 'what-works-ratings-shadow.css',
        source: minifyCss(await shadowStyles()),
      });
    },
  };
}

/**
 * The styles of all elements in one file. It is linked in each root and, so that no root is painted without it, in the
 * page's head. So every selector begins at the host and names it: what is meant for one element does not reach another,
 * and nothing reaches the page.
 */
async function shadowStyles() {
  const styled = {
    'scale-rating': ['cost-rating', 'evidence-rating', 'scale-rating'],
    'outcome-grid': ['outcome-grid'],
    'rating-explainer': ['rating-explainer'],
    'rating-summary': ['rating-summary'],
  };
  let all = '';
  for (const [file, tags] of Object.entries(styled)) {
    const {styles} = await import(`./dist/elements/${file}.styles.js`);
    const host = tags.length > 1 ? `:is(${tags.join(', ')})` : tags[0];
    const sheet = postcss.parse([styles].flat().join(''));
    sheet.walkRules((rule) => {
      rule.selectors = rule.selectors.map((selector) => {
        const [, on = '', within] = /^(?::host(?:\((.*?)\))?(?=$|[\s:]))?(.*)$/s.exec(selector);
        return selector.startsWith(':host') ? `:host(${host}${on})${within}` : `:host(${host}) ${selector}`;
      });
    });
    all += sheet.toString();
  }
  return all;
}
