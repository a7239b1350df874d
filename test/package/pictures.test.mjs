/** dist/pictures/: every value of the built-in scales as files for designers, and the page that shows them. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parse} from 'parse5';
import {cost, evidence, ratingPicture} from '../../dist/index.js';
import {valuesOf} from '../../dist/scales/scale.js';

const folder = 'dist/pictures';
const wanted = [evidence, cost].flatMap((worded) =>
  ['en', 'cy'].flatMap((language) =>
    valuesOf(worded.scale).flatMap((value) =>
      /** @type {const} */ (['standard', 'figure']).map((variant) => ratingPicture(worded, {value, language, variant})),
    ),
  ),
);

/** Every element of the page, with its attributes and its text. */
const elements = [];
const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join('');
(function walk(node) {
  if (node.tagName)
    elements.push({
      tag: node.tagName,
      text: textOf(node),
      ...Object.fromEntries(node.attrs.map(({name, value}) => [name, value])),
    });
  for (const child of node.childNodes ?? []) walk(child);
})(parse(readFileSync(`${folder}/index.html`, 'utf8')));
const of = (wantedTag) => elements.filter(({tag}) => tag === wantedTag);

describe('the pictures for designers', () => {
  it('are one of each value in each language, as a badge and as a figure, and nothing else', () => {
    // 12 levels with and without mixed findings, NL2, NE and not rated; 5 bands, NA and not rated
    assert.equal(wanted.length, (15 + 7) * 2 * 2);
    assert.deepEqual(readdirSync(folder).sort(), ['index.html', ...wanted.map(({name}) => `${name}.svg`)].sort());
    assert.ok(readdirSync(folder).includes('evidence-2025-3-plus-star-figure-cy-light.svg'));
  });

  it('are what ratingPicture draws', () => {
    for (const {name, svg} of wanted) assert.equal(readFileSync(`${folder}/${name}.svg`, 'utf8'), `${svg}\n`, name);
  });

  it('are all shown on their page, each a link, with its text alternative in its language beside it', () => {
    const names = wanted.map(({name}) => `${name}.svg`);
    assert.deepEqual(
      of('img').map(({src}) => src),
      names,
    );
    assert.deepEqual(
      of('a').map(({href}) => href),
      names,
    );
    const said = of('p')
      .filter(({lang}) => lang)
      .map(({lang, text}) => [lang, text]);
    assert.deepEqual(
      said,
      wanted.filter(({name}) => name.includes('-standard-')).map(({alt, name}) => [/-(en|cy)-/.exec(name)[1], alt]),
    );
  });

  it('say that the Welsh is a draft', () => {
    const drafts = of('p').filter(({text}) => text === 'The Welsh is a draft that no translator has reviewed.');
    assert.equal(drafts.length, 2);
  });

  it('take, with the builder as one file, little of the package', () => {
    const size = [...readdirSync(folder).map((name) => `${folder}/${name}`), 'dist/builder.html']
      .map((path) => readFileSync(path).length)
      .reduce((sum, each) => sum + each);
    assert.ok(size < 520 * 1024, `${size} bytes`);
  });
});
