import {choiceOf, headingLevelOf, hrefOf, textOf} from './attributes.js';
import {dateInWords} from '../copy/dates.js';
import {english} from '../copy/en.js';
import type {Rated} from '../copy/rating-text.js';
import type {Scale} from '../scales/scale.js';
import {hasOwnWords} from './own-words.js';

const given = new WeakMap<Element, Set<string>>();

/** Tells the page's author about bad input: each thing once for an element, however often it renders. Written for developers, in English. */
export function warn(element: Element, problems: readonly (string | undefined)[]): void {
  for (const problem of problems) {
    if (!problem) continue;
    let before = given.get(element);
    if (!before) given.set(element, (before = new Set()));
    if (before.has(problem)) continue;
    before.add(problem);
    console.warn(problem);
  }
}

/** What is wrong with an attribute: the element and the attribute as given, the reason, what is allowed, and what is shown. */
export function problem(element: Element, attribute: string, value: unknown, reason: (value: string) => string): string {
  const shown = shortened(value);
  return `<${element.localName} ${attribute}="${shown}">: ${reason(`"${shown}"`)}`;
}

/** A value that is not on its scale, with every value that is. */
export function valueProblem(element: Element, value: unknown, {scale, rating, words, original = words}: Rated) {
  if (rating.state !== 'not-recognised') return undefined;
  const levels = either(scale.levels.map(({code}) => code));
  const signs = scale.modifiers.map(({sign}) => `add ${sign} for ${original.modifiers[sign]!.brief}`);
  const others = either([...scale.outside.map(({code}) => code), 'not-rated']);
  const allowed = `${levels}${signs.length ? ` (${signs.join(', ')})` : ''}, ${others}`;
  return problem(element, 'value', value, (shown) => `${shown} is not on the ${scale.id} scale. Use ${allowed}. ${shownInstead(element)}`);
}

export function scaleProblem(element: Element, scale: unknown) {
  return problem(element, 'scale', scale, (shown) => `${shown} is not a scale that this page has. Give it with <rating-scales>. ${shownInstead(element)}`);
}

export function versionProblem(element: Element, version: unknown, scale: Scale) {
  return problem(element, 'version', version, (shown) => `${shown} is not a version of the ${scale.id} scale that this page has. Use ${scale.version}, or none for the newest. ${shownInstead(element)}`);
}

const shownInstead = (element: Element) =>
  hasOwnWords(element) ? "The page's own words are shown." : 'It says that no rating is shown.';

export function choiceProblem(element: Element, attribute: string, choices: readonly [string, ...string[]], value: unknown) {
  if (!textOf(value) || choiceOf(choices, value) === textOf(value).toLowerCase()) return undefined;
  return problem(element, attribute, value, (shown) => `${shown} is not a ${attribute}. Use ${either(choices)}. It is shown as ${choices[0]}.`);
}

export function dateProblem(element: Element, attribute: string, value: unknown) {
  if (!textOf(value) || dateInWords(textOf(value), english)) return undefined;
  return problem(element, attribute, value, (shown) => `${shown} is not a date. Use a year, month or day such as 2018, 2018-02 or 2018-02-15. No date is shown.`);
}

export function hrefProblem(element: Element, value: unknown) {
  if (!textOf(value) || hrefOf(value)) return undefined;
  return problem(element, 'href', value, (shown) => `${shown} is not an address to link to. Use http, https or a relative address. No link is shown.`);
}

export function headingProblem(element: Element, value: unknown) {
  if (headingLevelOf(value) === Number(textOf(value) || 3)) return undefined;
  return problem(element, 'heading-level', value, (shown) => `${shown} is not a heading level. Use 2, 3, 4, 5 or 6. It is shown as 3.`);
}

/** "a, b or c" */
export const either = (choices: readonly string[]): string =>
  choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}` : choices.join('');

/** A value as it may be printed: a page can hold one of any length. */
function shortened(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : typeof value;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
