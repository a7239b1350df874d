/** Programmes from spreadsheets: what is accepted, what is refused, by cell, and what `check` says. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, describe, it} from 'node:test';
import {runInNewContext} from 'node:vm';
import {build} from 'esbuild';
import fc from 'fast-check';
import {readProgrammes} from 'what-works-ratings/prerender';
import {programmes} from '../../examples/programmes.mjs';
import {readRatingsFile} from '../../dist/ratings-file/load.js';
import {smallFile} from './scale-files.mjs';
import {
  asUtf16,
  asWindows1252,
  cleanRows,
  faults,
  harmless,
  harmlessRows,
  messyFile,
  otherFaults,
  saved,
} from './spreadsheets.mjs';

const said = ({problems, warnings}) => [...problems, ...warnings].map(({message}) => message);
/** The problems by their cells. */
const byCell = ({problems}) =>
  problems.map(({line, column, message}) => [`${String.fromCharCode(64 + column)}${line}`, message]);
const listOf = ({contents}) => [...contents.programmes.byId.values()];
const read = (text, options) => readProgrammes(text, options);

describe('a spreadsheet of 130 programmes', () => {
  const expected = programmes().map(({name, evidence, cost, reviewed}, index) => ({
    id: `programme-${index + 1}`,
    isIdDerived: false,
    name,
    ratings: {evidence, cost},
    ...(reviewed && {reviewed: reviewed.value}),
    href: `/programmes/${index + 1}`,
    findings: [],
    further: {Region: ['North', 'South'][index % 2]},
  }));

  for (const [delimiter, named] of Object.entries({',': 'commas', ';': 'semicolons', '\t': 'tabs'})) {
    for (const [newline, ends] of Object.entries({'\r\n': 'CRLF', '\n': 'LF', '\r': 'CR'})) {
      it(`is read whole, with ${named} and ${ends}, in every encoding`, () => {
        const text = saved(cleanRows(), {delimiter, newline});
        const contents = {
          'a string': text,
          'a string that begins with a byte order mark, then a quote': `\uFEFF${text.replace('programme', '"programme"')}`,
          'UTF-8': Buffer.from(text),
          'UTF-8 with a byte order mark': Buffer.from(`\uFEFF${text}`),
          'UTF-16, little-endian': asUtf16(text),
          'UTF-16, big-endian': asUtf16(text, true),
          'Windows-1252 that is all ASCII': asWindows1252(text),
        };
        for (const [encoding, content] of Object.entries(contents)) {
          const result = read(content);
          assert.deepEqual(said(result), [], encoding);
          assert.deepEqual(listOf(result), expected, encoding);
        }
      });
    }
  }

  it('is the same as a ratings file of the same programmes', () => {
    const json = readRatingsFile({
      programmes: expected.map(({isIdDerived: _, further: _further, ...programme}) => programme),
    });
    const withoutFurther = listOf(read(saved(cleanRows()))).map(({further: _, ...programme}) => programme);
    assert.deepEqual(withoutFurther, [...json.programmes.byId.values()]);
  });

  it('may hold what is odd, but not in doubt', () => {
    for (const content of [saved(harmlessRows()), asUtf16(saved(harmlessRows(), {delimiter: '\t', newline: '\r'}))]) {
      const result = read(content);
      assert.deepEqual(result.problems, []);
      assert.equal(result.warnings.length, 1);
      assert.match(result.warnings[0].message, /^A5 \(programme\): 1 name beginning with =.* "=Programme 4"/);
      const list = listOf(result);
      assert.equal(list.length, 130);
      assert.deepEqual(
        list.slice(0, 6).map(({name}) => name),
        ['Programme 1', harmless.A3, 'Programme 3, in two lines', '=Programme 4', harmless.A6, harmless.A7],
      );
      assert.deepEqual([list[6].id, list[7].ratings], ['programme-7', {evidence: '3 + *', cost: '2'}]);
      assert.deepEqual([list[8].ratings, 'reviewed' in list[9], 'href' in list[9]], [{}, false, false]);
      assert.equal(list[10].further.Region, harmless.G12);
    }
  });

  it('is refused for every fault in it, each by its cell, and for nothing else', () => {
    const result = read(messyFile());
    assert.equal(result.contents, undefined);
    const all = {...faults, ...otherFaults};
    const found = byCell(result);
    assert.deepEqual(
      found.map(([cell]) => cell),
      Object.keys(all).sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)) || one.localeCompare(other)),
    );
    for (const [cell, message] of found) {
      const [text, expectation] = all[cell];
      assert.match(message, new RegExp(`^${cell}( \\([\\w ]+\\))?: `), 'the cell');
      assert.match(message, expectation);
      const shown = text.replace(/\s+/g, ' ').replace(/[’é]/g, '\uFFFD');
      if (text) assert.ok(message.includes(`"${shown}"`), `${message} shows ${shown}`);
    }
  });

  it('is refused for a single fault, too, and nothing of it is repaired', () => {
    for (const [cell, [text]] of Object.entries(faults)) {
      const rows = cleanRows();
      rows[Number(cell.slice(1)) - 1][cell.charCodeAt(0) - 65] = text;
      const result = read(asWindows1252(saved(rows)));
      assert.deepEqual([byCell(result).map(([where]) => where), result.contents], [[cell], undefined], text);
    }
  });
});

