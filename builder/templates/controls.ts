/** The controls of a form, each with its label. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

interface Control {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Whether a diagnostic is about it. */
  readonly isInvalid?: boolean;
}

interface TextControl extends Control {
  readonly value: string;
  /** Absent for text that is only to be read and copied. */
  readonly onInput?: (text: string) => void;
}

interface Options<Option extends string> {
  readonly options: readonly Option[];
  readonly value: Option;
  readonly optionLabel: (option: Option) => string;
  readonly onChange: (option: Option) => void;
}

type EventOf<Target extends Element> = Event & {readonly currentTarget: Target};

const hintTemplate = ({id, hint}: Control) =>
  hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing;
const hintId = ({id, hint}: Control) => (hint ? `${id}-hint` : nothing);
const invalid = ({isInvalid}: Control) => (isInvalid ? 'true' : nothing);

export function textInput(control: TextControl): TemplateResult {
  const {id, label, value, onInput} = control;
  return html`<p class="field"><label for=${id}>${label}</label>${hintTemplate(control)}
    <input type="text" id=${id} autocomplete="off" spellcheck="false" aria-describedby=${hintId(control)} aria-invalid=${invalid(control)}
      .value=${live(value)} @input=${({currentTarget}: EventOf<HTMLInputElement>) => onInput?.(currentTarget.value)}></p>`;
}

/** @param control - `rows` is its height in lines. Default: 6. */
export function textArea(control: TextControl & {readonly rows?: number}): TemplateResult {
  const {id, label, value, onInput, rows = 6} = control;
  return html`<p class="field"><label for=${id}>${label}</label>${hintTemplate(control)}
    <textarea id=${id} rows=${rows} spellcheck="false" autocomplete="off" ?readonly=${!onInput} aria-describedby=${hintId(control)} aria-invalid=${invalid(control)}
      .value=${live(value)} @input=${({currentTarget}: EventOf<HTMLTextAreaElement>) => onInput?.(currentTarget.value)}></textarea></p>`;
}

/** A list to choose from. A value that is none of the options is one more option, before them. */
export function select<Option extends string>(control: Control & Options<Option>): TemplateResult {
  const {id, label, value, optionLabel, onChange} = control;
  const options = control.options.includes(value) ? control.options : [value, ...control.options];
  const onSelect = ({currentTarget}: EventOf<HTMLSelectElement>) => {
    const option = options[currentTarget.selectedIndex];
    if (option !== undefined) onChange(option);
  };
  return html`<p class="field"><label for=${id}>${label}</label>
    <select id=${id} aria-invalid=${invalid(control)} @change=${onSelect}>
      ${options.map((option) => html`<option value=${option} .selected=${live(option === value)}>${optionLabel(option)}</option>`)}
    </select></p>`;
}

export function checkbox({
  id,
  label,
  isChecked,
  onChange,
}: Control & {readonly isChecked: boolean; readonly onChange: (isChecked: boolean) => void}): TemplateResult {
  return html`<p class="switch"><input type="checkbox" id=${id} .checked=${live(isChecked)} @change=${({currentTarget}: EventOf<HTMLInputElement>) => onChange(currentTarget.checked)}> <label for=${id}>${label}</label></p>`;
}

interface RadioGroup<Option extends string> extends Options<Option> {
  readonly name: string;
  readonly legend: string;
  /** The language of an option's label, if it is not that of the form. */
  readonly optionLanguage?: (option: Option) => string;
}

export function radios<Option extends string>(group: RadioGroup<Option>): TemplateResult {
  const {name, legend, options, value, optionLabel, optionLanguage, onChange} = group;
  return html`<fieldset class="radios"><legend>${legend}</legend>
    ${options.map(
      (
        option,
      ) => html`<label lang=${optionLanguage?.(option) ?? nothing}><input type="radio" name=${name} value=${option} .checked=${live(option === value)} @change=${() => onChange(option)}>
      <span>${optionLabel(option)}</span></label>`,
    )}
  </fieldset>`;
}
