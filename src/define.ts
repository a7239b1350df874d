/**
 * Registers every element but `<rating-source>` and `<rating-table>`: those are in `define/rating-source.js` and
 * `define/rating-table.js`. Few pages need them, and they are large.
 */
import './define/outcome-grid.js';
import './define/rating-explainer.js';
import './define/cost-rating.js';
import './define/evidence-rating.js';
import './define/built-in-scale-rating.js';
import './define/rating-summary.js';
import './define/programme-card.js';