describe('the headers of a spreadsheet', () => {
  const problemsOf = (text, options) => byCell(read(text, options)).map(([cell, message]) => `${cell}|${message}`);
  const ratingsOf = (text, options) => {
    const result = read(text, options);
    assert.deepEqual(result.problems, []);
    return listOf(result)[0].ratings;
  };

  it('name a scale by its id or its name, in any language, any case and any space', () => {
    for (const header of ['evidence', 'Evidence rating', ' EVIDENCE  rating ', 'Gradd tystiolaeth', 'Tystiolaeth'])
      assert.deepEqual(ratingsOf(`Programme,${header}\nA,3+`), {evidence: '3+'}, header);
    for (const header of ['cost', 'Cost rating', 'Cost', 'Gradd cost'])
      assert.deepEqual(ratingsOf(`PROGRAMME,${header}\nA,3`), {cost: '3'}, header);
  });

  it('name a scale that is given, whose values are then checked', () => {
    const {scales} = readRatingsFile(smallFile());
    assert.deepEqual(ratingsOf('programme,Our stars\nA,2', {scales}), {stars: '2'});
    assert.deepEqual(problemsOf('programme,stars\nA,3', {scales}), [
      'B2|B2 (stars): expected 1 or 2, not-rated, found "3".',
    ]);
  });

  it('are refused where two scales have the name', () => {
    const two = ['ours', 'theirs'].map((id) => readRatingsFile({scales: [{...smallFile().scales[0], id}]}).scales[0]);
    assert.deepEqual(problemsOf('programme,our stars\nA,2', {scales: two}), [
      'B1|B1: expected the name of one scale, found "our stars", which is that of ours and theirs. Use one of these ids as the header.',
    ]);
    assert.deepEqual(ratingsOf('programme,theirs\nA,2', {scales: two}), {theirs: '2'});
  });

  it('are carried along as text with their cells, if they are none of these', () => {
    const [programme] = listOf(read('programme,Notes,__proto__\nA,"=1, x",y'));
    assert.deepEqual(Object.entries(programme.further), [
      ['Notes', '=1, x'],
      ['__proto__', 'y'],
    ]);
  });

  it('may be blank over nothing', () => {
    assert.deepEqual(ratingsOf('programme,,cost,\nA,,3,\n,,,\n'), {cost: '3'});
  });

  it('are refused where nobody can tell which column is meant', () => {
    assert.deepEqual(problemsOf('programme,Notes,notes\nA,1,2'), [
      'C1|C1: expected one column, found "notes" here and "Notes" in B1.',
    ]);
    assert.deepEqual(problemsOf('programme,Programme\nA,B'), [
      'B1|B1: expected one column, found "Programme" here and "programme" in A1.',
    ]);
  });

  it('are asked for, with what stands there instead', () => {
    assert.deepEqual(problemsOf('Name;Cost\nA;3'), [
      'A1|A1: expected headers, one of them "programme", found "Name", "Cost".',
    ]);
    assert.deepEqual(problemsOf('Our programmes,\n,\nprogramme,cost\nA,3'), [
      'A1|A1: expected headers, one of them "programme", found "Our programmes". Row 3 has it: delete the rows above that one.',
    ]);
    for (const empty of ['', '\uFEFF', '\n', new Uint8Array()])
      assert.deepEqual(problemsOf(empty), ['A1|A1: expected headers, one of them "programme", found nothing.']);
    assert.deepEqual(problemsOf('programme,cost\n,\n'), [
      'A2|A2 (programme): expected a programme in each row below the headers, found none.',
    ]);
  });
});

