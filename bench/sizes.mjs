/** What a page loads, in bytes: the scripts and the stylesheet as they are served, and each element as a bundler leaves it, Lit included. */
import {readdirSync, readFileSync} from 'node:fs';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import {rollup} from 'rollup';
import {minify, resolve} from '../rollup.config.mjs';

const script = {brotli: 18_432};
const element = {brotli: 11_264};

/** Over the budget, since they bring their words in two languages: 3 KB of evidence alone. They may not grow. */
const heavy = {
  'define/cost-rating.js': {brotli: 12_032},
  'define/evidence-rating.js': {brotli: 12_928},
  'define/rating-explainer.js': {brotli: 13_120},
  'define/scale-rating.js': {brotli: 13_760},
};

/** By name: raw, gzip and brotli, and the budget where there is one. */
export async function sizes() {
  const rows = {
    'what-works-ratings.min.js': {...sizeOf(fromDist('what-works-ratings.min.js')), budget: script},
    'what-works-ratings-scales.min.js': {...sizeOf(fromDist('what-works-ratings-scales.min.js')), budget: element},
    'enhance.js': {...sizeOf(fromDist('enhance.js')), budget: {brotli: 2560}},
    'what-works-ratings.css': {...sizeOf(fromDist('what-works-ratings.css')), budget: {raw: 1024}},
  };
  // define.js there is the helper that the others share
  for (const file of readdirSync('dist/define').filter((name) => /^[a-z]+-[a-z]+\.js$/.test(name))) {
    rows[`define/${file}`] = {...sizeOf(await byRollup(`dist/define/${file}`)), esbuild: sizeOf(await byEsbuild(`dist/define/${file}`)).brotli, budget: heavy[`define/${file}`] ?? element};
  }
  return rows;
}

const sizeOf = (code) => ({
  raw: code.length,
  gzip: gzipSync(code, {level: 9}).length,
  brotli: brotliCompressSync(code, {params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: code.length}}).length,
});

const fromDist = (name) => readFileSync(`dist/${name}`);

async function byRollup(input) {
  const bundle = await rollup({input, plugins: [resolve(), minify()]});
  const {output: [chunk]} = await bundle.generate({format: 'es', inlineDynamicImports: true});
  await bundle.close();
  return Buffer.from(chunk.code);
}

async function byEsbuild(input) {
  const {outputFiles: [{contents}]} = await build({entryPoints: [input], bundle: true, minify: true, format: 'esm', write: false, conditions: ['production', 'browser'], legalComments: 'none'});
  return Buffer.from(contents);
}
