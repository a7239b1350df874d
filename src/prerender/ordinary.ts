import {finding, grid, kinds, type Kind} from '../enhance/kinds.js';
import {attributeOf, childElements, Page, textIn, type PageElement} from './page.js';

/** An ordinary element that says by its attributes which of ours it is to be, and what `enhance.js` would make of it, as markup. */
export interface Ordinary {
  readonly place: PageElement;
  /** As it is named in a message: "<p data-cost-rating>" */
  readonly name: string;
  readonly markup: string;
}

const holders = ['p', 'div', 'section', 'blockquote', 'span', 'td', 'th', 'li', 'dd', 'figcaption', 'dl'];

/** Those in a page, but not those that are part of another's words. */
export function ordinaryIn(text: string): Ordinary[] {
  const page = new Page(text, holders);
  const found: Ordinary[] = [];
  let end = 0;
  for (const place of page.elements) {
    const {startOffset, endOffset} = place.sourceCodeLocation!;
    const kind = kinds.find(({tag}) => attributeOf(place, `data-${tag}`) !== undefined);
    if (!kind || startOffset < end || (kind === grid) !== (place.tagName === 'dl')) continue;
    end = endOffset;
    found.push({place, name: `<${place.tagName} data-${kind.tag}>`, markup: written(kind, place, kind === grid ? findingsIn(place) : wordsOf(place))});
  }
  return found;
}

function findingsIn(list: PageElement): string {
  const terms = childElements(list).flatMap((term) => (term.tagName === 'div' ? childElements(term) : [term]));
  let outcome = '';
  return terms.map((term) => {
    if (term.tagName === 'dt') outcome = textIn(term).trim();
    return term.tagName === 'dd' ? written(finding, term, wordsOf(term), outcome) : '';
  }).join('');
}

function written({tag, main, attributes}: Kind, place: PageElement, words: string, outcome = ''): string {
  const given = [
    ...(main ? [[main, attributeOf(place, `data-${tag}`)!] as const] : []),
    ...attributes.map((name) => [name, attributeOf(place, `data-${name}`) ?? (name === 'outcome' ? outcome : undefined)] as const),
  ];
  return `<${tag}${given.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`)).join('')}>${words}</${tag}>`;
}

/** Only the text: what is checked is what it says. */
const wordsOf = (place: PageElement): string => escaped(textIn(place));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
