/** Registers every element but `<rating-scales>`, which brings a check of JSON with it: that is `define/rating-scales.js`. */
import './define/outcome-grid.js';
import './define/rating-explainer.js';
import './define/cost-rating.js';
import './define/evidence-rating.js';
import './define/built-in-scale-rating.js';
import './define/rating-summary.js';
