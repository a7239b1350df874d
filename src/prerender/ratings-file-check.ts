import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import {longestFile} from '../ratings-file/load.js';
import type {RatingsFile} from '../ratings-file/schema.js';
import {toWordedScale} from '../ratings-file/to-scale.js';
import {type Examined, examine, type FileError, formatPath, type Path, shapedIn} from '../ratings-file/validate.js';
import {WellFormed} from '../ratings-file/well-formed.js';
import {outcomeIds} from '../scales/foundations/outcomes.js';
import type {WordedScale} from '../scales/words.js';
import {errorsInFileDates, errorsInMissingGroups, warningsAboutMessages, warningsAboutSource} from './file-warnings.js';
import {firstOf} from './first-of.js';
import {positionOf} from './position.js';
import type {FileDiagnostic} from './prerender.js';
import {errorsInContent, type ProgrammeContext, warningsAbout} from './programme-check.js';
import {programmesInWords, withCount} from './programmes-in-words.js';

/** The result of checking a ratings file. */
export interface RatingsFileCheck {
  /** The errors, in the order of the file. */
  readonly problems: readonly FileDiagnostic[];
  /** What may be meant, but is more likely a mistake, in the order of the file. Absent if there is nothing. */
  readonly warnings?: readonly FileDiagnostic[];
  /** What the file contains: "1 scale: stars, version 1 (5 levels; en, cy)". Absent if there are errors. */
  readonly summary?: string;
}

/** What a ratings file is checked against. */
export interface RatingsFileCheckOptions {
  /** Scales that a page has besides those of the file and of the library. Default: none. */
  readonly scales?: readonly WordedScale[] | undefined;
}

/**
 * Checks a ratings file: as a page would, and for what a page would show and its author not mean.
 *
 * @param source the text of the file
 * @returns each error with its line and column. Invalid JSON, or a file of more than 10,000,000 characters, gives one
 *   error.
 */
