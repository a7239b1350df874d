import {ScaleRating} from '../elements/scale-rating.js';
import {define} from './define.js';

define('scale-rating', ScaleRating);

declare global {
  interface HTMLElementTagNameMap {
    'scale-rating': ScaleRating;
  }
}
