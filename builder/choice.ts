/** What an editor has chosen: the state of the form from which all markup is made. */
import {
  builtInScales,
  formOf,
  valuesOf,
  type BuiltInId,
  type Field,
  type FieldName,
  type FindingFieldName,
  type Tag,
} from './elements.js';
import {variants, type Variant, type WordedScale} from './library.js';
import type {Language} from './messages.js';
import type {OpenFile} from './ratings-file.js';

export interface Choice {
  readonly tag: Tag;
  /** The language of the page that the markup is for. */
  readonly language: Language;
  readonly values: FieldValues;
  /** The findings of an element that has findings, as many as the form shows. */
  readonly findings: readonly FindingValues[];
  /** Attributes that the form does not ask for, kept from markup that was read: `id` and `class`. */
  readonly kept: readonly (readonly [name: string, value: string])[];
  /** The ratings file that is open. Absent if none is. */
  readonly file?: OpenFile;
  /** The id of the programme that the page takes from its ratings file. Absent if the tag alone says what is shown. */
  readonly programme?: string;
  /** Whether the markup has an explainer too, for a rating that does not say what it means. */
  readonly hasExplainer?: boolean;
}

/** What stands in the fields, as typed. A switch that is on holds its own name. */
export type FieldValues = Readonly<Partial<Record<FieldName, string>>>;
export type FindingValues = Readonly<Partial<Record<FindingFieldName, string>>>;

/** What the form shows first. It has no value, so that no rating is copied that the editor did not choose. */
export const initialChoice: Choice = {tag: 'evidence-rating', language: 'en', values: {}, findings: [{}], kept: []};

/** Whether the element shows one rating. */
export const isRating = (tag: Tag): boolean => formOf(tag).isRating ?? false;

type WithFile = Pick<Choice, 'file'>;

/** Every scale that can be chosen: the library's, then those of the file that is open, each id once. */
export function scalesFor({file}: WithFile): readonly WordedScale[] {
  const {scales = [], override = (worded: WordedScale) => worded} = file?.contents ?? {};
  const ownIds = new Set(scales.map(({scale}) => scale.id));
  const others = builtInScales.filter(({scale}) => !ownIds.has(scale.id)).map(override);
  return [
    ...others,
    ...scales.filter(({scale: {id}}, index) => scales.findIndex((each) => each.scale.id === id) === index),
  ];
}

/** @returns the scale with this id; `undefined` if neither the library nor the file has it */
export const scaleCalled = (id: string | undefined, choice: WithFile): WordedScale | undefined =>
  scalesFor(choice).find(({scale}) => scale.id === id);

/** Whether a page has to bring this scale, in a `<rating-source>`. */
export const isOfFile = (id: string | undefined): boolean => !builtInScales.some(({scale}) => scale.id === id);

/** @returns the scale that the element is on; `undefined` if it is on none, or on one that there is not */
export const scaleOf = (choice: Pick<Choice, 'tag' | 'values' | 'file'>): WordedScale | undefined =>
  scaleCalled(formOf(choice.tag).scale ?? (asksForScale(choice.tag) ? choice.values.scale : undefined), choice);

/** @returns the scale of a field for values, if that is known */
export const scaleOfValue = (field: Field, choice: Pick<Choice, 'tag' | 'values' | 'file'>): WordedScale | undefined =>
  field.kind === 'value' && field.scale ? scaleCalled(field.scale, choice) : scaleOf(choice);

const asksForScale = (tag: Tag): boolean => formOf(tag).fields.some(({kind}) => kind === 'scale');

/** The variants that say what the rating means. With any other, the page has to say it, in a `<rating-explainer>`. */
const explained: readonly Variant[] = ['standard', 'full'];

/** Whether a rating says what it means. An unknown variant is shown as the default, which does. */
export const explainsItself = ({values}: Choice): boolean =>
  !variants.some((variant) => variant === values.variant && !explained.includes(variant));

/** Whether the page needs a `<rating-explainer>` for this rating. */
export const needsExplainer = (choice: Choice): boolean => isRating(choice.tag) && !explainsItself(choice);

/** @returns the explainer that the markup has too; `undefined` if it is not wanted or not needed */
export function explainerOf(choice: Choice): Choice | undefined {
  const scale = scaleOf(choice);
  if (!choice.hasExplainer || !needsExplainer(choice) || !scale) return undefined;
  const {language, file} = choice;
  return {tag: 'rating-explainer', language, file, values: {scale: scale.scale.id}, findings: [{}], kept: []};
}

/** Whether the page needs a `<rating-source>` with the ratings file. */
export const needsSource = (choice: Choice): boolean =>
  choice.programme !== undefined || (asksForScale(choice.tag) && isOfFile(choice.values.scale));

/** The choice with another element. Fields that both elements have keep their values. */
export function withTag(choice: Choice, tag: Tag): Choice {
  const {values} = choice;
  const changed: Choice = {...choice, tag, kept: []};
  if (tag === 'rating-explainer') {
    const scale = values.scale ?? scaleOf(choice)?.scale.id ?? 'evidence';
    return {...changed, programme: undefined, values: {...values, scale, value: ''}};
  }
  if (tag === 'rating-summary' || tag === 'programme-card') {
    const valueOn = (id: BuiltInId) => values[id] ?? (formOf(choice.tag).scale === id ? values.value : '');
    return {...changed, values: {...values, evidence: valueOn('evidence'), cost: valueOn('cost')}};
  }
  if (tag === 'scale-rating') {
    const scale = choice.file?.contents.scales[0]?.scale.id;
    return withScale(changed, isOfFile(values.scale) ? (values.scale ?? scale ?? '') : (scale ?? ''));
  }
  return withoutOtherValue(changed);
}

/** The choice on another scale. A value that is not on it is left out. */
export const withScale = (choice: Choice, scale: string): Choice =>
  withoutOtherValue({...choice, values: {...choice.values, scale}});

function withoutOtherValue(choice: Choice): Choice {
  const {values} = choice;
  const scale = scaleOf(choice);
  const isOnScale = !scale || valuesOf(scale).includes(values.value ?? '');
  return isOnScale ? choice : {...choice, values: {...values, value: ''}};
}
