/**
 * The page `/stories.html` for a site (see site.mjs), on which a test shows any story, straight from the sources and in
 * a typeface that is the same on every machine: await page.evaluate(() => stories.show('evidence-rating', 'EveryLevel',
 * {lang: 'cy', theme: 'dark', dir: 'rtl'}));
 */
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** For a page of a test: Arimo, which is Arial to look at, and is the same on every machine. */
export const typeface = ['400', '700']
  .map((weight) => `<link rel="stylesheet" href="/node_modules/@fontsource/arimo/${weight}.css">`)
  .join('');

export async function storyPages() {
  const {
    outputFiles: [script],
  } = await build({
    entryPoints: [at('story-page.ts')],
    bundle: true,
    format: 'esm',
    // the standard's class fields would hide Lit's accessors
    tsconfig: at('../../tsconfig.json'),
    write: false,
  });
  const css = await Promise.all(
    [
      '../../stories/.storybook/preview.css',
      '../../src/what-works-ratings.css',
      '../../src/what-works-ratings-table.css',
    ].map((path) => readFile(at(path), 'utf8')),
  );
  return {
    '/stories.html': `<!doctype html>
      <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A story</title>
      ${typeface}
      <link rel="stylesheet" href="/stories.css"><script type="module" src="/stories.js"></script><body>`,
    '/stories.js': {body: script.text, type: 'js'},
    '/stories.css': {
      body: `body { margin: 0 }\n${css.join('\n')}\n.story { font-family: Arimo; text-rendering: geometricPrecision }`,
      type: 'css',
    },
  };
}
