/** IBM's Equal Access, with its rules for WCAG 2.2 A and AA: what fails, and what it asks a person to look at. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const engine = readFileSync(fileURLToPath(import.meta.resolve('accessibility-checker-engine/ace.js')), 'utf8');

export const equalAccess = {
  name: 'Equal Access',
  prepare: (page) => page.evaluate(engine),
  /** "RULE: what it says: the element", of each. */
  faultsOf: (page) =>
    page.evaluate(async () => {
      const {results} = await new globalThis.ace.Checker().check(document, ['WCAG_2_2']);
      return results
        .filter(({value: [kind, result]}) => kind === 'VIOLATION' && result !== 'PASS')
        .map(({ruleId, message, snippet, path}) => `${ruleId}: ${message}: ${snippet} at ${path.dom}`);
    }),
  settled: [
    // Asks of each bold line whether it is a heading. Names and values of badges are not: a page would have hundreds.
    /^text_block_heading: /,
    // Asks of "bigger", "size" and "medium" whether they mean a thing by its look. "Medium cost" does not.
    /^text_sensory_misuse: /,
    // Does not find the builder's labels, which have an `id` in `for` and which browsers, axe and Alfa find.
    /^input_label_(?:exists|visible): .* at \/html\[1\]\/body\[1\]\/main\[1\]\/div\[1\]/,
    // Asks whether headings are headings.
    /^heading_markup_misuse: /,
    // Asks to look at every stylesheet. What they ask for is measured: test/look/colour.test.mjs and zoom.test.ts.
    /^style_(?:color_misuse|viewport_resizable|focus_visible): /,
    // Asks to look at what a frame shows. It is an element as the other pages show it, in a document without a menu.
    /^(?:frame_src_valid|html_skipnav_exists): /,
  ],
};
