/**
 * Every snippet of every page that somebody follows is run: here by what its language is, or by the test of the page's
 * own, which is named below. A block that nobody runs is a fault.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {globSync} from 'tinyglobby';
import {check, checkRatingsFile} from '../../dist/prerender/prerender.js';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {openSite} from '../support/site.mjs';

/** What a page's own test runs: the languages of the blocks, and the test. */
const own = {
  'README.md': {'test/docs/readme.test.ts': ['html', 'js', 'text']},
  'docs/attributes.md': {'test/docs/readme.test.ts': ['html', 'js', 'text', 'console']},
  'docs/cms-components.md': {'test/docs/cms-components.test.mjs': ['javascript']},
  'docs/cms.md': {'test/cms/cms.test.mjs': ['html', 'php', 'text'], 'test/package/enhance.test.mjs': ['js']},
  'docs/fallback-content.md': {'test/docs/readme.test.ts': ['html', 'js']},
  'docs/fill-your-pages.md': {'test/docs/ratings-files.test.mjs': ['html', 'sh', 'text', 'mjs', 'console']},
  'docs/frameworks.md': {
    'test/docs/frameworks.test.mjs': ['html', 'js', 'json', 'md', 'njk', 'svelte', 'text', 'ts', 'tsx', 'vue'],
  },
  'docs/hosting.md': {'test/docs/readme.test.ts': ['html']},
  'docs/nunjucks.md': {
    'test/docs/nunjucks.test.mjs': ['njk', 'html', 'mjs'],
    'test/jinja2/macros.test.mjs': ['jinja', 'python'],
    'test/kit/kit.test.mjs': ['sh'],
  },
  'docs/pictures.md': {'test/docs/pictures.test.mjs': ['console', 'html', 'mjs', 'sh', 'text']},
  'docs/prerendering.md': {'test/docs/readme.test.mjs': ['mjs', 'console']},
  'docs/publish-your-ratings.md': {'test/docs/publish-your-ratings.test.mjs': ['html', 'json', 'sh', 'text']},
  'docs/publish-your-scale.md': {'test/docs/publish-your-scale.test.mjs': ['html', 'json', 'text']},
  'docs/recipes/two-languages.md': {'test/docs/readme.test.ts': ['html', 'text']},
  'docs/releasing.md': {'test/package/release.test.mjs': ['sh']},
  'docs/testing.md': {'test/docs/testing.test.mjs': ['js', 'json']},
  'docs/scale-files.md': {'test/docs/readme.test.ts': ['html']},
  'docs/where-ratings-stand.md': {'test/docs/ratings-files.test.mjs': ['sh', 'text', 'json', 'mjs', 'console']},
};

/** Blocks for systems that cannot be had here. The page says so, which its own test asks. */
const notRun = {'docs/cms-components.md': ['yaml', 'twig', 'python', 'jinja', 'cshtml']};

