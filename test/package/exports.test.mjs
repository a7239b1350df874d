import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {bundlers} from './bundle.mjs';
import {tags} from '../support/tags.mjs';

const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the package', () => {
  it('says its version', async () => {
    const {version} = await import('../../dist/version.js');
    assert.equal(version, packageJson.version);
  });

  it('can be imported where there is no browser, and registers nothing', async () => {
    const before = Object.keys(globalThis);
    const {costScale, CostRating} = await import('what-works-ratings');
    assert.ok(costScale);
    assert.ok(CostRating);
    // Lit brings a register of its own to Node, and lists of its versions
    const added = Object.keys(globalThis).filter((name) => !before.includes(name));
    assert.deepEqual(
      added.filter((name) => !/^(customElements|lit|reactiveElement)/.test(name)),
      [],
    );
    for (const tag of tags) assert.equal(globalThis.customElements?.get(tag), undefined);
  });

  it('exports the class of every element', async () => {
    const classes = tags.map((tag) => tag.replaceAll(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase()));
    const library = await import('what-works-ratings');
    assert.deepEqual(
      classes.filter((name) => !library[name]),
      [],
    );
  });

  it('has a rule for every element in what-works-ratings.css', () => {
    const css = readFileSync('dist/what-works-ratings.css', 'utf8');
    assert.deepEqual(
      tags.filter((tag) => !new RegExp(`(?<![\\w-])${tag}(?![\\w-])`).test(css)),
      [],
    );
  });

  for (const [name, bundle] of Object.entries(bundlers)) {
    it(`leaves Lit out where only data is used, bundled by ${name}`, async () => {
      const code = await bundle("import {costScale} from 'what-works-ratings'; console.log(costScale.id);");
      assert.doesNotMatch(code, /litHtmlVersions|reactiveElementVersions|lit-html|customElements/);
      assert.ok(code.length < 4096, `${code.length} bytes`);
    });

    it(`registers nothing where only a class is used, bundled by ${name}`, async () => {
      const code = await bundle("import {CostRating} from 'what-works-ratings'; console.log(CostRating);");
      assert.match(code, /reactiveElementVersions/);
      assert.doesNotMatch(code, /customElements\.define/);
    });

    it(`registers one element by its define module, bundled by ${name}`, async () => {
      const code = await bundle("import 'what-works-ratings/define/cost-rating.js';");
      assert.match(code, /customElements/);
      assert.match(code, /cost-rating/);
      assert.doesNotMatch(code, /"(outcome-grid|rating-explainer|evidence-rating)"/);
    });

    it(`gives \`<scale-rating>\` no scale that nobody asked for, bundled by ${name}`, async () => {
      assert.doesNotMatch(await bundle("import 'what-works-ratings/define/scale-rating.js';"), /Foundations/);
      assert.match(await bundle("import 'what-works-ratings/define.js';"), /Foundations/);
    });
  }

  it('publishes every file that it exports', () => {
    for (const entry of Object.values(packageJson.exports)) {
      const path = entry.types ?? entry;
      if (!path.includes('*')) assert.ok(readFileSync(path), path);
    }
  });
});
