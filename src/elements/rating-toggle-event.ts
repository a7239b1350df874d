/**
 * Fired by an element when the reader opens or closes its explanation. It bubbles, and leaves shadow roots, so that a
 * page can count uses. The library itself counts nothing.
 */
export class RatingToggleEvent extends Event {
  /** Whether the explanation is open now. */
  readonly open: boolean;

  /** The element whose explanation it is. */
  declare readonly target: HTMLElement;

  constructor(open: boolean) {
    super('rating-toggle', {bubbles: true, composed: true});
    this.open = open;
  }
}

// It bubbles, so a page can listen on anything around an element.
declare global {
  interface HTMLElementEventMap {
    'rating-toggle': RatingToggleEvent;
  }
  interface ShadowRootEventMap {
    'rating-toggle': RatingToggleEvent;
  }
  interface DocumentEventMap {
    'rating-toggle': RatingToggleEvent;
  }
  interface WindowEventMap {
    'rating-toggle': RatingToggleEvent;
  }
}

export const fireToggle = (element: Element, open: boolean) => element.dispatchEvent(new RatingToggleEvent(open));
