import {date, entryAddress, mostProgrammes, type ProgrammeData, programmeId} from '../ratings-file/schema.js';
import {type FileError, schemaErrors} from '../ratings-file/validate.js';
import type {Programme} from '../scales/programmes.js';
import {type CellFault, shown, type Spreadsheet, unreadable} from './spreadsheet.js';
import type {Column} from './spreadsheet-columns.js';

/** A programme before its ratings and its date are checked, with the row that it is in, from 0. */
export interface RowOfProgramme {
  readonly row: number;
  readonly data: ProgrammeData & Pick<Programme, 'further'> & {readonly name: string};
}

/** The longest name that a ratings file can have. */
const longestName = 2000;
/** What a spreadsheet shows in a cell whose formula failed. */
const formulaError = /^#(REF!|NAME\?|VALUE!|N\/A|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|#+)$/i;

/** Cells with characters that are not UTF-8, or were lost before: their text is not what it was. */
export function unreadableCells({rows, faults}: Spreadsheet): CellFault[] {
  const misquoted = new Set(faults.map(({row}) => row));
  return rows.flatMap((cells, row) =>
    misquoted.has(row)
      ? []
      : cells.flatMap((cell, column) => (cell.includes(unreadable) ? [{row, column, message: lostIn(cell)}] : [])),
  );
}

const lostIn = (cell: string): string =>
  `expected text in UTF-8, found "${shown(cell)}", with a character that cannot be read. Save the file as "CSV UTF-8".`;

/** Reads the rows below the headers. What is wrong with a cell is added to the errors, and the cell left out. */
export function readRows(
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
