/** Those who import the package find its types, under each way in which TypeScript looks for modules. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const {exports} = JSON.parse(readFileSync('package.json', 'utf8'));
/** Files that nobody imports. */
const files = Object.keys(exports).filter((entry) => /\.(css|html|min\.js|txt)$/.test(entry) && !entry.includes('*'));
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

  it('are found where TypeScript does not read "exports"', () => {
    const folder = mkdtempSync(join(tmpdir(), 'node10-'));
    try {
      mkdirSync(join(folder, 'node_modules'));
      symlinkSync(resolve('.'), join(folder, 'node_modules/what-works-ratings'));
      const typed = Object.keys(exports)
        .filter((entry) =>
          /^\.(\/(react|preact|solid|vue|svelte|prerender|eleventy|vite|astro|define\.js|define\/\*\.js))?$/.test(
            entry,
          ),
        )
        .map((entry) => `what-works-ratings${entry.slice(1).replace('*', 'cost-rating')}`);
      assert.equal(typed.length, 12);
      const imports = typed.map((name, index) => `import * as entry${index} from '${name}';\nexport {entry${index}};`);
      writeFileSync(join(folder, 'imports.ts'), imports.join('\n'));
      const options = '--noEmit --skipLibCheck --ignoreDeprecations 6.0 --moduleResolution node10 --module esnext';
      const tsc = resolve('node_modules/typescript/bin/tsc');
      const {status, stdout} = spawnSync(process.execPath, [tsc, ...options.split(' '), 'imports.ts'], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout);
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});
