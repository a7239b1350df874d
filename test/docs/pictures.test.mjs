/** The commands and the programs of docs/pictures.md. */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';

const {devDependencies, peerDependencies} = JSON.parse(readFileSync('package.json', 'utf8'));
const guide = readFileSync('docs/pictures.md', 'utf8');
const blocks = [...guide.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, code]) => ({language, code}));
const blocksIn = (wanted) => blocks.filter(({language}) => language === wanted).map(({code}) => code);

let folder;
const node = (program) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], {cwd: folder, encoding: 'utf8'});

describe('docs/pictures.md', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ratings-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(resolve('.'), join(folder, 'node_modules/what-works-ratings'));
  });
  after(() => rmSync(folder, {recursive: true, force: true}));

  it('has a command that prints the image that it says, and names the package that draws a PNG', () => {
    const [command, install] = blocksIn('sh');
    const [, args] = /^npx what-works-ratings (.+)\n$/.exec(command);
    const {status, stdout, stderr} = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "$0" ${args}`, resolve('dist/prerender/cli.js')],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(`${stdout.split('\n')[1]}\n`, blocksIn('html')[0]);
    assert.equal(install, 'npm install @resvg/resvg-js\n');
    assert.equal(peerDependencies['@resvg/resvg-js'], `^${devDependencies['@resvg/resvg-js']}`);
  });

  it('names files of the package', () => {
    const paths = blocksIn('text')[0].trim().split('\n');
    assert.equal(paths.length, 2);
    for (const path of paths) assert.ok(existsSync(join(folder, path)), path);
  });

  it('has a program that prints what it says, and one that makes a file of every value', () => {
    const [one, all] = blocksIn('mjs');
    assert.equal(node(one), blocksIn('console')[0]);
    node(all);
    const files = readdirSync(join(folder, 'badges'));
    // 6 levels with and without the sign, NL2, NE and not rated, in two variants and two themes
    assert.equal(files.length, 15 * 4);
    assert.ok(files.includes('evidence-2025-3-plus-star-standard-en-light.svg'));
  });

  it('names every option of the command', () => {
    const source = readFileSync('src/prerender/commands/picture-command.ts', 'utf8');
    const [, options] = /options: \{\n([^]*?)\n {4}\},/.exec(source);
    const names = [...options.matchAll(/^\s+'?([\w-]+)'?:/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== 'help');
    assert.ok(names.length > 10);
    assert.deepEqual([...guide.matchAll(/^\| `--([\w-]+)` \|/gm)].map(([, name]) => name).sort(), names.sort());
  });
});
