import {finding, grid, kinds, type Kind} from '../enhance/markup.js';
import {controls, emptyList, misuseOf} from '../enhance/placement.js';
import {attributeOf, childElements, Page, textIn, type PageElement} from './page.js';

/** An ordinary element that says by its attributes which of ours it is to be. */
export interface Ordinary {
  readonly place: PageElement;
  /** As it is named in a message: "<p data-cost-rating>" */
  readonly name: string;
  /** What `enhance.js` would make of it; or why it makes nothing. */
  readonly markup?: string;
  readonly misuse?: string;
}

/** Those in a page, but not those that are part of another's words. */
export function ordinaryIn(text: string): Ordinary[] {
  const page = new Page(text, isOrdinary);
  const found: Ordinary[] = [];
  let end = 0;
  for (const place of page.elements) {
    const {startOffset, endOffset} = place.sourceCodeLocation!;
    if (startOffset < end) continue;
    end = endOffset;
    const given = kindsOf(place);
    const [kind] = given;
    const words = kind === grid ? findingsIn(place) : wordsOf(place);
    const misuse =
      misuseOf(given, place.tagName, isInControl(place, page)) ?? (kind === grid && !words ? emptyList : undefined);
    found.push({
      place,
      name: `<${place.tagName} data-${kind!.tag}>`,
      ...(misuse ? {misuse: `data-${kind!.tag} ${misuse}.`} : {markup: written(kind!, place, words)}),
    });
  }
  return found;
}

const kindsOf = (place: PageElement) => kinds.filter(({tag}) => attributeOf(place, `data-${tag}`) !== undefined);

const isOrdinary = (place: PageElement) => kindsOf(place).length > 0;

function isInControl(place: PageElement, page: Page): boolean {
  for (let at: PageElement | undefined = place; at; at = page.around(at))
    if (controls.includes(at.tagName)) return true;
  return false;
}

function findingsIn(list: PageElement): string {
  const terms = childElements(list).flatMap((term) => (term.tagName === 'div' ? childElements(term) : [term]));
  let outcome = '';
  return terms
    .map((term) => {
      if (term.tagName === 'dt') outcome = textIn(term).trim();
      return term.tagName === 'dd' ? written(finding, term, wordsOf(term), outcome) : '';
    })
    .join('');
}

function written({tag, main, attributes}: Kind, place: PageElement, words: string, outcome = ''): string {
  const given = [
    ...(main ? [[main, attributeOf(place, `data-${tag}`)!] as const] : []),
    ...attributes.map(
      (name) => [name, attributeOf(place, `data-${name}`) ?? (name === 'outcome' ? outcome : undefined)] as const,
    ),
  ];
  return `<${tag}${given.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`)).join('')}>${words}</${tag}>`;
}

/** Only the text: what is checked is what it says. */
const wordsOf = (place: PageElement): string => escaped(textIn(place));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
