/** The checks before a version is published. Each says what it found wrong, and what it expected. */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const read = (folder, path) => readFileSync(join(folder, path), 'utf8');
const json = (folder, path) => JSON.parse(read(folder, path));
const run = (folder, command, ...args) =>
  execFileSync(command, args, {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']}).trim();

const isWebAddress = (address) => typeof address === 'string' && /^(git\+)?https:\/\/[^/\s]+\.[^\s]+$/.test(address);
const shown = (value) => (value === undefined ? 'nothing' : JSON.stringify(value));

/** By name. Each takes the project's folder and returns its faults, as sentences. */
export const checks = {
  version(folder) {
    const {version} = json(folder, 'package.json');
    const faults = [];
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      faults.push(`package.json has the version "${version}". Write three numbers, such as 1.2.3.`);
    const places = {
      'package-lock.json': json(folder, 'package-lock.json').version,
      'src/version.ts': /version = '([^']*)'/.exec(read(folder, 'src/version.ts'))?.[1],
    };
    for (const [place, found] of Object.entries(places)) {
      if (found !== version) faults.push(`${place} says ${found}, package.json says ${version}. Make them the same.`);
    }
    return faults;
  },

  changelog(folder) {
    const {version} = json(folder, 'package.json');
    const [, unreleased = '', released = ''] =
      /^## \[Unreleased\]$([^]*?)(?=^## |(?![^]))([^]*)/m.exec(read(folder, 'CHANGELOG.md')) ?? [];
    const heading = released.split('\n')[0] || 'no version';
    const faults = [];
    if (!new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d\\d-\\d\\d$`).test(heading)) {
      faults.push(
        `CHANGELOG.md has ${JSON.stringify(heading)} below "## [Unreleased]". Write "## [${version}] - ", and the day.`,
      );
    }
    if (/^[-*] /m.test(unreleased))
      faults.push('CHANGELOG.md has entries under "## [Unreleased]". Move them to the version that has them.');
    return faults;
  },

  tree(folder) {
    const {version} = json(folder, 'package.json');
    const faults = [];
    const branch = run(folder, 'git', 'branch', '--show-current');
    if (branch !== 'main') faults.push(`The branch is "${branch}". Release from main.`);
    const changed = run(folder, 'git', 'status', '--porcelain');
    if (changed)
      faults.push(
        `There are uncommitted changes: ${changed
          .split('\n')
          .map((line) => line.trim().replace(/^\S+ +/, ''))
          .join(', ')}.`,
      );
    if (run(folder, 'git', 'tag', '--list', `v${version}`))
      faults.push(`There is a tag v${version}. A version is released once: raise it.`);
    return faults;
  },

  publishing(folder) {
    const {publishConfig = {}, repository, homepage, bugs} = json(folder, 'package.json');
    const faults = [];
    if (publishConfig.provenance !== true)
      faults.push(
        'publishConfig in package.json has no "provenance": true. Without it nobody can see where the package was built.',
      );
    if (publishConfig.access !== 'public') faults.push('publishConfig in package.json has no "access": "public".');
    if (!isWebAddress(repository?.url ?? repository))
      faults.push(
        `package.json has ${shown(repository)} as "repository". Write its address. Provenance needs it: the registry compares it with where the package was built. The links of the README need it, too: npm makes them of it.`,
      );
    if (!isWebAddress(homepage))
      faults.push(`package.json has ${shown(homepage)} as "homepage". Write the address of the documentation.`);
    if (!isWebAddress(bugs?.url ?? bugs))
      faults.push(`package.json has ${shown(bugs)} as "bugs". Write the address at which people report problems.`);
    return faults;
  },

  bench(folder) {
    const {version} = json(folder, 'package.json');
    const path = `bench/results/${version}.json`;
    return existsSync(join(folder, path))
      ? []
      : [`${path} is missing. Run \`npm run bench\`, look at what it found, and commit it.`];
  },

  sizes: (folder) => outcomeOf(folder, 'npm', 'run', '--silent', 'size'),

  /**
   * The package as an installer gets it: every file has the hash that sri.json says, and it works where it is
   * installed.
   */
  tarball(folder) {
    const elsewhere = mkdtempSync(join(tmpdir(), 'release-'));
    try {
      const [{filename}] = JSON.parse(
        run(folder, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', elsewhere),
      );
      writeFileSync(join(elsewhere, 'package.json'), '{"private": true, "type": "module"}');
      run(elsewhere, 'npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', `./${filename}`);
      const {name} = json(folder, 'package.json');
      const installed = join(elsewhere, 'node_modules', name);
      return [...integrityFaults(installed), ...useFaults(elsewhere, name)];
    } catch (error) {
      return [`It cannot be installed: ${(error.stderr || error.message).trim()}`];
    } finally {
      rmSync(elsewhere, {recursive: true, force: true});
    }
  },
};

/** @returns the files whose hash differs from that in sri.json, or that have none there */
export function integrityFaults(installed) {
  const dist = join(installed, 'dist');
  const {version, files} = json(dist, 'sri.json');
  const faults = [];
  const expected = json(installed, 'package.json').version;
  if (version !== expected) faults.push(`dist/sri.json is of ${version}, the package of ${expected}. Build it again.`);
  const there = readdirSync(dist, {recursive: true, withFileTypes: true})
    .filter((file) => file.isFile() && file.name !== 'sri.json')
    .map((file) =>
      join(file.parentPath ?? file.path, file.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    );
  for (const path of new Set([...there, ...Object.keys(files)])) {
    const found = there.includes(path)
      ? `sha384-${createHash('sha384')
          .update(readFileSync(join(dist, path)))
          .digest('base64')}`
      : 'no file';
    if (found !== files[path])
      faults.push(`dist/${path} is ${found}, dist/sri.json says ${files[path] ?? 'nothing of it'}. Build it again.`);
  }
  return faults;
}

function useFaults(elsewhere, name) {
  const page =
    '<!doctype html><html lang="en"><title>A page</title><body><cost-rating value="3" subject="Programme 12" reviewed="2018-02">Cost rating: 3</cost-rating>';
  writeFileSync(join(elsewhere, 'page.html'), page);
  writeFileSync(
    join(elsewhere, 'use.js'),
    `import {fallbackLine, cost, version} from '${name}';\nimport {prerender} from '${name}/prerender';\n` +
      `if (!version || !fallbackLine(cost, {value: '3'}) || !prerender('<cost-rating value="3"></cost-rating>').includes('shadowroot')) throw new Error('It does nothing.');\n`,
  );
  return [
    ...outcomeOf(elsewhere, 'node', 'use.js'),
    ...outcomeOf(elsewhere, 'npx', '--no-install', name, 'check', 'page.html'),
    ...outcomeOf(elsewhere, 'npx', '--no-install', name, 'prerender', 'page.html', '--out', 'out'),
  ];
}

function outcomeOf(folder, command, ...args) {
  try {
    run(folder, command, ...args);
    return [];
  } catch (error) {
    return [`\`${[command, ...args].join(' ')}\` failed: ${[error.stdout, error.stderr].join('\n').trim()}`];
  }
}
