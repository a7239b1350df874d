/**
 * What can be written as an ordinary element: `data-cost-rating="3"` on a paragraph makes a `<cost-rating value="3">`
 * of its words.
 */
export interface Kind {
  readonly tag: string;
  /** The attribute of the element that `data-TAG` itself gives. */
  readonly main?: string;
  /** Those that `data-NAME` gives. */
  readonly attributes: readonly string[];
}

const common = ['subject', 'reviewed', 'href'];
const rating = [...common, 'variant', 'explanation', 'version'];

export const grid: Kind = {
  tag: 'outcome-grid',
  attributes: [...common, 'show', 'layout', 'heading-level', 'score-type'],
};
export const finding: Kind = {
  tag: 'outcome-finding',
  attributes: ['outcome', 'finding', 'study', 'score', 'timeframe', 'result'],
};

export const kinds: readonly Kind[] = [
  {tag: 'cost-rating', main: 'value', attributes: rating},
  {tag: 'evidence-rating', main: 'value', attributes: rating},
  {tag: 'scale-rating', main: 'value', attributes: ['scale', ...rating]},
  {
    tag: 'rating-explainer',
    main: 'scale',
    attributes: ['value', 'version', 'subject', 'href', 'open', 'layout', 'heading-level'],
  },
  {tag: 'rating-summary', attributes: ['evidence', 'cost', ...common]},
  grid,
];
