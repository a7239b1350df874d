/** The command that makes a picture of a rating, as a process of its own, and the function that makes a PNG. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {PNG} from 'pngjs';
import {PictureError, picturePng, ratingPicture} from 'what-works-ratings/prerender';
import {pictureCommand} from '../../compiled/prerender/commands/picture-command.js';

const fft = [
  '--scale',
  'evidence',
  '--value',
  '3+*',
  '--subject',
  'Functional Family Therapy',
  '--reviewed',
  '2018-02',
];
const alt =
  'Evidence rating for Functional Family Therapy: 3+ short-term impact, plus other studies. Mixed findings: some studies found that it helped, others found no effect or that things got worse. Fourth of 6 levels, from 2 (preliminary) to 4+ (strongest). Foundations Guidebook, last reviewed February 2018.';

let folder;
const at = (name) => join(folder, name);

const cli = resolve('dist/prerender/cli.js');

function run(args, command = cli) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [command, 'picture', ...args], {cwd: folder});
  return {code: status, bytes: stdout, out: stdout.toString(), err: stderr.toString()};
}

/** The same within this process, for many cases: what it printed, and whether it wrote anything. */
function runHere(args) {
  const said = mock.method(console, 'error', () => {});
  const printed = mock.method(process.stdout, 'write', () => true);
  const home = process.cwd();
  process.chdir(folder);
  try {
    const code = pictureCommand(args);
    const written = [...printed.mock.calls.map((call) => call.arguments[0]), ...readdirSync('.')];
    return {code, err: said.mock.calls.map((call) => call.arguments[0]).join('\n'), written};
  } finally {
    process.chdir(home);
    said.mock.restore();
    printed.mock.restore();
  }
}

/** How many pixels of a picture are dark, from a row to another. */
function darkPixels({width, height, data}, from = 0, to = height) {
  let count = 0;
  for (let at = 4 * width * from; at < 4 * width * to; at += 4) if (data[at] < 100) count++;
  return count;
}

