import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {costScale} from '../src/scales/foundations/cost.js';
import {evidenceScale} from '../src/scales/foundations/evidence.js';
import {valuesOf} from './scale-rating.stories.js';

interface Args {
  subject?: string;
  'subject-lang'?: string;
  evidence?: string;
  cost?: string;
  reviewed?: string;
  href?: string;
  programme?: string;
  version?: string;
  'heading-level'?: number;
  /** The page's own words, between the tags. */
  words?: string;
}

const card = (args: Args, content: unknown = nothing) => html`<programme-card
  subject=${ifDefined(args.subject)}
  subject-lang=${ifDefined(args['subject-lang'])}
  evidence=${ifDefined(args.evidence)}
  cost=${ifDefined(args.cost)}
  reviewed=${ifDefined(args.reviewed)}
  href=${ifDefined(args.href)}
  programme=${ifDefined(args.programme)}
  version=${ifDefined(args.version)}
  heading-level=${ifDefined(args['heading-level'])}
>${args.words ?? content}</programme-card>`;

const around =
  (content: unknown): Story['render'] =>
  (args) =>
    card(args, content);

const found = html`
  <outcome-finding outcome="crime" result="improved"></outcome-finding>
  <outcome-finding outcome="substance-abuse" result="mixed"></outcome-finding>
`;

const meta: Meta<Args> = {
  title: 'Programmes/programme-card',
  component: 'programme-card',
  args: {
    subject: 'Functional Family Therapy',
    evidence: '3+*',
    cost: '3',
    reviewed: '2018-02',
    href: 'https://example.org/guidebook/fft',
  },
  argTypes: {
    subject: {control: 'text'},
    'subject-lang': {control: 'text'},
    evidence: {control: 'select', options: valuesOf(evidenceScale)},
    cost: {control: 'select', options: valuesOf(costScale)},
    reviewed: {control: 'text'},
    href: {control: 'text'},
    programme: {control: 'text'},
    version: {control: 'text'},
    'heading-level': {control: {type: 'number', min: 2, max: 6}},
    words: {control: 'text', description: 'The page’s own words', table: {category: 'slots'}},
  },
  render: (args) => card(args, found),
};

export default meta;
type Story = StoryObj<Args>;

export const Complete: Story = {};
export const BesideEachOther: Story = {
  render: (args) => html`
    <div class="programme-cards">
      ${card(args, found)}
      ${card(
        {
          subject: 'Incredible Years Preschool',
          evidence: '4+',
          cost: '2',
          reviewed: '2019-07',
          href: 'https://example.org/2',
        },
        html`
          <outcome-finding outcome="crime" result="improved"></outcome-finding>
          <outcome-finding outcome="mental-health" result="improved"></outcome-finding>
          <outcome-finding outcome="school-employment" result="no-effect"></outcome-finding>
        `,
      )}
      ${card(
        {subject: 'Awareness Days', evidence: 'NE', cost: '3', reviewed: '2019-11', href: 'https://example.org/3'},
        html`<outcome-finding outcome="substance-abuse" result="no-effect"></outcome-finding>`,
      )}
    </div>
  `,
};
/** Cards that lack one thing or another, in a list. */
export const OtherStates: Story = {
  render: () => html`
    <ul class="programme-cards">
      <li>${card({subject: 'Street Outreach', evidence: 'NL2', cost: 'NA', reviewed: '2019-03'}, html`<outcome-finding outcome="substance-abuse" result="worsened"></outcome-finding>`)}</li>
      <li>${card({subject: 'Family support pilot', evidence: 'not-rated', cost: 'not-rated'})}</li>
      <li>${card({subject: 'Reading Friends', evidence: '2', reviewed: '2020-04'})}</li>
      <li>${card({subject: 'Parents Together', cost: '4'}, html`<outcome-finding outcome="school-employment"></outcome-finding>`)}</li>
    </ul>
  `,
};
export const SeveralResults: Story = {
  render: around(html`
    <outcome-finding outcome="crime" result="improved" study="Study 1" score="15">Fewer arrests</outcome-finding>
    <outcome-finding outcome="crime" result="improved" study="Study 2"></outcome-finding>
    <outcome-finding outcome="crime" result="no-effect" study="Study 3"></outcome-finding>
    <outcome-finding outcome="mental-health" study="Study 1" score="6"></outcome-finding>
    <outcome-finding outcome="healthy-development" result="worsened"></outcome-finding>
  `),
};
export const WithOtherScales: Story = {
  args: {cost: undefined},
  render: around(html`
    ${found}
    <scale-rating scale="cost" value="2">Cost rating: 2, medium-low cost (1 is lowest, 5 is highest)</scale-rating>
  `),
};
export const WithVersion: Story = {args: {version: '2025'}};
export const WithoutLink: Story = {args: {href: undefined}};
export const WithoutDateAndLink: Story = {args: {href: undefined, reviewed: undefined}};
export const WithoutSubject: Story = {args: {subject: undefined}};
export const NotRecognised: Story = {args: {evidence: '5'}, parameters: {warns: true}, render: (args) => card(args)};
export const NotRecognisedWithWords: Story = {
  args: {evidence: '5', words: 'This programme is being looked at again.'},
  parameters: {warns: true},
};
export const WithoutRatings: Story = {args: {evidence: undefined, cost: undefined}, render: (args) => card(args)};
export const BadSettings: Story = {
  args: {reviewed: 'last year', href: 'javascript:void(0)', version: '1999', 'heading-level': 9},
  parameters: {warns: true},
  render: around(html`<outcome-finding outcome="sleep" result="better"></outcome-finding>`),
};
export const Welsh: Story = {globals: {lang: 'cy'}};
export const InColumn: Story = {globals: {width: 'column'}};
export const OnDark: Story = {globals: {theme: 'dark'}};
