/** Every snippet of docs/frameworks.md is in an app that `npm run test:all` builds and uses. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {globSync} from 'tinyglobby';
import {elements} from '../../dist/elements/tags.js';
import eleventy from 'what-works-ratings/eleventy';
import vite from 'what-works-ratings/vite';

// the formatter breaks lines inside tags, before the ">"
const tidy = (text) =>
  text
    .replaceAll(/\s+(?=>)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const apps = globSync('test/apps/*/**/*.{ts,tsx,vue,svelte,astro,html,js,mjs,njk,md,json}', {
  ignore: ['**/node_modules/**', '**/package-lock.json'],
}).map((path) => tidy(readFileSync(path, 'utf8')));
const doc = readFileSync('docs/frameworks.md', 'utf8');
/** A message of the log is compared with that of the build by test/apps/server.test.mjs. */
const snippets = [...doc.matchAll(/^```(?!text)\w+\n([^]*?)^```$/gm)].map(([, code]) => tidy(code));

describe('docs/frameworks.md', () => {
  it('has snippets', () => assert.ok(snippets.length > 10, `${snippets.length}`));

  for (const snippet of snippets) {
    it(`has from an app: ${snippet.slice(0, 60)}`, () =>
      assert.ok(
        apps.some((app) => app.includes(snippet)),
        snippet,
      ));
  }

  it('says which versions were tried', () => {
    const major = (app, name) => {
      const {dependencies, devDependencies} = JSON.parse(readFileSync(`test/apps/${app}/package.json`, 'utf8'));
      return {...dependencies, ...devDependencies}[name].split('.')[0];
    };
    assert.ok(
      doc.includes(`Tested with Astro ${major('astro', 'astro')}, which needs Node ${major('astro', 'node')}.`),
    );
    assert.ok(doc.includes(`Tested with Eleventy ${major('eleventy', '@11ty/eleventy')}.`));
    assert.ok(doc.includes(`Tested with Vite ${major('vite', 'vite')}.`));
    assert.ok(Number(major('next', 'next')) > 15);
  });

  it('tells Vue of every element, and of no other tag', () => {
    const [, expression] = /const ours =\s+\/(.+)\/;/.exec(doc);
    const ours = new RegExp(expression);
    for (const {tag} of elements) assert.match(tag, ours);
    for (const tag of ['star-rating', 'rating-card', 'my-cost-rating', 'rating-table-row', 'outcome-card'])
      assert.doesNotMatch(tag, ours);
  });

  it('has the options of the plug-ins, and the shortcodes', async () => {
    const namesIn = (header) => {
      const [, table] = doc.split(`| ${header} |`);
      const [rows] = table.split('\n\n');
      return rows
        .split('\n')
        .slice(2)
        .flatMap((row) => [...row.split('|')[1].matchAll(/`(\w+)`/g)].map(([, name]) => name));
    };
    assert.throws(() => vite({none: true}), {
      message: `what-works-ratings/vite: there is no option "none". The options are ${namesIn('Option').join(', ')}.`,
    });
    const shortcodes = [];
    const config = {addShortcode: (name) => shortcodes.push(name), addTransform() {}, on() {}};
    eleventy(config);
    assert.deepEqual(namesIn('Shortcode').sort(), shortcodes.sort());
  });
});
