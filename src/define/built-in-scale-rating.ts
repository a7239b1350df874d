import {BuiltInScaleRating} from '../elements/built-in-scale-rating.js';
import type {ScaleRating} from '../elements/scale-rating.js';
import {define} from './define.js';

define('scale-rating', BuiltInScaleRating);

declare global {
  interface HTMLElementTagNameMap {
    'scale-rating': ScaleRating;
  }
}
