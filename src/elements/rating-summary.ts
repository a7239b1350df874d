import {html, nothing, type PropertyDeclarations} from 'lit';
import {hrefOf} from '../page/attributes.js';
import {observeChildren} from '../page/child-observer.js';
import {checkDate, checkHref, checkValue, type Diagnostics} from '../page/diagnostics.js';
import {hasFallbackContent} from '../page/fallback-content.js';
import {checkProgrammeRatings, type GivenRatings, ratingsGivenBy} from '../page/given-ratings.js';
import {ScaleController} from '../page/scale-controller.js';
import type {CostValue} from '../scales/foundations/cost.js';
import type {EvidenceValue} from '../scales/foundations/evidence.js';
import {summarizedScales} from '../scales/foundations/foundations.js';
import {isKnown} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {dateInWords} from '../text/dates.js';
import {allSourceMessages} from '../text/languages.js';
import type {Messages} from '../text/messages.js';
import {type ResolvedRating, summarySentence} from '../text/rating-text.js';
import {splitAtValue} from '../text/sentences.js';
import {RatingElement} from './rating-element.js';
import {observeRatings, ratingsWithin} from './ratings-within.js';
import {styles} from './rating-summary.styles.js';
import {langWithin} from './shared-templates.js';

/**
 * The ratings of a programme in plain sentences: "Functional Family Therapy: evidence of short-term positive impact
 * (rated 3+); the findings are mixed. Cost: medium (rated 3). Foundations Guidebook, last reviewed February 2018."
 *
 * The ratings are its attributes, followed by the rating elements within it, of any scale that the page has. Its
 * content is the page's own words: shown before the script has loaded, without it, and where a value is missing or not
 * recognised.
 *
 * @tagname rating-summary
 * @slot - `<cost-rating>`, `<evidence-rating>` and `<scale-rating>` elements, and the page's own summary.
 * @csspart rating - All of the summary.
 * @csspart subject - The programme's name.
 * @csspart source - Who publishes the ratings, and when they were last reviewed.
 * @cssprop --rating-font-family - The typeface. Default: inherited.
 * @cssprop --rating-color - The colour of the text. Default: inherited.
 * @cssprop --rating-link-color - The colour of the link. Default: the text's.
 */
export class RatingSummary extends RatingElement {
  static override styles = styles;

  /** The scales of its own attributes. A page can add others, for the ratings within it, with `<rating-source>`. */
  static scales: readonly WordedScale[] = summarizedScales;

  static override properties: PropertyDeclarations = {
    evidence: {},
    cost: {},
    subject: {},
    subjectLang: {attribute: 'subject-lang'},
    reviewed: {},
    href: {},
    programme: {},
  };

  /**
   * The evidence rating: "2" to "4+", each also with "*"; "NL2", "NE" or "not-rated". Default: none. For any other, the
   * fallback content is shown and a warning is logged.
   */
  declare evidence?: EvidenceValue | null | undefined;

  /**
   * The cost rating: "1" (lowest cost) to "5" (highest cost), "NA" or "not-rated". Default: none. For any other, the
   * fallback content is shown and a warning is logged.
   */
  declare cost?: CostValue | null | undefined;

  /** The name of the programme. The first sentence begins with it. */
  subject = '';

  /**
   * The language of the programme's name, such as "en". Set it if the name is not in the language of the page, so that
   * screen readers pronounce it correctly. Default: the language of the page.
   */
  subjectLang = '';

  /**
   * When the body last reviewed the ratings: "2018", "2018-02" or "2018-02-15". Shown in the language of the page. An
   * invalid date is not shown, and a warning is logged.
   */
  reviewed = '';

  /**
   * The address of the programme's entry at the source: http, https or relative. For any other there is no link, and a
   * warning is logged.
   */
  href = '';

  /**
   * The id of a programme in the nearest `<rating-source>` that has it. If its file gives an evidence or a cost rating,
   * then both ratings, subject, date and link come from the file, and not from the other attributes. Default: none. For
   * an id that no file has, a warning is logged.
   */
  programme = '';

  readonly #controller = new ScaleController(
    this,
    allSourceMessages,
    (this.constructor as typeof RatingSummary).scales,
  );

  constructor() {
    super();
    observeChildren(this, ['scale', 'value', 'version', 'programme']);
    observeRatings(this);
  }

  override render() {
    const {messages, pending} = this.#controller;
    const ratings = this.#resolveAll();
    const isComplete = ratings.every((resolved) => resolved && isKnown(resolved.rating));
    if (!isComplete && (hasFallbackContent(this) || pending)) return html`<slot></slot>`;

    const sources = messages.list([
      ...new Set(ratings.flatMap((resolved) => (resolved && isKnown(resolved.rating) ? resolved.words.source : []))),
    ]);
    const given = this.#given;
    const date = dateInWords(given.reviewed, messages);
    const source = date && sources ? messages.sourceReviewed(sources, date) : sources;
    const href = hrefOf(given.href);
    return html`<p part="rating" dir="auto" lang=${messages.language}>
      ${ratings.map((resolved, index) => (resolved ? this.#renderSentence(resolved, index ? '' : given.subject) : `${messages.scaleUnknown}. `))}
      ${source ? html`<span part="source">${href ? html`<a href=${href}>${source}</a>` : source}.</span>` : nothing}
    </p>`;
  }

  /** @ignore */
  override diagnostics(): Diagnostics {
    // The ratings within it report their own.
    return [
      ...this.#resolveAttributes().map((resolved) =>
        checkValue(this, this.#given.ratings[resolved.scale.id], resolved, resolved.scale.id),
      ),
      ...checkProgrammeRatings(this, this.#controller, this.#given),
      checkDate(this, this.reviewed),
      checkHref(this, this.href),
    ];
  }

  protected override get isWaiting(): boolean {
    return this.#controller.isWaitingFor(this.programme);
  }

  get #given(): GivenRatings {
    return ratingsGivenBy(this, this.#controller);
  }

  /** The ratings of the file or of its own attributes, given or not. */
  #resolveAttributes() {
    const {ratings} = this.#given;
    return (this.constructor as typeof RatingSummary).scales.map(({scale: {id}}) =>
      this.#controller.resolve(id, '', ratings[id])!,
    );
  }

  /** The ratings that are given by attributes and by the elements within it. If there are none: that none are given. */
  #resolveAll() {
    const ofAttributes = this.#resolveAttributes();
    const given = [
      ...ofAttributes.filter(({rating}) => rating.state !== 'none-given'),
      ...ratingsWithin(this, this.#controller),
    ];
    return given.length ? given : ofAttributes;
  }

  #renderSentence(resolved: ResolvedRating<Messages>, subject: string) {
    const {messages, words} = resolved;
    const say = (name: string) => `${summarySentence(resolved, name)} `;
    const [before, after] = subject ? splitAtValue(say) : [say(''), ''];
    const lang = langWithin(words.language, this.#given.subjectLang || this.#controller.language);
    const named = subject ? html`<span part="subject" dir="auto" lang=${lang}>${subject}</span>` : nothing;
    return html`<span lang=${langWithin(messages.language, words.language)}>${before}${named}${after}</span>`;
  }
}
