import {adoptStyles, type PropertyValues, ReactiveElement} from '@lit/reactive-element';
import {isServer} from 'lit-html/is-server.js';
import {tell} from './rating-toggle-event.js';
import {draw, type Template} from './template.js';

const controls = 'summary, button, a';

/**
 * An element that draws a template into its own root, with its styles. A root that the server wrote is drawn anew: it
 * may be of another version, or in the language of another place. Whenever that happens, what the reader had opened
 * there, and where the focus was, comes back.
 */
export abstract class DrawnElement extends ReactiveElement {
  /** Lit's servers know by this which elements they can draw. */
  static readonly ['_$litElement$'] = true;

  /** @ignore Whether what the reader had opened is to be opened again. */
  protected wasOpen = false;

  abstract render(): Template;

  /** Lit's own way would keep what is in the root. */
  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    if (!isServer) this.#style(root);
    return root;
  }

  /** A style sheet belongs to one document, and an element can be moved to another. */
  adoptedCallback() {
    if (this.shadowRoot) this.#style(this.shadowRoot);
  }

  protected override update(changed: PropertyValues) {
    super.update(changed);
    const root = this.renderRoot as ShadowRoot;
    draw(root, this.render(), () => {
      const open = root.querySelector(':is([open], :popover-open)')?.localName;
      this.wasOpen = open !== undefined;
      this.#giveBackFocus(() => {
        this.wasOpen &&= root.isConnected && isOpened(root, open === 'details' ? 'details' : '[popover]');
      });
    });
  }

  /** Draws in a place within the root. */
  protected drawWithin(place: Element, template: Template) {
    draw(place, template, () => this.#giveBackFocus());
  }

  /** Tells the page that the explanation was opened or closed. That it was opened again after a drawing is no news. */
  protected announce(open: boolean) {
    if (this.wasOpen) this.wasOpen = false;
    else tell(this, open);
  }

  /** Once what it is in has been replaced. */
  #giveBackFocus(before?: () => void) {
    const root = this.renderRoot as ShadowRoot;
    const focused = [...root.querySelectorAll(controls)].indexOf(root.activeElement!);
    // Once the other elements have drawn themselves too: to give the focus measures the page, and would move it while
    // they are empty.
    queueMicrotask(() => {
      before?.();
      root.querySelectorAll<HTMLElement>(controls)[focused]?.focus({preventScroll: true});
    });
  }

  #style(root: ShadowRoot) {
    const styles = (this.constructor as typeof DrawnElement).elementStyles;
    const {ownerDocument} = this;
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
}

/**
 * The element in whose root something happened, unless that has been replaced since. A listener is one for all: a page
 * has hundreds.
 */
export const hostOf = ({currentTarget}: Event) =>
  ((currentTarget as Element).getRootNode() as Partial<ShadowRoot>).host;

/** When what the page put into an element is another. */
export const drawAnew = (event: Event) => (hostOf(event) as DrawnElement | undefined)?.requestUpdate();

/** Opens what the reader had opened; false where it is not there any more. */
function isOpened(root: ShadowRoot, form: string): boolean {
  const again = root.querySelector<HTMLElement>(form);
  if (again && 'open' in again) again.open = true;
  // Beside its control, as when the reader opened it there.
  else again?.showPopover({source: root.querySelector('button')!});
  return again !== null;
}
