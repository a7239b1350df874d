import {readRatingsFile, type RatingsFileContents} from '../ratings-file/load.js';
import {checkRatingsFile} from './ratings-file-check.js';
import type {FileDiagnostic} from './prerender.js';

/** What was read of a ratings file. */
export interface ProgrammesRead {
  /** Absent if there are problems. */
  readonly contents?: RatingsFileContents;
  readonly problems: FileDiagnostic[];
  readonly warnings: FileDiagnostic[];
}

/** Reads a ratings file. */
export function readProgrammes(
  content: string | Uint8Array,
  {format}: {readonly format?: 'json' | 'csv'} = {},
): ProgrammesRead {
  const text = (typeof content === 'string' ? content : new TextDecoder().decode(content)).replace(/^\uFEFF/, '');
  if (format === 'csv' || !/^\s*\{/.test(text))
    return {problems: [{line: 1, column: 1, message: 'expected JSON.'}], warnings: []};
  const problems = [...checkRatingsFile(text).problems];
  return problems.length ? {problems, warnings: []} : {contents: readRatingsFile(text), problems, warnings: []};
}
