/**
 * Examples of each macro, as in GOV.UK Frontend: the documentation of a component, and what implementations of it in
 * other languages are compared with. Those that are `hidden` are for comparison alone.
 */
const subject = 'Functional Family Therapy';
const hostile = {
  name: 'hostile text',
  hidden: true,
  options: {subject: `"A" & 'B'\r\n}} {{ %} {# <script>hit()</script>`, programme: '</b>', classes: '"><i>'},
};
const further = {
  name: 'classes and attributes',
  options: {
    classes: 'app-rating app-rating--wide',
    attributes: {'data-module': 'app-rating', hidden: true, id: 'rating'},
  },
};
const own = {name: 'html', options: {html: '<p>The rating is <em>under review</em>.</p>'}};
const bad = {
  name: 'a bad date and a bad address',
  hidden: true,
  options: {reviewed: '2018-02-30', href: 'javascript:hit()'},
};
const withOptions = (options, ...fixtures) =>
  fixtures.map((fixture) => ({...fixture, options: {...options, ...fixture.options}}));

/** The fixtures of the evidence rating are for every rating: the others have only what differs. */
const ratingInShort = (value, other) => [
  {name: 'default', options: {value, subject, reviewed: '2018-02', href: '/entry'}},
  {name: 'compact', options: {value, subject, variant: 'compact'}},
  {name: 'full', options: {value: other, subject, reviewed: '2018-02-15', href: '/entry', variant: 'full'}},
  {name: 'in Welsh', options: {value, subject, subjectLang: 'en', language: 'cy'}},
  {name: 'not on the scale', hidden: true, options: {value: '9', subject, variant: 'cell'}},
];

const rating = (value, other) => [
  {name: 'default', options: {value, subject, reviewed: '2018-02', href: '/entry'}},
  ...['compact', 'cell', 'dense', 'full'].map((variant) => ({name: variant, options: {value, subject, variant}})),
  {
    name: 'with everything',
    options: {
      value: other,
      subject,
      reviewed: '2018-02-15',
      href: '/entry',
      variant: 'full',
      detail: 'Here, a group meets weekly.',
    },
  },
  {
    name: 'in Welsh',
    options: {value: other, subject, subjectLang: 'en', reviewed: '2018', variant: 'full', language: 'cy'},
  },
  {name: 'under a heading with the name', options: {value, subject, hideSubject: true, explanation: 'popover'}},
  {name: 'not rated', options: {value: 'not-rated', subject}},
  {name: 'no value', hidden: true, options: {subject}},
  {name: 'not on the scale', hidden: true, options: {value: '9', subject, variant: 'cell'}},
  {name: 'another version', hidden: true, options: {value, version: '1999'}},
  ...withOptions({value, subject}, further, own, hostile, bad),
];

const findings = [
  {
    outcome: 'crime',
    finding: 'Reduced frequency of behaviour problems',
    study: 'Study 1',
    score: 15,
    timeframe: 'Immediately after the intervention',
    result: 'improved',
    statement: '10.57-point reduction on the Eyberg Child Behaviour Inventory (Intensity Scale)',
  },
  {outcome: 'mental-health', result: 'no-effect', html: '<em>No difference</em> was measured.'},
];

/** The fixtures of each component. */
export const fixtures = {
  'cost-rating': ratingInShort('3', 'NA'),
  'evidence-rating': rating('3+', '4+*'),
  'scale-rating': withOptions(
    {scale: 'yef-impact'},
    {name: 'default', options: {value: 'high', subject: 'Mentoring'}},
    {
      name: 'full',
      options: {value: 'no effect', subject: 'Mentoring', reviewed: '2026', href: '/entry', variant: 'full'},
    },
    {name: 'in Welsh', options: {value: 'low', variant: 'full', language: 'cy'}},
    {name: 'a scale that is built in', options: {scale: 'cost', value: '3'}},
    {name: 'a scale that there is not', hidden: true, options: {scale: 'constructor', value: '3'}},
    {name: 'no scale', hidden: true, options: {scale: '', value: '3'}},
  ),
  'outcome-grid': [
    {name: 'default', options: {subject, reviewed: '2018-02', findings}},
    {
      name: 'table',
      options: {subject, layout: 'table', show: 'all', headingLevel: 2, scoreType: 'improvement-index', findings},
    },
    {
      name: 'in Welsh',
      options: {subject, findings: findings.map(({outcome, result}) => ({outcome, result})), language: 'cy'},
    },
    {
      name: 'an outcome and a result that there is not',
      hidden: true,
      options: {findings: [{outcome: 'Sleep', result: 'great'}, {}, {result: 'mixed'}]},
    },
    {name: 'html', options: {findings, ...own.options}},
  ],
  'programme-card': [
    {name: 'default', options: {subject, evidence: '3+*', cost: '3', reviewed: '2018-02', href: '/entry', findings}},
    {
      name: 'in Welsh',
      options: {subject, subjectLang: 'en', evidence: 'NL2', cost: 'NA', headingLevel: 2, findings, language: 'cy'},
    },
    {
      name: 'ratings on other scales',
      options: {subject, evidence: '4', ratings: [{scale: 'yef-impact', value: 'high'}]},
    },
    {
      name: 'several findings for an outcome',
      hidden: true,
      options: {
        subject,
        findings: [
          ...['mixed', 'improved', 'mixed', ''].map((result) => ({outcome: 'Crime', result})),
          ...['Sleep', 'maltreatment', 'sleep', ''].map((outcome) => ({outcome})),
        ],
      },
    },
    {name: 'not on the scale', hidden: true, options: {subject, evidence: '9', cost: 'x'}},
    ...withOptions({subject, evidence: '3'}, {name: 'html', options: {...own.options, findings}}, hostile, bad),
  ],
  'rating-explainer': [
    {name: 'default', options: {scale: 'evidence'}},
    {
      name: 'a level marked',
      options: {scale: 'cost', value: '3', subject, open: true, href: '/cost', layout: 'inline', headingLevel: 4},
    },
    {name: 'in Welsh', options: {scale: 'evidence', language: 'cy'}},
    {name: 'a scale of another body', options: {scale: 'yef-impact'}},
    {name: 'a scale that there is not', hidden: true, options: {scale: 'constructor'}},
    {name: 'html', options: {scale: 'cost', ...own.options}},
  ],
  'rating-summary': [
    {name: 'default', options: {subject, evidence: '3+*', cost: '3', reviewed: '2018-02'}},
    {name: 'cost alone', options: {subject, cost: '3'}},
    {name: 'in Welsh', options: {subject, evidence: 'NE', cost: 'not-rated', language: 'cy'}},
    {name: 'not on the scale', hidden: true, options: {subject, evidence: '9', cost: '3'}},
    {name: 'no rating', hidden: true, options: {subject}},
    {name: 'html', options: {evidence: '3', ...own.options}},
  ],
  'rating-source': [
    {name: 'default', options: {src: 'ratings.json', html: '<p>Programmes</p>'}},
    {name: 'a bad address', hidden: true, options: {src: '//host.example/ratings.json'}},
    further,
  ],
  'rating-table': [
    {name: 'default', options: {filters: 'search evidence', state: 'address', html: '<table></table>'}},
    {name: 'without filters', options: {filters: 'none', html: '<table></table>'}},
    further,
  ],
};
