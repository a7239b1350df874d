import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parseAst} from 'rollup/parseAst';
import {nodesIn} from '../support/syntax.mjs';

// a scheme alone, as it stands in messages; XML namespaces look like addresses, and are names; what ends in .invalid
// never has a host (RFC 2606)
const noHost =
  /^https?:\/\/$|^http:\/\/www\.w3\.org\/(1999\/xhtml|2000\/svg|1999\/xlink|1998\/Math\/MathML|XML\/1998\/namespace)$|^https?:\/\/[\w.-]*\.invalid(\/|$)/;

for (const file of [
  'what-works-ratings.min.js',
  'what-works-ratings-source.min.js',
  'what-works-ratings-table.min.js',
  'enhance.js',
]) {
  describe(file, () => {
    const code = readFileSync(`dist/${file}`, 'utf8');
    const nodes = [...nodesIn(parseAst(code))];

    it('needs no other module', () => {
      const imports = nodes.filter(
        ({type}) => /^(Import|Export(All|Named))/.test(type) && type !== 'ExportNamedDeclaration',
      );
      assert.deepEqual(imports, []);
    });

    it('names no host', () => {
      const addresses = code.match(/(https?|wss?):\/\/[^\s"'`)<>\\]*/g) ?? [];
      assert.deepEqual(
        addresses.filter((address) => !noHost.test(address)),
        [],
      );
    });

    it("makes no code from text, and markup at one place of Lit's only", () => {
      const called = nodes.filter(({type}) => /^(Call|New)Expression$/.test(type)).map(({callee}) => callee.name);
      assert.ok(!called.some((callee) => callee === 'eval' || callee === 'Function'));
      const unsafe = nodes.filter(
        ({type, property}) =>
          type === 'MemberExpression' &&
          /^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|write|cssText)$/.test(property.name),
      );
      const markup = unsafe.filter(({property}) => property.name !== 'cssText');
      // "cssText" is what Lit calls the text of its constructable style sheets
      assert.ok(
        markup.length <= 1 && markup.every(({property}) => property.name === 'innerHTML'),
        markup.map(({property}) => property.name).join(),
      );
    });

    it("keeps nothing on the reader's device", () => {
      assert.doesNotMatch(code, /localStorage|sessionStorage|indexedDB|document\.cookie/);
    });

    it('has a Trusted Types policy of its own name', () => {
      const names = nodes
        .filter(({type, callee}) => type === 'CallExpression' && callee.property?.name === 'createPolicy')
        .map(({arguments: [argument]}) => argument.value);
      assert.deepEqual(names, code.includes('createTreeWalker') ? [file.replace('.min.js', '')] : []);
    });
  });
}

it('the licence of what is inlined is published with it', () => {
  assert.match(readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8'), /BSD 3-Clause License[^]*Google LLC/);
});
