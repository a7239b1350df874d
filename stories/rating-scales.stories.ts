import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {Scale} from '../src/scales/scale.js';
import type {WordedScale} from '../src/scales/words.js';
import {valuesOf} from './scale-rating.stories.js';

/** An example of a page's own scale, in our own words. Nobody publishes it. */
const threeSteps = {
  id: 'three-steps',
  body: 'Example body',
  version: '1',
  more: 'stronger',
  figure: {kind: 'steps', places: 3},
  levels: [
    {code: 'Step 1', place: 1},
    {code: 'Step 2', place: 2},
    {code: 'Step 3', place: 3},
  ],
  outside: [{code: 'Stopped', kind: 'not-available'}],
  modifiers: [{sign: '?'}],
} as const satisfies Scale;

const threeStepsWorded: WordedScale<typeof threeSteps> = {
  scale: threeSteps,
  words: [
    {
      language: 'en',
      approved: true,
      name: 'Readiness rating',
      nameFor: (subject) => `Readiness rating for ${subject}`,
      mention: 'readiness rating',
      source: 'Example Readiness List',
      range: 'Scale: step 1 (written down) to step 3 (run twice)',
      levels: {
        'Step 1': {label: 'Written down', brief: 'Written down', meaning: 'The programme has a manual that others can follow.'},
        'Step 2': {label: 'Run once in full', brief: 'Run once', meaning: 'The programme has a manual, and has been run once from start to end.'},
        'Step 3': {
          label: 'Run twice in full, by 2 teams',
          brief: 'Run twice',
          meaning: 'The programme has been run twice from start to end, the second time by another team.',
        },
      },
      outside: {
        Stopped: {
          label: 'No longer offered',
          brief: 'No longer offered',
          meaning: 'The programme is no longer offered.',
          caution: 'This does not show how far it had come.',
        },
      },
      modifiers: {'?': {brief: 'being checked', meaning: 'The step was reported by the provider, and is being checked.'}},
      notRated: {
        label: 'This programme has not been given a readiness rating',
        brief: 'Not rated',
        caution: 'This does not show whether it is ready.',
      },
      noneGiven: {label: 'No readiness rating is given here', brief: 'None given'},
      notRecognised: {label: 'Rating not shown: the value on this page is not on the scale', brief: 'Not shown'},
      standing: (place, codes) => `${place} of ${codes.length} steps.`,
      caution: 'A later step means that the programme has been run more often. It does not mean that it works.',
      attribution: (version) => `This scale is an example (version ${version}). All of its words are ours.`,
      explained: 'What the readiness ratings mean',
      direction: 'From the first step to the last',
      signs: 'A question mark means that the step is being checked.',
      moreAbout: 'More about the readiness rating',
    },
  ],
};

interface Args {
  scales: readonly WordedScale[];
}

const meta: Meta<Args> = {
  title: 'Ratings/rating-scales',
  component: 'rating-scales',
  // the words hold functions, which no control can edit
  args: {scales: [threeStepsWorded as WordedScale]},
  argTypes: {scales: {control: false}},
};

export default meta;
type Story = StoryObj<Args>;

const provided = (content: unknown): Story['render'] => ({scales}) => html`<rating-scales .scales=${scales}>${content}</rating-scales>`;

export const EveryLevel: Story = {
  render: provided(valuesOf(threeSteps).map((value, index) => html`
    <scale-rating scale="three-steps" value=${value} subject="Programme ${index + 1}"></scale-rating>
  `)),
};
export const AroundBadges: Story = {
  render: provided(html`
    <scale-rating scale="three-steps" value="Step 1" subject="Programme 12"></scale-rating>
    <scale-rating scale="three-steps" value="Step 2?" subject="Programme 13" reviewed="2025-02"></scale-rating>
    <scale-rating scale="three-steps" value="step 3" subject="Programme 14" href="https://example.org/readiness/14"></scale-rating>
    <scale-rating scale="three-steps" value="Stopped" subject="Programme 15"></scale-rating>
    <scale-rating scale="three-steps" value="not-rated" subject="Programme 16"></scale-rating>
    <scale-rating scale="three-steps" subject="Programme 17"></scale-rating>
  `),
};
export const AroundEveryVariant: Story = {
  render: provided(html`
    <p>Programme 12: <scale-rating scale="three-steps" value="Step 2?" subject="Programme 12" variant="compact"></scale-rating></p>
    <scale-rating scale="three-steps" value="Step 2?" subject="Programme 12" explanation="popover"></scale-rating>
    <scale-rating scale="three-steps" value="Step 2?" subject="Programme 12" variant="full"></scale-rating>
  `),
};
export const AroundTable: Story = {
  render: provided(html`
    <table>
      <caption>How far three programmes have come</caption>
      <thead>
        <tr><th scope="col">Programme</th><th scope="col">Readiness rating</th></tr>
      </thead>
      <tbody>
        ${[['Programme 12', 'Step 1'], ['Programme 13', 'Step 3?'], ['Programme 14', 'Stopped']].map(
          ([subject, value]) => html`
            <tr>
              <th scope="row">${subject}</th>
              <td><scale-rating scale="three-steps" variant="compact" subject=${subject!} value=${value!}></scale-rating></td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `),
};
export const AroundExplainer: Story = {
  render: provided(html`<rating-explainer scale="three-steps" value="Step 2" subject="Programme 12" open></rating-explainer>`),
};
/** The built-in scales are there as before. */
export const BesideBuiltInScales: Story = {
  render: provided(html`
    <scale-rating scale="three-steps" value="Step 3" subject="Programme 12"></scale-rating>
    <scale-rating scale="evidence" value="2" subject="Programme 12"></scale-rating>
    <cost-rating value="2" subject="Programme 12"></cost-rating>
  `),
};
export const NotRecognised: Story = {
  render: provided(html`<scale-rating scale="three-steps" value="Step 4" subject="Programme 12"></scale-rating>`),
  parameters: {warns: true},
};
export const NotRecognisedWithWords: Story = {
  render: provided(html`<scale-rating scale="three-steps" value="Step 4">Programme 12 is run everywhere.</scale-rating>`),
  parameters: {warns: true},
};
/** No scale is given: the badges within say so. */
export const WithoutScales: Story = {
  args: {scales: []},
  render: provided(html`<scale-rating scale="three-steps" value="Step 2" subject="Programme 12"></scale-rating>`),
  parameters: {warns: true},
};
/** The scale has no Welsh: its words stay English and are marked so, beside the library's own in Welsh. */
export const WelshWithoutWelshWords: Story = {
  render: ({scales}) => html`
    <div lang="cy">
      <rating-scales .scales=${scales}>
        <scale-rating scale="three-steps" value="Step 2?" subject="Rhaglen 12" reviewed="2025-02"></scale-rating>
        <rating-explainer scale="three-steps"></rating-explainer>
      </rating-scales>
    </div>
  `,
};
export const InColumn: Story = {...AroundEveryVariant, globals: {width: 'column'}};
export const OnDark: Story = {...AroundBadges, globals: {theme: 'dark'}};
