import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {snippetWith} from '../cms/snippets.mjs';

const {modules} = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const attributesOf = (tag) =>
  modules
    .flatMap(({declarations = []}) => declarations)
    .find(({tagName}) => tagName === tag)
    .attributes.map(({name}) => name);
const ratings = ['cost-rating', 'evidence-rating', 'scale-rating'];

describe('enhance.js', () => {
  it('can be imported where there is no page, and does nothing there', () => {
    const program =
      "const {enhance} = await import('what-works-ratings/enhance.js'); console.log(typeof enhance, typeof document);";
    assert.equal(
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {encoding: 'utf8'}),
      'function undefined\n',
    );
  });
});

describe('docs/cms.md', () => {
  const allowed = Object.fromEntries(
    [...snippetWith('<dd data-outcome data').matchAll(/<(\w+)([^>]*)>/g)].map(([, tag, names]) => [
      tag,
      names.trim().split(/\s+/),
    ]),
  );
  const named = (tag) => attributesOf(tag).map((name) => `data-${name}`);
  const missing = (tag, names) => names.filter((name) => !allowed[tag].includes(name));

  it('has a string for Drupal with every attribute that there is', () => {
    const given = ratings.flatMap(named).filter((name) => name !== 'data-value');
    const kinds = ratings.map((tag) => `data-${tag}`);
    for (const tag of ['p', 'span', 'td']) assert.deepEqual(missing(tag, [...given, ...kinds]), [], tag);
    assert.deepEqual(
      missing('p', [
        'data-rating-explainer',
        'data-rating-summary',
        ...named('rating-summary'),
        ...named('rating-explainer'),
      ]),
      [],
    );
    assert.deepEqual(missing('dl', ['data-outcome-grid', ...named('outcome-grid')]), []);
    assert.deepEqual(missing('dl', ['data-programme-card', ...named('programme-card')]), []);
    assert.deepEqual(missing('dd', named('outcome-finding')), []);
  });

  it('has settings for CKEditor 5, TinyMCE and DOMPurify with every attribute that there is', () => {
    const {
      allow: [{attributes}],
    } = new Function(`${snippetWith('htmlSupport')}; return htmlSupport`)();
    const settings = new Function(`${snippetWith('extended_valid_elements')}; return settings`)();
    const {CUSTOM_ELEMENT_HANDLING: handling} = new Function(
      `${snippetWith('CUSTOM_ELEMENT_HANDLING')}; return config`,
    )();
    for (const tag of [
      ...ratings,
      'outcome-grid',
      'outcome-finding',
      'rating-explainer',
      'programme-card',
      'rating-summary',
    ]) {
      if (tag !== 'outcome-finding')
        assert.ok(
          attributes.some(({key}) => key.test(`data-${tag}`)),
          tag,
        );
      assert.match(tag, handling.tagNameCheck);
      const [, valid] = new RegExp(`(?:^|,)${tag}\\[([^\\]]*)`).exec(settings.extended_valid_elements);
      for (const name of attributesOf(tag)) {
        assert.ok(
          attributes.some(({key}) => key.test(`data-${name}`)),
          `data-${name}`,
        );
        assert.ok(valid.split('|').includes(name), `${tag} ${name}`);
        // a link's address is checked by the sanitiser itself
        if (name !== 'href') assert.match(name, handling.attributeNameCheck);
      }
    }
  });
});
