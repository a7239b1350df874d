import {RatingTable} from '../elements/rating-table.js';
import {define} from './define.js';

define('rating-table', RatingTable);

declare global {
  interface HTMLElementTagNameMap {
    'rating-table': RatingTable;
  }
}
