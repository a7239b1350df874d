import {frozen} from '../scale.js';
import type {ExplainerWords, ScaleWords, SummaryWords, TableWords} from '../words.js';
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
  strip: {
    ends: ['Costs least', 'Costs most'],
    position: (place: number) => `Band ${place} of 5, from 1 (costs least) to 5 (costs most)`,
  },
  levels: {
    1: {
      brief: 'low cost',
      note: 'Estimated unit cost less than £100',
      plain: 'The estimated cost of each unit is less than £100. This is the lowest of 5 bands.',
      meaning: 'Set up and delivery is low cost, equivalent to an estimated unit cost of less than £100.',
    },
    2: {
      brief: 'medium-low cost',
      note: 'Estimated unit cost £100–£499',
      plain: 'The estimated cost of each unit is £100–£499. This is the second lowest of 5 bands.',
      meaning: 'Set up and delivery is medium-low cost, equivalent to an estimated unit cost of £100–£499.',
    },
    3: {
      brief: 'medium cost',
      note: 'Estimated unit cost £500–£999',
      plain: 'The estimated cost of each unit is £500–£999. This is the middle one of 5 bands.',
      meaning: 'Set up and delivery is medium cost, equivalent to an estimated unit cost of £500–£999.',
    },
    4: {
      brief: 'medium-high cost',
      note: 'Estimated unit cost £1,000–£2,000',
      plain: 'The estimated cost of each unit is £1,000–£2,000. This is the second highest of 5 bands.',
      meaning: 'Set up and delivery is medium-high cost, equivalent to an estimated unit cost of £1,000–£2,000.',
    },
    5: {
      brief: 'high cost',
      note: 'Estimated unit cost more than £2,000',
      plain: 'The estimated cost of each unit is more than £2,000. This is the highest of 5 bands.',
      meaning: 'Set up and delivery is high cost. Equivalent to an estimated unit cost of more than £2,000.',
    },
  },
  outside: {
    NA: {
      label: 'Cost not applicable, not available or not calculated',
      brief: 'no cost figure',
      plain: 'There is no cost figure here.',
      meaning: 'Set up and delivery cost is not applicable, not available, or has not been calculated.',
      caution: 'This does not mean that it costs nothing.',
    },
  },
  modifiers: {},
  notRated: {
    label: 'This programme has not been given a cost rating',
    brief: 'not rated',
    plain: 'It has not been given a rating.',
    caution: 'This does not show what it costs.',
    attribution: 'These are not Foundations’ own words.',
  },
  noneGiven: {label: 'No cost rating is given here', brief: 'none given'},
  notRecognised: {label: 'Rating not shown: the value on this page is not on the scale', brief: 'not shown'},
  standing: () => 'Band 1 costs least.',
  caution:
    'A higher number means a higher cost. It does not show how well the programme works. It is an estimate from what providers report, not a price.',
  quotation: (version: string) => `In Foundations’ own words (${version})`,
  attribution: () => 'Only the marked words are Foundations’ own.',
});

export const costExplainerEnglish: ExplainerWords = /* @__PURE__ */ frozen({
  title: 'What the cost ratings mean',
  count: 'There are 5 cost bands. Band 1 costs least.',
  direction: 'From lowest to highest cost',
  attribution: (version: string) =>
    `The meanings are Foundations’ own words (version ${version}). The short labels are not.`,
  moreAbout: 'More about the cost rating',
});

export const costSummaryEnglish: SummaryWords = /* @__PURE__ */ frozen({
  sentence: (subject: string, phrase: string, code: string) =>
    subject ? `${subject}: ${phrase} cost (rated ${code}).` : `Cost: ${phrase} (rated ${code}).`,
  phrases: {1: 'low', 2: 'medium-low', 3: 'medium', 4: 'medium-high', 5: 'high'},
});

export const costTableEnglish: TableWords = /* @__PURE__ */ frozen({
  column: 'Cost',
  key: 'Cost: 1 costs least, 5 costs most.',
});
