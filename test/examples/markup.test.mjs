/**
 * What the templates of the example pages leave is HTML without a parse error. A validator looks closer:
 * test/other-tools.
 */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parse} from 'parse5';
import {pages, renderPage} from '../../examples/pages.mjs';

describe('the example pages', () => {
  for (const name of ['index', ...pages.map((page) => page.name)]) {
    it(`${name}.html has no parse error`, async () => {
      const found = [];
      parse(await renderPage(name), {
        sourceCodeLocationInfo: true,
        onParseError: ({code, startLine, startCol}) => found.push(`${startLine}:${startCol} ${code}`),
      });
      assert.deepEqual(found, []);
    });
  }
});
