/**
 * Every snippet of docs/testing.md is in the files that test/test-tools runs, and the versions are those that it has.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {globSync} from 'tinyglobby';

const tidy = (text) => text.replaceAll(/\s+/g, ' ').trim();
const files = globSync(['test/test-tools/*.{js,json}', 'test/test-tools/tests/*.js']).map((path) =>
  tidy(readFileSync(path, 'utf8')),
);
const doc = readFileSync('docs/testing.md', 'utf8');
const snippets = [...doc.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, code]) => tidy(code));

describe('docs/testing.md', () => {
  it('has snippets', () => assert.ok(snippets.length > 5, `${snippets.length}`));

  for (const snippet of snippets) {
    it(`has from a test that is run: ${snippet.slice(0, 60)}`, () =>
      assert.ok(
        files.some((file) => file.includes(snippet)),
        snippet,
      ));
  }

  it('says which versions were tried', () => {
    const {dependencies} = JSON.parse(readFileSync('test/test-tools/package.json', 'utf8'));
    const major = (name) => dependencies[name].split('.')[0];
    const minor = dependencies['@playwright/test'].split('.').slice(0, 2).join('.');
    const tried = `Vitest ${major('vitest')}, Jest ${major('jest')}, jsdom ${major('jsdom')}, happy-dom ${major('happy-dom')}, Testing Library ${major('@testing-library/dom')} and Playwright ${minor}`;
    assert.ok(doc.includes(tried), tried);
  });
});
