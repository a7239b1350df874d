import type {RatingsFileContents} from '../ratings-file/load.js';
import {findScale} from '../scales/find-scale.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import type {Programme, ProgrammeFinding} from '../scales/programmes.js';
import {ratingOf, valueOf} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {addressOf} from '../text/addresses.js';
import {dateOf} from '../text/dates.js';
import {isInLanguage} from '../text/languages.js';
import {textForLanguage} from '../text/text-by-language.js';
import {textOf} from '../text/text-of.js';
import {findingsOfList} from './list-findings.js';
import {attributeOf, childElements, type Page, type PageElement, textIn} from './page.js';
import {gridFinding, languageAt, ratingAttributesOf, type RatingTag, shownFindingsOf} from './rating-tags.js';

/** An attribute whose value in the page is not that of the file. */
export interface Difference {
  /** The attribute of our element. */
  readonly attribute: string;
  /** What it is about: the id of the scale for a value, or else the attribute. */
  readonly about: string;
  /** What stands in the page, or `''`. */
  readonly inPage: string;
  /** What the file says, or `''` if the attribute has to go. */
  readonly inFile: string;
}

/** A finding as it stands in the page. */
export type WrittenFinding = Readonly<Record<string, string>>;

/** A tag that names a programme, compared with what the file says of the programme. */
export interface Comparison {
  readonly tag: RatingTag;
  readonly programme: Programme;
  /** The language of the page at this place. */
  readonly language: string;
  /** The name of the programme in that language. */
  readonly subject: string;
  /** Every name that the programme has in the file, and the one on the tag. */
  readonly names: readonly string[];
  readonly differences: readonly Difference[];
  /** The scales on which the file gives a rating for this tag, with the words, if the scale is known. */
  readonly ratings: readonly {
    readonly scale: string;
    readonly value: string;
    readonly attribute: string;
    readonly worded: WordedScale | undefined;
  }[];
  /** Ratings of the tag of which the file says nothing. */
  readonly others: readonly {readonly scale: string; readonly value: string}[];
  /** The findings that the file gives, if the tag can hold them and the page has others. */
  readonly findings?: readonly WrittenFinding[] | undefined;
  /** An attribute of our element once the tag is filled. */
  readonly after: (name: string) => string;
}

/** What the file says of a value that is not on its scale, so that it cannot be used. */
export class InvalidValue extends Error {}

/**
 * Compares a tag with the file as a whole: if the file gives a rating on the tag's scale, or findings for a grid, then
 * value, date and link are those of the file.
 *
 * @returns `undefined` if the file says nothing of what the tag shows
 * @throws {InvalidValue} if the file gives a value that is not on the scale
 */
export function compare(
  tag: RatingTag,
  programme: Programme,
  contents: RatingsFileContents,
  page: Page,
): Comparison | undefined {
  const {get} = tag;
  const given = ratingAttributesOf(tag);
  const ratings = given.flatMap(({scale, attribute}) => {
    if (!Object.hasOwn(programme.ratings, scale)) return [];
    const value = programme.ratings[scale]!;
    const worded = scaleFor(tag, scale, contents, page);
    return [{scale, value: onScale(scale, value, contents, worded), attribute, worded}];
  });
  const shownFindings = shownFindingsOf(tag);
  const hasFindings = shownFindings !== undefined && programme.findings.length > 0;
  if (!ratings.length && !hasFindings) return undefined;

  const language = languageAt(tag.element, page);
  const {text: subject, language: nameLanguage} = textForLanguage(programme.name, language);
  const differences: Difference[] = [];
  const after = new Map<string, string>();
  const differ = (attribute: string, inFile: string, about = attribute) => {
    const inPage = get(attribute);
    after.set(attribute, inFile);
    if (inPage !== inFile) differences.push({attribute, about, inPage, inFile});
  };
  for (const {scale, value, attribute, worded} of ratings) {
    const isSame = worded && valueOf(ratingOf(worded.scale, get(attribute))) === value;
    if (!isSame) differ(attribute, value, scale);
  }
  differ('subject', textOf(subject));
  if (nameLanguage) differ('subject-lang', isInLanguage(nameLanguage, language) ? '' : nameLanguage);
  differ('reviewed', dateOf(programme.reviewed));
  differ('href', addressOf(textOf(programme.href)) ?? '');

  const wanted = hasFindings ? programme.findings.map((each) => writtenFinding(each, language, shownFindings)) : [];
  const written = hasFindings ? findingsWithin(tag, shownFindings) : undefined;
  return {
    tag,
    programme,
    language,
    subject: textOf(subject),
    names: [...new Set([textOf(subject), ...namesOf(programme), get('subject')])],
    differences,
    ratings,
    others: given
      .filter(({scale, attribute}) => get(attribute) && !ratings.some((rating) => rating.scale === scale))
      .map(({scale, attribute}) => ({scale, value: get(attribute)})),
    findings: written && !sameFindings(written, wanted) ? wanted : undefined,
    after: (name) => after.get(name) ?? get(name),
  };
}

export const namesOf = ({name}: Programme): string[] => (typeof name === 'string' ? [name] : Object.values(name));

/** The scale of a tag, in the version that the tag names. Within `<rating-source>` the page may have other words. */
function scaleFor(tag: RatingTag, id: string, {scales, override}: RatingsFileContents, page: Page) {
  const worded = findScale([...scales, evidence, cost], id, tag.get('version'));
  const isInSource = override && page.closest(tag.element, ({tagName}) => tagName === 'rating-source');
  return worded && isInSource ? override(worded) : worded;
}

/** The value of a rating as published. Of a scale that nobody knows here, the value is taken as it is. */
function onScale(id: string, value: string, {scales}: RatingsFileContents, worded: WordedScale | undefined): string {
  const known = worded ?? findScale([...scales, evidence, cost], id);
  const published = known ? valueOf(ratingOf(known.scale, value)) : value;
  if (published === undefined)
    throw new InvalidValue(`the file gives "${value}" for ${id}, which is not on that scale.`);
  return published;
}

function writtenFinding(finding: ProgrammeFinding, language: string, shown: readonly string[]): WrittenFinding {
  const texts = Object.entries(finding).map(([name, value]) => {
    const text = typeof value === 'object' ? textForLanguage(value, language).text : textOf(value);
    return [name, text.replace(/\s+/g, ' ').trim()] as const;
  });
  return Object.fromEntries(texts.filter(([name, text]) => text && shown.includes(name)));
}

export const findingElements = (element: PageElement): PageElement[] =>
  childElements(element).filter(({tagName}) => tagName === 'outcome-finding');

const findingsWithin = (tag: RatingTag, shown: readonly string[]): WrittenFinding[] =>
  tag.isOrdinary ? findingsOfList(tag) : findingsOf(tag.element, shown);

const findingsOf = (element: PageElement, shown: readonly string[]): WrittenFinding[] =>
  findingElements(element).map((each) => {
    const texts = shown.map(
      (name) => [name, name === 'statement' ? textIn(each).trim() : textOf(attributeOf(each, name))] as const,
    );
    return Object.fromEntries(texts.filter(([, text]) => text));
  });

function sameFindings(one: readonly WrittenFinding[], other: readonly WrittenFinding[]): boolean {
  const key = (finding: WrittenFinding) =>
    gridFinding.map((name) => {
      const text = (finding[name] ?? '').replace(/\s+/g, ' ');
      return name === 'outcome' || name === 'result' ? text.toLowerCase() : text;
    });
  return JSON.stringify(one.map(key)) === JSON.stringify(other.map(key));
}
