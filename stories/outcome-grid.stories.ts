import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {OutcomeGrid} from '../src/elements/outcome-grid.js';
import {outcomeIds} from '../src/scales/foundations/outcomes.js';
import {choicesOf} from './scale-rating.stories.js';

interface Args {
  show?: string;
  layout?: string;
  'heading-level'?: number;
  subject?: string;
  'subject-lang'?: string;
  reviewed?: string;
  href?: string;
  programme?: string;
  'score-type'?: string;
}

const grid = (args: Args, content: unknown) => html`<outcome-grid
  show=${ifDefined(args.show)}
  layout=${ifDefined(args.layout)}
  heading-level=${ifDefined(args['heading-level'])}
  subject=${ifDefined(args.subject)}
  subject-lang=${ifDefined(args['subject-lang'])}
  reviewed=${ifDefined(args.reviewed)}
  href=${ifDefined(args.href)}
  programme=${ifDefined(args.programme)}
  score-type=${ifDefined(args['score-type'])}
>${content}</outcome-grid>`;

/** The story of a grid around some findings. */
const around =
  (content: unknown): Story['render'] =>
  (args) =>
    grid(args, content);

/** What is published about a real programme: three findings under one outcome. */
const published = html`
  <outcome-finding outcome="crime" finding="Reduced frequency of behaviour problems" study="Study 1" score="15" result="improved"
    timeframe="Immediately after the intervention">10.57-point reduction on the Eyberg Child Behaviour Inventory (Intensity Scale)</outcome-finding>
  <outcome-finding outcome="crime" study="Study 1" score="21" result="improved">Reported with an improvement score of 21.</outcome-finding>
  <outcome-finding outcome="crime" study="Study 1" score="28" result="improved">Reported with an improvement score of 28.</outcome-finding>
`;

const everyResult = html`
  <outcome-finding outcome="mental-health" finding="Symptoms of anxiety" study="Study 2" score="0" result="no-effect" timeframe="After 6 months">
    No difference from the comparison group on a questionnaire for parents
  </outcome-finding>
  <outcome-finding outcome="maltreatment" finding="Reports of neglect" study="Study 1" result="mixed" timeframe="After 6 and 12 months">
    Fewer reports after 6 months, as many as in the comparison group after 12
  </outcome-finding>
  <outcome-finding outcome="school-employment" finding="Improved reading" study="Study 1" score="6" result="improved" timeframe="At the end of the school year">
    Children read 4 more words aloud in a minute
  </outcome-finding>
  <outcome-finding outcome="substance-abuse" finding="Smoking" study="Study 2" score="-4" result="worsened" timeframe="After 12 months">
    More young people had smoked than in the comparison group
  </outcome-finding>
`;

/** One study is named by its authors. */
const severalStudies = html`
  <outcome-finding outcome="crime" finding="Reduced frequency of behaviour problems" study="Study 1" score="15" result="improved"
    timeframe="Immediately after the intervention">10.57-point reduction on the Eyberg Child Behaviour Inventory (Intensity Scale)</outcome-finding>
  <outcome-finding outcome="crime" finding="Conduct problems" study="Smith and others (2018)" score="0" result="no-effect"
    timeframe="A year after the intervention">No difference on a questionnaire for parents</outcome-finding>
  <outcome-finding outcome="crime" study="Study 3" score="-2" timeframe="A year after the intervention"></outcome-finding>
`;

const withoutResults = html`
  <outcome-finding outcome="mental-health" finding="Symptoms of anxiety" study="Study 2">Measured by a questionnaire for parents</outcome-finding>
  <outcome-finding outcome="school-employment" finding="Reading" study="Study 1" score="6"></outcome-finding>
  <outcome-finding outcome="crime"></outcome-finding>
`;

const meta: Meta<Args> = {
  title: 'Outcomes/outcome-grid',
  component: 'outcome-grid',
  args: {subject: 'Programme 12'},
  argTypes: {
    show: {control: 'select', options: choicesOf<OutcomeGrid['show']>({reported: true, all: true})},
    layout: {control: 'select', options: choicesOf<OutcomeGrid['layout']>({list: true, table: true})},
    'heading-level': {control: 'select', options: [2, 3, 4, 5, 6]},
    subject: {control: 'text'},
    'subject-lang': {control: 'text'},
    reviewed: {control: 'text'},
    href: {control: 'text'},
    programme: {control: 'text'},
    'score-type': {
      control: 'select',
      options: choicesOf<OutcomeGrid['scoreType']>({'': true, 'improvement-index': true}),
    },
  },
  render: around(published),
};

export default meta;
type Story = StoryObj<Args>;

const real: Args = {subject: 'Empowering Parents Empowering Communities'};

export const List: Story = {args: real};
export const Table: Story = {args: {...real, layout: 'table'}};

export const ShowAll: Story = {args: {show: 'all'}, render: around(everyResult)};
export const ShowAllTable: Story = {args: {show: 'all', layout: 'table'}, render: around(everyResult)};
export const ShowAllOfNothing: Story = {args: {show: 'all'}, render: around('')};
export const EveryOutcomeAlone: Story = {
  render: around(outcomeIds.map((outcome) => html`<outcome-finding outcome=${outcome}></outcome-finding>`)),
};

export const MixedResults: Story = {render: around(everyResult)};
export const MixedResultsTable: Story = {args: {layout: 'table'}, render: around(everyResult)};
export const SeveralStudies: Story = {render: around(severalStudies)};
export const SeveralStudiesTable: Story = {args: {layout: 'table'}, render: around(severalStudies)};
export const WithoutResults: Story = {render: around(withoutResults)};
export const WithoutResultsTable: Story = {args: {layout: 'table'}, render: around(withoutResults)};

