/** A block of cells, as a spreadsheet copies it: with a row of headers or without one. */
import {isAccepted} from './accepted.js';
import {scalesFor, type Choice} from './choice.js';
import {dateOf} from './dates.js';
import {allMessages} from './languages.js';
import {
  isKnown,
  ratingOf,
  readProgrammes,
  type FileDiagnostic,
  type RatingsFileContents,
  type WordedScale,
} from './library.js';

/** What a column holds: the name, the date or the link, or ratings on a scale, by its id. */
type Column = 'programme' | 'id' | 'reviewed' | 'href' | (string & {});

export interface CellsReading {
  /** Absent if nothing could be read. */
  readonly contents?: RatingsFileContents;
  /** What each column was taken for, if no row of headers says it. */
  readonly guessed?: readonly (Column | undefined)[];
  /** The rows that are left out, and why. */
  readonly problems: readonly FileDiagnostic[];
  readonly warnings: readonly FileDiagnostic[];
}

/**
 * Reads a block of cells. Rows that cannot be read are left out, and are among the problems.
 *
 * @param choice - Its file gives the scales, besides the library's own.
 */
export function readCells(pasted: string, choice: Pick<Choice, 'file'>): CellsReading {
  const lines = pasted.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const delimiter = delimiterOf(lines);
  const rows = lines.map((line) => line.split(delimiter).map((cell) => cell.trim()));
  const scales = scalesFor(choice);
  const headers = rows[0] ?? [];
  const named = headers.map((header) => columnCalled(header, scales));
  const hasHeaders = named.includes('programme') || named.filter(Boolean).length > 1;
  const columns = hasHeaders ? named : guess(rows, scales);
  const header = columns.map((column, index) => column ?? ((hasHeaders && headers[index]) || `column ${index + 1}`));
  const body = hasHeaders ? lines.slice(1) : lines;

  const ofFile = choice.file?.contents.scales ?? [];
  const read = (some: readonly string[]) => {
    const result = readProgrammes([header.join(delimiter), ...some].join('\n'), {format: 'csv', scales: ofFile});
    // a page that shows these ratings needs the scales that they are on
    return {...result, contents: result.contents && {...result.contents, scales: ofFile}};
  };
  const all = read(body);
  const asPasted = hasHeaders ? withHeaders(headers) : withoutHeaders;
  const reading = {
    guessed: hasHeaders ? undefined : columns,
    problems: all.problems.map(asPasted),
    // only a file keeps its programmes apart by ids
    warnings: all.warnings.filter(({message}) => !message.includes('without an id')).map(asPasted),
  };
  if (all.problems.length === 0) return {...reading, contents: all.contents};
  const wrong = new Set(all.problems.map(({line}) => line));
  // A cell of several lines makes rows that are no lines, and what is wrong with the headers is wrong with all.
  const cannotPart = wrong.has(1) || lines.some((line) => line.split(delimiter).some((cell) => cell.startsWith('"')));
  const rest = cannotPart ? [] : body.filter((_, index) => !wrong.has(index + 2));
  return {...reading, contents: rest.length > 0 ? read(rest).contents : undefined};
}

/** A spreadsheet copies cells with tabs. People also paste what stands in a file. */
const delimiterOf = ([first = '', ...others]: readonly string[]): string =>
  [first, ...others].some((line) => line.includes('\t')) ? '\t' : first.includes(';') ? ';' : ',';

/** What is said of a row, with the header that was pasted. The reader was given another for the same column. */
const withHeaders =
  (headers: readonly string[]) =>
  (each: FileDiagnostic): FileDiagnostic => ({
    ...each,
    message: each.message.replace(
      /^([A-Z]+\d+) \([^)]*\)/,
      (_, cell: string) => `${cell} (${headers[each.column - 1] ?? ''})`,
    ),
  });

/** What is said of a row, counted without the headers that only the reader was given. */
const withoutHeaders = ({line, message, ...rest}: FileDiagnostic): FileDiagnostic => ({
  ...rest,
  line: Math.max(1, line - 1),
  message: message
    .replace(/^([A-Z]+)(\d+)(?= |:)/, (_, letters: string, row: string) => `${letters}${Number(row) - 1}`)
    .replace(/\brow (\d+)\b/g, (_, row: string) => `row ${Number(row) - 1}`),
});

/** The names that editors give the columns, in every language of the builder. */
const columnNames: Readonly<Record<string, readonly string[]>> = {
  programme: ['programme', 'program', 'name', 'rhaglen', 'enw', ...allMessages.map(({labels}) => labels.subject)],
  id: ['id'],
  reviewed: [
    'reviewed',
    'review date',
    'date',
    'adolygwyd',
    'dyddiad',
    ...allMessages.map(({labels}) => labels.reviewed),
  ],
  href: ['href', 'link', 'address', 'url', 'dolen', 'cyfeiriad'],
};

/** What a header calls a column; `undefined` if a table does not show it. */
function columnCalled(header: string, scales: readonly WordedScale[]): Column | undefined {
  const spelling = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
  const isCalled = (...names: readonly (string | undefined)[]) =>
    names.some((name) => name !== undefined && spelling(name) === spelling(header));
  const column = Object.entries(columnNames).find(([, names]) => isCalled(...names))?.[0];
  return (
    column ??
    scales.find(
      ({scale, words}) =>
        isCalled(scale.id) || words.some(({name, shortName, mention}) => isCalled(name, shortName, mention)),
    )?.scale.id
  );
}

/**
 * What each column holds, by what at least half of its cells are. A value such as 3 is on several scales: the column that
 * is most clearly on a scale is taken for it first, and of columns that are as clear the first one.
 */
function guess(rows: readonly (readonly string[])[], scales: readonly WordedScale[]): (Column | undefined)[] {
  const width = Math.max(...rows.map(({length}) => length));
  const cells = Array.from({length: width}, (_, index) => rows.map((row) => row[index] ?? '').filter(Boolean));
  const columns: (Column | undefined)[] = cells.map(() => undefined);
  const take = (index: number, column: Column) => {
    if (index >= 0 && columns[index] === undefined && !columns.includes(column)) columns[index] = column;
  };
  const shares = (isSuch: (cell: string) => boolean) =>
    cells.map((all) => all.filter(isSuch).length / (all.length || 1));

  const plain = {
    reviewed: shares((cell) => dateOf(cell) !== undefined),
    href: shares((cell) => /^(https?:\/)?\//i.test(cell) && isAccepted('href', cell)),
  };
  for (const [column, ofColumn] of Object.entries(plain))
    take(
      ofColumn.findIndex((share) => share >= 0.5),
      column,
    );

  const onScale = scales.map(({scale}) => shares((cell) => isKnown(ratingOf(scale, cell))));
  const candidates = scales.flatMap(({scale: {id}}, at) =>
    cells.map((_, index) => {
      const others = onScale.filter((__, other) => other !== at).map((each) => each[index] ?? 0);
      const share = onScale[at]?.[index] ?? 0;
      return {id, index, share, clarity: share - Math.max(0, ...others)};
    }),
  );
  candidates.sort((one, other) => other.clarity - one.clarity || one.index - other.index);
  for (const {id, index, share} of candidates) if (share >= 0.5) take(index, id);

  take(
    cells.findIndex((all, index) => columns[index] === undefined && all.length > 0),
    'programme',
  );
  return columns;
}