const pages = globSync(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/**/*.md', '!docs/decisions/**']).sort();
const blocks = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^( *)```(\w*)\n([^]*?)^ *```$/gm)].map(
    ([, indent, language, code], index) => ({
      page,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      name: `${page}, block ${index + 1} (${language})`,
    }),
  ),
);
const {scripts, exports} = JSON.parse(readFileSync('package.json', 'utf8'));
const ownTestOf = ({page, language}) =>
  Object.entries(own[page] ?? {}).find(([, languages]) => languages.includes(language))?.[0];

describe('the snippets', {timeout: 200_000}, () => {
  let browser, site, folder;
  before(async () => {
    browser = await openBrowser();
    site = await openSite();
    folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  });
  after(async () => {
    rmSync(folder, {recursive: true});
    await Promise.all([browser.close(), site.close()]);
  });

  /** A page of its own, on a site that serves what is built as an administrator would. */
  async function open(html, {head = '', headers = {}} = {}) {
    for (const [, name] of html.matchAll(/"\/assets\/([\w./-]+)"/g)) {
      site.pages[`/assets/${name}`] = {body: readFileSync(`dist/${name}`, 'utf8'), type: name.split('.').at(-1)};
    }
    site.pages['/snippet.html'] = {
      body: `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${html}`,
      type: 'html',
      headers,
    };
    const page = await openPage(browser);
    await page.goto(site.at('/snippet.html'), {waitUntil: 'networkidle0'});
    await drawn(page);
    return page;
  }

  const scriptsOfOurs = ['what-works-ratings-source', 'what-works-ratings']
    .map((name) => `<script type="module" src="/dist/${name}.min.js"></script>`)
    .join('');
  const everything =
    '<cost-rating value="3">x</cost-rating><evidence-rating value="3+*">x</evidence-rating><rating-explainer scale="cost">x</rating-explainer>';

  const runners = {
    /** Put into a page: it shows what it is for, and its words do not contradict its values. */
    async html({code}) {
      const page = await open(code, {head: code.includes('<script') ? '' : scriptsOfOurs});
      const seen = await page.evaluate(() => {
        // A card tells of its findings itself.
        const elements = [...document.body.querySelectorAll(':not(programme-card > *)')].filter(({localName}) =>
          localName.includes('-'),
        );
        return elements.map(({localName, shadowRoot}) => [
          localName,
          Boolean(customElements.get(localName)),
          localName === 'rating-source' || Boolean(shadowRoot?.querySelector('[part~="rating"]')?.textContent.trim()),
        ]);
      });
      assert.deepEqual(
        seen.filter(([, known, shows]) => !known || !shows),
        [],
      );
      assert.ok(
        seen.length || /^(<link rel="stylesheet" href="[^"]+"( media="[^"]+")?>\s*)+$/.test(code),
        'it shows something, or links to a stylesheet',
      );
      assert.deepEqual([page.problems, page.warnings], [[], []]);
      assert.deepEqual(
        check(code).filter(({message}) => !message.includes('has no date')),
        [],
      );
      await page.close();
    },

    /** In a page with our elements: a browser takes all of it, and what it selects of ours is there. */
    async css({code}) {
      const page = await open(everything, {head: scriptsOfOurs});
      const {lost, parts} = await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        const taken = [...sheet.cssRules].map(({cssText}) => cssText).join('\n');
        const properties = [...css.matchAll(/([\w-]+)\s*:(?!:)[^{};]+;/g)].map(([, name]) => name);
        const roots = [...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
        return {
          lost: properties.filter((name) => !taken.includes(`${name}:`)),
          parts: [...css.matchAll(/::part\((\w+)\)/g)].map(([, part]) => [
            part,
            roots.some((root) => root.querySelector(`[part~="${part}"]`)),
          ]),
        };
      }, code);
      assert.deepEqual(lost, []);
      assert.deepEqual(
        parts.filter(([, there]) => !there),
        [],
      );
      await page.close();
    },

    json({code, name}) {
      const data = JSON.parse(code);
      if (data.scales || data.overrides || data.messages) assert.deepEqual(checkRatingsFile(code).problems, []);
      else
        assert.ok(
          JSON.stringify(data)
            .match(/node_modules\/what-works-ratings\/(dist\/[\w.-]+)/g)
            ?.every((path) => existsSync(path.replace('node_modules/what-works-ratings/', ''))),
          name,
        );
    },

    /** Sent with a page: the elements work under it. */
    async http({code}) {
      const [, name, value] = /^([\w-]+): (.+)\n$/.exec(code);
      const page = await open(everything, {head: scriptsOfOurs, headers: {[name]: value}});
      assert.equal(
        await page.evaluate(() =>
          [...document.querySelectorAll('cost-rating, evidence-rating')].every(({shadowRoot}) =>
            shadowRoot.querySelector('[part="code"]'),
          ),
        ),
        true,
      );
      assert.deepEqual([page.problems, page.warnings], [[], []]);
      await page.close();
    },

    js({code}) {
      const {status, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {encoding: 'utf8'});
      assert.equal(status, 0, stderr);
    },

    /** Types are tried in the apps, from where the guide for frameworks has its snippets. */
    tsx: ({code}) =>
      assert.ok(readFileSync('docs/frameworks.md', 'utf8').includes(code.trim()), 'it is in docs/frameworks.md'),

    sh({code}) {
      for (const line of code
        .trim()
        .split('\n')
        .flatMap((commands) => commands.split(' && '))) {
        const [, script] = /^npm (?:run )?(\w[\w:]*)$/.exec(line) ?? [];
        const [, copied] = /^cp (?:node_modules\/what-works-ratings\/)?(dist\/\S+) \S+$/.exec(line) ?? [];
        const [, ours] = /^npx what-works-ratings (.+)$/.exec(line) ?? [];
        if (ours) runOurs(ours);
        else if (copied) assert.ok(existsSync(copied), line);
        else if (script && script !== 'ci') assert.ok(scripts[script], line);
        else assert.ok(known.includes(line), `Nobody runs "${line}".`);
      }
    },
  };
  runners.ts = runners.tsx;

  /** Begun by npm's own, by every run of the tests, by `.ci/run`, or named by the test that needs them. */
  const known = [
    /On Debian: (.+)'/.exec(readFileSync('test/wordpress/site.mjs', 'utf8'))[1],
    'npm ci',
    'npm install what-works-ratings',
    ...[...readFileSync('.ci/run', 'utf8').matchAll(/packages='(.+)'$/gm)].map(
      ([, packages]) => `apt-get install --no-install-recommends ${packages}`,
    ),
  ];

  /** In a folder with the files that the commands name. */
  function runOurs(args) {
    const place = mkdtempSync(join(folder, 'run-'));
    const page =
      '<!doctype html><html lang="en"><head><title>x</title></head><body><cost-rating value="3" subject="Programme 12" reviewed="2018">Cost rating: 3</cost-rating></body></html>';
    for (const name of ['page.html', 'site/page.html', 'pages/page.html']) {
      mkdirSync(join(place, name, '..'), {recursive: true});
      writeFileSync(join(place, name), page);
    }
    cpSync('src/scales/grade-certainty.json', join(place, 'scale.json'));
    mkdirSync(join(place, 'bin'));
    // npm makes the command executable where it installs it
    writeFileSync(
      join(place, 'bin/what-works-ratings'),
      `#!/bin/sh\nexec node ${resolve('dist/prerender/cli.js')} "$@"\n`,
      {mode: 0o755},
    );
    const {status, stderr} = spawnSync('sh', ['-c', `what-works-ratings ${args}`], {
      cwd: place,
      encoding: 'utf8',
      env: {...process.env, PATH: `${join(place, 'bin')}:${process.env.PATH}`},
    });
    assert.equal(status, 0, stderr);
    if (args.startsWith('prerender')) {
      const made = globSync(['out.html', 'public/**/*.html', 'site/*.html'], {cwd: place}).map((path) =>
        readFileSync(join(place, path), 'utf8'),
      );
      assert.ok(
        made.some((html) => html.includes('shadowrootmode')),
        args,
      );
    }
  }

  it('are there', () => assert.ok(blocks.length > 60, `${blocks.length}`));

  for (const block of blocks) {
    if (ownTestOf(block) || notRun[block.page]?.includes(block.language)) continue;
    it(`are run: ${block.name}`, () => {
      assert.ok(
        runners[block.language],
        `Nobody runs ${block.name}: add it to a test of the page's own, and name that here.`,
      );
      return runners[block.language](block);
    });
  }

  for (const [page, tests] of Object.entries(own)) {
    for (const [test, languages] of Object.entries(tests)) {
      it(`are run: ${page} (${languages.join(', ')}), by ${test}`, () => {
        assert.ok(readFileSync(test, 'utf8').includes(page), `${test} reads ${page}`);
        for (const language of languages)
          assert.ok(
            blocks.some((block) => block.page === page && block.language === language),
            `${page} has ${language}`,
          );
      });
    }
  }

  it('are of this package: each import is one that it has', () => {
    // Templates are found by the paths of a search, not by an import.
    for (const {name, code} of blocks.filter(({language}) => language !== 'njk' && language !== 'jinja')) {
      for (const [, path] of code.matchAll(/['"]what-works-ratings(\/[\w./-]*)?['"]/g)) {
        const wanted = `.${path ?? ''}`;
        const there = Object.keys(exports).some(
          (key) =>
            key === wanted ||
            (key.includes('*') && new RegExp(`^${key.replaceAll('.', '\\.').replace('*', '[\\w-]+')}$`).test(wanted)),
        );
        assert.ok(there, `${name}: ${wanted}`);
      }
    }
  });

  it('print without explanations as docs/recipes/on-paper.md says', async () => {
    const {code} = blocks.find(({page, language}) => page === 'docs/recipes/on-paper.md' && language === 'css');
    for (const [css, printed] of [
      ['', true],
      [code, false],
    ]) {
      const page = await open(everything, {head: `${scriptsOfOurs}<style>${css}</style>`});
      await page.emulateMediaType('print');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      assert.equal(
        await page.evaluate(
          () =>
            document
              .querySelector('cost-rating')
              .shadowRoot.querySelector('[part="explanation"]')
              .getBoundingClientRect().height > 20,
        ),
        printed,
      );
      await page.close();
    }
  });
});
