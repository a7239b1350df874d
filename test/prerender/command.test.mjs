/** The built command, as a process of its own in a folder of its own. */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {prerender} from 'what-works-ratings/prerender';
import {inTurn, isFull} from '../support/scope.mjs';
import {withoutOurs} from './prerendered.mjs';

const command = resolve('dist/prerender/cli.js');
const tsc = resolve('node_modules/typescript/bin/tsc');
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const page = (value) =>
  `<!doctype html>\r\n<html lang="en"><meta charset="utf-8"><title>é</title>\r\n<evidence-rating value="${value}" subject="A" reviewed="2018">Rating ${value}</evidence-rating>\r\n`;
const good = page('3+');
const bad = page('9');

const newFolder = () => mkdtempSync(join(realpathSync(tmpdir()), 'ratings-'));
const removeFolder = (path) => rmSync(path, {recursive: true, force: true});

let folder;
const at = (name) => join(folder, name);
const read = (name) => readFileSync(at(name), 'utf8');
const write = (files) => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(at(name)), {recursive: true});
    writeFileSync(at(name), content);
  }
};

/** What a run of the command printed, as bytes where it may be any, and how it ended. */
function run(args, input) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    input,
    maxBuffer: 2 ** 28,
  });
  return {code: status, bytes: stdout, out: stdout.toString(), err: stderr.toString()};
}

