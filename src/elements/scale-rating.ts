import {html, nothing, type PropertyDeclarations} from 'lit';
import {choiceOf, hrefOf} from '../page/attributes.js';
import {checkChoice, checkDate, checkHref, checkProgramme, checkRating, type Diagnostics} from '../page/diagnostics.js';
import {hasDocument} from '../page/document.js';
import {hasFallbackContent} from '../page/fallback-content.js';
import {type Given, givenByFile, givenByTag, ratingIn} from '../page/given.js';
import {type Resolution, ScaleController} from '../page/scale-controller.js';
import {isKnown, rankOf, valueOf} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {allBadgeMessages} from '../text/languages.js';
import type {BadgeMessages} from '../text/messages.js';
import {atStart, badgeText, type BadgeText, explanationText, type ResolvedRating} from '../text/rating-text.js';
import {textOf} from '../text/text-of.js';
import {copyOf} from './copies.js';
import {codeInBrackets, keptTogether, valueLines, valueScale} from './rating-value.js';
import {RatingElement} from './rating-element.js';
import {styles} from './scale-rating.styles.js';
import {
  beforeCode,
  codeAndModifiers,
  figure,
  inLang,
  langWithin,
  nameWithin,
  quotation,
  sentences,
  sentenceWith,
  spokenCode,
} from './shared-templates.js';

export const variants = ['standard', 'compact', 'cell', 'dense', 'full'] as const;
export type Variant = (typeof variants)[number];

export const explanations = ['disclosure', 'popover'] as const;
export type ExplanationForm = (typeof explanations)[number];

type GivenRating = Given & {readonly value: unknown};

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
 * @csspart label - What the code stands for, in a few words.
 * @csspart modifier - "Mixed findings"
 * @csspart scale - The scale: its strip with both ends or, where a scale has none, its range in words.
 * @csspart strip - All levels of the scale in a row.
 * @csspart step - One level of the strip.
 * @csspart current - The step of this rating.
 * @csspart source - Who publishes the rating, and when it was last reviewed.
 * @csspart control - Opens the explanation.
 * @csspart words - The words of the control, without the space around them that can be pressed.
 * @csspart close - Closes an explanation that opened over the page.
 * @csspart explanation - What the rating means.
 * @cssprop --rating-font-family - The typeface. Default: inherited.
 * @cssprop --rating-color - The colour of text and figure. Default: inherited.
 * @cssprop --rating-secondary-color - The colour of secondary text: source and date, small print. Default: the text's.
 * @cssprop --rating-figure-color - The colour of figure and strip. Default: the text's.
 * @cssprop --rating-link-color - The colour of links and controls. Default: the text's.
 * @cssprop --rating-border-color - The colour of the rules. Default: the text's, paler between rows.
 * @cssprop --rating-background - The background of an explanation that opens over the page. Default: the system's
 *   `Canvas`.
 * @fires {RatingToggleEvent} rating-toggle - The explanation was opened or closed.
 */
export class ScaleRating extends RatingElement {
  static override styles = styles;

  /** The scales that the element has itself. A page can add others with `<rating-source>`. */
  static scales: readonly WordedScale[] = [];

  static override properties: PropertyDeclarations = {
    scale: {},
    value: {},
    variant: {},
    explanation: {},
    subject: {},
    subjectLang: {attribute: 'subject-lang'},
    hideSubject: {attribute: 'hide-subject', type: Boolean},
    reviewed: {},
    href: {},
    version: {},
    programme: {},
  };

  /**
   * The id of a scale: one that the page provides with `<rating-source>`, or one of the library's, "cost" or
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
   * How much is shown: "compact" in a line of text, as part of a sentence; "cell" in a table cell or a list, with the
   * codes below each other; "dense", a cell without its label, where the header of the column gives the range of the
   * scale; "standard"; or "full" with the meaning in the open. Default "standard", also if invalid.
   */
  variant: Variant = 'standard';

  /**
   * How the meaning opens: "disclosure" in the flow of the page, or "popover" over it, for tight layouts. Default
   * "disclosure", also if invalid, and in browsers without popovers. Only used by "standard".
   */
  explanation: ExplanationForm = 'disclosure';

  /** The name of the programme. Shown, and part of every accessible name, so that badges cannot be confused. */
  subject = '';

  /**
   * The language of the programme's name, such as "en". Set it if the name is not in the language of the page, so that
   * screen readers pronounce it correctly. Default: the language of the page.
   */
  subjectLang = '';

  /**
   * Whether the programme's name is not shown, because a heading just before the badge says it. It stays in every
   * accessible name. Default: the name is shown.
   */
  hideSubject = false;

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

  /**
   * The id of a programme in the nearest `<rating-source>` that has it. If its file gives a rating on this scale, then
   * value, subject, date and link come from the file, and not from the other attributes. Default: none. For an id that
   * no file has, a warning is logged.
   */
  programme = '';

  readonly #controller = new ScaleController(this, allBadgeMessages, (this.constructor as typeof ScaleRating).scales);

  /** What it shows, which is looked up once for each update. */
  #given!: GivenRating;
  #resolved: Resolution<BadgeMessages> | undefined;

