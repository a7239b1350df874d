import {longestFile, type RatingsFileContents} from '../ratings-file/load.js';
import type {ProgrammeData} from '../ratings-file/schema.js';
import {toProgrammes} from '../ratings-file/to-programmes.js';
import {errorsInProgrammes, type FileError, type Path} from '../ratings-file/validate.js';
import {WellFormed} from '../ratings-file/well-formed.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import type {WordedScale} from '../scales/words.js';
import {firstOf} from './first-of.js';
import type {FileDiagnostic} from './prerender.js';
import {errorsInContent, type ProgrammeContext, warningsAbout} from './programme-check.js';
import {withCount} from './programmes-in-words.js';
import {cellName, type CellFault, readSpreadsheet, shown} from './spreadsheet.js';
import {type Column, readColumns} from './spreadsheet-columns.js';
import {readRows, type RowOfProgramme, unreadableCells} from './spreadsheet-rows.js';

/** A spreadsheet as it was read: its programmes, or what is wrong with it. */
export interface ReadSpreadsheet {
  readonly contents?: RatingsFileContents;
  readonly problems: FileDiagnostic[];
  readonly warnings: FileDiagnostic[];
}

/**
 * Reads the programmes of a spreadsheet that was saved as text. Nothing in it is repaired: what is not as it should be is
 * reported, all of it in one go.
 *
 * @param text the text of the file, decoded
 * @param scales that there are besides the library's own
 */
export function readSpreadsheetProgrammes(text: string, scales: readonly WordedScale[]): ReadSpreadsheet {
  const unusable = errorInText(text);
  if (unusable) return {problems: [unusable], warnings: []};

  const sheet = readSpreadsheet(text);
  const {columns, faults: headerFaults} = readColumns(sheet, [...scales, evidence, cost]);
  const faults = [...headerFaults, ...sheet.faults, ...unreadableCells(sheet)];
  const errors: FileError[] = [];
  const programmes = columns.some(({kind}) => kind === 'programme') ? readRows(sheet, columns, faults, errors) : [];

  /** The column that a path within a programme stands for. */
  const columnOf = ([, , field, scale]: Path) =>
    columns.findIndex((column) =>
      column.kind === 'rating' ? column.scale === scale : column.kind === (field === 'name' ? 'programme' : field),
    );
  const faultAt = ({path, message}: FileError): CellFault => {
    const column = Math.max(0, columnOf(path));
    return {row: programmes[path[1] as number]!.row, column, message};
  };
  const nameOf = ({row, column}: Omit<CellFault, 'message'>) => cellName(row, column);
  const context: ProgrammeContext = {
    scales,
    parts: new WellFormed(errors),
    placeOf: (path) => nameOf(faultAt({path, message: ''})),
  };
  const entries = programmes.map(({data}, index): [number, ProgrammeData] => [index, data]);
  errors.push(
    ...errorsInProgrammes(entries, context.parts, (index) => `row ${programmes[index]!.row + 1}`),
    ...errorsInContent(entries, context),
  );
  const diagnosticAt = ({row, column, message}: CellFault): FileDiagnostic => {
    const header = row > 0 ? shown(sheet.rows[0]?.[column] ?? '') : '';
    const place = `${cellName(row, column)}${header && ` (${header})`}`;
    return {line: row + 1, column: column + 1, message: `${place}: ${message}`};
  };
  const inOrder = (all: readonly CellFault[], what: string) =>
    firstOf(
      [...all].sort((one, other) => one.row - other.row || one.column - other.column),
      what,
    ).map(diagnosticAt);

  const problems = inOrder([...faults, ...errors.map(faultAt)], 'errors');
  const warnings = inOrder(
    [...warningsAboutNames(programmes, columns), ...[...warningsAbout(entries, context)].map(faultAt)],
    'warnings',
  );
  if (problems.length) return {problems, warnings};
  return {contents: {scales: [], programmes: toProgrammes(programmes.map(({data}) => data))}, problems, warnings};
}

/** A text that cannot be a spreadsheet, so that nothing else is said of it. */
function errorInText(text: string): FileDiagnostic | undefined {
  const zero = text.indexOf('\0');
  const problem = (message: string, line = 1): FileDiagnostic => ({line, column: 1, message});
  if (text.length > longestFile)
    return problem(
      `expected at most ${longestFile.toLocaleString('en')} characters, found ${text.length.toLocaleString('en')}.`,
    );
  if (zero >= 0)
    return problem(
      'expected text, found a zero byte. Save the file as "CSV UTF-8".',
      text.slice(0, zero).split(/\r\n?|\n/).length,
    );
  return undefined;
}

/** Names that are kept as text, although a spreadsheet may not mean them as they stand. Each kind once. */
function warningsAboutNames(programmes: readonly RowOfProgramme[], columns: readonly Column[]): CellFault[] {
  const column = columns.findIndex(({kind}) => kind === 'programme');
  const kinds: readonly [RegExp, (names: string, first: string) => string][] = [
    [
      /^[=+\-@]/,
      (names, first) =>
        `${names} beginning with =, +, - or @, the first "${first}": kept as text. A spreadsheet that opens this file takes them for formulas.`,
    ],
    // UTF-8 that a spreadsheet has read as Windows-1252 and saved as UTF-8: "â€™" for ’, "Å·" for ŷ
    [
      /â€|[ÂÃÄÅ][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/,
      (names, first) =>
        `${names} with signs that stand for other letters where a file was opened as Windows-1252, the first "${first}": kept as text. Compare them with the file that it was made from.`,
    ],
  ];
  return kinds.flatMap(([pattern, messageOf]) => {
    const found = programmes.filter(({data}) => pattern.test(data.name));
    const [first] = found;
    return first
      ? [{row: first.row, column, message: messageOf(withCount(found.length, 'name'), shown(first.data.name))}]
      : [];
  });
}
