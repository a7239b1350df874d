import {CostRating, EvidenceRating, OutcomeGrid, RatingExplainer, RatingSummary} from './library.js';
import type {Tag} from './elements.js';

type Styles = readonly {readonly cssText: string}[];

const styles: Readonly<Record<Tag, Styles>> = {
  'evidence-rating': EvidenceRating.styles,
  'cost-rating': CostRating.styles,
  'rating-summary': RatingSummary.styles,
  'outcome-grid': OutcomeGrid.styles,
  'rating-explainer': RatingExplainer.styles,
};

/** The styles of an element as text, for where its class does not run. */
export const stylesOf = (tag: Tag): string => styles[tag].map(({cssText}) => cssText).join('');