describe('the command', () => {
  beforeEach(() => (folder = newFolder()));
  afterEach(() => removeFolder(folder));

  const cases = (name, tests) =>
    describe(name, () => {
      for (const [what, test] of Object.entries(tests)) it(what, test);
    });

  cases('says how it is used', {
    'where nothing is asked, and where help is': () => {
      for (const args of [[], ['--help'], ['-h'], ['prerender', '--help']]) {
        const {code, out, err} = run(args);
        assert.deepEqual([code, err], [0, '']);
        for (const word of ['prerender', 'check', '--stylesheet', '--out', '--in-place', '"-"'])
          assert.ok(out.includes(word), word);
        assert.ok(out.split('\n').every((line) => line.length <= 80));
      }
    },
    'and its version': () => assert.equal(run(['--version']).out, `${version}\n`),
    'to who asks for what there is not, and writes nothing': () => {
      write({'page.html': good, 'b.html': good});
      for (const [args, reason] of [
        [['draw', 'page.html'], /no command "draw"/],
        [['--stylesheet', 'x'], /no command ""/],
        [['prerender'], /Say which page/],
        [['check'], /Say which page/],
        [['prerender', '--outt', 'x', 'page.html'], /--outt/],
        [['prerender', 'page.html', '--out'], /--out/],
        [['prerender', 'page.html', '--out', ''], /Say which folder/],
        [['prerender', 'page.html', '--stylesheet', ''], /--stylesheet URL/],
        [['prerender', 'page.html', '--out', 'out', '--in-place'], /not both/],
        [['prerender', 'page.html', 'b.html'], /There are 2 pages: .*--out DIR, or --in-place/],
        [['prerender', '-', '--in-place'], /standard input goes to standard output/],
        [['prerender', '-', '--out', 'out'], /standard input goes to standard output/],
        [['check', 'page.html', '--out', 'out'], /check writes nothing, so --out/],
        [['prerender', 'page.html', '--out', 'a', '--out', 'b'], /--out is given twice: "a" and "b"\. Give it once\./],
      ]) {
        const {code, out, err} = run(args, good);
        assert.deepEqual([code, out], [2, ''], args.join(' '));
        assert.match(err, reason);
        assert.doesNotMatch(err, /^ +at /m);
      }
      assert.deepEqual(readdirSync(folder).sort(), ['b.html', 'page.html']);
      assert.equal(read('page.html'), good);
    },
  });

  cases('prerender', {
    'writes the page to standard output, and leaves it as it is': () => {
      write({'page.html': good});
      assert.deepEqual(run(['prerender', 'page.html']), {
        code: 0,
        bytes: Buffer.from(prerender(good)),
        out: prerender(good),
        err: '',
      });
      assert.equal(read('page.html'), good);
    },
    'reads standard input': () => assert.equal(run(['prerender', '-'], good).out, prerender(good)),
    'links a stylesheet': () => {
      write({'page.html': good});
      assert.equal(
        run(['prerender', 'page.html', '--stylesheet', '/r.css?a&b']).out,
        prerender(good, {stylesheet: '/r.css?a&b'}),
      );
    },
    'says what is wrong in the page, with its place, and goes on': () => {
      write({'page.html': bad});
      const {code, out, err} = run(['prerender', 'page.html']);
      assert.equal(code, 0);
      assert.equal(out, prerender(bad));
      assert.match(err, /^page\.html:3:1: <evidence-rating value="9">: "9" is not on the evidence scale\..*\n$/);
    },
    'writes a page of any size whole, also where the reader is slow or gone': () => {
      write({'page.html': good + 'x'.repeat(5_000_000)});
      assert.equal(run(['prerender', 'page.html']).bytes.length, Buffer.byteLength(prerender(good)) + 5_000_000);
      const {status, stderr} = spawnSync(
        'sh',
        ['-c', `"${process.execPath}" "${command}" prerender page.html | head -c 10`],
        {cwd: folder},
      );
      assert.deepEqual([status, stderr.toString()], [0, '']);
    },
    'writes many into a folder that it makes, each in its own below the one they share': () => {
      write({'site/a.html': good, 'site/b/a.html': page('4'), 'site/b/c/d.htm': page('2*'), 'site/x.txt': 'x'});
      const {code, out, err} = run(['prerender', 'site/**/*.{html,htm}', '--out', 'to/there']);
      assert.deepEqual([code, out, err], [0, '', '']);
      assert.deepEqual(readdirSync(at('to/there'), {recursive: true}).sort(), [
        'a.html',
        'b',
        'b/a.html',
        'b/c',
        'b/c/d.htm',
      ]);
      assert.equal(read('to/there/b/c/d.htm'), prerender(page('2*')));
      assert.equal(read('site/a.html'), good);
    },
    'does not take what it wrote for more pages': () => {
      write({'a.html': good, 'b/a.html': good});
      for (const again of [false, true]) {
        assert.equal(run(['prerender', '**/*.html', '--out', 'out']).code, 0, `${again}`);
        assert.deepEqual(readdirSync(at('out'), {recursive: true}).sort(), ['a.html', 'b', 'b/a.html']);
      }
    },
    'takes a file whose name looks like a pattern, and one that is named twice, once': () => {
      write({'[a].html': good});
      assert.equal(run(['prerender', '[a].html', '[a].html']).out, prerender(good));
    },
    'never writes over a page by --out': () => {
      write({'a.html': good, 'out/a.html': page('4')});
      for (const args of [
        ['a.html', '--out', '.'],
        ['a.html', 'out/a.html', '--out', '.'],
      ]) {
        const {code, err} = run(['prerender', ...args]);
        assert.equal(code, 1);
        assert.match(err, /^a\.html: --out would write over a\.html, which is one of the pages\. Use --in-place/);
      }
      // the place of one page is another page
      const {code, err} = run(['prerender', 'a.html', 'out/a.html', '--out', 'out']);
      assert.equal(code, 1);
      assert.match(err, /^a\.html: --out would write over out\/a\.html/);
      assert.deepEqual([read('a.html'), read('out/a.html')], [good, page('4')]);
      assert.equal(read('out/out/a.html'), prerender(page('4')));
    },
    'says that a file or a folder is in the way': () => {
      write({'a.html': good, out: 'a file', 'to/a.html/x': 'a folder'});
      for (const out of ['out', 'out/deeper', 'to']) {
        const {code, err} = run(['prerender', 'a.html', '--out', out]);
        assert.equal(code, 1);
        assert.match(
          err,
          out === 'to' ? /a\.html: this is a folder/ : /a\.html: a part of its path is a file, not a folder/,
        );
      }
      assert.equal(read('out'), 'a file');
      assert.deepEqual(readdirSync(at('to')), ['a.html']);
    },
    'writes pages over themselves where that is asked, and nothing beside them': () => {
      write({'a.html': good, 'b/a.html': page('4')});
      assert.deepEqual(run(['prerender', '--in-place', '**/*.html']), {
        code: 0,
        bytes: Buffer.alloc(0),
        out: '',
        err: '',
      });
      assert.deepEqual([read('a.html'), read('b/a.html')], [prerender(good), prerender(page('4'))]);
      assert.deepEqual(readdirSync(folder, {recursive: true}).sort(), ['a.html', 'b', 'b/a.html']);
    },
    'does not write again what is already there': () => {
      write({'a.html': prerender(good), 'none.html': '<p>x</p>'});
      const long = new Date('2020-01-01');
      for (const name of ['a.html', 'none.html']) utimesSync(at(name), long, long);
      const before = statSync(at('a.html')).ino;
      assert.equal(run(['prerender', '--in-place', 'a.html', 'none.html']).code, 0);
      for (const name of ['a.html', 'none.html'])
        assert.equal(statSync(at(name)).mtime.getTime(), long.getTime(), name);
      assert.equal(statSync(at('a.html')).ino, before);
    },
    'keeps the mode of a file, and a link a link': () => {
      write({'real.html': good, 'open.html': good});
      chmodSync(at('real.html'), 0o640);
      chmodSync(at('open.html'), 0o777);
      symlinkSync('real.html', at('link.html'));
      assert.equal(run(['prerender', '--in-place', 'link.html', 'open.html']).code, 0);
      assert.equal(readlinkSync(at('link.html')), 'real.html');
      assert.equal(read('real.html'), prerender(good));
      assert.deepEqual(
        ['real.html', 'open.html'].map((name) => statSync(at(name)).mode & 0o777),
        [0o640, 0o777],
      );
    },
    'says what cannot be read, goes on with the rest, and fails where there is none': () => {
      write({
        'good.html': good,
        'folder/x': '',
        'empty.html': '',
        'blank.html': ' \n',
        'text.html': 'no tags\n3 < 4',
        'zero.html': '<p>\n\r\n\0',
        'utf16.html': Buffer.from('\uFEFF<p>x', 'utf16le'),
      });
      symlinkSync('nowhere', at('dangling.html'));
      symlinkSync('loop.html', at('loop.html'));
      const faulty = {
        'missing.html': 'missing.html: there is no such file or folder.',
        'no/*.html': 'no/*.html: there is no such file or folder.',
        'good.html/x.html': 'good.html/x.html: a part of its path is a file, not a folder.',
        folder: 'folder: this is a folder. To name the pages in it: "folder/**/*.html".',
        'dangling.html': 'dangling.html: there is no such file or folder.',
        'empty.html': 'empty.html:1: this is empty.',
        'blank.html': 'blank.html:1: this is empty.',
        'text.html':
          'text.html:1: this is not HTML: it has no tags. If it is a spreadsheet, give it a name that ends in .csv, and check that.',
        'zero.html': 'zero.html:3: this is not text: it holds a zero byte.',
        'utf16.html': 'utf16.html:1: this is UTF-16. Save it as UTF-8.',
      };
      const ways = [[], ['--out', 'out'], ['--in-place']];
      for (const [index, [name, message]] of Object.entries(faulty).entries()) {
        // each is a process
        for (const way of inTurn(ways, index)) {
          const {code, out, err} = run(['prerender', ...way, name]);
          assert.deepEqual([code, out, err], [1, '', `${message}\n`], name);
        }
        if (isFull || index === 0) assert.equal(run(['check', name]).code, 1, name);
      }
      assert.match(run(['prerender', '--in-place', 'loop.html']).err, /^loop\.html: /);
      assert.ok(!existsSync(at('out')));
      assert.equal(read('text.html'), 'no tags\n3 < 4');

      const {code, err} = run(['prerender', '--out', 'out', ...Object.keys(faulty), 'good.html']);
      assert.equal(code, 1);
      assert.deepEqual(err.trim().split('\n').sort(), Object.values(faulty).sort());
      assert.equal(read('out/good.html'), prerender(good));
    },
  });

  /** A page as bytes, and as a browser reads them in an encoding. */
  const encodings = {
    'UTF-8': [Buffer.from('<meta charset="utf-8"><p>£ é ŵ</p>'), 'utf-8'],
    'UTF-8 with a byte order mark': [Buffer.from('\uFEFF<p>x</p>'), 'utf-8'],
    'ASCII, sent as any encoding': [Buffer.from('<meta charset="windows-1252"><p>x</p>'), 'windows-1252'],
    'windows-1252': [Buffer.from('<meta charset="windows-1252"><p>\xa3 \x93x\x94 \x81</p>', 'latin1'), 'windows-1252'],
    'ISO 8859-14, for Welsh': [Buffer.from('<meta charset="iso-8859-14"><p>\xf0 \xa3</p>', 'latin1'), 'iso-8859-14'],
  };
  cases(
    'keeps the encoding of a page',
    Object.fromEntries(
      Object.entries(encodings).map(([name, [start, encoding]]) => [
        name,
        () => {
          const rating = Buffer.from(
            `<cost-rating lang="cy" value="4" subject="${start.includes(0xf0) ? '\xf0' : ''}" reviewed="2018">x</cost-rating>`,
            'latin1',
          );
          const content = Buffer.concat([start, rating]);
          write({'page.html': content});
          const {bytes, code} = run(['prerender', 'page.html']);
          assert.equal(code, 0);
          const written = new TextDecoder(encoding, {ignoreBOM: true}).decode(bytes);
          // latin1 has a character for each byte
          assert.equal(withoutOurs(bytes.toString('latin1')), content.toString('latin1'));
          const decoded = written.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code));
          assert.match(decoded, /amcangyfrifedig o £1,000–£2,000\./);
          if (name.startsWith('ISO'))
            assert.ok(decoded.includes('Gradd cost ar gyfer <span part="subject" dir="auto" >ŵ</span>'), decoded);
          write({'again.html': bytes});
          assert.deepEqual(run(['prerender', 'again.html']).bytes, bytes);
        },
      ]),
    ),
  );

  cases('check', {
    'says nothing of a page in which all is well': () => {
      write({'page.html': good.replace('Rating 3+', 'Evidence rating: 3+ (scale 2 to 4+)')});
      assert.deepEqual(run(['check', 'page.html']), {code: 0, bytes: Buffer.alloc(0), out: '', err: ''});
    },
    'reports with file, line and column, and fails': () => {
      write({
        'a.html': good,
        'b/c.html': `\n\n ${page('4').trimEnd().split('\r\n').at(-1).replace('Rating 4', 'Evidence rating: 3')}`,
      });
      const {code, out, err} = run(['check', '**/*.html']);
      assert.deepEqual([code, out], [1, '']);
      assert.equal(err, 'b/c.html:3:2: <evidence-rating value="4">: value says 4, text says 3. Make them the same.\n');
    },
    'reads standard input': () => assert.match(run(['check', '-'], bad).err, /^-:3:1: /),
  });
});

