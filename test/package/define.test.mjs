import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {describe, it} from 'node:test';
import {tags} from '../support/tags.mjs';

// The modules run in a process of their own with a register that writes down what it is asked for: no browser is
// needed to see which tags a module defines, and what is once imported cannot be imported anew.
function tagsDefinedBy(path) {
  const program = `
    const defined = new Map();
    globalThis.customElements = {
      get: tag => defined.get(tag),
      define(tag, element) {
        if (defined.has(tag)) throw new Error(tag + ' is defined twice');
        defined.set(tag, element);
      },
    };
    await import(${JSON.stringify(path)});
    console.log(JSON.stringify([...defined.keys()].sort()));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program], {encoding: 'utf8'}));
}

const brings = {'outcome-grid': ['outcome-finding'], 'programme-card': ['outcome-finding']};

describe('define', () => {
  for (const tag of tags) {
    it(`${tag}.js defines ${[tag, ...(brings[tag] ?? [])].join(' and ')} and no more`, () => {
      const path = `./dist/define/${tag}.js`;
      assert.ok(existsSync(path));
      assert.deepEqual(tagsDefinedBy(path), [tag, ...(brings[tag] ?? [])].sort());
    });
  }

  it('.js defines every element but those with a script of their own', () => {
    assert.deepEqual(
      tagsDefinedBy('./dist/define.js'),
      tags.filter((tag) => !['rating-source', 'rating-table'].includes(tag)).sort(),
    );
  });
});
