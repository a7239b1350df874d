import {RatingExplainer} from '../elements/rating-explainer.js';
import {define} from './define.js';

define('rating-explainer', RatingExplainer);

declare global {
  interface HTMLElementTagNameMap {
    'rating-explainer': RatingExplainer;
  }
}
