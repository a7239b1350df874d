import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Result} from '../src/scales/outcomes.js';
import {outcomeIds} from '../src/scales/foundations/outcomes.js';
import {choicesOf} from './scale-rating.stories.js';

const results = choicesOf<Result>({improved: true, 'no-effect': true, mixed: true, worsened: true});

interface Args {
  outcome?: string;
  finding?: string;
  study?: string;
  score?: string;
  timeframe?: string;
  result?: string;
  /** The content: what was found. */
  statement?: unknown;
}

const finding = (args: Args) => html`<outcome-finding
  outcome=${ifDefined(args.outcome)}
  finding=${ifDefined(args.finding)}
  study=${ifDefined(args.study)}
  score=${ifDefined(args.score)}
  timeframe=${ifDefined(args.timeframe)}
  result=${ifDefined(args.result)}
>${args.statement ?? nothing}</outcome-finding>`;

/** As it is published. */
const published: Args = {
  outcome: 'crime',
  finding: 'Reduced frequency of behaviour problems',
  study: 'Study 1',
  score: '15',
  timeframe: 'Immediately after the intervention',
  result: 'improved',
  statement: '10.57-point reduction on the Eyberg Child Behaviour Inventory (Intensity Scale)',
};

const meta: Meta<Args> = {
  title: 'Outcomes/outcome-finding',
  component: 'outcome-finding',
  argTypes: {
    outcome: {control: 'select', options: outcomeIds},
    finding: {control: 'text'},
    study: {control: 'text'},
    score: {control: 'text'},
    timeframe: {control: 'text'},
    result: {control: 'select', options: results},
    statement: {control: 'text', description: 'What was found', table: {category: 'slots'}},
  },
  render: (args) => html`<outcome-grid>${finding(args)}</outcome-grid>`,
};

export default meta;
type Story = StoryObj<Args>;

export const Complete: Story = {
  args: published,
  render: (args) =>
    html`<outcome-grid subject="Empowering Parents Empowering Communities">${finding(args)}</outcome-grid>`,
};
export const OutcomeAlone: Story = {args: {outcome: 'mental-health'}};
export const StatementAlone: Story = {
  args: {outcome: 'school-employment', statement: 'Children read more words aloud in a minute.'},
};
export const ChangeAlone: Story = {args: {outcome: 'school-employment', finding: 'Improved reading'}};
export const StudyAlone: Story = {args: {outcome: 'school-employment', study: 'Study 2'}};
export const StatementWithMarkup: Story = {
  args: {
    outcome: 'school-employment',
    finding: 'Improved reading',
    statement: html`
      Children read <strong>4 more words</strong> aloud in a minute
      (<a href="https://example.org/programme-12/study-1">the report of study 1</a>).
      <ul><li>At age 6: 5 more</li><li>At age 7: 3 more</li></ul>
    `,
  },
};

export const EveryResult: Story = {
  args: {outcome: 'mental-health', finding: 'Symptoms of anxiety'},
  render: (args) => html`
    <outcome-grid>${results.map((result, index) => finding({...args, result, study: `Study ${index + 1}`}))}</outcome-grid>
  `,
};
/** The sign of a score alone says no result. */
export const ScoreWithoutResult: Story = {args: {outcome: 'mental-health', finding: 'Symptoms of anxiety', score: '6'}};
export const ScoreBelowZero: Story = {
  args: {outcome: 'substance-abuse', finding: 'Days of drinking', score: '-4', result: 'worsened'},
};
export const ScoreOfZero: Story = {
  args: {outcome: 'mental-health', finding: 'Symptoms of anxiety', score: '0', result: 'no-effect'},
};
export const ScoreInWords: Story = {
  args: {outcome: 'mental-health', finding: 'Symptoms of anxiety', score: 'not reported'},
  parameters: {warns: true},
};
export const UnknownResult: Story = {
  args: {
    outcome: 'mental-health',
    finding: 'Symptoms of anxiety',
    result: 'positive',
    statement: 'Fewer symptoms on a questionnaire.',
  },
  parameters: {warns: true},
};
/** Both are shown as the page gives them: which of them is wrong cannot be known here. */
export const ResultAgainstScore: Story = {
  args: {outcome: 'mental-health', finding: 'Symptoms of anxiety', score: '-7', result: 'improved'},
  parameters: {warns: true},
};
export const UnknownOutcome: Story = {
  args: {outcome: 'Sleep', finding: 'Fewer night wakings', study: 'Study 1'},
  parameters: {warns: true},
};
export const NoOutcome: Story = {
  args: {finding: 'Fewer night wakings', study: 'Study 1'},
  parameters: {warns: true},
};

export const InTable: Story = {
  args: published,
  render: (args) =>
    html`<outcome-grid layout="table" subject="Empowering Parents Empowering Communities">${finding(args)}</outcome-grid>`,
};
export const Welsh: Story = {
  args: {
    outcome: 'crime',
    finding: 'Problemau ymddygiad yn llai aml',
    study: 'Astudiaeth 1',
    score: '15',
    result: 'improved',
    statement: html`Gostyngiad o 10.57 pwynt ar yr <span lang="en">Eyberg Child Behaviour Inventory (Intensity Scale)</span>`,
  },
  render: (args) => html`<div lang="cy"><outcome-grid>${finding(args)}</outcome-grid></div>`,
};
export const InColumn: Story = {...Complete, globals: {width: 'column'}};
export const OnDark: Story = {...Complete, globals: {theme: 'dark'}};