  /**
   * Where the rating stands in the order of its scale, for sorting: from 1 for the lowest level, half a place less with
   * mixed findings, and the middle for a range. `undefined` if it is not on the scale, or if the levels have no order.
   */
  get rank(): number | undefined {
    const resolved = this.#resolve(this.#lookUp());
    return resolved && rankOf(resolved.scale, resolved.rating);
  }

  /** The value of the rating that is shown, as published: "3+*". `undefined` if no rating is shown. */
  get shown(): string | undefined {
    const resolved = this.#resolve(this.#lookUp());
    return resolved && valueOf(resolved.rating);
  }

  protected override willUpdate() {
    this.#given = this.#lookUp();
    this.#resolved = this.#resolve(this.#given);
  }

  override render() {
    const resolved = this.#resolved;
    if (!resolved || !isKnown(resolved.rating)) return this.#renderFallback(resolved);
    return this.#isInline ? this.#renderInline(resolved) : this.#renderBadge(resolved);
  }

  /** @ignore */
  override diagnostics(): Diagnostics {
    return [
      checkRating(this, this.#resolved, this.#controller, this.#given.value),
      ...checkProgramme(this, this.#controller, this.#given, {value: [this.value, this.#given.value]}),
      checkChoice(this, 'variant', variants, this.variant),
      checkChoice(this, 'explanation', explanations, this.explanation),
      checkDate(this, this.reviewed),
      checkHref(this, this.href),
    ];
  }

  protected override get isWaiting(): boolean {
    return this.#controller.isWaitingFor(this.programme);
  }

  /** Value, subject, date and link: from the file that rates the programme on this scale, or from the tag. */
  #lookUp(): GivenRating {
    const found = this.#controller.programme(this.programme);
    const value = ratingIn(found, this.scale);
    if (!found || value === undefined) return {...givenByTag(this), value: this.value};
    return {...givenByFile(found, this, this.#controller.language), value};
  }

  get #variant(): Variant {
    return choiceOf(variants, this.variant);
  }

  /** Whether it stands in a line or a cell of the page. */
  get #isInline(): boolean {
    return this.#variant !== 'standard' && this.#variant !== 'full';
  }

  #resolve(given: GivenRating) {
    return this.#controller.resolve(this.scale, textOf(this.version), given.value, given);
  }

