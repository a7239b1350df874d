import type {Messages} from './messages.js';

/**
 * A review date in the words of a language: "2018-02" is "February 2018". Undefined for what is no date ("2018-13"):
 * none is guessed. Month names come from the language's own document, since browsers' built-in names have no Welsh
 * everywhere.
 */
export function dateInWords(date: string, messages: Messages): string | undefined {
  const [, year, month, day] = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date.trim()) ?? [];
  if (!year) return undefined;
  if (!month) return messages.date(year);
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  if (!day) return messages.date(year, monthNumber);
  const dayNumber = Number(day);
  const daysInMonth = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  return dayNumber >= 1 && dayNumber <= daysInMonth ? messages.date(year, monthNumber, dayNumber) : undefined;
}
