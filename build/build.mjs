/**
 * Builds the package in dist/, step by step, and prints how long each step took.
 *
 *   node build/build.mjs                   all steps, from nothing
 *   node build/build.mjs manifest sri      these steps alone, on what is there
 *
 * `tsc` emits to compiled/, and every file in dist/ is made once, from compiled/ and src/. What a step prints is shown
 * only if it fails; then the build stops.
 */
import {spawnSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const steps = {
  compile: 'tsc',
  modules: 'node build/modules.mjs',
  bundles: 'rollup --config',
  stylesheets: 'node build/stylesheets.mjs',
  'ratings-schema': 'node build/ratings-schema.mjs',
  manifest: 'cem analyze --config build/manifest.config.mjs',
  'editor-data': 'node build/editor-data.mjs',
  'framework-types': 'node build/framework-types.mjs',
  llms: 'node build/llms.mjs',
  pictures: 'node build/pictures.mjs',
  builder: 'node build/builder-page.mjs',
  nunjucks: 'node build/nunjucks.mjs',
  // last: it has the hash of everything else
  sri: 'node build/sri.mjs',
};

const root = fileURLToPath(new URL('..', import.meta.url));
const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).padStart(5)} s`;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length) {
  console.error(`There is no step ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`);
  process.exit(1);
}
if (!asked.length)
  for (const folder of ['compiled', 'dist']) rmSync(join(root, folder), {recursive: true, force: true});

const start = performance.now();
for (const [name, command] of Object.entries(steps)) {
  if (asked.length && !asked.includes(name)) continue;
  const stepStart = performance.now();
  const {status, stdout, stderr} = spawnSync(command, {
    cwd: root,
    env: {...process.env, PATH},
    shell: true,
    encoding: 'utf8',
  });
  console.log(`${name.padEnd(16)} ${seconds(stepStart)}`);
  if (status !== 0) {
    console.error(`${stdout}${stderr}\n"${name}" failed: ${command}`);
    process.exit(1);
  }
}
console.log(`${'all'.padEnd(16)} ${seconds(start)}`);
