/**
 * Measures the elements beside what somebody would write by hand, plain HTML, and elements of well-known libraries, in
 * turns in one run: the machine is noisy, so the ratios count. Prints tables and how they compare with the budgets, and
 * writes results/, the picture, and the table in docs/performance.md. Run after the build, on a quiet machine:
 * `ROUNDS=1` for a look, more for calmer figures.
 */
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {brotliCompressSync} from 'node:zlib';
import {contenders} from './contenders.mjs';
import {chartOf} from './chart.mjs';
import {loading} from './loading.mjs';
import {openBrowser} from './browser.mjs';
import {creating, happenings, holding, showing} from './measure.mjs';
import {tableMoves} from './table.mjs';
import {sizes} from '../build/sizes.mjs';

const rounds = Number(process.env.ROUNDS ?? 3);
const names = Object.keys(contenders);
const ours = ['by hand', '<evidence-rating>', 'compact by hand', 'compact'];
/** For what has a budget: a single frame varies by a third. */
const moreRounds = 3 * rounds;
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
  for (const language of ['en', 'cy'])
    assert.deepEqual(
      await showing(browser, hand, language),
      await showing(browser, element, language),
      `${hand} is no yardstick: it draws something else in "${language}"`,
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
results.budgeted = {
  create: await inTurns(ours, moreRounds, async (name) => flat({create: await creating(browser, name, 1000)})),
  happen: await inTurns(ours, moreRounds, async (name) => flat(await happenings(browser, name, 1000))),
};
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
results.table = await tableMoves(browser, rounds);
results.bytes = await sizes();
results.script = Object.fromEntries(
  names.map((name) => [name, contenders[name].script && brotliCompressSync(contenders[name].script).length]),
);
await browser.close();

const eachOf = (count) => results.create[count]['<evidence-rating>'].create.value / count;
const {create, happen} = results.budgeted;
/** What may be at most, in the unit of the measurement. A KB has 1,024 bytes. */
results.budgets = [
  ['make 1,000, to by hand', create['<evidence-rating>'].create.ratio, 1.6],
  ['make 1,000 compact, to by hand', create.compact.create.ratio, 1.5],
  ['change 1,000, to by hand', happen['<evidence-rating>'].change.ratio, 1.5],
  ['heap each, KB', results.hold['<evidence-rating>']['heap when idle'].value / 1024, 5.5],
  ['heap each compact, KB', results.hold.compact['heap when idle'].value / 1024, 2],
  ['each of 10,000, to each of 100', eachOf(10_000) / eachOf(100), 1.3],
  ['open one of 1,000, to by hand', happen['<evidence-rating>']['open, to the next frame'].ratio, 1.25],
  ['sort a table of 1,000, to by hand', results.table.sort.ratio, 1.25],
  ['filter a table of 1,000, to by hand', results.table.filter.ratio, 1.25],
  ['layout shift', results.load['with the script'].shift, 0],
].map(([what, value, most]) => ({what, value, most}));

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
    ['A table of 1,000 programmes, ms', 'By hand', '`<rating-table>`'],
    Object.entries(results.table).map(([move, {hand, ...figure}]) => [move, number(hand), cell(figure)]),
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
    ['Bytes', 'Raw', 'Gzip', 'Brotli', 'Brotli, by esbuild'],
    Object.entries(results.bytes).map(([name, {raw, gzip, brotli, esbuild}]) => [
      `\`${name}\``,
      ...[raw, gzip, brotli, esbuild].map((bytes) => number(bytes)),
    ]),
  ),
];
console.log(tables.join('\n\n'));
console.log(
  `\n${table(
    ['Budget', 'Measured', 'At most', ''],
    results.budgets.map(({what, value, most}) => [what, value.toFixed(3), most, value > most ? 'OVER' : '']),
  )}`,
);
console.log(`\n${((Date.now() - start) / 60_000).toFixed(1)} minutes, ${results.machine}, ${results.browser}`);

/** What docs/performance.md has of it, between its markers. */
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
const note = `\`npm run bench\`, ${results.date}, ${results.machine}, ${results.browser.replace('/', ' ')}: medians of ${rounds} rounds, in turns. In brackets, the ratio to the same by hand.`;
const page = 'docs/performance.md';
const text = existsSync(page) ? readFileSync(page, 'utf8') : '';
const [before, after] = [text.split('<!-- bench -->')[0], text.split('<!-- /bench -->')[1]];
if (before !== text && after !== undefined) {
  const between = ['<!-- bench -->', summary, '', note, '', tables.at(-1), '<!-- /bench -->'].join('\n');
  writeFileSync(page, `${before}${between}${after}`);
} else console.log(`\n${page} has no place for the table: <!-- bench --> and <!-- /bench -->.`);
