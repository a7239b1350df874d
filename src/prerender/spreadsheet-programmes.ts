import {longestFile, type RatingsFileContents} from '../ratings-file/load.js';
import {entryAddress, mostProgrammes, date, programmeId, type ProgrammeData} from '../ratings-file/schema.js';
import {toProgrammes} from '../ratings-file/to-programmes.js';
import {errorsInProgrammes, type FileError, type Path, schemaErrors} from '../ratings-file/validate.js';
import {WellFormed} from '../ratings-file/well-formed.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import type {Programme} from '../scales/programmes.js';
import type {WordedScale} from '../scales/words.js';
import {firstOf} from './first-of.js';
import type {FileDiagnostic} from './prerender.js';
import {errorsInContent, type ProgrammeContext, warningsAbout} from './programme-check.js';
import {cellName, type CellFault, readSpreadsheet, shown, type Spreadsheet, unreadable} from './spreadsheet.js';
import {type Column, readColumns} from './spreadsheet-columns.js';

/** A spreadsheet as it was read: its programmes, or what is wrong with it. */
export interface ReadSpreadsheet {
  readonly contents?: RatingsFileContents;
  readonly problems: FileDiagnostic[];
  readonly warnings: FileDiagnostic[];
}

/** A programme before its ratings and its date are checked, with the row that it is in, from 0. */
interface RowOfProgramme {
  readonly row: number;
  readonly data: ProgrammeData & Pick<Programme, 'further'>;
}

/** The longest name that a ratings file can have. */
const longestName = 2000;
/** What a spreadsheet shows in a cell whose formula failed. */
const formulaError = /^#(REF!|NAME\?|VALUE!|N\/A|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|#+)$/i;

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
    [...formulaWarnings(programmes, columns), ...[...warningsAbout(entries, context)].map(faultAt)],
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

/** Cells with characters that are not UTF-8, or were lost before: their text is not what it was. */
function unreadableCells({rows}: Spreadsheet): CellFault[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.includes(unreadable)
        ? [
            {
              row,
              column,
              message: `expected text in UTF-8, found "${shown(cell)}", with a character that cannot be read. Save the file as "CSV UTF-8".`,
            },
          ]
        : [],
    ),
  );
}

/** Reads the rows below the headers. What is wrong with a cell is added to the errors, and the cell left out. */
function readRows(
  {rows, faults: quoteFaults}: Spreadsheet,
  columns: readonly Column[],
  faults: CellFault[],
  errors: FileError[],
): RowOfProgramme[] {
  const misquoted = new Set(quoteFaults.map(({row}) => row));
  const programmes: RowOfProgramme[] = [];
  for (const [row, cells] of rows.entries()) {
    // Where quotes do not match, nobody knows which cells these are.
    if (row === 0 || misquoted.has(row) || cells.every((cell) => !cell.trim())) continue;
    if (cells.length > columns.length)
      faults.push({
        row,
        column: columns.length,
        message: `expected ${columns.length} cells, as many as there are headers, found ${cells.length}, from here "${shown(cells[columns.length]!)}". Text that holds the separator has to be in quotes.`,
      });
    const path = ['programmes', programmes.length];
    const data = readRow(cells, columns, (field, message) => errors.push({path: [...path, field], message}));
    programmes.push({row, data});
  }
  if (programmes.length > mostProgrammes)
    faults.push({
      row: 0,
      column: 0,
      message: `expected at most ${mostProgrammes.toLocaleString('en')} programmes, found ${programmes.length.toLocaleString('en')}.`,
    });
  if (!programmes.length && !misquoted.size)
    faults.push({row: 1, column: 0, message: 'expected a programme in each row below the headers, found none.'});
  return programmes;
}

function readRow(
  cells: readonly string[],
  columns: readonly Column[],
  report: (field: string, message: string) => void,
): RowOfProgramme['data'] {
  let name = '';
  const own: {id?: string; reviewed?: string; href?: string} = {};
  const ratings: Record<string, string> = {};
  const further: [string, string][] = [];
  for (const [index, column] of columns.entries()) {
    const cell = (cells[index] ?? '').trim();
    switch (column.kind) {
      case 'programme':
        name = cell.replace(/\s*\n\s*/g, ' ');
        break;
      case 'id':
      case 'reviewed':
      case 'href': {
        if (!cell) break;
        const error = errorInCell(column.kind, cell);
        if (error) report(column.kind, error);
        else own[column.kind] = cell;
        break;
      }
      case 'rating':
        if (cell) ratings[column.scale] = cell;
        break;
      case 'further':
        if (cell) further.push([column.name, cell]);
    }
  }
  const error = errorInName(name);
  if (error) report('name', error);
  return {name, ...own, ratings, ...(further.length && {further: Object.fromEntries(further)})};
}

function errorInName(name: string): string | undefined {
  if (!name) return 'expected the name of a programme, found an empty cell.';
  if (name.length > longestName) return `expected at most ${longestName} characters, found ${name.length}.`;
  return formulaError.test(name) ? `expected the name of a programme, found "${name}", a formula's error.` : undefined;
}

const schemas = {id: programmeId, reviewed: date, href: entryAddress};

function errorInCell(kind: keyof typeof schemas, cell: string): string | undefined {
  // As an address it would be a place on the page.
  if (formulaError.test(cell)) return `expected a value, found "${cell}", a formula's error.`;
  const message = schemaErrors(schemas[kind], cell)[0]?.message;
  if (!message || kind !== 'reviewed') return message;
  const day = /^\d{5}$/.test(cell) ? ' This is how a spreadsheet counts days.' : '';
  return `${message}${day} Format the column as text, and write the date again.`;
}

/** Names that a spreadsheet takes for formulas when it opens the file. */
function formulaWarnings(programmes: readonly RowOfProgramme[], columns: readonly Column[]): CellFault[] {
  const found = programmes.filter(({data}) => /^[=+\-@]/.test(data.name as string));
  const [first] = found;
  if (!first) return [];
  const column = columns.findIndex(({kind}) => kind === 'programme');
  const count = `${found.length} ${found.length === 1 ? 'name' : 'names'}`;
  return [
    {
      row: first.row,
      column,
      message: `${count} beginning with =, +, - or @, the first "${shown(first.data.name as string)}": kept as text. A spreadsheet that opens this file takes them for formulas.`,
    },
  ];
}
