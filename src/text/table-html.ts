import {explainedScales} from '../scales/foundations/foundations.js';
import {findScale} from '../scales/find-scale.js';
import type {Programme, Programmes} from '../scales/programmes.js';
import type {WordedScale} from '../scales/words.js';
import {wrongArgument} from '../scales/wrong-argument.js';
import {addressOf} from './addresses.js';
import {dateInWords, dateOf} from './dates.js';
import {type Attribute, attributesHtml, escapeHtml} from './html.js';
import {allSourceMessages, inLanguage, isInLanguage} from './languages.js';
import {ratingHtml} from './rating-html.js';
import {shortened} from './shortened.js';
import {writtenTableWords} from './table-messages.js';
import {textForLanguage} from './text-by-language.js';
import {textOf} from './text-of.js';

/** What a table or a card is made of: the content of a ratings file, as `readProgrammes` returns it. */
export interface TableContents {
  /** The scales of the file, besides the library's own. */
  readonly scales?: readonly WordedScale[] | undefined;
  readonly programmes?: Programmes | undefined;
}

export interface TableOptions {
  /**
   * The columns after the name of the programme, in this order: ids of scales, and "reviewed" for the dates. Those that
   * would be empty are left out. Default: every scale on which there is a rating, and the dates if there are any.
   */
  readonly columns?: readonly string[] | null | undefined;
  /** The language tag of the page, such as "en" or "cy-GB". Default "en". */
  readonly language?: string | null | undefined;
  /** Whether badges show their codes alone, under headers that give the range of the scale. Default: with their labels. */
  readonly dense?: boolean | null | undefined;
  /** What the table is about, as text. Default: "Programmes and their ratings". */
  readonly caption?: string | null | undefined;
}

const dates = 'reviewed';

/** The columns that a table of these programmes can have, in their usual order. */
export function tableColumns(contents: TableContents): string[] {
  const all = programmesOf(contents);
  const filled = new Set(all.flatMap(({ratings}) => Object.keys(ratings)));
  if (all.some(({reviewed}) => dateOf(reviewed))) filled.add(dates);
  return knownColumns(contents).filter((id) => filled.has(id));
}

const programmesOf = ({programmes}: TableContents): Programme[] => [...(programmes?.byId.values() ?? [])];

/** The columns that can be asked for, with those that would be empty. */
function knownColumns(contents: TableContents): string[] {
  const ids = (contents.scales ?? []).map(({scale}) => scale.id);
  const rated = programmesOf(contents).flatMap(({ratings}) => Object.keys(ratings));
  return [...new Set(['evidence', 'cost', ...ids, ...rated, dates])];
}

/** @throws if a name is none that can be asked for: a table without it would look complete */
function checkColumns(wanted: readonly string[], contents: TableContents): void {
  const known = knownColumns(contents);
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new RangeError(`tableHtml: there is no column "${shortened(unknown)}". The columns are ${known.join(', ')}.`);
}

/**
 * Makes a table of programmes with their ratings, within `<rating-table>`, and below it an explanation of each scale.
 * Every rating has the recommended words, so that it is complete without script, and the id of its programme, so that
 * it can be filled in and checked later.
 *
 * @param contents the content of a ratings file
 * @returns HTML, with all text escaped
 * @throws if a column is asked for that is neither a scale nor "reviewed"
 */
