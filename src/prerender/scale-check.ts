import {findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser';
import {validate, type Path, formatPath} from '../scale-file/validate.js';
import {longestFile} from '../scale-file/load.js';
import type {ScaleFile} from '../scale-file/schema.js';
import type {FileDiagnostic} from './prerender.js';

/** What is wrong in a scale file, in the order in which it stands there; what it holds, where nothing is. */
export interface ScaleCheck {
  readonly problems: readonly FileDiagnostic[];
  /** "2 scales: stars, version 1 (5 levels; en, cy)" */
  readonly summary?: string;
}

/** Looks through a scale file as a page would, and says where in its text each fault is. */
export function checkScaleFile(source: string): ScaleCheck {
  // A browser takes the byte order mark off before it reads the file.
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

  const parseErrors: ParseError[] = [];
  const root = parseTree(text, parseErrors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  const [error] = parseErrors;
  if (error || !root) {
    const what = error
      ? printParseErrorCode(error.error)
          .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
          .toLowerCase()
      : 'nothing';
    return {problems: [diagnosticAt(error?.offset ?? 0, `expected JSON: ${what}.`)]};
  }

  const result = validate(JSON.parse(text));
  const errors =
    'errors' in result
      ? result.errors.map(({path, message}) => diagnosticAt(offsetOf(root, path), `${formatPath(path)}: ${message}`))
      : [];
  const problems = [
    ...namesAgain(root).map(({offset, path, name}) =>
      diagnosticAt(offset, `${formatPath(path)}: expected a name once, found "${name}" again. The last one counts.`),
    ),
    ...errors,
  ];
  problems.sort((one, other) => one.line - other.line || one.column - other.column);
  return 'file' in result && !problems.length ? {problems, summary: describe(result.file)} : {problems};
}

/** Where a value stands; of one that is missing, where it is missing from. */
function offsetOf(root: Node, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const found = findNodeAtLocation(root, [...path.slice(0, length)]);
    // A name that should not be there is meant itself, and not what it holds.
    if (found) return length === path.length && found.parent?.type === 'property' ? found.parent.offset : found.offset;
  }
  return 0;
}

/** Names that an object has twice: JSON takes the last, which nobody may have meant. */
function namesAgain(node: Node, path: Path = []): {offset: number; path: Path; name: string}[] {
  const children = node.children ?? [];
  if (node.type === 'array') return children.flatMap((child, at) => namesAgain(child, [...path, at]));
  if (node.type !== 'object') return [];
  const names = children.map(({children: [name] = []}) => String(name!.value));
  return children.flatMap(({offset, children: [, value] = []}, at) => [
    ...(names.indexOf(names[at]!) < at ? [{offset, path, name: names[at]!}] : []),
    ...(value ? namesAgain(value, [...path, names[at]!]) : []),
  ]);
}

function positionOf(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return {line: before.length, column: before.at(-1)!.length + 1};
}

function describe({scales = [], outcomes, overrides = []}: ScaleFile): string {
  const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
  const listed = scales.map(
    ({id, version, levels, words}) =>
      `${id}, version ${version} (${counted(levels.length, 'level')}; ${words.map(({language}) => language).join(', ')})`,
  );
  return [
    scales.length && `${counted(scales.length, 'scale')}: ${listed.join('; ')}`,
    outcomes && counted(outcomes.ids.length, 'outcome'),
    overrides.length && `other words for ${overrides.map(({scale}) => scale).join(', ')}`,
  ]
    .filter(Boolean)
    .join('. ');
}
