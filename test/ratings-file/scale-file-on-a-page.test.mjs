/** A scale file from a server that gives it to other hosts, or that never ends. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import {after, describe, it} from 'node:test';
import {smallFile} from './scale-files.mjs';
import {openBrowser, openPage} from '../support/browser.mjs';
import {openSite} from '../support/site.mjs';

const other = createServer((request, response) => {
  const [, open, endless] = /^\/(open|shut|hangs)(-endless)?\.json$/.exec(request.url);
  response.writeHead(200, {
    'content-type': 'text/plain; charset=utf-16',
    ...(open === 'open' && {'access-control-allow-origin': '*'}),
  });
  response.on('close', () => other.emit('given up'));
  if (request.url === '/hangs.json') return other.emit('asked');
  if (!endless) return response.end(JSON.stringify(smallFile('Café’s')));
  const more = () => {
    while (!response.destroyed && response.write(' '.repeat(50_000)));
  };
  response.on('drain', more);
  more();
});
await new Promise((listening) => other.listen(0, '127.0.0.1', listening));
const at = (name) => `http://127.0.0.1:${other.address().port}/${name}.json`;

const browser = await openBrowser();
const site = await openSite();
after(async () => {
  await browser.close();
  await site.close();
  other.closeAllConnections();
  other.close();
});

describe('a scale file of another server', () => {
  const soon = () => ({signal: AbortSignal.timeout(120_000)});

  /** The page with that file, once `settled`. */
  async function open(src, settled = (page) => page.waitForNetworkIdle()) {
    site.pages['/'] = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
      <script type="module" src="/dist/what-works-ratings.min.js"></script><script type="module" src="/dist/what-works-ratings-source.min.js"></script></head>
      <body><rating-source src="${src}"><scale-rating scale="stars" value="2">Our own words</scale-rating></rating-source></body></html>`;
    const page = await openPage(browser);
    await Promise.all([settled(page), page.goto(site.at('/'))]);
    const shown = await page.evaluate(() => [
      document.querySelector('scale-rating').shadowRoot.textContent.replace(/\s+/g, ' ').trim(),
      document.querySelector('scale-rating').innerText,
    ]);
    await page.close();
    return {shown: shown.join(' | '), problems: page.problems.filter((problem) => problem.includes('<rating-source'))};
  }

  it('is used where that server lets it be, as UTF-8 whatever it says', async () => {
    const {shown, problems} = await open(at('open'));
    assert.match(shown, /Café’s two/);
    assert.deepEqual(problems, []);
  });

  it('is not used where that server does not', async () => {
    const {shown, problems} = await open(at('shut'));
    assert.match(shown, /^\| Our own words$|^ \| Our own words$/);
    assert.deepEqual(problems, [
      `<rating-source src="${at('shut')}">: expected a file, found no response that this page may read. The page's own words are shown.`,
    ]);
  });

  it('that does not end is given up once it is longer than any scale', async () => {
    const {shown, problems} = await open(at('open-endless'), () => once(other, 'given up', soon()));
    assert.match(shown, /^ ?\| Our own words$/);
    assert.deepEqual(problems, [
      `<rating-source src="${at('open-endless')}">: expected at most 10,000,000 characters, found more. The page's own words are shown.`,
    ]);
  });

  it('is given up once the page wants another', async () => {
    const {shown, problems} = await open(at('hangs'), async (page) => {
      await once(other, 'asked', soon());
      const givenUp = once(other, 'given up', soon());
      await page.evaluate((src) => {
        document.querySelector('rating-source').src = src;
      }, at('open'));
      await givenUp;
      await page.waitForNetworkIdle();
    });
    assert.match(shown, /Café’s two/);
    assert.deepEqual(problems, []);
  });
});
