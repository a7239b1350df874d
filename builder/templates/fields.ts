/** What the form asks for the chosen element, and for each of its findings. */
import {html, nothing, type TemplateResult} from 'lit';
import {scaleOf} from '../choice.js';
import type {ControlId} from '../diagnostics.js';
import {
  formOf,
  scales,
  valuesOf,
  type Field,
  type FieldName,
  type FindingFieldName,
  type ScaleId,
} from '../elements.js';
import {childOutcomes, fallbackLines, allGridMessages, inLanguage} from '../library.js';
import {lookUp} from '../look-up.js';
import type {Messages} from '../messages.js';
import {checkbox, select, textArea, textInput} from './controls.js';
import type {View} from './view.js';

type AnyFieldName = FieldName | FindingFieldName;
type Labels = Readonly<Record<string, string>>;

/** Fields that are always in the open. The others are under "More choices". */
const mainFields: readonly FieldName[] = [
  'value',
  'evidence',
  'cost',
  'scale',
  'subject',
  'reviewed',
  'href',
  'variant',
];

export function fieldsTemplate(view: View): TemplateResult {
  const {fields} = formOf(view.state.choice.tag);
  const isMain = ({name}: Field<FieldName>) => mainFields.includes(name);
  const more = fields.filter((field) => !isMain(field));
  const template = (field: Field<FieldName>) => elementFieldTemplate(view, field);
  return html`${fields.filter(isMain).map(template)}
    ${more.length > 0 ? html`<details><summary>${view.messages.moreFields}</summary>${more.map(template)}</details>` : nothing}`;
}

function elementFieldTemplate(view: View, field: Field<FieldName>): TemplateResult {
  const {messages, state, actions} = view;
  const {choice} = state;
  const {name} = field;
  const isExplainer = choice.tag === 'rating-explainer';
  const explainerLabel = isExplainer ? lookUp(messages.explainerLabels, name) : undefined;
  return fieldTemplate(view, field, {
    id: name,
    label: explainerLabel ?? labelOf(name, messages),
    hint: explainerLabel === undefined ? lookUp(messages.hints, name) : undefined,
    value: choice.values[name] ?? '',
    scale: scaleOf(choice),
    noValue: isExplainer ? messages.noLevelMarked : messages.chooseValue,
    onChange: (value, typingIn) => actions.choose({values: {...choice.values, [name]: value}}, typingIn),
  });
}

export function findingsTemplate(view: View): TemplateResult {
  const {messages, state, actions} = view;
  const {findings, tag} = state.choice;
  const change = (index: number, name: FindingFieldName, value: string, typingIn?: ControlId) =>
    actions.choose({findings: findings.map((each, at) => (at === index ? {...each, [name]: value} : each))}, typingIn);
  const remove = (index: number) => actions.choose({findings: findings.filter((_, at) => at !== index)});
  return html`<h3>${messages.findingsHeading}</h3>
    ${findings.map(
      (finding, index) => html`<fieldset class="finding"><legend>${messages.findingNumber(index + 1)}</legend>
        ${formOf(tag).findingFields?.map((field) =>
          fieldTemplate(view, field, {
            id: `${field.name}-${index}`,
            label: labelOf(field.name, messages),
            value: finding[field.name] ?? '',
            onChange: (value, typingIn) => change(index, field.name, value, typingIn),
          }),
        )}
        ${findings.length > 1 ? html`<p><button type="button" class="quiet" @click=${() => remove(index)}>${messages.removeFinding(index + 1)}</button></p>` : nothing}
      </fieldset>`,
    )}
    <p class="act"><button type="button" class="quiet" @click=${() => actions.choose({findings: [...findings, {}]})}>${messages.addFinding}</button></p>`;
}

interface FieldControl {
  readonly id: ControlId;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  /** The scale of the element, for values. */
  readonly scale?: ScaleId | undefined;
  /** Label of the empty value. */
  readonly noValue?: string;
  /** With the control in which the value is typed, until that is left. */
  readonly onChange: (value: string, typingIn?: ControlId) => void;
}

function fieldTemplate(view: View, field: Field<AnyFieldName>, given: FieldControl): TemplateResult {
  const {messages, actions} = view;
  const {id, value, onChange} = given;
  const error = errorIn(view, id);
  switch (field.kind) {
    case 'text': {
      const onInput = (text: string) => onChange(text, id);
      const control = {...given, error, onInput, onLeave: () => actions.change({})};
      return field.rows ? textArea({...control, rows: field.rows}) : textInput(control);
    }
    case 'switch':
      return checkbox({
        ...given,
        isChecked: Boolean(value),
        onChange: (isChecked) => onChange(isChecked ? field.name : ''),
      });
    case 'choice': {
      const {name, options} = field;
      const optionLabel = (option: string) =>
        options.includes(option) ? labelOfOption(name, option, messages) : messages.notRecognised(option);
      return select({...given, error, options, value: value || options[0], optionLabel});
    }
    case 'value': {
      const scale = field.scale ?? given.scale;
      const values = scale ? valuesOf(scale) : [];
      const optionLabel = (option: string) => {
        if (option === '') return given.noValue ?? '';
        return scale && values.includes(option)
          ? labelOfValue(scale, option, messages)
          : messages.notRecognised(option);
      };
      return select({...given, error, options: ['', ...values], optionLabel});
    }
  }
}

/** What is wrong in a control. Nothing is said while somebody types in it: a date that is half there is no mistake. */
function errorIn({state, messages, diagnostics}: View, id: ControlId): string | undefined {
  if (state.typingIn === id) return undefined;
  const wrong = diagnostics.find(({control, isError}) => isError && control === id);
  return wrong?.text(messages.diagnostics, messages);
}

function labelOf(name: AnyFieldName, {labels, language}: Messages): string {
  return name === 'evidence' || name === 'cost' ? scaleName(name, language) : labels[name];
}

/** The builder's own label, else the library's name for it, else the option itself. */
function labelOfOption(name: AnyFieldName, option: string, {optionLabels, language}: Messages): string {
  const labels = lookUp<Labels>(optionLabels, name) ?? {};
  return lookUp(labels, option) ?? lookUp(libraryNames(name, language), option) ?? option;
}

function libraryNames(name: AnyFieldName, language: string): Labels {
  switch (name) {
    case 'scale':
      return {evidence: scaleName('evidence', language), cost: scaleName('cost', language)};
    case 'outcome':
      return inLanguage(childOutcomes.words, language).names;
    case 'result':
      return inLanguage(allGridMessages, language).results;
    default:
      return {};
  }
}

const scaleName = (scale: ScaleId, language: string): string => inLanguage(scales[scale].words, language).name;

/** "3+ Evidence of short-term positive impact, and …" */
const labelOfValue = (scale: ScaleId, value: string, {language}: Messages): string =>
  fallbackLines(scales[scale], {value, language, variant: 'compact'}).join(' ');
