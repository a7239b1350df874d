import {type ReactiveController, type ReactiveControllerHost} from '@lit/reactive-element';
import {isServer} from 'lit-html/is-server.js';
import {copies, inLanguage} from '../text/languages.js';
import {wordsIn} from '../text/rating-text.js';
import {languageAt, placesAround, unwatchLanguage, watchLanguage} from './language.js';
import {Provided} from './provided.js';
import {type Rating, ratingOf} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';

type Host = ReactiveControllerHost & Element;

/**
 * Finds the words for an element: the page's own scales, or those that the element brings, in the language of the place
 * where it stands.
 */
export class WordsController implements ReactiveController {
  readonly #host: Host;
  readonly #own: readonly WordedScale[];
  readonly #provided: Provided;
  #watched?: readonly Node[];

  constructor(host: Host, own: readonly WordedScale[] = []) {
    this.#host = host;
    this.#own = own;
    this.#provided = new Provided(host);
    host.addController(this);
  }

  hostConnected() {
    if (isServer) return;
    this.#watched = watchLanguage(this.#host);
    this.#provided.connect();
  }

  hostDisconnected() {
    if (this.#watched) unwatchLanguage(this.#host, this.#watched);
    this.#provided.disconnect();
  }

  /** The language tag of the place where the element stands. Empty where nobody says. */
  get language(): string {
    return languageAt(this.#host);
  }

  /** What the library says, in the language of the place. */
  get copy() {
    return inLanguage(copies, this.language);
  }

  /** The outcomes that the page gives in place of those that an element brings. */
  get outcomes() {
    return this.#provided.value?.outcomes;
  }

  /** Whether what is missing may be on its way: from a provider that has not got it yet, or is not defined yet. */
  get waits(): boolean {
    return (
      this.#provided.value?.pending ??
      (!isServer && [...placesAround(this.#host)].some((place) => place.closest('rating-scales:not(:defined)')))
    );
  }

  /** Every scale that there is for the element: the page's own, and those that it brings. */
  get scales(): readonly WordedScale[] {
    return [...(this.#provided.value?.scales ?? []), ...this.#own];
  }

  /**
   * A value on the scale of that id, in that version or the newest, and all that it takes to put it into words; on
   * another version, and not recognised, where that one is not there.
   */
  rated(id: string, version: string, value: unknown, subject = '', reviewed = '') {
    const {reworded} = this.#provided.value ?? {};
    const known = this.scales.filter(({scale}) => scale.id === id).sort(newestFirst);
    const wanted = version ? known.find(({scale}) => scale.version === version) : known[0];
    const found = wanted ?? (this.waits ? undefined : known[0]);
    if (!found) return undefined;
    const worded = reworded?.(found) ?? found;
    const {scale} = worded;
    const versionKnown = wanted !== undefined;
    const rating: Rating = versionKnown ? ratingOf(scale, value) : {state: 'not-recognised'};
    return {scale, versionKnown, rating, ...wordsIn(worded, this.language), copy: this.copy, subject, reviewed};
  }
}

const newestFirst = (one: WordedScale, other: WordedScale): number =>
  other.scale.version.localeCompare(one.scale.version, 'en', {numeric: true});
