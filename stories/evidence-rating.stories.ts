import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {evidenceScale} from '../src/scales/foundations/evidence.js';
import {contentOf, everyLevelInTable, ratingArgTypes, valuesOf, type RatingArgs} from './scale-rating.stories.js';

const rating = (args: RatingArgs) => html`<evidence-rating
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
>${contentOf(args)}</evidence-rating>`;

const meta: Meta<RatingArgs> = {
  title: 'Ratings/evidence-rating',
  component: 'evidence-rating',
  args: {value: '3+*', subject: 'Functional Family Therapy', reviewed: '2018-02'},
  argTypes: {value: {control: 'select', options: valuesOf(evidenceScale)}, ...ratingArgTypes},
  render: rating,
};

export default meta;
type Story = StoryObj<RatingArgs>;

/** What is known of a real programme must not go with what is made up for a state. */
const example: RatingArgs = {value: '3', subject: 'Programme 12', reviewed: undefined};

export const EveryLevel: Story = {
  args: {...example, reviewed: '2025'},
  render: (args) =>
    html`${valuesOf(evidenceScale).map((value, index) => rating({...args, value, subject: `Programme ${index + 1}`}))}`,
};
export const EveryLevelCompact: Story = {
  args: {...example, variant: 'compact'},
  render: (args) => html`
    <ul>
      ${valuesOf(evidenceScale).map((value, index) => {
        const subject = `Programme ${index + 1}`;
        return html`<li>${subject}: ${rating({...args, value, subject})}</li>`;
      })}
    </ul>
  `,
};
export const EveryLevelInCells: Story = {
  args: {...example, variant: 'cell'},
  render: (args) => everyLevelInTable(evidenceScale, 'Evidence', rating, args),
};
export const EveryLevelDense: Story = {
  args: {...example, variant: 'dense'},
  render: (args) => everyLevelInTable(evidenceScale, 'Evidence (2 to 4+)', rating, args),
};
export const EveryLevelWelsh: Story = {
  ...EveryLevel,
  render: (args) => html`
    <div lang="cy">${valuesOf(evidenceScale).map((value, index) => rating({...args, value, subject: `Rhaglen ${index + 1}`}))}</div>
  `,
};

export const Standard: Story = {};
export const Compact: Story = {args: {variant: 'compact'}};
export const Full: Story = {args: {variant: 'full'}};
export const Popover: Story = {args: {explanation: 'popover'}};

export const WithoutSubject: Story = {args: {...example, subject: undefined}};
/** Under a heading that names the programme. */
export const WithSubjectHidden: Story = {args: {'hide-subject': true}};
export const WithoutReviewDate: Story = {
  args: {value: '4+', subject: 'Incredible Years Preschool', reviewed: undefined},
};
export const ReviewedOnADay: Story = {args: {...example, reviewed: '2025-02-15'}};
export const WithLink: Story = {args: {...example, href: 'https://example.org/guidebook/programme-12'}};
export const WithDetail: Story = {
  args: {
    ...example,
    value: '3+*',
    detail: 'The plus: a second study with a comparison group. The asterisk: a third study found no effect.',
  },
};
export const WithDetailFull: Story = {args: {...WithDetail.args, variant: 'full'}};
export const WithWords: Story = {args: {words: 'Evidence rating: 3+, mixed findings (scale 2 to 4+)'}};
export const LongSubject: Story = {
  args: {
    ...example,
    subject:
      'Programme 12 for parents and carers of children aged 3 to 8, in groups at school, with visits at home and a course for teachers',
  },
};
export const OddSpelling: Story = {args: {value: ' 3 * + '}};

export const BelowLevel2: Story = {args: {...example, value: 'NL2'}};
export const NotEffective: Story = {args: {...example, value: 'NE'}};

export const NotRated: Story = {args: {...example, value: 'not-rated'}};
export const NotRatedCompact: Story = {args: {...NotRated.args, variant: 'compact'}};
export const NotRatedFull: Story = {args: {...NotRated.args, variant: 'full', reviewed: '2025'}};
export const NotRatedWelsh: Story = {...NotRated, render: (args) => html`<div lang="cy">${rating(args)}</div>`};

export const NoneGiven: Story = {args: {...example, value: undefined}};
export const NoneGivenCompact: Story = {args: {...NoneGiven.args, variant: 'compact'}};
export const NoneGivenWithWords: Story = {
  args: {...NoneGiven.args, words: 'The evidence for Programme 12 is being assessed.'},
};
export const NoneGivenWelsh: Story = {...NoneGiven, render: (args) => html`<div lang="cy">${rating(args)}</div>`};

export const NotRecognised: Story = {args: {...example, value: '5'}, parameters: {warns: true}};
export const NotRecognisedCompact: Story = {
  args: {...NotRecognised.args, variant: 'compact'},
  parameters: {warns: true},
};
export const NotRecognisedWithoutSubject: Story = {
  args: {...NotRecognised.args, subject: undefined},
  parameters: {warns: true},
};
export const NotRecognisedWithWords: Story = {
  args: {...example, value: 'under review', words: 'The evidence rating of Programme 12 is under review.'},
  parameters: {warns: true},
};
/**
 * The page's words, in the page's language, and what the page says of this programme: nothing that was typed is lost.
 */
export const NotRecognisedWithWordsAndDetail: Story = {
  args: {...NotRecognisedWithWords.args, detail: 'A second study is being read.'},
  parameters: {warns: true},
};

export const BadDate: Story = {args: {...example, reviewed: 'February 2018'}, parameters: {warns: true}};
export const BadLink: Story = {args: {...example, href: 'javascript:void(0)'}, parameters: {warns: true}};
export const BadVariant: Story = {args: {...example, variant: 'small'}, parameters: {warns: true}};
export const UnknownVersion: Story = {args: {...example, version: '2017'}, parameters: {warns: true}};

export const InTable: Story = {
  args: {variant: 'cell', reviewed: undefined},
  render: (args) => html`
    <table>
      <caption>Evidence ratings of four programmes</caption>
      <thead>
        <tr><th scope="col">Programme</th><th scope="col">Evidence rating</th></tr>
      </thead>
      <tbody>
        ${[
          ['Functional Family Therapy', '3+*'],
          ['Incredible Years Preschool', '4+'],
          ['Level 4 Group Triple P', '3+'],
          ['Empowering Parents Empowering Communities', '3'],
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
  render: (args) => html`
    <p>The Guidebook describes Functional Family Therapy (${rating(args)}), and says when the rating was last reviewed.</p>
  `,
};

export const Welsh: Story = {render: (args) => html`<div lang="cy">${rating(args)}</div>`};
export const WelshFull: Story = {...Welsh, args: {variant: 'full'}};
export const WelshCompact: Story = {...Welsh, args: {variant: 'compact'}};
/** English, and marked as English. */
export const LanguageWithoutWords: Story = {render: (args) => html`<div lang="fr">${rating(args)}</div>`};
export const RightToLeft: Story = {render: (args) => html`<div lang="ar" dir="rtl">${rating(args)}</div>`};

export const InColumn: Story = {globals: {width: 'column'}};
export const LongSubjectInColumn: Story = {...LongSubject, globals: {width: 'column'}};
export const PopoverInColumn: Story = {...Popover, globals: {width: 'column'}};
export const WelshInColumn: Story = {...Welsh, globals: {width: 'column'}};
export const OnDark: Story = {globals: {theme: 'dark'}};
export const FullOnDark: Story = {args: {...WithLink.args, variant: 'full'}, globals: {theme: 'dark'}};
export const PopoverOnDark: Story = {...Popover, globals: {theme: 'dark'}};
