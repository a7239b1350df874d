/**
 * Measures the elements beside what somebody would write by hand, plain HTML, and elements of well-known libraries, in
 * turns in one run: the machine is noisy, so the ratios count. Prints tables, and writes results/ and the README's
 * table and picture. Run after the build. `ROUNDS=1` for a look, more for calmer figures.
 */
import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {brotliCompressSync} from 'node:zlib';
import {contenders} from './contenders.mjs';
import {chartOf} from './chart.mjs';
import {loading} from './loading.mjs';
import {creating, happenings, holding, openBrowser, showing} from './measure.mjs';
import {sizes} from '../build/sizes.mjs';

const rounds = Number(process.env.ROUNDS ?? 3);
const names = Object.keys(contenders);
const ours = ['by hand', '<evidence-rating>', 'compact by hand', 'compact'];
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));

const median = (numbers) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1];

/**
 * Every one of them in turn, so often; by name, the median of each figure, and of its ratio to the yardstick of the
 * same round.
 */
async function inTurns(names, rounds, measure) {
  const all = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) all[name].push(await measure(name));
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(
        Object.keys(all[name][0]).map((figure) => {
          const {of} = contenders[name];
          const yardstick = all[of]?.map((each) => each[figure]);
          return [
            figure,
            {
              value: median(all[name].map((each) => each[figure])),
              ...(yardstick?.every(Boolean) && {
                ratio: median(all[name].map((each, round) => each[figure] / yardstick[round])),
              }),
            },
          ];
        }),
      ),
    ]),
  );
}

const flat = (result) =>
  Object.fromEntries(
    Object.entries(result).flatMap(([what, {work, frame}]) => [
      [what, work],
      [`${what}, to the next frame`, frame],
    ]),
  );

const browser = await openBrowser();
const start = Date.now();
for (const [hand, element] of [
  ['by hand', '<evidence-rating>'],
  ['compact by hand', 'compact'],
]) {
  assert.deepEqual(
    await showing(browser, hand, 'en'),
    await showing(browser, element, 'en'),
    `${hand} is no yardstick: it draws something else`,
  );
}

const results = {
  version,
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} x ${cpus()[0].model}`,
  browser: await browser.version(),
  rounds,
};
results.create = {};
for (const count of [10, 100, 1000])
  results.create[count] = await inTurns(names, rounds, async (name) =>
    flat({create: await creating(browser, name, count)}),
  );
results.create[10_000] = await inTurns(names, Math.min(rounds, 3), async (name) =>
  flat({create: await creating(browser, name, 10_000)}),
);
results.happen = await inTurns(names, rounds, async (name) => flat(await happenings(browser, name, 1000)));
results.hold = await inTurns(names, 1, async (name) => {
  const {heap, nodes, idle} = await holding(browser, name, 1000);
  return {heap, nodes, 'heap when idle': idle.heap, 'nodes when idle': idle.nodes};
});
results.slow = await inTurns(ours, Math.min(rounds, 5), async (name) =>
  flat({create: await creating(browser, name, 1000, 4), ...(await happenings(browser, name, 1000, 4))}),
);
results.load = Object.fromEntries(
  Object.entries(await loading(browser, rounds)).map(([name, all]) => [
    name,
    Object.fromEntries(Object.keys(all[0]).map((figure) => [figure, median(all.map((each) => each[figure]))])),
  ]),
);
results.bytes = await sizes();
results.script = Object.fromEntries(
  names.map((name) => [name, contenders[name].script && brotliCompressSync(contenders[name].script).length]),
);
await browser.close();

mkdirSync('bench/results', {recursive: true});
writeFileSync(`bench/results/${version}.json`, `${JSON.stringify(results, null, 1)}\n`);
writeFileSync('docs/pictures/bench.svg', chartOf(results));

const number = (value, digits = 0) =>
  value?.toLocaleString('en-GB', {minimumFractionDigits: digits, maximumFractionDigits: digits}) ?? '';
const cell = (figure, digits) =>
  figure ? number(figure.value, digits) + (figure.ratio ? ` (${figure.ratio.toFixed(2)})` : '') : '';
const table = (head, rows) =>
  [head, head.map((_, at) => (at ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const code = (name) => name.replace(/<.*>/, '`$&`');

const tables = [
  table(
    ['Milliseconds', '10', '100', '1,000', '10,000', 'Change', 'Language', 'Take away, put back'],
    names.map((name) => [
      code(name),
      ...Object.values(results.create).map((each) => cell(each[name].create)),
      ...['change', 'language', 'reconnect'].map((what) => cell(results.happen[name][what])),
    ]),
  ),
  table(
    ['A thousand of them', 'Heap, bytes each', 'When idle', 'Nodes', 'When idle', 'Open one', 'To the next frame'],
    names.map((name) => [
      code(name),
      ...['heap', 'heap when idle', 'nodes', 'nodes when idle'].map((what) => number(results.hold[name][what].value)),
      cell(results.happen[name].open, 1),
      cell(results.happen[name]['open, to the next frame']),
    ]),
  ),
  table(
    ['At a quarter of the speed', 'Create 1,000', 'Change', 'Open one, to the next frame'],
    ours.map((name) => [
      code(name),
      cell(results.slow[name].create),
      cell(results.slow[name].change),
      cell(results.slow[name]['open, to the next frame']),
    ]),
  ),
  table(
    ['130 programmes on a slow phone', 'First badge, ms', 'Shift', 'Long tasks', 'Blocked, ms'],
    Object.entries(results.load).map(([name, {badge, shift, longTasks, blocked}]) => [
      name,
      number(badge),
      number(shift, 3),
      longTasks,
      number(blocked),
    ]),
  ),
  table(
    ['Bytes', 'Raw', 'Gzip', 'Brotli', 'Brotli, by esbuild', 'Brotli, without words'],
    Object.entries(results.bytes).map(([name, {raw, gzip, brotli, esbuild, withoutWords}]) => [
      `\`${name}\``,
      ...[raw, gzip, brotli, esbuild, withoutWords].map((bytes) => number(bytes)),
    ]),
  ),
];
console.log(tables.join('\n\n'));
console.log(`\n${((Date.now() - start) / 60_000).toFixed(1)} minutes, ${results.machine}, ${results.browser}`);

/** What the README has of it. */
const summary = table(
  ['', 'Draw 1,000, ms', 'Change them, ms', 'Heap, bytes each', 'Script, brotli'],
  names.map((name) => [
    code(name),
    cell(results.create[1000][name]['create, to the next frame']),
    cell(results.happen[name]['change, to the next frame']),
    number(results.hold[name]['heap when idle'].value),
    number(results.script[name]),
  ]),
);
const [from, to] = ['<!-- bench -->', '<!-- /bench -->'];
const note = `\`npm run bench\`, ${results.date}, ${results.machine}, ${results.browser.replace('/', ' ')}: medians of ${rounds} rounds, in turns. In brackets, the ratio to the same by hand.`;
writeFileSync(
  'README.md',
  readFileSync('README.md', 'utf8').replace(
    new RegExp(`${from}[^]*(?=${to})`),
    `${from}\n${summary}\n\n${note}\n\n${tables.at(-1)}\n`,
  ),
);
