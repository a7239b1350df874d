/** Rows that are blocks are rows in Firefox and in WebKit too, without roles that are written out. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {areBlocks, blockRowsPage, parts, wanted} from '../accessibility/block-rows.mjs';
import {openSite} from '../support/site.mjs';
import {engines} from './webdriver.mjs';

describe('A table whose rows are blocks', () => {
  let site;
  before(async () => (site = await openSite({'/page.html': await blockRowsPage()})));
  after(() => site?.close());

  for (const [engine, start] of Object.entries(engines)) {
    it(`keeps its roles in ${engine}`, async () => {
      const browser = await start();
      try {
        await browser.goTo(site.at('/page.html'));
        assert.ok(await browser.run(`return (${areBlocks})()`));
        const roles = [];
        for (const part of await browser.run('return [...document.querySelectorAll(arguments[0])]', parts))
          roles.push(await browser.roleOf(part));
        assert.deepEqual(roles, wanted);
      } finally {
        await browser.close();
      }
    });
  }
});
