/** The commands and the programs of docs/fill-your-pages.md and docs/where-ratings-stand.md, in a folder with a site. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {check} from '../../dist/prerender/prerender.js';

const blocksOf = (guide, wanted) =>
  [...readFileSync(guide, 'utf8').matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, language, code]) =>
    language === wanted ? [code] : [],
  );

const fillGuide = 'docs/fill-your-pages.md';
const standGuide = 'docs/where-ratings-stand.md';
const file =
  'programme,id,evidence,cost,reviewed\nProgramme 12,programme-12,3+,2,2026-05\nProgramme 14,programme-14,3,2,2026-05\n' +
  'Functional Family Therapy,fft,4,,2026-05\n';
const [tag] = blocksOf(fillGuide, 'html');
const guide = `<!doctype html>\n<html lang="en">\n<title>Guide</title>\n${tag}<cost-rating value="na" subject="Programme 14">Cost rating: NA, no cost figure</cost-rating>\n`;

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'stand-'));
  mkdirSync(join(folder, 'site'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(resolve('.'), join(folder, 'node_modules/what-works-ratings'));
});
after(() => rmSync(folder, {recursive: true, force: true}));

const read = (name) => readFileSync(join(folder, name), 'utf8');
function shell(line) {
  writeFileSync(join(folder, 'programmes.csv'), file);
  const command = `"${process.execPath}" "${resolve('dist/prerender/cli.js')}"`;
  assert.match(line, /^npx what-works-ratings /);
  const {status, stderr, stdout} = spawnSync('sh', ['-c', line.replace('npx what-works-ratings', command)], {
    cwd: folder,
    encoding: 'utf8',
  });
  return {status, stderr, stdout};
}
function program(code) {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.deepEqual([status, stderr], [0, '']);
  return stdout;
}

describe('docs/fill-your-pages.md', () => {
  it('has a tag in which all is well', () => assert.deepEqual(check(`<html lang="en">${tag}`), []));

  it('has commands that do what they say', () => {
    const [lines] = blocksOf(fillGuide, 'sh').map((code) => code.trim().split('\n'));
    assert.equal(lines.length, 6);
    writeFileSync(join(folder, 'site/guide.html'), guide);
    const [out, inPlace, current, list, table, card] = lines;
    assert.equal(shell(out).status, 0);
    assert.match(read('public/guide.html'), /value="3\+".*reviewed="2026-05"/);
    assert.equal(read('site/guide.html'), guide);
    assert.equal(shell(current).status, 1);
    assert.match(
      shell(inPlace).stderr,
      /^site\/guide\.html:4: Programme 12: evidence 3 is now 3\+, reviewed 2026-05\n$/,
    );
    assert.deepEqual(shell(current), {status: 0, stderr: '', stdout: ''});
    assert.deepEqual(shell(list), {status: 0, stderr: '', stdout: ''});
    assert.equal(JSON.parse(read('ratings.json')).length, 2);
    assert.deepEqual(shell(table), {status: 0, stderr: '', stdout: ''});
    assert.match(read('table.html'), /Evidence \(2 to 4\+\)/);
    assert.deepEqual(shell(card), {status: 0, stderr: '', stdout: ''});
    assert.match(read('card.html'), /^<programme-card programme="programme-12"/);
  });

  it('shows a line as the command writes it', () => {
    const stale =
      '<evidence-rating programme="fft" value="3+" subject="Functional Family Therapy" reviewed="2018"></evidence-rating>';
    writeFileSync(join(folder, 'guide.html'), `<!doctype html>${'\n'.repeat(11)}${stale}`);
    assert.equal(
      shell('npx what-works-ratings fill guide.html --from programmes.csv').stderr,
      blocksOf(fillGuide, 'text')[0],
    );
  });

  it('has a program that prints what it says', () => {
    const [[code], [printed]] = ['mjs', 'console'].map((language) => blocksOf(fillGuide, language));
    assert.equal(program(code), printed);
  });
});

describe('docs/where-ratings-stand.md', () => {
  it('lists, compares and prints as it says', () => {
    writeFileSync(join(folder, 'site/guide.html'), guide);
    const [list, compare] = blocksOf(standGuide, 'sh').map((code) => code.trim());
    assert.deepEqual(shell(list), {status: 0, stderr: '', stdout: ''});
    const [json] = blocksOf(standGuide, 'json');
    assert.equal(read('ratings.json'), json);
    const {status, stderr} = shell(compare);
    const said = blocksOf(standGuide, 'text')[1];
    assert.equal(status, 1);
    // the words in the page are older than the attribute as well
    assert.equal(stderr.split('\n').slice(0, 2).join('\n'), said.trim());
    const [[code], [printed]] = ['mjs', 'console'].map((language) => blocksOf(standGuide, language));
    assert.equal(program(code), printed);
  });
});
