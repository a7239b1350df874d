/** The same macros in Jinja2, as Python has it: Flask, Django and their like. On Debian: `apt install python3-jinja2`. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {cases, components, expectedHtml, fixturesOf, page} from '../nunjucks/cases.mjs';

const fixtures = components.flatMap(({tag}) => fixturesOf(tag).map(({options, html}) => ({tag, options, html})));
/** Without TESTS=full, one case in four: those that lie side by side are alike. */
const chosen = process.env.TESTS === 'full' ? cases : cases.filter((_, index) => index % 4 === 0);
const all = [...fixtures, ...chosen.map((each) => ({...each, html: expectedHtml(each)}))];
const inPython = [
  {value: '3', subject: 'A & "B" <b>'},
  {value: '3', reviewed: '2018-02-15'},
  {value: '3', reviewed: '2018-02-15'},
].map((options) => ({options, html: expectedHtml({tag: 'cost-rating', options})}));

const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import jinja2']).status === 0,
);
if (!python) throw new Error('Python has no Jinja2. On Debian and Ubuntu: apt-get install python3-jinja2');

const {status, stdout, stderr} = spawnSync(python, ['test/jinja2/render.py'], {
  input: JSON.stringify({
    components,
    pages: Object.fromEntries(components.map(({tag, macroName}) => [tag, page(tag, macroName)])),
    cases: all.map(({tag, options}) => ({tag, options})),
  }),
  encoding: 'utf8',
  maxBuffer: 1e9,
});
if (status !== 0) throw new Error(stderr);
const {version, environments, called} = JSON.parse(stdout);

describe(`the macros in Jinja2 ${version}`, () => {
  for (const [name, rendered] of Object.entries(environments))
    it(`write what the library writes, ${name}`, () => {
      assert.equal(rendered.length, all.length + inPython.length);
      for (const [index, {html, ...each}] of [...all, ...inPython].entries())
        assert.equal(rendered[index], html, JSON.stringify(each));
    });

  it('go around a part of the page by {% call %}', () => {
    assert.equal(called.length, Object.keys(environments).length);
    for (const html of called) assert.equal(html, '<rating-table filters="none"><table></table></rating-table>');
  });
});

describe('docs/nunjucks.md', () => {
  it('has a program for Jinja2 that finds the macros', () => {
    const guide = readFileSync('docs/nunjucks.md', 'utf8');
    const block = (language) => new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(guide)[1];
    const folder = mkdtempSync(join(tmpdir(), 'jinja2-'));
    mkdirSync(join(folder, 'views'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(resolve('.'), join(folder, 'node_modules/what-works-ratings'), 'dir');
    writeFileSync(join(folder, 'views/programme.html'), block('jinja'));
    const said = spawnSync(python, ['-c', block('python')], {cwd: folder, encoding: 'utf8'});
    rmSync(folder, {recursive: true});
    assert.equal(said.stderr, '');
    const options = {value: 3, subject: 'Incredible Years', variant: 'cell'};
    assert.equal(said.stdout.trim(), expectedHtml({tag: 'cost-rating', options}));
  });
});
