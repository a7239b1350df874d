/**
 * The embed builder: a form in which an editor makes a rating, sees it, and copies its markup. It stores nothing, and
 * makes no network requests but for the stylesheet of a preview.
 */
import {render} from 'lit';
import {acceptedOf} from './accepted.js';
import {write, type Sri} from './formats.js';
import {allMessages, messagesIn} from './languages.js';
import {inLanguage} from './library.js';
import {placeIn, previewPage, showIn} from './previews.js';
import {readMarkup} from './read-markup.js';
import {renderOn, type Rendered} from './stage.js';
import {initialState, type Actions, type State} from './state.js';
import {builderTemplate} from './templates/builder.js';

export interface BuilderOptions {
  /** Version and hashes of the library's files, from `dist/sri.json`. */
  readonly sri: Sri;
  /** Address of GOV.UK Frontend's stylesheet, for a preview. */
  readonly govukStylesheet: string;
}

/**
 * Opens the builder in the language of the page, which must have the library's script.
 *
 * @param root - An element of the page. Its content is replaced, and a hidden element is put after it.
 */
export function openBuilder(root: HTMLElement, {sri, govukStylesheet}: BuilderOptions): void {
  const pageLanguage = root.closest('[lang]')?.getAttribute('lang') ?? '';
  let state = initialState(inLanguage(allMessages, pageLanguage).language);
  const stage = document.createElement('div');
  stage.hidden = true;
  root.after(stage);
  root.replaceChildren();

  const draw = () => render(builderTemplate(state, actions), root);

  let changes = 0;
  async function change(patch: Partial<State>): Promise<void> {
    state = {...state, copyStatus: undefined, typingIn: undefined, ...patch};
    draw();
    const thisChange = ++changes;
    const choice = acceptedOf(state.choice);
    const rendered = await renderOn(stage, choice);
    // a later change draws the element again
    if (thisChange !== changes) return;
    state = {...state, markup: write[state.format](choice, rendered, sri)};
    draw();
    preview(rendered);
  }

  let previewed = '';
  function preview(rendered: Rendered): void {
    const frame = root.querySelector('iframe');
    if (!frame) return;
    const {choice, ground, ownPage, ownCss} = state;
    const page = previewPage(ground, {messages: messagesIn(choice.language), govukStylesheet, ownPage, ownCss});
    if (page === previewed && placeIn(frame)) return showIn(frame, rendered);
    previewed = page;
    frame.onload = () => showIn(frame, rendered);
    frame.srcdoc = page;
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(state.markup);
      state = {...state, copyStatus: 'copied'};
    } catch {
      const markup = root.querySelector<HTMLTextAreaElement>('#markup');
      markup?.focus();
      markup?.select();
      state = {...state, copyStatus: 'notCopied'};
    }
    draw();
  }

  const actions: Actions = {
    change: (patch) => void change(patch),
    choose: (patch, typingIn) => void change({choice: {...state.choice, ...patch}, typingIn}),
    take(choice) {
      void change({choice});
      actions.focusOn('element');
    },
    paste(pasted) {
      state = {...state, pasted};
    },
    read() {
      const found = readMarkup(state.pasted, state.language);
      void change({found, choice: found[0] ?? state.choice});
      // of several, another may be wanted: the list of them follows what was found
      if (found.length === 1) actions.focusOn('element');
      else root.querySelector<HTMLElement>('#found')?.focus();
    },
    copy: () => void copy(),
    focusOn(control) {
      const target = root.querySelector<HTMLElement>(`#${CSS.escape(control)}`);
      target?.closest('details')?.setAttribute('open', '');
      target?.focus();
    },
  };

  void change({});
}
