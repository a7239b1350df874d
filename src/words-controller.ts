import {ContextEvent} from '@lit/context';
import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {ratingContext, type RatingContext} from './context.js';
import {copies, inLanguage} from './copy/languages.js';
import {wordsIn} from './copy/rating-text.js';
import {languageAt, watchLanguage} from './page-language.js';
import type {WordedScale} from './scales/words.js';

type Host = ReactiveControllerHost & Element;

/**
 * Every connected element of ours. A provider that appears after the elements below it announces itself to the document, and they ask
 * again; one listener serves them all while there are any. (The context library's own consumer is not told of late providers, and
 * keeps the value of a provider that it has left.)
 */
const connected = new Set<WordsController>();
const askAgain = () => connected.forEach((controller) => controller.ask());

/** Finds the words for an element: the page's own scales, or those that the element brings, in the language of the place where it stands. */
export class WordsController implements ReactiveController {
  readonly #host: Host;
  readonly #own: readonly WordedScale[];
  #provided?: RatingContext | undefined;
  #unsubscribe?: (() => void) | undefined;
  #unwatch?: () => void;

  constructor(host: Host, own: readonly WordedScale[] = []) {
    this.#host = host;
    this.#own = own;
    host.addController(this);
  }

  hostConnected() {
    if (isServer) return;
    if (connected.size === 0) document.addEventListener('context-provider', askAgain);
    connected.add(this);
    this.#unwatch = watchLanguage(this.#host, this.#render);
    this.ask();
  }

  hostDisconnected() {
    connected.delete(this);
    if (connected.size === 0) document.removeEventListener('context-provider', askAgain);
    this.#unwatch?.();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#provided = undefined;
  }

  /** Asks the nearest provider for the page's scales. */
  ask() {
    this.#host.dispatchEvent(new ContextEvent(ratingContext, this.#host, this.#receive, true));
    // Also without an answer: the element may have moved to a place of another language.
    this.#render();
  }

  /** The language tag of the place where the element stands. Empty where nobody says. */
  get language(): string {
    return languageAt(this.#host);
  }

  /** What the library says, in the language of the place. */
  get copy() {
    return inLanguage(copies, this.language);
  }

  /** The scale of that id, in that version or the newest, with its words; another version, and the fact, where that one is not there. */
  scale(id: string, version = '') {
    const known = [...(this.#provided?.scales ?? []), ...this.#own].filter(({scale}) => scale.id === id);
    const wanted = version ? known.find(({scale}) => scale.version === version) : known[0];
    const worded = wanted ?? known[0];
    return worded && {scale: worded.scale, versionKnown: wanted !== undefined, ...wordsIn(worded, this.language)};
  }

  readonly #render = () => this.#host.requestUpdate();

  readonly #receive = (provided: RatingContext, unsubscribe?: () => void) => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    if (provided === this.#provided) return;
    this.#provided = provided;
    this.#render();
  };
}
