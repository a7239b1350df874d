import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {RatingExplainer} from '../src/elements/rating-explainer.js';
import {costScale} from '../src/scales/foundations/cost.js';
import {evidenceScale} from '../src/scales/foundations/evidence.js';
import {choicesOf, valuesOf} from './scale-rating.stories.js';

interface Args {
  scale?: string;
  value?: string;
  subject?: string;
  'subject-lang'?: string;
  open?: boolean;
  href?: string;
  layout?: string;
  'heading-level'?: number;
  version?: string;
  /** The page's own explanation, between the tags. */
  words?: string;
}

const explainer = (args: Args) => html`<rating-explainer
  scale=${ifDefined(args.scale)}
  value=${ifDefined(args.value)}
  subject=${ifDefined(args.subject)}
  subject-lang=${ifDefined(args['subject-lang'])}
  ?open=${args.open}
  href=${ifDefined(args.href)}
  layout=${ifDefined(args.layout)}
  heading-level=${ifDefined(args['heading-level'])}
  version=${ifDefined(args.version)}
>${args.words ?? nothing}</rating-explainer>`;

const meta: Meta<Args> = {
  title: 'Ratings/rating-explainer',
  component: 'rating-explainer',
  args: {scale: evidenceScale.id},
  argTypes: {
    scale: {control: 'select', options: [costScale.id, evidenceScale.id]},
    value: {control: 'select', options: [...new Set([costScale, evidenceScale].flatMap(valuesOf))]},
    subject: {control: 'text'},
    'subject-lang': {control: 'text'},
    open: {control: 'boolean'},
    href: {control: 'text'},
    layout: {control: 'select', options: choicesOf<RatingExplainer['layout']>({disclosure: true, inline: true})},
    'heading-level': {control: 'select', options: [2, 3, 4, 5, 6]},
    version: {control: 'text'},
    words: {control: 'text', description: 'The page’s own explanation', table: {category: 'slots'}},
  },
  render: explainer,
};

export default meta;
type Story = StoryObj<Args>;

export const Evidence: Story = {};
export const Cost: Story = {args: {scale: costScale.id}};
export const EvidenceOpen: Story = {args: {open: true}};
export const CostOpen: Story = {args: {scale: costScale.id, open: true}};
export const EvidenceInline: Story = {args: {layout: 'inline'}};
export const CostInline: Story = {args: {scale: costScale.id, layout: 'inline'}};
export const InlineHeadingLevel2: Story = {args: {layout: 'inline', 'heading-level': 2}};
export const InlineHeadingLevel6: Story = {args: {layout: 'inline', 'heading-level': 6}};

export const Marked: Story = {args: {value: '3+*', subject: 'Functional Family Therapy', open: true}};
export const MarkedWithoutSubject: Story = {args: {scale: costScale.id, value: '4', open: true}};
export const MarkedBesideTheScale: Story = {args: {value: 'NL2', subject: 'Programme 12', open: true}};
export const MarkedNotRated: Story = {args: {value: 'not-rated', subject: 'Programme 12', open: true}};
/** No level is marked. */
export const ValueNotRecognised: Story = {
  args: {value: '5', subject: 'Programme 12', open: true},
  parameters: {warns: true},
};

/** The page has no such version of the scale. */
export const VersionNotThere: Story = {args: {version: '1999'}, parameters: {warns: true}};

export const WithLink: Story = {
  args: {scale: costScale.id, open: true, href: 'https://example.org/guidebook/cost-rating'},
};
export const BadSettings: Story = {
  args: {open: true, href: 'javascript:void(0)', layout: 'popover', 'heading-level': 1},
  parameters: {warns: true},
};

export const UnknownScale: Story = {args: {scale: 'readiness'}, parameters: {warns: true}};
export const UnknownScaleWithWords: Story = {
  args: {scale: 'readiness', words: 'A programme is ready at step 3: it has been run twice in full.'},
  parameters: {warns: true},
};
export const UnknownScaleWelsh: Story = {
  args: {scale: 'readiness'},
  render: (args) => html`<div lang="cy">${explainer(args)}</div>`,
  parameters: {warns: true},
};

export const Welsh: Story = {
  args: {
    open: true,
    value: '3+',
    subject: 'Level 4 Group Triple P',
    href: 'https://example.org/guidebook/evidence-rating',
  },
  render: (args) => html`<div lang="cy">${explainer(args)}</div>`,
};
export const CostWelshInline: Story = {
  args: {scale: costScale.id, layout: 'inline'},
  render: (args) => html`<div lang="cy">${explainer(args)}</div>`,
};
/** English, and marked as English. */
export const LanguageWithoutWords: Story = {
  args: {open: true},
  render: (args) => html`<div lang="fr">${explainer(args)}</div>`,
};

/** One for each scale, under a list of compact badges. */
export const BothScales: Story = {
  render: (args) => html`${[costScale, evidenceScale].map(({id}) => explainer({...args, scale: id}))}`,
};

export const InColumn: Story = {...Marked, globals: {width: 'column'}};
export const OnDark: Story = {...WithLink, args: {...WithLink.args, value: '4'}, globals: {theme: 'dark'}};
