import {createContext} from '@lit/context';
import type {Outcomes, WordedScale} from '../scales/words.js';

/** What a page gives its ratings: scales of its own, with their words, and other words for those that are there. */
export interface RatingContext {
  /** They stand beside the scales that an element brings itself, and before one of the same version. */
  readonly scales: readonly WordedScale[];
  /** In place of the outcomes that the grid brings itself. */
  readonly outcomes?: Outcomes | undefined;
  /** A scale as the page words it. */
  readonly reworded?: ((scale: WordedScale) => WordedScale) | undefined;
  /** Whether more is on its way, so that nobody need be told what is missing. */
  readonly pending?: boolean | undefined;
}

/** Agreed on by every copy of the library on a page, hence the key in the global symbol registry. */
export const ratingContext = createContext<RatingContext>(Symbol.for('what-works-ratings/context@1'));
