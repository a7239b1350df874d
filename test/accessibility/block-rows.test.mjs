/** Rows that are blocks are rows all the same, without roles that are written out. Others ask: test/engines/. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {openBrowser, openPage} from '../support/browser.mjs';
import {openSite} from '../support/site.mjs';
import {areBlocks, blockRowsPage, parts, wanted} from './block-rows.mjs';

describe('A table whose rows are blocks', () => {
  let browser, site;
  before(async () => {
    browser = await openBrowser();
    site = await openSite({'/page.html': await blockRowsPage()});
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('keeps its roles in Chromium', async () => {
    const page = await openPage(browser);
    await page.goto(site.at('/page.html'));
    assert.ok(await page.evaluate(areBlocks));
    const devtools = await page.createCDPSession();
    const {nodes} = await devtools.send('Accessibility.getFullAXTree');
    const roles = [];
    for (const part of await page.$$(parts)) {
      const id = await part.backendNodeId();
      roles.push(nodes.find(({backendDOMNodeId}) => backendDOMNodeId === id)?.role.value);
    }
    assert.deepEqual(roles, wanted);
  });
});
