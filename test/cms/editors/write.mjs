/**
 * Makes the files of what the editors keep anew, for the test that compares them: `node test/cms/editors/write.mjs`.
 */
import {writeFileSync} from 'node:fs';
import {editors, keptBy} from './editors.mjs';

for (const editor of editors) {
  writeFileSync(
    new URL(`../kept/${editor}.json`, import.meta.url),
    `${JSON.stringify(await keptBy(editor), null, 2)}\n`,
  );
}
