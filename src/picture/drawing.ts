import {largestSize, type Line} from './lines.js';
import {widthOf} from './text-width.js';
import {attributesXml, cleanText, escapeXml} from './xml.js';

/** Something drawn, in pixels from the top of what it is drawn in. */
export interface Drawn {
  readonly markup: string;
  readonly height: number;
}

/** Which way the words run, and how wide the space for them is. */
export interface Space {
  readonly width: number;
  readonly isRightToLeft: boolean;
}

/** Where text stands within the height of its line, in Arial and typefaces like it. */
export const baseOf = (size: number, lineHeight: number): number => lineHeight / 2 + 0.3465 * size;

/** The heights of lines by the sizes of their text, as in the elements' styles. */
const lineHeightOf = (size: number): number => size * (size > 20 ? 1.25 : size > 16 ? 1.3 : 1.4);

/** Lines of text below each other, from the side on which the language begins. */
export function textLines(lines: readonly Line[], top: number, space: Space, indent = 0): Drawn {
  let markup = '';
  let height = 0;
  for (const line of lines) {
    const lineHeight = lineHeightOf(largestSize(line));
    markup += textAt(line, indent, top + height + baseOf(largestSize(line), lineHeight), space);
    height += lineHeight;
  }
  return {markup, height};
}

/** One line of text. `at` is counted from the side on which the language begins. */
export function textAt(
  line: Line,
  at: number,
  y: number,
  {width, isRightToLeft}: Space,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  const opposite = {start: 'end', middle: 'middle', end: 'start'} as const;
  // The direction is in the text itself, since few programs know the attribute.
  const [before, after] = isRightToLeft ? ['\u202b', '\u202c'] : ['', ''];
  const spans = line.map(({text, size, isBold}, index) => {
    const content = escapeXml(cleanText(text));
    const attributes = {'font-size': size, 'font-weight': isBold ? 'bold' : undefined};
    const [start, end] = [index === 0 ? before : '', index === line.length - 1 ? after : ''];
    return {attributes, content: start + content + end};
  });
  const textAnchor = isRightToLeft ? opposite[anchor] : anchor;
  const position = {
    x: isRightToLeft ? width - at : at,
    y,
    'text-anchor': textAnchor === 'start' ? undefined : textAnchor,
  };
  const [only, ...more] = spans;
  if (!more.length) return `<text${attributesXml({...position, ...only!.attributes})}>${only!.content}</text>`;
  const content = spans.map((span) => `<tspan${attributesXml(span.attributes)}>${span.content}</tspan>`);
  return `<text${attributesXml(position)} xml:space="preserve">${content.join('')}</text>`;
}

/** A code, which is written from left to right in every language. */
export const codeIn = (code: string, {isRightToLeft}: Space): string => (isRightToLeft ? `\u200e${code}\u200e` : code);

/** The size in which a text fits into a width. */
export const fittingSize = (text: string, size: number, isBold: boolean, width: number): number =>
  Math.min(size, (size * width) / Math.max(widthOf(text, size, isBold), 1));
