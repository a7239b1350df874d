import {LitElement, type PropertyValues, supportsAdoptingStyleSheets} from 'lit';
import {type Diagnostics, report} from '../page/diagnostics.js';
import {hasDocument} from '../page/document.js';
import {acceptChanges, observeRoot, wasChangedByOthers} from '../page/root-observer.js';
import {version} from '../version.js';
import {adopt} from './adopted-styles.js';
import {fireToggle} from './rating-toggle-event.js';

const openExplanation = ':is([open], :popover-open)';
const focusable = 'summary, button, a';
/** What an explanation over the page scrolls in. */
const scrolling = '.middle';

/** The properties that say which rating is shown. */
const whichRating = ['programme', 'value', 'evidence', 'cost'];

/** Made while the script loads: later, a form with the name `createElement` can hide the document's own method. */
const fallbackSlot = globalThis.document?.createElement('slot');

// If style sheets cannot be filled, this throws before any element is defined. Lit would adopt empty ones.
if (supportsAdoptingStyleSheets) new CSSStyleSheet().replaceSync('');

/** All elements of a page fail at the same time, and for the same reason. */
let hasJustLogged = false;

/**
 * What all elements that render have in common, beyond `LitElement`:
 *
 * A root that the server wrote is emptied and rendered anew, since it may be of another version or language. What the
 * reader had opened there, how far it was scrolled, and the focus are restored.
 *
 * One guard: if rendering throws, or something else has changed the nodes that we rendered, the root is emptied and
 * rendered anew. If that fails too, or if the element could not be connected, it shows its fallback content. Of several
 * errors at the same time, only the first is logged.
 */
export abstract class RatingElement extends LitElement {
  /** The version of the library, such as `0.1.0`. */
  static readonly version = version;

  /** @ignore Whether the explanation is about to open because it was open before its root was emptied. */
  protected reopening = false;

  /** Whether it shows its fallback content because it could not be rendered. */
  #isBroken = false;

  /** Whether the root is as a server wrote it. */
  #isPrerendered = false;

  /** Whether it has kept such a root, since a file has not arrived. */
  #hasWaited = false;

  /** The error of `connectedCallback`. Until it succeeds, the language and the page's scales are unknown. */
  #connectionError?: unknown;

  /** @ignore What the page's author should know about the attributes. */
  abstract diagnostics(): Diagnostics;

  /** Whether what it shows is in a file that has not arrived. Until then a prerendered root stays as it is. */
  protected get isWaiting(): boolean {
    return false;
  }

  override connectedCallback() {
    const couldConnect = !this.#connectionError;
    this.#connectionError = undefined;
    try {
      super.connectedCallback();
      // The update that it could not perform is still pending.
      if (!couldConnect) this.performUpdate();
    } catch (error) {
      this.#connectionError = error;
      this.#showFallbackContent(error);
      // Otherwise `updateComplete` would never resolve.
      this.enableUpdating(true);
    }
  }

