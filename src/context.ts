import {createContext} from '@lit/context';
import type {WordedScale} from './scales/words.js';

/** What a page gives its ratings: scales of its own, with their words. */
export interface RatingContext {
  /** Looked through in order, before the scales that an element brings itself. */
  readonly scales: readonly WordedScale[];
}

/** Agreed on by every copy of the library on a page, hence the key in the global symbol registry. */
export const ratingContext = createContext<RatingContext>(Symbol.for('what-works-ratings/context@1'));
