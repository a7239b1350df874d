import {figurePathsOf, width as figureWidth} from '../scales/figures.js';
import {isKnown} from '../scales/scale.js';
import {atStart, type BadgeText, type ResolvedRating} from '../text/rating-text.js';
import {codeIn, type Drawn, type Space, textLines} from './drawing.js';
import {balancedLinesOf, type Line, linesOf, lineWidth, type Run} from './lines.js';
import {notShown} from './picture-words.js';
import {strip, widest as stripWidth} from './strip.js';
import {attributesXml} from './xml.js';

/** What a picture shows, without its ground. */
export interface Badge extends Drawn {
  readonly width: number;
}

/** The sizes of text, in pixels, as in the styles of the badge at a font size of 16. */
const size = {text: 16, small: 14, label: 18, code: 28};

/** Figure, code and label in one line. Off the scale there are only words, of regular weight. */
export function compactBadge(resolved: ResolvedRating, text: BadgeText, space: Space): Badge {
  const {scale, rating} = resolved;
  const figure = figurePathsOf(scale, rating);
  const indent = figure ? figureWidth + 8 : 0;
  const width = space.width - indent;
  const lines = linesOf(compactRuns(resolved, text, space), width);
  const words = textLines(lines, 0, space, indent);
  if (!figure) return {...words, width: widest(lines)};
  // Whole pixels, so that it is sharp. It stands on the line, as in the text of a page.
  const figureTop = 3;
  const x = space.isRightToLeft ? space.width - figureWidth : 0;
  // A scale runs as its text does, but not the £ in a coin: its path begins with its place.
  const coinPlace = scale.figure?.kind === 'coin' ? Number(/^M([\d.]+)/.exec(figure.rating)?.[1]) : undefined;
  const mirror = space.isRightToLeft ? `translate(${figureWidth} 0) scale(-1 1)` : undefined;
  const mirrorRating = mirror && coinPlace !== undefined ? `translate(${figureWidth - 11 - 2 * coinPlace} 0)` : mirror;
  const paths =
    (figure.scale && `<path${attributesXml({d: figure.scale, transform: mirror})}/>`) +
    `<path${attributesXml({d: figure.rating, transform: mirrorRating})}/>`;
  return {
    markup: `<g${attributesXml({transform: `translate(${x} ${figureTop})`})}>${paths}</g>${words.markup}`,
    height: words.height,
    width: indent + widest(lines),
  };
}

function compactRuns({rating, messages}: ResolvedRating, text: BadgeText, space: Space): Run[] {
  const {code, label, modifiers} = text;
  const plain = (words: string): Run => ({text: words, size: size.text});
  const strong = (words: string): Run => ({text: words, size: size.text, isBold: true});
  if (!isKnown(rating)) return [plain(notShown(text))];
  if (rating.state !== 'level') return [plain(code ? `${atStart(label)} (${codeIn(code, space)})` : atStart(label))];
  const separator = messages.list(['', '']);
  return [
    strong(codeIn(code!, space)),
    plain(` ${label}`),
    // Goes to the next line as a whole.
    ...modifiers.flatMap(({brief}) => [plain(separator), strong(brief.replaceAll(' ', '\u00a0'))]),
  ];
}

/** The strip alone. Off the scale there is none, but words: an empty scale would read as free, or as no effect. */
export function figureAlone(resolved: ResolvedRating, text: BadgeText, space: Space): Badge {
  const {scale, rating, words} = resolved;
  if (!text.position || rating.state !== 'level') return compactBadge(resolved, text, space);
  return {...strip(scale, rating, words.strip!, 0, space), width: Math.min(space.width, stripWidth)};
}

export const widest = (lines: readonly Line[]): number => Math.max(0, ...lines.map(lineWidth));

/** The badge as the elements show it, without the control that a picture cannot have. */
export function standardBadge(resolved: ResolvedRating, text: BadgeText, space: Space, hidesSubject: boolean): Badge {
  const {scale, rating, words} = resolved;
  const {code, label, modifiers, note, position, range, source} = text;
  let markup = '';
  let y = 0;
  const add = (lines: readonly Line[], gap = 0) => {
    if (!lines.length) return;
    const drawn = textLines(lines, y + gap, space);
    markup += drawn.markup;
    y += gap + drawn.height;
  };
  const addText = (words: string | undefined, pixels: number, gap: number) =>
    add(balancedLinesOf([{text: words ?? '', size: pixels}], space.width), gap);

  const name = hidesSubject ? words.name : text.name;
  add(balancedLinesOf([{text: name, size: size.small, isBold: true}], space.width));
  if (!isKnown(rating)) {
    addText(notShown(text), size.text, 2);
    return {markup, height: y, width: space.width};
  }

  const labelRun = {text: atStart(label), size: size.label, isBold: true};
  if (rating.state === 'level') {
    const codeRun = {text: `${codeIn(code!, space)} `, size: size.code, isBold: true};
    add(balancedLinesOf([codeRun, labelRun], space.width));
  } else {
    const brackets = code ? [{text: ` (${codeIn(code, space)})`, size: size.label}] : [];
    add(balancedLinesOf([labelRun, ...brackets], space.width));
  }
  addText(note, size.text, 2);
  for (const {brief, note: meaning} of modifiers) {
    const lead = {text: meaning ? `${atStart(brief)}:` : atStart(brief), size: size.text, isBold: true};
    add(balancedLinesOf(meaning ? [lead, {text: ` ${meaning}`, size: size.text}] : [lead], space.width), 2);
  }
  if (position && rating.state === 'level') {
    const top = Math.round(y + 8);
    const drawn = strip(scale, rating, words.strip!, top, space);
    markup += drawn.markup;
    y = top + drawn.height;
  } else {
    addText(range, size.small, 5);
  }
  addText(source, size.small, 5);
  return {markup, height: y, width: space.width};
}
