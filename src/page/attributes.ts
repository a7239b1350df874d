import {addressOf} from '../text/addresses.js';

/** The text of an attribute, or of the property behind it, which a script can set to anything. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** One of the choices, whatever its case; the first where it is none of them. */
export function choiceOf<C extends string>(choices: readonly [C, ...C[]], value: unknown): C {
  const wanted = textOf(value).toLowerCase();
  return choices.find((choice) => choice === wanted) ?? choices[0];
}

/** The address that an attribute gives for a link, where it can be one. */
export const hrefOf = (value: unknown): string | undefined => addressOf(textOf(value));

/** A heading level that leaves room for the one below it; 3 for what is none. */
export function headingLevelOf(value: unknown): number {
  const level = Number(textOf(value));
  return Number.isInteger(level) && level >= 2 && level <= 6 ? level : 3;
}
