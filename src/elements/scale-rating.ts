import {type PropertyDeclarations} from '@lit/reactive-element';
import {isServer} from 'lit-html/is-server.js';
import {badgeText, explanationText, type BadgeText, type Rated} from '../text/rating-text.js';
import {isStated} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {version} from '../version.js';
import {WordsController} from '../page/scale-controller.js';
import {choiceOf, hrefOf, textOf} from '../page/attributes.js';
import {drawAnew, DrawnElement, hostOf} from './rating-element.js';
import {explanation} from './explanation.js';
import {figure} from './figure.js';
import {cancelIdle, whenIdle} from './idle.js';
import {styles} from './scale-rating.styles.js';
import {around} from '../text/sentences.js';
import {html, nothing} from './template.js';
import {
  choiceProblem,
  dateProblem,
  hrefProblem,
  scaleProblem,
  type Problems,
  valueProblem,
  versionProblem,
  warn,
} from '../page/diagnostics.js';
import {otherThan} from './language-of-parts.js';
import {hasOwnWords} from '../page/fallback-content.js';

export const variants = ['standard', 'compact', 'full'] as const;
export type Variant = (typeof variants)[number];

export const explanations = ['disclosure', 'popover'] as const;
export type ExplanationForm = (typeof explanations)[number];

/**
 * A rating in words, with a figure beside them, and what it means. Before the script, without it, and where the value
 * is missing or not on the scale, the reader gets the page's own words.
 *
 * The explanation is built when it is opened or printed, or when the page is idle: a page of hundreds of badges is
 * drawn first.
 *
 * @tagname scale-rating
 * @slot - The page's own words for the rating. Shown before the script, without it, and where the value is missing or
 *   not recognised.
 * @slot detail - What the plus or the asterisk means for this programme. Shown in the explanation.
 * @csspart rating - All of the badge.
 * @csspart name - "Evidence rating for Functional Family Therapy"
 * @csspart subject - The programme's name within the badge's name.
 * @csspart figure - The drawing beside the code.
 * @csspart code - The published code: "3+"
 * @csspart label - The short label.
 * @csspart scale - The ends of the scale in words.
 * @csspart source - Who publishes the rating, and when it was last reviewed.
 * @csspart control - What opens the explanation.
 * @csspart explanation - What the rating means.
 * @cssprop --rating-font-family - The typeface, where the page sets none on the element's parents. Default: inherited.
 * @cssprop --rating-color - The colour of text and figure. Default: inherited.
 * @cssprop --rating-figure-color - The colour of the figure. Default: the text's.
 * @cssprop --rating-link-color - The colour of links and controls. Default: the text's.
 * @cssprop --rating-border-color - The colour of the rules. Default: the text's, paler between rows.
 * @cssprop --rating-background - What an explanation over the page stands on. Default: the system's canvas.
 * @fires {RatingToggleEvent} rating-toggle - The explanation was opened or closed.
 */
export class ScaleRating extends DrawnElement {
  /** The version of the library. */
  static readonly version = version;

  /** The scales that the element brings itself; a page can give it others through `<rating-scales>`. */
  static scales: readonly WordedScale[] = [];

  static override styles = styles;

  static override properties: PropertyDeclarations = {
    scale: {},
    value: {},
    variant: {},
    explanation: {},
    subject: {},
    reviewed: {},
    href: {},
    version: {},
  };

  /** Which scale: the id of one that the page provides or the library has. */
  scale = '';

  /**
   * The published code of a level, with its modifier if it has one, such as "3", "3+" or "4+*"; a code beside the
   * scale, such as "NA"; or "not-rated".
   */
  declare value?: string;

  /**
   * How much is shown: "compact" in a line of text or a table cell, "standard", or "full" with the meaning in the open.
   */
  variant: Variant = 'standard';

  /** How the meaning opens: as a "disclosure" in the flow of the page, or as a "popover" over it, for tight layouts. */
  explanation: ExplanationForm = 'disclosure';

  /** The programme rated. Shown, and part of every name, so that one badge cannot pass for another's. */
  subject = '';

