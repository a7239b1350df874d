/** Prerenders one page again and again for three seconds, and tells how many times a second. */
import {parentPort, workerData} from 'node:worker_threads';
import {prerender} from '../dist/prerender/prerender.js';

prerender(workerData);
const start = performance.now();
let pages = 0;
while (performance.now() - start < 3000) {
  prerender(workerData);
  pages++;
}
parentPort.postMessage((pages * 1000) / (performance.now() - start));
