/** A block of cells, as a spreadsheet copies it: with a row of headers or without one. */
import {isAccepted} from './accepted.js';
import {dateOf} from './dates.js';
import {builtInScales, valuesOf} from './elements.js';
import {ratingOf, readProgrammes, type FileDiagnostic, type RatingsFileContents, type WordedScale} from './library.js';
import {allMessages} from './languages.js';

/** What a column holds: the id of a scale, or one of these. */
type Column = 'programme' | 'reviewed' | 'href' | (string & {});

export interface CellsReading {
  /** Absent if there is nothing that could be read. */
  readonly contents?: RatingsFileContents;
  /** What each column was taken for, if no row of headers says it. */
  readonly guessed?: readonly (Column | undefined)[];
  /** The rows that are left out, and why. */
  readonly problems: readonly FileDiagnostic[];
  readonly warnings: readonly FileDiagnostic[];
}

/** Reads a block of cells. Rows that cannot be read are left out, and are among the problems. */
export function readCells(pasted: string): CellsReading {
  const lines = pasted.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const named = rows[0]?.map(columnCalled) ?? [];
  const hasHeader = named.includes('programme') || named.filter(Boolean).length > 1;
  const columns = hasHeader ? named : guess(rows);
  const taken = hasHeader ? rows[0]! : [];
  const header = columns.map((column, index) => column ?? (taken[index] || `column ${index + 1}`)).join('\t');
  const body = hasHeader ? lines.slice(1) : lines;
  // what the reader counts from is the header, which may be ours
  const shift = hasHeader ? 0 : 1;
  const atItsRow = (each: FileDiagnostic): FileDiagnostic => ({...each, line: Math.max(1, each.line - shift)});

  const whole = read([header, ...body]);
  const result = {guessed: hasHeader ? undefined : columns, warnings: whole.warnings.map(atItsRow)};
  const problems = whole.problems.map(atItsRow);
  if (problems.length === 0) return {...result, contents: whole.contents, problems};
  const wrong = new Set(whole.problems.map(({line}) => line));
  // a cell of several lines makes rows that are no lines, and what is wrong with the header is wrong with all
  if (wrong.has(1) || body.some((line) => line.split('\t').some((cell) => cell.startsWith('"')))) {
    return {...result, problems};
  }
  const rest = body.filter((_, index) => !wrong.has(index + 2));
  const {contents} = rest.length > 0 ? read([header, ...rest]) : {contents: undefined};
  return {...result, contents, problems};
}

const read = (lines: readonly string[]) => readProgrammes(lines.join('\n'), {format: 'csv'});

/** The other names that editors give these columns, in every language of the builder. */
const otherNames: Readonly<Record<string, Column>> = {
  programme: 'programme',
  program: 'programme',
  name: 'programme',
  rhaglen: 'programme',
  enw: 'programme',
  id: 'id',
  reviewed: 'reviewed',
  'review date': 'reviewed',
  date: 'reviewed',
  adolygwyd: 'reviewed',
  dyddiad: 'reviewed',
  href: 'href',
  link: 'href',
  address: 'href',
  url: 'href',
  dolen: 'href',
};

/** What a header calls a column; `undefined` if it is none that a table shows. */
function columnCalled(header: string): Column | undefined {
  const name = header.toLowerCase().replace(/\s+/g, ' ').replace(/:$/, '');
  if (Object.hasOwn(otherNames, name)) return otherNames[name];
  for (const {labels} of allMessages) {
    if (labels.reviewed.toLowerCase() === name) return 'reviewed';
    if (labels.subject.toLowerCase() === name) return 'programme';
  }
  return builtInScales.find(
    ({scale, words}) =>
      scale.id === name || words.some((each) => [each.name, each.shortName].some((one) => one?.toLowerCase() === name)),
  )?.scale.id;
}

/** What each column holds, by what most of its cells are. Of several that could be the same, the first is taken. */
function guess(rows: readonly (readonly string[])[]): (Column | undefined)[] {
  const width = Math.max(...rows.map(({length}) => length));
  const taken = new Set<Column>();
  return Array.from({length: width}, (_, index) => {
    const cells = rows.map((row) => row[index] ?? '').filter(Boolean);
    const share = (isSuch: (cell: string) => boolean) => cells.filter(isSuch).length / (cells.length || 1);
    // a value such as 3 is on more than one scale: what is on one alone decides, else the order
    const byShare = [...builtInScales].sort((one, other) => share(isOn(other)) - share(isOn(one)));
    const candidates: (readonly [Column, number])[] = [
      ['reviewed', share((cell) => dateOf(cell) !== undefined)],
      ['href', share((cell) => /^(https?:\/)?\//i.test(cell) && isAccepted('href', cell))],
      ...byShare.map((worded) => [worded.scale.id, share(isOn(worded))] as const),
    ];
    const found = candidates.find(([column, part]) => part > 0.5 && !taken.has(column))?.[0];
    const column = found ?? (cells.length > 0 && !taken.has('programme') ? 'programme' : undefined);
    if (column) taken.add(column);
    return column;
  });
}

const isOn = (worded: WordedScale) => (cell: string) =>
  valuesOf(worded).includes(cell) || !['none-given', 'not-recognised'].includes(ratingOf(worded.scale, cell).state);
