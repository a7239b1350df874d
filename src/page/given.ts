import type {Programme, RatingsOrigin} from '../scales/programmes.js';
import {dueAgain} from '../text/dates.js';
import {textForLanguage} from '../text/text-by-language.js';
import {textOf} from '../text/text-of.js';

/** A programme in a ratings file that the page provides. */
export interface FoundProgramme {
  readonly programme: Programme;
  readonly origin?: RatingsOrigin | undefined;
}

/** The value that a ratings file gives on a scale. `undefined` if it says nothing of it. */
export const ratingIn = (found: FoundProgramme | undefined, scale: unknown): string | undefined =>
  found && Object.hasOwn(found.programme.ratings, textOf(scale)) ? found.programme.ratings[textOf(scale)] : undefined;

/** What an element says of a programme beside its ratings: all of it from its tag, or all of it from a ratings file. */
export interface Given {
  /** The name of the programme, or `''`. */
  readonly subject: string;
  readonly subjectLang: string;
  readonly reviewed: string;
  readonly href: string;
  /** When the file was last checked, if it is to be checked again by now: "2025-11". */
  readonly overdue?: string | undefined;
}

/** The attributes of an element that say whose ratings it shows. */
export interface GivenAttributes {
  readonly subject: unknown;
  readonly subjectLang: unknown;
  readonly reviewed: unknown;
  readonly href: unknown;
}

export const givenByTag = ({subject, subjectLang, reviewed, href}: GivenAttributes): Given => ({
  subject: textOf(subject),
  subjectLang: textOf(subjectLang),
  reviewed: textOf(reviewed),
  href: textOf(href),
});

/** @param language of the page, in which the name is given if the file has it */
export function givenByFile(
  {programme, origin}: FoundProgramme,
  {subjectLang}: GivenAttributes,
  language: string,
): Given {
  const name = textForLanguage(programme.name, language);
  return {
    subject: name.text,
    subjectLang: name.language || textOf(subjectLang),
    reviewed: programme.reviewed ?? '',
    href: programme.href ?? '',
    overdue: origin && dueAgain(origin, new Date()) ? origin.checked : undefined,
  };
}
