/**
 * Measures the contenders in a real browser, in turns: each in a page of its own, so that none finds what another left.
 */
import {setTimeout as sleep} from 'node:timers/promises';
import {contenders, valueAt} from './contenders.mjs';
import {scenarios} from './page.mjs';

const most = 10_000;

/** A page with a contender's script, and ten of its elements behind it, so that what is made once for all is there. */
async function openPage(browser, {script, css, html, tag, settled}, slowdown = 1) {
  const page = await browser.newPage();
  await page.setViewport({width: 1280, height: 900});
  await page.setContent(
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bench</title><style>${css ?? ''}</style></head><body><main></main></body></html>`,
  );
  if (script) await page.addScriptTag({content: script, type: 'module'});
  const htmls = Array.from({length: most}, (_, index) => html(index));
  await page.evaluate(`globalThis.bench = (${scenarios})(${JSON.stringify({tag, settled, htmls})})`);
  await page.evaluate(() => bench.create(10));
  await page.evaluate(() => bench.clear());
  if (slowdown > 1) await page.emulateCPUThrottling(slowdown);
  return page;
}

async function on(browser, name, work, slowdown) {
  const page = await openPage(browser, contenders[name], slowdown);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

export const creating = (browser, name, count, slowdown) =>
  on(browser, name, (page) => page.evaluate((count) => bench.create(count), count), slowdown);

/** What can happen to a thousand of them that are there. */
export const happenings = (browser, name, count, slowdown) =>
  on(
    browser,
    name,
    async (page) => {
      await page.evaluate((count) => bench.create(count), count);
      await idle(page);
      const result = {};
      const control = await page.$(`${contenders[name].tag} >>> summary, ${contenders[name].tag} >>> button`);
      if (control) {
        const clicked = page.evaluate(() => bench.clicked());
        await control.click();
        result.open = {frame: await clicked, work: (await page.evaluate(() => bench.open(1))).work};
      }
      result.reconnect = await page.evaluate(() => bench.reconnect());
      if (/rating$/.test(contenders[name].tag))
        result.change = await page.evaluate(
          (values) => bench.change(values),
          [1, 2, 3, 4, 5].map(
            contenders[name].tag.startsWith('sl-') || contenders[name].tag.startsWith('ui5-') ? String : valueAt,
          ),
        );
      if (/^(evidence|hand)-rating|outcome-grid$/.test(contenders[name].tag))
        result.language = await page.evaluate(() => bench.speak('cy'));
      return result;
    },
    slowdown,
  );

/** Heap of scripts and nodes of the document for each of a thousand: at once, and when the page has been idle. */
export const holding = (browser, name, count) =>
  on(browser, name, async (page) => {
    const cdp = await page.createCDPSession();
    const held = async () => {
      for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage');
      const {JSHeapUsedSize, Nodes} = await page.metrics();
      return {heap: JSHeapUsedSize, nodes: Nodes};
    };
    const before = await held();
    await page.evaluate(async (count) => {
      await bench.create(count);
    }, count);
    const each = ({heap, nodes}) => ({heap: (heap - before.heap) / count, nodes: (nodes - before.nodes) / count});
    const atOnce = each(await held());
    await idle(page);
    return {...atOnce, idle: each(await held())};
  });

/** What is shown once there is nothing left to do, to be compared. */
export const showing = (browser, name, language) =>
  on(browser, name, async (page) => {
    await page.evaluate((language) => {
      document.documentElement.lang = language;
    }, language);
    await page.evaluate(() => bench.create(6));
    await idle(page);
    return page.evaluate(() => bench.shown());
  });

/** Until there has been nothing to do for a while. */
async function idle(page) {
  for (let quiet = 0; quiet < 3;) {
    const {TaskDuration: before} = await page.metrics();
    await sleep(150);
    const {TaskDuration: after} = await page.metrics();
    quiet = after - before < 0.02 ? quiet + 1 : 0;
  }
}
