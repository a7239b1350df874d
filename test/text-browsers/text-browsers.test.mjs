/** What those read who have a prerendered page as text, on paper, or as a mail. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, it} from 'node:test';
import juice from 'juice';
import {cost, evidence, fallbackHtml, fallbackLines} from '../../dist/index.js';
import {prerender} from '../../dist/prerender/prerender.js';
import {elements} from '../support/elements.mjs';
import {pdfOf, withoutRoots, withRoots, wordsIn, wordsOf} from './text.mjs';

const scales = {'cost-rating': cost, 'evidence-rating': evidence};
const valuesOf = ({scale: {levels, modifiers, outside}}) => [
  ...levels.flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)]),
  ...outside.map(({code}) => code),
  'not-rated',
];
const forms = [{}, {variant: 'compact'}, {variant: 'full'}, {explanation: 'popover'}];

/** Every value of both scales in every form, each of a programme of its own. */
const ratings = Object.entries(scales).flatMap(([tag, scale]) =>
  valuesOf(scale).flatMap((value, index) =>
    forms.map((form, place) => ({
      tag,
      scale,
      attributes: {value, ...form, subject: `Programme ${tag[0]}${index}${place}`, reviewed: '2018-02', href: '/entry'},
    })),
  ),
);

function pageIn(language) {
  const badges = ratings.map(({tag, scale, attributes}) => {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
    return `<${tag}${written.join('')}>${fallbackHtml(scale, {...attributes, language})}</${tag}>`;
  });
  const compact = badges.filter((badge) => badge.includes('compact'));
  const rows = compact.slice(12).map((badge) => `<tr><th>Programme</th><td>${badge}</td></tr>`);
  const others = Object.values(elements).map(({markup}) => markup);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Programmes</title></head><body>
    <h1>Programmes</h1><p>In a <a href="/line">line</a> of text: ${compact.slice(0, 12).join(', and ')}.</p>
    <ul><li>One</li><li>Two</li></ul>${[...badges.filter((badge) => !compact.includes(badge)), ...others].join('\n')}
    <table>${rows.join('')}</table>
    <cost-rating value="9">Under review</cost-rating> <evidence-rating>Not yet rated</evidence-rating></body></html>`;
}

/** The words of each rating: name, programme, code, label, source and date. */
const linesOf = (language) =>
  ratings
    .filter(({attributes}) => !attributes.variant)
    .map(({scale, attributes}) => wordsIn(fallbackLines(scale, {...attributes, language}).join(' ')).join(' '));

/** What a tool never shows, of any page. */
const lost = {'html-to-text': ['caption']};

const count = (text, part) => text.split(part).length - 1;

for (const language of ['en', 'cy']) {
  const page = prerender(pageIn(language));

  describe(`a prerendered page, lang="${language}"`, () => {
    for (const [tool, read] of Object.entries(withRoots)) {
      it(`has every word of the roots and of the page in ${tool}, and none run together`, () =>
        assert.deepEqual(wordsIn(read(page)).sort(), wordsOf(page, true, lost[tool]).sort()));
    }

    for (const [tool, read] of Object.entries(withoutRoots)) {
      it(`says each rating once in ${tool}, and every word of the page`, () => {
        const words = wordsIn(read(page));
        assert.deepEqual(words.toSorted(), wordsOf(page, false).sort());
        const lines = linesOf(language);
        assert.ok(lines.length > 20, `${lines.length}`);
        for (const line of lines) assert.equal(count(words.join(' '), line), 1, line);
      });
    }
  });
}

describe('the styles of prerendered elements', () => {
  const before = pageIn('en');
  const page = prerender(before);

  it('change nothing on a page that WeasyPrint prints', () => {
    const pictureOf = (html) =>
      execFileSync('pdftoppm', ['-r', '40', '-gray', '-'], {input: pdfOf(html), maxBuffer: 1e9});
    assert.ok(pictureOf(before).length > 10_000);
    assert.ok(pictureOf(page).equals(pictureOf(before)));
  });

  it('change nothing on a page whose styles juice makes inline', () => {
    const withoutTemplates = (html) => html.replace(/<template shadowrootmode[^]*?<\/template>/g, '');
    assert.equal(withoutTemplates(juice(page)).replace(/ slot="finding-\d"/g, ''), juice(before));
  });
});
