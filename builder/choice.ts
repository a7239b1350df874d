/** What an editor has chosen: the state of the form from which all markup is made. */
import {formOf, scaleIds, valuesOf, type FieldName, type FindingFieldName, type ScaleId, type Tag} from './elements.js';
import {variants, type Variant} from './library.js';
import type {Language} from './messages.js';

export interface Choice {
  readonly tag: Tag;
  /** The language of the page that the markup is for. */
  readonly language: Language;
  readonly values: FieldValues;
  /** The findings of an element that has findings, as many as the form shows. */
  readonly findings: readonly FindingValues[];
  /** Attributes that the form does not ask for, kept from markup that was read: `id` and `class`. */
  readonly kept: readonly (readonly [name: string, value: string])[];
}

/** What stands in the fields, as typed. A switch that is on holds its own name. */
export type FieldValues = Readonly<Partial<Record<FieldName, string>>>;
export type FindingValues = Readonly<Partial<Record<FindingFieldName, string>>>;

/** What the form shows first. It has no value, so that no rating is copied that the editor did not choose. */
export const initialChoice: Choice = {tag: 'evidence-rating', language: 'en', values: {}, findings: [{}], kept: []};

/** Whether the element shows one rating. */
export const isRating = (tag: Tag): boolean => formOf(tag).scale !== undefined;

/** @returns the scale that the element is on; `undefined` if it is on none, or on one that the library does not have */
export function scaleOf({tag, values}: Pick<Choice, 'tag' | 'values'>): ScaleId | undefined {
  return tag === 'rating-explainer' ? scaleIds.find((id) => id === values.scale) : formOf(tag).scale;
}

/** The variants that say what the rating means. With any other, the page has to say it, in a `<rating-explainer>`. */
const explained: readonly Variant[] = ['standard', 'full'];

/** Whether a rating says what it means. An unknown variant is shown as the default, which does. */
export const explainsItself = ({values}: Choice): boolean =>
  !variants.some((variant) => variant === values.variant && !explained.includes(variant));

/** The choice with another element. Fields that both elements have keep their values. */
export function withTag(choice: Choice, tag: Tag): Choice {
  const {values} = choice;
  const changed = {...choice, tag, kept: []};
  if (tag === 'rating-explainer') {
    return {...changed, values: {...values, scale: values.scale ?? scaleOf(choice) ?? 'evidence', value: ''}};
  }
  if (tag === 'rating-summary' || tag === 'programme-card') {
    const valueOn = (scale: ScaleId) => values[scale] ?? (formOf(choice.tag).scale === scale ? values.value : '');
    return {...changed, values: {...values, evidence: valueOn('evidence'), cost: valueOn('cost')}};
  }
  const scale = scaleOf({tag, values});
  const isOnScale = !scale || valuesOf(scale).includes(values.value ?? '');
  return {...changed, values: isOnScale ? values : {...values, value: ''}};
}
