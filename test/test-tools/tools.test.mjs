/** The tests of docs/testing.md, and one of all that a page can change, in the tools that the page names. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {chromiumLaunchOptions} from '../support/find-browser.mjs';
import {inTurn} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const installed = join(here, 'node_modules/what-works-ratings');

async function run(command, args, {cwd = here, env} = {}) {
  // Runners ask for colours, and whether they run within another one.
  const {FORCE_COLOR, NODE_TEST_CONTEXT, ...inherited} = process.env;
  const child = spawn(command, args, {cwd, env: {...inherited, NO_COLOR: '1', ...env}});
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [code] = await once(child, 'close');
  assert.equal(code, 0, said);
  return said;
}

/** What a page can change: in every runner. */
const both = ['tests/page.test.js', 'tests/provider-later.test.js'];

/** How many tests of these files a runner is to count: a runner that finds none must not pass. */
const testsIn = (...files) =>
  files.flatMap((file) => readFileSync(join(here, file), 'utf8').match(/^ *(it|test)\(/gm)).length;

describe('the tools of docs/testing.md', {timeout: 300_000}, () => {
  before(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'packed-'));
    const name = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {cwd: root});
    rmSync(installed, {recursive: true, force: true});
    mkdirSync(installed);
    await run('tar', ['-xzf', join(folder, name.trim().split('\n').at(-1)), '-C', installed, '--strip-components=1']);
    rmSync(folder, {recursive: true});
  });
  after(() => rmSync(installed, {recursive: true, force: true}));

  for (const environment of ['jsdom', 'happy-dom']) {
    it(`run in Vitest, with ${environment}`, async () => {
      const files = [...both, 'tests/vitest.test.js', 'tests/testing-library.test.js'];
      const said = await run('npx', ['vitest', 'run', '--globals', '--environment', environment, ...files]);
      assert.match(said, new RegExp(`Tests +${testsIn(...files)} passed`));
    });
  }

  const modules = {NODE_OPTIONS: '--experimental-vm-modules'};
  const asNode = ['--testEnvironmentOptions', '{"customExportConditions": ["node", "node-addons"]}'];
  const ways = [
    ['with modules', 'jest.modules.json', [], modules],
    ['with Babel', 'jest.babel.json', [], {}],
    // as many do for the sake of other packages
    ['with modules and the packages for Node', 'jest.modules.json', asNode, modules],
  ];
  for (const [place, environment] of ['jsdom', '@happy-dom/jest-environment'].entries()) {
    for (const [how, config, options, env] of inTurn(ways, place)) {
      it(`run in Jest, with ${environment}, ${how}`, async () => {
        const files = [...both, 'tests/jest.test.js'];
        const said = await run('npx', ['jest', '--config', config, '--env', environment, ...options, ...files], {env});
        assert.match(said, new RegExp(`Tests: +${testsIn(...files)} passed`));
      });
    }
  }

  it('run in Jest without our elements, where only the words are of interest', async () => {
    const file = 'tests/words.test.js';
    const said = await run('npx', ['jest', '--config', 'jest.words.json', file]);
    assert.match(said, new RegExp(`Tests: +${testsIn(file)} passed`));
  });

  it('run in Playwright', async () => {
    const site = await openSite();
    site.pages['/programme.html'] =
      '<!doctype html><html lang="en"><title>A programme</title><script type="module" src="/dist/what-works-ratings.min.js"></script>' +
      '<cost-rating value="4" subject="Programme 1">Cost rating: 4</cost-rating>';
    try {
      const {executablePath, args, env: launched} = chromiumLaunchOptions();
      const env = {BASE_URL: site.at('/'), LAUNCH_OPTIONS: JSON.stringify({executablePath, args, env: launched})};
      const said = await run('npx', ['playwright', 'test'], {env});
      assert.match(said, new RegExp(`${testsIn('tests/ratings.spec.js')} passed`));
    } finally {
      await site.close();
    }
  });
});
