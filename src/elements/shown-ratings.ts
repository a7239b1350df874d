import type {ReactiveController} from 'lit';
import {ratingProperty} from './rating-property.js';
import type {ScaleRating} from './scale-rating.js';

type Badge = Element & Partial<Pick<ScaleRating, 'shown' | 'addController' | 'removeController'>>;

/**
 * Tells an element when a rating element within it shows another rating. Its attributes are no sign of that: frameworks
 * set properties, a ratings file arrives, and the script that defines the rating elements may load last.
 */
export class ShownRatings {
  readonly #container: Element;
  readonly #changed: (badge: Element) => void;
  readonly #watched = new WeakSet<Element>();

  constructor(container: Element, changed: (badge: Element) => void) {
    this.#container = container;
    this.#changed = changed;
  }

  /** Watches these too, until they leave the element. */
  watch(badges: Iterable<Badge>): void {
    for (const badge of badges) {
      if (this.#watched.has(badge)) continue;
      this.#watched.add(badge);
      if (badge.addController) this.#watchUpdates(badge);
      else void customElements.whenDefined(badge.localName).then(() => this.#forget(badge));
    }
  }

  #watchUpdates(badge: Badge): void {
    let last = shownBy(badge);
    const controller: ReactiveController = {
      hostUpdated: () => {
        const rating = shownBy(badge);
        if (rating === last) return;
        last = rating;
        if (this.#container.contains(badge)) return this.#changed(badge);
        badge.removeController!(controller);
        this.#watched.delete(badge);
      },
    };
    badge.addController!(controller);
  }

  /** It is watched anew with the update that follows. */
  #forget(badge: Element): void {
    this.#watched.delete(badge);
    this.#changed(badge);
  }
}

/** What a badge shows, as a text to compare. */
const shownBy = (badge: Badge): string =>
  [...['scale', 'version', 'value'].map((name) => ratingProperty(badge, name)), badge.shown].join(' ');
