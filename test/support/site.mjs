/** A site for a test of whole pages: the project's own files and example pages, and the pages that the test makes. */
import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {examplePages} from '../../examples/pages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const examples = examplePages();
const types = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/**
 * Serves on a free port until `close()`. `pages` holds, by path, the text of a page, or {body, type, headers, after}: a
 * promise that holds the answer back, of a file of the project too where there is no body. It can be added to while the
 * site is up.
 */
export async function openSite(pages = {}) {
  /** Every path that was asked for, in order. */
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    requests.push(request.url);
    const given = typeof pages[path] === 'string' ? {body: pages[path]} : (pages[path] ?? {});
    await given.after;
    const made = given.body === undefined ? await examples.serve({path}) : given;
    const type = given.type ?? made?.type ?? (extname(path).slice(1) || 'html');
    const headers = {
      'content-type': types[type] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      ...given.headers,
    };
    const file = `${root}${path}`;
    if (made) return response.writeHead(200, headers).end(made.body);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    createReadStream(file).pipe(response.writeHead(200, headers));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    pages,
    requests,
    at: (path) => origin + path,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
