/** Every story, as Storybook shows it, for the tests. */
import type {Args, ArgTypes} from '@storybook/web-components-vite';
import * as costRating from '../../stories/cost-rating.stories.js';
import * as evidenceRating from '../../stories/evidence-rating.stories.js';
import * as outcomeFinding from '../../stories/outcome-finding.stories.js';
import * as outcomeGrid from '../../stories/outcome-grid.stories.js';
import * as programmeCard from '../../stories/programme-card.stories.js';
import * as ratingExplainer from '../../stories/rating-explainer.stories.js';
import * as ratingSource from '../../stories/rating-source.stories.js';
import * as ratingSummary from '../../stories/rating-summary.stories.js';
import * as ratingTable from '../../stories/rating-table.stories.js';
import * as scaleRating from '../../stories/scale-rating.stories.js';
import {framed, type Globals} from '../../stories/.storybook/frame.js';

/** Our elements: no others have a hyphen in the compiler's list of tags. */
export type Tag = Extract<keyof HTMLElementTagNameMap, `${string}-${string}`>;

type Stories = Readonly<Record<string, unknown>>;

/** An element without stories does not compile. */
export const files: Readonly<Record<Tag, Stories>> = {
  'cost-rating': costRating,
  'evidence-rating': evidenceRating,
  'scale-rating': scaleRating,
  'outcome-grid': outcomeGrid,
  'outcome-finding': outcomeFinding,
  'programme-card': programmeCard,
  'rating-explainer': ratingExplainer,
  'rating-source': ratingSource,
  'rating-summary': ratingSummary,
  'rating-table': ratingTable,
};

export interface Story {
  readonly args?: Args;
  readonly render?: (args: Args) => unknown;
  readonly globals?: Globals;
  /** Whether the page's author is told of bad input. */
  readonly parameters?: {readonly warns?: boolean};
}

export interface Meta extends Story {
  readonly component: string;
  readonly argTypes: ArgTypes;
  readonly excludeStories?: readonly string[];
}

export const metaOf = (file: Stories) => file['default'] as Meta;

export function storiesOf(file: Stories): [name: string, story: Story][] {
  const meta = metaOf(file);
  const names = Object.keys(file).filter((name) => name !== 'default' && !meta.excludeStories?.includes(name));
  return names.map((name) => [name, file[name] as Story]);
}

/**
 * As the preview shows it: in the same frame, with what the story itself asks of it; `globals` as a reader would choose
 * them.
 */
export const framedStory = (meta: Meta, {args, globals: own, render = meta.render!}: Story, globals?: Globals) =>
  framed(render({...meta.args, ...args}), {...globals, ...meta.globals, ...own});
