/**
 * What it takes to read the programmes of a body from a spreadsheet and from a ratings file: bytes, time of the
 * processor, and the heap that the programmes keep. Each is read in a process of its own. Run after the build.
 */
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {readProgrammes} from '../dist/prerender/read-programmes.js';
import {programmes} from '../examples/programmes.mjs';

const fields = ['programme', 'id', 'evidence', 'cost', 'reviewed', 'href'];
const made = programmes();
const rows = (count) =>
  Array.from({length: count}, (_, index) => {
    const {evidence, cost, reviewed} = made[index % made.length];
    const id = `programme-${index + 1}`;
    const href = `https://example.org/guidebook/${id}`;
    return {programme: `Programme ${index + 1}`, id, evidence, cost, reviewed: reviewed?.value, href};
  });

const formats = {
  csv: (count) => `${[fields, ...rows(count).map((row) => fields.map((field) => row[field] ?? ''))].join('\r\n')}\r\n`,
  json: (count) =>
    JSON.stringify({
      programmes: rows(count).map(({programme: name, evidence, cost, ...others}) => ({
        name,
        ratings: {evidence, cost},
        ...others,
      })),
    }),
};

/** In a process of its own, which has a garbage collector to call. */
function measure(format, count) {
  const text = formats[format](count);
  const {length: bytes} = Buffer.from(text);
  const content = Buffer.from(text);
  const timeOf = () => {
    const start = process.cpuUsage();
    readProgrammes(content, {format});
    const {user, system} = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const first = timeOf();
  const times = Array.from({length: 5}, timeOf).sort((one, other) => one - other);
  // Few programmes are less than the collector's own noise.
  const copies = Math.ceil(10_000 / count);
  const kept = [];
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (let copy = 0; copy < copies; copy++) kept.push(readProgrammes(content, {format}).contents);
  globalThis.gc();
  const heap = (process.memoryUsage().heapUsed - before) / copies;
  if (kept.some((contents) => contents?.programmes?.byId.size !== count)) throw new Error('not all could be read');
  return {bytes, first, median: times[2], heap};
}

const [, , format, count] = process.argv;
if (format) {
  console.log(JSON.stringify(measure(format, Number(count))));
} else {
  const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
  row('Programmes', 'Format', 'KB', 'ms, at first', 'ms, then', 'KB of heap');
  row('---:', '---', '---:', '---:', '---:', '---:');
  for (const size of [130, 1000, 10_000])
    for (const name of Object.keys(formats)) {
      const {stdout, stderr} = spawnSync(
        process.execPath,
        ['--expose-gc', fileURLToPath(import.meta.url), name, String(size)],
        {encoding: 'utf8'},
      );
      if (!stdout) throw new Error(stderr);
      const {bytes, first, median, heap} = JSON.parse(stdout);
      const kilobytes = (number) => Math.round(number / 1024).toLocaleString('en-GB');
      row(size.toLocaleString('en-GB'), name, kilobytes(bytes), first.toFixed(0), median.toFixed(1), kilobytes(heap));
    }
}