  /** When the body last reviewed the rating: "2018", "2018-02" or "2018-02-15". Printed in the language of the page. */
  reviewed = '';

  /** This programme's entry at the source: http, https or relative. */
  href = '';

  /** The version of the scale; the newest if empty. A version that is not there is not recognised. */
  version = '';

  readonly #words = new WordsController(this, (this.constructor as typeof ScaleRating).scales);
  #built = false;

  override disconnectedCallback() {
    super.disconnectedCallback();
    cancelIdle(this);
  }

  override render() {
    const rated = this.#rated();
    if (!rated) return this.#renderPageWords();
    if (!isStated(rated.rating)) return this.#renderPageWords(rated);
    return this.#is('compact') ? this.#renderCompact(rated) : this.#renderBadge(rated);
  }

  protected override updated() {
    warn(this.problems());
    if (this.#built || this.wasOpen) this.#build();
    else if (this.isConnected && this.#place) whenIdle(this, () => this.#build());
  }

  /** @ignore What the page's author should know of the attributes. */
  problems(): Problems {
    const rated = this.#rated();
    return [
      !rated
        ? !this.#words.waits && scaleProblem(this, this.scale, this.#words.scales)
        : rated.versionKnown
          ? valueProblem(this, this.value, rated)
          : versionProblem(this, this.version, rated.scale),
      choiceProblem(this, 'variant', variants, this.variant),
      choiceProblem(this, 'explanation', explanations, this.explanation),
      dateProblem(this, this.reviewed),
      hrefProblem(this, this.href),
    ];
  }

  #rated() {
    return this.#words.rated(this.scale, textOf(this.version), this.value, textOf(this.subject), textOf(this.reviewed));
  }

  #is(variant: Variant): boolean {
    return choiceOf(variants, this.variant) === variant;
  }

