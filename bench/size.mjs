/**
 * The size gate: what a page loads, in bytes, against the budgets of docs. Run after the build.
 * A single element is measured as a consumer's bundler would leave it, with Lit.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {rollup} from 'rollup';
import {minify, resolve} from '../rollup.config.mjs';

const script = {brotli: 18_432};
/** Not met yet by elements that bring their words in two languages, so it is reported and does not fail the build. */
const element = {brotli: 11_264};

const rows = [
  {name: 'what-works-ratings.min.js', code: fromDist('what-works-ratings.min.js'), budget: script},
  {name: 'what-works-ratings-scales.min.js', code: fromDist('what-works-ratings-scales.min.js'), budget: element},
  {name: 'what-works-ratings.css', code: fromDist('what-works-ratings.css'), budget: {raw: 1024}},
];
// define.js there is the helper that the others share
for (const file of readdirSync('dist/define').filter(name => /^[a-z]+-[a-z]+\.js$/.test(name))) {
  rows.push({name: `define/${file}`, code: await bundled(`dist/define/${file}`), budget: element});
}

let over = 0;
console.log(`${'bytes'.padEnd(34)}${['raw', 'gzip', 'brotli'].map(unit => unit.padStart(9)).join('')}   budget`);
for (const {name, code, budget} of rows) {
  const size = {
    raw: code.length,
    gzip: gzipSync(code, {level: 9}).length,
    brotli: brotliCompressSync(code, {params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: code.length,
    }}).length,
  };
  const [[unit, most]] = Object.entries(budget);
  const excess = size[unit] - most;
  if (excess > 0 && budget !== element) over++;
  const verdict = excess > 0 ? `${excess} OVER ${most} ${unit}${budget === element ? ' (reported only)' : ''}` : `${-excess} below ${most} ${unit}`;
  console.log(`${name.padEnd(34)}${Object.values(size).map(bytes => String(bytes).padStart(9)).join('')}   ${verdict}`);
}
if (over) {
  console.error(`\n${over} over budget`);
  process.exitCode = 1;
}

function fromDist(name) {
  return readFileSync(`dist/${name}`);
}

async function bundled(input) {
  const bundle = await rollup({input, plugins: [resolve(), minify()]});
  const {output: [chunk]} = await bundle.generate({format: 'es', inlineDynamicImports: true});
  await bundle.close();
  return Buffer.from(chunk.code);
}
