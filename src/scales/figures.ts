import type {Result} from './outcomes.js';
import type {FigurePaths, Level, OutsideLevel, Rating, Scale} from './scale.js';

export const width = 45;

/** Made once for a level: plain, and cut. */
const drawings = new WeakMap<Level | OutsideLevel, (FigurePaths | undefined)[]>();

/** The drawing for a rating, or none where words stand alone: an empty scale would read as zero. */
export function figurePathsOf(scale: Scale, rating: Rating): FigurePaths | undefined {
  if (rating.state !== 'level' && rating.state !== 'outside') return undefined;
  const {level} = rating;
  const cut = Number(rating.state === 'level' && rating.modifiers.some(({mark}) => mark === 'cut'));
  let made = drawings.get(level);
  if (!made) drawings.set(level, (made = []));
  return (made[cut] ??=
    level.paths ??
    ('kind' in level
      ? level.sign && signs[level.sign]
      : scale.figure && figures[scale.figure.kind](scale.figure.places, level, cut)));
}

/** Both stand on the line of the text, so that badge and words read as one. */
const figures = {
  /**
   * Builds up: a block for each place reached, a tick for each other. A plus is a bar behind the last block; a cut goes
   * through all.
   */
  steps(places: number, {place: reached = 0, plus}: Level, cut: number): FigurePaths {
    const {gap, pitch} = stepsOf(places);
    const block = (x: number, w: number) => (cut ? box(x, 2, w, 5) + box(x, 9, w, 5) : box(x, 2, w, 12));
    let rating = '';
    for (let place = 0; place < reached; place++) rating += block(place * pitch, pitch - gap);
    if (plus) rating += block(reached * pitch - (gap * 6) / 7, (gap * 3) / 7);
    return {scale: ticks(reached, places, 0, pitch, pitch - gap), rating};
  },

  /**
   * A place, never an amount: one coin over one tick. The ink is the same at every place, so that none looks fuller, or
   * better.
   */
  coin(places: number, {place = 1}: Level): FigurePaths {
    const pitch = (width - 10) / (places - 1);
    return {scale: ticks(0, places, 5 - 3.25, pitch, 6.5), rating: coin((place - 1) * pitch, 5)};
  },
};

const signs = {
  /** A line that was not reached, and a small block under it. */
  below: {scale: box(0, 2, width, 2), rating: box(0, 7, 9, 7)},
  /** Two equal bars: no difference. */
  equal: {scale: '', rating: box(0, 3, 29, 4) + box(0, 10, 29, 4)},
};

/** After the last step there is room for its plus. */
export function stepsOf(places: number) {
  const gap = 21 / places;
  return {gap, pitch: (width + (gap * 3) / 7) / places};
}

export function ticks(from: number, to: number, x: number, pitch: number, w: number): string {
  let path = '';
  for (let place = from; place < to; place++) path += box(x + place * pitch, 12, w, 2);
  return path;
}

export function box(x: number, y: number, w: number, h: number): string {
  return `M${x} ${y}h${w}v${h}h${-w}z`;
}

/** A disc with a pound sign cut out of it: the sign runs against the disc, so that the fill rule leaves it open. */
function coin(x: number, y: number): string {
  return `M${x} ${y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0zm2.6 3v-1.2h.9v-1.2h-.9v-1.1h.9v-.8a2 2 0 0 1 4 0h-1.4a.6.6 0 0 0-1.2 0v.8h1.4v1.1h-1.4v1.2h2.7v1.2z`;
}

/**
 * A shape for the result of a finding, in a box of 16 by 16, told apart without colour. Up is better and down is worse,
 * whatever the outcome counts.
 */
export const resultShapes: Readonly<Record<Result, string>> = {
  improved: 'M8 2l7 12H1z',
  'no-effect': 'M1 4h14v3H1zM1 10h14v3H1z',
  mixed: 'M4 2l4 12H0zM12 14L16 2H8z',
  worsened: 'M8 14L1 2h14z',
};
