/** `check` of a scale file: every fault by its line and column. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, describe, it} from 'node:test';
import {checkRatingsFile} from 'what-works-ratings/prerender';
import {smallFile, wholeFile} from './scale-files.mjs';

const folder = mkdtempSync(join(tmpdir(), 'scales-'));
after(() => rmSync(folder, {recursive: true, force: true}));

/** As a person would have it in an editor. */
const written = JSON.stringify(smallFile(), null, 2);
const placed = (text) =>
  checkRatingsFile(text).problems.map(({line, column, message}) => `${line}:${column} ${message}`);
const lineOf = (text, what) => text.slice(0, text.indexOf(what)).split('\n').length;

function run(name, content) {
  writeFileSync(join(folder, name), content);
  const {status, stdout, stderr} = spawnSync(process.execPath, [resolve('dist/prerender/cli.js'), 'check', name], {
    cwd: folder,
    encoding: 'utf8',
  });
  return [status, stdout, stderr];
}

describe('check of a scale file', () => {
  it('says what a file holds that is right', () => {
    assert.deepEqual(checkRatingsFile(written), {problems: [], summary: '1 scale: stars, version 1 (2 levels; en)'});
    assert.equal(
      checkRatingsFile(JSON.stringify(wholeFile())).summary,
      '1 scale: whole, version 2 (4 levels; en, cy, fr). 2 outcomes. overrides for evidence. messages in ga',
    );
  });

  const cases = {
    'a value at its name': [
      written.replace('"place": 2', '"place": 7'),
      '"place": 7',
      'scales[0].levels[1].place: expected a place in the figure, 0 to 2, found 7.',
    ],
    'a name that is none, at itself': [
      written.replace('"body"', '"boddy": "x",\n      "body"'),
      '"boddy"',
      'scales[0].boddy: there is no such name here. Is it misspelt?',
    ],
    'a second code': [
      written.replace('"code": "2"', '"code": "1"'),
      /"code": "1",\s+"place": 2/,
      'scales[0].levels[1].code: expected a unique code, found "1", which is read as "1".',
    ],
    'words that are missing, where they are missing from': [
      written.replaceAll('"code": "2"', '"code": "3"'),
      '"levels": {',
      'scales[0].words[0].levels: expected words for "3", found none.',
    ],
    'a name that is there twice': [
      written.replace('"body"', '"body": "x",\n      "body"'),
      '"body": "Our body"',
      'scales[0]: expected each name once, found "body" again. The last one is used.',
    ],
    'a comma too many': [
      written.replace('"place": 2\n', '"place": 2,\n'),
      /\}\s+\],\s+"words"/,
      'expected JSON: property name expected.',
    ],
  };
  for (const [what, [text, where, message]] of Object.entries(cases)) {
    it(`says ${what}, with its line`, () => {
      const place = typeof where === 'string' ? text.indexOf(where) : text.search(where);
      const line = text.slice(0, place).split('\n').length;
      const [first] = checkRatingsFile(text).problems;
      assert.equal(first.message, message);
      assert.equal(first.line, line);
      assert.equal(text.split('\n')[line - 1].slice(first.column - 1, first.column), text[place], 'the column');
    });
  }

  it('says every fault, in the order in which they stand, whatever ends the lines', () => {
    const text = written
      .replace('"id": "stars"', '"id": "Our Stars"')
      .replace('"more"', '"version": "1",\n      "more"')
      .replace('"better"', '"nicer"')
      .replaceAll('\n', '\r\n');
    assert.deepEqual(
      checkRatingsFile(text).problems.map(({line}) => line),
      [lineOf(text, '"id"'), lineOf(text, '"more"') - 1, lineOf(text, '"more"')],
    );
  });

  it('says it of an empty file, of one without end, and of one that begins with a byte order mark', () => {
    assert.deepEqual(placed(''), ['1:1 expected JSON: value expected.']);
    assert.match(
      placed(`"${'x'.repeat(10_000_001)}"`)[0],
      /^1:1 expected at most 10,000,000 characters, found 10,000,003\.$/,
    );
    assert.deepEqual(placed(`\uFEFF${written}`), []);
  });

  it('is a command, which takes a file for one of scales by its name', () => {
    assert.deepEqual(run('right.json', written), [0, 'right.json: 1 scale: stars, version 1 (2 levels; en).\n', '']);
    const wrong = written.replace('"place": 2', '"place": 7');
    const line = lineOf(wrong, '"place": 7');
    assert.deepEqual(run('wrong.JSON', wrong), [
      1,
      '',
      `wrong.JSON:${line}:11: scales[0].levels[1].place: expected a place in the figure, 0 to 2, found 7.\n`,
    ]);
    assert.deepEqual(run('latin.json', Buffer.from('{"scales": "caf\xe9"}', 'latin1')), [
      1,
      '',
      'latin.json:1: this is not UTF-8. Save it as UTF-8.\n',
    ]);
  });
});
