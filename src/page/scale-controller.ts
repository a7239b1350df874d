import {ContextConsumer} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {type Rating, ratingOf} from '../scales/scale.js';
import {newestFirst} from '../scales/versions.js';
import type {WordedScale} from '../scales/words.js';
import {inLanguage} from '../text/languages.js';
import type {AllMessages, MessageGroups, Messages} from '../text/messages.js';
import {inLanguages, type ResolvedRating} from '../text/rating-text.js';
import {hasDocument} from './document.js';
import {hostChain, languageOf, unwatchLanguage, watchLanguage} from './language.js';
import {attachContextRoot, ratingContext} from './rating-context.js';

type Host = ReactiveControllerHost & HTMLElement;

/** A rating that was looked up among the scales that there are for an element. */
export interface Resolution<M extends Messages> extends ResolvedRating<M> {
  /** Whether the version that was asked for is available. If it is not, the rating is "not-recognised". */
  readonly versionKnown: boolean;
}

/**
 * Finds the scale of a rating and its words: those that the page provides, or the element's own, in its language.
 *
 * @typeParam M the library's sentences that the element uses
 */
export class ScaleController<M extends Messages> implements ReactiveController {
  readonly #host: Host;
  readonly #ownMessages: readonly [M, ...M[]];
  readonly #ownScales: readonly WordedScale[];
  readonly #consumer: ContextConsumer<typeof ratingContext, Host>;
  #watchedTrees: readonly Node[] = [];

  constructor(host: Host, ownMessages: readonly [M, ...M[]], ownScales: readonly WordedScale[] = []) {
    this.#host = host;
    this.#ownMessages = ownMessages;
    this.#ownScales = ownScales;
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {context: ratingContext, subscribe: true});
  }

  hostConnected() {
    if (!hasDocument(this.#host)) return;
    // Before the consumer, which is connected next, asks for its value.
    attachContextRoot();
    this.#watchedTrees = watchLanguage(this.#host);
    // The element may have moved to a place of another language.
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    unwatchLanguage(this.#host, this.#watchedTrees);
    // The consumer keeps the last value, and the element may move to a place without a provider.
    this.#consumer.value = undefined;
  }

  /** The language tag of the place where the element stands, or `''` if the page does not give one. */
  get language(): string {
    return languageOf(this.#host);
  }

  /** What the library says, in the language of that place. */
  get messages(): M {
    return inLanguage(this.#allMessages, this.language);
  }

  /**
   * What one kind of element says: its own sentences, or those that the page adds.
   *
   * @param tag the language tag. Default: that of the place where the element stands.
   */
  messagesOf<K extends keyof MessageGroups>(
    group: K,
    own: readonly [MessageGroups[K], ...MessageGroups[K][]],
    tag = this.language,
  ): MessageGroups[K] {
    const added = this.#consumer.value?.messages?.flatMap((messages) => messages[group] ?? []) as
      typeof own | undefined;
    return inLanguage(added ? [...own, ...added] : own, tag);
  }

  /** The outcomes that the page provides, if any. */
  get outcomes() {
    return this.#consumer.value?.outcomes;
  }

  /** Whether a scale may still come: from a provider that is loading, or that is not defined yet. */
  get pending(): boolean {
    return (
      this.#consumer.value?.pending ??
      (hasDocument(this.#host) &&
        [...hostChain(this.#host)].some((host) => host.closest('rating-source:not(:defined)')))
    );
  }

  get #allMessages(): readonly [M, ...M[]] {
    // Those of the page have the sentences of every element.
    const added = this.#consumer.value?.messages as readonly AllMessages[] & readonly M[];
    return added?.length ? [...this.#ownMessages, ...added] : this.#ownMessages;
  }

  /** The scales that the page provides, followed by the element's own. */
  get scales(): readonly WordedScale[] {
    return [...(this.#consumer.value?.scales ?? []), ...this.#ownScales];
  }

  /**
   * Resolves a value on the scale of this id.
   *
   * @param version of the scale. Default, if empty: the newest available.
   * @returns the rating with its scale, words and messages, or `undefined` if there is no such scale. If the version is
   *   not available, the rating is "not-recognised", on the newest version.
   */
  resolve(id: string, version: string, value: unknown, subject = '', reviewed = ''): Resolution<M> | undefined {
    const known = this.scales.filter(({scale}) => scale.id === id).sort(newestFirst);
    const wanted = version ? known.find(({scale}) => scale.version === version) : known[0];
    const found = wanted ?? (this.pending ? undefined : known[0]);
    if (!found) return undefined;
    const worded = this.#consumer.value?.override?.(found) ?? found;
    const {scale} = worded;
    const versionKnown = wanted !== undefined;
    const rating: Rating = versionKnown ? ratingOf(scale, value) : {state: 'not-recognised'};
    return {
      scale,
      versionKnown,
      rating,
      ...inLanguages(worded, this.#allMessages, this.language),
      subject,
      reviewed,
    };
  }
}
