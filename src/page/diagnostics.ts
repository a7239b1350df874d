import type {Scale} from '../scales/scale.js';
import type {ScaleWords, WordedScale} from '../scales/words.js';
import {dateInWords} from '../text/dates.js';
import {englishSource} from '../text/messages.en.js';
import type {Messages} from '../text/messages.js';
import type {ResolvedRating} from '../text/rating-text.js';
import {shortened} from '../text/shortened.js';
import {textOf} from '../text/text-of.js';
import {choiceOf, headingLevelOf, hrefOf} from './attributes.js';
import type {Given, GivenAttributes} from './given.js';
import {hasFallbackContent} from './fallback-content.js';
import type {Resolution, ScaleController} from './scale-controller.js';

/** A message for the page's author, in English, about an element. */
export interface Diagnostic<E = Element> {
  readonly element: E;
  readonly message: string;
}

/** One entry for each check. It is falsy if there is nothing to report. */
export type Diagnostics = readonly (Diagnostic | undefined | false | '')[];

const reported = new WeakMap<Element, Set<string>>();

/** The most messages that one element logs. A grid can have thousands of wrong findings. */
export const mostMessages = 20;

/** Warns on the console. Each message is given once for an element, however often it renders, and no more than 20. */
export function report(host: Element, diagnostics: Diagnostics): void {
  for (const diagnostic of diagnostics) {
    if (!diagnostic) continue;
    const {message} = diagnostic;
    const earlier = reported.get(host) ?? new Set<string>();
    if (earlier.size >= mostMessages || earlier.has(message)) continue;
    reported.set(host, earlier.add(message));
    console.warn(message);
  }
}

/** What an attribute is, what it should be, which values are allowed, and what is shown instead. */
export function invalidAttribute(
  element: Element,
  attribute: string,
  value: unknown,
  expected: string,
  allowed: string,
  instead: string,
): Diagnostic {
  const shown = shortened(textOf(value) || (value === '' ? '' : typeof value));
  const start = `<${element.localName} ${attribute}="${shown}">`;
  return {element, message: `${start}: "${shown}" is not ${expected}. Use ${allowed}. ${instead}`};
}

export function checkValue(
  element: Element,
  value: unknown,
  {scale, rating, words, original}: ResolvedRating<Messages>,
  attribute = 'value',
) {
  if (rating.state !== 'not-recognised') return undefined;
  const allowed = valuesInWords(scale, original?.words ?? words);
  return invalidAttribute(element, attribute, value, `on the ${scale.id} scale`, allowed, shownInstead(element));
}

/** Which values a scale has: "1, 2, 3, 4 or 5, NA or not-rated" */
export function valuesInWords({levels, modifiers, outside}: Scale, words: ScaleWords): string {
  const signs = modifiers.map(({sign}) => ` (add ${sign} for ${words.modifiers[sign]!.brief})`).join('');
  const others = joinWithOr([...outside.map(({code}) => code), 'not-rated']);
  return `${joinWithOr(levels.map(({code}) => code))}${signs}, ${others}`;
}

/**
 * Checks the attributes `scale`, `version` and `value` of an element, of which only the first unknown one is reported.
 */
export function checkRating(
  element: Element & {readonly scale: unknown; readonly version: unknown; readonly value?: unknown},
  resolved: Resolution<Messages> | undefined,
  controller: ScaleController<Messages>,
  value = element.value,
) {
  if (!resolved) return !controller.pending && unknownScale(element, element.scale, controller.scales);
  if (!resolved.versionKnown) return checkVersion(element, element.version, resolved.scale);
  return checkValue(element, value, resolved);
}

/**
 * Checks the attribute `programme`: that a ratings file has it, and that the file says the same as the attributes
 * beside it.
 *
 * @param shown what is shown, from the file if it rates the programme
 * @param values of the attributes, with what is shown for each
 */
export function checkProgramme(
  element: Element & GivenAttributes & {readonly programme: unknown},
  controller: ScaleController<Messages>,
  shown: Given,
  ratings: Readonly<Record<string, readonly [tag: unknown, shown: unknown]>>,
): Diagnostics {
  const id = textOf(element.programme);
  // A page that was filled from a file needs none.
  if (!id || !controller.provided || controller.isWaitingFor(id)) return [];
  const start = `<${element.localName} programme="${shortened(id)}">`;
  if (!controller.programme(id)) {
    const missing = `No ratings file that the page gives has a programme "${shortened(id)}".`;
    return [{element, message: `${start}: ${missing} What the tag says is shown.`}];
  }
  const pairs = {...ratings, reviewed: [element.reviewed, shown.reviewed], href: [element.href, shown.href]};
  const differing = Object.entries(pairs).filter(([, [tag, file]]) => textOf(tag) && textOf(tag) !== textOf(file));
  if (!differing.length) return [];
  const say = (which: 0 | 1) =>
    differing.map(([name, pair]) => `${name}="${shortened(textOf(pair[which]))}"`).join(' ');
  return [{element, message: `${start}: the tag says ${say(0)}, the ratings file ${say(1)}. The file is shown.`}];
}

function unknownScale(element: Element, scale: unknown, known: readonly WordedScale[]) {
  const ids = new Set(known.map((worded) => worded.scale.id));
  const allowed = joinWithOr([...ids, 'one that you give with <rating-source>']);
  return invalidAttribute(element, 'scale', scale, 'a scale that this page has', allowed, shownInstead(element));
}

/** What there is to report about a version of a scale that is not available. */
export function checkVersion(element: Element, version: unknown, {id, version: known}: Scale) {
  const expected = `a version of the ${id} scale that this page has`;
  return invalidAttribute(element, 'version', version, expected, `${known}, or none`, shownInstead(element));
}

const shownInstead = (element: Element) =>
  hasFallbackContent(element) ? "The page's own words are shown." : 'No rating is shown.';

export function checkChoice(
  element: Element,
  attribute: string,
  choices: readonly [string, ...string[]],
  value: unknown,
) {
  const text = textOf(value).toLowerCase();
  if (!text || choiceOf(choices, text) === text) return undefined;
  const allowed = joinWithOr(choices.filter(Boolean));
  return invalidAttribute(element, attribute, value, `a known ${attribute}`, allowed, 'The default is shown.');
}

export function checkDate(element: Element, value: unknown) {
  if (!textOf(value) || dateInWords(textOf(value), englishSource)) return undefined;
  const allowed = '2018, 2018-02 or 2018-02-15';
  return invalidAttribute(element, 'reviewed', value, 'a date', allowed, 'No date is shown.');
}

export function checkHref(element: Element, value: unknown) {
  if (!textOf(value) || hrefOf(value)) return undefined;
  const allowed = 'http, https or a relative address';
  return invalidAttribute(element, 'href', value, 'an address to link to', allowed, 'No link is shown.');
}

export function checkHeadingLevel(element: Element, value: unknown) {
  if (headingLevelOf(value) === Number(textOf(value) || 3)) return undefined;
  const allowed = '2, 3, 4, 5 or 6';
  return invalidAttribute(element, 'heading-level', value, 'a heading level', allowed, 'The default is shown.');
}

/** "a, b or c" */
export const joinWithOr = (choices: readonly string[]): string =>
  choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}` : choices.join('');
