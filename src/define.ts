/**
 * Registers every element. The provider comes first, so that elements already on the page find it when they ask for
 * their scale.
 */
import './define/rating-scales.js';
import './script.js';
