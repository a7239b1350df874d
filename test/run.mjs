/**
 * Runs the tests, and ends with what each runner counted.
 *
 *     node test/run.mjs                `npm test`: the tests that need nothing but `npm ci` and a build, without the
 *                                      slow ones
 *     node test/run.mjs --slow         the slow ones alone
 *     node test/run.mjs --full         or TESTS=full: with every pass of each sweep (see support/scope.mjs), with the
 *                                      slow ones, and with those that need packages of their own, which are installed
 *                                      beside them
 *     node test/run.mjs --all          `npm run test:all`: those too that need other browsers, programs or the site of
 *                                      the docs (`npm run docs`), in Chromium, Firefox and WebKit
 *     node test/run.mjs test/page …    these folders or files alone
 *     node test/run.mjs --watch FILE   `npm run test:watch -- FILE`: this file, and again after each change
 *
 * A `.test.ts` runs in a browser, straight from the TypeScript of src: to watch one needs no build, unless it loads the
 * built script as its pages do (docs, examples, elements/manifest, page/script, page/first-paint). A `.test.mjs` runs
 * in Node, on what `npm run build` has built.
 */
import {spawn} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const inTest = (folders) => folders.map((folder) => join('test', folder));
const withPackages = inTest(['cms/editors', 'hosts', 'judges', 'other-tools', 'refresh', 'test-tools']);
/** They start a process or draw a page for each of many cases. */
const slow = inTest([
  'accessibility/axe.test.mjs',
  'accessibility/block-rows.test.mjs',
  'accessibility/touch.test.mjs',
  'builder',
  'cms/cms.test.mjs',
  'docs/snippets.test.mjs',
  'look/colour.test.mjs',
  'look/hostile-hosts.test.mjs',
  'nunjucks/macros.test.mjs',
  'package/release.test.mjs',
  'page/copies.test.mjs',
  'page/never-blank.test.mjs',
  'page/nothing-else.test.mjs',
  'page/twice.test.mjs',
  'prerender/command.test.mjs',
  'prerender/picture.test.mjs',
  'prerender/programmes-command.test.mjs',
  'prerender/take-over.test.mjs',
  'prerender/without-script.test.mjs',
  'security/injection.test.mjs',
]);
const withMore = inTest(['apps', 'docs-site', 'engines', 'jinja2', 'kit', 'print', 'text-browsers', 'wordpress']);

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {all: {type: 'boolean'}, full: {type: 'boolean'}, slow: {type: 'boolean'}, watch: {type: 'boolean'}},
});
const isFull = values.all || values.full || process.env.TESTS === 'full';
/** A screen reader has the keyboard, so nothing runs beside it: `npm run heard`. */
const alone = inTest(['heard']);
const leftOut = [
  ...alone,
  ...(isFull ? [] : withPackages),
  ...(isFull || values.slow ? [] : slow),
  ...(values.all ? [] : withMore),
];
const files = (positionals.length ? positionals : values.slow ? slow : ['test']).flatMap((path) =>
  testsIn(relative(root, path)),
);
const inNode = files.filter((file) => file.endsWith('.test.mjs'));
const inBrowser = files.filter((file) => file.endsWith('.test.ts'));
if (!files.length) throw new Error(`There are no tests in ${positionals.join(', ')}.`);

const env = {
  ...process.env,
  ...(isFull && {TESTS: 'full'}),
  ...(values.all && {BROWSERS: process.env.BROWSERS ?? 'chromium,firefox,webkit', CHROMIUM: 'installed'}),
};

if (values.watch) {
  if (files.length > 1) throw new Error('Say which one file is to be watched.');
  await (inNode.length ? run('node', ['--watch', '--test', ...inNode]) : browserTests(['--watch']));
} else {
  for (const folder of new Set(inNode.map((file) => dirname(file)))) await install(folder);
  if (inBrowser.length && env.BROWSERS?.includes('webkit')) await install(join('test', 'engines'));
  const nodeTests = inNode.length ? run('node', ['--test', '--test-concurrency=2', ...inNode]) : 0;
  // at the same time, since a test in a browser waits for frames half of its time
  const ended = await Promise.all([nodeTests, inBrowser.length ? browserTests([], nodeTests) : 0]);
  process.exitCode = ended.some(Boolean) ? 1 : 0;
}

/** The tests at a path, without those of folders within it that are left out. */
function testsIn(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, {withFileTypes: true})
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      if (leftOut.includes(inner)) return [];
      if (!entry.isDirectory()) return /\.test\.(mjs|ts)$/.test(entry.name) ? [inner] : [];
      // an app is a test's material, and has no tests of its own
      const isMaterial = entry.name === 'node_modules' || path === join('test', 'apps');
      return isMaterial ? [] : testsIn(inner);
    });
}

/** Installs the packages that a folder has for itself, unless they are there. */
async function install(folder) {
  const lock = join(folder, 'package-lock.json');
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(lock) || (existsSync(installed) && statSync(installed).mtime > statSync(lock).mtime)) return;
  const failed = await run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', folder]);
  if (failed) process.exit(failed);
}

function browserTests(options = [], after) {
  return run('npx', ['wtr', '--config', 'test/wtr.config.mjs', ...options, '--files', ...inBrowser], after);
}

/** @returns the exit code of a command, which shows what it says at once, or `after` something else has ended */
function run(command, args, after) {
  return new Promise((done, failed) => {
    const stdio = after ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, {env, stdio, shell: process.platform === 'win32'});
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(text));
    child.once('error', failed).once('close', async (code) => {
      await after;
      process.stdout.write(Buffer.concat(said));
      done(code ?? 1);
    });
  });
}
