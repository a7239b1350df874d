/** What the builder shows, and what changes it. */
import {initialChoice, type Choice} from './choice.js';
import type {ControlId} from './diagnostics.js';
import type {Format} from './formats.js';
import type {Language} from './messages.js';
import type {Ground} from './previews.js';

export interface State {
  /** The language in which the builder is read. */
  readonly language: Language;
  readonly choice: Choice;
  readonly ground: Ground;
  /** HTML and CSS of the editor's own page, for the ground `own`. */
  readonly ownPage: string;
  readonly ownCss: string;
  readonly format: Format;
  /** The control that is being typed in. What is wrong in it is said there once it is left. */
  readonly typingIn?: ControlId;
  /** The choice in the format. Empty until the element has drawn itself. */
  readonly markup: string;
  /** Whether the markup was copied. Absent if it changed since, or was never to be. */
  readonly copyStatus?: 'copied' | 'notCopied';
  /** The markup to read. */
  readonly pasted: string;
  /** What was read. Absent if nothing was read yet. */
  readonly found?: readonly Choice[];
}

export const initialState = (language: Language): State => ({
  language,
  choice: initialChoice,
  ground: 'white',
  ownPage: '',
  ownCss: '',
  format: 'tag',
  markup: '',
  pasted: '',
});

export interface Actions {
  change(patch: Partial<State>): void;
  /** @param typingIn - The control in which it is typed. Default: it is chosen, or typed to the end. */
  choose(patch: Partial<Choice>, typingIn?: ControlId): void;
  /** Takes a choice that was read into the form, and puts the focus there. */
  take(found: Choice): void;
  /** Keeps what stands in the control for markup to read. */
  paste(text: string): void;
  /** Reads the pasted markup into the form, and puts the focus on what was found. */
  read(): void;
  /** Copies the markup, or selects it if the browser does not permit that. */
  copy(): void;
  /** Opens what hides a control, and puts the focus on it. */
  focusOn(control: ControlId): void;
}
