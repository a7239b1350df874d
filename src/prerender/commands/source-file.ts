import type {RatingsFileContents} from '../../ratings-file/load.js';
import {readProgrammes} from '../read-programmes.js';
import {read, reporter} from './files.js';

/**
 * Reads a ratings file that a command needs.
 *
 * @returns `undefined` if it cannot be used. The reasons are then on the console, as its warnings always are.
 */
export function readSourceFile(name: string): RatingsFileContents | undefined {
  const format = /\.json$/i.test(name) ? 'json' : /\.(csv|tsv)$/i.test(name) ? 'csv' : undefined;
  const result = read(name, (content) => readProgrammes(content, format && {format}));
  if (!result) return undefined;
  result.problems.forEach(reporter(name));
  result.warnings.forEach(reporter(name, 'warning: '));
  if (result.contents && !result.contents.programmes) {
    console.error(`${name}: there are no programmes in it.`);
    return undefined;
  }
  return result.contents;
}
