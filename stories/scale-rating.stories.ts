import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {ExplanationForm, Variant} from '../src/elements/scale-rating.js';
import {costScale} from '../src/scales/foundations/cost.js';
import {evidenceScale} from '../src/scales/foundations/evidence.js';
import type {Scale} from '../src/scales/scale.js';

/** What every rating takes. Text and not the exact types: a story is also about what is not on the scale. */
export interface RatingArgs {
  value?: string;
  variant?: string;
  explanation?: string;
  subject?: string;
  'subject-lang'?: string;
  'hide-subject'?: boolean;
  reviewed?: string;
  href?: string;
  programme?: string;
  version?: string;
  /** The page's own words, between the tags. */
  words?: string;
  /** What the signs mean for this programme, in the slot "detail". */
  detail?: string;
}

/** The choices of an attribute: the compiler sees to it that all are there, and no other. */
export const choicesOf = <Choice extends string>(choices: Readonly<Record<Choice, true>>): string[] =>
  Object.keys(choices);

/** The controls of what every rating takes. */
export const ratingArgTypes = {
  variant: {
    control: 'select',
    options: choicesOf<Variant>({standard: true, compact: true, cell: true, dense: true, full: true}),
  },
  explanation: {control: 'select', options: choicesOf<ExplanationForm>({disclosure: true, popover: true})},
  subject: {control: 'text'},
  'subject-lang': {control: 'text'},
  'hide-subject': {control: 'boolean'},
  reviewed: {control: 'text'},
  href: {control: 'text'},
  programme: {control: 'text'},
  version: {control: 'text'},
  words: {control: 'text', description: 'The page’s own words', table: {category: 'slots'}},
  detail: {control: 'text', description: 'What the signs mean for this programme', table: {category: 'slots'}},
} satisfies Meta<RatingArgs>['argTypes'];

/** Every rating on a scale and beside it, spelt as published. */
export const valuesOf = ({levels, modifiers, outside}: Scale): string[] => [
  ...levels.flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)]),
  ...outside.map(({code}) => code),
  'not-rated',
];

/** What stands between a rating's tags. */
export const contentOf = ({words, detail}: RatingArgs) =>
  html`${words ?? nothing}${detail === undefined ? nothing : html`<p slot="detail">${detail}</p>`}`;

/** Every level of a scale in a table, under a header for its column. */
export const everyLevelInTable = (
  scale: Scale,
  header: string,
  rating: (args: RatingArgs) => TemplateResult,
  args: RatingArgs,
) => html`
  <table>
    <thead>
      <tr><th scope="col">Programme</th><th scope="col">${header}</th></tr>
    </thead>
    <tbody>
      ${valuesOf(scale).map((value, index) => {
        const subject = `Programme ${index + 1}`;
        return html`<tr><th scope="row">${subject}</th><td>${rating({...args, value, subject})}</td></tr>`;
      })}
    </tbody>
  </table>
`;

interface Args extends RatingArgs {
  scale?: string;
}

const rating = (args: Args) => html`<scale-rating
  scale=${ifDefined(args.scale)}
  value=${ifDefined(args.value)}
  variant=${ifDefined(args.variant)}
  explanation=${ifDefined(args.explanation)}
  subject=${ifDefined(args.subject)}
  subject-lang=${ifDefined(args['subject-lang'])}
  ?hide-subject=${args['hide-subject']}
  reviewed=${ifDefined(args.reviewed)}
  href=${ifDefined(args.href)}
  programme=${ifDefined(args.programme)}
  version=${ifDefined(args.version)}
>${contentOf(args)}</scale-rating>`;

