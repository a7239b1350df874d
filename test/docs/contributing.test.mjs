/**
 * CONTRIBUTING.md, and the pages for those who change the library: what they name is there, and nothing is left out.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {globSync} from 'tinyglobby';
import {layers} from '../../eslint.config.mjs';

const read = (path) => readFileSync(path, 'utf8');
const {scripts, dependencies, devDependencies} = JSON.parse(read('package.json'));
const contributing = read('CONTRIBUTING.md');

const codeIn = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

/** The cells of the table whose header begins like this, row by row. */
function tableOf(header) {
  const table = contributing.split('\n\n').find((block) => block.startsWith(`| ${header} |`));
  assert.ok(table, `There is no table "${header}".`);
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').slice(1, -1));
}

describe('CONTRIBUTING.md', () => {
  it('has the layers of src as eslint.config.mjs has them', () => {
    assert.deepEqual(
      tableOf('Layer of `src/`').map(([names, , packages]) => ({
        names: codeIn(names),
        ...(packages.trim() !== 'anything' && {packages: codeIn(packages)}),
      })),
      layers,
    );
  });

  it('gives a reason for every dependency, and for no other', () => {
    const named = (header) => tableOf(header).flatMap(([cell]) => codeIn(cell));
    assert.deepEqual(named('Dependency').sort(), Object.keys(dependencies).sort());
    assert.deepEqual(named('Development dependency').sort(), Object.keys(devDependencies).sort());
  });

  it('gives a reason for every package that is installed beside tests and the bench, and for no other', () => {
    const folders = globSync(['bench/package.json', 'test/**/package.json'], {
      ignore: ['**/node_modules/**', 'test/apps/**'],
    });
    assert.deepEqual(
      Object.fromEntries(
        tableOf('Folder | Packages').map(([folder, packages]) => [codeIn(folder)[0], codeIn(packages).sort()]),
      ),
      Object.fromEntries([
        ...folders.map((path) => [
          path.replace('/package.json', ''),
          Object.keys(JSON.parse(read(path)).dependencies).sort(),
        ]),
        ['test/apps/*', []],
      ]),
    );
  });
});

const pages = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md'], {dot: true}).sort();
/** Pages that keep what was so. */
const isHistory = (page) => page === 'CHANGELOG.md' || /^## Status\n+Superseded/m.test(read(page));

describe('the pages of the repository', () => {
  for (const page of pages.filter((path) => !isHistory(path))) {
    const text = read(page);

    it(`name scripts that package.json has: ${page}`, () => {
      const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
      assert.deepEqual(
        named.filter((name) => !scripts[name]),
        [],
      );
    });

    it(`name files that exist: ${page}`, () => {
      const ours = /(?<![\w./-])(?:src|build|builder|bench|docs|examples|stories|test)\/[\w./*-]*/g;
      const named = codeIn(text)
        .flatMap((code) => code.match(ours) ?? [])
        // x-y and xx stand for a name of the reader's own; the others are written by a command
        .filter((path) => !/\b(x-y|xx)\b|^test\/look\/differences\//.test(path));
      assert.deepEqual(
        named.filter((path) => !existsSync(path) && globSync(path, {onlyFiles: false}).length === 0),
        [],
      );
    });
  }
});
