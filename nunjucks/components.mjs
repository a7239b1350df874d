/**
 * The macros: one for each element that an editor writes, named as it. Their options are the element's attributes, as
 * the manifest describes them, and what is here.
 */

/** Options that every macro has, last in the list of its options. */
export const everywhere = [
  {name: 'classes', type: 'string', description: 'Classes to add to the element.'},
  {
    name: 'attributes',
    type: 'object',
    description:
      'HTML attributes to add to the element, for example data attributes: a name and its value, or `true` for an attribute without a value. They are written in the order of the alphabet.',
  },
];

const language = {
  name: 'language',
  type: 'string',
  description:
    'The language tag of the page, such as "en" or "cy-GB", in which the words are written. Default "en". If there are no words in it: the first language of the scale.',
};

const htmlInPlaceOf = (what) => ({
  name: 'html',
  type: 'string',
  description: `HTML to use in place of ${what}. It is not escaped, so never put text from others into it.`,
});

const ofRatings = [
  {
    name: 'detail',
    type: 'string',
    description:
      'What the rating means for this programme, as text. Shown in the explanation, so only used by "standard" and "full".',
  },
  language,
  htmlInPlaceOf('the recommended words, which readers get without the script'),
];

const findings = (description, params) => ({name: 'findings', type: 'array', description, params});

const statement = [
  {name: 'statement', type: 'string', description: 'The statement of the finding, as text.'},
  htmlInPlaceOf('the statement'),
];

/**
 * @typedef {object} Component
 * @property {string} tag
 * @property {string} macroName
 * @property {readonly string[]} [without] attributes that the macro has no option for
 * @property {readonly string[]} [required] options that must be given
 * @property {readonly object[]} own options that are no attributes
 * @property {boolean} [takesCall] whether the content can be given by `{% call %}`
 */

/** @type {readonly Component[]} */
export const components = [
  {tag: 'cost-rating', macroName: 'costRating', required: ['value'], own: ofRatings},
  {tag: 'evidence-rating', macroName: 'evidenceRating', required: ['value'], own: ofRatings},
  {tag: 'scale-rating', macroName: 'scaleRating', required: ['scale', 'value'], own: ofRatings},
  {
    tag: 'outcome-grid',
    macroName: 'outcomeGrid',
    own: [
      findings('What studies found, each with these options. Without any, give the grid a `programme`.', statement),
      language,
      htmlInPlaceOf('the words before the findings, which readers get without the script'),
    ],
  },
  {
    tag: 'programme-card',
    macroName: 'programmeCard',
    // The words are those of the newest version.
    without: ['version'],
    required: ['subject'],
    own: [
      findings('What studies found, each with these options.', []),
      {
        name: 'ratings',
        type: 'array',
        description: 'Ratings on other scales. Each becomes an element inside the card.',
        params: [
          {name: 'scale', type: 'string', required: true, description: 'The id of a scale in the package.'},
          {name: 'value', type: 'string', required: true, description: 'The published code of a level.'},
        ],
      },
      language,
      htmlInPlaceOf('the recommended words, which readers get without the script'),
    ],
  },
  {
    tag: 'rating-explainer',
    macroName: 'ratingExplainer',
    without: ['version'],
    required: ['scale'],
    own: [language, htmlInPlaceOf('the range of the scale, which readers get without the script')],
  },
  {
    tag: 'rating-summary',
    macroName: 'ratingSummary',
    own: [language, htmlInPlaceOf('the sentences, which readers get without the script')],
  },
  {
    tag: 'rating-source',
    macroName: 'ratingSource',
    takesCall: true,
    own: [htmlInPlaceOf('what `{% call %}` gives: the part of the page that uses the file')],
  },
  {
    tag: 'rating-table',
    macroName: 'ratingTable',
    takesCall: true,
    own: [htmlInPlaceOf('what `{% call %}` gives: a table')],
  },
];

/** The name of an attribute as an option: "subjectLang". */
export const optionOf = (attribute) => attribute.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
