import {box} from '../scales/figures.js';
import type {Rating, Scale} from '../scales/scale.js';
import type {StripWords} from '../scales/words.js';
import {baseOf, codeIn, type Drawn, fittingSize, type Space, textAt} from './drawing.js';
import {type Line, lineWidth} from './lines.js';
import {attributesXml} from './xml.js';

/** As in the styles of the badge, at a font size of 16 pixels. */
export const widest = 308;
const gap = 2;
const size = {code: 14, currentCode: 17.5, end: 14};
const blockHeight = {other: 6, current: 9};
const height = 36;
const endLine = 19.6;
/** From the base of a code to its block, in the font size. */
const belowCode = 0.48;

/**
 * All levels in a row, as the badge shows them: under each code a block, of which those that are reached are filled; on
 * a scale of places only the current one.
 *
 * @param top a whole number of pixels, so that the blocks are sharp
 */
export function strip(
  {levels, strip}: Scale,
  rating: Rating & {readonly state: 'level'},
  {ends}: StripWords,
  top: number,
  space: Space,
): Drawn {
  const width = Math.min(space.width, widest);
  const current = levels.indexOf(rating.level);
  const pitch = (width + gap) / levels.length;
  const bottom = top + height;
  let markup = '';
  let paths = '';
  levels.forEach(({code}, index) => {
    const isCurrent = index === current;
    const isReached = isCurrent || (strip === 'amount' && index < current);
    const [left, right] = [Math.round(index * pitch), Math.round((index + 1) * pitch - gap)];
    const text = codeIn(code, space);
    const fontSize = fittingSize(text, isCurrent ? size.currentCode : size.code, isCurrent, right - left);
    const blockTop = bottom - (isCurrent ? blockHeight.current : blockHeight.other);
    const line = [{text, size: fontSize, isBold: isCurrent}];
    markup += textAt(line, (left + right) / 2, blockTop - belowCode * fontSize, space, 'middle');
    const x = space.isRightToLeft ? space.width - right : left;
    paths += block(x, blockTop, right - left, bottom - blockTop, isReached);
  });

  const [lowest, highest] = ends.map((text): Line => [{text, size: size.end}]) as [Line, Line];
  const isOneLine = lineWidth([...lowest, ...highest]) + size.end / 2 <= width;
  const base = bottom + baseOf(size.end, endLine);
  markup += textAt(lowest, 0, base, space);
  markup += textAt(highest, width, isOneLine ? base : base + endLine, space, 'end');
  return {markup: markup + paths, height: height + endLine * (isOneLine ? 1 : 2)};
}

/** Filled, or an outline of one pixel within the same box: the inner edge runs in the opposite direction. */
function block(x: number, y: number, width: number, height: number, isFilled: boolean): string {
  const outer = box(x, y, width, height);
  if (isFilled) return `<path${attributesXml({d: outer})}/>`;
  const inner = `M${x + 1} ${y + 1}v${height - 2}h${width - 2}v${2 - height}z`;
  return `<path${attributesXml({d: outer + inner, 'fill-opacity': '.8'})}/>`;
}
