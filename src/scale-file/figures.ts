import {box, stepsOf, ticks, width} from '../scales/figures.js';
import type {FigurePaths, OutsideKind} from '../scales/scale.js';
import type {ScaleData} from './schema.js';

type Figure = NonNullable<ScaleData['figure']>;

/** The figures that no built-in scale needs. Steps and coins are drawn by the elements themselves. */
export function pathsAt({kind, places, below = 0}: Figure, place: number): FigurePaths | undefined {
  if (kind === 'point') return point(places, place, place);
  if (kind === 'balance') return balance(places, below, place);
  return undefined;
}

/** From one place to another: what is certain is whole, what is possible is half as high, or joined by a line. */
export function pathsBetween({kind, places}: Figure, from: number, to: number): FigurePaths | undefined {
  if (kind === 'point') return point(places, from, to);
  if (kind !== 'steps') return undefined;
  const {gap, pitch} = stepsOf(places);
  let rating = '';
  for (let place = 0; place < to; place++)
    rating += place < from ? box(place * pitch, 2, pitch - gap, 12) : box(place * pitch, 8, pitch - gap, 6);
  return {scale: ticks(to, places, 0, pitch, pitch - gap), rating};
}

/** A place in an order that is no amount: one square over one tick. */
function point(places: number, from: number, to: number): FigurePaths {
  const pitch = places > 1 ? (width - 9) / (places - 1) : 0;
  const at = (place: number) => (place - 1) * pitch;
  const line = from < to ? box(at(from), 6, at(to) - at(from), 2) : '';
  return {
    scale: ticks(0, places, 1.25, pitch, Math.min(6.5, pitch ? pitch * 0.75 : 6.5)),
    rating: line + box(at(from), 2, 9, 8) + (from < to ? box(at(to), 2, 9, 8) : ''),
  };
}

/**
 * From a post: to the right what is better, to the left what is harm, hanging. On the post itself nothing but the post.
 */
function balance(places: number, below: number, place: number): FigurePaths {
  const post = 3;
  const pitch = (width - post) / (places + below);
  const gap = pitch < 4 ? 0 : 3;
  const zero = below * pitch;
  const step = (at: number) => (at < 0 ? zero + at * pitch : zero + post + (at - 1) * pitch + gap);
  let rating = box(zero, 0, post, 16);
  let scale = '';
  for (let at = -below; at <= places; at++) {
    if (at === 0) continue;
    const reached = at > 0 ? at <= place : at >= place;
    const y = at > 0 ? 2 : 5;
    if (reached) rating += box(step(at), y, pitch - gap, 9);
    else scale += box(step(at), 7, pitch - gap, 2);
  }
  return {scale, rating};
}

/**
 * What is not on the scale is drawn where something was found: below the line, no difference, harm. A blank is words
 * alone.
 */
export const signOf = (kind: OutsideKind): 'below' | 'equal' | undefined =>
  kind === 'below-threshold' ? 'below' : kind === 'no-effect' ? 'equal' : undefined;

/** A line, and a wedge that points down from it. */
export const harm: FigurePaths = {scale: box(0, 2, width, 2), rating: 'M0 6h12l-6 8z'};