export const ImprovementIndex: Story = {args: {...real, 'score-type': 'improvement-index'}};
export const NegativeScores: Story = {
  args: {'score-type': 'improvement-index'},
  render: around(html`
    <outcome-finding outcome="substance-abuse" finding="Smoking" study="Study 2" score="-4" result="worsened">
      More young people had smoked than in the comparison group
    </outcome-finding>
    <outcome-finding outcome="substance-abuse" finding="Days of drinking" study="Study 2" score="−2.5" result="worsened"></outcome-finding>
  `),
};
export const NegativeScoresTable: Story = {...NegativeScores, args: {...NegativeScores.args, layout: 'table'}};

export const UnknownOutcome: Story = {
  render: around(html`
    ${everyResult}
    <outcome-finding outcome="Sleep" finding="Fewer night wakings" study="Study 1" result="improved"></outcome-finding>
    <outcome-finding outcome="Diet"></outcome-finding>
  `),
  parameters: {warns: true},
};
export const UnknownOutcomeTable: Story = {...UnknownOutcome, args: {layout: 'table'}};
export const ContradictingResult: Story = {
  render: around(html`
    <outcome-finding outcome="mental-health" finding="Symptoms of anxiety" study="Study 1" score="-7" result="improved">
      Fewer symptoms on a questionnaire for parents
    </outcome-finding>
    <outcome-finding outcome="school-employment" finding="Reading" study="Study 1" score="6" result="worsened"></outcome-finding>
  `),
  parameters: {warns: true},
};

const richText = html`
  <outcome-finding outcome="school-employment" finding="Improved reading" study="Study 1" score="6" result="improved">
    Children read <strong>4 more words</strong> aloud in a minute
    (<a href="https://example.org/programme-12/study-1">the report of study 1</a>).
    <ul><li>At age 6: 5 more</li><li>At age 7: 3 more</li></ul>
  </outcome-finding>
  <outcome-finding outcome="mental-health" study="Study 2">
    <p>A questionnaire for parents, on <abbr title="attention deficit hyperactivity disorder">ADHD</abbr>.</p>
    <p>Half of them answered it twice.</p>
  </outcome-finding>
`;
export const RichText: Story = {render: around(richText)};
export const RichTextTable: Story = {args: {layout: 'table'}, render: around(richText)};

/** Shown until the grid draws, and not beside what it draws. */
export const FindingsAndSummary: Story = {
  args: real,
  render: around(html`<p>Three findings on children’s behaviour, from one study.</p>${published}`),
};
export const SummaryAlone: Story = {
  render: around(html`<p>No study of Programme 12 has reported on child outcomes yet.</p>`),
};
export const NothingAtAll: Story = {render: around('')};
export const NothingAtAllWelsh: Story = {render: (args) => html`<div lang="cy">${grid(args, '')}</div>`};

export const WithoutSubject: Story = {args: {subject: undefined}, render: around(everyResult)};
export const LongSubject: Story = {
  args: {
    subject:
      'Programme 12 for parents and carers of children aged 3 to 8, in groups at school, with visits at home and a course for teachers',
  },
  render: around(everyResult),
};
export const WithDateAndLink: Story = {
  args: {reviewed: '2025-02', href: 'https://example.org/guidebook/programme-12'},
  render: around(everyResult),
};
export const HeadingLevel2: Story = {args: {'heading-level': 2}, render: around(everyResult)};
/** There is no seventh level: the outcomes share the sixth with the heading over them. */
export const HeadingLevel6: Story = {args: {'heading-level': 6}, render: around(everyResult)};
export const BadSettings: Story = {
  args: {
    show: 'some',
    layout: 'grid',
    'heading-level': 9,
    'score-type': 'percentile',
    reviewed: 'spring',
    href: 'javascript:void(0)',
  },
  render: around(everyResult),
  parameters: {warns: true},
};

const welsh = html`
  <outcome-finding outcome="crime" finding="Problemau ymddygiad yn llai aml" study="Astudiaeth 1" score="15" result="improved"
    timeframe="Yn syth ar ôl yr ymyriad">Gostyngiad o 10.57 pwynt ar yr <span lang="en">Eyberg Child Behaviour Inventory (Intensity Scale)</span></outcome-finding>
  <outcome-finding outcome="mental-health"></outcome-finding>
`;
export const Welsh: Story = {
  args: {...real, 'score-type': 'improvement-index'},
  render: (args) => html`<div lang="cy">${grid(args, welsh)}</div>`,
};
export const WelshTable: Story = {...Welsh, args: {...real, layout: 'table', show: 'all', reviewed: '2025-02'}};
/** Our words in English and marked so; the page's words in the page's language. */
export const LanguageWithoutWords: Story = {
  render: (args) => html`
    <div lang="fr">
      ${grid(
        args,
        html`
        <outcome-finding outcome="school-employment" finding="Lecture" study="Étude 1" score="6" result="improved">
          Les enfants lisent 4 mots de plus par minute
        </outcome-finding>
      `,
      )}
    </div>
  `,
};

export const InColumn: Story = {args: real, globals: {width: 'column'}};
export const TableInColumn: Story = {
  args: {layout: 'table', show: 'all'},
  render: around(everyResult),
  globals: {width: 'column'},
};
export const OnDark: Story = {render: around(everyResult), globals: {theme: 'dark'}};
export const TableOnDark: Story = {
  ...WithDateAndLink,
  args: {...WithDateAndLink.args, layout: 'table'},
  globals: {theme: 'dark'},
};
