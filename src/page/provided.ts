import {ContextEvent} from '@lit/context';
import {ratingContext, type RatingContext} from './rating-context.js';

/**
 * Every connected element of ours. A provider that appears after the elements below it announces itself to the
 * document, and they ask again; one listener serves them all while there are any. (The context library's own consumer
 * is not told of late providers, and keeps the value of a provider that it has left.)
 */
const connected = new Set<Provided>();
const askAgain = () => connected.forEach((provided) => provided.ask());

type Host = Element & {requestUpdate(): void};

/**
 * What the nearest provider gives an element, which is drawn anew when that changes, for as long as it is connected.
 */
export class Provided {
  readonly #host: Host;
  #unsubscribe?: (() => void) | undefined;

  value?: RatingContext | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  connect() {
    if (connected.size === 0) document.addEventListener('context-provider', askAgain);
    connected.add(this);
    this.ask();
  }

  disconnect() {
    connected.delete(this);
    if (connected.size === 0) document.removeEventListener('context-provider', askAgain);
    this.#unsubscribe?.();
    this.#unsubscribe = this.value = undefined;
  }

  ask() {
    this.#host.dispatchEvent(new ContextEvent(ratingContext, this.#host, this.#receive, true));
    // Also without an answer: the element may have moved to a place of another language.
    this.#host.requestUpdate();
  }

  readonly #receive = (value: RatingContext, unsubscribe?: () => void) => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    if (value === this.value) return;
    this.value = value;
    this.#host.requestUpdate();
  };
}
