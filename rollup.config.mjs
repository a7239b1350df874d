/**
 * What is bundled of the modules in compiled/: the scripts for pages without a build, with Lit inside; the prerenderer
 * for Node, with all that it needs inside; and enhance.js.
 */
import {readFileSync} from 'node:fs';
import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {globSync} from 'tinyglobby';
import {minify, resolve} from './build/rollup/bundling.mjs';
import {computed} from './build/rollup/computed.mjs';
import {licences} from './build/rollup/licences.mjs';
import {minifiedTemplates} from './build/rollup/minified-templates.mjs';
import {policyName} from './build/rollup/policy-name.mjs';
import {mapped, sourceMaps} from './build/rollup/source-maps.mjs';
import {stylesAtHost} from './build/styles-at-host.mjs';

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const failOnWarning = ({message}) => {
  throw new Error(message);
};

/**
 * The modules of styles, since no bundler minifies css`` templates. All other modules are published as `tsc` emits
 * them.
 */
const styles = {
  input: globSync('compiled/elements/*.styles.js'),
  external: ['lit'],
  output: {dir: 'dist/elements', format: 'es', preserveModules: true, ...mapped},
  plugins: [sourceMaps(), minifiedTemplates()],
  onwarn: failOnWarning,
};

/**
 * One statement: a cache that joins scripts into one file must not meet a name twice, and a script that is loaded
 * without `type="module"` must add no globals. What is thrown while it starts, such as by a policy that does not allow
 * its templates, is said in one message.
 */
const wrapper = (name) => ({
  format: 'iife',
  intro: 'try {',
  outro: `} catch (error) { console.error("${name}: could not start. The page's own words are shown. " + error); }`,
});

const scriptLicences = licences();
const script = (input, name, options) => ({
  ...options,
  input: `compiled/${input}`,
  output: {file: `dist/${name}.min.js`, ...wrapper(name), ...mapped},
  plugins: [
    sourceMaps(),
    resolve(),
    policyName(name),
    minifiedTemplates(),
    minify(`/*! ${version}. Lit (c) Google LLC: THIRD-PARTY-LICENSES.txt */`, {module: false}),
    scriptLicences,
  ],
  onwarn: failOnWarning,
});

/** For content whose custom tags were stripped: alone beside either script, or in a bundle. */
const enhance = {
  input: 'compiled/enhance.js',
  output: {file: 'dist/enhance.js', format: 'es', ...mapped},
  plugins: [computed('enhance/short-lines.js'), sourceMaps(), resolve(), minify(`/*! ${version} */`)],
  onwarn: failOnWarning,
};

/** Papa Parse can also read from Node's streams, which would keep it out of a browser. We give it text alone. */
const withoutStreams = {
  name: 'without-streams',
  resolveId: (id) => (id === 'stream' ? '\0stream' : undefined),
  load: (id) => (id === '\0stream' ? 'export {}' : undefined),
};

/**
 * With all that it needs inside, so that installing the package installs Lit and no more. It is not minified: no reader
 * waits for it, and a stack trace can be read.
 */
const prerender = {
  input: ['prerender', 'cli', 'read-programmes', 'local-files'].map((name) => `compiled/prerender/${name}.js`),
  output: {
    dir: 'dist/prerender',
    format: 'es',
    // What reads ratings files is apart, since it runs in a browser, too.
    chunkFileNames({moduleIds}) {
      const has = (path) => moduleIds.some((id) => id.includes(path));
      return has('/lit-html/') ? 'renderer.js' : has('/text-file.') ? 'files.js' : 'ratings-files.js';
    },
    banner: `/*! ${version} */`,
  },
  external: /^node:/,
  plugins: [
    withoutStreams,
    nodeResolve({exportConditions: ['node', 'production'], preferBuiltins: true}),
    commonjs(),
    // Tools that do not know shadow roots read a `<style>` in a `<template>` as one of the page.
    minifiedTemplates({changeStyles: (css) => stylesAtHost(css)}),
    licences(),
  ],
  onwarn(warning) {
    // Lit's DOM for servers asks for `this` at the top of a module, where it is undefined, and then for globalThis
    if (warning.code !== 'THIS_IS_UNDEFINED') failOnWarning(warning);
  },
};

export default [
  styles,
  script('define.js', 'what-works-ratings'),
  // It renders no template. Without lit-html it makes no Trusted Types policy, and pages need allow one only.
  script('define/rating-source.js', 'what-works-ratings-source', {
    treeshake: {moduleSideEffects: (id) => !/\/lit-(html|element)\//.test(id)},
  }),
  script('define/rating-table.js', 'what-works-ratings-table'),
  enhance,
  prerender,
];
