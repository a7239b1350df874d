/** Every element that the package promises. */
export const tags = [
  'cost-rating',
  'evidence-rating',
  'scale-rating',
  'outcome-grid',
  'outcome-finding',
  'rating-explainer',
  'rating-scales',
  'rating-summary',
];
