import type {Diagnostic} from '../diagnostics.js';
import type {Messages} from '../messages.js';
import type {Actions, State} from '../state.js';

/** What every template draws from. */
export interface View {
  readonly state: State;
  readonly actions: Actions;
  /** In the language in which the builder is read. */
  readonly messages: Messages;
  readonly diagnostics: readonly Diagnostic[];
}
