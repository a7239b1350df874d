import {CostRating} from '../elements/cost-rating.js';
import {define} from './define.js';

define('cost-rating', CostRating);

declare global {
  interface HTMLElementTagNameMap {
    'cost-rating': CostRating;
  }
}
