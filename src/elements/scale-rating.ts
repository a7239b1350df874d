import {html, nothing, type PropertyDeclarations} from 'lit';
import {choiceOf, hrefOf} from '../page/attributes.js';
import {checkChoice, checkDate, checkHref, checkRating, type Diagnostics} from '../page/diagnostics.js';
import {hasDocument} from '../page/document.js';
import {hasFallbackContent} from '../page/fallback-content.js';
import {type Resolution, ScaleController} from '../page/scale-controller.js';
import {isKnown} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {badgeText, type BadgeText, explanationText, type ResolvedRating} from '../text/rating-text.js';
import {splitAtValue} from '../text/sentences.js';
import {textOf} from '../text/text-of.js';
import {RatingElement} from './rating-element.js';
import {styles} from './scale-rating.styles.js';
import {explanation, figure, langWithin} from './shared-templates.js';

export const variants = ['standard', 'compact', 'full'] as const;
export type Variant = (typeof variants)[number];

export const explanations = ['disclosure', 'popover'] as const;
export type ExplanationForm = (typeof explanations)[number];

/** Longer codes, which a page's own scale may have, can break within themselves. */
const longestUnbroken = 6;

/**
 * A rating in words, with a figure beside them, and what it means. The reader gets the page's own words instead before
 * the script has loaded, without it, and where the value is missing or not on the scale.
 *
 * The explanation is part of the badge from the start, so that find-in-page and printers find it.
 *
 * @tagname scale-rating
 * @slot - The page's own words for the rating. Shown before the script has loaded, without it, and where the value is
 *   missing or not recognised.
 * @slot detail - What the plus or the asterisk means for this programme. Shown in the explanation.
 * @csspart rating - All of the badge.
 * @csspart name - "Evidence rating for Functional Family Therapy"
 * @csspart subject - The programme's name within the badge's name.
 * @csspart figure - The drawing beside the code.
 * @csspart code - The published code: "3+"
 * @csspart label - The short label.
 * @csspart scale - The ends of the scale in words.
 * @csspart source - Who publishes the rating, and when it was last reviewed.
 * @csspart control - Opens the explanation.
 * @csspart explanation - What the rating means.
 * @cssprop --rating-font-family - The typeface. Default: inherited.
 * @cssprop --rating-color - The colour of text and figure. Default: inherited.
 * @cssprop --rating-figure-color - The colour of the figure. Default: the text's.
 * @cssprop --rating-link-color - The colour of links and controls. Default: the text's.
 * @cssprop --rating-border-color - The colour of the rules. Default: the text's, paler between rows.
 * @cssprop --rating-background - The background of an explanation that opens over the page. Default: the system's
 *   `Canvas`.
 * @fires {RatingToggleEvent} rating-toggle - The explanation was opened or closed.
 */
export class ScaleRating extends RatingElement {
  static override styles = styles;

  /** The scales that the element has itself. A page can add others with `<rating-scales>`. */
  static scales: readonly WordedScale[] = [];

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

  /**
   * The id of a scale: one that the page provides with `<rating-scales>`, or one of the library's, "cost" or
   * "evidence". For any other, the fallback content is shown and a warning is logged.
   */
  scale = '';

  /**
   * The published code of a level, with its sign if it has one, such as "3", "3+" or "4+*"; a code outside the order,
   * such as "NA"; or "not-rated". Case and spaces do not matter. If it is missing or not on the scale, the fallback
   * content is shown; a value that is not on the scale is also logged.
   */
  declare value?: string | null | undefined;

  /**
   * How much is shown: "compact" in a line of text or a table cell, "standard", or "full" with the meaning in the open.
   * Default "standard", also if invalid.
   */
  variant: Variant = 'standard';

  /**
   * How the meaning opens: "disclosure" in the flow of the page, or "popover" over it, for tight layouts. Default
   * "disclosure", also if invalid, and in browsers without popovers. Not used by "compact" and "full".
   */
  explanation: ExplanationForm = 'disclosure';

  /** The name of the programme. Shown, and part of every accessible name, so that badges cannot be confused. */
  subject = '';

  /**
   * When the body last reviewed the rating: "2018", "2018-02" or "2018-02-15". Shown in the language of the page. An
   * invalid date is not shown, and a warning is logged.
   */
  reviewed = '';

  /**
   * The address of the programme's entry at the source: http, https or relative. For any other there is no link, and a
   * warning is logged.
   */
  href = '';

  /**
   * Scale version, such as "2025". Default: the newest available. If unavailable, the fallback content is shown and a
   * warning is logged.
   */
  version = '';

  readonly #controller = new ScaleController(this, (this.constructor as typeof ScaleRating).scales);

  override render() {
    const resolved = this.#resolve();
    if (!resolved || !isKnown(resolved.rating)) return this.#renderFallback(resolved);
    return this.#is('compact') ? this.#renderCompact(resolved) : this.#renderBadge(resolved);
  }

  /** @ignore */
  override diagnostics(): Diagnostics {
    return [
      checkRating(this, this.#resolve(), this.#controller),
      checkChoice(this, 'variant', variants, this.variant),
      checkChoice(this, 'explanation', explanations, this.explanation),
      checkDate(this, this.reviewed),
      checkHref(this, this.href),
    ];
  }

  #resolve() {
    const {scale, value} = this;
    return this.#controller.resolve(scale, textOf(this.version), value, textOf(this.subject), textOf(this.reviewed));
  }

