#!/usr/bin/env node
import {randomBytes} from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, relative, resolve, sep} from 'node:path';
import {parseArgs} from 'node:util';
import {globSync, isDynamicPattern} from 'tinyglobby';
import {version} from '../version.js';
import {check, checkScaleFile, prerender, type FileDiagnostic, type ScaleCheck} from './prerender.js';
import {jsonFileOf, UnreadableFile, pageFileOf} from './text-file.js';

const usage = `what-works-ratings ${version}

  what-works-ratings prerender [--stylesheet URL] PAGE
      Writes the page to standard output, with every rating drawn in it, so
      that it is complete without script. "-" reads standard input.
  what-works-ratings prerender [--stylesheet URL] --out DIR PAGE…
      Writes each page into DIR, which is made if it is not there. Folders
      below the one that all of the pages share are kept.
  what-works-ratings prerender [--stylesheet URL] --in-place PAGE…
      Writes each page over itself.
  what-works-ratings check PAGE…
      Says what an editor would want to know: values that are on no scale,
      words that contradict them, what is missing. Exit code 1 if anything is.
  what-works-ratings check SCALE.json…
      Says what is wrong in a scale file, with its line, or what it holds.

PAGE is a file or a pattern, such as "site/**/*.html".
--stylesheet URL links what-works-ratings-shadow.css, for a page whose policy
allows no inline styles.
`;

const standardInput = '-';

/** What is told to the person at the keyboard, in place of a stack trace. */
class UsageError extends Error {}

function run(args: string[]): number {
  const {
    values,
    positionals: [command, ...pages],
  } = parsed(args);
  const {version: asksVersion, help, ...options} = values;
  if (asksVersion) return print(`${version}\n`);
  if (help || args.length === 0) return print(usage);
  if (command !== 'prerender' && command !== 'check')
    throw new UsageError(`There is no command "${command ?? ''}". There are prerender and check.`);
  if (pages.length === 0) throw new UsageError(`Say which page: what-works-ratings ${command} page.html`);
  return command === 'check' ? checkAll(pages, options) : prerenderAll(pages, options);
}

