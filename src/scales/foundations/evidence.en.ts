import {frozen} from '../scale.js';
import type {ScaleWords} from '../words.js';
import type {evidenceScale} from './evidence.js';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

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
  levels: {
    '2': {
      label: 'Preliminary evidence, not yet evidence of causal impact',
      brief: 'Preliminary',
      meaning:
        'Has preliminary evidence of improving a child outcome from a quantitative impact study, but there is not yet evidence of causal impact.',
      phrase: 'preliminary evidence',
    },
    '2+': {
      spoken: '2 plus',
      label: 'Preliminary evidence, from a study above level 2 but below level 3 standard',
      brief: 'Preliminary',
      meaning:
        'Meets the level 2 rating and the best available evidence is based on a study which is more rigorous than a level 2 standard but does not meet the level 3 standard.',
      phrase: 'preliminary evidence',
    },
    '3': {
      label: 'Evidence of short-term positive impact',
      brief: 'Short-term impact',
      meaning: 'Has evidence of a short-term positive impact from at least one rigorous study.',
      phrase: 'evidence of short-term positive impact',
    },
    '3+': {
      spoken: '3 plus',
      label: 'Evidence of short-term positive impact, and evidence from other studies with a comparison group',
      brief: 'Short-term impact',
      meaning:
        'Meets the level 3 rating and has evidence from other studies with a comparison group at level 2 or higher.',
      phrase: 'evidence of short-term positive impact',
    },
    '4': {
      label: 'Evidence of long-term positive impact',
      brief: 'Long-term impact',
      meaning: 'Has evidence of a long-term positive impact through at least two rigorous studies.',
      phrase: 'evidence of long-term positive impact',
    },
    '4+': {
      spoken: '4 plus',
      label: 'Evidence of long-term positive impact from 3 or more studies, at least 1 independent',
      brief: 'Long-term impact',
      meaning:
        'Meets the level 4 rating and has at least a third study contributing to the Level 4 rating, with at least one of the studies conducted independently of the intervention provider.',
      phrase: 'evidence of long-term positive impact',
    },
  },
  outside: {
    NL2: {
      label: 'Assessed: the strongest study does not reach level 2',
      brief: 'Below level 2',
      caution: 'This does not mean it has no effect.',
      attribution: predecessorAttribution,
    },
    NE: {
      label: 'Found not to be effective in at least one rigorous study',
      brief: 'Not effective in a study',
      caution: 'This does not mean it will never work.',
      attribution: predecessorAttribution,
    },
  },
  modifiers: {
    '*': {
      brief: 'mixed findings',
      clause: 'the findings are mixed',
      meaning:
        'The evidence base includes mixed findings i.e., studies suggesting positive impact alongside studies, which on balance, indicate no effect or negative impact.',
    },
  },
  notRated: {
    label: 'This programme has not been given an evidence rating',
    brief: 'Not rated',
    caution: 'This does not show whether it works.',
    attribution: 'These are not Foundations’ own words.',
  },
  noneGiven: {label: 'No evidence rating is given here', brief: 'None given'},
  notRecognised: {label: 'Rating not shown: the value on this page is not on the scale', brief: 'Not shown'},
  standing: (place: number, codes: readonly string[]) =>
    `This is the ${ordinals[place - 1]} of ${codes.length} levels, weakest first: ${codes.join(', ')}.`,
  caution:
    'A higher evidence rating means it is more certain that the programme caused an improvement. It does not mean a bigger improvement.',
  attribution: (version: string) =>
    `The meanings are Foundations’ own words (version ${version}). The short labels are not.`,
  explained: 'What the evidence ratings mean',
  direction: 'From preliminary to strongest evidence',
  summary: (subject: string, phrase: string, code: string, clauses: readonly string[]) =>
    `${subject || 'Evidence rating'}: ${[`${phrase} (rated ${code})`, ...clauses].join('; ')}.`,
  signs: 'A + means more than the level asks for. What is added is different at each level.',
  moreAbout: 'More about the evidence rating',
});