describe('the package, packed and installed elsewhere', () => {
  const npm = (args, cwd) =>
    execFileSync('npm', [...args, '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  let installed;
  before(() => {
    installed = newFolder();
    const tarball = npm(['pack', '--silent', '--pack-destination', installed]).trim();
    writeFileSync(join(installed, 'package.json'), '{"private": true, "type": "module"}');
    npm(['install', '--prefer-offline', join(installed, tarball)], installed);
  });
  after(() => removeFolder(installed));

  it("brings Lit's own packages, the library that checks scale files, and no others", () => {
    const {packages} = JSON.parse(readFileSync(join(installed, 'node_modules/.package-lock.json'), 'utf8'));
    const others = Object.keys(packages)
      .map((place) => place.replace('node_modules/', ''))
      .filter((name) => !/^(lit|lit-html|lit-element|@lit\/.*|@lit-labs\/ssr-dom-shim)$/.test(name));
    // trusted-types has types alone, and is Lit's
    assert.deepEqual(others.sort(), ['@types/trusted-types', 'valibot', 'what-works-ratings']);
  });

  it('says on `npm start` where the examples are, and changes nothing', () => {
    const folder = join(installed, 'node_modules/what-works-ratings');
    const contents = () =>
      readdirSync(folder, {recursive: true, withFileTypes: true})
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
        .map((path) => [path, readFileSync(path, 'base64')]);
    const before = contents();
    const {status, stderr} = spawnSync('npm', ['start'], {cwd: folder, encoding: 'utf8'});
    assert.notEqual(status, 0);
    assert.match(stderr, /^The examples are in the repository of what-works-ratings, not in the package\.$/m);
    assert.doesNotMatch(stderr, /^ +at /m, 'a stack trace');
    assert.deepEqual(contents(), before);
  });

  it('has the command', () => {
    writeFileSync(join(installed, 'page.html'), good);
    const out = execFileSync('npx', ['--no-install', 'what-works-ratings', 'prerender', 'page.html'], {
      cwd: installed,
      encoding: 'utf8',
    });
    assert.equal(out, prerender(good));
  });

  it('has the function, with types that need no others', () => {
    writeFileSync(
      join(installed, 'site.ts'),
      `
      import {check, prerender, type FileDiagnostic, type PrerenderOptions} from 'what-works-ratings/prerender';
      const problems: FileDiagnostic[] = [];
      const options: PrerenderOptions = {stylesheet: '/r.css', report: (problem) => problems.push(problem)};
      const page = '<cost-rating value="9">x</cost-rating>';
      const html: string = prerender(page, options);
      const [{line, column, message}] = check(page) as [FileDiagnostic];
      // @ts-expect-error an option that there is not
      prerender(page, {styles: true});
      export const said: string = \`\${line}:\${column} \${message} \${problems.length} \${html.length > 100}\`;
    `,
    );
    for (const [module, moduleResolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ]) {
      const compilerOptions = {
        strict: true,
        target: 'es2022',
        lib: ['es2022'],
        types: [],
        skipLibCheck: false,
        module,
        moduleResolution,
      };
      writeFileSync(join(installed, 'tsconfig.json'), JSON.stringify({compilerOptions, files: ['site.ts']}));
      const {status, stdout} = spawnSync(process.execPath, [tsc, '-p', installed], {encoding: 'utf8'});
      assert.deepEqual([status, stdout], [0, '']);
    }
    const out = execFileSync(
      process.execPath,
      ['--input-type=module', '--eval', 'console.log((await import("./site.js")).said)'],
      {cwd: installed, encoding: 'utf8'},
    );
    assert.match(out, /^1:1 <cost-rating value="9">: "9" is not on the cost scale.* 2 true\n$/);
  });
});
