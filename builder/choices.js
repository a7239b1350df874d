/** What can be chosen for each element: its attributes, in the order in which they are asked for and written. */
import {childOutcomes, cost, evidence} from '../dist/scales/foundations/foundations.js';

const valuesOf = ({scale: {levels, modifiers, outside}}) => [
  ...levels.flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)]),
  ...outside.map(({code}) => code),
  'not-rated',
];

/** The scales, by their ids. */
export const scales = {evidence, cost};
export const values = {evidence: valuesOf(evidence), cost: valuesOf(cost)};

const text = {kind: 'text'};
const oneOf = (...options) => ({kind: 'choice', options});
const valueOf = (scale) => ({kind: 'value', scale});

const programme = {subject: text, reviewed: text, href: text};
const rating = (scale) => ({
  value: valueOf(scale),
  ...programme,
  variant: oneOf('standard', 'compact', 'full'),
  explanation: oneOf('disclosure', 'popover'),
  version: text,
  detail: text,
});

/** What an attribute that is left out comes to, where that is one of the choices. */
export const attributes = {
  'evidence-rating': rating('evidence'),
  'cost-rating': rating('cost'),
  'rating-summary': {evidence: valueOf('evidence'), cost: valueOf('cost'), ...programme},
  'outcome-grid': {
    ...programme,
    layout: oneOf('list', 'table'),
    show: oneOf('reported', 'all'),
    'score-type': oneOf('', 'improvement-index'),
    'heading-level': oneOf('3', '2', '4', '5', '6'),
  },
  'rating-explainer': {
    scale: {kind: 'choice', options: ['evidence', 'cost']},
    value: {kind: 'value', scale: undefined},
    subject: text,
    href: text,
    layout: oneOf('disclosure', 'inline'),
    open: {kind: 'switch'},
    'heading-level': oneOf('3', '2', '4', '5', '6'),
    version: text,
  },
};

/** What is asked of each finding. The words of a finding are its statement. */
export const ofFinding = {
  outcome: oneOf('', ...childOutcomes.ids),
  result: oneOf('', 'improved', 'no-effect', 'mixed', 'worsened'),
  finding: text,
  statement: text,
  score: text,
  study: text,
  timeframe: text,
};

export const tags = Object.keys(attributes);

/** Which scale a rating is on. */
export const scaleOf = ({tag, given}) => (tag === 'rating-explainer' ? given.scale : tag.replace('-rating', ''));

/** What stands in the form when the page is opened: no rating, since one that nobody chose could be copied. */
export const first = {
  tag: 'evidence-rating',
  language: 'en',
  given: {},
  findings: [{}],
  kept: [],
};

/** The same with another element: what both have stays. */
export function withTag(choice, tag) {
  const given = {...choice.given};
  if (tag === 'rating-explainer') given.scale ??= scales[scaleOf(choice)] ? scaleOf(choice) : 'evidence';
  const scale = scaleOf({tag, given});
  if (tag === 'rating-explainer') given.value = '';
  else if (scales[scale] && !values[scale].includes(given.value)) given.value = '';
  if (tag === 'rating-summary') {
    given.evidence ??= choice.tag === 'evidence-rating' ? given.value : '';
    given.cost ??= choice.tag === 'cost-rating' ? given.value : '';
  }
  return {...choice, tag, given, kept: []};
}
