/**
 * Registers every element but `<rating-scales>`: that is in `define/rating-scales.js`, since
 * it includes a JSON validator.
 */
import './define/outcome-grid.js';
import './define/rating-explainer.js';
import './define/cost-rating.js';
import './define/evidence-rating.js';
import './define/built-in-scale-rating.js';
import './define/rating-summary.js';
import './define/programme-card.js';
