import {readFile} from 'node:fs/promises';
import {builderScript} from '../builder/bundle.mjs';
import {govukFrontendCss} from './govuk-frontend-css.mjs';
import {ratingsFile} from './programmes.mjs';
import {pages, renderPage} from './render.mjs';

export {pages, renderPage};

/**
 * A plugin for @web/dev-server and @web/test-runner that serves the example pages under /examples/.
 * Their stylesheets and the built script are files under the server's root, which it serves itself.
 */
export function examplePages() {
  const responses = new Map([
    ['/examples/', () => html('index')],
    ['/examples/index.html', () => html('index')],
    ...pages.map(({name}) => [`/examples/${name}.html`, () => html(name)]),
    ['/examples/builder.js', async () => ({body: await builderScript(), type: 'js'})],
    ['/examples/govuk-frontend.css', async () => ({body: await govukFrontendCss(), type: 'css'})],
    ['/examples/programmes.json', () => ({body: JSON.stringify(ratingsFile(), null, 2), type: 'json'})],
    // Browsers ask for it unless a page links another icon, and a page with one script tag cannot.
    ['/favicon.ico', icon],
  ]);
  return {
    name: 'example-pages',
    serve: ({path}) => responses.get(path)?.(),
  };
}

async function html(name) {
  return {body: await renderPage(name), type: 'html'};
}

async function icon() {
  return {body: await readFile(new URL('icon.svg', import.meta.url), 'utf8'), type: 'svg'};
}