  /** Lit's own method would keep the content of a prerendered root, and hydrate it if the page has that of Lit. */
  protected override createRenderRoot() {
    this.#isPrerendered = this.shadowRoot !== null;
    const root = this.shadowRoot ?? this.attachShadow((this.constructor as typeof RatingElement).shadowRootOptions);
    // A server has no DOM: it renders the element's template by itself.
    if (hasDocument(this) && !this.#isPrerendered) this.#adoptStyles(root);
    return root;
  }

  protected override shouldUpdate(changed: PropertyValues) {
    if (!this.#isPrerendered) return true;
    // Once the page names another programme or rating, what the server wrote is not of it.
    const isOfAnother = this.#hasWaited && whichRating.some((name) => changed.has(name));
    if (this.isWaiting && !isOfAnother) {
      this.#hasWaited = true;
      return false;
    }
    this.#isPrerendered = false;
    this.#empty(this.shadowRoot!);
    return true;
  }

  adoptedCallback() {
    // A `<style>` needs nothing: it goes with the root.
    if (this.shadowRoot && supportsAdoptingStyleSheets) this.#adoptStyles(this.shadowRoot);
  }

  protected override performUpdate() {
    // As in Lit: another call may have performed the update already.
    if (!this.isUpdatePending || this.#connectionError) return;
    try {
      if (wasChangedByOthers(this.shadowRoot) || this.#isBroken) this.#renderAnew();
      this.#performUpdate();
    } catch {
      this.#performUpdateAnew();
    }
  }

  protected override updated() {
    report(this, this.diagnostics());
  }

  /** Updates if the fallback content has changed, but not if only its slot was removed. */
  protected slotChanged({target}: Event) {
    if ((target as Element).isConnected) this.requestUpdate();
  }

  /** Fires `rating-toggle`, unless the explanation was only opened again after the root was rendered anew. */
  protected toggled(open: boolean) {
    if (this.reopening) this.reopening = false;
    else fireToggle(this, open);
  }

  /** @ignore Opens its popover again, which a browser closes where an element is moved. The page is told nothing. */
  reopenPopover() {
    this.reopening = reopen(this.shadowRoot!, '[popover]');
  }

  #performUpdate() {
    const {hasUpdated} = this;
    super.performUpdate();
    // It keeps what the server wrote: see `shouldUpdate`.
    if (this.#isPrerendered) return;
    const {firstElementChild, textContent} = this.renderRoot as ShadowRoot;
    if (firstElementChild?.localName !== 'slot' && !textContent!.trim()) throw new Error('Nothing rendered.');
    if (!hasUpdated) observeRoot(this.renderRoot);
    acceptChanges(this.renderRoot);
    this.#isBroken = false;
  }

  #performUpdateAnew() {
    try {
      this.requestUpdate();
      this.#renderAnew();
      this.#performUpdate();
    } catch (error) {
      this.#showFallbackContent(error);
    }
  }

  /** The next update renders into an empty root. */
  #renderAnew() {
    // Without a root it could not be connected, and is not updated.
    const root = this.shadowRoot!;
    this.#empty(root);
    // Lit keeps what it rendered by the node that it renders before: by a new node, it begins anew.
    this.renderOptions.renderBefore = root.insertBefore(document.createComment(''), root.firstChild);
  }

  #empty(root: ShadowRoot) {
    this.#restoreAfterUpdate(root);
    root.replaceChildren();
    // Where a browser has no adoptable style sheets, Lit adds a `<style>`.
    this.#adoptStyles(root);
  }

  #adoptStyles(root: ShadowRoot) {
    adopt(root, (this.constructor as typeof RatingElement).elementStyles);
  }

  /** Opens what was open in the root, scrolled as it was, and focuses what had the focus, once it is rendered anew. */
  #restoreAfterUpdate(root: ShadowRoot) {
    const open = root.querySelector(openExplanation)?.localName;
    const focused = [...root.querySelectorAll(focusable)].indexOf(root.activeElement!);
    const scrollTop = root.querySelector(scrolling)?.scrollTop;
    this.reopening = open !== undefined;
    // After the other elements have rendered: focusing lays out the page, which would shift while they are empty.
    void this.updateComplete.then(() => {
      this.reopening &&= root.isConnected && reopen(root, open === 'details' ? 'details' : '[popover]');
      root.querySelectorAll<HTMLElement>(focusable)[focused]?.focus({preventScroll: true});
      const box = root.querySelector(scrolling);
      if (box && scrollTop) box.scrollTop = scrollTop;
    });
  }

  #showFallbackContent(error: unknown) {
    const root = this.shadowRoot;
    if (root) {
      // Both, since a page may have replaced either of them.
      root.replaceChildren?.();
      root.textContent = '';
      // For children in named slots, too, such as the findings of a grid.
      for (const {slot: name} of [{slot: ''}, ...this.children]) {
        const slot = fallbackSlot!.cloneNode() as HTMLSlotElement;
        slot.name = name;
        root.append(slot);
      }
    }
    if (!hasJustLogged && !this.#isBroken)
      console.error(`<${this.localName}>: could not be rendered. The page's own words are shown. ${String(error)}`);
    this.#isBroken = hasJustLogged = true;
    setTimeout(() => (hasJustLogged = false));
  }
}

/** @returns whether there is an explanation to open. */
function reopen(root: ShadowRoot, selector: string): boolean {
  const explanation = root.querySelector<HTMLElement>(selector);
  if (explanation && 'open' in explanation) explanation.open = true;
  // Beside its control, as if the reader had opened it there.
  else explanation?.showPopover({source: root.querySelector('button')!});
  return explanation !== null;
}
