import {box, stepsOf, ticks, width} from '../scales/figures.js';
import type {FigurePaths} from '../scales/scale.js';
import type {ScaleData} from './schema.js';

type Figure = NonNullable<ScaleData['figure']>;

/** @returns the paths of a level's figure, or `undefined` for steps and coins, whose paths the elements compute */
export function pathsAt({kind, places, below = 0}: Figure, place: number): FigurePaths | undefined {
  if (kind === 'point') return point(places, place, place);
  if (kind === 'balance') return balance(places, below, place);
  return undefined;
}

/** The figure of a range. On steps, what is only possible is half as high; on a point scale, a line joins both ends. */
export function pathsBetween({kind, places}: Figure, from: number, to: number): FigurePaths | undefined {
  if (kind === 'point') return point(places, from, to);
  if (kind !== 'steps') return undefined;
  const {pitch, step} = stepsOf(places);
  let rating = '';
  for (let place = 0; place < to; place++)
    rating += place < from ? box(place * pitch, 2, step, 12) : box(place * pitch, 8, step, 6);
  return {scale: ticks(to, places, 0, pitch, step), rating};
}

/** A square at a place, which shows no amount, or for a range one at each end, with a line between them. */
function point(places: number, from: number, to: number): FigurePaths {
  const pitch = places > 1 ? (width - 9) / (places - 1) : 0;
  const left = (place: number) => (place - 1) * pitch;
  const line = from < to ? box(left(from), 6, left(to) - left(from), 2) : '';
  return {
    scale: ticks(0, places, 1.25, pitch, Math.min(6.5, pitch ? pitch * 0.75 : 6.5)),
    rating: line + box(left(from), 2, 9, 8) + (from < to ? box(left(to), 2, 9, 8) : ''),
  };
}

/** Blocks to the right of a post for benefit, or to its left, and lower, for harm. Place 0 is the post alone. */
function balance(places: number, below: number, reached: number): FigurePaths {
  const postWidth = 3;
  const pitch = (width - postWidth) / (places + below);
  const gap = pitch < 4 ? 0 : 3;
  const post = below * pitch;
  const left = (place: number) => (place < 0 ? post + place * pitch : post + postWidth + (place - 1) * pitch + gap);
  let rating = box(post, 0, postWidth, 16);
  let scale = '';
  for (let place = -below; place <= places; place++) {
    if (place === 0) continue;
    const isReached = place > 0 ? place <= reached : place >= reached;
    const y = place > 0 ? 2 : 5;
    if (isReached) rating += box(left(place), y, pitch - gap, 9);
    else scale += box(left(place), 7, pitch - gap, 2);
  }
  return {scale, rating};
}
