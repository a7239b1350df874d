import {drawingOf} from '../scales/figures.js';
import type {Rating, Scale} from '../scales/scale.js';
import {html, nothing} from './template.js';

/** The figure of a rating, in the ink of the text. Its code and words stand beside it, so it is not said. */
export function figure(scale: Scale, rating: Rating) {
  const drawing = drawingOf(scale, rating);
  return drawing
    ? html`<svg part="figure" viewBox="0 0 45 16" aria-hidden="true"><path d=${drawing.scale} /><path d=${drawing.rating} /></svg>`
    : nothing;
}