interface Options {
  readonly out?: string;
  readonly 'in-place'?: boolean;
  readonly stylesheet?: string;
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: {type: 'string'},
        'in-place': {type: 'boolean'},
        stylesheet: {type: 'string'},
        help: {type: 'boolean', short: 'h'},
        version: {type: 'boolean'},
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function print(text: string | Uint8Array): number {
  process.stdout.write(text);
  return 0;
}

/**
 * The files that are meant, each once. A pattern that nothing fits is a name that is not there, which will be said when
 * it is read.
 */
function filesOf(names: readonly string[], out?: string): string[] {
  const files = names.flatMap((name) => {
    if (!isDynamicPattern(name) || isFile(name)) return [name];
    // What an earlier run wrote is not meant.
    const found = globSync(name, {expandDirectories: false}).filter(
      (file) => out === undefined || !resolve(file).startsWith(resolve(out) + sep),
    );
    return found.length ? found.sort() : [name];
  });
  return [...new Set(files)];
}

function checkAll(pages: readonly string[], options: Options): number {
  const [option] = Object.keys(options);
  if (option) throw new UsageError(`check writes nothing, so --${option} says nothing to it.`);

  let faulty = 0;
  for (const name of filesOf(pages)) {
    const checked = read(name, /\.json$/i.test(name) ? checkedScale : checkedPage);
    checked?.problems.forEach(reporter(name));
    if (checked?.summary) print(`${name}: ${checked.summary}.\n`);
    if (!checked || checked.problems.length) faulty++;
  }
  return faulty ? 1 : 0;
}

const checkedScale = (content: Uint8Array): ScaleCheck => checkScaleFile(jsonFileOf(content));
const checkedPage = (content: Uint8Array): ScaleCheck => ({problems: check(pageFileOf(content).text)});

function prerenderAll(pages: readonly string[], {out, 'in-place': inPlace, stylesheet}: Options): number {
  const names = filesOf(pages, out);
  const toStandardOutput = out === undefined && !inPlace;
  if (out !== undefined && inPlace) throw new UsageError('Give --out or --in-place, not both.');
  if (out === '') throw new UsageError('Say which folder: --out DIR.');
  if (stylesheet === '')
    throw new UsageError('Say where what-works-ratings-shadow.css is on your site: --stylesheet URL.');
  if (toStandardOutput && names.length > 1)
    throw new UsageError(`There are ${names.length} pages: say where they go with --out DIR, or --in-place.`);
  if (!toStandardOutput && names.includes(standardInput))
    throw new UsageError('What comes by standard input goes to standard output.');

  let written = 0;
  const folder = commonFolderOf(names);
  const sources = new Set(names.filter(isFile).map((name) => realpathSync(name)));
  for (const name of names) {
    const page = read(name, pageFileOf);
    if (!page) continue;
    const result = page.encode(prerender(page.text, {stylesheet, report: reporter(name)}));
    const target = out === undefined ? name : join(out, relative(folder, resolve(name)));
    if (toStandardOutput) print(result);
    else if (!inPlace && isFile(target) && sources.has(realpathSync(target))) {
      console.error(
        `${name}: --out would write over ${target}, which is one of the pages. Use --in-place if that is meant.`,
      );
      continue;
    } else if (!write(target, result)) continue;
    written++;
  }
  return written ? 0 : 1;
}

/** What is made of a file, or undefined once it has been said why nothing is. */
function read<Result>(name: string, of: (content: Uint8Array) => Result): Result | undefined {
  try {
    return of(readFileSync(name === standardInput ? 0 : name));
  } catch (error) {
    console.error(
      error instanceof UnreadableFile ? `${name}:${error.line}: ${error.message}.` : `${name}: ${reasonOf(error)}`,
    );
    return undefined;
  }
}

/** Beside its place and then renamed, so that nothing that goes wrong leaves half a page. */
function write(name: string, content: Uint8Array): boolean {
  let unfinished: string | undefined;
  try {
    mkdirSync(dirname(name), {recursive: true});
    const isThere = isFile(name);
    if (isThere && readFileSync(name).equals(content)) return true;
    // A link stays a link.
    const target = isThere ? realpathSync(name) : name;
    unfinished = `${target}.${randomBytes(6).toString('hex')}`;
    writeFileSync(unfinished, content);
    if (isThere) chmodSync(unfinished, statSync(target).mode);
    renameSync(unfinished, target);
    return true;
  } catch (error) {
    if (unfinished) rmSync(unfinished, {force: true});
    console.error(`${name}: ${reasonOf(error)}`);
    return false;
  }
}

const reporter =
  (name: string) =>
  ({line, column, message}: FileDiagnostic) =>
    console.error(`${name}:${line}:${column}: ${message}`);

/** The folder that holds all of the files, the nearest one. */
function commonFolderOf(names: readonly string[]): string {
  const [first = [], ...others] = names.map((name) => dirname(resolve(name)).split(sep));
  const end = first.findIndex((part, depth) => others.some((other) => other[depth] !== part));
  return (end < 0 ? first : first.slice(0, end)).join(sep) || sep;
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

function reasonOf(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder.',
    EISDIR: 'this is a folder. To name the pages in it: "folder/**/*.html".',
    EACCES: 'it is not permitted to read or write here.',
    EPERM: 'it is not permitted to read or write here.',
    ENOTDIR: 'a part of its path is a file, not a folder.',
    EEXIST: 'a part of its path is a file, not a folder.',
    EROFS: 'nothing can be written here.',
    ENOSPC: 'there is no room left to write it.',
  };
  return reasons[code ?? ''] ?? message;
}

// Who reads the output may have had enough of it, as "head" has.
process.stdout.on('error', () => {});
try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
