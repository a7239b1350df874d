import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {RatingsFile} from '../src/ratings-file/schema.js';
import type {Scale} from '../src/scales/scale.js';
import type {RatingSource} from '../src/elements/rating-source.js';
import cebcScientific from '../src/scales/cebc-scientific.json';
import crimeSolutions from '../src/scales/crimesolutions.json';
import eefCost from '../src/scales/eef-cost.json';
import eefEvidence from '../src/scales/eef-evidence.json';
import eefMonths from '../src/scales/eef-months.json';
import eifEvidence2017 from '../src/scales/eif-evidence-2017.json';
import essaTiers from '../src/scales/essa-tiers.json';
import gradeCertainty from '../src/scales/grade-certainty.json';
import marylandSms from '../src/scales/maryland-sms.json';
import yefImpact from '../src/scales/yef-impact.json';
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

/** A ratings file. Of the second programme it says nothing on the cost scale. */
const ratingsFile: RatingsFile = {
  programmes: [
    {
      id: 'functional-family-therapy',
      name: 'Functional Family Therapy',
      ratings: {evidence: '3+*', cost: '3'},
      reviewed: '2018-02',
      href: 'https://example.org/guidebook/fft',
      findings: [
        {
          outcome: 'crime',
          finding: 'Reduced offending',
          study: 'Study 1',
          timeframe: 'A year later',
          result: 'improved',
          statement: 'Fewer young people had been arrested than in the comparison group.',
        },
        {outcome: 'substance-abuse', finding: 'Alcohol use', study: 'Study 2', result: 'no-effect'},
      ],
    },
    {id: 'programme-13', name: 'Programme 13', ratings: {evidence: '2'}},
  ],
};

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
        'Step 1': {
          brief: 'written down',
          meaning: 'The programme has a manual that others can follow.',
        },
        'Step 2': {
          brief: 'run once in full',
          meaning: 'The programme has a manual, and has been run once from start to end.',
        },
        'Step 3': {
          brief: 'run twice in full, by 2 teams',
          meaning: 'The programme has been run twice from start to end, the second time by another team.',
        },
      },
      outside: {
        Stopped: {
          label: 'No longer offered',
          brief: 'no longer offered',
          meaning: 'The programme is no longer offered.',
          caution: 'This does not show how far it had come.',
        },
      },
      modifiers: {
        '?': {brief: 'being checked', meaning: 'The step was reported by the provider, and is being checked.'},
      },
      notRated: {
        label: 'This programme has not been given a readiness rating',
        brief: 'not rated',
        caution: 'This does not show whether it is ready.',
      },
      noneGiven: {label: 'No readiness rating is given here', brief: 'none given'},
      notRecognised: {label: 'Rating not shown: the value on this page is not on the scale', brief: 'not shown'},
      standing: (place) => `This is step ${place} of 3.`,
      caution: 'A later step means that the programme has been run more often. It does not mean that it works.',
      attribution: (version) => `This scale is an example (version ${version}). All of its words are ours.`,
      explainer: {
        title: 'What the readiness ratings mean',
        count: 'There are 3 steps.',
        direction: 'From the first step to the last',
        moreAbout: 'More about the readiness rating',
      },
    },
  ],
};

interface Args {
  scales?: readonly WordedScale[];
  src?: string;
  data?: RatingSource['data'];
}

const meta: Meta<Args> = {
  title: 'Ratings/rating-source',
  component: 'rating-source',
  // the words hold functions, which no control can edit
  args: {scales: [threeStepsWorded as WordedScale]},
  argTypes: {scales: {control: false}, data: {control: false}, src: {control: 'text'}},
};

export default meta;
type Story = StoryObj<Args>;

const provided =
  (content: unknown): Story['render'] =>
  ({scales}) =>
    html`<rating-source .scales=${scales}>${content}</rating-source>`;

