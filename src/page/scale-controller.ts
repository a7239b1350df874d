import {ContextConsumer} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {type Rating, ratingOf} from '../scales/scale.js';
import {newestFirst} from '../scales/versions.js';
import type {WordedScale} from '../scales/words.js';
import {inLanguage} from '../text/languages.js';
import type {AllMessages, MessageGroups, Messages} from '../text/messages.js';
import {inLanguages, type ResolvedRating} from '../text/rating-text.js';
import {textOf} from '../text/text-of.js';
import {hasDocument} from './document.js';
import {hostChain, languageOf, unwatchLanguage, watchLanguage} from './language.js';
import type {FoundProgramme, Given} from './given.js';
import {attachContextRoot, ratingContext, type RatingContext} from './rating-context.js';

type Host = ReactiveControllerHost & HTMLElement & {readonly provided?: RatingContext | undefined};

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
    return this.provided?.outcomes;
  }

  /** What the nearest ratings file that has a programme says of it. */
  programme(id: unknown): FoundProgramme | undefined {
    const wanted = textOf(id);
    for (const {byId, origin} of this.provided?.programmes ?? []) {
      const programme = byId.get(wanted);
      if (programme) return {programme, origin};
    }
    return undefined;
  }

  /** Whether a ratings file that has a programme may still come, or could not be had. */
  isWaitingFor(id: unknown): boolean {
    return Boolean(textOf(id)) && !this.programme(id) && (this.pending || Boolean(this.provided?.failed));
  }

  /** Whether a scale or a programme may still come: from a provider that is loading, or that is not defined yet. */
  get pending(): boolean {
    return (
      this.provided?.pending ??
      (hasDocument(this.#host) &&
        [...hostChain(this.#host)].some((host) => host.closest('rating-source:not(:defined)')))
    );
  }

  /** What the page provides. A prerenderer, which connects no element, gives it to the element itself. */
  get provided(): RatingContext | undefined {
    return hasDocument(this.#host) ? this.#consumer.value : this.#host.provided;
  }

  get #allMessages(): readonly [M, ...M[]] {
    // Those of the page have the sentences of every element.
    const added = this.provided?.messages as readonly AllMessages[] & readonly M[];
    return added?.length ? [...this.#ownMessages, ...added] : this.#ownMessages;
  }

  /** The scales that the page provides, followed by the element's own. */
  get scales(): readonly WordedScale[] {
    return [...(this.provided?.scales ?? []), ...this.#ownScales];
  }

  /**
   * Resolves a value on the scale of this id.
   *
   * @param version of the scale. Default, if empty: the newest available.
   * @returns the rating with its scale, words and messages, or `undefined` if there is no such scale. If the version is
   *   not available, the rating is "not-recognised", on the newest version.
   */
  resolve(
    id: string,
    version: string,
    value: unknown,
    {subject = '', reviewed = '', overdue}: Partial<Given> = {},
  ): Resolution<M> | undefined {
    const known = this.scales.filter(({scale}) => scale.id === id).sort(newestFirst);
    const wanted = version ? known.find(({scale}) => scale.version === version) : known[0];
    const found = wanted ?? (this.pending ? undefined : known[0]);
    if (!found) return undefined;
    const worded = this.provided?.override?.(found) ?? found;
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
      overdue,
    };
  }
}
