import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {costScale} from '../src/scales/foundations/cost.js';
import {evidenceScale} from '../src/scales/foundations/evidence.js';
import {valuesOf} from './scale-rating.stories.js';

interface Args {
  evidence?: string;
  cost?: string;
  subject?: string;
  'subject-lang'?: string;
  reviewed?: string;
  href?: string;
  programme?: string;
  /** The page's own words, between the tags. */
  words?: string;
}

const summary = (args: Args, content: unknown = nothing) => html`<rating-summary
  evidence=${ifDefined(args.evidence)}
  cost=${ifDefined(args.cost)}
  subject=${ifDefined(args.subject)}
  subject-lang=${ifDefined(args['subject-lang'])}
  reviewed=${ifDefined(args.reviewed)}
  href=${ifDefined(args.href)}
  programme=${ifDefined(args.programme)}
>${args.words ?? content}</rating-summary>`;

const meta: Meta<Args> = {
  title: 'Ratings/rating-summary',
  component: 'rating-summary',
  args: {evidence: '3+*', cost: '3', subject: 'Functional Family Therapy', reviewed: '2018-02'},
  argTypes: {
    evidence: {control: 'select', options: valuesOf(evidenceScale)},
    cost: {control: 'select', options: valuesOf(costScale)},
    subject: {control: 'text'},
    'subject-lang': {control: 'text'},
    reviewed: {control: 'text'},
    href: {control: 'text'},
    programme: {control: 'text'},
    words: {control: 'text', description: 'The page’s own words', table: {category: 'slots'}},
  },
  render: (args) => summary(args),
};

export default meta;
type Story = StoryObj<Args>;

export const EvidenceAndCost: Story = {};
export const EvidenceAlone: Story = {args: {cost: undefined}};
export const CostAlone: Story = {args: {evidence: undefined}};
export const WithoutSubject: Story = {args: {subject: undefined}};
export const WithoutDate: Story = {args: {reviewed: undefined}};
export const WithLink: Story = {args: {href: 'https://example.org/guidebook/fft'}};
export const EveryLevel: Story = {
  render: () => html`
    ${valuesOf(evidenceScale).map((evidence, index) => html`<p>${summary({evidence, subject: `Programme ${index + 1}`})}</p>`)}
    ${valuesOf(costScale).map((cost, index) => html`<p>${summary({cost, subject: `Programme ${index + 1}`})}</p>`)}
  `,
};
/** The ratings within it are what it tells of. */
export const OfRatingsWithin: Story = {
  args: {evidence: undefined, cost: undefined},
  render: (args) =>
    summary(
      args,
      html`
    <evidence-rating value="4" subject="Functional Family Therapy">Evidence rating: 4 (scale 2 to 4+)</evidence-rating>
    <cost-rating value="NA" subject="Functional Family Therapy">Cost rating: NA, no cost figure</cost-rating>
  `,
    ),
};
export const NotRecognised: Story = {args: {evidence: '5'}, parameters: {warns: true}};
export const NotRecognisedWithWords: Story = {
  args: {evidence: '5', words: 'This programme is being looked at again.'},
  parameters: {warns: true},
};
export const WithoutRatings: Story = {args: {evidence: undefined, cost: undefined}};
export const BadSettings: Story = {
  args: {reviewed: 'last year', href: 'javascript:void(0)'},
  parameters: {warns: true},
};
export const InColumn: Story = {args: {href: 'https://example.org/guidebook/fft'}, globals: {width: 'column'}};
export const OnDark: Story = {args: {href: 'https://example.org/guidebook/fft'}, globals: {theme: 'dark'}};