describe('readProgrammes', () => {
  it('runs in a browser: it needs nothing of Node', async () => {
    const {outputFiles, warnings} = await build({
      entryPoints: ['dist/prerender/read-programmes.js'],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'module',
      write: false,
      logLevel: 'silent',
    });
    assert.deepEqual(warnings, []);
    const context = {TextDecoder, URL};
    runInNewContext(outputFiles[0].text, context);
    for (const content of [messyFile(), Buffer.from(saved(cleanRows()))]) {
      const {problems, contents} = context.module.readProgrammes(content);
      assert.equal(JSON.stringify(problems), JSON.stringify(read(content).problems));
      assert.equal(contents?.programmes.byId.size, read(content).contents?.programmes.byId.size);
    }
  });

  it('makes ids of names, and warns once of all', () => {
    const result = read('programme,cost\nAnger Control,3\nTriple P – Teen,\n');
    assert.deepEqual(
      listOf(result).map(({id, isIdDerived}) => [id, isIdDerived]),
      [
        ['anger-control', true],
        ['triple-p-teen', true],
      ],
    );
    assert.deepEqual(result.warnings, [
      {
        line: 2,
        column: 1,
        message:
          'A2 (programme): 2 programmes without an id. Each gets one made from its name, the first "anger-control" (A2): once it is renamed, its pages no longer find it.',
      },
    ]);
  });

  it('refuses ids that nobody could tell apart, or that would be empty', () => {
    assert.deepEqual(byCell(read('programme,id\nA B,\nA-B,\n日本,\nC,a-b\n')), [
      ['A3', 'A3 (programme): expected a unique id, found "a-b", made from the name, as row 2 has.'],
      [
        'A4',
        'A4 (programme): expected an id, since none can be made of this name: it has no Latin letters or figures.',
      ],
      ['B5', 'B5 (id): expected a unique id, found "a-b", as row 2 has.'],
    ]);
  });

  it('warns of addresses that lack their beginning, and of letters that a spreadsheet has changed', () => {
    const {warnings} = read('programme,id,href\nPlant â€™n,a,www.example.org\nB,b,WWW.example.org/b\n');
    assert.deepEqual(
      warnings.map(({line, column, message}) => [line, column, message.replace(/, the first.*/, '')]),
      [
        [
          2,
          1,
          'A2 (programme): 1 name with signs that stand for other letters where a file was opened as Windows-1252',
        ],
        [
          2,
          3,
          'C2 (href): "www.example.org" is a page of your own site. For another site, begin with https://. 2 addresses of this kind.',
        ],
      ],
    );
  });

  it('says which file is none of text, and where', () => {
    assert.deepEqual(read(Buffer.from('programme\nA\0')).problems, [
      {line: 2, column: 1, message: 'expected text, found a zero byte. Save the file as "CSV UTF-8".'},
    ]);
    assert.deepEqual(read('x'.repeat(10_000_001)).problems, [
      {line: 1, column: 1, message: 'expected at most 10,000,000 characters, found 10,000,001.'},
    ]);
  });

  it('lists a hundred problems, and how many more there are', () => {
    const {problems} = read(`programme,cost\n${Array.from({length: 250}, (_, index) => `P${index},x\n`).join('')}`);
    assert.equal(problems.length, 101);
    assert.deepEqual(problems.at(-1), {
      line: 101,
      column: 2,
      message: 'B101 (cost): and 150 more errors after this one.',
    });
  });

  it('refuses more programmes than a ratings file can have', () => {
    const rows = Array.from({length: 20_001}, (_, index) => `P${index}\n`).join('');
    assert.deepEqual(byCell(read(`programme\n${rows}`)), [
      ['A1', 'A1: expected at most 20,000 programmes, found 20,001.'],
    ]);
  });

  it('reads JSON where the text begins with a brace, or on request', () => {
    const json = '{"programmes": [{"id": "a", "name": "A", "ratings": {"cost": "3"}}]}';
    for (const content of [json, ` \n${json}`, Buffer.from(`\uFEFF${json}`)]) {
      const result = read(content);
      assert.deepEqual(said(result), []);
      assert.deepEqual(result.contents.programmes.byId.get('a').ratings, {cost: '3'});
    }
    assert.match(said(read('[]', {format: 'json'}))[0], /^the file: expected an object/);
    assert.match(said(read(json, {format: 'csv'}))[0], /^A1: expected headers/);
    assert.deepEqual(said(read(Buffer.from('{"caf\xe9": 1}', 'latin1'))), ['expected UTF-8, found other bytes.']);
    assert.deepEqual(said(read(asUtf16(json))), ['expected UTF-8, found other bytes.']);
  });

  it('never throws, whatever it is given, and has contents or problems', () => {
    const isWhole = (content, format) => {
      const {contents, problems} = read(content, {format});
      assert.notEqual(Boolean(contents), problems.length > 0);
      for (const {line, column} of problems) assert.ok(line > 0 && column > 0);
    };
    const formats = fc.constantFrom('csv', 'json', undefined);
    const cells = fc.constantFrom(
      'programme',
      'cost',
      'id',
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      'A',
      '3',
      '\uFEFF',
      '=',
      '\0',
      '£',
    );
    const json = fc
      .json()
      .map(
        (text) =>
          `{"programmes": [${text}, {"name": "A", "ratings": ${text}, "findings": [${text}]}], "messages": [${text}], "source": ${text}, "scales": [${text}]}`,
      );
    fc.assert(fc.property(fc.uint8Array({maxLength: 300}), formats, isWhole), {numRuns: 500});
    fc.assert(
      fc.property(
        fc.array(cells, {maxLength: 60}).map((all) => `programme${all.join('')}`),
        formats,
        isWhole,
      ),
      {
        numRuns: 2000,
      },
    );
    fc.assert(fc.property(json, formats, isWhole), {numRuns: 500});
  });
});

