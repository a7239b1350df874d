/**
 * What prerendering takes and what it adds: 390 ratings of 130 programmes, as compact badges in a table and as standard
 * ones, each with its explanation. Run after the build.
 */
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {performance} from 'node:perf_hooks';
import {Worker} from 'node:worker_threads';
import {brotliCompressSync} from 'node:zlib';
import {programmes} from '../examples/programmes.mjs';
import {ratingWriter} from '../examples/rating.mjs';
import {renderPage} from '../examples/render.mjs';
import * as library from '../dist/index.js';
import {prerender} from '../dist/prerender/prerender.js';

const rating = ratingWriter(library);
const standard = programmes().map(
  ({name: subject, evidence, before, cost, reviewed, reviewedBefore}) => `<h2>${subject}</h2>
  ${rating('evidence-rating', {value: evidence, subject, reviewed: reviewed?.value})}
  ${rating('evidence-rating', {value: before, subject, reviewed: reviewedBefore?.value})}
  ${rating('cost-rating', {value: cost, subject})}`,
);

const pages = {
  'compact, in a table': await renderPage('listing'),
  standard: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Programmes</title>${standard.join('\n')}</html>`,
};

const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const bytes = (number) => number.toLocaleString('en-GB');
row('390 badges', 'Written', 'Raw', 'Brotli', 'Seconds');
row('---', '---', '---:', '---:', '---:');
for (const [badges, html] of Object.entries(pages)) {
  const ways = {
    'plain, with its words': () => html,
    'with `<style>`': () => prerender(html),
    'with `--stylesheet`': () => prerender(html, {stylesheet: '/what-works-ratings-shadow.css'}),
  };
  for (const [way, write] of Object.entries(ways)) {
    const start = performance.now();
    const page = write();
    const seconds = (performance.now() - start) / 1000;
    row(
      badges,
      way,
      bytes(Buffer.byteLength(page)),
      bytes(brotliCompressSync(page).length),
      way.startsWith('plain') ? '' : seconds.toFixed(1),
    );
  }
}
const stylesheet = readFileSync('dist/what-works-ratings-shadow.css');
row('`what-works-ratings-shadow.css`', '', bytes(stylesheet.length), bytes(brotliCompressSync(stylesheet).length), '');

console.log();
row('Threads', 'Listings a second');
row('---:', '---:');
for (let threads = 1; threads <= cpus().length; threads *= 2) {
  const rates = await Promise.all(
    Array.from({length: threads}, async () => {
      const [rate] = await once(
        new Worker(new URL('prerender-worker.mjs', import.meta.url), {workerData: pages['compact, in a table']}),
        'message',
      );
      return rate;
    }),
  );
  row(threads, rates.reduce((sum, rate) => sum + rate).toFixed(1));
}
