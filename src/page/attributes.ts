import {addressOf} from '../text/addresses.js';
import {textOf} from '../text/text-of.js';

/** @returns the choice that the value names, or the first choice if it names none. Case does not matter. */
export function choiceOf<C extends string>(choices: readonly [C, ...C[]], value: unknown): C {
  const wanted = textOf(value).toLowerCase();
  return choices.find((choice) => choice === wanted) ?? choices[0];
}

/** @returns the address of a link, or `undefined` unless it is an http, https or relative one. */
export const hrefOf = (value: unknown): string | undefined => addressOf(textOf(value));

/** Parses `heading-level`: an integer from 2 to 6. Default 3, also if invalid. */
export function headingLevelOf(value: unknown): number {
  const level = Number(textOf(value));
  return Number.isInteger(level) && level >= 2 && level <= 6 ? level : 3;
}