describe('check of a spreadsheet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  after(() => rmSync(folder, {recursive: true, force: true}));
  const run = (name, content) => {
    writeFileSync(join(folder, name), content);
    const {status, stdout, stderr} = spawnSync(process.execPath, [resolve('dist/prerender/cli.js'), 'check', name], {
      cwd: folder,
      encoding: 'utf8',
    });
    return [status, stdout, stderr];
  };

  it('says what it holds', () => {
    const rows = cleanRows().map((cells) => cells.slice(0, 6));
    rows[1][2] = rows[2][2] = '';
    assert.deepEqual(run('programmes.csv', saved(rows)), [
      0,
      'programmes.csv: 130 programmes (cost 130, evidence 128).\n',
      '',
    ]);
    assert.deepEqual(run('further.TSV', saved(cleanRows(), {delimiter: '\t'})), [
      0,
      'further.TSV: 130 programmes (evidence 130, cost 130). As text: Region.\n',
      '',
    ]);
  });

  it('fails for a problem, with row and column, and not for a warning', () => {
    assert.deepEqual(run('wrong.csv', 'programme,id,cost\nA,a,£££\n'), [
      1,
      '',
      'wrong.csv:2:3: C2 (cost): expected 1, 2, 3, 4 or 5, NA or not-rated, found "£££".\n',
    ]);
    const [status, stdout, stderr] = run('derived.csv', 'programme,cost\nA,3\n');
    assert.deepEqual([status, stdout], [0, 'derived.csv: 1 programme (cost 1).\n']);
    assert.match(stderr, /^derived\.csv:2:1: warning: A2 \(programme\): 1 programme without an id\..*\n$/);
  });
});
