/**
 * The stories that readers of the site see, by component, in the order of its page. The rest are states for the tests,
 * such as invalid input and odd places. They are in the menu of `npm run storybook`.
 */
export const shown = {
  'ratings-cost-rating': [
    'standard',
    'full',
    'popover',
    'in-paragraph',
    'in-table',
    'every-level-in-cells',
    'with-subject-hidden',
    'with-link',
    'not-applicable',
    'not-rated',
    'welsh',
  ],
  'ratings-evidence-rating': [
    'standard',
    'full',
    'popover',
    'in-paragraph',
    'in-table',
    'every-level-in-cells',
    'with-subject-hidden',
    'with-link',
    'with-detail',
    'below-level-2',
    'not-effective',
    'not-rated',
    'welsh',
  ],
  'programmes-programme-card': [
    'complete',
    'beside-each-other',
    'other-states',
    'several-results',
    'with-other-scales',
    'welsh',
  ],
  'ratings-rating-explainer': ['evidence', 'cost-open', 'marked', 'both-scales', 'welsh'],
  'ratings-rating-source': ['programmes', 'around-badges', 'around-table', 'beside-built-in-scales', 'two-versions'],
  'ratings-rating-summary': ['evidence-and-cost', 'evidence-alone', 'cost-alone', 'of-ratings-within', 'with-link'],
  'ratings-rating-table': ['programmes', 'with-outcomes', 'some-filters', 'without-filters', 'welsh'],
  'ratings-scale-rating': [
    'evidence-scale',
    'cost-scale',
    'compact',
    'full',
    'popover',
    'both-scales-in-table',
    'welsh',
  ],
  'outcomes-outcome-finding': [
    'complete',
    'every-result',
    'statement-with-markup',
    'score-below-zero',
    'in-table',
    'welsh',
  ],
  'outcomes-outcome-grid': ['list', 'table', 'show-all', 'mixed-results', 'improvement-index', 'rich-text', 'welsh'],
  // all of its stories are for the tests
  'words-pseudo-locale': [],
};

/** Whether an entry of the menu is for readers. Pages, and whatever is not listed above, are. */
export function isShown({id}) {
  const [component, entry] = id.split('--');
  const stories = shown[component];
  return !stories || stories.includes(entry) || (entry === 'docs' && stories.length > 0);
}
