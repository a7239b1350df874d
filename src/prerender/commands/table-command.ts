import type {RatingsFileContents} from '../../ratings-file/load.js';
import {cardHtml} from '../../text/card.js';
import {allCardMessages} from '../../text/languages.js';
import {cardOptionsOf} from '../../text/programme-card.js';
import {tableColumns, tableHtml} from '../../text/table-html.js';
import {print} from './files.js';
import {missingLanguage} from './language.js';
import {readSourceFile} from './source-file.js';
import {UsageError} from './usage-error.js';

interface TableCommandOptions {
  readonly columns?: string | undefined;
  readonly language?: string | undefined;
  readonly dense?: boolean | undefined;
  readonly caption?: string | undefined;
}

/** `what-works-ratings table` */
export function tableCommand(
  [name, ...others]: readonly string[],
  {columns: wanted, ...options}: TableCommandOptions,
): number {
  if (!name || others.length) throw new UsageError('Give one file: what-works-ratings table programmes.csv');
  checkLanguage(options.language);
  const contents = readSourceFile(name);
  if (!contents) return 1;
  checkWords(options.language, contents);
  const columns = wanted?.split(',').map((column) => column.trim());
  const possible = tableColumns(contents);
  const unknown = columns?.find((column) => !possible.includes(column));
  if (unknown !== undefined)
    throw new UsageError(`${name} has no column "${unknown}". The columns are: ${possible.join(', ')}.`);
  return print(tableHtml(contents, {...options, columns}));
}

/** `what-works-ratings card` */
export function cardCommand([name, ...ids]: readonly string[], {language}: {readonly language?: string | undefined}) {
  if (!name || !ids.length)
    throw new UsageError('Give a file, and the ids of programmes: what-works-ratings card programmes.json ID');
  checkLanguage(language);
  const contents = readSourceFile(name);
  if (!contents) return 1;
  checkWords(language, contents);
  const found = ids.map((id) => contents.programmes?.byId.get(id));
  const missing = ids.filter((_, index) => !found[index]);
  missing.forEach((id) => console.error(`${name}: there is no programme "${id}".`));
  // All of them or none: a page that is made of these would lack one without a word.
  if (missing.length) return 1;
  const cards = found.map((programme) => `${cardHtml(cardOptionsOf(programme!, contents, language))}\n`);
  return print(cards.join(''));
}

function checkLanguage(language: string | undefined) {
  if (language !== undefined && !/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language))
    throw new UsageError(`"${language}" is not a language tag. Give one such as "en" or "cy": --language cy`);
}

/** The library's own languages, and those that the file has words in. */
function checkWords(language: string | undefined, {scales, messages = []}: RatingsFileContents) {
  const words = [...allCardMessages, ...messages, ...scales.flatMap((scale) => scale.words)];
  const languages = words.map((each) => each.language);
  const missing = missingLanguage(language, 'this command', languages);
  if (missing) throw new UsageError(`${missing} A ratings file can bring others.`);
}
