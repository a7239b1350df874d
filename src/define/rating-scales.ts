import {RatingScales} from '../elements/rating-scales.js';
import {define} from './define.js';

define('rating-scales', RatingScales);

declare global {
  interface HTMLElementTagNameMap {
    'rating-scales': RatingScales;
  }
}
