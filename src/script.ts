/** The entry of the page script: registers every element but `<rating-scales>`, which has a script of its own. */
import './define/outcome-grid.js';
import './define/rating-explainer.js';
import './define/cost-rating.js';
import './define/evidence-rating.js';
import './define/built-in-scale-rating.js';
import './define/rating-summary.js';
