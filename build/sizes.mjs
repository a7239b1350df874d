/**
 * What a page loads, in bytes: the scripts and the stylesheet as they are served, and each element as a bundler leaves
 * it, Lit included.
 */
import {readFileSync} from 'node:fs';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import {rollup} from 'rollup';
import {elements} from './elements.mjs';
import {minify, resolve} from './rollup/bundling.mjs';

/** With Lit. Brotli, since that is what a server sends; the stylesheet is small enough to be written into a page. */
const budgets = {
  script: {brotli: 29_696},
  element: {brotli: 18_944},
  /** It shows both ratings, the outcomes and an explanation. */
  'programme-card': {brotli: 22_016},
  /** With the words of both scales, which it says in its filters. */
  'rating-table': {brotli: 21_504},
  enhance: {brotli: 2688},
  stylesheet: {raw: 2688},
  'rating-table stylesheet': {raw: 2304},
};

/** By name: raw, gzip and brotli, and the budget. */
export async function sizes() {
  const rows = {
    'what-works-ratings.min.js': {...sizeOf(fromDist('what-works-ratings.min.js')), budget: budgets.script},
    'what-works-ratings-source.min.js': {
      ...sizeOf(fromDist('what-works-ratings-source.min.js')),
      budget: budgets.element,
    },
    'what-works-ratings-table.min.js': {
      ...sizeOf(fromDist('what-works-ratings-table.min.js')),
      budget: budgets['rating-table'],
    },
    'enhance.js': {...sizeOf(fromDist('enhance.js')), budget: budgets.enhance},
    // What the guides import: no more than the script, but for the bundler's own way of writing it.
    'define.js': await bundled('dist/define.js', budgets.script),
    'what-works-ratings.css': {...sizeOf(fromDist('what-works-ratings.css')), budget: budgets.stylesheet},
    'what-works-ratings-table.css': {
      ...sizeOf(fromDist('what-works-ratings-table.css')),
      budget: budgets['rating-table stylesheet'],
    },
  };
  for (const {tagName: tag} of elements)
    rows[`define/${tag}.js`] = await bundled(`dist/define/${tag}.js`, budgets[tag] ?? budgets.element);
  return rows;
}

const bundled = async (path, budget) => ({
  ...sizeOf(await byRollup(path)),
  esbuild: sizeOf(await byEsbuild(path)).brotli,
  budget,
});

const sizeOf = (code) => ({
  raw: code.length,
  gzip: gzipSync(code, {level: 9}).length,
  brotli: brotliCompressSync(code, {
    params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: code.length},
  }).length,
});

const fromDist = (name) => readFileSync(`dist/${name}`);

async function byRollup(input) {
  const bundle = await rollup({input, plugins: [resolve(), minify()]});
  const {
    output: [chunk],
  } = await bundle.generate({format: 'es', inlineDynamicImports: true});
  await bundle.close();
  return Buffer.from(chunk.code);
}

async function byEsbuild(input) {
  const {
    outputFiles: [{contents}],
  } = await build({
    entryPoints: [input],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    conditions: ['production', 'browser'],
    legalComments: 'none',
  });
  return Buffer.from(contents);
}
