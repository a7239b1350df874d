/** What src/elements/template.ts cannot draw. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parseAst} from 'rollup/parseAst';

describe('templates', () => {
  for (const file of readdirSync('dist/elements').filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(`dist/elements/${file}`, 'utf8');

    it(`of ${file} have whole attributes and listeners, without quotes: no others are drawn`, () => {
      const ends = templatesOf(code).flatMap(({quasis}) => quasis.slice(0, -1).map(({value}) => value.raw));
      const within = ends.filter((text) => text.lastIndexOf('<') > text.lastIndexOf('>'));
      assert.deepEqual(
        within.filter((text) => !/\s@?[\w-]+=$/.test(text)),
        [],
      );
    });
  }
});

function templatesOf(code) {
  const templates = [];
  (function visit(node) {
    if (typeof node !== 'object' || node === null) return;
    if (node.type === 'TaggedTemplateExpression' && /^(html|svg)$/.test(node.tag.name)) templates.push(node.quasi);
    for (const inner of Object.values(node)) visit(inner);
  })(parseAst(code));
  return templates;
}
