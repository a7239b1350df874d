import Papa from 'papaparse';
import {shortened} from '../text/shortened.js';

/** The cells of a spreadsheet that was saved as text. */
export interface Spreadsheet {
  /** Row by row, as a spreadsheet counts them: blank rows are among them, and a row may be shorter than others. */
  readonly rows: readonly (readonly string[])[];
  /** Cells whose quotes do not match. What stands in their rows may be that of several rows. */
  readonly faults: readonly CellFault[];
}

/** What is wrong with a cell. Row and column count from 0. */
export interface CellFault {
  readonly row: number;
  readonly column: number;
  readonly message: string;
}

/** What a decoder writes in place of bytes that it cannot read. Programs also save it, in place of what they lost. */
export const unreadable = '\uFFFD';

/**
 * Decodes a file that a spreadsheet saved: UTF-8, or UTF-16 with a byte order mark. Bytes that are neither are not
 * guessed: each becomes the character `unreadable`.
 */
export function decode(content: string | Uint8Array): string {
  // A byte order mark in it does not matter: Papa Parse leaves it out.
  if (typeof content === 'string') return content;
  const [first, second] = content;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(content);
}

/** Reads the rows of a text whose cells are separated by commas, semicolons or tabs, and whose lines end in any way. */
export function readSpreadsheet(text: string): Spreadsheet {
  const lines = text.replace(/\r\n?/g, '\n');
  const {data, errors} = Papa.parse<string[]>(lines, {delimiter: delimiterOf(lines), newline: '\n'});
  const faults = new Map<number, CellFault>();
  for (const {row = 0, index = 0, code} of errors) {
    if (faults.has(row)) continue;
    const cells = data[row] ?? [];
    const isOpen = code === 'MissingQuotes';
    const begins = (cell: string) => cell.includes('"') && lines.startsWith(cell.slice(0, cell.indexOf('"')), index);
    // A cell that is not closed is the last one of the file.
    const column = isOpen ? cells.length - 1 : Math.max(0, cells.findIndex(begins));
    const expected = isOpen
      ? 'a quote at the end of the cell, since one begins it'
      : 'a comma, semicolon, tab or line end after the second quote, or two quotes for one within the cell';
    faults.set(row, {row, column, message: `expected ${expected}, found "${shown(cells[column] ?? '')}".`});
  }
  return {rows: data, faults: [...faults.values()]};
}

/** More than any row of headers has. */
const longestHeaders = 100_000;

/** The character that parts most headers. One that does not part "programme" from the others does not count. */
function delimiterOf(text: string): string {
  let best = {delimiter: ',', count: 0};
  for (const delimiter of [',', ';', '\t']) {
    const {data} = Papa.parse<string[]>(text.slice(0, longestHeaders), {delimiter, newline: '\n', preview: 1});
    const headers = data[0] ?? [];
    const count = headers.length + (headers.some((header) => spellingOf(header) === 'programme') ? longestHeaders : 0);
    if (count > best.count) best = {delimiter, count};
  }
  return best.delimiter;
}

/** Headers are the same in any case, with any space. */
export const spellingOf = (header: string): string => header.trim().replace(/\s+/g, ' ').toLowerCase();

/** The name of a cell, as a spreadsheet has it: "C7" */
export const cellName = (row: number, column: number): string => `${lettersOf(column)}${row + 1}`;

/** "A" to "Z", "AA", … */
function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

/** More than a message shows, with space that it leaves out. */
const longestShown = 1000;

/** The text of a cell within a message, which is one line. */
export const shown = (cell: string): string =>
  shortened(cell.trimStart().slice(0, longestShown).replace(/\s+/g, ' ').trimEnd());
