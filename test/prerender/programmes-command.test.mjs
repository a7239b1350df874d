/** The commands that read a ratings file, as processes of their own in a folder of their own. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {cardHtml, cardOptionsOf, ratingHtml, tableHtml} from 'what-works-ratings';
import {fill, prerender, readProgrammes} from 'what-works-ratings/prerender';
import {wholeFile} from '../ratings-file/scale-files.mjs';

const command = resolve('dist/prerender/cli.js');
const programmes = JSON.stringify({
  programmes: [
    {id: 'fft', name: 'Functional Family Therapy', ratings: {evidence: '4', cost: '3'}, reviewed: '2026-05'},
    {id: 'two', name: {en: 'Programme 2', cy: 'Rhaglen 2'}, ratings: {evidence: '3+*'}},
  ],
});
const {contents} = readProgrammes(programmes);
const stale = `<!doctype html>\r\n<html lang="en"><title>é</title>\r\n${ratingHtml('evidence', {programme: 'fft', value: '3+', subject: 'Functional Family Therapy', reviewed: '2018-02'})}\r\n`;
const current = fill(stale, contents);
const changed = 'Functional Family Therapy: evidence 3+ is now 4, reviewed 2026-05';

let folder;
const at = (name) => join(folder, name);
const read = (name) => readFileSync(at(name), 'utf8');
function write(files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(at(name)), {recursive: true});
    writeFileSync(at(name), content);
  }
}
function run(args, input) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return {code: status, out: stdout, err: stderr};
}
const filesIn = (name = '.') => readdirSync(at(name), {recursive: true}).sort();

describe('the commands for a ratings file', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(realpathSync(tmpdir()), 'programmes-'));
    write({'programmes.json': programmes});
  });
  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  const cases = (name, tests) =>
    describe(name, () => {
      for (const [what, test] of Object.entries(tests)) it(what, test);
    });

  cases('say how they are used', {
    'to who asks for what there is not, and write nothing': () => {
      write({'page.html': stale});
      for (const [args, reason] of [
        [['fill', 'page.html'], /Say which file has the ratings: --from/],
        [['fill', '--from', 'programmes.json'], /Say which page: what-works-ratings fill page\.html/],
        [['fill', 'page.html', '--from', 'programmes.json', '--out', 'x', '--in-place'], /not both/],
        [['fill', 'page.html', 'b.html', '--from', 'programmes.json'], /There are 2 pages/],
        [['fill', 'page.html', '--from', 'programmes.json', '--stylesheet', 'x'], /fill has no option --stylesheet/],
        [['check', 'page.html', '--from', 'programmes.json', '--json'], /Give --from or --json, not both/],
        [['check', 'page.html', '--from', ''], /Say which file/],
        [['table'], /Say which file: what-works-ratings table programmes\.csv/],
        [['table', 'programmes.json', 'x'], /Give one file/],
        [
          ['table', 'programmes.json', '--columns', 'evidence,stars'],
          /no column "stars"\. The columns are: evidence, cost, reviewed\./,
        ],
        [['table', 'programmes.json', '--language', 'Welsh!'], /"Welsh!" is not a language tag/],
        [['table', 'programmes.json', '--language', 'fr'], /--language "fr": this command has words in en and cy\./],
        [
          ['card', 'programmes.json', 'fft', '--language', 'fr'],
          /--language "fr": this command has words in en and cy\./,
        ],
        [
          ['fill', 'page.html', '--from', 'none.csv', '--from', 'programmes.json'],
          /--from is given twice: "none\.csv" and "programmes\.json"\. Give it once\./,
        ],
        [['card', 'programmes.json'], /the ids of programmes/],
        [['prerender', 'page.html', '--from', 'x'], /prerender has no option --from/],
      ]) {
        const {code, out, err} = run(args);
        assert.deepEqual([code, out], [2, ''], `${args.join(' ')}: ${err}`);
        assert.match(err, reason);
        assert.doesNotMatch(err, /^ +at /m);
      }
      assert.deepEqual(filesIn(), ['page.html', 'programmes.json']);
      assert.equal(read('page.html'), stale);
    },
    'to who gives a file that cannot be read, and write nothing': () => {
      write({
        'page.html': stale,
        'bad.json': '{"programmes": [{"id": "A B", "name": "x"}]}',
        'scales.json': '{"messages": []}',
      });
      for (const [file, reason] of [
        ['none.json', /^none\.json: there is no such file or folder\.$/m],
        ['bad.json', /^bad\.json:1:\d+: .*expected an id/],
        ['scales.json', /^scales\.json/],
        ['.', /^\.: this is a folder, and a file is wanted\.$/m],
      ])
        for (const args of [
          ['fill', 'page.html', '--in-place', '--from', file],
          ['check', 'page.html', '--from', file],
          ['table', file],
          ['card', file, 'fft'],
        ]) {
          const {code, out, err} = run(args);
          assert.deepEqual([code, out], [1, ''], args.join(' '));
          assert.match(err, reason);
        }
      assert.equal(read('page.html'), stale);
    },
  });

  cases('fill', {
    'writes a page to standard output, and says on standard error what changed': () => {
      write({'guide.html': stale});
      assert.deepEqual(run(['fill', 'guide.html', '--from', 'programmes.json']), {
        code: 0,
        out: current,
        err: `guide.html:3: ${changed}\n`,
      });
      assert.equal(read('guide.html'), stale);
      assert.deepEqual(run(['fill', '-', '--from', 'programmes.json'], stale).out, current);
    },
    'overwrites pages, and has nothing to say the second time': () => {
      write({'site/a.html': stale, 'site/b/c.html': '<p>No programme</p>'});
      const args = ['fill', 'site/**/*.html', '--from', 'programmes.json', '--in-place'];
      assert.deepEqual(run(args), {code: 0, out: '', err: `site/a.html:3: ${changed}\n`});
      assert.deepEqual([read('site/a.html'), read('site/b/c.html')], [current, '<p>No programme</p>']);
      assert.deepEqual(run(args), {code: 0, out: '', err: ''});
      assert.deepEqual(filesIn('site'), ['a.html', 'b', 'b/c.html']);
    },
    'writes pages into a folder, also those in which nothing changes': () => {
      write({'site/a.html': stale, 'site/b/c.html': '<p>No programme</p>'});
      assert.equal(run(['fill', 'site/**/*.html', '--from', 'programmes.json', '--out', 'out']).code, 0);
      assert.deepEqual([read('out/a.html'), read('out/b/c.html')], [current, '<p>No programme</p>']);
      assert.equal(read('site/a.html'), stale);
    },
    'keeps the bytes of a page that is not UTF-8': () => {
      const latin1 = Buffer.from(stale, 'latin1');
      writeFileSync(at('old.html'), latin1);
      run(['fill', 'old.html', '--from', 'programmes.json', '--in-place']);
      const bytes = readFileSync(at('old.html'));
      assert.ok(bytes.includes(Buffer.from('<title>\xe9</title>', 'latin1')));
      assert.ok(bytes.includes('value="4"'));
      assert.deepEqual(run(['fill', 'old.html', '--from', 'programmes.json', '--in-place']).err, '');
    },
    'reads the bytes of a page in the encoding that it declares, as a browser does': () => {
      const name = 'Caf\xe9 \x96 Plus';
      const page = (start, value, subject) => Buffer.from(`${start}${rating(value, subject)}`, 'latin1');
      const rating = (value, subject) =>
        ratingHtml('cost', {programme: 'cafe', value, subject, reviewed: '2021'})
          // latin1 has a character for each byte
          .replaceAll('–', '\x96');
      for (const [start, read] of Object.entries({
        '<meta charset="windows-1252">': 'Café – Plus',
        '<meta charset=latin1>': 'Café – Plus',
        '<meta http-equiv="content-type" content="text/html; charset=ISO-8859-1">': 'Café – Plus',
        '<!-- <meta charset="koi8-r"> --><title>No encoding</title>': 'Café – Plus',
        '<meta charset="nonsense">': 'Café – Plus',
        '<meta charset="windows-1251">': 'Cafй – Plus',
      })) {
        write({'cafe.csv': `programme,id,cost,reviewed\n${read},cafe,3,2021\n`});
        writeFileSync(at('page.html'), page(start, '3', name));
        assert.deepEqual(run(['check', '--from', 'cafe.csv', 'page.html']), {code: 0, out: '', err: ''}, start);
        assert.equal(JSON.parse(run(['check', '--json', 'page.html']).out)[0].subject, read, start);

        // Its own words of another value, with £ and a dash as bytes, are replaced. All else stays to the byte.
        const stale = page(`\xa3\x93${start}`, '2', name);
        writeFileSync(at('page.html'), stale);
        assert.equal(stale.includes(0xa3), true);
        const {err} = run(['fill', '--from', 'cafe.csv', 'page.html', '--in-place']);
        if (read.includes('й')) continue;
        assert.equal(err, `page.html:1: ${read}: cost 2 is now 3, reviewed 2021\n`);
        const bytes = readFileSync(at('page.html')).toString('latin1');
        assert.ok(bytes.startsWith(`\xa3\x93${start}`));
        assert.ok(bytes.includes(` value="3" subject="${name}" `), bytes);
        const written = bytes.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code));
        assert.ok(written.includes(`>Cost rating for ${read}<`) && written.includes('£500–£999'), written);
        assert.deepEqual(run(['fill', '--from', 'cafe.csv', 'page.html', '--in-place']).err, '');
      }
    },
    'reads a byte that says nothing in the encoding of a page as a browser does, and keeps it': () => {
      const content = Buffer.from(
        '<meta charset="utf-8"><cost-rating value="3" subject="Caf\xe9">x</cost-rating>',
        'latin1',
      );
      writeFileSync(at('page.html'), content);
      assert.equal(JSON.parse(run(['check', '--json', 'page.html']).out)[0].subject, 'Caf\uFFFD');
      const {stdout} = spawnSync(process.execPath, [command, 'fill', '--from', 'programmes.json', 'page.html'], {
        cwd: folder,
      });
      assert.deepEqual(stdout, content);
    },
    'refuses an output that would overwrite what it reads': () => {
      write({'a.html': stale, 'x/b.html': stale});
      const page = run(['fill', 'a.html', '--from', 'programmes.json', '--out', '.']);
      assert.equal(page.code, 1);
      assert.match(page.err, /--out would write over a\.html, which is one of the pages/);
      assert.equal(read('a.html'), stale);

      // the ratings file itself, under another name
      write({'site/p.html': '<p>x</p>'});
      mkdirSync(at('out'));
      symlinkSync('../programmes.json', at('out/p.html'));
      const source = run(['fill', 'site/p.html', '--from', 'programmes.json', '--out', 'out']);
      assert.equal(source.code, 1);
      assert.match(source.err, /this would write over out\/p\.html, which is read here as well/);
      assert.equal(read('programmes.json'), programmes);
    },
    'refuses a prerendered page, and writes the others': () => {
      write({'site/a.html': prerender(stale), 'site/b.html': stale});
      const {code, err} = run(['fill', 'site/*.html', '--from', 'programmes.json', '--in-place']);
      assert.equal(code, 1);
      assert.match(err, /^site\/a\.html:3: <evidence-rating> is prerendered\. Fill first, then prerender\.$/m);
      assert.deepEqual([read('site/a.html'), read('site/b.html')], [prerender(stale), current]);
    },
    'does not overwrite the source of a template': () => {
      const template = `${stale}<cost-rating programme="{{ id }}"></cost-rating>`;
      write({'page.html': template, 'whole.html': `{% block %}${stale}`});
      const inPlace = run(['fill', 'page.html', '--from', 'programmes.json', '--in-place']);
      assert.equal(inPlace.code, 1);
      assert.match(inPlace.err, /^page\.html:4: <cost-rating> has a value that a template engine replaces/m);
      assert.match(inPlace.err, /^page\.html: --in-place does not write the source of a template/m);
      assert.equal(read('page.html'), template);
      const toOutput = run(['fill', 'page.html', '--from', 'programmes.json']);
      assert.deepEqual([toOutput.code, toOutput.out], [0, fill(template, contents)]);
      assert.equal(run(['fill', 'whole.html', '--from', 'programmes.json']).code, 1);
    },
    'names a programme that the file does not have': () => {
      write({'page.html': '<cost-rating programme="gone" value="2"></cost-rating>'});
      const {code, out, err} = run(['fill', 'page.html', '--from', 'programmes.json']);
      assert.deepEqual([code, out], [0, '<cost-rating programme="gone" value="2"></cost-rating>']);
      assert.equal(
        err,
        'page.html:1: <cost-rating> names the programme "gone", which is not in the file. It stays as it is.\n',
      );
    },
    'goes on where a page cannot be read': () => {
      write({'b.html': stale});
      const {code, err} = run(['fill', 'a.html', 'b.html', '--from', 'programmes.json', '--in-place']);
      assert.equal(code, 1);
      assert.match(err, /^a\.html: there is no such file/m);
      assert.equal(read('b.html'), current);
    },
    'shows on a terminal how far it is, and nothing of that elsewhere': () => {
      write({'a.html': stale, 'b.html': '<p>x</p>'});
      // the first page comes after a while, so that there is time to show something
      const args = `mkfifo slow.html; (exec 3> slow.html; sleep 1.5; echo "<p>x</p>" >&3) & "${process.execPath}" "${command}" check slow.html a.html b.html --from programmes.json`;
      const {stdout} = spawnSync('script', ['-qec', args, '/dev/null'], {cwd: folder, encoding: 'utf8'});
      assert.match(stdout, /^\r\x1b\[2K1 of 3 files\r\x1b\[2Ka\.html:3:1: /);
      // what is shown is removed before a message, and at the end
      assert.doesNotMatch(stdout, /files(?!\r\x1b\[2K)/);
      const {stderr} = spawnSync('sh', ['-c', args], {cwd: folder, encoding: 'utf8'});
      assert.match(stderr, /^(mkfifo: .*\n)?a\.html:3:1: /);
      assert.doesNotMatch(stderr, /of 3|\x1b/);
    },
  });

  cases('check --from', {
    'says by page and line what is out of date, and fails': () => {
      write({'site/a.html': stale, 'site/b.html': '<cost-rating programme="gone" value="2"></cost-rating>'});
      const {code, out, err} = run(['check', 'site/*.html', '--from', 'programmes.json']);
      assert.deepEqual([code, out], [1, '']);
      assert.deepEqual(err.trim().split('\n'), [
        'site/a.html:3:1: <evidence-rating programme="fft">: value says 3+, programmes.json says 4.',
        'site/a.html:3:1: <evidence-rating programme="fft">: reviewed says 2018-02, programmes.json says 2026-05.',
        'site/a.html:3:1: <evidence-rating programme="fft">: its words say 3+, programmes.json says 4.',
        'site/b.html:1:1: <cost-rating programme="gone">: there is no such programme in programmes.json.',
      ]);
    },
    'has nothing to say of a site that was filled and prerendered': () => {
      write({'site/a.html': prerender(current), 'site/b.html': '<p>x</p>'});
      assert.deepEqual(run(['check', 'site/*.html', '--from', 'programmes.json']), {code: 0, out: '', err: ''});
    },
  });

  cases('check --json', {
    'lists what a site shows, as one document': () => {
      write({'site/a.html': stale, 'site/b.html': prerender(current), 'site/c.html': '<p>x</p>'});
      const {code, out, err} = run(['check', 'site/*.html', '--json']);
      assert.deepEqual([code, err], [0, '']);
      const rating = {programme: 'fft', subject: 'Functional Family Therapy', scale: 'evidence', line: 3};
      assert.deepEqual(JSON.parse(out), [
        {...rating, value: '3+', date: '2018-02', file: 'site/a.html'},
        {...rating, value: '4', date: '2026-05', file: 'site/b.html'},
      ]);
    },
    'is a document also where nothing is shown, or a page cannot be read': () => {
      write({'a.html': '<p>x</p>', 'b.html': '{% x %}<cost-rating value="3"></cost-rating>'});
      assert.deepEqual(run(['check', '--json', 'a.html']), {code: 0, out: '[]\n', err: ''});
      const {code, out, err} = run(['check', '--json', 'b.html', 'none.html', 'a.html']);
      assert.deepEqual([code, JSON.parse(out)], [1, []]);
      assert.match(err, /^b\.html:1:1: this is the source of a template.*\nnone\.html: there is no such file/);
    },
  });

  cases('table and card', {
    'write what the functions write': () => {
      assert.deepEqual(run(['table', 'programmes.json']), {code: 0, out: tableHtml(contents), err: ''});
      const options = {columns: ['cost', 'evidence'], language: 'cy', dense: true, caption: 'Teuluoedd'};
      const args = ['--columns', 'cost, evidence', '--language', 'cy', '--dense', '--caption', 'Teuluoedd'];
      assert.equal(run(['table', 'programmes.json', ...args]).out, tableHtml(contents, options));
      const card = (id, language) =>
        `${cardHtml(cardOptionsOf(contents.programmes.byId.get(id), contents, language))}\n`;
      assert.deepEqual(run(['card', 'programmes.json', 'two', 'fft']), {
        code: 0,
        out: card('two') + card('fft'),
        err: '',
      });
      assert.equal(run(['card', 'programmes.json', 'two', '--language', 'cy']).out, card('two', 'cy'));
    },
    'are in a language that the file brings words in': () => {
      write({'french.json': JSON.stringify({...wholeFile(), ...JSON.parse(programmes)})});
      for (const args of [
        ['table', 'french.json'],
        ['card', 'french.json', 'fft'],
      ]) {
        assert.equal(run([...args, '--language', 'fr']).code, 0);
        assert.match(run([...args, '--language', 'de']).err, /this command has words in en, cy,.* fr/);
      }
    },
    'name each programme that is not in the file, and then write no card': () => {
      assert.deepEqual(run(['card', 'programmes.json', 'fft', 'gone', 'constructor']), {
        code: 1,
        out: '',
        err: 'programmes.json: there is no programme "gone".\nprogrammes.json: there is no programme "constructor".\n',
      });
    },
  });
});
