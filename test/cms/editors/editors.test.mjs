/** The editors and the sanitiser that are installed here keep what is written down in ../kept. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {editors, keptBy} from './editors.mjs';

describe('what is kept of our markup', () => {
  for (const editor of editors) {
    it(`is still what ${editor} keeps`, async () => {
      const file = new URL(`../kept/${editor}.json`, import.meta.url);
      assert.deepEqual(await keptBy(editor), JSON.parse(readFileSync(file, 'utf8')), 'node test/cms/editors/write.mjs');
    });
  }
});
