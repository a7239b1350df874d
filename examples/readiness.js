/** A scale of a page's own, for the page's `<rating-source>`. Nobody publishes it. */
const scale = {
  id: 'readiness',
  body: 'Example body',
  version: '1',
  more: 'stronger',
  figure: {kind: 'steps', places: 2},
  levels: [
    {code: 'Step 1', place: 1},
    {code: 'Step 2', place: 2},
  ],
  outside: [],
  modifiers: [],
};

const english = {
  language: 'en',
  approved: true,
  name: 'Readiness rating',
  nameFor: (subject) => `Readiness rating for ${subject}`,
  mention: 'readiness rating',
  source: 'Example Readiness List',
  range: 'Scale: step 1 (written down) to step 2 (run in full)',
  levels: {
    'Step 1': {
      brief: 'written down',
      meaning: 'The programme has a manual that others can follow.',
    },
    'Step 2': {
      brief: 'run in full',
      meaning: 'The programme has a manual, and has been run from start to end.',
    },
  },
  outside: {},
  modifiers: {},
  notRated: {
    label: 'This programme has not been given a readiness rating',
    brief: 'not rated',
    caution: 'This does not show whether it is ready.',
  },
  noneGiven: {label: 'No readiness rating is given here', brief: 'none given'},
  notRecognised: {label: 'Rating not shown: the value on this page is not on the scale', brief: 'not shown'},
  standing: (place) => `This is step ${place} of 2.`,
  caution: 'A later step does not mean that the programme works.',
  attribution: (version) => `This scale is an example (version ${version}).`,
  explainer: {
    title: 'What the readiness ratings mean',
    count: 'There are 2 steps.',
    direction: 'From the first step to the last',
    moreAbout: 'More about the readiness rating',
  },
};

document.querySelector('rating-source').scales = [{scale, words: [english]}];
