import {frozen} from '../scale.js';
import type {ExplainerWords, ScaleWords, SummaryWords, TableWords} from '../words.js';
import type {evidenceScale} from './evidence.js';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const positions = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];

const shortTerm =
  'There is evidence from at least one well-made study that it made something better for children in the short term.';

/** The attribution of NL2 and NE, which the body's predecessor published. */
const predecessorAttribution =
  'The Early Intervention Foundation, which came before Foundations, used this rating. These are not its own words.';

/** The meanings are the body's official wording. The other words are ours. */
export const evidenceEnglish: ScaleWords<typeof evidenceScale> = /* @__PURE__ */ frozen({
  language: 'en',
  approved: true,
  name: 'Evidence rating',
  nameFor: (subject: string) => `Evidence rating for ${subject}`,
  mention: 'evidence rating',
  source: 'Foundations Guidebook',
  range: 'Scale: 2 (preliminary) to 4+ (strongest)',
  strip: {
    ends: ['Preliminary', 'Strongest'],
    position: (place: number) => `${positions[place - 1]} of 6 levels, from 2 (preliminary) to 4+ (strongest)`,
  },
  levels: {
    '2': {
      brief: 'preliminary',
      plain:
        'A study found early signs of something getting better for children. It is not yet known if the programme caused this.',
      meaning:
        'Has preliminary evidence of improving a child outcome from a quantitative impact study, but there is not yet evidence of causal impact.',
    },
    '2+': {
      spoken: '2 plus',
      brief: 'preliminary, stronger study',
      plain:
        'A study found early signs of something getting better for children. The study is better than level 2 needs, but not good enough for level 3. It is not yet known if the programme caused this.',
      meaning:
        'Meets the level 2 rating and the best available evidence is based on a study which is more rigorous than a level 2 standard but does not meet the level 3 standard.',
    },
    '3': {
      brief: 'short-term impact',
      plain: shortTerm,
      meaning: 'Has evidence of a short-term positive impact from at least one rigorous study.',
    },
    '3+': {
      spoken: '3 plus',
      brief: 'short-term impact, plus other studies',
      plain: `${shortTerm} There is also evidence from other studies, which used a comparison group.`,
      meaning:
        'Meets the level 3 rating and has evidence from other studies with a comparison group at level 2 or higher.',
    },
    '4': {
      brief: 'long-term impact',
      plain:
        'There is evidence from at least two well-made studies that it made something better for children in the long term.',
      meaning: 'Has evidence of a long-term positive impact through at least two rigorous studies.',
    },
    '4+': {
      spoken: '4 plus',
      brief: 'long-term impact, 3 or more studies',
      plain:
        'There is evidence from at least three studies that it made something better for children in the long term. At least one was done independently of the people who provide the programme.',
      meaning:
        'Meets the level 4 rating and has at least a third study contributing to the Level 4 rating, with at least one of the studies conducted independently of the intervention provider.',
    },
  },
  outside: {
    NL2: {
      label: 'Assessed: the strongest study does not reach level 2',
      brief: 'level 2 not reached',
      plain: 'The strongest study does not reach level 2.',
      caution: 'This does not mean it has no effect.',
      attribution: predecessorAttribution,
    },
    NE: {
      label: 'Found not to be effective in at least one rigorous study',
      brief: 'not effective in a study',
      plain: 'At least one well-made study found that it did not work there.',
      caution: 'This does not mean it will never work.',
      attribution: predecessorAttribution,
    },
  },
  modifiers: {
    '*': {
      brief: 'mixed findings',
      short: 'mixed',
      note: 'some studies found that it helped, others found no effect or that things got worse',
      plain:
        'Some studies suggest that it helped. Others, on the whole, point to no effect or to things getting worse.',
      meaning:
        'The evidence base includes mixed findings i.e., studies suggesting positive impact alongside studies, which on balance, indicate no effect or negative impact.',
    },
  },
  notRated: {
    label: 'This programme has not been given an evidence rating',
    brief: 'not rated',
    plain: 'It has not been given a rating.',
    caution: 'This does not show whether it works.',
    attribution: 'These are not Foundations’ own words.',
  },
  noneGiven: {label: 'No evidence rating is given here', brief: 'none given'},
  notRecognised: {label: 'Rating not shown: the value on this page is not on the scale', brief: 'not shown'},
  standing: (place: number) => `This is the ${ordinals[place - 1]} of 6 levels. The scale starts at 2.`,
  caution:
    'A higher evidence rating means stronger evidence that the programme caused an improvement. It does not mean a bigger improvement.',
  quotation: (version: string) => `In Foundations’ own words (${version})`,
  attribution: () => 'Only the marked words are Foundations’ own.',
});

export const evidenceExplainerEnglish: ExplainerWords = /* @__PURE__ */ frozen({
  title: 'What the evidence ratings mean',
  count: 'There are 6 levels. The scale starts at 2.',
  direction: 'From preliminary to strongest evidence',
  signs: 'A + means more than the level requires. What more differs by level.',
  attribution: (version: string) =>
    `The meanings are Foundations’ own words (version ${version}). The short labels are not.`,
  moreAbout: 'More about the evidence rating',
});

export const evidenceSummaryEnglish: SummaryWords = /* @__PURE__ */ frozen({
  sentence: (subject: string, phrase: string, code: string, clauses: readonly string[]) =>
    `${subject || 'Evidence rating'}: ${[`${phrase} (rated ${code})`, ...clauses].join('; ')}.`,
  phrases: {
    '2': 'preliminary evidence',
    '2+': 'preliminary evidence',
    '3': 'evidence of short-term positive impact',
    '3+': 'evidence of short-term positive impact',
    '4': 'evidence of long-term positive impact',
    '4+': 'evidence of long-term positive impact',
  },
  clauses: {'*': 'the findings are mixed'},
});

export const evidenceTableEnglish: TableWords = /* @__PURE__ */ frozen({
  column: 'Evidence',
  key: 'Evidence: 6 levels, 2 to 4+.',
  caution: 'Stronger evidence does not mean a bigger effect.',
});
