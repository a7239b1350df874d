/**
 * Does the work grow in a straight line? Each kind of input is read at 1, 10 and 100 KB, and the time for a byte may grow
 * no more than threefold, in one run. No input of 100 KB may take longer than a second or more than 100 MB.
 *
 *     npm run growth
 */
import {once} from 'node:events';
import {Worker} from 'node:worker_threads';
import puppeteer from 'puppeteer-core';
import {build} from 'esbuild';
import {chromiumLaunchOptions} from '../test/support/find-browser.mjs';
import {inputs} from './growth-inputs.mjs';

const sizes = [1000, 10_000, 100_000];
const mostGrowth = 3;
const longest = 1000;
const mostMegabytes = 100;
/** What takes less is mostly the clock and the compiler. */
const shortest = 4;

/** Runs the inputs of a reader in a thread of its own, whose memory has a limit; a reader that hangs is ended. */
async function inNode(reader, shape) {
  const worker = new Worker(new URL('growth-worker.mjs', import.meta.url), {
    workerData: {reader, shape, sizes},
    resourceLimits: {maxOldGenerationSizeMb: 40 + mostMegabytes},
  });
  const limit = setTimeout(() => worker.terminate(), 60_000);
  try {
    const [times] = await Promise.race([
      once(worker, 'message'),
      once(worker, 'exit').then(() => Promise.reject(new Error('took more than a minute'))),
    ]);
    return times;
  } finally {
    clearTimeout(limit);
    await worker.terminate();
  }
}

const browser = await puppeteer.launch({headless: true, ...chromiumLaunchOptions()});
const page = await browser.newPage();
const {outputFiles} = await build({
  stdin: {contents: `export {readMarkup} from './builder/read-markup.ts'`, resolveDir: '.', loader: 'ts'},
  bundle: true,
  format: 'iife',
  globalName: 'builder',
  write: false,
});
await page.evaluate(outputFiles[0].text);
/** The builder reads markup by the browser's own parser, whose time is not ours. */
const inBrowser = async (reader, shape) => {
  const times = [];
  for (const size of sizes)
    times.push(
      await page.evaluate((text) => {
        const least = (read) =>
          Math.min(
            ...[1, 2, 3].map(() => {
              const start = performance.now();
              read();
              return performance.now() - start;
            }),
          );
        const parsing = least(() => new DOMParser().parseFromString(text, 'text/html'));
        return Math.max(0, least(() => globalThis.builder.readMarkup(text, 'en')) - parsing);
      }, inputs[reader][shape](size)),
    );
  return times;
};

/** @returns what is wrong, if anything */
function faultIn(times) {
  const last = times.at(-1);
  if (last > longest) return `${Math.round(last)} ms for 100 KB`;
  const growth = times
    .slice(1)
    .map((time, index) => (time < shortest ? 1 : time / Math.max(times[index], shortest / 10) / 10));
  const most = Math.max(...growth);
  return most > mostGrowth ? `${most.toFixed(1)} times as long for a byte` : undefined;
}

let passed = 0;
let failed = 0;
for (const [reader, shapes] of Object.entries(inputs)) {
  for (const shape of Object.keys(shapes)) {
    const measure = reader === 'the builder' ? inBrowser : inNode;
    let fault;
    let times = [];
    // a busy machine may stop either run: a fault that is true comes twice
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        times = await measure(reader, shape);
        fault = faultIn(times);
      } catch (error) {
        fault = error.message;
      }
      if (!fault) break;
    }
    if (fault) failed++;
    else passed++;
    console.log(
      `${fault ? 'FAILED' : 'ok    '} ${reader}, ${shape}: ${times.map((time) => time.toFixed(1)).join(', ')} ms${fault ? `: ${fault}` : ''}`,
    );
  }
}
await browser.close();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
