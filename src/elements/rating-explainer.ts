import {type PropertyDeclarations} from '@lit/reactive-element';
import {isServer} from 'lit-html/is-server.js';
import {badgeText, meaningsOf, type Rated} from '../text/rating-text.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import type {Rating} from '../scales/scale.js';
import type {ScaleWords, WordedScale} from '../scales/words.js';
import {version} from '../version.js';
import {WordsController} from '../page/scale-controller.js';
import {choiceOf, headingLevelOf, hrefOf, textOf} from '../page/attributes.js';
import {drawAnew, DrawnElement, hostOf} from './rating-element.js';
import {meaningsWith} from './explanation.js';
import {figure} from './figure.js';
import {heading} from './heading.js';
import {otherThan} from './language-of-parts.js';
import {hasOwnWords} from '../page/fallback-content.js';
import {styles} from './rating-explainer.styles.js';
import {html, nothing} from './template.js';
import {
  choiceProblem,
  headingProblem,
  hrefProblem,
  type Problems,
  scaleProblem,
  valueProblem,
  versionProblem,
  warn,
} from '../page/diagnostics.js';

export const explainerLayouts = ['disclosure', 'inline'] as const;

/**
 * The whole of a scale explained: every level from lowest to highest, the signs, what is not on the scale, what a
 * rating does not say, whose words these are. A page of compact badges carries one for each scale.
 *
 * @tagname rating-explainer
 * @slot - The page's own explanation. Shown before the script, without it, and where the scale is not known.
 * @csspart rating - All of the explainer.
 * @csspart name - The heading, where it is in the open.
 * @csspart control - What opens it.
 * @csspart explanation - The levels and all that follows them.
 * @csspart outside - The heading over what is not on the scale.
 * @csspart figure - The drawing beside a level's code.
 * @csspart code - A level's code.
 * @cssprop --rating-font-family - The typeface, where the page sets none on the element's parents. Default: inherited.
 * @cssprop --rating-color - The colour of text and figures. Default: inherited.
 * @cssprop --rating-figure-color - The colour of the figures. Default: the text's.
 * @cssprop --rating-link-color - The colour of links and controls. Default: the text's.
 * @cssprop --rating-border-color - The colour of the rules. Default: the text's, paler between rows.
 * @fires {RatingToggleEvent} rating-toggle - The explanation was opened or closed.
 */
export class RatingExplainer extends DrawnElement {
  /** The version of the library. */
  static readonly version = version;

  /** The scales that the element brings itself; a page can give it others through `<rating-scales>`. */
  static scales: readonly WordedScale[] = [cost, evidence];

  static override styles = styles;

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

  /** Which scale: "cost", "evidence", or the id of one that the page provides. */
  scale = '';

  /** The level to mark: the rating that the page is about. */
  declare value?: string;

  /** The programme whose rating is marked. */
  subject = '';

  /** Whether the explanation is open. Follows the reader. */
  open = false;

  /**
   * The scale's full description: http, https or relative. Without it, the address that the page's own scale gives, if
   * any.
   */
  href = '';

  /** "disclosure": closed until the reader opens it. "inline": in the open, under a heading. */
  layout: (typeof explainerLayouts)[number] = 'disclosure';

  /** The level of the heading, 2 to 6, where the layout is "inline"; and of the headings within, one below. */
  headingLevel = 3;

  /** The version of the scale; the newest if empty. A version that is not there is not explained. */
  version = '';

  readonly #words = new WordsController(this, (this.constructor as typeof RatingExplainer).scales);

  protected override createRenderRoot() {
    // What the reader opened or closed before the script came.
    this.open = this.shadowRoot?.querySelector('details')?.open ?? this.open;
    return super.createRenderRoot();
  }

  override render() {
    const rated = this.#rated();
    if (!rated?.versionKnown) return this.#renderPageWords();
    const {words} = rated;
    const inline = choiceOf(explainerLayouts, this.layout) === 'inline';
    const level = headingLevelOf(this.headingLevel);
    if (inline) {
      return html`<div part="rating" dir="auto" lang=${words.language}>
        ${heading(level, 'name', words.explained)}
        <div part="explanation" class="open">${this.#renderScale(rated, level + 1)}</div>
      </div>`;
    }
    return html`<div part="rating" dir="auto" lang=${words.language}>
      <details open=${isServer && this.open ? '' : nothing} @toggle=${RatingExplainer.#toggled}>
        <summary part="control"><span class="words">${words.explained}</span></summary>
        <div part="explanation">${this.#renderScale(rated, level)}</div>
      </details>
    </div>`;
  }

