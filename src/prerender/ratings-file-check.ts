import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import {validate, type Path, formatPath} from '../ratings-file/validate.js';
import {longestFile} from '../ratings-file/load.js';
import type {RatingsFile} from '../ratings-file/schema.js';
import {positionOf} from './position.js';
import type {FileDiagnostic} from './prerender.js';

/** The result of checking a scale file. */
export interface RatingsFileCheck {
  /** The errors, in the order of the file. */
  readonly problems: readonly FileDiagnostic[];
  /** What the file contains: "1 scale: stars, version 1 (5 levels; en, cy)". Absent if there are errors. */
  readonly summary?: string;
}

/**
 * Checks a scale file as a page would.
 *
 * @param source the text of the file
 * @returns each error with its line and column. Invalid JSON, or a file of more than 10,000,000 characters, gives one
 *   error.
 */
export function checkRatingsFile(source: string): RatingsFileCheck {
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

  const result = validate(JSON.parse(text));
  const errors =
    'errors' in result
      ? result.errors.map(({path, message}) => ({
          offset: offsetOf(root, path),
          message: `${formatPath(path)}: ${message}`,
        }))
      : [];
  const repeated = repeatedNames(root).map(({offset, path, name}) => ({
    offset,
    message: `${formatPath(path)}: expected each name once, found "${name}" again. The last one is used.`,
  }));
  const all = [...repeated, ...errors].sort((one, other) => one.offset - other.offset);
  const problems = all.slice(0, mostErrors).map(({offset, message}) => diagnosticAt(offset, message));
  if (all.length > mostErrors)
    problems.push({...problems.at(-1)!, message: `and ${all.length - mostErrors} more errors after this one.`});
  return 'file' in result && !problems.length ? {problems, summary: describe(result.file)} : {problems};
}

/** As many as somebody would mend in one go. */
const mostErrors = 100;

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

function describe({programmes = [], scales = [], outcomes, overrides = []}: RatingsFile): string {
  const withCount = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const descriptions = scales.map(
    ({id, version, levels, words}) =>
      `${id}, version ${version} (${withCount(levels.length, 'level')}; ${words.map(({language}) => language).join(', ')})`,
  );
  return [
    programmes.length && withCount(programmes.length, 'programme'),
    scales.length && `${withCount(scales.length, 'scale')}: ${descriptions.join('; ')}`,
    outcomes?.ids && withCount(outcomes.ids.length, 'outcome'),
    overrides.length && `overrides for ${overrides.map(({scale}) => scale).join(', ')}`,
  ]
    .filter(Boolean)
    .join('. ');
}
