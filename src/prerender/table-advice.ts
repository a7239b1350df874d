import {html} from 'parse5';
import type {Scale} from '../scales/scale.js';
import {attributeOf, childElements, type PageElement, textIn} from './page.js';

const {TD, TH, TR, TABLE} = html.TAG_NAMES;

/**
 * What the author of a table should know about the variant of a rating in it: "compact" is part of a sentence, and
 * "dense" needs a column whose header gives both ends of the scale.
 *
 * @returns what follows the tag in a message, or `undefined` if there is nothing to say
 */
export function adviceOnVariant(element: PageElement, {levels}: Scale): string | undefined {
  const variant = attributeOf(element, 'variant')?.trim().toLowerCase();
  const cell = closest(element, TD) ?? closest(element, TH);
  if (variant === 'compact' && cell && textIn(cell).trim() === textIn(element).trim())
    return ' stands alone in a table cell. Use variant="cell", which puts the codes of a column below each other.';
  if (variant !== 'dense') return undefined;
  const ends = [levels[0]!.code, levels.at(-1)!.code] as const;
  const header = cell && headerOf(cell);
  if (header !== undefined && ends.every((code) => header.split(/[^\p{L}\p{N}+]+/u).includes(code))) return undefined;
  return ` shows its code alone. Give the range of the scale in the header of its column, such as "(${ends.join(' to ')})", or use variant="cell".`;
}

/** The text of the header over a cell: what is in the first row of its table, at the same place. */
function headerOf(cell: PageElement): string | undefined {
  const row = closest(cell, TR);
  const first = row && firstRowOf(closest(row, TABLE));
  if (!first || first === row) return undefined;
  let place = placeOf(cell, row);
  const header = childElements(first).find((each) => (place -= spanOf(each)) < 0);
  return header?.tagName === TH ? textIn(header) : undefined;
}

const firstRowOf = (table: PageElement | undefined): PageElement | undefined =>
  table &&
  childElements(table)
    .flatMap((child) => (child.tagName === TR ? child : childElements(child).filter(({tagName}) => tagName === TR)))
    .at(0);

/** How many columns there are before a cell. */
function placeOf(cell: PageElement, row: PageElement): number {
  const cells = childElements(row);
  return cells.slice(0, cells.indexOf(cell)).reduce((columns, each) => columns + spanOf(each), 0);
}

const spanOf = (cell: PageElement): number => Math.max(1, Number(attributeOf(cell, 'colspan')) || 1);

function closest(element: PageElement, tag: string): PageElement | undefined {
  for (let parent = element.parentNode; parent; parent = 'parentNode' in parent ? parent.parentNode : null)
    if ('tagName' in parent && parent.tagName === tag) return parent;
  return undefined;
}
