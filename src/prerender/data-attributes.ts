import type {ElementEntry} from '../elements/tags.js';
import {dataAttributesOf, enhanceable, finding, grid, isList} from '../enhance/markup.js';
import {controls, emptyList, placementError} from '../enhance/placement.js';
import {escapeHtml} from '../text/html.js';
import {attributeOf, childElements, type Page, textIn, type PageElement} from './page.js';

/** An ordinary element that names one of ours by its `data-` attributes. */
export interface EnhanceableElement {
  readonly element: PageElement;
  /** As it is named in a message: "<p data-cost-rating>" */
  readonly name: string;
  /** What `enhance.js` would make of it. Absent if it would make nothing. */
  readonly markup?: string;
  /** Why it would make nothing. */
  readonly error?: string;
}

/** Those in a page, without those that are part of another's words. */
export function enhanceableElements(page: Page): EnhanceableElement[] {
  const found: EnhanceableElement[] = [];
  let end = 0;
  for (const element of page.elements.filter(isEnhanceable)) {
    const {startOffset, endOffset} = element.sourceCodeLocation!;
    if (startOffset < end) continue;
    end = endOffset;
    const entries = entriesOf(element);
    const entry = entries[0]!;
    const content = isList(entry) ? findingsIn(element, entry) : contentOf(element);
    const control = page.closest(element, ({tagName}) => controls.includes(tagName));
    const error =
      placementError(entries, element.tagName, control !== undefined) ??
      (entry === grid && !content ? emptyList : undefined);
    found.push({
      element,
      name: `<${element.tagName} data-${entry.tag}>`,
      ...(error ? {error: `data-${entry.tag} ${error}.`} : {markup: markupOf(entry, element, content)}),
    });
  }
  return found;
}

const entriesOf = (element: PageElement) =>
  enhanceable.filter(({tag}) => attributeOf(element, `data-${tag}`) !== undefined);

export const isEnhanceable = (element: PageElement) => entriesOf(element).length > 0;

/** A finding in a list: its `<dd>`, and the outcome that the `<dt>` before it names. */
export interface FindingItem {
  readonly item: PageElement;
  readonly term: PageElement | undefined;
  readonly outcome: string;
}

export function findingItems(list: PageElement, entry: ElementEntry): FindingItem[] {
  const items = childElements(list).flatMap((each) => (each.tagName === 'div' ? childElements(each) : [each]));
  let term: PageElement | undefined;
  return items.flatMap((item) => {
    if (item.tagName === 'dt') term = item;
    const isFinding = item.tagName === 'dd' && (entry === grid || attributeOf(item, 'data-outcome') !== undefined);
    return isFinding ? [{item, term, outcome: term ? textIn(term).trim() : ''}] : [];
  });
}

const findingsIn = (list: PageElement, entry: ElementEntry): string =>
  findingItems(list, entry)
    .map(({item, outcome}) => markupOf(finding, item, contentOf(item), outcome))
    .join('');

/** The markup of an element. A finding that does not name its outcome has the outcome of the term before it. */
function markupOf(entry: ElementEntry, source: PageElement, content: string, outcome?: string): string {
  const attributes = dataAttributesOf(entry).map(([data, name]) => {
    const value = attributeOf(source, data) ?? (name === 'outcome' ? outcome : undefined);
    return value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`;
  });
  return `<${entry.tag}${attributes.join('')}>${content}</${entry.tag}>`;
}

/** Only the text: it is what the checks read. */
const contentOf = (element: PageElement): string => escapeHtml(textIn(element));
