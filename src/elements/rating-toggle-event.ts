/**
 * Fired by an element whose explanation was opened or closed. A page can count uses with it; the library counts
 * nothing.
 */
export class RatingToggleEvent extends Event {
  /** Whether the explanation is open now. */
  readonly open: boolean;

  constructor(open: boolean) {
    super('rating-toggle', {bubbles: true, composed: true});
    this.open = open;
  }
}

declare global {
  interface HTMLElementEventMap {
    'rating-toggle': RatingToggleEvent;
  }
}

export const tell = (element: Element, open: boolean): boolean => element.dispatchEvent(new RatingToggleEvent(open));
