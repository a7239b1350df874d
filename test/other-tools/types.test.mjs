/** Those who import the package find its types, under each way in which TypeScript looks for modules. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const {exports} = JSON.parse(readFileSync('package.json', 'utf8'));
/** Files that nobody imports. */
const files = Object.keys(exports).filter((entry) => /\.(css|min\.js|txt)$/.test(entry) && !entry.includes('*'));
const attw = fileURLToPath(new URL('node_modules/@arethetypeswrong/cli/dist/index.js', import.meta.url));

describe('the types of the package', () => {
  it('are found from its name', () => {
    const {status, stdout, stderr} = spawnSync(
      process.execPath,
      [attw, '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', ...files],
      {encoding: 'utf8'},
    );
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /bundler: 🟢/);
  });
});
