/** The check before a release, on a small project of the same shape that is ready, and on the same with each fault. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {checks, integrityFaults} from '../../build/release.mjs';
import {isFull} from '../support/scope.mjs';

const hash = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const dist = {
  'index.js': `export const version = '1.2.3', cost = {}, fallbackLine = () => 'A line';\n`,
  'prerender.js': `export const prerender = () => '<template shadowrootmode="open">';\n`,
  'cli.js': '#!/usr/bin/env node\n',
};
const packageOf = (more) =>
  JSON.stringify({
    name: 'a-package',
    version: '1.2.3',
    type: 'module',
    files: ['dist'],
    bin: './dist/cli.js',
    exports: {'.': './dist/index.js', './prerender': './dist/prerender.js'},
    scripts: {size: 'node -e 0'},
    repository: {url: 'git+https://example.org/a.git'},
    homepage: 'https://example.org/a',
    bugs: 'https://example.org/a/issues',
    publishConfig: {access: 'public', provenance: true},
    ...more,
  });
const ready = {
  'package.json': packageOf({}),
  'package-lock.json': '{"version": "1.2.3"}',
  'CHANGELOG.md':
    '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-11-26\n\n- You can use it.\n\n## [1.2.2] - 2026-01-01\n',
  'src/version.ts': "export const version = '1.2.3';\n",
  'bench/results/1.2.3.json': '{}',
  ...Object.fromEntries(Object.entries(dist).map(([name, text]) => [`dist/${name}`, text])),
  'dist/sri.json': JSON.stringify({
    version: '1.2.3',
    files: Object.fromEntries(Object.entries(dist).map(([name, text]) => [name, hash(text)])),
  }),
};

describe('the check before a release', () => {
  let home,
    count = 0;
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'releases-'));
  });
  after(() => rmSync(home, {recursive: true}));

  function project(changed = {}) {
    const folder = join(home, String(count++));
    for (const [path, text] of Object.entries({...ready, ...changed})) {
      if (text === undefined) continue;
      mkdirSync(join(folder, path, '..'), {recursive: true});
      writeFileSync(join(folder, path), text);
    }
    const git = (...args) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        cwd: folder,
        stdio: 'pipe',
      });
    git('init', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--message', 'Begin');
    return {folder, git};
  }

  it('has nothing against a project that is ready', () => {
    const {folder} = project();
    assert.deepEqual(
      Object.entries(checks).map(([name, check]) => [name, check(folder)]),
      Object.keys(checks).map((name) => [name, []]),
    );
  });

  const faults = {
    'a version that is none': [
      'version',
      {
        'package.json': packageOf({version: '1.2'}),
        'package-lock.json': '{"version": "1.2"}',
        'src/version.ts': "version = '1.2'",
      },
      /the version "1\.2"\. Write three numbers/,
    ],
    'another version in the source': [
      'version',
      {'src/version.ts': "export const version = '1.2.2';\n"},
      /src\/version\.ts says 1\.2\.2, package\.json says 1\.2\.3/,
    ],
    'another version in the lock file': [
      'version',
      {'package-lock.json': '{"version": "1.0.0"}'},
      /package-lock\.json says 1\.0\.0/,
    ],
    'a changelog that ends with the version before': [
      'changelog',
      {'CHANGELOG.md': '## [Unreleased]\n\n## [1.2.2] - 2026-01-01\n'},
      /has "## \[1\.2\.2\] - 2026-01-01" below .*Write "## \[1\.2\.3\] - "/,
    ],
    'a changelog without any version': ['changelog', {'CHANGELOG.md': '## [Unreleased]\n'}, /has "no version" below/],
    'a heading without a day': [
      'changelog',
      {'CHANGELOG.md': '## [Unreleased]\n\n## [1.2.3]\n'},
      /has "## \[1\.2\.3\]" below/,
    ],
    'what has changed and belongs to no version': [
      'changelog',
      {'CHANGELOG.md': '## [Unreleased]\n\n### Added\n\n- Something.\n\n## [1.2.3] - 2026-11-26\n'},
      /entries under "## \[Unreleased\]"/,
    ],
    'no provenance': [
      'publishing',
      {'package.json': packageOf({publishConfig: {access: 'public'}})},
      /no "provenance": true/,
    ],
    'a package that is not public': [
      'publishing',
      {'package.json': packageOf({publishConfig: {provenance: true}})},
      /no "access": "public"/,
    ],
    'no repository': [
      'publishing',
      {'package.json': packageOf({repository: undefined})},
      /has nothing as "repository"\. Write its address/,
    ],
    'a repository without an address': [
      'publishing',
      {'package.json': packageOf({repository: {type: 'git'}})},
      /has \{"type":"git"\} as "repository"/,
    ],
    'no home page': ['publishing', {'package.json': packageOf({homepage: undefined})}, /has nothing as "homepage"/],
    'an invalid home page': ['publishing', {'package.json': packageOf({homepage: 'TODO'})}, /has "TODO" as "homepage"/],
    'nowhere to report a problem': ['publishing', {'package.json': packageOf({bugs: {}})}, /has \{\} as "bugs"/],
    'no figures of this version': [
      'bench',
      {'bench/results/1.2.3.json': undefined, 'bench/results/1.2.2.json': '{}'},
      /bench\/results\/1\.2\.3\.json is missing/,
    ],
    'a file past its budget': [
      'sizes',
      {'package.json': packageOf({scripts: {size: 'node -e "console.log(\'9 OVER\'); process.exit(1)"'}})},
      /9 OVER/,
    ],
    'a file that is not as its hash says': [
      'tarball',
      {'dist/index.js': `${dist['index.js']}// later\n`},
      /dist\/index\.js is sha384-.*, dist\/sri\.json says sha384-/,
    ],
    'a file without a hash': [
      'tarball',
      {'dist/new.js': ''},
      /dist\/new\.js is sha384-.*, dist\/sri\.json says nothing of it/,
    ],
    'a file that is missing in the package': [
      'tarball',
      {'package.json': packageOf({files: ['dist', '!dist/cli.js'], bin: undefined})},
      /dist\/cli\.js is no file/,
    ],
    'hashes of another version': [
      'tarball',
      {'dist/sri.json': ready['dist/sri.json'].replace('1.2.3', '1.2.2')},
      /is of 1\.2\.2, the package of 1\.2\.3/,
    ],
    'a package that cannot be imported': [
      'tarball',
      {'package.json': packageOf({exports: {'.': './dist/index.js'}})},
      /`node use\.js` failed/,
    ],
    'a package without its command': [
      'tarball',
      {'package.json': packageOf({bin: undefined})},
      /`npx --no-install a-package check page\.html` failed/,
    ],
  };
  for (const [what, [name, changed, message]] of Object.entries(faults)) {
    // each of these packs and installs the package
    if (name === 'tarball' && !isFull && what !== 'a file that is not as its hash says') continue;
    it(`finds ${what}`, () => assert.match(checks[name](project(changed).folder).join('\n'), message));
  }

  it('finds what is not committed, another branch, and a version that was released', () => {
    const {folder, git} = project();
    writeFileSync(join(folder, 'more.txt'), 'more');
    assert.match(checks.tree(folder).join(), /uncommitted changes: more\.txt/);
    rmSync(join(folder, 'more.txt'));
    assert.deepEqual(checks.tree(folder), []);
    git('tag', 'v1.2.3');
    assert.match(checks.tree(folder).join(), /There is a tag v1\.2\.3/);
    git('checkout', '-b', 'other');
    assert.match(checks.tree(folder).join(), /The branch is "other"/);
  });

  it('says of this package what nobody has given yet: repository, homepage, bugs', () => {
    const {repository, homepage, bugs} = JSON.parse(readFileSync('package.json', 'utf8'));
    const missing = Object.entries({repository, homepage, bugs}).filter(([, value]) => value === undefined);
    assert.deepEqual(
      checks.publishing('.').map((fault) => /as "(\w+)"/.exec(fault)?.[1]),
      missing.map(([name]) => name),
    );
  });

  it('leaves the project as it was', () => {
    const {folder, git} = project();
    for (const check of Object.values(checks)) check(folder);
    assert.equal(String(git('status', '--porcelain', '--ignored')), '');
  });

  it('has nothing against the hashes of this build', () => {
    const copy = join(home, 'copy');
    cpSync('dist', join(copy, 'dist'), {recursive: true});
    cpSync('package.json', join(copy, 'package.json'));
    assert.deepEqual(integrityFaults(copy), []);
  });

  it('is told of, check by check, to the person who releases', () => {
    const rows = [...readFileSync('docs/releasing.md', 'utf8').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    assert.deepEqual(rows, Object.keys(checks));
  });

  it('has commands in its guide that are there', () => {
    const {scripts} = JSON.parse(readFileSync('package.json', 'utf8'));
    const commands = [...readFileSync('docs/releasing.md', 'utf8').matchAll(/^ *```sh\n([^]*?)^ *```/gm)].flatMap(
      ([, code]) =>
        code
          .trim()
          .split(/\n\s*|&&/)
          .map((line) => line.trim()),
    );
    const known = {
      'npm ci': true,
      'npm publish': true,
      '.ci/run': existsSync('.ci/run'),
      'npm version --no-git-tag-version minor': true,
    };
    for (const command of commands)
      assert.ok(known[command] ?? scripts[/^npm run ([\w:-]+)$/.exec(command)?.[1]], command);
    assert.ok(commands.length > 6);
  });

  it('has templates for issues that the host can list', () => {
    const folder = '.github/ISSUE_TEMPLATE';
    const templates = readdirSync(folder).filter((name) => name.endsWith('.md'));
    assert.ok(templates.length > 2);
    for (const name of templates)
      assert.match(readFileSync(`${folder}/${name}`, 'utf8'), /^---\nname: \S.*\nabout: \S.*\n---\n\n\*\*/, name);
  });

  it('is what the command runs, and what package.json is published with', () => {
    const {scripts, publishConfig} = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.match(scripts['release:check'], /node build\/release-check\.mjs$/);
    assert.deepEqual(publishConfig, {access: 'public', provenance: true});
  });
});
