/** What the pages in docs/ say of the repository. The README has tests of its own. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import {globSync} from 'tinyglobby';

const {version, devDependencies} = JSON.parse(readFileSync('package.json', 'utf8'));
const pages = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));

describe('the pages in docs/', () => {
  for (const page of pages) {
    const text = readFileSync(page, 'utf8');

    it(`links to what is there: ${page}`, () => {
      const addresses = [...text.matchAll(/\]\((?!https:)([^)\s]+)\)/g)].map(([, address]) => address.split('#'));
      const missing = addresses.filter(([file, anchor]) => {
        const target = file ? join(dirname(page), file) : page;
        return !existsSync(target) || (anchor && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor));
      });
      assert.deepEqual(missing, []);
    });

    it(`names tests that are there: ${page}`, () => {
      const named = [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path);
      assert.deepEqual(
        named.filter((path) => !existsSync(path) && globSync(path).length === 0),
        [],
      );
    });
  }

  it('speak of this version, tested with the axe-core that is installed', () => {
    const text = readFileSync('docs/accessibility.md', 'utf8');
    assert.ok(text.includes(`Version ${version},`));
    assert.ok(text.includes(`what-works-ratings ${version}.`));
    assert.ok(text.includes(`axe-core ${devDependencies['axe-core']} `));
  });
});

/** As GitHub makes them of the headings. */
const anchorsOf = (text) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  );
