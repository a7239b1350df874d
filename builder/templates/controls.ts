/** The controls of a form, each with its label. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

interface Control {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong in it. */
  readonly error?: string | undefined;
}

interface TextControl extends Control {
  readonly value: string;
  /** Absent for text that is only to be read and copied. */
  readonly onInput?: (text: string) => void;
  /** Called when changed text is left. */
  readonly onLeave?: () => void;
}

interface Options<Option extends string> {
  readonly options: readonly Option[];
  readonly value: Option;
  readonly optionLabel: (option: Option) => string;
  readonly onChange: (option: Option) => void;
}

type EventOf<Target extends Element> = Event & {readonly currentTarget: Target};

/** Hint and error, between the label and the control. The error is announced when it appears. */
const descriptionTemplate = ({id, hint, error}: Control) => html`
  ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
  ${error ? html`<span class="error" id="${id}-error" role="alert">${error}</span>` : nothing}`;
const descriptionIds = ({id, hint, error}: Control) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;
const fieldClass = ({error}: Control) => (error ? 'field invalid' : 'field');
const invalid = ({error}: Control) => (error ? 'true' : nothing);

export function textInput(control: TextControl): TemplateResult {
  const {id, label, value, onInput, onLeave} = control;
  return html`<p class=${fieldClass(control)}><label for=${id}>${label}</label>${descriptionTemplate(control)}
    <input type="text" id=${id} autocomplete="off" spellcheck="false" aria-describedby=${descriptionIds(control)} aria-invalid=${invalid(control)}
      .value=${live(value)} @change=${onLeave} @input=${({currentTarget}: EventOf<HTMLInputElement>) => onInput?.(currentTarget.value)}></p>`;
}

/** @param control - `rows` is its height in lines. Default: 6. */
export function textArea(control: TextControl & {readonly rows?: number}): TemplateResult {
  const {id, label, value, onInput, onLeave, rows = 6} = control;
  return html`<p class=${fieldClass(control)}><label for=${id}>${label}</label>${descriptionTemplate(control)}
    <textarea id=${id} rows=${rows} spellcheck="false" autocomplete="off" ?readonly=${!onInput} aria-describedby=${descriptionIds(control)} aria-invalid=${invalid(control)}
      .value=${live(value)} @change=${onLeave} @input=${({currentTarget}: EventOf<HTMLTextAreaElement>) => onInput?.(currentTarget.value)}></textarea></p>`;
}

/** A list to choose from. A value that is none of the options is one more option, before them. */
export function select<Option extends string>(control: Control & Options<Option>): TemplateResult {
  const {id, label, value, optionLabel, onChange} = control;
  const options = control.options.includes(value) ? control.options : [value, ...control.options];
  const onSelect = ({currentTarget}: EventOf<HTMLSelectElement>) => {
    const option = options[currentTarget.selectedIndex];
    if (option !== undefined) onChange(option);
  };
  return html`<p class=${fieldClass(control)}><label for=${id}>${label}</label>${descriptionTemplate(control)}
    <select id=${id} aria-describedby=${descriptionIds(control)} aria-invalid=${invalid(control)} @change=${onSelect}>
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
  /** Stands below the options, and is announced when it appears. Empty for none; absent if there can be none. */
  readonly note?: string;
}

export function radios<Option extends string>(group: RadioGroup<Option>): TemplateResult {
  const {name, legend, options, value, optionLabel, optionLanguage, note, onChange} = group;
  return html`<fieldset class="radios"><legend>${legend}</legend>
    ${options.map(
      (
        option,
      ) => html`<label lang=${optionLanguage?.(option) ?? nothing}><input type="radio" name=${name} value=${option} .checked=${live(option === value)} @change=${() => onChange(option)}>
      <span>${optionLabel(option)}</span></label>`,
    )}
    ${note === undefined ? nothing : html`<span class="hint" role="status">${note}</span>`}
  </fieldset>`;
}
