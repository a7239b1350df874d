import {type ElementEntry, entryOf} from '../elements/tags.js';
import {dataAttributesOf, enhanceable} from '../enhance/markup.js';
import {textOf} from '../text/text-of.js';
import {isEnhanceable} from './data-attributes.js';
import {attributeOf, type Page, type PageElement} from './page.js';
import {isTemplateSyntax} from './parse.js';

/** An element of a page that shows ratings or findings of a programme: one of ours, or an ordinary one that names it. */
export interface RatingTag {
  readonly element: PageElement;
  /** The element of ours that it is, or that `enhance.js` makes of it. */
  readonly entry: ElementEntry;
  /** Whether it is an ordinary element, whose attributes begin with "data-". */
  readonly isOrdinary: boolean;
  /** The tag as it is named in a message: "<evidence-rating>", "<p data-evidence-rating>". */
  readonly name: string;
  /** The attribute of the page that stands for one of our element: "data-subject" for "subject". */
  readonly attributeName: (name: string) => string;
  /** The trimmed text of an attribute of our element, or `''`. */
  readonly get: (name: string) => string;
}

/** A rating that a tag gives: its scale, and the attribute with the value. */
export interface RatingAttribute {
  readonly scale: string;
  readonly attribute: string;
}

/** The elements that say something of a programme. An explainer and a table say nothing of one. */
const aboutProgrammes = [
  'cost-rating',
  'evidence-rating',
  'scale-rating',
  'outcome-grid',
  'rating-summary',
  'programme-card',
];

export const isAboutProgrammes = ({tagName}: PageElement): boolean => aboutProgrammes.includes(tagName);

/** Which elements of a page `ratingTags` has to find in it. */
export const isRatingTag = (element: PageElement): boolean => isAboutProgrammes(element) || isEnhanceable(element);

/** The tags on a page that show ratings or findings, without ordinary elements that are part of another's words. */
export function ratingTags(page: Page): RatingTag[] {
  return page.elements.flatMap((element) => {
    if (isAboutProgrammes(element)) return [tagOf(element, entryOf(element.tagName)!)];
    const entries = enhanceable.filter(({tag}) => attributeOf(element, `data-${tag}`) !== undefined);
    const [entry] = entries;
    if (entries.length !== 1 || !aboutProgrammes.includes(entry!.tag)) return [];
    const parent = page.parentOf(element);
    return parent && page.closest(parent, isRatingTag) ? [] : [tagOf(element, entry!, true)];
  });
}

function tagOf(element: PageElement, entry: ElementEntry, isOrdinary = false): RatingTag {
  const names = new Map(isOrdinary ? dataAttributesOf(entry).map(([data, name]) => [name, data] as const) : []);
  const attributeName = (name: string) => names.get(name) ?? (isOrdinary ? `data-${name}` : name);
  return {
    element,
    entry,
    isOrdinary,
    name: isOrdinary ? `<${element.tagName} data-${entry.tag}>` : `<${element.tagName}>`,
    attributeName,
    get: (name) => textOf(attributeOf(element, attributeName(name))),
  };
}

/** The ratings that a tag can give, on the scales that it has attributes for. */
export function ratingAttributesOf({entry, get}: RatingTag): RatingAttribute[] {
  if (entry.dataAttribute === 'value') return [{scale: entry.scale ?? get('scale'), attribute: 'value'}];
  return ['evidence', 'cost'].flatMap((scale) => (entry.attributes.includes(scale) ? {scale, attribute: scale} : []));
}

/** The attributes of a finding, and its statement, by which findings are compared. */
const cardFinding = ['outcome', 'result'];
export const gridFinding = ['outcome', 'finding', 'study', 'score', 'timeframe', 'result', 'statement'];

/** Which attributes of its findings an element shows. `undefined` if it has no findings. */
export function shownFindingsOf({entry}: RatingTag): readonly string[] | undefined {
  if (entry.tag === 'outcome-grid') return gridFinding;
  return entry.tag === 'programme-card' ? cardFinding : undefined;
}

/** The language of the page where an element stands: that of the nearest `lang`. Default "en". */
export const languageAt = (element: PageElement, page: Page): string => {
  const marked = page.closest(element, (each) => attributeOf(each, 'lang') !== undefined);
  return textOf(marked && attributeOf(marked, 'lang')) || 'en';
};

/** Whether a template engine replaces something in an element's tag. */
export const hasTemplateSyntax = ({attrs}: PageElement): boolean =>
  attrs.some(({name, value}) => [name, value].some((text) => isTemplateSyntax(text) || /\{\{|\{%|<\?|<%/.test(text)));
