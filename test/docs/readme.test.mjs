/** The commands and the program of docs/prerendering.md. */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';

const guide = readFileSync('docs/prerendering.md', 'utf8');
const blocks = [...guide.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, code]) => ({
  language,
  code,
}));
const page =
  '<!doctype html><html lang="en"><title>x</title><cost-rating value="4" subject="A" reviewed="2018">Cost rating: 4</cost-rating>';

describe('docs/prerendering.md', () => {
  it('has commands that do what they say', () => {
    const lines = blocks.filter(({language}) => language === 'sh').flatMap(({code}) => code.trim().split('\n'));
    assert.equal(lines.length, 6);
    const folder = mkdtempSync(join(tmpdir(), 'ratings-'));
    try {
      for (const name of ['page.html', 'site/a.html', 'site/b/c.html']) cpSync(pageFile(folder), join(folder, name));
      cpSync('dist/scales/yef-impact.json', join(folder, 'scale.json'));
      for (const line of lines) {
        assert.match(line, /^npx what-works-ratings /);
        const shell = line.replace(
          'npx what-works-ratings',
          `"${process.execPath}" "${resolve('dist/prerender/cli.js')}"`,
        );
        const {status, stdout, stderr} = spawnSync('sh', ['-c', shell], {cwd: folder, encoding: 'utf8'});
        const said = line.endsWith('scale.json')
          ? 'scale.json: 1 scale: yef-impact, version 2026 (5 levels; en).\n'
          : '';
        assert.deepEqual([status, stdout, stderr], [0, said, ''], line);
        const [, written = 'site/b/c.html'] =
          /> (\S+)$/.exec(line) ?? (/--out (\S+)/.test(line) ? [0, 'public/b/c.html'] : []);
        assert.match(
          readFileSync(join(folder, written), 'utf8'),
          line.includes('--stylesheet') ? /<link[^>]*shadow\.css" \/><div part/ : /<style>/,
        );
      }
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });

  it('has a program that prints what it says', () => {
    const [program, printed] = ['mjs', 'console'].map(
      (wanted) => blocks.find(({language}) => language === wanted).code,
    );
    assert.equal(
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {encoding: 'utf8'}),
      printed,
    );
  });
});

function pageFile(folder) {
  const path = join(folder, 'source.html');
  writeFileSync(path, page);
  return path;
}
