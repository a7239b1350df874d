/** Templates are shortened in the bundles, where no test of an element sees it: so here. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseAst} from 'rollup/parseAst';
import {minifiedTemplates} from '../../build/rollup/minified-templates.mjs';

const minified = (code) =>
  minifiedTemplates().transform.call(
    {parse: parseAst, error: ({message}) => assert.fail(message)},
    code,
    '/compiled/elements/an-element.js',
  ).code;

describe('minified templates', () => {
  const cases = {
    'keep one space between elements, in whatever way it was written': [
      'html`<b>3+</b>\n   <i>mixed  findings</i> <slot></slot>\n<slot name="detail"></slot>`',
      'html`<b>3+</b> <i>mixed findings</i> <slot></slot> <slot name="detail"></slot>`',
    ],
    'keep one space beside expressions': [
      'html`<p lang=${a}>${a} ${b}\n${c}<b> ${d} </b></p>`',
      'html`<p lang=${a}>${a} ${b} ${c}<b> ${d} </b></p>`',
    ],
    'keep one space at the ends, whose neighbours are in other templates': ['html` <b>x</b>\n  `', 'html` <b>x</b> `'],
    'get no space where there was none': ['svg`<b>3</b><i>+</i>${a}<u>*</u>`', 'svg`<b>3</b><i>+</i>${a}<u>*</u>`'],
    'keep hard spaces, entities and escapes': [
      'html`<b>a\u00a0\u00a0b&nbsp;c &lt; \\`d</b>`',
      'html`<b>a\u00a0\u00a0b&nbsp;c &lt; \\`d</b>`',
    ],
    'keep escapes in styles': ['css`.a\\\\:b { content: "\\\\201C"; }`', 'css`.a\\\\:b{content:"“"}`'],
    'keep new rules of CSS, and lose comments': [
      'css`/* why */ @supports (position-area: block-end) { a { position-area: block-end; &:hover { color: red } } }`',
      'css`@supports (position-area: block-end){a{position-area:block-end;&:hover{color:red}}}`',
    ],
  };
  for (const [what, [written, expected]] of Object.entries(cases)) {
    it(what, () => assert.equal(minified(`x=${written}`), `x=${expected}`));
  }

  it('are not made of styles that hold an expression, or are wrong', () => {
    assert.throws(() => minified('css`a { color: ${red} }`'), /has an expression/);
    assert.throws(() => minified('css`a { color red }`'), /Expected ":"/);
  });

  it('are what is prerendered: in one line, which content systems leave as it is', async () => {
    const {prerender} = await import('what-works-ratings/prerender');
    const page = prerender('<evidence-rating value="3+*">Evidence rating: 3+</evidence-rating>');
    assert.doesNotMatch(page, /\n/);
  });
});
