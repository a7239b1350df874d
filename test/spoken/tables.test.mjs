/**
 * What a screen reader meets, compared with the tables beside this file, which somebody has read aloud; and what must
 * hold of it whatever the words are. Each section is heard once.
 *   node test/spoken/tables.test.mjs --write    writes the tables
 */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {isOfNone, languagesOf} from './languages.mjs';
import {linesOf, partsOf, textsOf} from './spoken.mjs';
import {openStories} from './story-speech.mjs';
import {sectionsOf, tables} from './tables.mjs';

const write = process.argv.includes('--write');

let stories;
before(async () => (stories = await openStories()));
after(() => stories?.close());

for (const [tag, languages] of Object.entries(tables)) {
  for (const [language, sections] of Object.entries(languages)) {
    const file = fileURLToPath(new URL(`${tag}.${language}.txt`, import.meta.url));
    const written = write ? new Map() : sectionsOf(readFileSync(file, 'utf8'));

    describe(`<${tag}> on a page in "${language}"`, () => {
      const heard = [];

      for (const section of sections) {
        it(`is said as its table says: ${section}`, async () => {
          const tree = await stories.hear(tag, section, language);
          heard.push({section, tree, typed: await stories.page.evaluate(typed)});
          const lines = linesOf(tree, language);
          if (write) written.set(section, lines);
          assert.deepEqual(lines, written.get(section));
        });
      }

      it('has no section in its table but these', () => assert.deepEqual([...written.keys()], sections));

      it('has no figure to be announced', () => {
        assert.equal(heard.length, sections.length);
        for (const {section, tree} of heard)
          assert.deepEqual(
            partsOf(tree).filter(({role}) => role === 'image'),
            [],
            section,
          );
      });

      it('has no name or description that says the same words twice', () => {
        for (const {section, tree} of heard) {
          // a cell's name is all that is in it, which the page may have typed
          const names = partsOf(tree)
            .filter(({role}) => role !== 'cell')
            .map(({name, description}) => `${name} ${description}`.trim());
          assert.deepEqual(names.filter(repeats), [], section);
        }
      });

      it('has each text marked with the language that it is in', () => {
        for (const {section, tree, typed} of heard) {
          for (const {text, language: marked} of textsOf(tree).filter(({text}) => !isOfNone(text))) {
            // A sentence of ours can end in what the page typed: "Study: Smith 2018"
            const ending = Object.keys(typed).find((each) => each && text.endsWith(`: ${each}`)) ?? '';
            const ours = languagesOf(text.slice(0, text.length - ending.length));
            // The scale that these stories bring has words in English alone. Its publication's name is a name on any
            // page.
            if (text === 'Example Readiness List') continue;
            // the control of a card names its programme in brackets
            const alone = text.trim().replace(/^\((.*)\)$/, '$1');
            const written = typed[alone] ?? (tag === 'rating-source' && ours.length === 0 ? ['en'] : ours);
            assert.deepEqual([text, marked], [text, written.join()], section);
          }
        }
      });

      if (write) {
        after(() =>
          writeFileSync(
            file,
            [...written].map(([section, lines]) => `## ${section}\n${lines.join('\n')}\n`).join('\n'),
          ),
        );
      }
    });
  }
}

/** Whether two or more words in a row come again. */
function repeats(name) {
  const words = name.toLowerCase().match(/[\p{L}\p{N}+*]+/gu) ?? [];
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return new Set(pairs).size < pairs.length;
}

/** Every text that the page typed, in its content and in attributes, with its language. Runs in the page. */
function typed() {
  const texts = {};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    const language = [element.closest('[lang]')?.lang ?? ''];
    for (const text of node.data === undefined ? [...node.attributes].map(({value}) => value) : [node.data]) {
      texts[text.replace(/\s+/g, ' ').trim()] = language;
    }
  }
  return texts;
}
