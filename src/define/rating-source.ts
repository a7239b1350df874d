import {RatingSource} from '../elements/rating-source.js';
import {define} from './define.js';

define('rating-source', RatingSource);

declare global {
  interface HTMLElementTagNameMap {
    'rating-source': RatingSource;
  }
}
