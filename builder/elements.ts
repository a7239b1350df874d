/**
 * The elements that can be made, and what the form asks for each of them. What the library has as data (scales, values,
 * options, outcomes) comes from there.
 */
import {
  childOutcomes,
  cost,
  evidence,
  explainerLayouts,
  explanations,
  gridLayouts,
  results,
  scoreTypes,
  shows,
  valuesOnScale,
  variants,
  type WordedScale,
} from './library.js';

export const scaleIds = [evidence.scale.id, cost.scale.id] as const;
export type ScaleId = (typeof scaleIds)[number];
export const scales: Readonly<Record<ScaleId, WordedScale>> = {evidence, cost};

/** Every value that a rating on a scale can have, as published, and `not-rated`. */
export const valuesOf = (id: ScaleId): readonly string[] => valuesOnScale(scales[id].scale);

/** One thing that the form asks: an attribute of the element, unless `isContent` is set. */
export type Field<Name extends string = string> = {readonly name: Name} & (
  TextField | ChoiceField | ValueField | SwitchField
);

interface TextField {
  readonly kind: 'text';
  /** Whether it is written between the tags. Default: it is an attribute. */
  readonly isContent?: boolean;
  /** Height of the control in lines. Default: a control of one line. */
  readonly rows?: number;
}

/** One of several options. */
interface ChoiceField {
  readonly kind: 'choice';
  /** The first is the element's default. */
  readonly options: readonly [string, ...string[]];
  /** Whether the element has no default, so that the first option is written too. */
  readonly isRequired?: boolean;
}

/** A value of a scale. */
interface ValueField {
  readonly kind: 'value';
  /** Default: the scale that the element is on (see `scaleOf` in choice.ts). */
  readonly scale?: ScaleId;
}

/** A boolean attribute. */
interface SwitchField {
  readonly kind: 'switch';
}

interface ElementForm<Name extends string = string> {
  /** The scale of an element that shows one rating. */
  readonly scale?: ScaleId;
  /** In the order in which they are asked for and written. */
  readonly fields: readonly Field<Name>[];
  /** What it asks for each finding. Default: it asks for none. */
  readonly findingFields?: readonly Field<FindingFieldName>[];
}

const programmeFields = [
  {name: 'subject', kind: 'text'},
  {name: 'subject-lang', kind: 'text'},
  {name: 'reviewed', kind: 'text'},
  {name: 'href', kind: 'text'},
] as const;

const ratingFields = [
  {name: 'value', kind: 'value'},
  ...programmeFields,
  {name: 'variant', kind: 'choice', options: variants},
  {name: 'explanation', kind: 'choice', options: explanations},
  {name: 'hide-subject', kind: 'switch'},
  {name: 'version', kind: 'text'},
  {name: 'detail', kind: 'text', isContent: true, rows: 3},
] as const;

const headingLevelField = {name: 'heading-level', kind: 'choice', options: ['3', '2', '4', '5', '6']} as const;

/** The elements, in the order in which they are offered. */
export const tags = [
  'evidence-rating',
  'cost-rating',
  'programme-card',
  'rating-summary',
  'outcome-grid',
  'rating-explainer',
] as const satisfies readonly (keyof HTMLElementTagNameMap)[];
export type Tag = (typeof tags)[number];

const outcomeField = {name: 'outcome', kind: 'choice', options: ['', ...childOutcomes.ids]} as const;
const resultField = {name: 'result', kind: 'choice', options: ['', ...results]} as const;

/** What the form asks for each finding of an `<outcome-grid>`. */
export const findingFields = [
  outcomeField,
  resultField,
  {name: 'finding', kind: 'text'},
  {name: 'statement', kind: 'text', isContent: true},
  {name: 'score', kind: 'text'},
  {name: 'study', kind: 'text'},
  {name: 'timeframe', kind: 'text'},
] as const satisfies readonly Field[];

export type FindingFieldName = (typeof findingFields)[number]['name'];

const ratingsOfProgramme = [
  {name: 'evidence', kind: 'value', scale: 'evidence'},
  {name: 'cost', kind: 'value', scale: 'cost'},
  ...programmeFields,
] as const;

/** What the form asks for each of them. */
export const elements = {
  'evidence-rating': {scale: 'evidence', fields: ratingFields},
  'cost-rating': {scale: 'cost', fields: ratingFields},
  'programme-card': {
    fields: [...ratingsOfProgramme, headingLevelField, {name: 'version', kind: 'text'}],
    findingFields: [outcomeField, resultField],
  },
  'rating-summary': {fields: ratingsOfProgramme},
  'outcome-grid': {
    fields: [
      ...programmeFields,
      {name: 'layout', kind: 'choice', options: gridLayouts},
      {name: 'show', kind: 'choice', options: shows},
      {name: 'score-type', kind: 'choice', options: scoreTypes},
      headingLevelField,
    ],
    findingFields,
  },
  'rating-explainer': {
    fields: [
      {name: 'scale', kind: 'choice', options: scaleIds, isRequired: true},
      {name: 'value', kind: 'value'},
      {name: 'subject', kind: 'text'},
      {name: 'subject-lang', kind: 'text'},
      {name: 'href', kind: 'text'},
      {name: 'layout', kind: 'choice', options: explainerLayouts},
      {name: 'open', kind: 'switch'},
      headingLevelField,
      {name: 'version', kind: 'text'},
    ],
  },
} as const satisfies Readonly<Record<Tag, ElementForm>>;

export type FieldName = (typeof elements)[Tag]['fields'][number]['name'];

/** The form for an element. */
export const formOf = (tag: Tag): ElementForm<FieldName> => elements[tag];
