/**
 * What a reader waits for: the page of 130 programmes on a slow phone (a quarter of this machine's speed, a slow mobile
 * network), with the script, prerendered with the script, and prerendered without. In milliseconds; the shift as the
 * browser scores it.
 */
import {readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import {PredefinedNetworkConditions} from 'puppeteer-core';
import {prerender} from '../dist/prerender/prerender.js';
import {renderPage} from '../examples/render.mjs';
import {openSite} from '../test/support/site.mjs';

/** Runs before anything of the page. */
function watch() {
  globalThis.seen = {shift: 0, longTasks: [], frames: []};
  new PerformanceObserver((list) => list.getEntries().forEach(({value}) => (seen.shift += value))).observe({
    type: 'layout-shift',
    buffered: true,
  });
  new PerformanceObserver((list) => list.getEntries().forEach(({duration}) => seen.longTasks.push(duration))).observe({
    type: 'longtask',
    buffered: true,
  });
  new PerformanceObserver((list) =>
    list.getEntries().forEach(({startTime, duration}) => seen.frames.push([startTime, startTime + duration])),
  ).observe({type: 'long-animation-frame', buffered: true});
  requestAnimationFrame(function look() {
    const drawn = document.querySelector('evidence-rating')?.shadowRoot?.querySelector('[part=rating]');
    if (drawn) seen.badge = performance.now();
    else requestAnimationFrame(look);
  });
}

export async function loading(browser, rounds) {
  const plain = await renderPage('listing');
  const withoutScript = (html) => html.replace(/<script[^]*?<\/script>/g, '');
  const pages = {
    'with the script': plain,
    'prerendered, with the script': prerender(plain),
    'prerendered, without': withoutScript(prerender(plain)),
  };
  const site = await openSite();
  const compressed = (body, type) => ({body: brotliCompressSync(body), type, headers: {'content-encoding': 'br'}});
  for (const [path] of plain.matchAll(/(?<=(?:src|href)=")\/(?:dist|examples)\/[^"]+\.(?:js|css)(?=")/g)) {
    site.pages[path] = compressed(readFileSync(`.${path}`), path.split('.').at(-1));
  }
  const results = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, html] of Object.entries(pages)) {
      site.pages['/page.html'] = compressed(html, 'html');
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({width: 390, height: 844});
      await page.evaluateOnNewDocument(watch);
      await page.emulateNetworkConditions(PredefinedNetworkConditions['Slow 4G']);
      await page.emulateCPUThrottling(4);
      await page.goto(site.at('/page.html'), {waitUntil: 'networkidle0'});
      await page.waitForFunction(() => seen.badge);
      const {shift, longTasks, frames, badge} = await page.evaluate(() => seen);
      const [, drawn = badge] = frames.find(([start, end]) => start <= badge && badge <= end) ?? [];
      results[name].push({
        badge: drawn,
        shift,
        longTasks: longTasks.length,
        blocked: longTasks.reduce((sum, each) => sum + each - 50, 0),
      });
      await context.close();
    }
  }
  await site.close();
  return results;
}
