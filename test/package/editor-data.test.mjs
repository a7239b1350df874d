/** What editors, compilers and assistants are told is all that the manifest says. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {elements, allowedValuesOf} from '../../build/elements.mjs';

const read = (path) => readFileSync(path, 'utf8');
const namesOf = (list) => list.map(({name}) => name).sort();

describe('VS Code’s custom data', () => {
  // what VS Code makes of it: test/other-tools
  const {version, tags} = JSON.parse(read('dist/vscode.html-custom-data.json'));

  it('has the form that VS Code reads', () => assert.equal(version, 1.1));

  for (const {tagName, attributes} of elements) {
    it(`has every attribute of <${tagName}>, described, and every value that is listed`, () => {
      const tag = tags.find(({name}) => name === tagName);
      assert.ok(tag.description.value ?? tag.description);
      assert.deepEqual(namesOf(tag.attributes), namesOf(attributes));
      for (const attribute of attributes) {
        const told = tag.attributes.find(({name}) => name === attribute.name);
        assert.ok(told.description, attribute.name);
        assert.deepEqual(namesOf(told.values ?? []), allowedValuesOf(attribute).filter(Boolean).sort(), attribute.name);
      }
    });
  }
});

describe('web-types', () => {
  const {contributions, version} = JSON.parse(read('dist/web-types.json'));
  const packageJson = JSON.parse(read('package.json'));

  it('are where JetBrains’ editors look for them', () => {
    assert.equal(JSON.parse(read(packageJson['web-types'])).name, packageJson.name);
    assert.equal(version, packageJson.version);
  });

  for (const {tagName, attributes, slots, events, cssParts, cssProperties, properties} of elements) {
    it(`have all of <${tagName}>, described`, () => {
      const {css, js, ...element} = contributions.html.elements.find(({name}) => name === tagName);
      for (const [theirs, ours] of [
        [element.attributes, attributes],
        [element.slots, slots],
        [js.events, events],
        [js.properties, properties],
        [css.parts, cssParts],
        [css.properties, cssProperties],
      ]) {
        assert.deepEqual(namesOf(theirs), namesOf(ours));
        for (const {name, description} of theirs) assert.ok(description, name);
      }
    });
  }
});

describe('the types for frameworks', () => {
  for (const framework of ['react', 'preact', 'solid', 'vue', 'svelte']) {
    it(`have every element and its event, for ${framework}`, () => {
      const types = read(`dist/types/${framework}.d.ts`);
      for (const {tagName, events} of elements) {
        const [line] = types.split('\n').filter((one) => one.trim().startsWith(`'${tagName}':`));
        assert.ok(line, tagName);
        assert.equal(/rating-?toggle/i.test(line), events.length > 0, `${tagName}: its event`);
      }
    });
  }

  it('have every attribute and property, with its description', () => {
    const props = read('dist/types/props.d.ts');
    for (const {name, attributes, properties} of elements) {
      const [, own] = new RegExp(`interface ${name}Props {([^]*?)\\n}`).exec(props);
      for (const one of [...attributes, ...properties]) {
        assert.match(own, new RegExp(`\\*/\\n {2}'?${one.name}'?\\?: `), `${name} ${one.name}`);
      }
    }
  });
});

describe('llms.txt', () => {
  const text = read('dist/llms.txt');

  it('begins with a title and a summary, as the form asks', () =>
    assert.match(text, /^# what-works-ratings\n\n> .+\n/));

  it('has every element with all that it takes', () => {
    for (const {tagName, ...element} of elements) {
      const [, part] = new RegExp(`### <${tagName}>\\n([^]*?)\\n##`).exec(text);
      for (const {name} of [
        element.attributes,
        element.slots,
        element.events,
        element.cssParts,
        element.cssProperties,
        element.properties,
      ].flat()) {
        assert.ok(part.includes(name ? `\`${name}\`` : 'default'), `${tagName} ${name}`);
      }
    }
  });

  it('has the README’s own examples, which are tested there', () => {
    for (const [block] of read('README.md')
      .split('### Examples')[1]
      .split('\n## ')[0]
      .matchAll(/```html[^]*?```/g))
      assert.ok(text.includes(block), block);
  });

  it('links only to files of the package', () => {
    for (const [, path] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      if (!path.startsWith('/') && !path.startsWith('#'))
        assert.ok(readFileSync(new URL(path, `file://${process.cwd()}/dist/`)), path);
    }
  });
});
