/**
 * What Markdown processors leave of our tags, and what a browser then makes of the page: the table in docs/frameworks.md.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import MarkdownIt from 'markdown-it';
import {marked} from 'marked';
import {parseFragment} from 'parse5';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';

const remark = (options, ...plugins) => {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, options);
  for (const plugin of [...plugins, rehypeStringify]) processor.use(plugin);
  return (text) => String(processor.processSync(text));
};

/** Those that keep HTML: Eleventy sets `html` for markdown-it, and Astro adds rehype-raw to remark. */
const keeping = {
  'markdown-it, with html': (text) => new MarkdownIt({html: true}).render(text),
  marked,
  'remark, with rehype-raw': remark({allowDangerousHtml: true}, rehypeRaw),
};
const leavingOut = {
  'markdown-it, as it comes': (text) => new MarkdownIt().render(text),
  'remark, as it comes': remark(),
};

/** All elements of ours that a browser makes of it: their tag, their attributes, and the text in them. */
function elementsIn(html) {
  const found = [];
  const textIn = ({value = '', childNodes = []}) => value + childNodes.map(textIn).join('');
  (function visit({childNodes = []}) {
    for (const node of childNodes) {
      if (node.tagName?.includes('-'))
        found.push({
          tag: node.tagName,
          attributes: Object.fromEntries(node.attrs.map(({name, value}) => [name, value])),
          text: textIn(node).replaceAll(/\s+/g, ' ').trim(),
        });
      visit(node);
    }
  })(parseFragment(html));
  return found;
}

const badge =
  '<evidence-rating value="3+" variant="compact" subject="Mums &amp; Dads">Evidence rating: 3+</evidence-rating>';
const whole = {
  tag: 'evidence-rating',
  attributes: {value: '3+', variant: 'compact', subject: 'Mums & Dads'},
  text: 'Evidence rating: 3+',
};

const card = (start, end = '') =>
  `Before\n\n<programme-card${start}>${end}<h3>Programme 12</h3><p>Evidence rating: 3+</p>${end}</programme-card>\n\nAfter\n`;

for (const [name, render] of Object.entries(keeping)) {
  describe(name, () => {
    for (const [place, text] of Object.entries({
      'within a sentence': `It has ${badge} for now.`,
      'on a line of its own': `Before\n\n${badge}\n\nAfter`,
      'in a list': `- It has ${badge}`,
      'in a table': `| a | b |\n| - | - |\n| x | ${badge} |`,
      'in a heading': `## It has ${badge}`,
    }))
      it(`keeps a badge ${place}`, () => assert.deepEqual(elementsIn(render(text)), [whole]));

    it('keeps an empty tag that is filled later', () => {
      const [{attributes, text}] = elementsIn(render('It has <cost-rating programme="programme-12"></cost-rating>.'));
      assert.deepEqual([attributes, text], [{programme: 'programme-12'}, '']);
    });

    it('keeps a card whose start tag is alone on its line', () => {
      const [{text}] = elementsIn(render(card(' programme="programme-12"', '\n')));
      assert.equal(text, 'Programme 12Evidence rating: 3+');
    });

    it('takes Markdown in such a card for text', () => {
      const [{text}] = elementsIn(render('<programme-card>\nA **strong** word\n</programme-card>'));
      assert.equal(text, 'A **strong** word');
    });

    for (const [how, text] of Object.entries({
      'goes on after its start tag': card(' programme="programme-12"'),
      'has a start tag of several lines': card('\n  programme="programme-12"', '\n'),
      'has an empty line in it': card('', '\n').replace('<p>', '\n\n    <p>'),
    }))
      it(`breaks a card that ${how}`, () => {
        const [{text: inCard}] = elementsIn(render(text));
        assert.notEqual(inCard.replaceAll(/\s/g, ''), 'Programme12Evidencerating:3+');
      });
  });
}

for (const [name, render] of Object.entries(leavingOut)) {
  describe(name, () => {
    it('leaves the tags out, and keeps the words', () => {
      const html = render(`It has ${badge} for now.`);
      assert.deepEqual(elementsIn(html), []);
      assert.ok(html.includes('Evidence rating: 3+'));
    });
  });
}

it('docs/frameworks.md says which were tried', () => {
  const {dependencies} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  const doc = readFileSync('docs/frameworks.md', 'utf8');
  const major = (tool) => dependencies[tool].split('.')[0];
  const tried = `markdown-it ${major('markdown-it')}, marked ${major('marked')} and remark (remark-rehype ${major('remark-rehype')}, rehype-raw ${major('rehype-raw')})`;
  assert.ok(doc.includes(tried), tried);
});
