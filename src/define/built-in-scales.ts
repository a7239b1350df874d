import {ScaleRating} from '../elements/scale-rating.js';
import {cost, evidence} from '../scales/foundations/foundations.js';

/**
 * For `<scale-rating>`, which by itself brings no scale: the words of ours are a quarter of what it would weigh, and
 * who imports it alone has a scale of their own. Before the tag is defined, since elements that are on the page ask for
 * their scale then.
 */
ScaleRating.scales = [cost, evidence];