export const EveryLevel: Story = {
  render: provided(
    valuesOf(threeSteps).map(
      (value, index) => html`
    <scale-rating scale="three-steps" value=${value} subject="Programme ${index + 1}"></scale-rating>
  `,
    ),
  ),
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
        ${[
          ['Programme 12', 'Step 1'],
          ['Programme 13', 'Step 3?'],
          ['Programme 14', 'Stopped'],
        ].map(
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
  render: provided(
    html`<rating-explainer scale="three-steps" value="Step 2" subject="Programme 12" open></rating-explainer>`,
  ),
};
/** What the file says is shown. The tags say nothing but which programme it is. */
export const Programmes: Story = {
  args: {scales: [], data: ratingsFile},
  render: ({data}) => html`<rating-source .data=${data}>
    <p>Functional Family Therapy: <evidence-rating programme="functional-family-therapy" variant="compact"></evidence-rating></p>
    <rating-summary programme="functional-family-therapy"></rating-summary>
    <programme-card programme="functional-family-therapy"></programme-card>
    <outcome-grid programme="functional-family-therapy"></outcome-grid>
  </rating-source>`,
};
/** A file that should have been compared with its source by now. */
export const CheckedLongAgo: Story = {
  args: {scales: [], data: {...ratingsFile, source: {checked: '2024-11', interval: 6}}},
  render: ({data}) => html`<rating-source .data=${data}>
    <evidence-rating programme="functional-family-therapy" variant="full"></evidence-rating>
  </rating-source>`,
};
/** What the tag says is shown: the file has no such programme, or says nothing of the scale. */
export const NotInTheFile: Story = {
  args: {scales: [], data: ratingsFile},
  render: ({data}) => html`<rating-source .data=${data}>
    <evidence-rating programme="programme-12" value="3" subject="Programme 12" reviewed="2018-02"></evidence-rating>
    <cost-rating programme="programme-13" value="2" subject="Programme 13" reviewed="2018-02"></cost-rating>
  </rating-source>`,
  parameters: {warns: true},
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
  render: provided(
    html`<scale-rating scale="three-steps" value="Step 4">Programme 12 is run everywhere.</scale-rating>`,
  ),
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
      <rating-source .scales=${scales}>
        <scale-rating scale="three-steps" value="Step 2?" subject="Rhaglen 12" reviewed="2025-02"></scale-rating>
        <rating-explainer scale="three-steps"></rating-explainer>
      </rating-source>
    </div>
  `,
};
export const InColumn: Story = {...AroundEveryVariant, globals: {width: 'column'}};
export const OnDark: Story = {...AroundBadges, globals: {theme: 'dark'}};

/** A file of a scale, as a body would give it. */
interface File {
  readonly scales: readonly {
    readonly id: string;
    readonly version: string;
    readonly levels: readonly {readonly code: string}[];
    readonly modifiers?: readonly {readonly sign: string}[];
    readonly outside?: readonly {readonly code: string}[];
  }[];
}

/** Every level of another body's scale, with its explanation and the whole scale explained. */
const published = (file: File): Story => ({
  args: {scales: [], data: file as RatingSource['data']},
  render: ({data}) => html`<rating-source .data=${data}>
    ${file.scales.map(
      ({id, version, levels, modifiers = [], outside = []}) => html`
      ${levels
        .flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)])
        .concat(
          outside.map(({code}) => code),
          'not-rated',
        )
        .map(
          (value) => html`
        <p>${value}: <scale-rating scale=${id} version=${version} value=${value} variant="compact"></scale-rating></p>
      `,
        )}
      <scale-rating scale=${id} version=${version} value=${levels.at(-1)!.code} subject="Programme 12" reviewed="2025-02"></scale-rating>
      <rating-explainer scale=${id} version=${version} value=${levels.at(-1)!.code} subject="Programme 12" open></rating-explainer>
    `,
    )}
  </rating-source>`,
});

export const CebcScientificRating = published(cebcScientific);
export const CrimeSolutions = published(crimeSolutions);
export const EefCost = published(eefCost);
export const EefEvidenceSecurity = published(eefEvidence);
export const EefMonths = published(eefMonths);
export const EifEvidence2017 = published(eifEvidence2017);
export const EssaTiers = published(essaTiers);
export const GradeCertainty = published(gradeCertainty);
export const MarylandScientificMethods = published(marylandSms);
export const YefImpact = published(yefImpact);

/** The evidence rating of 2017 beside that of today: each explains itself, and says which it is. */
export const TwoVersions: Story = {
  args: {scales: [], data: eifEvidence2017 as RatingSource['data']},
  render: ({data}) => html`<rating-source .data=${data}>
    <evidence-rating value="3+" subject="Programme 12" variant="full"></evidence-rating>
    <evidence-rating value="3+" version="2017" subject="Programme 12" variant="full"></evidence-rating>
  </rating-source>`,
};

/** Single words of a built-in scale, and where "More about" leads, in the page's own way. */
export const OtherWords: Story = {
  args: {
    scales: [],
    data: {
      overrides: [
        {
          scale: 'evidence',
          url: 'https://example.org/evidence',
          language: 'en',
          words: {name: 'Strength of evidence', levels: {3: {brief: 'some evidence'}}},
        },
      ],
    },
  },
  render: ({data}) => html`<rating-source .data=${data}>
    <evidence-rating value="3" subject="Programme 12"></evidence-rating>
    <rating-explainer scale="evidence" open></rating-explainer>
  </rating-source>`,
};
