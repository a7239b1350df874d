import type {RatingsOrigin} from '../scales/programmes.js';
import type {SourceMessages} from './messages.js';

/**
 * Formats a review date in the language of the messages: "2018-02" as "February 2018". The month names are in the
 * messages because not every browser has Welsh ones.
 *
 * @param date "2018", "2018-02" or "2018-02-15"
 * @returns `undefined` for anything else, such as "2018-13"
 */
export function dateInWords(date: string, messages: SourceMessages): string | undefined {
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

/** Whether a ratings file was last checked longer ago than it says that it is to be. */
export function dueAgain({checked, interval}: RatingsOrigin, today: Date): boolean {
  if (!checked || !interval) return false;
  // A date without its month or day counts as the last one that it can be.
  const [year, month = 12, day = 31] = checked.split('-').map(Number);
  return Date.UTC(year!, month - 1 + interval, day) < Number(today);
}
