import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {ref} from 'lit/directives/ref.js';
import type {RatingTable} from '../src/elements/rating-table.js';

interface Args {
  filters?: string;
  state?: string;
}

interface Programme {
  readonly name: string;
  readonly evidence?: string;
  readonly cost?: string;
  readonly reviewed?: readonly [value: string, words: string];
  readonly outcomes?: readonly string[];
}

const crime = 'Preventing crime, violence and antisocial behaviour';
const health = 'Supporting children’s mental health and wellbeing';
const school = 'Enhancing school achievement & employment';

const programmes: readonly Programme[] = [
  {name: 'Programme 10', evidence: '3', cost: '2', reviewed: ['2020-12', 'December 2020'], outcomes: [school]},
  {name: 'Programme 2', evidence: '4+*', cost: '5', reviewed: ['2021-05', 'May 2021'], outcomes: [crime, health]},
  {name: 'Programme 3', evidence: 'NE', cost: '3', reviewed: ['2019-11-04', '4 November 2019']},
  {name: 'Programme 4', evidence: '4+', cost: '2', reviewed: ['2019-07', 'July 2019'], outcomes: [crime]},
  {name: 'Programme 5', evidence: 'not-rated', cost: 'not-rated'},
  {name: 'Programme 6', evidence: '3*', cost: '4', reviewed: ['2020', '2020'], outcomes: [health]},
];

const around = ({filters, state}: Args, content: unknown) =>
  html`<rating-table filters=${ifDefined(filters)} state=${ifDefined(state)}>${content}</rating-table>`;

const reviewedCell = ({reviewed}: Programme) =>
  html`<td data-name="Reviewed">${reviewed ? html`<time datetime=${reviewed[0]}>${reviewed[1]}</time>` : 'No date'}</td>`;

const outcomeCell = ({outcomes = []}: Programme) =>
  html`<td data-name="Outcomes">${outcomes.length ? html`<ul>${outcomes.map((outcome) => html`<li>${outcome}</li>`)}</ul>` : 'None listed'}</td>`;

const table = (rows: readonly Programme[], {withOutcomes = false} = {}) => html`<table>
  <caption>Programmes for families</caption>
  <thead>
    <tr>
      <th scope="col">Programme</th>
      <th scope="col">Evidence</th>
      <th scope="col">Cost</th>
      ${withOutcomes ? html`<th scope="col" data-column="outcome">Outcomes</th>` : nothing}
      <th scope="col">Last reviewed</th>
    </tr>
  </thead>
  <tbody>
    ${rows.map(
      (programme) => html`<tr>
      <th scope="row">${programme.name}</th>
      <td data-name="Evidence"><evidence-rating variant="cell" value=${ifDefined(programme.evidence)} subject=${programme.name}></evidence-rating></td>
      <td data-name="Cost"><cost-rating variant="cell" value=${ifDefined(programme.cost)} subject=${programme.name}></cost-rating></td>
      ${withOutcomes ? outcomeCell(programme) : nothing}
      ${reviewedCell(programme)}
    </tr>`,
    )}
  </tbody>
</table>`;

/** A table of two rows, whose cells are given. */
const small = (head: TemplateResult, first: TemplateResult, second: TemplateResult) => html`<table>
  <caption>Two programmes</caption>
  <thead>${head}</thead>
  <tbody><tr>${first}</tr><tr>${second}</tr></tbody>
</table>`;

const evidence = (value: string, subject: string) =>
  html`<evidence-rating variant="cell" value=${value} subject=${subject}></evidence-rating>`;

const meta: Meta<Args> = {
  title: 'Ratings/rating-table',
  component: 'rating-table',
  args: {},
  argTypes: {
    filters: {control: 'text'},
    state: {control: 'select', options: ['', 'address']},
  },
  render: (args) => around(args, table(programmes)),
};

export default meta;
type Story = StoryObj<Args>;

export const Programmes: Story = {};
export const WithOutcomes: Story = {render: (args) => around(args, table(programmes, {withOutcomes: true}))};
export const SomeFilters: Story = {args: {filters: 'evidence'}};
export const WithoutFilters: Story = {args: {filters: 'none'}};
/** As a reader leaves it who has chosen a level. */
async function choose(element: Element | undefined) {
  if (!element) return;
  await customElements.whenDefined('rating-table');
  await (element as RatingTable).updateComplete;
  const select = element.shadowRoot!.querySelector<HTMLSelectElement>('#evidence')!;
  select.value = '3';
  select.dispatchEvent(new Event('change'));
}
export const Filtered: Story = {
  render: () => html`<rating-table ${ref(choose)}>${table(programmes)}</rating-table>`,
};
export const Welsh: Story = {globals: {lang: 'cy'}};
/** On a page in a language without words of ours. */
export const LanguageWithoutWords: Story = {};
export const InNarrowPlace: Story = {globals: {width: 'phone'}};
/** Without ratings there is nothing to filter by but the name. */
export const WithoutRatings: Story = {
  render: (args) =>
    around(
      args,
      small(
        html`<tr><th scope="col">Programme</th><th scope="col">Place</th></tr>`,
        html`<th scope="row">Programme 1</th><td>Leeds</td>`,
        html`<th scope="row">Programme 2</th><td>York</td>`,
      ),
    ),
  parameters: {warns: true},
};
/** Of two rows of headers, the lower one has the controls. */
export const TwoHeaderRows: Story = {
  render: (args) =>
    around(
      args,
      small(
        html`<tr><th scope="col" rowspan="2">Programme</th><th scope="colgroup" colspan="2">Evidence</th></tr>
          <tr><th scope="col">Now</th><th scope="col">Before</th></tr>`,
        html`<th scope="row">Programme 1</th><td>${evidence('3', 'Programme 1')}</td><td>${evidence('2', 'Programme 1')}</td>`,
        html`<th scope="row">Programme 2</th><td>${evidence('4', 'Programme 2')}</td><td>${evidence('4', 'Programme 2')}</td>`,
      ),
    ),
};
/** A row cannot be moved without the cell that covers it. */
export const CellsThatSpan: Story = {
  render: (args) =>
    around(
      args,
      small(
        html`<tr><th scope="col">Place</th><th scope="col">Programme</th><th scope="col">Evidence</th></tr>`,
        html`<td rowspan="2">Leeds</td><th scope="row">Programme 1</th><td>${evidence('3', 'Programme 1')}</td>`,
        html`<th scope="row">Programme 2</th><td>${evidence('4', 'Programme 2')}</td>`,
      ),
    ),
  parameters: {warns: true},
};
export const TwoRatingsInCell: Story = {
  render: (args) =>
    around(
      args,
      small(
        html`<tr><th scope="col">Programme</th><th scope="col">Ratings</th></tr>`,
        html`<th scope="row">Programme 1</th><td>${evidence('3', 'Programme 1')} ${evidence('2', 'Programme 1')}</td>`,
        html`<th scope="row">Programme 2</th><td>${evidence('4', 'Programme 2')}</td>`,
      ),
    ),
  parameters: {warns: true},
};
export const UnknownValues: Story = {
  render: (args) => around(args, table([...programmes, {name: 'Programme 7', evidence: '5'}, {name: 'Programme 8'}])),
  parameters: {warns: true},
};
export const BadSettings: Story = {args: {filters: 'search score', state: 'cookie'}, parameters: {warns: true}};
export const WithoutTable: Story = {
  render: (args) => around(args, html`<p>The list of programmes is being looked at again.</p>`),
  parameters: {warns: true},
};
