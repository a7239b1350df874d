import {readFileSync, statSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import {elements} from '../elements/tags.js';
import {readerOfFiles} from '../prerender/local-files.js';
import {
  check,
  fill,
  type FileDiagnostic,
  prerender,
  type RatingsFileContents,
  readProgrammes,
  type SourceText,
} from '../prerender/prerender.js';
import {checkOptions, type RatingsOptions} from './options.js';

const ourTags = new RegExp(`<(${elements.map(({tag}) => tag).join('|')})`, 'i');

/** A page that a build tool makes. */
export interface BuiltPage {
  /** What it is called in the log. */
  readonly name: string;
  /** The path of the template that it is made from, for the log. */
  readonly template?: string | undefined;
  /** Where it will stand in the folder of the site, such as "guide/index.html". */
  readonly path: string;
  /** The folders that the files of the site come from, or are in. A ratings file that the page names is looked for there. */
  readonly folders: readonly string[];
}

/**
 * What is common to the build tools: fills, checks and prerenders the pages of a site as they are built, and writes what
 * an editor would want to know into the log.
 */
export class Site {
  readonly options: RatingsOptions;
  /** Writes a line into the log of the build. */
  log: (line: string) => void;
  /** The folder of the project, where relative paths begin. */
  root = '.';

  readonly #tool: string;
  #problems = 0;
  #file: {readonly changed: number; readonly contents: RatingsFileContents} | undefined;

  /**
   * @param tool the module that the options were given to, such as "what-works-ratings/vite"
   * @throws if an option is invalid
   */
  constructor(tool: string, options: unknown, log: (line: string) => void) {
    this.options = checkOptions(tool, options);
    this.#tool = tool;
    this.log = log;
  }

  /** The path of the ratings file. */
  get from(): string | undefined {
    return this.options.from === undefined ? undefined : resolve(this.root, this.options.from);
  }

  /**
   * What the ratings file holds, read again if the file has changed.
   *
   * @throws if the file cannot be used: a page with stale ratings must not be published without a word
   */
  get contents(): RatingsFileContents | undefined {
    if (this.from === undefined) return undefined;
    const name = relative(this.root, this.from);
    let changed: number;
    let bytes: Uint8Array;
    try {
      changed = statSync(this.from).mtimeMs;
      if (this.#file?.changed === changed) return this.#file.contents;
      bytes = readFileSync(this.from);
    } catch {
      throw new Error(
        `${this.#tool}: the option "from" is "${this.options.from}". There is no such file that can be read.`,
      );
    }
    const {contents, problems, warnings} = readProgrammes(bytes);
    const line = ({line, column, message}: FileDiagnostic) => `${name}:${line}:${column}: ${message}`;
    for (const warning of warnings) this.log(line(warning));
    if (!contents) throw new Error(`${this.#tool}: ${name} cannot be used.\n${problems.map(line).join('\n')}`);
    if (!contents.programmes) throw new Error(`${this.#tool}: ${name} has no programmes.`);
    this.#file = {changed, contents};
    return contents;
  }

  /**
   * Fills and checks a page.
   *
   * @param known messages that are in the log already
   * @returns the page, and the messages about it
   */
  fill(html: string, page: BuiltPage, known: ReadonlySet<string> = new Set()): {html: string; messages: Set<string>} {
    const {contents} = this;
    const notes: FileDiagnostic[] = [];
    const problems: FileDiagnostic[] = [];
    const filled = contents
      ? fill(html, contents, {
          report({kind, ...report}) {
            // That a tag without a rating gets one is what every build does.
            if (kind === 'changed') return;
            (kind === 'left' ? notes : problems).push(report);
          },
        })
      : html;
    const readSource = readerOf(page);
    problems.push(...check(filled, {readSource}));
    const said = new Set(problems.map(({message}) => message));
    // It says which files of ratings are left to the browser, and again what `check` says.
    if (/<rating-source/i.test(filled))
      prerender(filled, {
        readSource,
        report: (report) => void (said.has(report.message) || notes.push(report)),
      });
    const isNew = ({message}: FileDiagnostic) => !known.has(message);
    this.#say(page, [...notes, ...problems].filter(isNew));
    this.#problems += problems.filter(isNew).length;
    return {html: filled, messages: new Set([...said, ...notes.map(({message}) => message)])};
  }

  /** Adds the badges to a page that is filled, unless the options say otherwise. */
  prerender(html: string, page: BuiltPage): string {
    const {prerender: isWanted = true, stylesheet} = this.options;
    // Most pages of a site have no rating, and need not be parsed.
    return isWanted && ourTags.test(html) ? prerender(html, {stylesheet, readSource: readerOf(page)}) : html;
  }

  /** Fills, checks and prerenders a page. */
  build(html: string, page: BuiltPage): string {
    return this.prerender(this.fill(html, page).html, page);
  }

  /** Reports a problem that is not in a page, but in what makes it. */
  problem(message: string): void {
    this.log(message);
    this.#problems++;
  }

  /**
   * Ends a build, and begins the next.
   *
   * @throws if there were problems, and the options say that the build is to fail
   */
  end(): void {
    const problems = this.#problems;
    this.#problems = 0;
    if (!problems || !this.options.failOnProblems) return;
    const count = problems === 1 ? 'There is 1 problem' : `There are ${problems} problems`;
    throw new Error(
      `${this.#tool}: ${count} in the pages, see the log above. The build fails because of the option "failOnProblems".`,
    );
  }

  /** A list of a hundred badges can lack a hundred dates: the same message is written once for each page. */
  #say({name, template}: BuiltPage, diagnostics: readonly FileDiagnostic[]): void {
    const from = template === undefined ? '' : ` (made from ${template})`;
    for (const message of new Set(diagnostics.map((each) => each.message))) {
      const [first, ...others] = diagnostics.filter((each) => each.message === message);
      const more = others.length ? ` And ${others.length} more on this page.` : '';
      this.log(`${name}:${first!.line}:${first!.column}: ${message}${more}${from}`);
    }
  }
}

/** Reads a ratings file that a page names, from the first of the folders that has it. */
function readerOf({path, folders}: BuiltPage) {
  return (address: string): SourceText => {
    const found = folders.map((folder) => readerOfFiles(join(folder, path), folder)(address));
    return found.find((each) => 'text' in each) ?? found[0] ?? {reason: 'there is no folder to look for it.'};
  };
}
