/**
 * What it takes in a page until 130 badges show what a ratings file says: from its text to the layout after it, beside
 * the same badges whose values a script sets. Each file is used in a page of its own. Run after the build.
 *
 *     node bench/source.mjs
 */
import {readFileSync} from 'node:fs';
import {openBrowser} from './browser.mjs';

const badges = 130;
const script = (name) => readFileSync(new URL(`../dist/${name}.min.js`, import.meta.url), 'utf8');
const levels = ['2', '2*', '2+', '3', '3*', '3+', '4', '4+', 'NE', 'not-rated'];

const file = (count) =>
  JSON.stringify({
    programmes: Array.from({length: count}, (_, index) => ({
      id: `programme-${index + 1}`,
      name: `Programme ${index + 1}`,
      ratings: {evidence: levels[index % levels.length], cost: `${(index % 5) + 1}`},
      reviewed: '2018-02',
      href: `https://example.org/guidebook/programme-${index + 1}`,
    })),
  });

const page = `<!doctype html><html lang="en"><title>Programmes</title><rating-source>${Array.from(
  {length: badges},
  (_, index) => `<evidence-rating programme="programme-${index + 1}" value="2" subject="P"></evidence-rating>`,
).join('')}</rating-source>`;

/** For the page: milliseconds by hand, and from the file. */
async function measured(text, values) {
  console.warn = () => {};
  const source = document.querySelector('rating-source');
  const elements = [...source.querySelectorAll('evidence-rating')];
  const laidOut = async (work) => {
    const start = performance.now();
    work();
    for (let turn = 0; turn < 10; turn++) await undefined;
    await source.updateComplete;
    for (const element of elements) await element.updateComplete;
    source.lastElementChild.getBoundingClientRect();
    return performance.now() - start;
  };
  const byHand = await laidOut(() => {
    for (const [index, element] of elements.entries()) element.setAttribute('value', values[index % values.length]);
  });
  const ours = await laidOut(() => {
    source.data = JSON.parse(text);
  });
  if (elements[3].shown !== values[3]) throw new Error(`It shows ${elements[3].shown}.`);
  return {byHand, ours};
}

async function heapOf(tab) {
  await tab.evaluate(() => globalThis.gc());
  return (await tab.metrics()).JSHeapUsedSize;
}

const browser = await openBrowser();
console.log(
  '| Programmes | Bytes | Milliseconds | Times that by hand | Heap in KB |\n| ---: | ---: | ---: | ---: | ---: |',
);
for (const count of [badges, 1000, 10_000]) {
  const text = file(count);
  const rounds = [];
  for (let round = 0; round < 3; round++) {
    const tab = await browser.newPage();
    await tab.setContent(page);
    for (const name of ['what-works-ratings', 'what-works-ratings-source'])
      await tab.addScriptTag({content: script(name), type: 'module'});
    await tab.waitForFunction(() => document.querySelector('rating-source').lastElementChild.shadowRoot);
    const before = await heapOf(tab);
    const times = await tab.evaluate(measured, text, levels);
    rounds.push({...times, kilobytes: ((await heapOf(tab)) - before) / 1000});
    await tab.close();
  }
  const median = (name) => rounds.map((round) => round[name]).sort((one, other) => one - other)[1];
  const cells = [count, text.length, median('ours').toFixed(0), (median('ours') / median('byHand')).toFixed(1)];
  console.log(`| ${[...cells, median('kilobytes').toFixed(0)].map((cell) => cell.toLocaleString('en')).join(' | ')} |`);
}
await browser.close();
