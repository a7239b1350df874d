import {ContextRoot, createContext} from '@lit/context';
import type {RatingsFileContents} from '../ratings-file/load.js';
import type {Outcomes} from '../scales/outcomes.js';
import type {Programmes} from '../scales/programmes.js';
import type {WordedScale} from '../scales/words.js';
import type {AllMessages} from '../text/messages.js';

/** What a page provides for its ratings: scales of its own with their words, and other words for existing scales. */
export interface RatingContext {
  /** Added to the scales that an element has itself. Of two with the same id and version, the page's is used. */
  readonly scales: readonly WordedScale[];
  /** Replaces the outcomes that the grid has itself. */
  readonly outcomes?: Outcomes | undefined;
  /** Replaces words of a scale. */
  readonly override?: ((scale: WordedScale) => WordedScale) | undefined;
  /** The library's own sentences in languages that it does not have itself. */
  readonly messages?: readonly AllMessages[] | undefined;
  /** What bodies say of programmes, the nearest file first. */
  readonly programmes?: readonly Programmes[] | undefined;
  /** Whether more may come, such as a file that is still loading: nothing is reported as missing until then. */
  readonly pending?: boolean | undefined;
  /** Whether a file could not be had. */
  readonly failed?: boolean | undefined;
}

/** The key is in the global symbol registry, so that all copies of the library on a page share the context. */
export const ratingContext = createContext<RatingContext>(Symbol.for('what-works-ratings/context@1'));

/** One value for several sources, the nearest of them first. */
export function mergedContext(
  sources: readonly (RatingsFileContents | RatingContext)[],
  pending: boolean,
  failed: boolean,
): RatingContext {
  // The nearest is applied last, so that its words are the ones that are shown.
  const overrides = sources.flatMap(({override = []}) => override).reverse();
  return {
    scales: sources.flatMap(({scales}) => scales),
    outcomes: sources.find(({outcomes}) => outcomes)?.outcomes,
    override: overrides.length ? (scale) => overrides.reduce((worded, override) => override(worded), scale) : undefined,
    messages: sources.flatMap(({messages = []}) => messages),
    programmes: sources.flatMap(({programmes = []}) => programmes),
    pending,
    failed,
  };
}

let contextRoot: ContextRoot | undefined;

/** Lets a provider reach consumers that were there before it. */
export function attachContextRoot(): void {
  // It keeps its consumers by weak references.
  if (contextRoot || !globalThis.WeakRef) return;
  contextRoot = new ContextRoot();
  // An image or a form with such a name can hide `document.documentElement`, but nothing of the window.
  contextRoot.attach(window as unknown as HTMLElement);
}
