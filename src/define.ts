/** Registers every element. The provider comes first, so that elements on the page find it when they are upgraded. */
import './define/rating-scales.js';
import './script.js';
