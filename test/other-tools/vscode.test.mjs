/** What an editor is told is all that the manifest says. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import languageService from 'vscode-html-languageservice';
import {allowedValuesOf, elements} from '../../build/elements.mjs';

const {getLanguageService, newHTMLDataProvider, TextDocument} = languageService;

describe('VS Code’s custom data, in VS Code’s own language service', () => {
  const service = getLanguageService({
    useDefaultDataProvider: false,
    customDataProviders: [
      newHTMLDataProvider('what-works-ratings', JSON.parse(readFileSync('dist/vscode.html-custom-data.json', 'utf8'))),
    ],
  });

  function at(markup) {
    const offset = markup.indexOf('|');
    const page = TextDocument.create('file:///page.html', 'html', 1, markup.replace('|', ''));
    return {page, position: page.positionAt(offset), parsed: service.parseHTMLDocument(page)};
  }
  function completed(markup) {
    const {page, position, parsed} = at(markup);
    return service.doComplete(page, position, parsed).items.map(({label}) => label.replace(/^"|"$/g, ''));
  }
  function hovered(markup) {
    const {page, position, parsed} = at(markup);
    return service.doHover(page, position, parsed)?.contents.value ?? '';
  }

  it('completes every tag', () => {
    const tags = completed('<|');
    assert.deepEqual(
      elements.map(({tagName}) => tagName).filter((tag) => !tags.includes(tag)),
      [],
    );
  });

  for (const {tagName, attributes, description, cssParts, slots, events, cssProperties} of elements) {
    it(`completes and explains every attribute of <${tagName}>, and every value that is listed`, () => {
      const offered = completed(`<${tagName} |`);
      for (const attribute of attributes) {
        assert.ok(offered.includes(attribute.name), attribute.name);
        assert.ok(hovered(`<${tagName} ${attribute.name}|="">`).includes(attribute.description), attribute.name);
        const values = allowedValuesOf(attribute).filter(Boolean);
        if (values.length)
          assert.deepEqual(
            completed(`<${tagName} ${attribute.name}="|"></${tagName}>`).sort(),
            values.sort(),
            attribute.name,
          );
      }
    });

    it(`explains <${tagName}>, with its slots, events, parts and custom properties`, () => {
      const said = hovered(`<${tagName}|></${tagName}>`);
      for (const text of [
        description,
        ...[cssParts, slots, events, cssProperties].flat().map((one) => one.description),
      ])
        assert.ok(said.includes(text), text);
    });
  }
});
