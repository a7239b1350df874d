import {renderedTags} from './tags.mjs';

/** One of each element and state, as a page would write it: by name, with the words that it shows once it is drawn. */
export const elements = {
  standard: {
    markup:
      '<evidence-rating value="3+*" subject="Functional Family Therapy" reviewed="2018-02">Evidence rating: 3+, mixed findings (scale 2 to 4+)</evidence-rating>',
    says: 'Evidence rating for Functional Family Therapy',
  },
  compact: {
    markup:
      '<cost-rating variant="compact" value="4">Cost rating: 4, medium-high cost (1 is lowest, 5 is highest)</cost-rating>',
    says: 'medium-high cost',
  },
  full: {
    markup: '<evidence-rating variant="full" value="NL2">Evidence rating: NL2, below level 2</evidence-rating>',
    says: 'Evidence rating',
  },
  popover: {
    markup: '<scale-rating scale="cost" value="2" explanation="popover">Cost rating: 2</scale-rating>',
    says: 'Medium-low cost',
  },
  explainer: {
    markup:
      '<rating-explainer scale="cost" value="2">The cost rating runs from 1 (lowest) to 5 (highest).</rating-explainer>',
    says: 'What the cost ratings mean',
  },
  summary: {
    markup:
      '<rating-summary evidence="4" cost="2" subject="Incredible Years" reviewed="2018">Strong evidence, and a medium-low cost.</rating-summary>',
    says: 'Incredible Years',
  },
  card: {
    markup: `<programme-card subject="Functional Family Therapy" evidence="3+*" cost="3" reviewed="2018-02" href="/fft">Evidence rating: 3+, mixed findings (scale 2 to 4+)
    <outcome-finding outcome="crime" result="improved"></outcome-finding></programme-card>`,
    says: 'What studies found for children',
  },
  'rating table': {
    markup: `<rating-table><table>
      <thead><tr><th scope="col">Programme</th><th scope="col">Cost</th></tr></thead>
      <tbody><tr><th scope="row">Programme 12</th><td><scale-rating scale="cost" variant="cell" value="2">2 medium-low cost</scale-rating></td></tr>
      <tr><th scope="row">Programme 14</th><td>Not rated</td></tr></tbody></table></rating-table>`,
    // Of its one rating: that is what it shows with the first script alone.
    says: 'medium-low cost',
  },
  list: {markup: grid('list'), says: 'Child outcomes for Empowering Parents Empowering Communities'},
  table: {markup: grid('table'), says: 'Child outcomes for Empowering Parents Empowering Communities'},
};

function grid(layout) {
  return `<outcome-grid layout="${layout}" subject="Empowering Parents Empowering Communities" score-type="improvement-index">
    <outcome-finding outcome="crime" finding="Reduced frequency of behaviour problems" study="Study 1" score="15" result="improved"
      timeframe="Immediately after the intervention">10.57-point reduction on the Eyberg Child Behaviour Inventory</outcome-finding>
    <outcome-finding outcome="mental-health" finding="Less anxiety" study="Study 2" score="-5" result="worsened"
      timeframe="A year later">Measured with a questionnaire</outcome-finding>
  </outcome-grid>`;
}

for (const tag of renderedTags) {
  if (!Object.values(elements).some(({markup}) => markup.includes(`<${tag}`)))
    throw new Error(`There is no <${tag}> in test/support/elements.mjs.`);
}
