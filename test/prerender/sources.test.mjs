/** What the prerenderer and the check read of a `<rating-source>`. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, describe, it} from 'node:test';
import {check, prerender} from '../../dist/prerender/prerender.js';
import {programmesFile, smallFile} from '../ratings-file/scale-files.mjs';

const file = JSON.stringify(programmesFile());
const readSource = (address) => (address === 'p.json' ? {text: file} : {reason: 'not here.'});
const badge = '<evidence-rating programme="one">Own words</evidence-rating>';
const around = (content, attributes = 'src="p.json"') => `<rating-source ${attributes}>${content}</rating-source>`;

/** The messages of a run, with its lines. */
function prerendered(html, options = {readSource}) {
  const messages = [];
  const page = prerender(html, {...options, report: ({line, message}) => messages.push(`${line}: ${message}`)});
  return {page, messages};
}

describe('prerendering within a <rating-source>', () => {
  it('renders what the file says, from its address or from a script', () => {
    const inline = around(`<script type="application/json">${file}</script>${badge}`, '');
    for (const html of [around(badge), inline]) {
      const {page, messages} = prerendered(html);
      assert.match(page, /Evidence rating for <span part="subject"[^>]*>Programme 1</);
      assert.match(page, /part="code"[^>]*>3\+</);
      assert.match(page, /last reviewed February 2018/);
      assert.deepEqual(messages, []);
      assert.equal(prerendered(page).page, page, 'twice the same');
    }
  });

  it('renders cards, summaries and grids, and a scale of the file', () => {
    const scales = JSON.stringify(smallFile());
    const {page, messages} = prerendered(
      around(
        `<programme-card programme="one"></programme-card><rating-summary programme="one"></rating-summary>
        <outcome-grid programme="one"></outcome-grid><script type="application/json">${scales}</script>
        <scale-rating scale="stars" value="2" subject="P" reviewed="2018"></scale-rating>`,
      ),
    );
    assert.equal(page.match(/Fewer offences/g).length, 1);
    assert.match(page, /Half as many as before\./);
    assert.match(page, /Our stars for/);
    assert.equal(page.match(/<template/g).length, 4);
    assert.deepEqual(messages, []);
  });

  it('takes the same badge in two sources for two', () => {
    const other = JSON.stringify({programmes: [{id: 'one', name: 'Other', ratings: {evidence: '2'}}]});
    const {page} = prerendered(around(badge) + around(`<script type="application/json">${other}</script>${badge}`, ''));
    assert.match(page, /Programme 1<[^]*Other</);
  });

  it('says where a file is left to the browser, and renders what the tag says', () => {
    const html = `\n${around('<evidence-rating programme="one" value="2" subject="By the tag" reviewed="2018"></evidence-rating>', 'src="https://example.org/p.json"')}`;
    const {page, messages} = prerendered(html);
    assert.match(page, /By the tag/);
    assert.deepEqual(messages, [
      '2: <rating-source src="https://example.org/p.json">: not here. It is left to the browser.',
    ]);
    assert.deepEqual(prerendered(html, {}).messages, [
      '2: <rating-source src="https://example.org/p.json">: no folder with the file was named. It is left to the browser.',
    ]);
  });

  it('says what is wrong in a file, and which programme it does not have', () => {
    const {page, messages} = prerendered(around('<cost-rating programme="four" value="2">Words</cost-rating>'));
    assert.match(page, /part="code"[^>]*>2</);
    assert.deepEqual(messages, [
      '1: <cost-rating programme="four">: No ratings file that the page gives has a programme "four". What the tag says is shown.',
    ]);
    const wrong = prerendered(around(badge, 'src="w.json"'), {readSource: () => ({text: '{"programmes": 1}'})});
    assert.match(wrong.messages[0], /^1: <rating-source src="w.json">: programmes: expected a list, found 1\./);
  });

  it('is checked like a page without it, and advises nothing that the file gives', () => {
    assert.deepEqual(check(around(badge), {readSource}), []);
    const stale = check(around('<evidence-rating programme="one" value="2">Evidence rating: 2</evidence-rating>'), {
      readSource,
    });
    assert.equal(stale.length, 1);
    assert.match(stale[0].message, /the tag says value="2", the ratings file value="3\+\*"/);
  });
});

describe('the command, with a ratings file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  after(() => rmSync(folder, {recursive: true}));
  const put = (name, text) => {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  };
  const run = (...args) => spawnSync('node', ['dist/prerender/cli.js', ...args], {encoding: 'utf8'});

  it('reads it below the folder that the pages share, or below --root, and nowhere else', () => {
    put('data/p.json', file);
    put('secret.json', file);
    put('data/site/page.html', around(badge, 'src="../p.json?v=2"'));
    const page = join(folder, 'data/site/page.html');
    const alone = run('prerender', page);
    assert.match(alone.stderr, /this file is not in the folder .*\(--root\)\. It is left to the browser\./);
    const below = run('prerender', '--root', join(folder, 'data'), page);
    assert.equal(below.stderr, '');
    assert.match(below.stdout, /Programme 1/);

    symlinkSync(join(folder, 'secret.json'), join(folder, 'data/link.json'));
    for (const [address, reason] of [
      ['../link.json', /not in the folder/],
      ['../../secret.json', /not in the folder/],
      ['..%2f..%2fsecret.json', /not in the folder/],
      ['/../secret.json', /not in the folder/],
      ['/link.json', /not in the folder/],
      ['//host/p.json', /not a relative address/],
      ['/\\host/p.json', /not a relative address/],
      ['\\\\host\\p.json', /not a relative address/],
      ['file:///etc/passwd', /not a relative address/],
      ['../nothing.json', /no such file/],
      ['../%', /no such file/],
    ]) {
      put('data/site/page.html', around(badge, `src="${address}"`));
      const {stderr, stdout} = run('prerender', '--root', join(folder, 'data'), page);
      assert.match(stderr, reason, address);
      assert.doesNotMatch(stdout, /Programme 1/, address);
    }
    assert.equal(run('prerender', '--root', join(folder, 'none'), page).status, 2);
    assert.match(readFileSync(page, 'utf8'), /^<rating-source/);
  });

  it('reads it at the top of the site, if --root says where that is', () => {
    put('site/p.json', file);
    put(
      'site/guide/page.html',
      around('<evidence-rating programme="none" value="3"></evidence-rating>', 'src="/p.json"'),
    );
    const page = join(folder, 'site/guide/page.html');
    for (const name of ['prerender', 'check'])
      assert.match(run(name, '--root', join(folder, 'site'), page).stderr, /No ratings file .* has a programme "none"/);
    assert.match(
      run('prerender', page).stderr,
      /<rating-source src="\/p\.json">: this begins at the folder of the site\. Say which that is: --root DIR\. It is left to/,
    );
    assert.doesNotMatch(run('check', page).stderr, /No ratings file/);
  });
});
