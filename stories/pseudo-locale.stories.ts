import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {costScale} from '../src/scales/foundations/cost.js';
import {evidenceScale} from '../src/scales/foundations/evidence.js';
import {valuesOf} from './scale-rating.stories.js';

/**
 * All that the elements say, in a language that nobody speaks: a word without brackets is not from a language file, or
 * is the page's own.
 */
const meta: Meta = {title: 'Words/pseudo-locale', tags: ['!autodocs'], globals: {lang: 'en-x-pseudo'}};

export default meta;
type Story = StoryObj;

const costs = valuesOf(costScale);
const evidences = valuesOf(evidenceScale);

export const Ratings: Story = {
  render: () => html`
    ${evidences.map((value) => html`<evidence-rating value=${value} subject="42" reviewed="2018-02-15" href="https://example.org/42"></evidence-rating>`)}
    ${costs.map((value) => html`<cost-rating value=${value}></cost-rating>`)}
    <cost-rating value="4" explanation="popover" reviewed="2018"></cost-rating>
  `,
};
export const RatingsFull: Story = {
  render: () => html`
    ${evidences.map((value) => html`<evidence-rating variant="full" value=${value} subject="42"></evidence-rating>`)}
    ${costs.map((value) => html`<cost-rating variant="full" value=${value} href="https://example.org/42"></cost-rating>`)}
  `,
};
export const RatingsCompact: Story = {
  render: () => html`
    <ul>
      ${evidences.map((value) => html`<li><evidence-rating variant="compact" value=${value} subject="42"></evidence-rating></li>`)}
      ${costs.map((value) => html`<li><cost-rating variant="compact" value=${value}></cost-rating></li>`)}
    </ul>
  `,
};
export const NoRatings: Story = {
  render: () => html`
    <cost-rating subject="42"></cost-rating>
    <cost-rating variant="compact"></cost-rating>
    <evidence-rating value="42"></evidence-rating>
    <evidence-rating variant="compact" value="42"></evidence-rating>
    <evidence-rating value="3" version="42"></evidence-rating>
    <scale-rating scale="42" value="42"></scale-rating>
    <scale-rating scale="42" value="42" variant="compact"></scale-rating>
    <rating-explainer scale="42"></rating-explainer>
    <outcome-grid></outcome-grid>
  `,
  parameters: {warns: true},
};
export const Explainers: Story = {
  render: () => html`
    <rating-explainer scale="evidence" value="3+*" subject="42" open href="https://example.org/42"></rating-explainer>
    <rating-explainer scale="cost" value="NA" layout="inline"></rating-explainer>
  `,
};

const findings = html`
  <outcome-finding outcome="crime" result="improved" score="15" study="1" timeframe="2" finding="3">4</outcome-finding>
  <outcome-finding outcome="crime" result="no-effect" score="0">4</outcome-finding>
  <outcome-finding outcome="maltreatment" result="worsened" score="-5">4</outcome-finding>
  <outcome-finding outcome="mental-health" result="mixed">4</outcome-finding>
  <outcome-finding outcome="substance-abuse"></outcome-finding>
  <outcome-finding outcome="42">4</outcome-finding>
`;
export const Grid: Story = {
  render: () => html`
    <outcome-grid show="all" subject="42" reviewed="2018" href="https://example.org/42" score-type="improvement-index">${findings}</outcome-grid>
  `,
  parameters: {warns: true},
};
export const GridAsTable: Story = {
  render: () => html`<outcome-grid show="all" layout="table">${findings}</outcome-grid>`,
  parameters: {warns: true},
};
export const Table: Story = {
  render: () => html`<rating-table><table>
    <thead><tr><th scope="col">1</th><th scope="col">2</th><th scope="col">3</th></tr></thead>
    <tbody>
      <tr><th scope="row">41</th><td><evidence-rating variant="cell" value="3+*"></evidence-rating></td><td><cost-rating variant="cell" value="1"></cost-rating></td></tr>
      <tr><th scope="row">42</th><td><evidence-rating variant="cell" value="NE"></evidence-rating></td><td><cost-rating variant="cell" value="NA"></cost-rating></td></tr>
    </tbody>
  </table></rating-table>`,
};