  #is(variant: Variant): boolean {
    return choiceOf(variants, this.variant) === variant;
  }

  /** Replaces a rating that cannot be shown: the page's own words or, without them, that no rating is shown. */
  #renderFallback(resolved: Resolution | undefined) {
    const hasContent = hasFallbackContent(this) || this.#controller.pending;
    return html`<slot @slotchange=${this.slotChanged}></slot> <slot name="detail"></slot>${hasContent ? nothing : this.#renderNoRating(resolved)}`;
  }

  #renderNoRating(resolved: Resolution | undefined) {
    const {messages} = this.#controller;
    const text = resolved && badgeText(resolved);
    const language = resolved?.words.language ?? messages.language;
    const isVersionKnown = resolved?.versionKnown;
    const lang = isVersionKnown ? nothing : langWithin(language, messages.language);
    if (this.#is('compact')) {
      const label = isVersionKnown ? text!.brief : messages.scaleUnknown;
      return html`<span part="rating" dir="auto" lang=${language}>${text ? this.#renderHiddenName(text) : nothing}<span part="label" lang=${lang}>${label}</span></span>`;
    }
    return html`<div part="rating" dir="auto" lang=${language}>
      ${resolved ? html`<div part="name">${this.#renderName(resolved)}</div>` : nothing}
      <div part="label" lang=${lang}>${isVersionKnown ? text!.label : messages.scaleUnknown}</div>
    </div>`;
  }

  #renderCompact(resolved: ResolvedRating) {
    const text = badgeText(resolved);
    return html`<span part="rating" dir="auto" lang=${resolved.words.language}>${this.#renderHiddenName(text)}${this.#renderValue(resolved, text)}<span part="label">${` ${text.brief}`}</span></span>`;
  }

  /** The name of a badge that shows none: for readers who see, the column of a table gives it. */
  #renderHiddenName({name}: BadgeText) {
    return html`<span part="name" class="said">${name}: </span>`;
  }

  #renderBadge(resolved: ResolvedRating) {
    const {words, messages} = resolved;
    const text = badgeText(resolved);
    return html`<div part="rating" dir="auto" lang=${words.language}>
      <div part="name">${this.#renderName(resolved)}</div>
      ${text.code === undefined ? nothing : html`<div class="value">${this.#renderValue(resolved, text)}</div>`}
      <div part="label">${text.label}</div>
      ${text.range ? html`<div part="scale">${text.range}</div>` : nothing}
      ${text.source ? html`<div part="source" lang=${langWithin(words.language, messages.language)}>${text.source}</div>` : nothing}
      ${this.#is('full') ? html`<div part="explanation" class="open">${this.#renderExplanation(resolved)}</div>` : this.#renderControl(resolved)}
    </div>`;
  }

  #renderName({words, subject}: ResolvedRating) {
    if (!subject) return words.name;
    const [before, after] = splitAtValue(words.nameFor);
    return html`${before}<span part="subject" dir="auto" lang=${langWithin(words.language, this.#controller.language)}>${subject}</span>${after}`;
  }

  /**
   * Figure, code and "mixed findings". What is said instead of the code is one text with the modifiers: screen readers
   * read text that is visually hidden apart from the text around it. It follows them, and begins with a space, for
   * tools that show both.
   */
  #renderValue({scale, rating, messages}: ResolvedRating, {code, spoken, modifiers}: BadgeText) {
    if (code === undefined) return nothing;
    const hidden = spoken === undefined ? nothing : 'true';
    const said = spoken ? html`<span class="said"> ${messages.list([spoken, ...modifiers])}</span>` : nothing;
    return html`<span class=${code.length > longestUnbroken ? nothing : 'together'}>${figure(scale, rating)}<span part="code" dir="ltr" aria-hidden=${hidden}>${code}</span></span>${modifiers.map((words) => html`<span class="modifiers" aria-hidden=${hidden}>${`, ${words}`}</span>`)}${said}`;
  }

  #renderControl(resolved: ResolvedRating) {
    const {words, messages, subject} = resolved;
    const label = html`<span class="words">${messages.whatThisMeans}</span> <span class="said" lang=${words.language}>${messages.controlOf(words.mention, subject)}</span>`;
    const lang = langWithin(words.language, messages.language);
    const hasPopovers = !hasDocument(this) || 'popover' in HTMLElement.prototype;
    if (hasPopovers && choiceOf(explanations, this.explanation) === 'popover') {
      return html`
        <button part="control" class="popover-control" type="button" popovertarget="explanation" lang=${lang}>${label}</button>
        <div part="explanation" id="explanation" popover="" @toggle=${this.#onToggle} @beforetoggle=${returnFocus}>
          ${this.#renderExplanation(resolved, true)}
        </div>
      `;
    }
    return html`
      <details @toggle=${this.#onToggle}>
        <summary part="control" lang=${lang}>${label}</summary>
        <div part="explanation">${this.#renderExplanation(resolved)}</div>
      </details>
    `;
  }

  #onToggle({currentTarget}: Event) {
    this.toggled((currentTarget as HTMLElement).matches(':is([open], :popover-open)'));
  }

  #renderExplanation(resolved: ResolvedRating, scrolls = false) {
    const {words, messages, subject} = resolved;
    const href = hrefOf(this.href);
    return explanation(explanationText(resolved)!, {
      messages,
      wordsLanguage: words.language,
      pageLanguage: this.#controller.language,
      source: href ? {href, text: messages.entryOf(words.source, subject)} : undefined,
      scrolls,
    });
  }
}

/** Focuses the control when its popover closes. In a shadow root, Chromium leaves the focus nowhere. */
function returnFocus({target}: Event) {
  if ((target as Element).matches(':focus-within')) (target as Element).parentElement!.querySelector('button')!.focus();
}