export function tableHtml(contents: TableContents, given?: TableOptions | null): string {
  if (contents !== Object(contents))
    throw wrongArgument('tableHtml', 'the content of a ratings file, as readProgrammes returns it', contents);
  const options = given ?? {};
  const language = textOf(options.language) || 'en';
  const words = inLanguage(writtenTableWords, language);
  const possible = tableColumns(contents);
  const wanted = [...new Set(Array.from(options.columns ?? [], textOf))].filter(Boolean);
  checkColumns(wanted, contents);
  const columns = (wanted.length ? wanted : possible)
    .filter((id) => possible.includes(id))
    .map((id) => columnOf(id, contents, language, options));
  const rows = programmesOf(contents).map((programme) => {
    const cells = columns.map(({name, cell}) => `<td${attributesHtml([['data-name', name]])}>${cell(programme)}</td>`);
    return row([`<th scope="row">${nameHtml(programme, language)}</th>`, ...cells]);
  });
  const headers = [words.programme, ...columns.map(({header}) => header)];
  const explained = columns.flatMap(({scale}) => (scale ? [explainerHtml(scale, language)] : []));
  return [
    '<rating-table>',
    '<table>',
    `  <caption>${escapeHtml(textOf(options.caption) || words.caption)}</caption>`,
    '  <thead>',
    row(headers.map((header) => `<th scope="col">${escapeHtml(header)}</th>`)),
    '  </thead>',
    '  <tbody>',
    ...rows,
    '  </tbody>',
    '</table>',
    '</rating-table>',
    ...explained,
    '',
  ].join('\n');
}

const row = (cells: readonly string[]): string =>
  ['    <tr>', ...cells.map((cell) => `      ${cell}`), '    </tr>'].join('\n');

interface WrittenColumn {
  readonly header: string;
  /** What it is called where a row is a block. */
  readonly name: string;
  readonly scale?: WordedScale | undefined;
  readonly cell: (programme: Programme) => string;
}

function columnOf(id: string, {scales = []}: TableContents, language: string, options: TableOptions): WrittenColumn {
  const words = inLanguage(writtenTableWords, language);
  const notGiven = escapeHtml(words.notGiven);
  if (id === dates) {
    const cell = ({reviewed}: Programme) => dateHtml(dateOf(reviewed), language) || notGiven;
    return {header: words.reviewed, name: words.reviewedShort, cell};
  }

  const worded = findScale([...scales, ...explainedScales], id);
  const {name, shortName = name} = worded ? inLanguage(worded.words, language) : {name: id};
  const levels = worded?.scale.levels ?? [];
  const isDense = options.dense === true && levels.length > 0;
  return {
    header: isDense ? words.withRange(shortName, levels[0]!.code, levels.at(-1)!.code) : shortName,
    name: shortName,
    scale: worded,
    cell(programme) {
      const value = programme.ratings[id];
      if (value === undefined) return notGiven;
      return ratingHtml(worded ?? (id as 'cost'), {
        programme: programme.id,
        value,
        variant: isDense ? 'dense' : 'cell',
        ...subjectOf(programme, language),
        reviewed: programme.reviewed,
        language,
      });
    },
  };
}

/** The name of a programme, and its language if it is not that of the page. */
export function subjectOf({name}: Programme, language: string): {subject: string; subjectLang?: string} {
  const {text, language: own} = textForLanguage(name, language);
  return !own || isInLanguage(own, language) ? {subject: text} : {subject: text, subjectLang: own};
}

function nameHtml(programme: Programme, language: string): string {
  const {subject, subjectLang} = subjectOf(programme, language);
  const href = addressOf(textOf(programme.href));
  const lang: Attribute[] = subjectLang ? [['lang', subjectLang]] : [];
  if (href) return `<a${attributesHtml([['href', href], ...lang])}>${escapeHtml(subject)}</a>`;
  return lang.length ? `<span${attributesHtml(lang)}>${escapeHtml(subject)}</span>` : escapeHtml(subject);
}

function dateHtml(date: string, language: string): string {
  const words = date && dateInWords(date, inLanguage(allSourceMessages, language));
  return words ? `<time${attributesHtml([['datetime', date]])}>${escapeHtml(words)}</time>` : '';
}

function explainerHtml({scale, words}: WordedScale, language: string): string {
  const {name, range} = inLanguage(words, language);
  return `<rating-explainer${attributesHtml([['scale', scale.id]])}>${escapeHtml(range || name)}</rating-explainer>`;
}
