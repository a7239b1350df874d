import {dateInWords} from '../text/dates.js';
import {english} from '../text/messages.en.js';
import type {Rated} from '../text/rating-text.js';
import type {Scale} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {choiceOf, headingLevelOf, hrefOf, textOf} from './attributes.js';
import {hasOwnWords} from './fallback-content.js';

/** Bad input, in words for the page's author, in English. */
export interface Problem {
  readonly element: Element;
  readonly message: string;
}

/** What was looked at, with what is wrong where anything is. */
export type Problems = readonly (Problem | undefined | false | '')[];

const given = new WeakMap<Element, Set<string>>();

/** Tells the page's author about bad input: each thing once for an element, however often it renders. */
export function warn(problems: Problems): void {
  for (const problem of problems) {
    if (!problem) continue;
    const {element, message} = problem;
    let before = given.get(element);
    if (!before) given.set(element, (before = new Set()));
    if (before.has(message)) continue;
    before.add(message);
    console.warn(message);
  }
}

/**
 * What is wrong with an attribute: the element and the value as given, what it should be, what is allowed, and what is
 * shown instead.
 */
export function problem(
  element: Element,
  attribute: string,
  value: unknown,
  expected: string,
  allowed: string,
  instead: string,
): Problem {
  const text = textOf(value) || typeof value;
  // A page can hold a value of any length.
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return {
    element,
    message: `<${element.localName} ${attribute}="${shown}">: "${shown}" is not ${expected}. Use ${allowed}. ${instead}`,
  };
}

export function valueProblem(
  element: Element,
  value: unknown,
  {scale, rating, words, original = words}: Rated,
  attribute = 'value',
) {
  if (rating.state !== 'not-recognised') return undefined;
  const levels = either(scale.levels.map(({code}) => code));
  const signs = scale.modifiers.map(({sign}) => ` (add ${sign} for ${original.modifiers[sign]!.brief})`).join('');
  const others = either([...scale.outside.map(({code}) => code), 'not-rated']);
  return problem(
    element,
    attribute,
    value,
    `on the ${scale.id} scale`,
    `${levels}${signs}, ${others}`,
    shownInstead(element),
  );
}

export const scaleProblem = (element: Element, scale: unknown, known: readonly WordedScale[]) =>
  problem(
    element,
    'scale',
    scale,
    'a scale that this page has',
    either([...new Set(known.map(({scale: {id}}) => id)), 'one that you give with <rating-scales>']),
    shownInstead(element),
  );

export const versionProblem = (element: Element, version: unknown, {id, version: known}: Scale) =>
  problem(
    element,
    'version',
    version,
    `a version of the ${id} scale that this page has`,
    `${known}, or none`,
    shownInstead(element),
  );

const shownInstead = (element: Element) =>
  hasOwnWords(element) ? "The page's own words are shown." : 'No rating is shown.';

export function choiceProblem(
  element: Element,
  attribute: string,
  choices: readonly [string, ...string[]],
  value: unknown,
) {
  const text = textOf(value).toLowerCase();
  return !text || choiceOf(choices, text) === text
    ? undefined
    : problem(
        element,
        attribute,
        value,
        `a known ${attribute}`,
        either(choices.filter(Boolean)),
        'The default is shown.',
      );
}

export const dateProblem = (element: Element, value: unknown) =>
  !textOf(value) || dateInWords(textOf(value), english)
    ? undefined
    : problem(element, 'reviewed', value, 'a date', '2018, 2018-02 or 2018-02-15', 'No date is shown.');

export const hrefProblem = (element: Element, value: unknown) =>
  !textOf(value) || hrefOf(value)
    ? undefined
    : problem(
        element,
        'href',
        value,
        'an address to link to',
        'http, https or a relative address',
        'No link is shown.',
      );

export const headingProblem = (element: Element, value: unknown) =>
  headingLevelOf(value) === Number(textOf(value) || 3)
    ? undefined
    : problem(element, 'heading-level', value, 'a heading level', '2, 3, 4, 5 or 6', 'The default is shown.');

/** "a, b or c" */
export const either = (choices: readonly string[]): string =>
  choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}` : choices.join('');
