/** Templates are shortened in what is built, where no element test sees it: so here. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {transformSync} from 'esbuild';
import {parseAst} from 'rollup/parseAst';
import {literals} from '../../rollup.config.mjs';

const {transform} = literals();

async function minified(code) {
  const result = await transform.call(
    {error: (message) => assert.fail(message)},
    code,
    `${process.cwd()}/dist/scratch.js`,
  );
  return result?.code ?? code;
}

describe('minified templates', () => {
  const keeps = {
    'spaces between inline elements, in whatever way they were written': [
      'html`<b>3+</b>\n   <i>mixed  findings</i> <slot></slot>\n<slot name="detail"></slot>`',
      'html`<b>3+</b> <i>mixed findings</i> <slot></slot> <slot name="detail"></slot>`',
    ],
    'spaces beside expressions': ['html`${a} ${b}\n${c}<b> ${d} </b>`', 'html`${a} ${b} ${c}<b> ${d} </b>`'],
    'spaces at the ends, whose neighbours are in other templates': ['html` <b>x</b>\n  `', 'html` <b>x</b> `'],
    'the absence of spaces': ['html`<b>3</b><i>+</i>${a}<u>*</u>`', 'html`<b>3</b><i>+</i>${a}<u>*</u>`'],
    'hard spaces and entities': ['html`<b>a\u00a0b&nbsp;c &lt; d</b>`', 'html`<b>a\u00a0b&nbsp;c &lt; d</b>`'],
    'empty attributes that mean something': [
      'html`<b lang="">x</b><i hidden>y</i>`',
      'html`<b lang="">x</b><i hidden>y</i>`',
    ],
    'bindings of every kind': [
      'html`<details ?open="${a}" @toggle="${b}" .value="${c}" lang="${d}"></details>`',
      'html`<details ?open="${a}" @toggle="${b}" .value="${c}" lang="${d}"></details>`',
    ],
    'pieces of a picture that close themselves': [
      'svg`<path d="M0 0h9v12z" />\n<circle r="5" />`',
      'svg`<path d="M0 0h9v12z"/> <circle r="5"/>`',
    ],
    'case, as in viewBox': ['html`<svg viewBox="0 0 45 16"></svg>`', 'html`<svg viewBox="0 0 45 16"></svg>`'],
    'escapes in styles': ['css`.a\\\\:b { content: "\\\\201C"; }`', 'css`.a\\\\:b{content:"“"}`'],
    'new rules of CSS': [
      'css`@supports (position-area: block-end) { [popover] { position-area: block-end; } } a { &:hover { color: CanvasText } }`',
      'css`@supports (position-area: block-end){[popover]{position-area:block-end}}a{&:hover{color:CanvasText}}`',
    ],
  };
  for (const [what, [written, expected]] of Object.entries(keeps)) {
    it(`keep ${what}`, async () => assert.equal(await minified(`x=${written}`), `x=${expected}`));
  }

  it('lose their comments', async () => {
    assert.equal(await minified('x=html`<b>a</b><!-- why --> <i>b</i>`'), 'x=html`<b>a</b> <i>b</i>`');
    assert.equal(await minified('x=css`/* why */ a { color: red; }`'), 'x=css`a{color:red}`');
  });

  for (const file of readdirSync('dist/elements').filter(
    (name) => name.endsWith('.js') && !name.endsWith('.styles.js'),
  )) {
    const {code} = transformSync(readFileSync(`src/elements/${file.replace('.js', '.ts')}`, 'utf8'), {loader: 'ts'});

    it(`of ${file} have the words and spaces that were written`, () => {
      assert.deepEqual(textsOf(readFileSync(`dist/elements/${file}`, 'utf8')), textsOf(code));
    });

    it(`of ${file} have whole attributes and listeners, without quotes: no others are drawn`, () => {
      const ends = templatesOf(code).flatMap(({quasis}) => quasis.slice(0, -1).map(({value}) => value.raw));
      const within = ends.filter((text) => text.lastIndexOf('<') > text.lastIndexOf('>'));
      assert.deepEqual(
        within.filter((text) => !/\s@?[\w-]+=$/.test(text)),
        [],
      );
    });
  }
});

function templatesOf(code) {
  const templates = [];
  (function visit(node) {
    if (typeof node !== 'object' || node === null) return;
    if (node.type === 'TaggedTemplateExpression' && /^(html|svg)$/.test(node.tag.name)) templates.push(node.quasi);
    for (const inner of Object.values(node)) visit(inner);
  })(parseAst(code));
  return templates;
}

/** Of each template its text between tags, with expressions as one sign and any run of spaces as one. */
const textsOf = (code) =>
  templatesOf(code).map(({quasis}) =>
    quasis
      .map(({value}) => value.raw)
      .join('\u2022')
      .replaceAll(/<!--[^]*?-->/g, '')
      .replaceAll(/<[^>]*>/g, '<>')
      .replaceAll(/[ \t\r\n]+/g, ' '),
  );
