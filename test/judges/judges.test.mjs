/**
 * Judges of accessibility other than axe find nothing on any example page and in any story, closed and open. What one
 * finds and a person has judged not to be real is in its `settled`, with the reason.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {alfa} from './alfa.mjs';
import {equalAccess} from './equal-access.mjs';
import {isFull} from '../support/scope.mjs';
import {judgedPages, openAll, openJudgedPages, openOver} from './judged-pages.mjs';

const judges = [alfa, equalAccess];

let judged;
before(async () => (judged = await openJudgedPages()));
after(() => judged?.close());

async function judge(page) {
  const found = Object.fromEntries(judges.map(({name}) => [name, new Set()]));
  const inState = async () => {
    for (const {name, faultsOf, settled} of judges)
      for (const fault of await faultsOf(page)) if (!settled.some((each) => each.test(fault))) found[name].add(fault);
  };
  for (const {prepare} of judges) await prepare(page);
  // without TESTS=full once, with everything open
  if (isFull) await inState();
  if ((await openAll(page)) && isFull) await inState();
  if ((await openOver(page)) || !isFull) await inState();
  return Object.fromEntries(Object.entries(found).map(([name, faults]) => [name, [...faults]]));
}

describe('Alfa and Equal Access find nothing', {timeout: 1_800_000}, () => {
  for (const each of judgedPages) {
    it(`on ${each.title}`, async () => {
      const page = await judged.open(each);
      const found = await judge(page);
      await page.close();
      assert.deepEqual(found, {[alfa.name]: [], [equalAccess.name]: []});
    });
  }

  it('would be seen to find', async () => {
    const page = await judged.open(judgedPages[0]);
    await page.evaluate(() => {
      document.querySelector('evidence-rating').shadowRoot.innerHTML = '<button></button><img src="x">';
    });
    const found = await judge(page);
    await page.close();
    for (const [name, faults] of Object.entries(found))
      assert.ok(
        faults.some((fault) => fault.includes('<button')),
        name,
      );
  });
});
