/** The README and the pages in docs/: their links, and what they say about the repository. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {globSync} from 'tinyglobby';
import {brokenLinks} from '../support/links.mjs';

const {version, devDependencies} = JSON.parse(readFileSync('package.json', 'utf8'));
const pages = globSync(['README.md', 'docs/**/*.md', '!docs/decisions/**']).sort();

describe('the README and the pages in docs/', () => {
  it('are all found', () => assert.ok(pages.length > 20, `${pages.length}`));

  for (const page of globSync(['*.md', 'docs/**/*.md']).sort()) {
    it(`have links that lead to files and headings: ${page}`, () =>
      assert.deepEqual(brokenLinks(page, existsSync), []));
  }

  it('include a README of at most 200 lines, which links to every page for users', () => {
    const readme = readFileSync('README.md', 'utf8');
    assert.ok(readme.trimEnd().split('\n').length <= 200);
    const forUsers = pages.filter((page) => page.startsWith('docs/') && page !== 'docs/releasing.md');
    assert.deepEqual(
      forUsers.filter((page) => !readme.includes(`](${page})`)),
      [],
    );
  });

  it('describe this version, tested with the axe-core that is installed', () => {
    const text = readFileSync('docs/accessibility.md', 'utf8');
    assert.ok(text.includes(`Version ${version},`));
    assert.ok(text.includes(`what-works-ratings ${version}.`));
    assert.ok(text.includes(`axe-core ${devDependencies['axe-core']} `));
  });
});
