/** The themes that come with the package: each is for every element that draws something. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {renderedTags} from '../support/tags.mjs';

describe('the themes', () => {
  for (const name of readdirSync('src/themes'))
    it(`name every element: ${name}`, () => {
      const [, selectors] = /^([^{}@]*)\{\s*--rating/m.exec(
        readFileSync(`src/themes/${name}`, 'utf8').replace(/\/\*[^]*?\*\//g, ''),
      );
      const tags = selectors.split(',').map((selector) => selector.trim());
      assert.deepEqual(tags.sort(), [...renderedTags].sort());
    });
});
