import type {Result} from './outcomes.js';
import type {FigurePaths, Level, OutsideLevel, Rating, Scale} from './scale.js';

/** The width of every figure, in the units of its `viewBox`. The height is 16. */
export const width = 45;

/** Figures by level, without and with a cut. Cached, since a page has hundreds of badges. */
const figurePaths = new WeakMap<
  Level | OutsideLevel,
  {plain?: FigurePaths | undefined; cut?: FigurePaths | undefined}
>();

/** @returns the figure of a rating, or `undefined` if there are only words: an empty scale would read as zero */
export function figurePathsOf(scale: Scale, rating: Rating): FigurePaths | undefined {
  if (rating.state !== 'level' && rating.state !== 'outside') return undefined;
  const {level} = rating;
  const isCut = rating.state === 'level' && rating.modifiers.some(({mark}) => mark === 'cut');
  let paths = figurePaths.get(level);
  if (!paths) figurePaths.set(level, (paths = {}));
  return (paths[isCut ? 'cut' : 'plain'] ??=
    level.paths ??
    ('kind' in level
      ? level.sign && signs[level.sign]
      : scale.figure && figures[scale.figure.kind](scale.figure.places, level, isCut)));
}

/** Both kinds stand on the baseline of the text. */
const figures = {
  /** A block for each place that is reached and a tick for each other. A plus is a bar after the last block. */
  steps(places: number, {place: reached = 0, plus}: Level, isCut: boolean): FigurePaths {
    const {gap, pitch} = stepsOf(places);
    const block = (x: number, w: number) => (isCut ? box(x, 2, w, 5) + box(x, 9, w, 5) : box(x, 2, w, 12));
    let rating = '';
    for (let place = 0; place < reached; place++) rating += block(place * pitch, pitch - gap);
    if (plus) rating += block(reached * pitch - (gap * 6) / 7, (gap * 3) / 7);
    return {scale: ticks(reached, places, 0, pitch, pitch - gap), rating};
  },

  /**
   * A coin at the level's place, and a tick for each place. It fills the same area at every place: more is not better.
   */
  coin(places: number, {place = 1}: Level): FigurePaths {
    const pitch = places > 1 ? (width - 10) / (places - 1) : 0;
    return {scale: ticks(0, places, 5 - 3.25, pitch, 6.5), rating: coin((place - 1) * pitch, 5)};
  },
};

const signs = {
  /** A small block under a line that it does not reach. */
  below: {scale: box(0, 2, width, 2), rating: box(0, 7, 9, 7)},
  /** Two equal bars: no difference. */
  equal: {scale: '', rating: box(0, 3, 29, 4) + box(0, 10, 29, 4)},
};

/** The distances between steps. They leave room for the plus of the last one. */
export function stepsOf(places: number) {
  const gap = 21 / places;
  return {gap, pitch: (width + (gap * 3) / 7) / places};
}

/** Ticks at the places from `from` up to, but without, `to`, which both count from 0. */
export function ticks(from: number, to: number, x: number, pitch: number, w: number): string {
  let path = '';
  for (let place = from; place < to; place++) path += box(x + place * pitch, 12, w, 2);
  return path;
}

/** A rectangle, as the data of an SVG path. */
export function box(x: number, y: number, w: number, h: number): string {
  return `M${x} ${y}h${w}v${h}h${-w}z`;
}

/** A disc with a pound sign cut out: its path runs in the opposite direction, so that the fill rule leaves it open. */
function coin(x: number, y: number): string {
  return `M${x} ${y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0zm2.6 3v-1.2h.9v-1.2h-.9v-1.1h.9v-.8a2 2 0 0 1 4 0h-1.4a.6.6 0 0 0-1.2 0v.8h1.4v1.1h-1.4v1.2h2.7v1.2z`;
}

/**
 * The shape for each result of a finding, as an SVG path in a box of 16 by 16. They differ without colour. Up is better
 * and down is worse, whatever the outcome counts.
 */
export const resultShapes: Readonly<Record<Result, string>> = {
  improved: 'M8 2l7 12H1z',
  'no-effect': 'M1 4h14v3H1zM1 10h14v3H1z',
  mixed: 'M4 2l4 12H0zM12 14L16 2H8z',
  worsened: 'M8 14L1 2h14z',
};
