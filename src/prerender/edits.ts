import {escapeHtml} from '../text/html.js';
import {type Edit, isTemplate, type Page, type PageElement, type PageNode} from './page.js';

/** An attribute as it is written: its name, and its value in any form. */
const attributeAt = /[^\s"'<>/=]+(\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?/y;

/**
 * Changes attributes in a start tag that has some. An attribute that is there keeps its place; a new one is last.
 *
 * @param changes the new value by the name of the attribute, or `''` to remove it
 */
export function attributeEdits(
  {sourceCodeLocation}: PageElement,
  {text}: Page,
  changes: ReadonlyMap<string, string>,
): Edit[] {
  const written = sourceCodeLocation?.attrs ?? {};
  // With space before its "=", the end of an attribute that the parser gives is too early.
  const endOf = (name: string): number => {
    attributeAt.lastIndex = written[name]!.startOffset;
    attributeAt.test(text);
    return attributeAt.lastIndex;
  };
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const [name, value] of changes) {
    const start = written[name]?.startOffset;
    const attribute = `${name}="${escapeHtml(value)}"`;
    if (start === undefined) {
      if (value) added.push(` ${attribute}`);
    } else if (value) {
      edits.push({start, end: endOf(name), text: attribute});
    } else {
      const spaceBefore = /\s*$/.exec(text.slice(0, start))![0].length;
      edits.push({start: start - spaceBefore, end: endOf(name), text: ''});
    }
  }
  const end = Math.max(...Object.keys(written).map(endOf));
  return added.length ? [...edits, {start: end, end, text: added.join('')}] : edits;
}

/** A part of the text of a page. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of the text in which nodes of an element stand, without the white space around them.
 *
 * @returns `undefined` if they cannot be told from what else is there: the element is not closed, or the parser moved
 *   something
 */
export function rangesOf(nodes: readonly PageNode[], element: PageElement, {text}: Page): Range[] | undefined {
  const content = contentRange(element);
  if (!content) return undefined;
  const ranges: {start: number; end: number}[] = [];
  let end = content.start;
  for (const {sourceCodeLocation: place} of nodes) {
    if (!place || place.startOffset < end || place.endOffset > content.end) return undefined;
    const last = ranges.at(-1);
    if (last?.end === place.startOffset) last.end = place.endOffset;
    else ranges.push({start: place.startOffset, end: place.endOffset});
    end = place.endOffset;
  }
  return ranges
    .map((range) => {
      const written = text.slice(range.start, range.end);
      const start = range.start + /^\s*/.exec(written)![0].length;
      return {start, end: Math.max(start, range.end - /\s*$/.exec(written)![0].length)};
    })
    .filter((range) => range.end > range.start);
}

/** What stands between the tags of an element, or `undefined` if it is not closed. */
export function contentRange({sourceCodeLocation}: PageElement): Range | undefined {
  const {startTag, endTag} = sourceCodeLocation!;
  return startTag && endTag ? {start: startTag.endOffset, end: endTag.startOffset} : undefined;
}

/** Replaces ranges of an element's content with a text, at the first of them or, without any, where content begins. */
export function contentEdits(ranges: readonly Range[], element: PageElement, html: string): Edit[] {
  const [first, ...others] = ranges;
  if (first) return [{...first, text: html}, ...others.map((range) => ({...range, text: ''}))];
  const start = contentRange(element)!.start;
  return [{start, end: start, text: html}];
}

/** All text in nodes, as one line. */
export const plainText = (nodes: readonly PageNode[]): string => nodes.map(textOfNode).join(' ').trim();

function textOfNode(node: PageNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node && !isTemplate(node) ? node.childNodes.map(textOfNode).join(' ') : '';
}
