/** docs/nunjucks.md: its pages become what it says, and its lists are complete. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {ratingHtml} from 'what-works-ratings';
import {components} from '../../nunjucks/components.mjs';
import {renderPage, settings} from '../nunjucks/render.mjs';

const guide = readFileSync('docs/nunjucks.md', 'utf8');
const blocks = (language) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, code]) => code);
const [first, inKit, page, around] = blocks('njk');

/** In the kit every page has the macros. */
const imports = components
  .map(({tag, macroName}) => `{% from "what-works-ratings/components/${tag}/macro.njk" import ${macroName} %}`)
  .join('');

describe('docs/nunjucks.md', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'nunjucks-'));
    mkdirSync(join(folder, 'node_modules'));
    for (const name of ['nunjucks', 'govuk-frontend'])
      symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name), 'dir');
    symlinkSync(resolve('.'), join(folder, 'node_modules/what-works-ratings'), 'dir');
    mkdirSync(join(folder, 'views'));
  });
  after(() => rmSync(folder, {recursive: true}));

  it('shows what the first macro writes', () => {
    for (const setting of settings) assert.equal(renderPage(setting, first).trim(), blocks('html')[0].trim());
  });

  it('has macros that go around a part of the page', () => {
    const source = renderPage(settings[0], imports + inKit).trim();
    assert.match(source, /^<rating-source src="\/plugin-assets\/.*\.json">\s*<scale-rating scale="yef-impact"/);
    assert.match(source, /<strong>high<\/strong>/);
    assert.match(renderPage(settings[0], around).trim(), /^<rating-table filters="evidence">\s*<table>…<\/table>\s*</);
    // The file is where the kit serves it: assets of a plug-in have the paths that they have in the package.
    const {assets} = JSON.parse(readFileSync('govuk-prototype-kit.config.json', 'utf8'));
    const [, path] = /what-works-ratings(\/dist\/scales)\/yef-impact\.json/.exec(inKit);
    assert.ok(assets.includes(path));
    readFileSync('dist/scales/yef-impact.json');
  });

  it('has a program for Nunjucks that finds the macros', () => {
    writeFileSync(join(folder, 'views/programme.njk'), page);
    writeFileSync(join(folder, 'build.mjs'), blocks('mjs')[0]);
    const {stdout, stderr} = spawnSync('node', ['build.mjs'], {cwd: folder, encoding: 'utf8'});
    assert.equal(stderr, '');
    assert.equal(stdout.trim(), ratingHtml('evidence', {value: '4', subject: 'Incredible Years', variant: 'cell'}));
  });

  it('lists every macro', () => {
    const table = guide.split('\n\n').find((block) => block.startsWith('| Macro |'));
    assert.deepEqual(
      [...table.matchAll(/^\| `(\w+)` \| `([\w-]+)` \|$/gm)].map(([, macroName, tag]) => ({macroName, tag})),
      components.map(({macroName, tag}) => ({macroName, tag})),
    );
  });
});