  protected override updated() {
    const details = this.renderRoot.querySelector('details');
    if (details) details.open = this.open;
    warn(this.problems());
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
      choiceProblem(this, 'layout', explainerLayouts, this.layout),
      headingProblem(this, this.getAttribute('heading-level') ?? this.headingLevel),
      hrefProblem(this, this.href),
    ];
  }

  #rated() {
    return this.#words.rated(this.scale, textOf(this.version), this.value, textOf(this.subject));
  }

  static readonly #toggled = (event: Event) => {
    const explainer = hostOf(event) as RatingExplainer | undefined;
    if (!explainer) return;
    explainer.open = (event.currentTarget as HTMLDetailsElement).open;
    explainer.announce(explainer.open);
  };

  #renderPageWords() {
    const {copy} = this.#words;
    return html`<slot @slotchange=${drawAnew}></slot>${hasOwnWords(this) || this.#words.waits ? nothing : html`<p part="rating" lang=${copy.language}>${copy.scaleUnknown}</p>`}`;
  }

  #renderScale(rated: Rated, level: number) {
    const {scale, words, copy, original} = rated;
    const own = otherThan(words.language, copy.language);
    const href = hrefOf(this.href) || hrefOf(scale.source?.url);
    return html`
      <p>${words.direction}</p>
      ${original ? html`<p lang=${own}>${copy.draft}</p>` : nothing}
      <ul role="list">
        ${scale.levels.map((each) => this.#renderState(rated, {state: 'level', level: each, modifiers: []}))}
      </ul>
      ${this.#renderSigns(rated)}
      ${heading(level, 'outside', html`<span lang=${own}>${copy.notOnTheScale}</span>`)}
      <ul role="list">
        ${scale.outside.map((each) => this.#renderState(rated, {state: 'outside', level: each}))}
        ${this.#renderState(rated, {state: 'not-rated'})}
      </ul>
      <p>${words.caution} <span lang=${own}>${copy.notARecommendation}</span></p>
      <p>${words.attribution(scale.version)}</p>
      ${href ? html`<p><a href=${href}>${words.moreAbout}</a></p>` : nothing}
    `;
  }

  /** One row: the figure and the code as a badge shows them, and the meaning; marked where the page is about it. */
  #renderState(rated: Rated, rating: Rating) {
    const {scale, words, copy, subject} = rated;
    const current = isSame(rating, rated.rating);
    const {code, label, brief} = badgeText({...rated, rating});
    const own = otherThan(words.language, copy.language);
    const {meanings, original} = meaningsOf({...rated, rating});
    // What a plus level builds on has the row before it.
    const first = original && {...original, meanings: original.meanings.slice(0, 1)};
    return html`
      <li aria-current=${current ? 'true' : nothing}>
        <div class="level">
          ${figure(scale, rating)}${code ? html`<span part="code" dir="ltr" aria-hidden=${meanings[0]?.lead ? 'true' : nothing}>${code}</span>` : html`<span>${brief}</span>`}
        </div>
        <div>
          ${current ? html`<p class="this" lang=${own}>${copy.thisRating(subject)}</p>` : nothing}
          ${meanings.length ? meaningsWith(meanings.slice(0, 1), first, own) : html`<p>${label}. ${cautionOf(words, rating)}</p>`}
        </div>
      </li>
    `;
  }

  #renderSigns(rated: Rated) {
    const {scale, words, copy} = rated;
    const [level] = scale.levels;
    if (!level || (!words.signs && scale.modifiers.length === 0)) return nothing;
    // A rating with every modifier says what each means, after what its level means.
    const {meanings, original} = meaningsOf({...rated, rating: {state: 'level', level, modifiers: scale.modifiers}});
    const last = original && {...original, meanings: original.meanings.slice(-scale.modifiers.length)};
    return html`
      <div class="signs">
        ${words.signs ? html`<p>${words.signs}</p>` : nothing}
        ${
          scale.modifiers.length
            ? meaningsWith(meanings.slice(-scale.modifiers.length), last, otherThan(words.language, copy.language))
            : nothing
        }
      </div>
    `;
  }
}

/** What a state without a published meaning does not say. */
const cautionOf = (words: ScaleWords, rating: Rating): string =>
  rating.state === 'outside' ? words.outside[rating.level.code]!.caution : words.notRated.caution;

/** The same state, and the same level where the state has one. */
const isSame = (one: Rating & {level?: unknown}, other: Rating & {level?: unknown}): boolean =>
  one.state === other.state && one.level === other.level;
