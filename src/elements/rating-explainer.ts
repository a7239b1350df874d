import {html, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {choiceOf, headingLevelOf, hrefOf} from '../page/attributes.js';
import {checkChoice, checkHeadingLevel, checkHref, checkRating, type Diagnostics} from '../page/diagnostics.js';
import {hasDocument} from '../page/document.js';
import {hasFallbackContent} from '../page/fallback-content.js';
import {ScaleController} from '../page/scale-controller.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import type {Rating} from '../scales/scale.js';
import type {ScaleWords, WordedScale} from '../scales/words.js';
import {badgeText, meaningsOf, type ResolvedRating} from '../text/rating-text.js';
import {textOf} from '../text/text-of.js';
import {RatingElement} from './rating-element.js';
import {styles} from './rating-explainer.styles.js';
import {figure, heading, langWithin, meaningsWithOriginal} from './shared-templates.js';

export const explainerLayouts = ['disclosure', 'inline'] as const;

/**
 * The whole of a scale explained: every level from lowest to highest, the signs, what is not on the scale, what a
 * rating does not say, and whose words these are. A page of compact badges needs one for each scale.
 *
 * @tagname rating-explainer
 * @slot - The page's own explanation. Shown before the script has loaded, without it, and where the scale is not known.
 * @csspart rating - All of the explainer.
 * @csspart name - The heading, if the layout is "inline".
 * @csspart control - Opens the explanation.
 * @csspart explanation - The levels and all that follows them.
 * @csspart outside - The heading over what is not on the scale.
 * @csspart figure - The drawing beside a level's code.
 * @csspart code - A level's code.
 * @cssprop --rating-font-family - The typeface. Default: inherited.
 * @cssprop --rating-color - The colour of text and figures. Default: inherited.
 * @cssprop --rating-figure-color - The colour of the figures. Default: the text's.
 * @cssprop --rating-link-color - The colour of links and controls. Default: the text's.
 * @cssprop --rating-border-color - The colour of the rules. Default: the text's, paler between rows.
 * @fires {RatingToggleEvent} rating-toggle - The explanation was opened or closed.
 */
export class RatingExplainer extends RatingElement {
  static override styles = styles;

  /** The scales that the element has itself. A page can add others with `<rating-scales>`. */
  static scales: readonly WordedScale[] = [cost, evidence];

  static override properties: PropertyDeclarations = {
    scale: {},
    value: {},
    subject: {},
    open: {type: Boolean, reflect: true},
    href: {},
    layout: {},
    headingLevel: {attribute: 'heading-level', type: Number},
    version: {},
  };

  /**
   * The scale: "cost", "evidence", or the id of one that the page provides with `<rating-scales>`. For any other, the
   * fallback content is shown and a warning is logged.
   */
  scale = '';

  /**
   * The level to mark: the rating that the page is about, such as "3+". Default: none. If it is not on the scale, no
   * level is marked and a warning is logged.
   */
  declare value?: string | null | undefined;

  /** The name of the programme whose rating is marked. */
  subject = '';

  /**
   * Whether the explanation is open. Property and attribute change when the reader opens or closes it. From then on a
   * change of the attribute alone is ignored, so that a page that is refreshed with the same markup keeps what the
   * reader opened; a change of the property is not. Default: closed.
   */
  open = false;

  /**
   * The address of the scale's full description: http, https or relative. Default: the address in the scale's own data,
   * if any. For any other there is no link, and a warning is logged.
   */
  href = '';

  /**
   * "disclosure": closed until the reader opens it. "inline": in the open, under a heading. Default "disclosure", also
   * if invalid.
   */
  layout: (typeof explainerLayouts)[number] = 'disclosure';

  /**
   * The level of the heading, an integer from 2 to 6, if the layout is "inline". Headings within are one level below.
   * Default 3, also if invalid.
   */
  headingLevel = 3;

  /**
   * Scale version, such as "2025". Default: the newest available. If unavailable, the fallback content is shown and a
   * warning is logged.
   */
  version = '';

  /** Whether the reader opened or closed it, and not the page. */
  #isByReader = false;

  readonly #controller = new ScaleController(this, (this.constructor as typeof RatingExplainer).scales);

  override attributeChangedCallback(name: string, old: string | null, value: string | null) {
    if (name === 'open' && this.#isByReader) return;
    super.attributeChangedCallback(name, old, value);
  }

  protected override createRenderRoot() {
    // Keeps what the reader opened or closed in the prerendered root before the script loaded.
    const details = this.shadowRoot?.querySelector('details');
    if (details) this.#readOpen(details);
    return super.createRenderRoot();
  }

  protected override update(changed: PropertyValues<this>) {
    const details = this.renderRoot.querySelector('details');
    // The page has set the property, since what the reader does changes the details first.
    if (details && changed.has('open') && details.open !== this.open) this.#isByReader = false;
    super.update(changed);
  }

  override render() {
    const resolved = this.#resolve();
    if (!resolved?.versionKnown) return this.#renderFallback();
    const {words} = resolved;
    const level = headingLevelOf(this.headingLevel);
    if (choiceOf(explainerLayouts, this.layout) === 'inline') {
      return html`<div part="rating" dir="auto" lang=${words.language}>
        ${heading(level, 'name', words.explained)}
        <div part="explanation" class="open">${this.#renderScale(resolved, level + 1)}</div>
      </div>`;
    }
    // Not `?open`, which Lit writes without a value on a server: a prerendered page may be XHTML.
    return html`<div part="rating" dir="auto" lang=${words.language}>
      <details open=${this.open && !hasDocument(this) ? '' : nothing} @toggle=${this.#onToggle}>
        <summary part="control"><span class="words">${words.explained}</span></summary>
        <div part="explanation">${this.#renderScale(resolved, level)}</div>
      </details>
    </div>`;
  }

  protected override updated() {
    super.updated();
    const details = this.renderRoot.querySelector('details');
    if (details) details.open = this.open;
  }

  /** @ignore */
  override diagnostics(): Diagnostics {
    return [
      checkRating(this, this.#resolve(), this.#controller),
      checkChoice(this, 'layout', explainerLayouts, this.layout),
      checkHeadingLevel(this, this.getAttribute('heading-level') ?? this.headingLevel),
      checkHref(this, this.href),
    ];
  }

  #resolve() {
    return this.#controller.resolve(this.scale, textOf(this.version), this.value, textOf(this.subject));
  }

  #renderFallback() {
    const {messages, pending} = this.#controller;
    const hasContent = hasFallbackContent(this) || pending;
    return html`<slot @slotchange=${this.slotChanged}></slot>${hasContent ? nothing : html`<p part="rating" lang=${messages.language}>${messages.scaleUnknown}</p>`}`;
  }

  #onToggle({currentTarget}: Event) {
    this.#readOpen(currentTarget as HTMLDetailsElement);
    this.toggled(this.open);
  }

  /** Takes over what the reader has opened or closed. */
  #readOpen({open}: HTMLDetailsElement) {
    this.#isByReader ||= open !== this.open;
    this.open = open;
  }

  #renderScale(resolved: ResolvedRating, level: number) {
    const {scale, words, messages, original} = resolved;
    const lang = langWithin(words.language, messages.language);
    const href = hrefOf(this.href) || hrefOf(scale.source?.url);
    return html`
      <p>${words.direction}</p>
      ${original ? html`<p lang=${lang}>${messages.draft}</p>` : nothing}
      <ul role="list">
        ${scale.levels.map((each) => this.#renderRow(resolved, {state: 'level', level: each, modifiers: []}))}
      </ul>
      ${this.#renderSigns(resolved)}
      ${heading(level, 'outside', html`<span lang=${lang}>${messages.notOnTheScale}</span>`)}
      <ul role="list">
        ${scale.outside.map((each) => this.#renderRow(resolved, {state: 'outside', level: each}))}
        ${this.#renderRow(resolved, {state: 'not-rated'})}
      </ul>
      <p>${words.caution} <span lang=${lang}>${messages.notARecommendation}</span></p>
      <p>${words.attribution(scale.version)}</p>
      ${href ? html`<p><a href=${href}>${words.moreAbout}</a></p>` : nothing}
    `;
  }

  /** One row: figure and code as on a badge, and the meaning. The current one is marked. */
  #renderRow(resolved: ResolvedRating, rating: Rating) {
    const {scale, words, messages, subject} = resolved;
    const isCurrent = isSame(rating, resolved.rating);
    const {code, label, brief} = badgeText({...resolved, rating});
    const {meanings, original} = meaningsOf({...resolved, rating});
    // The row before a plus level gives the meaning of the level that it is based on.
    const own = meanings.slice(0, 1);
    const ownOriginal = original && {...original, meanings: original.meanings.slice(0, 1)};
    const lang = langWithin(words.language, messages.language);
    return html`
      <li aria-current=${isCurrent ? 'true' : nothing}>
        <div class="level">
          ${figure(scale, rating)}${code ? html`<span part="code" dir="ltr" aria-hidden=${own[0]?.lead ? 'true' : nothing}>${code}</span>` : html`<span>${brief}</span>`}
        </div>
        <div>
          ${isCurrent ? html`<p class="this" lang=${lang}>${messages.thisRating(subject)}</p>` : nothing}
          ${own.length ? meaningsWithOriginal(own, ownOriginal, lang) : html`<p>${label}. ${cautionOf(words, rating)}</p>`}
        </div>
      </li>
    `;
  }

  #renderSigns(resolved: ResolvedRating) {
    const {scale, words, messages} = resolved;
    const [level] = scale.levels;
    const count = scale.modifiers.length;
    if (!level || (!words.signs && count === 0)) return nothing;
    // The meanings of a rating with every modifier end with one meaning for each of them.
    const {meanings, original} = meaningsOf({...resolved, rating: {state: 'level', level, modifiers: scale.modifiers}});
    const ofSigns = original && {...original, meanings: original.meanings.slice(-count)};
    const lang = langWithin(words.language, messages.language);
    return html`
      <div class="signs">
        ${words.signs ? html`<p>${words.signs}</p>` : nothing}
        ${count ? meaningsWithOriginal(meanings.slice(-count), ofSigns, lang) : nothing}
      </div>
    `;
  }
}

/** What a state without a published meaning does not say. */
const cautionOf = (words: ScaleWords, rating: Rating): string =>
  rating.state === 'outside' ? words.outside[rating.level.code]!.caution : words.notRated.caution;

/** Whether both are in the same state and, if the state has a level, at the same level. */
const isSame = (one: Rating & {level?: unknown}, other: Rating & {level?: unknown}): boolean =>
  one.state === other.state && one.level === other.level;
