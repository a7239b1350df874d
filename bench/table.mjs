/**
 * Measures `<rating-table>`: a table of a thousand programmes is sorted and filtered, and beside it the same table by the
 * same moves written by hand. Each is in a page of its own, in turns, with the same badges.
 */
import {readFileSync} from 'node:fs';

const count = 1000;
const script = (name) => readFileSync(new URL(`../dist/${name}.min.js`, import.meta.url), 'utf8');
const css = readFileSync(new URL('../dist/what-works-ratings-table.css', import.meta.url), 'utf8');

const levels = ['2', '2*', '2+', '3', '3*', '3+', '4', '4+', 'NE', 'not-rated'];
const row = (index) => `<tr><th scope="row">Programme ${index + 1}</th>
  <td><evidence-rating variant="cell" value="${levels[(index * 7) % levels.length]}">Evidence</evidence-rating></td>
  <td><cost-rating variant="cell" value="${(index % 5) + 1}">Cost</cost-rating></td>
  <td><time datetime="20${10 + (index % 16)}">20${10 + (index % 16)}</time></td></tr>`;
const table = `<table><thead><tr><th scope="col">Programme</th><th scope="col">Evidence</th><th scope="col">Cost</th><th scope="col">Last reviewed</th></tr></thead>
  <tbody>${Array.from({length: count}, (_, index) => row(index)).join('')}</tbody></table>`;

/** The moves of each. It runs in the page. */
function moves(isByHand) {
  const body = document.querySelector('tbody');
  const element = document.querySelector('rating-table');
  const control = (column) =>
    document.querySelectorAll('.rating-table-sort')[column].shadowRoot.querySelector('button');
  const badgeOf = (row, column) => row.cells[column].firstElementChild;
  const rankOf = (row, column) => badgeOf(row, column).rank;
  // A mixed rating counts as its level. What is off the scale is shown while there is no filter.
  const levels = ['2', '2+', '3', '3+', '4', '4+'];
  const levelOf = (row) => levels.indexOf(badgeOf(row, 1).value.replace('*', '')) + 1;
  const byHand = {
    sort(column, direction) {
      const rows = [...body.rows].map((row) => ({row, rank: rankOf(row, column)}));
      rows.sort(
        (one, other) =>
          (one.rank === undefined) - (other.rank === undefined) || direction * ((one.rank ?? 0) - (other.rank ?? 0)),
      );
      body.append(...rows.map(({row}) => row));
    },
    filter(least) {
      for (const row of body.rows) row.hidden = levelOf(row) < least;
    },
  };
  const ours = {
    sort: (column) => control(column).click(),
    filter(least) {
      const select = element.shadowRoot.querySelector('#evidence');
      select.selectedIndex = least;
      select.dispatchEvent(new Event('change'));
    },
  };
  async function timed(work) {
    const start = performance.now();
    work();
    // The elements update in microtasks.
    for (let turn = 0; turn < 10; turn++) await undefined;
    await element?.updateComplete;
    await body.querySelector('tr:last-child evidence-rating').updateComplete;
    body.getBoundingClientRect();
    return performance.now() - start;
  }
  const {sort, filter} = isByHand ? byHand : ours;
  return {sort: (...given) => timed(() => sort(...given)), filter: (...given) => timed(() => filter(...given))};
}

async function measureOne(browser, isByHand) {
  const page = await browser.newPage();
  await page.setViewport({width: 1280, height: 900});
  const content = isByHand ? table : `<rating-table>${table}</rating-table>`;
  await page.setContent(
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bench</title><style>${css}</style></head><body><main>${content}</main></body></html>`,
  );
  await page.addScriptTag({content: script('what-works-ratings'), type: 'module'});
  if (!isByHand) await page.addScriptTag({content: script('what-works-ratings-table'), type: 'module'});
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  await page.evaluate(`globalThis.bench = (${moves})(${isByHand})`);
  const result = await page.evaluate(async () => {
    // Once before it counts, so that all that is made once is there.
    await bench.sort(1, -1);
    await bench.sort(2, 1);
    await bench.filter(3);
    await bench.filter(0);
    // Garbage of one move would be collected during the next one, and add to its time.
    const rest = () => (gc(), new Promise((done) => setTimeout(done, 100)));
    const times = {sort: [], filter: [], shown: []};
    for (const column of [1, 2, 1, 2, 1]) {
      await rest();
      times.sort.push(await bench.sort(column, column === 1 ? -1 : 1));
    }
    for (const least of [5, 2, 4, 1, 3]) {
      await rest();
      times.filter.push(await bench.filter(least));
      times.shown.push(document.querySelectorAll('tbody tr:not([hidden])').length);
    }
    return times;
  });
  await page.close();
  return result;
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1];

/** By move: milliseconds by hand and by `<rating-table>`, and the ratio, each the median of the rounds. */
export async function tableMoves(browser, rounds) {
  const all = [];
  for (let round = 0; round < rounds; round++) {
    const [hand, ours] = [await measureOne(browser, true), await measureOne(browser, false)];
    if (`${hand.shown}` !== `${ours.shown}`) throw new Error(`Other rows are shown: ${hand.shown}, ${ours.shown}.`);
    all.push({hand, ours});
  }
  return Object.fromEntries(
    ['sort', 'filter'].map((move) => [
      move,
      {
        hand: median(all.map(({hand}) => median(hand[move]))),
        value: median(all.map(({ours}) => median(ours[move]))),
        ratio: median(all.map(({hand, ours}) => median(ours[move]) / median(hand[move]))),
      },
    ]),
  );
}
