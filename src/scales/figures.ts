import type {Result} from './outcomes.js';
import type {FigurePaths, Level, Rating, Scale} from './scale.js';

/** The width of every figure, in the units of its `viewBox`. The height is 16. */
export const width = 46;

/** @returns the figure of a rating, or `undefined` if there are only words: an empty scale would read as zero */
export function figurePathsOf({figure}: Scale, rating: Rating): FigurePaths | undefined {
  if (rating.state !== 'level') return undefined;
  const {level, modifiers} = rating;
  const isCut = modifiers.some(({mark}) => mark === 'cut');
  return level.paths ?? (figure && figures[figure.kind](figure.places, level, isCut));
}

/** Both kinds stand on the baseline of the text. */
const figures = {
  /** A block for each place that is reached and a tick for each other. A cut parts the last block. */
  steps(places: number, {place: reached = 0}: Level, isCut: boolean): FigurePaths {
    const {pitch, step} = stepsOf(places);
    let rating = '';
    for (let place = 1; place <= reached; place++) {
      const x = (place - 1) * pitch;
      rating += isCut && place === reached ? box(x, 2, step, 5) + box(x, 9, step, 5) : box(x, 2, step, 12);
    }
    return {scale: ticks(reached, places, 0, pitch, step), rating};
  },

  /**
   * A coin at the level's place, and a tick for each place. It fills the same area at every place: more is not better.
   */
  coin(places: number, {place = 1}: Level): FigurePaths {
    const pitch = places > 1 ? 36 / (places - 1) : 0;
    const tick = pitch ? Math.min(7, pitch - 2) : 7;
    return {scale: ticks(0, places, 5.5 - tick / 2, pitch, tick), rating: coin((place - 1) * pitch)};
  },
};

/** The width of a step, and the distance from one to the next. At 16px, the edges of six steps are whole pixels. */
export function stepsOf(places: number) {
  const gap = Math.min(2, 12 / places);
  const step = Math.min(11, (width + gap) / places - gap);
  return {pitch: step + gap, step};
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
const coin = (x: number): string =>
  `M${x} 5.5a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0zm3 3.5v-1h1v-2h-1v-1h1v-1a2 2 0 0 1 4 0h-1.25a.75.75 0 0 0-1.5 0v1h1.75v1h-1.75v2h2.75v1z`;

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
