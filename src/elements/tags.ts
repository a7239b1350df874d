import {findingAttributes} from '../scales/outcomes.js';

/** One element of the library, as data. */
export interface ElementEntry {
  /** The tag. The element's file, test and stories have the same name. */
  readonly tag: string;
  /** The id of the scale that the element always shows. Absent if it shows any scale, or none. */
  readonly scale?: string;
  /** The attributes of its own, without the global ones such as `lang`. */
  readonly attributes: readonly string[];
  /**
   * The attribute that the value of `data-<tag>` becomes when `enhance.js` makes the element: 'value' for every rating.
   */
  readonly dataAttribute?: string;
  /** The module of its styles in this folder. Absent if the element renders nothing of its own. */
  readonly styles?: string;
  /** The page script that registers it. */
  readonly script: 'what-works-ratings' | 'what-works-ratings-source' | 'what-works-ratings-table';
}

const programme = ['programme', 'subject', 'subject-lang', 'reviewed', 'href'] as const;
const rating = ['value', 'variant', 'explanation', ...programme, 'hide-subject', 'version'] as const;
const script = 'what-works-ratings';

/**
 * Every element of the library, as data. Prerendering, checks, `enhance.js`, the summary, the build and the tests read
 * this list, so that a new element is named once.
 */
export const elements = [
  {tag: 'cost-rating', scale: 'cost', attributes: rating, dataAttribute: 'value', styles: 'scale-rating', script},
  {
    tag: 'evidence-rating',
    scale: 'evidence',
    attributes: rating,
    dataAttribute: 'value',
    styles: 'scale-rating',
    script,
  },
  {tag: 'scale-rating', attributes: ['scale', ...rating], dataAttribute: 'value', styles: 'scale-rating', script},
  {
    tag: 'outcome-grid',
    attributes: ['show', 'layout', 'heading-level', ...programme, 'score-type'],
    styles: 'outcome-grid',
    script,
  },
  {tag: 'outcome-finding', attributes: findingAttributes, script},
  {
    tag: 'rating-explainer',
    attributes: ['scale', 'value', 'subject', 'subject-lang', 'open', 'href', 'layout', 'heading-level', 'version'],
    dataAttribute: 'scale',
    styles: 'rating-explainer',
    script,
  },
  {
    tag: 'programme-card',
    attributes: ['evidence', 'cost', ...programme, 'version', 'heading-level'],
    styles: 'programme-card',
    script,
  },
  {tag: 'rating-summary', attributes: ['evidence', 'cost', ...programme], styles: 'rating-summary', script},
  {tag: 'rating-table', attributes: ['filters', 'state'], styles: 'rating-table', script: 'what-works-ratings-table'},
  {tag: 'rating-source', attributes: ['src'], script: 'what-works-ratings-source'},
] as const satisfies readonly ElementEntry[];

/** The entry of a tag, or `undefined` if it is not an element of the library. */
export const entryOf = (tag: string): ElementEntry | undefined => elements.find((entry) => entry.tag === tag);
