/** The controls of a form, each with its label. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

interface Control {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong in it. */
  readonly error?: string | undefined;
  /** What is made of what it holds. Empty for nothing; absent if nothing is ever made of it. */
  readonly note?: string | undefined;
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
/** The note, after the control. It is announced when it appears. */
const noteTemplate = ({id, note}: Control) =>
  note === undefined ? nothing : html`<span class="note" id="${id}-note" role="status">${note}</span>`;
const descriptionIds = ({id, hint, error, note}: Control) =>
  [hint && `${id}-hint`, error && `${id}-error`, note && `${id}-note`].filter(Boolean).join(' ') || nothing;
const fieldClass = ({error}: Control) => (error ? 'field invalid' : 'field');
const invalid = ({error}: Control) => (error ? 'true' : nothing);

export function textInput(control: TextControl): TemplateResult {
  const {id, label, value, onInput, onLeave} = control;
  return html`<p class=${fieldClass(control)}><label for=${id}>${label}</label>${descriptionTemplate(control)}
    <input type="text" id=${id} autocomplete="off" spellcheck="false" aria-describedby=${descriptionIds(control)} aria-invalid=${invalid(control)}
      .value=${live(value)} @change=${onLeave} @input=${({currentTarget}: EventOf<HTMLInputElement>) => onInput?.(currentTarget.value)}>${noteTemplate(control)}</p>`;
}

/** @param control - `rows` is its height in lines. Default: 6. */
export function textArea(control: TextControl & {readonly rows?: number}): TemplateResult {
  const {id, label, value, onInput, onLeave, rows = 6} = control;
  return html`<p class=${fieldClass(control)}><label for=${id}>${label}</label>${descriptionTemplate(control)}
    <textarea id=${id} rows=${rows} spellcheck="false" autocomplete="off" ?readonly=${!onInput} aria-describedby=${descriptionIds(control)} aria-invalid=${invalid(control)}
      .value=${live(value)} @change=${onLeave} @input=${({currentTarget}: EventOf<HTMLTextAreaElement>) => onInput?.(currentTarget.value)}></textarea>${noteTemplate(control)}</p>`;
}

/** @param accept - The kinds of files that are offered, such as ".json,.csv". */
export function fileInput(
  control: Control & {readonly accept: string; readonly onChoose: (file: File) => void},
): TemplateResult {
  const {id, label, accept, onChoose} = control;
  const choose = ({currentTarget}: EventOf<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (file) onChoose(file);
    // the same file can be opened again, once it is mended
    currentTarget.value = '';
  };
  return html`<p class=${fieldClass(control)}><label for=${id}>${label}</label>${descriptionTemplate(control)}
    <input type="file" id=${id} accept=${accept} aria-describedby=${descriptionIds(control)} @change=${choose}></p>`;
}

interface ComboBox<Option> extends Control {
  readonly value: string;
  /** What is offered for the value. */
  readonly options: readonly Option[];
  readonly optionLabel: (option: Option) => string;
  /** The language of an option's label, if it is known and not that of the form. */
  readonly optionLanguage: (option: Option) => string;
  readonly isOpen: boolean;
  /** The place of the marked option, from 0. Absent if none is marked. */
  readonly marked?: number | undefined;
  readonly onInput: (text: string) => void;
  /** Opens or closes the list, and marks an option in it: by its place, from 0, or -1 for the last. */
  readonly onList: (isOpen: boolean, marked?: number) => void;
  readonly onPick: (option: Option) => void;
}

/**
 * A text field with a list that follows what is typed, as the ARIA Authoring Practices describe it: arrow keys mark an
 * option, Enter takes it, Escape closes the list. The focus stays in the field.
 */
export function comboBox<Option>(control: ComboBox<Option>): TemplateResult {
  const {id, label, value, options, optionLabel, optionLanguage, isOpen, marked, onInput, onList, onPick} = control;
  const isShown = isOpen && options.length > 0;
  const active = isShown && marked !== undefined ? `${id}-option-${marked}` : undefined;
  // of a list that is closed the options are not known: its first one is marked, or its last
  const mark = (step: 1 | -1) => {
    const first = step > 0 ? 0 : -1;
    onList(true, isShown && marked !== undefined ? (marked + step + options.length) % options.length : first);
  };
  const keys: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => (mark(1), true),
    ArrowUp: () => (mark(-1), true),
    Enter() {
      const option = isShown && marked !== undefined ? options[marked] : undefined;
      if (option === undefined) return false;
      onPick(option);
      return true;
    },
    Escape() {
      if (isShown) onList(false);
      else onInput('');
      return true;
    },
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey && !event.ctrlKey && !event.metaKey && keys[event.key]?.()) event.preventDefault();
  };
  /* eslint-disable lit-a11y/accessible-name, lit-a11y/click-events-have-key-events -- a label names the field, and its keys are those of the list */
  return html`<div class="field combo-box"><label for=${id}>${label}</label>${descriptionTemplate(control)}
    <input type="text" id=${id} role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded=${isShown ? 'true' : 'false'}
      aria-controls=${isShown ? `${id}-list` : nothing} aria-activedescendant=${active ?? nothing} aria-describedby=${descriptionIds(control)}
      .value=${live(value)} @input=${({currentTarget}: EventOf<HTMLInputElement>) => onInput(currentTarget.value)} @keydown=${onKey} @blur=${() => isOpen && onList(false)}>
    ${
      isShown
        ? html`<ul id="${id}-list" role="listbox" aria-label=${label} @mousedown=${(event: Event) => event.preventDefault()}>
          ${options.map(
            (option, index) =>
              html`<li id="${id}-option-${index}" role="option" lang=${optionLanguage(option) || nothing} aria-selected=${index === marked ? 'true' : 'false'} @click=${() => onPick(option)}>${optionLabel(option)}</li>`,
          )}
        </ul>`
        : nothing
    }
    ${noteTemplate(control)}</div>`;
  /* eslint-enable */
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
}: Pick<Control, 'id' | 'label'> & {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}): TemplateResult {
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
