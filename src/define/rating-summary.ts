import {RatingSummary} from '../elements/rating-summary.js';
import {define} from './define.js';

define('rating-summary', RatingSummary);

declare global {
  interface HTMLElementTagNameMap {
    'rating-summary': RatingSummary;
  }
}
