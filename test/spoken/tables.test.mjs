/**
 * What a screen reader meets, compared with the tables beside this file, which somebody has read aloud.
 *   node test/spoken/tables.test.mjs --write    writes the tables
 */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {linesOf} from './spoken.mjs';
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
      for (const section of sections) {
        it(`is said as its table says: ${section}`, async () => {
          const lines = linesOf(await stories.hear(tag, section, language), language);
          if (write) written.set(section, lines);
          assert.deepEqual(lines, written.get(section));
        });
      }

      it('has no section in its table but these', () => assert.deepEqual([...written.keys()], sections));

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
