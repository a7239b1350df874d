import {programmesInWords} from './programmes-in-words.js';
import {checkRatingsFile, type RatingsFileCheck} from './ratings-file-check.js';
import {readProgrammes} from './read-programmes.js';
import {jsonFileOf} from './text-file.js';

/** @returns what checks a file of this name, if it is a ratings file or a spreadsheet by its ending */
export function dataFileChecker(name: string): ((content: Uint8Array) => RatingsFileCheck) | undefined {
  if (/\.json$/i.test(name)) return (content) => checkRatingsFile(jsonFileOf(content));
  return /\.[ct]sv$/i.test(name) ? checkSpreadsheet : undefined;
}

function checkSpreadsheet(content: Uint8Array): RatingsFileCheck {
  const {contents, ...diagnostics} = readProgrammes(content, {format: 'csv'});
  const programmes = contents?.programmes && [...contents.programmes.byId.values()];
  return {...diagnostics, ...(programmes && {summary: programmesInWords(programmes)})};
}
