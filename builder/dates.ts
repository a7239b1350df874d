/** Dates as people type them, and as the markup has them. */
import {allSourceMessages, dateInWords} from './library.js';

/** The date of a field. */
export type TypedDate =
  | {readonly state: 'empty'}
  /** @property date - "2018", "2018-06" or "2018-06-15". */
  | {readonly state: 'date'; readonly date: string}
  /** Day and month could be either way round. */
  | {readonly state: 'ambiguous'; readonly readings: readonly [string, string]}
  | {readonly state: 'invalid'};

/**
 * Reads a date, as long as it can only be read one way: "2018-06", "June 2018", "15 Mehefin 2018", "06/2018",
 * "15/6/2018". Years have four figures, since "06/18" can be a month or a day.
 */
export function readDate(typed: string): TypedDate {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (!text) return {state: 'empty'};
  for (const read of [asWritten, withMonthName, monthAndYear, yearFirst]) {
    const date = read(text);
    if (date !== undefined) return valid(date) ? {state: 'date', date} : {state: 'invalid'};
  }
  const [, one, , other, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (!one || !other || !year) return {state: 'invalid'};
  const [first, second] = [iso(year, other, one), iso(year, one, other)].filter(valid);
  if (!first) return {state: 'invalid'};
  return second && second !== first ? {state: 'ambiguous', readings: [first, second]} : {state: 'date', date: first};
}

/** The date of a field, for the markup; `undefined` if it is none, or not clear. */
export function dateOf(typed: string): string | undefined {
  const read = readDate(typed);
  return read.state === 'date' ? read.date : undefined;
}

const two = (part: string): string => part.padStart(2, '0');
const iso = (year: string, month: string, day?: string): string =>
  [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-');
const valid = (date: string): boolean => dateInWords(date, allSourceMessages[0]) !== undefined;

const asWritten = (text: string): string | undefined => (/^\d{4}(-\d\d){0,2}$/.test(text) ? text : undefined);

/** The names of the months in every language of the library, each with its number: "june" is 6, "mehefin" too. */
const months: ReadonlyMap<string, number> = new Map(
  allSourceMessages.flatMap(({date}) =>
    Array.from({length: 12}, (_, index): [string, number] => [
      date('2000', index + 1)
        .replace('2000', '')
        .trim()
        .toLowerCase(),
      index + 1,
    ]),
  ),
);

/** A month by its name, or by the first letters of one: three at least, and of no other month. */
function monthCalled(name: string): string | undefined {
  const typed = name.toLowerCase().replace(/\.$/, '');
  const exact = months.get(typed);
  const numbers = new Set([...months].flatMap(([each, number]) => (each.startsWith(typed) ? [number] : [])));
  const [number = 0] = exact === undefined ? (typed.length >= 3 && numbers.size === 1 ? numbers : []) : [exact];
  return number ? String(number) : undefined;
}

/** "June 2018", "15 June 2018", "15th of June 2018", "June 15, 2018" */
function withMonthName(text: string): string | undefined {
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th|af|il|ydd|fed|eg|ed)?(?: of)? )?(\p{L}+\.?),? (\d{4})$/iu.exec(text);
  const dayLast = /^(\p{L}+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(text);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [dayLast?.[2], dayLast?.[1], dayLast?.[3]];
  const month = name && monthCalled(name);
  return month && year ? iso(year, month, day) : undefined;
}

/** "06/2018", "6.2018" */
function monthAndYear(text: string): string | undefined {
  const [, month, year] = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  return month && year ? iso(year, month) : undefined;
}

/** "2018/6", "2018/06/15": nobody writes the day before the month after a year. */
function yearFirst(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?$/.exec(text) ?? [];
  return year && month ? iso(year, month, day) : undefined;
}
