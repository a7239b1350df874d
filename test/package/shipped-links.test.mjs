/**
 * Every relative link of a page in the package leads to a file in the package: npm shows the README without the
 * repository.
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {brokenLinks, relativeLinks} from '../support/links.mjs';

const [{files}] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);
const shipped = new Set(files.map(({path}) => path));
const pages = [...shipped].filter((path) => path.endsWith('.md'));

describe('the pages in the package', () => {
  it('include the README and the pages in docs/, and have relative links', () => {
    assert.ok(pages.includes('README.md'));
    assert.ok(pages.filter((page) => page.startsWith('docs/')).length > 20, pages.join(' '));
    assert.ok(relativeLinks('README.md').length > 20);
    assert.ok(relativeLinks('README.md').some((address) => address.endsWith('.png')));
  });

  for (const page of pages) {
    it(`link only to files in the package: ${page}`, () =>
      assert.deepEqual(
        brokenLinks(page, (path) => shipped.has(path)),
        [],
      ));
  }
});
