import {adoptStyles, type LitElement, nothing, type ReactiveController, render} from 'lit';
import {RatingToggleEvent} from './rating-toggle-event.js';

const controls = 'summary, button, a';

/**
 * The root that an element draws into, with its styles. A root that the server wrote is emptied and drawn anew: it may be of another
 * version, or in the language of another place. What the reader had opened there, and where the focus was, comes back.
 */
export class RenderRoot implements ReactiveController {
  readonly #host: LitElement;
  #document?: Document;
  #emptied = false;
  #focused = -1;

  /** Whether the reader had opened the explanation in what was there before. */
  wasOpen = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Lit's own way would keep what is in the root, and with its hydration support on the page take it for its own. */
  create(): ShadowRoot {
    const root = this.#host.shadowRoot;
    if (!root) return this.#host.attachShadow({mode: 'open'});
    this.#remember(root);
    root.replaceChildren();
    return root;
  }

  /** A style sheet belongs to one document, and an element can be moved to another. */
  hostConnected() {
    const {ownerDocument, renderRoot, constructor} = this.#host;
    if (ownerDocument === this.#document) return;
    this.#document = ownerDocument;
    const root = renderRoot as ShadowRoot;
    const styles = (constructor as typeof LitElement).elementStyles;
    if (ownerDocument === document) return adoptStyles(root, styles);
    const {CSSStyleSheet: Sheet} = ownerDocument.defaultView ?? {};
    root.adoptedStyleSheets = Sheet
      ? styles.map((style) => {
          const sheet = new Sheet();
          sheet.replaceSync(String(style));
          return sheet;
        })
      : [];
  }

  /** Tools that translate pages put texts of theirs, in <font>, where a template would look for its own: all is drawn anew. */
  hostUpdate() {
    const root = this.#host.renderRoot as ShadowRoot;
    if (!root.querySelector('font')) return;
    this.#remember(root);
    render(nothing, root);
  }

  hostUpdated() {
    if (!this.#emptied) return;
    this.#emptied = false;
    // Once the other elements have drawn themselves too: to give the focus measures the page, and would move it while they are empty.
    queueMicrotask(() => this.#restore());
  }

  /** Tells the page that the explanation was opened or closed. That it was opened again after the first drawing is no news. */
  announce(open: boolean) {
    if (this.wasOpen) this.wasOpen = false;
    else this.#host.dispatchEvent(new RatingToggleEvent(open));
  }

  #remember(root: ShadowRoot) {
    this.#emptied = true;
    this.wasOpen = root.querySelector(':is([open], :popover-open)') !== null;
    this.#focused = [...root.querySelectorAll(controls)].indexOf(root.activeElement!);
  }

  #restore() {
    const root = this.#host.renderRoot;
    if (this.wasOpen && root.isConnected) {
      const details = root.querySelector('details');
      if (details) details.open = true;
      // Beside its control, as when the reader opened it there.
      else root.querySelector<HTMLElement>('[popover]')?.showPopover({source: root.querySelector('button')!});
    }
    root.querySelectorAll<HTMLElement>(controls)[this.#focused]?.focus({preventScroll: true});
  }
}