const meta: Meta<Args> = {
  title: 'Ratings/scale-rating',
  component: 'scale-rating',
  excludeStories: ['choicesOf', 'ratingArgTypes', 'valuesOf', 'contentOf', 'everyLevelInTable'],
  args: {scale: evidenceScale.id, value: '3+*', subject: 'Functional Family Therapy', reviewed: '2018-02'},
  argTypes: {
    scale: {control: 'select', options: [costScale.id, evidenceScale.id]},
    value: {control: 'select', options: [...new Set([costScale, evidenceScale].flatMap(valuesOf))]},
    ...ratingArgTypes,
  },
  render: rating,
};

export default meta;
type Story = StoryObj<Args>;

/** What is known of a real programme must not go with what is made up for a state. */
const example: Args = {subject: 'Programme 12', reviewed: undefined};

export const EveryLevel: Story = {
  args: {...example, variant: 'compact'},
  render: (args) =>
    html`${[evidenceScale, costScale].map(
      (scale) => html`
    <ul>
      ${valuesOf(scale).map((value, index) => {
        const subject = `Programme ${index + 1}`;
        return html`<li>${subject}: ${rating({...args, scale: scale.id, value, subject})}</li>`;
      })}
    </ul>
  `,
    )}`,
};

export const EvidenceScale: Story = {};
export const CostScale: Story = {args: {...example, scale: costScale.id, value: '4'}};

export const Compact: Story = {args: {variant: 'compact'}};
export const Full: Story = {args: {variant: 'full'}};
export const Popover: Story = {args: {explanation: 'popover'}};

export const NotRated: Story = {args: {...example, value: 'not-rated'}};
export const NoneGiven: Story = {args: {...example, value: undefined}};
export const NotRecognised: Story = {args: {...example, scale: costScale.id, value: '3+'}, parameters: {warns: true}};
export const NotRecognisedWithWords: Story = {
  args: {...example, scale: costScale.id, value: '3+', words: 'The cost of Programme 12 is being checked.'},
  parameters: {warns: true},
};

/** The page has no such scale: nothing is known of the rating, not even its name. */
export const UnknownScale: Story = {args: {...example, scale: 'readiness', value: '2'}, parameters: {warns: true}};
export const UnknownScaleCompact: Story = {
  args: {...example, scale: 'readiness', value: '2', variant: 'compact'},
  render: (args) => html`<p>Programme 12: ${rating(args)}.</p>`,
  parameters: {warns: true},
};
export const UnknownScaleWithWords: Story = {
  args: {...example, scale: 'readiness', value: '2', words: 'Readiness rating: 2, tried in one area'},
  parameters: {warns: true},
};
export const UnknownScaleWelsh: Story = {
  args: {...example, scale: 'readiness', value: '2'},
  render: (args) => html`<div lang="cy">${rating(args)}</div>`,
  parameters: {warns: true},
};
export const NoScale: Story = {args: {...example, scale: undefined, value: '2'}, parameters: {warns: true}};

export const CurrentVersion: Story = {args: {version: evidenceScale.version}};
/** The levels of another version may mean something else. */
export const UnknownVersion: Story = {args: {...example, value: '3', version: '2017'}, parameters: {warns: true}};

export const BothScalesInTable: Story = {
  args: {...example, variant: 'cell'},
  render: (args) => html`
    <table>
      <caption>Ratings of three programmes</caption>
      <thead>
        <tr><th scope="col">Programme</th><th scope="col">Evidence</th><th scope="col">Cost</th></tr>
      </thead>
      <tbody>
        ${[
          ['Programme 12', '3+*', '4'],
          ['Programme 13', '2', '1'],
          ['Programme 14', 'not-rated', 'NA'],
        ].map(
          ([subject, evidence, cost]) => html`
            <tr>
              <th scope="row">${subject}</th>
              <td>${rating({...args, subject, scale: evidenceScale.id, value: evidence})}</td>
              <td>${rating({...args, subject, scale: costScale.id, value: cost})}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `,
};

export const Welsh: Story = {render: (args) => html`<div lang="cy">${rating(args)}</div>`};
export const InColumn: Story = {globals: {width: 'column'}};
export const OnDark: Story = {globals: {theme: 'dark'}};
