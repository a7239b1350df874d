/** The same macros in Jinja2, as Python has it: Flask, Django and their like. On Debian: `apt install python3-jinja2`. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {cases, components, expectedHtml, fixturesOf, page} from '../nunjucks/cases.mjs';

const fixtures = components.flatMap(({tag}) => fixturesOf(tag).map(({options, html}) => ({tag, options, html})));
const all = [...fixtures, ...cases.map((each) => ({...each, html: expectedHtml(each)}))];
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
const {version, environments} = JSON.parse(stdout);

describe(`the macros in Jinja2 ${version}`, () => {
  for (const [name, rendered] of Object.entries(environments))
    it(`write what the library writes, ${name}`, () => {
      assert.equal(rendered.length, all.length + inPython.length);
      for (const [index, {html, ...each}] of [...all, ...inPython].entries())
        assert.equal(rendered[index], html, JSON.stringify(each));
    });
});