  /** Where the explanation is built, apart from the badge: neither is drawn again with the other. */
  get #place() {
    return this.renderRoot.querySelector('[part="control"] ~ [part="explanation"]');
  }

  #build() {
    this.#built = true;
    cancelIdle(this);
    const rated = this.#rated();
    const place = this.#place;
    if (place && rated && isStated(rated.rating))
      this.drawWithin(place, this.#renderExplanation(rated, place.matches('[popover]')));
  }

  /** At once: it opens right after this. */
  static readonly #opens = (event: Event) => {
    const rating = hostOf(event) as ScaleRating | undefined;
    if (rating) rating.#build();
  };

  static readonly #toggled = (event: Event) =>
    (hostOf(event) as ScaleRating | undefined)?.announce(
      (event.currentTarget as HTMLElement).matches(':is([open], :popover-open)'),
    );

  /**
   * What stands in for a rating: what the page itself says, or else that none is shown. Nothing that was typed is lost.
   */
  #renderPageWords(rated?: Rated & {readonly versionKnown: boolean}) {
    return html`<slot @slotchange=${drawAnew}></slot> <slot name="detail"></slot>${hasOwnWords(this) || this.#words.waits ? nothing : this.#renderNoRating(rated)}`;
  }

  #renderNoRating(rated: (Rated & {readonly versionKnown: boolean}) | undefined) {
    const {copy} = this.#words;
    const text = rated && badgeText(rated);
    const language = rated?.words.language ?? copy.language;
    const known = rated?.versionKnown;
    const own = otherThan(language, copy.language);
    if (this.#is('compact')) {
      return html`<span part="rating" dir="auto" lang=${language}>${text ? this.#renderSaidName(text) : nothing}<span part="label" lang=${known ? nothing : own}>${known ? text!.brief : copy.scaleUnknown}</span></span>`;
    }
    return html`<div part="rating" dir="auto" lang=${language}>
      ${rated ? html`<div part="name">${this.#renderName(rated)}</div>` : nothing}
      <div part="label" lang=${known ? nothing : own}>${known ? text!.label : copy.scaleUnknown}</div>
    </div>`;
  }

  #renderCompact(rated: Rated) {
    const text = badgeText(rated);
    return html`<span part="rating" dir="auto" lang=${rated.words.language}
      >${this.#renderSaidName(text)}${this.#renderValue(rated, text)}<span part="label">${` ${text.brief}`}</span></span
    >`;
  }

  /** The name of a badge that shows none: a table's column says it to the eye. */
  #renderSaidName({name}: BadgeText) {
    return html`<span part="name" class="said">${name}: </span>`;
  }

  #renderBadge(rated: Rated) {
    const {words, copy} = rated;
    const text = badgeText(rated);
    return html`<div part="rating" dir="auto" lang=${words.language}>
      <div part="name">${this.#renderName(rated)}</div>
      ${text.code === undefined ? nothing : html`<div class="value">${this.#renderValue(rated, text)}</div>`}
      <div part="label">${text.label}</div>
      ${text.range ? html`<div part="scale">${text.range}</div>` : nothing}
      ${text.source ? html`<div part="source" lang=${otherThan(words.language, copy.language)}>${text.source}</div>` : nothing}
      ${this.#is('full') ? html`<div part="explanation" class="open">${this.#renderExplanation(rated)}</div>` : this.#renderControl(rated)}
    </div>`;
  }

  #renderName({words, subject}: Rated) {
    if (!subject) return words.name;
    const [before, after] = around(words.nameFor);
    return html`${before}<span part="subject" dir="auto" lang=${otherThan(words.language, this.#words.language)}>${subject}</span>${after}`;
  }

  /**
   * Figure, code and "mixed findings"; a long code, as a page's own scale may have, can break. What is said instead is
   * said as one: text out of the line is said apart from it.
   */
  #renderValue({scale, rating, copy}: Rated, {code, spoken, modifiers}: BadgeText) {
    if (code === undefined) return nothing;
    const hidden = spoken === undefined ? nothing : 'true';
    const said = spoken ? html`<span class="said">${copy.list([spoken, ...modifiers])}</span>` : nothing;
    return html`<span class=${code.length > 6 ? nothing : 'together'}>${figure(scale, rating)}<span part="code" dir="ltr" aria-hidden=${hidden}>${code}</span>${said}</span>${modifiers.map((words) => html`<span class="modifiers" aria-hidden=${hidden}>${`, ${words}`}</span>`)}`;
  }

  #renderControl(rated: Rated) {
    const {words, copy, subject} = rated;
    const label = html`<span class="words">${copy.whatThisMeans}</span> <span class="said" lang=${words.language}>${copy.controlOf(words.mention, subject)}</span>`;
    const language = otherThan(words.language, copy.language);
    const popover =
      choiceOf(explanations, this.explanation) === 'popover' && (isServer || 'popover' in HTMLElement.prototype);
    // Without a script nobody could build it later.
    const content = isServer ? this.#renderExplanation(rated, popover) : nothing;
    if (popover) {
      return html`
        <button part="control" class="popover-control" type="button" popovertarget="explanation" lang=${language} @click=${ScaleRating.#opens}>${label}</button>
        <div part="explanation" id="explanation" popover @toggle=${ScaleRating.#toggled} @beforetoggle=${returnFocus}>${content}</div>
      `;
    }
    return html`
      <details @toggle=${ScaleRating.#toggled}>
        <summary part="control" lang=${language} @click=${ScaleRating.#opens}>${label}</summary>
        <div part="explanation">${content}</div>
      </details>
    `;
  }

  #renderExplanation(rated: Rated, scrolls?: boolean) {
    const {words, copy, subject} = rated;
    const href = hrefOf(this.href);
    return explanation(
      explanationText(rated)!,
      copy,
      words.language,
      this.#words.language,
      href && {href, text: copy.entryOf(words.source, subject)},
      scrolls,
    );
  }
}

/** To the control, from a popover that closes: in a shadow root Chromium gives it to nobody. */
const returnFocus = ({target}: Event) => {
  if ((target as Element).matches(':focus-within')) (target as Element).parentElement!.querySelector('button')!.focus();
};
