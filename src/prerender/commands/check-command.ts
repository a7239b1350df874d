import {dataFileChecker} from '../data-file-check.js';
import {check, type RatingsFileCheck} from '../prerender.js';
import {ratingsOnPage} from '../ratings-on-page.js';
import {UnreadablePage} from '../parse.js';
import {positionOf} from '../position.js';
import {checkAgainst} from '../stale.js';
import type {ReadSource} from '../source-text.js';
import {pageFileOf} from '../text-file.js';
import {readerOfFiles} from '../local-files.js';
import {filesOf, print, readPage, reporter, rootFolder} from './files.js';
import {Progress} from './progress.js';
import {readSourceFile} from './source-file.js';
import {UsageError} from './usage-error.js';

interface CheckOptions {
  readonly root?: string | undefined;
  readonly from?: string | undefined;
  readonly json?: boolean | undefined;
}

/** `what-works-ratings check` */
export async function checkCommand(names: readonly string[], {root, from, json}: CheckOptions): Promise<number> {
  if (from !== undefined && json) throw new UsageError('Give --from or --json, not both.');
  if (from === '') throw new UsageError('Say which file has the ratings: --from programmes.csv');
  if (json) return listRatings(names);
  if (from !== undefined) return checkFrom(names, from);
  const folder = rootFolder(root, filesOf(names));
  const readerFor = (name: string) => readerOfFiles(name, folder, {isSite: root !== undefined, option: '--root'});
  return checkEach(names, (name) => dataFileChecker(name) ?? pageChecker(readerFor(name)));
}

const pageChecker =
  (readSource: ReadSource) =>
  (content: Uint8Array): RatingsFileCheck => ({
    problems: check(pageFileOf(content).text, {readSource}),
  });

async function checkEach(
  names: readonly string[],
  checkOf: (name: string) => (content: Uint8Array) => RatingsFileCheck,
): Promise<number> {
  const files = filesOf(names);
  const progress = new Progress(files.length, 'files');
  let exitCode = 0;
  for (const name of files) {
    await progress.step();
    const result = readPage(name, checkOf(name));
    result?.problems.forEach(reporter(name));
    result?.warnings?.forEach(reporter(name, 'warning: '));
    if (result?.summary) print(`${name}: ${result.summary}.\n`);
    if (!result || result.problems.length) exitCode = 1;
  }
  progress.end();
  return exitCode;
}

/** Says which tags of the pages are not as the file says. */
async function checkFrom(names: readonly string[], from: string): Promise<number> {
  const contents = readSourceFile(from);
  if (!contents) return 1;
  return checkEach(names, () => (content) => ({problems: checkAgainst(pageFileOf(content).text, contents, from)}));
}

/** Prints the ratings that the pages show, as one JSON document. */
async function listRatings(names: readonly string[]): Promise<number> {
  const files = filesOf(names);
  const progress = new Progress(files.length, 'pages');
  let exitCode = 0;
  let separator = '[\n';
  for (const file of files) {
    await progress.step();
    const page = readPage(file, pageFileOf);
    const ratings = page && ratingsOf(page.text, file);
    if (!ratings) exitCode = 1;
    for (const {line, ...rating} of ratings ?? []) {
      print(`${separator}  ${JSON.stringify({...rating, file, line})}`);
      separator = ',\n';
    }
  }
  progress.end();
  print(separator === '[\n' ? '[]\n' : '\n]\n');
  return exitCode;
}

function ratingsOf(text: string, name: string) {
  try {
    return ratingsOnPage(text);
  } catch (error) {
    if (!(error instanceof UnreadablePage)) throw error;
    reporter(name)({...positionOf(text, error.offset), message: `${error.message}.`});
    return undefined;
  }
}
