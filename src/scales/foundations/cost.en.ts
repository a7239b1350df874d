import {frozen} from '../scale.js';
import type {ScaleWords} from '../words.js';
import type {costScale} from './cost.js';

/** The meanings are the body's official wording. The other words are ours. */
export const costEnglish: ScaleWords<typeof costScale> = /* @__PURE__ */ frozen({
  language: 'en',
  approved: true,
  name: 'Cost rating',
  nameFor: (subject: string) => `Cost rating for ${subject}`,
  mention: 'cost rating',
  source: 'Foundations Guidebook',
  range: 'Scale: 1 (lowest cost) to 5 (highest cost)',
  levels: {
    1: {
      label: 'Low cost',
      meaning: 'Set up and delivery is low cost, equivalent to an estimated unit cost of less than £100.',
      phrase: 'low',
    },
    2: {
      label: 'Medium-low cost',
      meaning: 'Set up and delivery is medium-low cost, equivalent to an estimated unit cost of £100–£499.',
      phrase: 'medium-low',
    },
    3: {
      label: 'Medium cost',
      meaning: 'Set up and delivery is medium cost, equivalent to an estimated unit cost of £500–£999.',
      phrase: 'medium',
    },
    4: {
      label: 'Medium-high cost',
      meaning: 'Set up and delivery is medium-high cost, equivalent to an estimated unit cost of £1,000–£2,000.',
      phrase: 'medium-high',
    },
    5: {
      label: 'High cost',
      meaning: 'Set up and delivery is high cost. Equivalent to an estimated unit cost of more than £2,000.',
      phrase: 'high',
    },
  },
  outside: {
    NA: {
      label: 'Cost not applicable, not available or not calculated',
      brief: 'No cost figure',
      meaning: 'Set up and delivery cost is not applicable, not available, or has not been calculated.',
      caution: 'This does not mean that it costs nothing.',
    },
  },
  modifiers: {},
  notRated: {
    label: 'This programme has not been given a cost rating',
    brief: 'Not rated',
    caution: 'This does not show what it costs.',
    attribution: 'These are not Foundations’ own words.',
  },
  noneGiven: {label: 'No cost rating is given here', brief: 'None given'},
  notRecognised: {label: 'Rating not shown: the value on this page is not on the scale', brief: 'Not shown'},
  standing: (place: number, codes: readonly string[]) =>
    `This is cost band ${place} of ${codes.length}. Band 1 costs the least.`,
  caution:
    'A higher number means a higher cost. It does not show how well the programme works. The cost is an estimate, made from what providers say. It is not a price.',
  attribution: (version: string) =>
    `The meanings are Foundations’ own words (version ${version}). The short labels are not.`,
  explained: 'What the cost ratings mean',
  direction: 'From lowest to highest cost',
  summary: (subject: string, phrase: string, code: string) =>
    subject ? `${subject}: ${phrase} cost (rated ${code}).` : `Cost: ${phrase} (rated ${code}).`,
  moreAbout: 'More about the cost rating',
});
