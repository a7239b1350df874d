import {readRatingsFile, type RatingsFileContents} from '../ratings-file/load.js';
import type {WordedScale} from '../scales/words.js';
import {wrongArgument} from '../scales/wrong-argument.js';
import type {FileDiagnostic} from './prerender.js';
import {checkRatingsFile} from './ratings-file-check.js';
import {decode} from './spreadsheet.js';
import {readSpreadsheetProgrammes} from './spreadsheet-programmes.js';

/** How `readProgrammes` reads a file. */
export interface ReadProgrammesOptions {
  /** Default: "json" if the text begins with `{`, else "csv", whose cells may be separated by `,`, `;` or tab. */
  readonly format?: 'json' | 'csv' | undefined;
  /**
   * Scales that the ratings may be on, besides those of the file, cost and evidence. A column of a CSV file is a rating
   * if its header is the id or a name of a scale.
   */
  readonly scales?: readonly WordedScale[] | undefined;
}

/** What `readProgrammes` has read. */
export interface ReadProgrammes {
  /** What the file contains. Absent if there are problems. */
  readonly contents?: RatingsFileContents;
  /** What is wrong, in the order of the file. Of more than a hundred, the last says how many more there are. */
  readonly problems: FileDiagnostic[];
  /** What may be meant, but is more likely a mistake. */
  readonly warnings: FileDiagnostic[];
}

/**
 * Reads the programmes of a body and their ratings: from a ratings file, which is JSON, or from a spreadsheet that was
 * saved as CSV. It never throws on what is in a file, and repairs nothing: whatever is not as it should be is reported.
 *
 * @param content the text of the file, or its bytes: UTF-8, or for CSV also UTF-16 with a byte order mark
 * @returns the programmes, or all problems. For CSV, the line of a problem is the row, as a spreadsheet counts them, and
 *   its column is that of the cell; the message begins with the cell, such as "C7".
 */
export function readProgrammes(content: string | Uint8Array, options?: ReadProgrammesOptions | null): ReadProgrammes {
  if (typeof content !== 'string' && !ArrayBuffer.isView(content))
    throw wrongArgument('readProgrammes', 'the text of a file, or its bytes', content);
  const {format, scales = []} = options ?? {};
  const text = decode(content);
  return (format ?? (/^\s*\{/.test(text) ? 'json' : 'csv')) === 'json'
    ? readJson(content, scales)
    : readSpreadsheetProgrammes(text, scales);
}

function readJson(content: string | Uint8Array, scales: readonly WordedScale[]): ReadProgrammes {
  const text = typeof content === 'string' ? content : utf8In(content);
  if (text === undefined)
    return {problems: [{line: 1, column: 1, message: 'expected UTF-8, found other bytes.'}], warnings: []};
  const {problems, warnings = []} = checkRatingsFile(text, {scales});
  if (problems.length) return {problems: [...problems], warnings: [...warnings]};
  return {contents: readRatingsFile(text.replace(/^\uFEFF/, '')), problems: [], warnings: [...warnings]};
}

function utf8In(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}
