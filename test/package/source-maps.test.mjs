/**
 * A debugger finds the source of what is built: each text that a built file has in common with the TypeScript is asked
 * for by line and column, and must be at the line that the map names. No map contains a source: the package has them.
 */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {SourceMap} from 'node:module';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {parseAst} from 'rollup/parseAst';
import {nodesIn} from '../support/syntax.mjs';

const files = readdirSync('dist', {recursive: true})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.js') && existsSync(`dist/${path}.map`))
  .sort();
const bundles = files.filter((path) => path.endsWith('.min.js') || path === 'enhance.js');

const linesOf = Object.create(null);
const sourceLine = (path, line) => (linesOf[path] ??= readFileSync(path, 'utf8').split('\n'))[line];

/** Texts that stand in the code as they stand in the source: no escapes, and not so short that they are everywhere. */
function textsIn(code) {
  const quoted = [...nodesIn(parseAst(code))].filter(
    // what the bundler adds has no source
    ({type, value}) => type === 'Literal' && typeof value === 'string' && /^(?!use strict$)[\w -]{8,}$/.test(value),
  );
  const starts = [0, ...[...code.matchAll(/\n/g)].map(({index}) => index + 1)];
  return quoted.map(({value, start}) => {
    const line = starts.findLastIndex((at) => at <= start);
    return {value, line, column: start - starts[line]};
  });
}

/** Its values are computed while the package is built, so the source has none of them. */
const computed = 'src/enhance/short-lines.ts';

/** @returns for each text of ours in a built file, what the map says and whether the source has it there */
function foundIn(path) {
  const map = new SourceMap(JSON.parse(readFileSync(`dist/${path}.map`, 'utf8')));
  return textsIn(readFileSync(`dist/${path}`, 'utf8')).flatMap(({value, line, column}) => {
    const {originalSource, originalLine} = map.findEntry(line, column);
    if (originalSource === undefined) return [{at: `${value}: no source`}];
    const source = join('dist', path, '..', originalSource).replaceAll('\\', '/');
    if (source.includes('..')) return [];
    const isThere = source === computed || sourceLine(source, originalLine).includes(value);
    return [{at: `${value}: ${source}:${originalLine + 1}`, isThere}];
  });
}

describe('the source maps', () => {
  for (const path of bundles) {
    it(`lead from each text of ${path} to its line in src/`, () => {
      const found = foundIn(path);
      assert.ok(found.length > 15, `${found.length} texts`);
      assert.deepEqual(
        found.filter(({isThere}) => !isThere).map(({at}) => at),
        [],
      );
    });
  }

  it('lead from each text of a module to its line in src/', () => {
    const found = files.filter((path) => !bundles.includes(path)).flatMap(foundIn);
    assert.ok(found.length > 300, `${found.length} texts`);
    assert.deepEqual(
      found.filter(({isThere}) => !isThere).map(({at}) => at),
      [],
    );
  });

  for (const path of bundles) {
    it(`name the sources of ${path}, and contain none`, () => {
      const {
        sources,
        sourcesContent,
        x_google_ignoreList: libraries = [],
      } = JSON.parse(readFileSync(`dist/${path}.map`, 'utf8'));
      assert.equal(sourcesContent, undefined);
      const ours = sources.filter((source) => /^\.\.\/src\/.*\.ts$/.test(source));
      assert.ok(ours.length > 3);
      for (const source of ours) assert.ok(existsSync(join('dist', source)), source);
      // where npm puts a package, its dependencies lie beside it
      const others = sources.filter((source) => !ours.includes(source));
      for (const source of others) assert.ok(existsSync(join('node_modules/a-package/dist', source)), source);
      assert.deepEqual(
        libraries.map((index) => sources[index]),
        others,
      );
    });
  }
});
