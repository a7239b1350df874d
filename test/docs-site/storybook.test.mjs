/** Storybook, as developers start it by `npm run storybook`: it is built, and a story of it is opened. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {elements} from '../../build/elements.mjs';
import {openBrowser, openPage} from '../support/browser.mjs';

const types = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

describe('Storybook', {timeout: 300_000}, () => {
  let browser, folder, server;
  before(async () => {
    folder = mkdtempSync('node_modules/.cache-storybook-');
    const command = ['storybook', 'build', '-c', 'stories/.storybook', '-o', folder, '--disable-telemetry'];
    await promisify(execFile)('npx', command, {maxBuffer: 64 * 1024 ** 2});
    browser = await openBrowser();
    server = createServer((request, response) => {
      const path = new URL(request.url, 'http://site').pathname;
      try {
        const body = readFileSync(join(folder, path));
        response
          .writeHead(200, {'content-type': types[path.split('.').at(-1)] ?? 'application/octet-stream'})
          .end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  it('has the stories of every element', () => {
    const {entries} = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
    const titles = new Set(Object.values(entries).map(({title}) => title.split('/')[1]));
    for (const {tagName} of elements) assert.ok(titles.has(tagName), tagName);
  });

  it('shows a story', async () => {
    const page = await openPage(browser);
    const {port} = server.address();
    await page.goto(`http://127.0.0.1:${port}/iframe.html?id=ratings-evidence-rating--standard&viewMode=story`);
    await page.waitForFunction(() =>
      document.querySelector('evidence-rating')?.shadowRoot?.textContent.includes('Short-term impact'),
    );
    assert.deepEqual(page.problems, []);
    await page.close();
  });
});