  /** Replaces a rating that cannot be shown: the page's own words or, without them, that no rating is shown. */
  #renderFallback(resolved: Resolution<BadgeMessages> | undefined) {
    const hasContent = hasFallbackContent(this) || this.#controller.pending;
    return html`<slot @slotchange=${this.slotChanged}></slot> <slot name="detail"></slot>${hasContent ? nothing : this.#renderNoRating(resolved)}`;
  }

  #renderNoRating(resolved: Resolution<BadgeMessages> | undefined) {
    const {messages} = this.#controller;
    const text = resolved && badgeText(resolved);
    const language = resolved?.words.language ?? messages.language;
    const isVersionKnown = resolved?.versionKnown;
    const lang = isVersionKnown ? nothing : langWithin(language, messages.language);
    if (this.#isInline) {
      const label = isVersionKnown ? this.#begin(text!.label) : messages.scaleUnknown;
      return this.#renderLine(resolved, language, html`<span part="label" lang=${lang}>${label}</span>`);
    }
    return html`<div part="rating" dir="auto" lang=${language}>
      ${resolved ? html`<div part="name">${this.#renderName(resolved)}</div>` : nothing}
      <div part="label" class="note" lang=${lang}>${isVersionKnown ? atStart(text!.note ?? text!.label) : messages.scaleUnknown}</div>
    </div>`;
  }

  #renderInline(resolved: ResolvedRating) {
    const text = badgeText(resolved);
    const value = copyOf(this, resolved, this.#variant, () => this.#renderInlineValue(resolved, text));
    return this.#renderLine(resolved, resolved.words.language, value);
  }

  /**
   * A badge in a line of text has its name, which it does not show, for who moves from one to the next without the
   * sentence around it. In a cell the headers of row and column are announced, and would say the same.
   */
  #renderLine(resolved: ResolvedRating | undefined, language: string, content: unknown) {
    return resolved && this.#variant === 'compact'
      ? html`<span part="rating" dir="auto" lang=${language}><span part="name" class="said">${this.#nameOf(resolved)}: </span>${content}</span>`
      : html`<span part="rating" dir="auto" lang=${language}>${content}</span>`;
  }

  #renderInlineValue(resolved: ResolvedRating, text: BadgeText) {
    const {scale, rating} = resolved;
    const {code, spoken, label, modifiers} = text;
    if (rating.state !== 'level')
      return html`<span part="label">${beforeCode(this.#begin(label), code)}</span>${codeInBrackets(code)}`;
    const isDense = this.#variant === 'dense';
    return html`<span class=${keptTogether(code!)}>${figure(scale, rating)}<span part="code" dir="ltr" aria-hidden=${spoken ? 'true' : nothing}>${code}</span></span>${spokenCode(spoken)}<span part="label" class=${isDense ? 'said' : nothing}>${` ${label}`}</span>${modifiers.map(({brief, short = brief}) => html`${isDense ? html`<b part="modifier">${` ${short}`}</b>` : html`, <b part="modifier">${brief}</b>`}`)}`;
  }

  /** Words as they begin a line, which they do not in a sentence of the page. */
  #begin(words: string): string {
    return this.#variant === 'compact' ? words : atStart(words);
  }

  #renderBadge(resolved: ResolvedRating) {
    const {words, messages} = resolved;
    const text = badgeText(resolved);
    const {source} = text;
    return html`<div part="rating" dir="auto" lang=${words.language}>
      <div part="name">${this.#renderName(resolved)}</div>
      ${copyOf(this, resolved, 'value', () => html`${valueLines(resolved, text)} ${valueScale(resolved, text)}`)}
      ${source ? html`<div part="source">${inLang(source, langWithin(words.language, messages.language))}</div>` : nothing}
      ${this.#variant === 'full' ? html`<div part="explanation" class="open">${this.#renderExplanation(resolved)}</div>` : this.#renderControl(resolved, text)}
    </div>`;
  }

  /** The name of the badge where it is announced and not shown, or a part of a longer text. */
  #nameOf({words, subject}: ResolvedRating) {
    return subject ? sentenceWith(words.nameFor, this.#subjectWithin(words.language, subject)) : words.name;
  }

  #subjectWithin(around: string, subject: string) {
    return nameWithin(around, subject, this.#subjectLanguage);
  }

  get #subjectLanguage(): string {
    return this.#given.subjectLang || this.#controller.language;
  }

  #renderName({words, subject}: ResolvedRating) {
    if (!subject) return words.name;
    const lang = langWithin(words.language, this.#subjectLanguage);
    const name = sentenceWith(words.nameFor, html`<span part="subject" dir="auto" lang=${lang}>${subject}</span>`);
    if (!this.hideSubject) return name;
    return html`<span aria-hidden="true">${words.name}</span><span class="said"> ${name}</span>`;
  }

  #renderControl(resolved: ResolvedRating, text: BadgeText) {
    const {words, messages, subject} = resolved;
    const label = html`<span part="words">${messages.whatThisMeans}</span> <span class="said" lang=${words.language}>${sentenceWith((name) => messages.controlOf(words.mention, name), this.#subjectWithin(words.language, subject))}</span>`;
    const lang = langWithin(words.language, messages.language);
    const hasPopovers = !hasDocument(this) || 'popover' in HTMLElement.prototype;
    if (hasPopovers && choiceOf(explanations, this.explanation) === 'popover') {
      const rated = resolved.rating.state === 'level' ? codeAndModifiers(text) : text.label;
      return html`
        <button part="control" type="button" popovertarget="explanation" lang=${lang}>${label}</button>
        <div part="explanation" id="explanation" popover="" @toggle=${this.#onToggle} @beforetoggle=${returnFocus}>
          <p class="title">${this.#nameOf(resolved)}: ${rated}</p>
          <div class="middle" tabindex="-1">${this.#renderExplanation(resolved, true)}</div>
          <div class="foot"><button part="close" type="button" popovertarget="explanation" popovertargetaction="hide" lang=${lang}>${messages.close}</button></div>
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

  /**
   * What a rating means, in three tiers: our plain sentences, and what the page adds for this programme; the body's own
   * words; and in small print what it does not say, how old it is, who says so, and whose words these are.
   *
   * @param scrolls whether it is in a box that scrolls by itself
   */
  #renderExplanation(resolved: ResolvedRating, scrolls = false) {
    const {words, messages, subject} = resolved;
    const text = explanationText(resolved)!;
    const {plain, modifiers, meanings, caution, reviewed, givenBy, attribution} = text;
    const lang = langWithin(words.language, messages.language);
    const href = hrefOf(this.#given.href);
    // A box that scrolls needs something to focus, which WebKit does not give it: the link, or else its last paragraph.
    return html`
      ${copyOf(this, resolved, 'plain', () => html`${plain ? html`<p>${plain}</p>` : nothing} ${sentences(modifiers, nothing, nothing)}`)}
      <slot name="detail" dir="auto" lang=${langWithin(words.language, this.#controller.language)}></slot>
      ${meanings.length ? copyOf(this, resolved, 'quotation', () => quotation(text, messages, lang)) : nothing}
      <p class="small" tabindex=${scrolls && !href ? '0' : nothing}>
        ${caution && `${caution} `}${inLang(`${messages.notARecommendation} ${reviewed} ${givenBy}`, lang)}${` ${attribution} `}${href ? inLang(html`${`${messages.checkInSource} `}<a href=${href}>${sentenceWith((name) => messages.entryOf(words.source, name), this.#subjectWithin(messages.language, subject))}</a>`, lang) : nothing}
      </p>
    `;
  }
}

/** Focuses the control when its popover closes. In a shadow root, Chromium leaves the focus nowhere. */
function returnFocus({target}: Event) {
  if ((target as Element).matches(':focus-within')) (target as Element).parentElement!.querySelector('button')!.focus();
}
