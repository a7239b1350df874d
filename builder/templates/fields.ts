/** What the form asks for the chosen element, and for each of its findings. */
import {html, nothing, type TemplateResult} from 'lit';
import {isOfFile, needsExplainer, scaleCalled, scaleOfValue, scalesFor, withScale, type Choice} from '../choice.js';
import {readDate} from '../dates.js';
import type {ControlId} from '../diagnostics.js';
import {formOf, valuesOf, type Field, type FieldName, type FindingFieldName} from '../elements.js';
import {childOutcomes, fallbackLines, allGridMessages, inLanguage, type WordedScale} from '../library.js';
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
  return html`${fields.filter(isMain).map(template)} ${explainerTemplate(view)}
    ${more.length > 0 ? html`<details><summary>${view.messages.moreFields}</summary>${more.map(template)}</details>` : nothing}`;
}

/** For a rating that does not say what it means. */
function explainerTemplate({state, messages, actions}: View) {
  if (!needsExplainer(state.choice)) return nothing;
  return checkbox({
    id: 'with-explainer',
    label: messages.addExplainer,
    isChecked: state.choice.hasExplainer ?? false,
    onChange: (hasExplainer) => actions.choose({hasExplainer}),
  });
}

function elementFieldTemplate(view: View, field: Field<FieldName>): TemplateResult {
  const {messages, state, actions} = view;
  const {choice} = state;
  const {name} = field;
  const isExplainer = choice.tag === 'rating-explainer';
  const explainerLabel = isExplainer ? lookUp(messages.explainerLabels, name) : undefined;
  return fieldTemplate(view, field, {
    id: name,
    label: explainerLabel ?? labelOf(name, choice, messages),
    hint: explainerLabel === undefined ? lookUp(messages.hints, name) : undefined,
    note: name === 'reviewed' ? dateNote(view) : undefined,
    value: choice.values[name] ?? '',
    scale: scaleOfValue(field, choice),
    scales:
      choice.tag === 'scale-rating' ? scalesFor(choice).filter(({scale}) => isOfFile(scale.id)) : scalesFor(choice),
    noValue: isExplainer ? messages.noLevelMarked : messages.chooseValue,
    onChange: (value, typingIn) =>
      actions.choose(
        field.kind === 'scale' ? withScale(choice, value) : {values: {...choice.values, [name]: value}},
        typingIn,
      ),
  });
}

/** How the date is written, if it is not as it was typed. Nothing is said while somebody types. */
function dateNote({state, messages}: View): string {
  const typed = state.choice.values.reviewed?.trim() ?? '';
  const read = state.typingIn === 'reviewed' ? undefined : readDate(typed);
  return read?.state === 'date' && read.date !== typed ? messages.dateRead(read.date) : '';
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
            label: labelOf(field.name, state.choice, messages),
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
  readonly note?: string | undefined;
  readonly value: string;
  /** The scale that the values are on. */
  readonly scale?: WordedScale | undefined;
  /** The scales that can be chosen. */
  readonly scales?: readonly WordedScale[];
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
    case 'scale': {
      const {scales = []} = given;
      const options = scales.map(({scale}) => scale.id);
      const optionLabel = (option: string) => {
        const worded = scales.find(({scale}) => scale.id === option);
        return worded ? nameOf(worded, messages.language) : messages.notRecognised(option);
      };
      return select({...given, error, options, optionLabel});
    }
    case 'value': {
      const {scale} = given;
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

function labelOf(name: AnyFieldName, choice: Choice, {labels, language}: Messages): string {
  if (name !== 'evidence' && name !== 'cost') return labels[name];
  const worded = scaleCalled(name, choice);
  return worded ? nameOf(worded, language) : name;
}

/** The builder's own label, else the library's name for it, else the option itself. */
function labelOfOption(name: AnyFieldName, option: string, {optionLabels, language}: Messages): string {
  const labels = lookUp<Labels>(optionLabels, name) ?? {};
  return lookUp(labels, option) ?? lookUp(libraryNames(name, language), option) ?? option;
}

function libraryNames(name: AnyFieldName, language: string): Labels {
  switch (name) {
    case 'outcome':
      return inLanguage(childOutcomes.words, language).names;
    case 'result':
      return inLanguage(allGridMessages, language).results;
    default:
      return {};
  }
}

const nameOf = ({words}: WordedScale, language: string): string => inLanguage(words, language).name;

/** "3+ Evidence of short-term positive impact, and …" */
const labelOfValue = (worded: WordedScale, value: string, {language}: Messages): string =>
  fallbackLines(worded, {value, language, variant: 'compact'}).join(' ');
