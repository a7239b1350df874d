/** How dist/ is made: by named steps that stop at the first failure, each file once, and from another folder. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {after, before, describe, it} from 'node:test';

const filesIn = (folder) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'));

describe('dist', () => {
  // the styles for the embed builder are no part of the package
  const compiled = filesIn('compiled').filter((path) => path !== 'inline-styles.json');

  it('has every module, type and map as the compiler wrote it, but for bundles, styles and plug-ins', () => {
    const changed = compiled.filter(
      (path) => !existsSync(`dist/${path}`) || !readFileSync(`dist/${path}`).equals(readFileSync(`compiled/${path}`)),
    );
    const bundled = /^((enhance|prerender)(\/[\w-]+)*|elements\/[\w-]+\.styles)\.js(\.map)?$/;
    assert.deepEqual(
      changed.filter((path) => !bundled.test(path) && !path.startsWith('build-tools/')),
      [],
    );
    assert.ok(changed.length < compiled.length / 2);
  });

  it('has plug-ins for build tools without maps, and without a comment that names one', () => {
    const plugIns = filesIn('dist/build-tools');
    assert.ok(plugIns.includes('vite.js') && plugIns.includes('vite.d.ts'), plugIns.join(' '));
    for (const path of plugIns) {
      assert.doesNotMatch(path, /\.map$/);
      const text = readFileSync(`dist/build-tools/${path}`, 'utf8');
      assert.ok(text.length > 0 && readFileSync(`compiled/build-tools/${path}`, 'utf8').startsWith(text), path);
      assert.doesNotMatch(text, /sourceMappingURL/);
    }
  });

  it('has no module beside those and the bundles', () => {
    const others = filesIn('dist').filter((path) => path.endsWith('.js') && !compiled.includes(path));
    assert.deepEqual(others.sort(), [
      'prerender/files.js',
      'prerender/ratings-files.js',
      'prerender/renderer.js',
      'what-works-ratings-source.min.js',
      'what-works-ratings-table.min.js',
      'what-works-ratings.min.js',
    ]);
    assert.deepEqual(
      filesIn('dist/prerender')
        .filter((path) => path.endsWith('.js'))
        .sort(),
      ['cli.js', 'files.js', 'local-files.js', 'prerender.js', 'ratings-files.js', 'read-programmes.js', 'renderer.js'],
    );
  });
});

describe('build/build.mjs', () => {
  // the script builds the folder that it stands in: here one whose compiler fails
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'build-'));
    mkdirSync(join(folder, 'node_modules/.bin'), {recursive: true});
    cpSync('build/build.mjs', join(folder, 'build/build.mjs'));
    writeFileSync(join(folder, 'node_modules/.bin/tsc'), '#!/bin/sh\necho "src/index.ts(1,1): error"\nexit 2\n', {
      mode: 0o755,
    });
    writeFileSync(
      join(folder, 'build/modules.mjs'),
      "import {writeFileSync} from 'node:fs'; writeFileSync('made', '');",
    );
  });
  after(() => rmSync(folder, {recursive: true}));

  const build = (...names) =>
    spawnSync(process.execPath, [join(folder, 'build/build.mjs'), ...names], {cwd: tmpdir(), encoding: 'utf8'});

  it('stops at a step that fails, with what it printed', () => {
    const {status, stdout, stderr} = build();
    assert.equal(status, 1);
    assert.match(stdout, /^compile +\d+\.\d s\n$/);
    assert.match(stderr, /^src\/index\.ts\(1,1\): error\n\n"compile" failed: tsc\n$/);
    assert.ok(!existsSync(join(folder, 'made')));
  });

  it('runs the steps that are asked for, in its own folder, and leaves what is there', () => {
    mkdirSync(join(folder, 'dist'));
    const {status, stdout} = build('modules');
    assert.equal(status, 0);
    assert.match(stdout, /^modules +\d+\.\d s\nall +\d+\.\d s\n$/);
    assert.ok(existsSync(join(folder, 'made')));
    assert.ok(existsSync(join(folder, 'dist')));
  });

  it('says which steps there are, if it does not know one', () => {
    const {status, stderr} = build('modules', 'moduls');
    assert.equal(status, 1);
    assert.match(stderr, /^There is no step moduls\. There are: compile, modules, .*, sri\.\n$/);
  });
});