export function checkRatingsFile(source: string, {scales = []}: RatingsFileCheckOptions = {}): RatingsFileCheck {
  // A browser removes the byte order mark before it reads the file.
  const text = source.replace(/^\uFEFF/, '');
  const diagnosticAt = (offset: number, message: string): FileDiagnostic => ({...positionOf(text, offset), message});
  if (text.length > longestFile)
    return {
      problems: [
        diagnosticAt(
          0,
          `expected at most ${longestFile.toLocaleString('en')} characters, found ${text.length.toLocaleString('en')}.`,
        ),
      ],
    };

  const tooDeep = offsetBelow(text, deepestNesting);
  if (tooDeep !== undefined)
    return {problems: [diagnosticAt(tooDeep, `expected at most ${deepestNesting} brackets within each other.`)]};

  const parseErrors: ParseError[] = [];
  const root = parseTree(text, parseErrors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  const [error] = parseErrors;
  if (error || !root) {
    const reason = error
      ? printParseErrorCode(error.error)
          .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
          .toLowerCase()
      : 'nothing';
    return {problems: [diagnosticAt(error?.offset ?? 0, `expected JSON: ${reason}.`)]};
  }

  const {file, errors, warnings} = checkContent(JSON.parse(text), scales);
  const repeated = repeatedNames(root).map(({offset, path, name}) => ({
    offset,
    message: `${formatPath(path)}: expected each name once, found "${name}" again. The last one is used.`,
  }));
  const offsetAndMessage = ({path, message}: FileError) => ({
    offset: offsetOf(root, path),
    message: `${formatPath(path)}: ${message}`,
  });
  const inOrder = (diagnostics: readonly {readonly offset: number; readonly message: string}[], what: string) =>
    firstOf(
      [...diagnostics].sort((one, other) => one.offset - other.offset),
      what,
    ).map(({offset, message}) => diagnosticAt(offset, message));
  const problems = inOrder([...repeated, ...errors.map(offsetAndMessage)], 'errors');
  return {
    problems,
    ...(warnings.length && {warnings: inOrder(warnings.map(offsetAndMessage), 'warnings')}),
    ...(!problems.length && {summary: describe(file)}),
  };
}

/** All errors and warnings about the content of a file, whatever it is. */
function checkContent(data: unknown, scales: readonly WordedScale[]) {
  const examined = examine(data);
  const {file, errors, parts} = examined;
  if (!parts.isShaped([])) return {file, errors, warnings: []};
  const programmes = shapedIn(file.programmes ?? [], ['programmes'], parts);
  const context = contextOf(examined, scales);
  return {
    file,
    errors: [
      ...errors,
      ...errorsInMissingGroups(file, parts),
      ...errorsInFileDates(file, parts),
      ...errorsInContent(programmes, context),
    ],
    warnings: [
      ...warningsAbout(programmes, context),
      ...warningsAboutSource(file, parts),
      ...warningsAboutMessages(file, parts),
    ],
  };
}

function contextOf({file, errors, parts}: Examined, scales: readonly WordedScale[]): ProgrammeContext {
  const right = new WellFormed(errors);
  const own = shapedIn(file.scales ?? [], ['scales'], parts);
  const isRight = (index: number) => right.isWhole(['scales', index]);
  return {
    scales: [...own.filter(([index]) => isRight(index)).map(([, scale]) => toWordedScale(scale)), ...scales],
    wrongScales: own.filter(([index]) => !isRight(index)).map(([, {id}]) => id),
    outcomes: right.isWhole(['outcomes']) ? (file.outcomes?.ids ?? outcomeIds) : undefined,
    parts,
    placeOf: formatPath,
  };
}

/** Far deeper than a scale file is. The parser calls itself for each bracket within another. */
const deepestNesting = 100;

/** @returns the offset of the first bracket that is within this many others, if any */
function offsetBelow(text: string, depth: number): number | undefined {
  const scanner = createScanner(text, true);
  let open = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const start = text[scanner.getTokenOffset()];
    if (start === '{' || start === '[') open++;
    if (start === '}' || start === ']') open--;
    if (open > depth) return scanner.getTokenOffset();
  }
  return undefined;
}

/** The offset of a value in the text. For a missing value, that of the object or list from which it is missing. */
function offsetOf(root: Node, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(root, [...path.slice(0, length)]);
    // The offset of a property is that of its name, which may be what is wrong.
    if (node) return length === path.length && node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return 0;
}

/**
 * Names that an object has more than once. JSON silently uses the last one, which may not be the one that was meant.
 */
function repeatedNames(node: Node, path: Path = []): {offset: number; path: Path; name: string}[] {
  const children = node.children ?? [];
  if (node.type === 'array') return children.flatMap((child, index) => repeatedNames(child, [...path, index]));
  if (node.type !== 'object') return [];
  const names = new Set<string>();
  return children.flatMap(({offset, children: [key, value] = []}) => {
    const name = String(key!.value);
    const isRepeated = names.has(name);
    names.add(name);
    return [...(isRepeated ? [{offset, path, name}] : []), ...(value ? repeatedNames(value, [...path, name]) : [])];
  });
}

function describe({programmes = [], scales = [], outcomes, overrides = [], messages = []}: RatingsFile): string {
  const descriptions = scales.map(
    ({id, version, levels, words}) =>
      `${id}, version ${version} (${withCount(levels.length, 'level')}; ${words.map(({language}) => language).join(', ')})`,
  );
  return [
    programmes.length && programmesInWords(programmes),
    scales.length && `${withCount(scales.length, 'scale')}: ${descriptions.join('; ')}`,
    outcomes?.ids && withCount(outcomes.ids.length, 'outcome'),
    overrides.length && `overrides for ${overrides.map(({scale}) => scale).join(', ')}`,
    messages.length && `messages in ${messages.map(({language}) => language).join(', ')}`,
  ]
    .filter(Boolean)
    .join('. ');
}
