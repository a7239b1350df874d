import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {HtmlValidate} from 'html-validate';
import {pages, renderPage} from '../../examples/pages.mjs';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Safari takes the role from a list without bullets and a table set as blocks; so pages say it again
    'no-redundant-role': 'off',
    // `popover=""` and `<link />` are well-formed in XHTML too, for which a page may be prerendered
    'attribute-empty-style': 'off',
    'void-style': 'off',
    // matters of form, in what templates leave behind
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
  },
});

describe('the example pages', () => {
  for (const name of ['index', ...pages.map((page) => page.name)]) {
    it(`${name}.html is valid`, async () => {
      const {results} = await validator.validateString(await renderPage(name), `${name}.html`);
      const found = results
        .flatMap(({messages}) => messages)
        .map(({line, column, ruleId, message}) => `${line}:${column} ${message} (${ruleId})`);
      assert.deepEqual(found, []);
    });
  }
});
