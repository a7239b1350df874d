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

/** The scales of the library. A ratings file can bring others. */
export const builtInScales: readonly WordedScale[] = [evidence, cost];
export const builtInIds = [evidence.scale.id, cost.scale.id] as const;
export type BuiltInId = (typeof builtInIds)[number];

/** Every value that a rating on a scale can have, as published, and `not-rated`. */
export const valuesOf = ({scale}: WordedScale): readonly string[] => valuesOnScale(scale);

/** One thing that the form asks: an attribute of the element, unless `isContent` is set. */
export type Field<Name extends string = string> = {readonly name: Name} & (
  TextField | ChoiceField | ScaleField | ValueField | SwitchField
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
}

/** One of the scales, by its id. The element has no default, so that it is always written. */
interface ScaleField {
  readonly kind: 'scale';
}

/** A value of a scale. */
interface ValueField {
  readonly kind: 'value';
  /** Default: the scale that the element is on (see `scaleOf` in choice.ts). */
  readonly scale?: BuiltInId;
}

/** A boolean attribute. */
interface SwitchField {
  readonly kind: 'switch';
}

interface ElementForm<Name extends string = string> {
  /** Whether the element shows one rating. */
  readonly isRating?: boolean;
  /** The scale of an element that is always on the same one. */
  readonly scale?: BuiltInId;
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
  'scale-rating',
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
  'evidence-rating': {isRating: true, scale: 'evidence', fields: ratingFields},
  'cost-rating': {isRating: true, scale: 'cost', fields: ratingFields},
  'scale-rating': {isRating: true, fields: [{name: 'scale', kind: 'scale'}, ...ratingFields]},
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
      {name: 'scale', kind: 'scale'},
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

/** The fields that a programme of a ratings file fills in. */
export const fieldsOfProgramme: readonly FieldName[] = [
  'value',
  'evidence',
  'cost',
  'subject',
  'subject-lang',
  'reviewed',
  'href',
];

/** The form for an element. */
export const formOf = (tag: Tag): ElementForm<FieldName> => elements[tag];
