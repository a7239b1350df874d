import {cost, evidence} from '../scales/foundations/foundations.js';
import {ScaleRating} from './scale-rating.js';

/**
 * `<scale-rating>` as the page script registers it: with the library's own scales. The class that it extends has none,
 * because a bundle with a scale of its own would carry their words for nothing.
 *
 * @ignore
 */
export class BuiltInScaleRating extends ScaleRating {
  static override scales = [cost, evidence];
}
