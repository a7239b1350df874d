import {styles as grid} from '../dist/elements/outcome-grid.styles.js';
import {styles as explainer} from '../dist/elements/rating-explainer.styles.js';
import {styles as summary} from '../dist/elements/rating-summary.styles.js';
import {styles as rating} from '../dist/elements/scale-rating.styles.js';

const styles = {
  'evidence-rating': rating,
  'cost-rating': rating,
  'rating-summary': summary,
  'outcome-grid': grid,
  'rating-explainer': explainer,
};

/** The styles of an element, as it carries them where no script can. */
export const stylesOf = (tag) =>
  styles[tag]
    .flat(Infinity)
    .map(({cssText}) => cssText)
    .join('');