describe('what-works-ratings picture', () => {
  beforeEach(() => (folder = mkdtempSync(join(realpathSync(tmpdir()), 'ratings-'))));
  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  it('writes an SVG, and prints the text alternative and an image with its size', () => {
    const {code, out, err} = run([...fft, '--out', 'my badge.svg']);
    assert.deepEqual([code, err], [0, '']);
    const svg = readFileSync(at('my badge.svg'), 'utf8');
    const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg);
    assert.equal(
      out,
      `${alt}\n<img src="my%20badge.svg" width="${width}" height="${height}" alt="${alt}" lang="en">\n`,
    );
    assert.ok(svg.endsWith('</svg>\n'));
    assert.deepEqual(readdirSync(folder), ['my badge.svg']);
  });

  it('writes to standard output where no file is named, and the alternative to standard error', () => {
    const {code, out, err} = run([...fft, '--variant', 'compact', '--theme', 'dark', '--language', 'cy']);
    assert.equal(code, 0);
    assert.match(out, /^<svg [^]*fill="#1d2125"[^]*<\/svg>\n$/);
    assert.match(err, /^Gradd tystiolaeth ar gyfer Functional Family Therapy: 3\+ [^\n]+\n$/);
  });

  it('writes a PNG in the density that is asked for, with the text in it', () => {
    const {width, height} = ratingPicture('evidence', {value: '3', subject: 'Programme 1'});
    for (const density of [undefined, 3]) {
      const times = density ? ['--density', `${density}`] : [];
      const {code, out, err} = run([
        '--scale',
        'evidence',
        '--value',
        '3',
        '--subject',
        'Programme 1',
        ...times,
        '--out',
        'a.png',
      ]);
      assert.deepEqual([code, err], [0, '']);
      // The image has the size of the picture, whatever the density of its file.
      assert.ok(out.includes(`<img src="a.png" width="${width}" height="${height}"`), out);
      const png = PNG.sync.read(readFileSync(at('a.png')));
      assert.deepEqual([png.width, png.height], [width * (density ?? 1), height * (density ?? 1)]);
      // Of the lines above the row of levels.
      assert.ok(darkPixels(png, 0, Math.round(png.height / 3)) > 300, 'there is text');
    }
    const {bytes} = run([...fft, '--format', 'png', '--density', '2']);
    assert.equal(PNG.sync.read(bytes).width, 2 * 520);
  });

  it('says what is to be installed where nothing draws a PNG, and still writes an SVG', () => {
    cpSync('dist/prerender', at('package'), {recursive: true});
    writeFileSync(at('package/package.json'), '{"type": "module"}');
    const command = at('package/cli.js');
    const {code, out, err} = run([...fft, '--out', 'a.png'], command);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /@resvg\/resvg-js, which is not installed\. Install it: npm install @resvg\/resvg-js\./);
    assert.equal(existsSync(at('a.png')), false);
    assert.equal(run([...fft, '--out', 'a.svg'], command).code, 0);
  });

  it('refuses to draw a PNG without a typeface, or without end', () => {
    const picture = ratingPicture('cost', {value: '3', subject: 'Programme 1'});
    writeFileSync(at('none.ttf'), 'This is no typeface.');
    assert.throws(
      () => picturePng(picture, {fonts: [at('none.ttf')]}),
      (error) => error instanceof PictureError && /There is no typeface in .*none\.ttf/.test(error.message),
    );
    assert.throws(
      () => picturePng(ratingPicture('cost', {value: '3', subject: 'Name '.repeat(40_000)}), {density: 3}),
      /too large/,
    );
  });

  it('takes scales and words from a file, and never writes over it', () => {
    cpSync('src/scales/yef-impact.json', at('scale.json'));
    const before = readFileSync(at('scale.json'), 'utf8');
    const {code, out} = run(['--from', 'scale.json', '--scale', 'yef-impact', '--value', 'high', '--out', 'a.svg']);
    assert.equal(code, 0);
    assert.match(out, /^[^\n]+: high/);
    cpSync('src/scales/eif-evidence-2017.json', at('old.json'));
    const old = run(['--from', 'old.json', '--scale', 'evidence', '--value', '3']);
    assert.match(old.err, /Early Intervention Foundation|EIF/);
    const over = run(['--from', 'scale.json', '--scale', 'yef-impact', '--value', 'high', '--out', './scale.json']);
    assert.deepEqual([over.code, over.err], [1, '--out would write over scale.json.\n']);
    assert.equal(readFileSync(at('scale.json'), 'utf8'), before);

    writeFileSync(at('broken.json'), '{"scales": [{}]}');
    const broken = run(['--from', 'broken.json', '--scale', 'cost', '--value', '3', '--out', 'b.svg']);
    assert.equal(broken.code, 1);
    assert.match(broken.err, /^broken\.json:1:13: /);
    assert.match(broken.err, /No picture is made\.\n$/);
    assert.equal(existsSync(at('b.svg')), false);
  });

  it('makes no picture of what is wrong, and says what is allowed', () => {
    for (const [args, reason] of [
      [['--value', '3'], /Say which scale: --scale cost\. There are: cost, evidence\./],
      [['--scale', 'stars', '--value', '3'], /--scale "stars": there is no such scale\. There are: cost, evidence\./],
      [['--scale', 'evidence'], /Say which value: --value "2"\. Allowed: 2, 2\*, /],
      [
        [...fft.slice(0, 2), '--value', '5'],
        /--value "5" is not on the scale "evidence"\. Allowed: 2, 2\*, .*, not-rated\./,
      ],
      [[...fft, '--language', 'fr'], /--language "fr": the scale "evidence" has words in en and cy\./],
      [
        [...fft.slice(0, 6), '--reviewed', 'June 2018'],
        /--reviewed "June 2018": expected a date such as 2018, 2018-02/,
      ],
      [[...fft, '--variant', 'large'], /--variant "large": expected standard, compact or figure\./],
      [[...fft, '--format', 'gif'], /--format "gif": expected svg or png\./],
      [[...fft, '--format', 'png', '--density', '4', '--out', 'a.png'], /--density "4": expected 1, 2 or 3\./],
      [[...fft, '--density', '2'], /--density is for a PNG/],
      [[...fft, '--width', '10'], /--width "10": expected pixels, from 240 to 2000\./],
      [[...fft, '--format', 'png', '--out', 'b.svg'], /--format png does not fit --out "b\.svg"/],
      ...['x.jpg', 'x.svg.txt', 'x.jpg --format svg'].map((name) => [
        [...fft, '--out', ...name.split(' ')],
        /--out "x\.(jpg|svg\.txt)": expected a name that ends in \.svg or \.png\./,
      ]),
      [[...fft, '--value', '4'], /--value is given twice: "3\+\*" and "4"\. Give it once\./],
      [[...fft, '--colour', 'red'], /--colour/],
    ]) {
      const {code, err, written} = runHere([...args, ...(args.includes('--out') ? [] : ['--out', 'a.svg'])]);
      assert.deepEqual([code, written], [2, []], args.join(' '));
      assert.match(err, reason);
    }
    const {code, out, err} = run([...fft.slice(0, 2), '--value', '5', '--out', 'a.svg']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /--value "5" is not on the scale/);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('says that a file cannot be written', () => {
    writeFileSync(at('file'), '');
    const {code, out, err} = run([...fft, '--out', 'file/a.svg']);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^file\/a\.svg: a part of its path is a file/);
    mkdirSync(at('folder'));
    assert.deepEqual(run([...fft, '--out', 'folder']).err, 'folder: this is a folder, and a file is wanted.\n');
    assert.deepEqual(readdirSync(folder).sort(), ['file', 'folder']);
  });
});
