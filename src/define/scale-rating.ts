import {ScaleRating} from '../elements/scale-rating.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import {define} from './define.js';

// The class alone brings no scale, so that the elements that fix one do not carry another's words. The tag knows all that we have.
ScaleRating.scales = [cost, evidence];

define('scale-rating', ScaleRating);

declare global {
  interface HTMLElementTagNameMap {
    'scale-rating': ScaleRating;
  }
}
