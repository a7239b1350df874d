import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {tags} from '../support/tags.mjs';

const {modules} = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);

describe('custom-elements.json', () => {
  it('lists every element once', () => {
    assert.deepEqual(elements.map(({tagName}) => tagName).sort(), [...tags].sort());
  });

  it('names only modules that are published', () => {
    for (const {path} of modules) assert.ok(existsSync(path), path);
  });

  it('says which module defines which tag', () => {
    const defined = modules.flatMap(({exports}) => exports).filter(({kind}) => kind === 'custom-element-definition');
    assert.deepEqual(defined.map(({name}) => name).sort(), [...tags].sort());
  });

  for (const element of elements) {
    it(`describes all of ${element.tagName}`, () => {
      assert.ok(element.description, 'the element itself');
      const {attributes = [], slots = [], cssParts = [], cssProperties = [], events = [], members = []} = element;
      for (const kind of [attributes, slots, cssParts, cssProperties, events]) {
        for (const {name, description} of kind) assert.ok(description, `"${name}" has no description`);
      }
      for (const {name, type} of attributes) assert.ok(type?.text, `"${name}" has no type`);
      for (const {type, name} of events) assert.ok(type?.text && name, 'an event has no name or class');
      for (const {name, privacy} of members) {
        assert.ok(!name.startsWith('#') && privacy !== 'private' && privacy !== 'protected', `"${name}" is not public`);
      }
    });
  }

  it('lists for a rating with a fixed scale what it inherits, but not the scale', () => {
    const attributesOf = (tag) => elements.find(({tagName}) => tagName === tag).attributes.map(({name}) => name);
    const inherited = attributesOf('scale-rating').filter((name) => name !== 'scale');
    for (const tag of ['cost-rating', 'evidence-rating']) {
      assert.ok(
        inherited.every((name) => attributesOf(tag).includes(name)),
        tag,
      );
      assert.ok(!attributesOf(tag).includes('scale'), tag);
    }
  });
});
