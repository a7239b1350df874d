import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {costScale} from '../src/scales/foundations/cost.js';
import {contentOf, everyLevelInTable, ratingArgTypes, valuesOf, type RatingArgs} from './scale-rating.stories.js';

const rating = (args: RatingArgs) => html`<cost-rating
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
>${contentOf(args)}</cost-rating>`;

const meta: Meta<RatingArgs> = {
  title: 'Ratings/cost-rating',
  component: 'cost-rating',
  // no real programme: no cost is known of those that the other stories name
  args: {value: '4', subject: 'Programme 12', reviewed: '2025-02'},
  argTypes: {value: {control: 'select', options: valuesOf(costScale)}, ...ratingArgTypes},
  render: rating,
};

export default meta;
type Story = StoryObj<RatingArgs>;

export const EveryLevel: Story = {
  render: (args) =>
    html`${valuesOf(costScale).map((value, index) => rating({...args, value, subject: `Programme ${index + 1}`}))}`,
};
export const EveryLevelCompact: Story = {
  args: {variant: 'compact'},
  render: (args) => html`
    <ul>
      ${valuesOf(costScale).map((value, index) => {
        const subject = `Programme ${index + 1}`;
        return html`<li>${subject}: ${rating({...args, value, subject})}</li>`;
      })}
    </ul>
  `,
};
export const EveryLevelInCells: Story = {
  args: {variant: 'cell'},
  render: (args) => everyLevelInTable(costScale, 'Cost', rating, args),
};
export const EveryLevelDense: Story = {
  args: {variant: 'dense'},
  render: (args) => everyLevelInTable(costScale, 'Cost (1 costs least, 5 costs most)', rating, args),
};
export const EveryLevelWelsh: Story = {
  render: (args) => html`
    <div lang="cy">${valuesOf(costScale).map((value, index) => rating({...args, value, subject: `Rhaglen ${index + 1}`}))}</div>
  `,
};

export const Standard: Story = {};
export const Compact: Story = {args: {variant: 'compact'}};
export const Full: Story = {args: {variant: 'full'}};
export const Popover: Story = {args: {explanation: 'popover'}};

export const WithoutSubject: Story = {args: {subject: undefined}};
/** Under a heading that names the programme. */
export const WithSubjectHidden: Story = {args: {'hide-subject': true}};
export const WithoutReviewDate: Story = {args: {reviewed: undefined}};
export const WithLink: Story = {args: {href: 'https://example.org/guidebook/programme-12'}};
export const WithDetail: Story = {
  args: {detail: 'The estimate is for a group of ten families, and leaves out the training of staff.'},
};
export const WithWords: Story = {args: {words: 'Cost rating: 4, medium-high cost (1 is lowest, 5 is highest)'}};
export const LongSubject: Story = {
  args: {
    subject:
      'Programme 12 for parents and carers of children aged 3 to 8, in groups at school, with visits at home and a course for teachers',
  },
};

/** Words alone: an empty scale would read as free. */
export const NotApplicable: Story = {args: {value: 'NA'}};
export const NotApplicableFull: Story = {args: {value: 'n/a', variant: 'full'}};
export const NotRated: Story = {args: {value: 'not-rated'}};
export const NotRatedCompact: Story = {args: {value: 'not-rated', variant: 'compact'}};

export const NoneGiven: Story = {args: {value: undefined}};
export const NoneGivenCompact: Story = {args: {value: undefined, variant: 'compact'}};
export const NoneGivenWithWords: Story = {
  args: {value: undefined, words: 'Ask the provider of Programme 12 what it costs.'},
};

export const NotRecognised: Story = {args: {value: '6'}, parameters: {warns: true}};
export const NotRecognisedCompact: Story = {args: {value: '6', variant: 'compact'}, parameters: {warns: true}};
export const NotRecognisedWithWords: Story = {
  args: {value: '£1,500', words: 'Programme 12 costs about £1,500 for each family.'},
  parameters: {warns: true},
};
export const NotRecognisedWelsh: Story = {
  args: {value: '6'},
  render: (args) => html`<div lang="cy">${rating(args)}</div>`,
  parameters: {warns: true},
};

export const BadDate: Story = {args: {reviewed: '2018-13'}, parameters: {warns: true}};
export const BadExplanation: Story = {args: {explanation: 'tooltip'}, parameters: {warns: true}};

export const InTable: Story = {
  args: {variant: 'cell'},
  render: (args) => html`
    <table>
      <caption>Cost ratings of four programmes</caption>
      <thead>
        <tr><th scope="col">Programme</th><th scope="col">Cost rating</th></tr>
      </thead>
      <tbody>
        ${[
          ['Programme 12', '1'],
          ['Programme 13', '3'],
          ['Programme 14', '5'],
          ['Programme 15', 'NA'],
        ].map(
          ([subject, value]) =>
            html`<tr><th scope="row">${subject}</th><td>${rating({...args, subject, value})}</td></tr>`,
        )}
      </tbody>
    </table>
  `,
};
export const InParagraph: Story = {
  args: {variant: 'compact'},
  render: (args) =>
    html`<p>Set up and delivery of Programme 12 (${rating(args)}) is paid for by the local authority.</p>`,
};

export const Welsh: Story = {render: (args) => html`<div lang="cy">${rating(args)}</div>`};
export const WelshFull: Story = {...Welsh, args: {variant: 'full'}};
/** English, and marked as English. */
export const LanguageWithoutWords: Story = {render: (args) => html`<div lang="fr">${rating(args)}</div>`};

export const InColumn: Story = {globals: {width: 'column'}};
export const FullInColumn: Story = {args: {variant: 'full'}, globals: {width: 'column'}};
export const OnDark: Story = {globals: {theme: 'dark'}};
