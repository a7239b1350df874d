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
import {runPicture} from './picture.js';
import {check, checkRatingsFile, type FileDiagnostic, prerender, type RatingsFileCheck} from './prerender.js';
import {jsonFileOf, UnreadableFile, pageFileOf} from './text-file.js';

const usage = `what-works-ratings ${version}

  what-works-ratings prerender [--stylesheet URL] PAGE
      Writes the page to standard output, with every rating rendered, so that
      it is complete without script. "-" reads standard input.
  what-works-ratings prerender [--stylesheet URL] --out DIR PAGE…
      Writes each page into DIR, which is created if needed. Folders below the
      one that all of the pages share are kept.
  what-works-ratings prerender [--stylesheet URL] --in-place PAGE…
      Overwrites each page.
  what-works-ratings check PAGE…
      Reports values that are on no scale, words that contradict the value, and
      what is missing.
  what-works-ratings check SCALE.json…
      Reports the errors in a scale file, with their lines, or what it contains.
  what-works-ratings picture --scale ID --value VALUE [--subject NAME]
      [--reviewed DATE] [--language en|cy] [--variant standard|compact]
      [--theme light|dark] [--transparent] [--hide-subject] [--width PIXELS]
      [--format svg|png] [--density 1|2|3] [--font FILE] [--from SCALE.json]
      [--out badge.svg]
      Writes one rating as a picture, for mail, slides, PDF and posters, and
      prints its text alternative and an <img> for it.

PAGE is a file or a pattern, such as "site/**/*.html".
--stylesheet URL links what-works-ratings-shadow.css, for a page whose policy
allows no inline styles.

The exit code is 0 if all is well, 1 if something is reported by check, or a
page or picture cannot be read or written, and 2 if the command is used wrongly.
`;

const standardInput = '-';

/** A wrong use of the command, of which only the message is printed. */
class UsageError extends Error {}

function run(args: string[]): number {
  if (args[0] === 'picture') return runPicture(args.slice(1), {usage, print, read, write, reporter});
  const {
    values,
    positionals: [command, ...pages],
  } = parseArguments(args);
  const {version: showsVersion, help, ...options} = values;
  if (showsVersion) return print(`${version}\n`);
  if (help || args.length === 0) return print(usage);
  if (command !== 'prerender' && command !== 'check')
    throw new UsageError(`There is no command "${command ?? ''}". The commands are prerender, check and picture.`);
  if (pages.length === 0) throw new UsageError(`Say which page: what-works-ratings ${command} page.html`);
  return command === 'check' ? checkAll(pages, options) : prerenderAll(pages, options);
}

interface Options {
  readonly out?: string;
  readonly 'in-place'?: boolean;
  readonly stylesheet?: string;
}

function parseArguments(args: string[]) {
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
 * @returns each file once. A pattern without matches is returned as it is, so that reading it reports that there is no
 *   such file.
 */
function filesOf(names: readonly string[], out?: string): string[] {
  const files = names.flatMap((name) => {
    if (!isDynamicPattern(name) || isFile(name)) return [name];
    // Without what an earlier run wrote.
    const matches = globSync(name, {expandDirectories: false}).filter(
      (file) => out === undefined || !resolve(file).startsWith(resolve(out) + sep),
    );
    return matches.length ? matches.sort() : [name];
  });
  return [...new Set(files)];
}

function checkAll(pages: readonly string[], options: Options): number {
  const [option] = Object.keys(options);
  if (option) throw new UsageError(`check writes nothing, so --${option} has no effect.`);

  let exitCode = 0;
  for (const name of filesOf(pages)) {
    const result = read(name, /\.json$/i.test(name) ? checkScale : checkPage);
    result?.problems.forEach(reporter(name));
    if (result?.summary) print(`${name}: ${result.summary}.\n`);
    if (!result || result.problems.length) exitCode = 1;
  }
  return exitCode;
}

const checkScale = (content: Uint8Array): RatingsFileCheck => checkRatingsFile(jsonFileOf(content));
const checkPage = (content: Uint8Array): RatingsFileCheck => ({problems: check(pageFileOf(content).text)});

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
    throw new UsageError('A page from standard input goes to standard output.');

  let written = 0;
  const folder = commonFolderOf(names);
  const sources = new Set(names.filter(isFile).map((name) => realpathSync(name)));
  for (const name of names) {
    const page = read(name, pageFileOf);
    if (!page) continue;
    let isUnreadable = false;
    const report = (diagnostic: FileDiagnostic) => {
      reporter(name)(diagnostic);
      isUnreadable ||= Boolean(diagnostic.isUnreadable);
    };
    const result = page.encode(prerender(page.text, {stylesheet, report}));
    if (isUnreadable) continue;
    const target = out === undefined ? name : join(out, relative(folder, resolve(name)));
    if (toStandardOutput) print(result);
    else if (!inPlace && isFile(target) && sources.has(realpathSync(target))) {
      console.error(`${name}: --out would write over ${target}, which is one of the pages. Use --in-place to do that.`);
      continue;
    } else if (!write(target, result)) continue;
    written++;
  }
  return written < names.length ? 1 : 0;
}

/**
 * Reads a file, or standard input, and parses it.
 *
 * @returns `undefined` if that fails. The reason is then on the console.
 */
function read<Result>(name: string, parse: (content: Uint8Array) => Result): Result | undefined {
  try {
    return parse(readFileSync(name === standardInput ? 0 : name));
  } catch (error) {
    console.error(
      error instanceof UnreadableFile ? `${name}:${error.line}: ${error.message}.` : `${name}: ${reasonOf(error)}`,
    );
    return undefined;
  }
}

/**
 * Writes a new file beside the old one, and renames it once it is complete, so that an error never leaves half a page.
 *
 * @returns whether it succeeded. If not, the reason is on the console.
 */
function write(name: string, content: Uint8Array): boolean {
  let temporary: string | undefined;
  try {
    mkdirSync(dirname(name), {recursive: true});
    const exists = isFile(name);
    if (exists && readFileSync(name).equals(content)) return true;
    // A symbolic link stays: the file that it leads to is replaced.
    const target = exists ? realpathSync(name) : name;
    temporary = `${target}.${randomBytes(6).toString('hex')}`;
    writeFileSync(temporary, content);
    if (exists) chmodSync(temporary, statSync(target).mode);
    renameSync(temporary, target);
    return true;
  } catch (error) {
    if (temporary) rmSync(temporary, {force: true});
    console.error(`${name}: ${reasonOf(error)}`);
    return false;
  }
}

const reporter =
  (name: string) =>
  ({line, column, message}: FileDiagnostic) =>
    console.error(`${name}:${line}:${column}: ${message}`);

/** The innermost folder that contains all of the files. */
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
    EACCES: 'there is no permission to read or write it.',
    EPERM: 'there is no permission to read or write it.',
    ENOTDIR: 'a part of its path is a file, not a folder.',
    EEXIST: 'a part of its path is a file, not a folder.',
    EROFS: 'the file system is read-only.',
    ENOSPC: 'the disk is full.',
  };
  return reasons[code ?? ''] ?? message;
}

// A reader of the output, such as "head", may close it early.
process.stdout.on('error', () => {});
try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
