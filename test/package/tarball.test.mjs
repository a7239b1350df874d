/**
 * The files that who installs the package gets: each kind with its reason, and no other. tarball.txt lists them with
 * their sizes, so that a file that is added, lost, or much larger is seen in a commit. To write it anew:
 *
 *     node test/package/tarball.test.mjs --write
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';

const kinds = {
  'package.json': /^package\.json$/,
  'the first things to read': /^(README|CHANGELOG|LICENSE|SECURITY)(\.md)?$/,
  'the pages that the README links to': /^docs\/((start|recipes)\/)?[\w-]+\.md$/,
  'their pictures': /^docs\/pictures\/[\w-]+\.(png|svg)$/,
  'what the bundled files hold of others': /^dist\/(prerender\/)?THIRD-PARTY-LICENSES\.txt$/,
  'modules, with types and maps': /^dist\/(?!prerender|types)([\w-]+\/)*[\w.-]+\.(js|d\.ts)(\.map)?$/,
  'sources, for the maps': /^src\/(?!prerender)([\w-]+\/)*[\w.-]+\.ts$/,
  'sources of the prerenderer': /^src\/prerender\/(commands\/)?[\w-]+\.ts$/,
  'sources that are no code': /^src\/((themes\/[\w-]+|what-works-ratings(-table)?)\.css|scales\/[\w-]+\.json)$/,
  'the scripts for pages without a build, and their maps':
    /^dist\/what-works-ratings(-source|-table)?\.min\.js(\.map)?$/,
  themes: /^dist\/themes\/[\w-]+\.css$/,
  'the stylesheets': /^dist\/what-works-ratings(-shadow|-table)?\.css$/,
  'the prerenderer, its command and its types': /^dist\/prerender\/(commands\/)?[\w-]+\.(js|d\.ts|d\.ts\.map)$/,
  'scales of other bodies, and the schema of a ratings file': /^dist\/(scales\/[\w-]+|ratings\.schema)\.json$/,
  'types for frameworks': /^dist\/types\/[\w-]+\.d\.ts$/,
  'what editors and assistants read':
    /^dist\/(custom-elements\.json|vscode\.html-custom-data\.json|web-types\.json|llms\.txt)$/,
  'the embed builder as one page': /^dist\/builder\.html$/,
  'pictures for designers': /^dist\/pictures\/([\w-]+\.svg|index\.html)$/,
  'macros for Nunjucks and Jinja2, with their words':
    /^dist\/nunjucks\/what-works-ratings\/(macros|words|components\/[\w-]+)\/[\w-]+\.njk$/,
  'what documents the macros':
    /^dist\/nunjucks\/what-works-ratings\/components\/[\w-]+\/(fixtures|macro-options)\.json$/,
  'the plug-in of the GOV.UK Prototype Kit':
    /^(govuk-prototype-kit\.config\.json|dist\/nunjucks\/what-works-ratings\/templates\/[\w-]+\.html)$/,
  hashes: /^dist\/sri\.json$/,
};

const [{files, unpackedSize}] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);
const paths = files.map(({path}) => path);

const listing = new URL('tarball.txt', import.meta.url);
/** Each line is a size in bytes, rounded to two digits, and a path. */
const listed = new Map(
  (existsSync(listing) ? readFileSync(listing, 'utf8') : '')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [size, path] = line.trim().split(/ +/);
      return [path, Number(size)];
    }),
);
const rounded = (size) => Number(size.toPrecision(2));
/** A size says what it should for as long as the file is not a quarter larger or smaller, or by 200 bytes. */
const isAsListed = ({path, size}) => Math.abs(size - listed.get(path)) <= Math.max(200, listed.get(path) / 4);

if (process.argv.includes('--write')) {
  // a line that is still true stays as it is
  const lines = files
    .map((file) => [isAsListed(file) ? listed.get(file.path) : rounded(file.size), file.path])
    .sort(([, one], [, other]) => (one < other ? -1 : 1))
    .map(([size, path]) => `${String(size).padStart(7)} ${path}\n`);
  writeFileSync(listing, lines.join(''));
  console.log(`${files.length} files in test/package/tarball.txt`);
  process.exit();
}

describe('the tarball', () => {
  it('has no file that nobody expects', () => {
    assert.deepEqual(
      paths.filter((path) => !Object.values(kinds).some((kind) => kind.test(path))),
      [],
    );
  });

  for (const [what, kind] of Object.entries(kinds)) {
    it(`has ${what}`, () =>
      assert.ok(
        paths.some((path) => kind.test(path)),
        `${kind}`,
      ));
  }

  it('has every file that package.json names', () => {
    const {
      exports,
      main,
      types,
      bin,
      customElements,
      'web-types': webTypes,
    } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [
      main,
      types,
      bin,
      customElements,
      webTypes,
      ...Object.values(exports).map((entry) => entry.types ?? entry),
    ];
    assert.deepEqual(
      named.map((path) => path.slice(2)).filter((path) => !path.includes('*') && !paths.includes(path)),
      [],
    );
  });

  it('has no map that leads nowhere', () => {
    for (const path of paths.filter((path) => path.endsWith('.map'))) {
      const {sources, x_google_ignoreList: libraries = []} = JSON.parse(readFileSync(path, 'utf8'));
      const ours = sources.filter((_, at) => !libraries.includes(at)).map((source) => join(dirname(path), source));
      assert.deepEqual(
        ours.filter((source) => !paths.includes(source.replaceAll('\\', '/'))),
        [],
        path,
      );
    }
  });

  it('has the files of tarball.txt, with about their sizes', () => {
    const renew = '`node test/package/tarball.test.mjs --write` writes tarball.txt anew.';
    assert.deepEqual(
      {
        added: paths.filter((path) => !listed.has(path)),
        lost: [...listed.keys()].filter((path) => !paths.includes(path)),
        'of another size': files
          .filter((file) => listed.has(file.path) && !isAsListed(file))
          .map(({path, size}) => `${path}: ${size} bytes, listed with ${listed.get(path)}`),
      },
      {added: [], lost: [], 'of another size': []},
      renew,
    );
  });

  // as much as a few pictures, with what reads spreadsheets, fills pages and draws badges
  it('takes less than 5.5 MB where it is installed', () =>
    assert.ok(unpackedSize < 5.5 * 1024 ** 2, `${unpackedSize} bytes`));
});
