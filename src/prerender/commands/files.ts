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
import {globSync, isDynamicPattern} from 'tinyglobby';
import type {FileDiagnostic} from '../prerender.js';
import {pageFileOf, UnreadableFile} from '../text-file.js';
import {Progress} from './progress.js';
import {UsageError} from './usage-error.js';

export const standardInput = '-';

export function print(text: string | Uint8Array): number {
  process.stdout.write(text);
  return 0;
}

/**
 * @returns each file once. A pattern without matches is returned as it is, so that reading it reports that there is no
 *   such file.
 */
export function filesOf(names: readonly string[], out?: string): string[] {
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

const isFolder = 'this is a folder';

/**
 * Reads a file, or standard input, and parses it.
 *
 * @param folderReason what is said of a folder
 * @returns `undefined` if that fails. The reason is then on the console.
 */
export function read<Result>(
  name: string,
  parse: (content: Uint8Array) => Result,
  folderReason?: string,
): Result | undefined {
  try {
    return parse(readFileSync(name === standardInput ? 0 : name));
  } catch (error) {
    console.error(
      error instanceof UnreadableFile
        ? `${name}:${error.line}: ${error.message}.`
        : `${name}: ${reasonOf(error, folderReason)}`,
    );
    return undefined;
  }
}

/** The same for a page, of which a folder can hold many. */
export const readPage = <Result>(name: string, parse: (content: Uint8Array) => Result): Result | undefined =>
  read(name, parse, `${isFolder}. To name the pages in it: "folder/**/*.html".`);

/** Where pages are written. */
export interface OutputOptions {
  readonly out?: string | undefined;
  readonly 'in-place'?: boolean | undefined;
}

/**
 * Changes pages, and writes each to standard output, into a folder or over itself.
 *
 * @param inputs other files that are read, and so must not be overwritten
 * @param change makes the new text of a page. `undefined` if it cannot be written, which has then been reported.
 * @returns the exit code: 1 if a page could not be read or written
 */
export async function changePages(
  pages: readonly string[],
  {out, 'in-place': inPlace}: OutputOptions,
  change: (text: string, name: string) => string | undefined,
  inputs: readonly string[] = [],
): Promise<number> {
  const names = filesOf(pages, out);
  const toStandardOutput = out === undefined && !inPlace;
  if (out !== undefined && inPlace) throw new UsageError('Give --out or --in-place, not both.');
  if (out === '') throw new UsageError('Say which folder: --out DIR.');
  if (toStandardOutput && names.length > 1)
    throw new UsageError(`There are ${names.length} pages: say where they go with --out DIR, or --in-place.`);
  if (!toStandardOutput && names.includes(standardInput))
    throw new UsageError('A page from standard input goes to standard output.');

  let written = 0;
  const folder = commonFolderOf(names);
  const sources = realPathsOf(names);
  const others = realPathsOf(inputs);
  const progress = new Progress(names.length, 'pages');
  for (const name of names) {
    await progress.step();
    const page = readPage(name, pageFileOf);
    if (!page) continue;
    const changed = change(page.text, name);
    if (changed === undefined) continue;
    const result = page.encode(changed);
    const target = out === undefined ? name : join(out, relative(folder, resolve(name)));
    const real = !toStandardOutput && isFile(target) ? realpathSync(target) : undefined;
    if (toStandardOutput) print(result);
    else if (real !== undefined && others.has(real)) {
      console.error(`${name}: this would write over ${target}, which is read here as well. Nothing is written.`);
      continue;
    } else if (!inPlace && real !== undefined && sources.has(real)) {
      console.error(`${name}: --out would write over ${target}, which is one of the pages. Use --in-place to do that.`);
      continue;
    } else if (!write(target, result)) continue;
    written++;
  }
  progress.end();
  return written < names.length ? 1 : 0;
}

const realPathsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.filter(isFile).map((name) => realpathSync(name)));

/**
 * Writes a new file beside the old one, and renames it once it is complete, so that an error never leaves half a page.
 *
 * @returns whether it succeeded. If not, the reason is on the console.
 */
export function write(name: string, content: Uint8Array): boolean {
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

export const reporter =
  (name: string, kind = '') =>
  ({line, column, message}: FileDiagnostic) =>
    console.error(`${name}:${line}:${column}: ${kind}${message}`);

/** The folder of the site: the one that was named, or the one that all of the pages share. */
export function rootFolder(root: string | undefined, names: readonly string[]): string {
  if (root !== undefined && !(existsSync(root) && statSync(root).isDirectory()))
    throw new UsageError(`There is no folder "${root}". Say which: --root DIR.`);
  return root ?? commonFolderOf(names);
}

/** The innermost folder that contains all of the files. */
function commonFolderOf(names: readonly string[]): string {
  const [first = [], ...others] = names.map((name) => dirname(resolve(name)).split(sep));
  const end = first.findIndex((part, depth) => others.some((other) => other[depth] !== part));
  return (end < 0 ? first : first.slice(0, end)).join(sep) || sep;
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

function reasonOf(error: unknown, folderReason = `${isFolder}, and a file is wanted.`): string {
  const {code, message} = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder.',
    EISDIR: folderReason,
    EACCES: 'there is no permission to read or write it.',
    EPERM: 'there is no permission to read or write it.',
    ENOTDIR: 'a part of its path is a file, not a folder.',
    EEXIST: 'a part of its path is a file, not a folder.',
    EROFS: 'the file system is read-only.',
    ENOSPC: 'the disk is full.',
  };
  return reasons[code ?? ''] ?? message;
}
