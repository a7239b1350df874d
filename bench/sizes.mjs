/**
 * What a page loads, in bytes: the scripts and the stylesheet as they are served, and each element as a bundler leaves
 * it, Lit included.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import {rollup} from 'rollup';
import {minify, resolve} from '../rollup.config.mjs';

const script = {brotli: 18_432};
const element = {brotli: 11_264};

/**
 * Three elements bring so much of the bodies' own words, in two languages, that the budget holds for the rest of them
 * (decision 0019). As a whole they may not grow.
 */
const wordy = {
  'define/cost-rating.js': {brotli: 12_032, withoutWords: element.brotli},
  'define/evidence-rating.js': {brotli: 12_928, withoutWords: element.brotli},
  'define/rating-explainer.js': {brotli: 13_120, withoutWords: element.brotli},
};

/** By name: raw, gzip and brotli, and the budget where there is one. */
export async function sizes() {
  const rows = {
    'what-works-ratings.min.js': {...sizeOf(fromDist('what-works-ratings.min.js')), budget: script},
    'what-works-ratings-scales.min.js': {...sizeOf(fromDist('what-works-ratings-scales.min.js')), budget: element},
    'enhance.js': {...sizeOf(fromDist('enhance.js')), budget: {brotli: 2560}},
    'what-works-ratings.css': {...sizeOf(fromDist('what-works-ratings.css')), budget: {raw: 1024}},
  };
  // the others there bring no element
  for (const file of readdirSync('dist/define').filter((name) => /^[a-z]+-[a-z]+\.js$/.test(name))) {
    const [name, path] = [`define/${file}`, `dist/define/${file}`];
    rows[name] = {
      ...sizeOf(await byRollup(path)),
      esbuild: sizeOf(await byEsbuild(path)).brotli,
      withoutWords: sizeOf(await byRollup(path, withoutWords)).brotli,
      budget: wordy[name] ?? element,
    };
  }
  return rows;
}

const sizeOf = (code) => ({
  raw: code.length,
  gzip: gzipSync(code, {level: 9}).length,
  brotli: brotliCompressSync(code, {
    params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: code.length},
  }).length,
});

const fromDist = (name) => readFileSync(`dist/${name}`);

async function byRollup(input, ...plugins) {
  const bundle = await rollup({input, plugins: [...plugins, resolve(), minify()]});
  const {
    output: [chunk],
  } = await bundle.generate({format: 'es', inlineDynamicImports: true});
  await bundle.close();
  return Buffer.from(chunk.code);
}

/** The words of the scales and of the outcomes, as if there were none. */
const withoutWords = {
  name: 'without-words',
  async load(id) {
    if (!/\/foundations\/\w+\.[a-z]{2}\.js$/.test(id)) return null;
    return Object.keys(await import(id))
      .map((name) => `export const ${name} = {};`)
      .join('\n');
  },
};

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
