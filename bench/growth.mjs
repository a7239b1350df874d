/**
 * Does the work grow in a straight line? Each kind of input is read at 1, 10 and 100 KB, in one run: the time for a
 * byte may grow threefold at most. Prints the times in milliseconds, and how many kinds passed and failed.
 *
 *     npm run growth
 */
import {once} from 'node:events';
import {Worker} from 'node:worker_threads';
import {build} from 'esbuild';
import {parse} from 'parse5';
import {openBrowser} from '../test/support/browser.mjs';
import {inputs} from './growth-inputs.mjs';

const sizes = [1000, 10_000, 100_000];
const mostGrowth = 3;
/** For 100 KB, in milliseconds, on a machine whose parser takes 120 ms for the yardstick; on a slower one, longer. */
const longest = 1000 * Math.max(1, yardstick() / 120);
const mostMegabytes = 100;
/** What takes less is mostly the clock and the compiler. */
const shortest = 4;

/** @returns the least time of the processor in milliseconds in which a parser reads half a megabyte */
function yardstick() {
  const page = '<p class="a">Some words &amp; more <b>words</b></p>\n'.repeat(10_000);
  const times = Array.from({length: 6}, () => {
    const start = process.cpuUsage();
    parse(page);
    const {user, system} = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Reads in a thread whose memory has a limit. One that hangs, or takes more memory, is ended. */
class NodeReader {
  #worker;
  #ended;
  constructor(name) {
    this.name = name;
  }
  async times(shape) {
    if (!this.#worker) this.#start();
    const worker = this.#worker;
    const timer = setTimeout(() => worker.terminate(), 30_000);
    try {
      worker.postMessage(shape);
      const [times] = await Promise.race([once(worker, 'message'), this.#ended]);
      if (!Array.isArray(times)) throw new Error('took more than 30 seconds');
      return times;
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
  #start() {
    this.#worker = new Worker(new URL('growth-worker.mjs', import.meta.url), {
      workerData: {reader: this.name, sizes},
      // besides what the modules take
      resourceLimits: {maxOldGenerationSizeMb: 40 + mostMegabytes},
    });
    this.#ended = once(this.#worker, 'exit');
  }
  async close() {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/** The embed builder reads markup by the browser's own parser, whose time is not ours. */
class BrowserReader {
  #browser;
  #page;
  async times(shape) {
    this.#page ??= await this.#open();
    const times = [];
    for (const size of sizes) times.push(await this.#page.evaluate(timeInBrowser, inputs['the builder'][shape](size)));
    return times;
  }
  async #open() {
    this.#browser = await openBrowser();
    const page = await this.#browser.newPage();
    const {outputFiles} = await build({
      stdin: {contents: `export {readMarkup} from './builder/read-markup.ts'`, resolveDir: '.', loader: 'ts'},
      bundle: true,
      format: 'iife',
      logLevel: 'error',
      globalName: 'builder',
      write: false,
    });
    await page.evaluate(outputFiles[0].text);
    return page;
  }
  close() {
    return this.#browser?.close();
  }
}

/**
 * Runs in the page: how much longer the builder takes than the parser alone, the least of three. The two run right after
 * each other: on a busy machine, the parser's own time varies by more than the builder adds.
 */
function timeInBrowser(text) {
  const timeOf = (read) => {
    const start = performance.now();
    read();
    return performance.now() - start;
  };
  const beyondParser = () => {
    const parsing = timeOf(() => new DOMParser().parseFromString(text, 'text/html'));
    return timeOf(() => globalThis.builder.readMarkup(text, 'en')) - parsing;
  };
  return Math.max(0, Math.min(...[1, 2, 3].map(beyondParser)));
}

/** @returns what is wrong with the times, if anything */
function faultIn(times) {
  const last = times.at(-1);
  if (last > longest) return `${Math.round(last)} ms for 100 KB`;
  // A longer text does not take less: what a shorter one took beyond that is somebody else's.
  const least = times.map((_, index) => Math.min(...times.slice(index)));
  // Of a time that is too short to be measured, half of the shortest that can be counts.
  const [, ...growths] = least.map((time, index) => time / Math.max(least[index - 1], shortest / 2) / 10);
  const isTooMuch = growths.some((growth, index) => growth > mostGrowth && least[index + 1] > shortest);
  return isTooMuch ? `${Math.max(...growths).toFixed(1)} times as long for a byte` : undefined;
}

let passed = 0;
let failed = 0;
for (const [name, shapes] of Object.entries(inputs)) {
  const reader = name === 'the builder' ? new BrowserReader() : new NodeReader(name);
  for (const shape of Object.keys(shapes)) {
    let times = [];
    let fault;
    // A busy machine can make an attempt slow. A real fault comes back in each.
    for (let attempt = 1; attempt <= 3; attempt++) {
      try {
        times = await reader.times(shape);
        fault = faultIn(times);
      } catch (error) {
        fault = error.message;
      }
      if (!fault) break;
    }
    if (fault) failed++;
    else passed++;
    const figures = times.map((time) => time.toFixed(1)).join(', ');
    console.log(`${fault ? 'FAILED' : 'ok    '} ${name}, ${shape}: ${figures} ms${fault ? `: ${fault}` : ''}`);
  }
  await reader.close();
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
