/** Every snippet of docs/frameworks.md is in an app that `npm run test:all` builds and uses. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {globSync} from 'tinyglobby';

// the formatter breaks lines inside tags, before the ">"
const tidy = (text) =>
  text
    .replaceAll(/\s+(?=>)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const apps = globSync('test/apps/*/**/*.{ts,tsx,vue,svelte,astro,html,js,mjs,njk,json}', {
  ignore: ['**/node_modules/**', '**/package-lock.json'],
}).map((path) => tidy(readFileSync(path, 'utf8')));
const doc = readFileSync('docs/frameworks.md', 'utf8');
const snippets = [...doc.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, code]) => tidy(code));

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
    const {dependencies} = JSON.parse(readFileSync('test/apps/astro/package.json', 'utf8'));
    assert.match(doc, new RegExp(`Astro ${dependencies.astro.split('.')[0]}\\b`));
    const {dependencies: next} = JSON.parse(readFileSync('test/apps/next/package.json', 'utf8'));
    assert.ok(Number(next.next.split('.')[0]) > 15);
  });
});
