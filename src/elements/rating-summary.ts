import type {PropertyDeclarations} from '@lit/reactive-element';
import {dateInWords} from '../text/dates.js';
import {type Rated, summaryOf} from '../text/rating-text.js';
import type {CostValue} from '../scales/foundations/cost.js';
import type {EvidenceValue} from '../scales/foundations/evidence.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import {isStated} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {version} from '../version.js';
import {WordsController} from '../page/scale-controller.js';
import {hrefOf, textOf} from '../page/attributes.js';
import {DrawnElement} from './rating-element.js';
import {otherThan} from './language-of-parts.js';
import {hasOwnWords} from '../page/fallback-content.js';
import {styles} from './rating-summary.styles.js';
import {around} from '../text/sentences.js';
import {html, nothing} from './template.js';
import {dateProblem, hrefProblem, type Problems, valueProblem, warn} from '../page/diagnostics.js';
import {watchChildren} from '../page/child-observer.js';

/**
 * The ratings of a programme in plain sentences: "Functional Family Therapy: evidence of short-term positive impact
 * (rated 3+); the findings are mixed. Cost: medium (rated 3). Foundations Guidebook, last reviewed February 2018."
 *
 * The ratings are its attributes, or ratings within it in the order in which they stand, of any scale that the page
 * has. What is within it is the page's own words for them: shown before the script, without it, and where a value is
 * missing or not recognised.
 *
 * @tagname rating-summary
 * @slot - `<cost-rating>`, `<evidence-rating>` and `<scale-rating>` elements; and the page's own summary.
 * @csspart rating - All of the summary.
 * @csspart subject - The programme's name.
 * @csspart source - Who publishes the ratings, and when they were last reviewed.
 * @cssprop --rating-font-family - The typeface, where the page sets none on the element's parents. Default: inherited.
 * @cssprop --rating-color - The colour of the text. Default: inherited.
 * @cssprop --rating-link-color - The colour of the link. Default: the text's.
 */
export class RatingSummary extends DrawnElement {
  /** The version of the library. */
  static readonly version = version;

  /** The scales that the element brings itself; a page can give it others through `<rating-scales>`. */
  static scales: readonly WordedScale[] = [evidence, cost];

  static override styles = styles;

  static override properties: PropertyDeclarations = {
    evidence: {},
    cost: {},
    subject: {},
    reviewed: {},
    href: {},
  };

  /** The evidence rating: "2" to "4+", each also with "*"; "NL2", "NE" or "not-rated". */
  declare evidence?: EvidenceValue;

  /** The cost rating: "1" (lowest cost) to "5" (highest cost), "NA" or "not-rated". */
  declare cost?: CostValue;

  /** The programme rated. */
  subject = '';

  /**
   * When the body last reviewed the ratings: "2018", "2018-02" or "2018-02-15". Printed in the language of the page.
   */
  reviewed = '';

  /** This programme's entry at the source: http, https or relative. */
  href = '';

  readonly #words = new WordsController(this, (this.constructor as typeof RatingSummary).scales);

  constructor() {
    super();
    watchChildren(this, ['scale', 'value', 'version']);
  }

  override render() {
    const {copy} = this.#words;
    const ratings = this.#ratings();
    const isWhole = ratings.every((rated) => rated && isStated(rated.rating));
    if (!isWhole && (hasOwnWords(this) || this.#words.waits)) return html`<slot></slot>`;

    const sources = copy.list([
      ...new Set(ratings.flatMap((rated) => (rated && isStated(rated.rating) ? rated.words.source : []))),
    ]);
    const date = dateInWords(textOf(this.reviewed), copy);
    const source = date && sources ? copy.sourceReviewed(sources, date) : sources;
    const href = hrefOf(this.href);
    return html`<p part="rating" dir="auto" lang=${copy.language}>
      ${ratings.map((rated, index) => (rated ? this.#renderSentence(rated, index ? '' : textOf(this.subject)) : `${copy.scaleUnknown}. `))}
      ${source ? html`<span part="source">${href ? html`<a href=${href}>${source}</a>` : source}.</span>` : nothing}
    </p>`;
  }

  protected override updated() {
    warn(this.problems());
  }

  /** @ignore What the page's author should know of the attributes. */
  problems(): Problems {
    // The ratings within it speak for themselves.
    return [
      ...this.#own().map((rated) => valueProblem(this, this[rated.scale.id as 'cost'], rated, rated.scale.id)),
      dateProblem(this, this.reviewed),
      hrefProblem(this, this.href),
    ];
  }

  /** The ratings that its own attributes give, or do not give. */
  #own() {
    return (this.constructor as typeof RatingSummary).scales.map(({scale: {id}}) =>
      this.#words.rated(id, '', this[id as 'cost'])!,
    );
  }

  /** Those that are given, and then the ratings within it. Where there is none of either, none is given of each. */
  #ratings() {
    const own = this.#own();
    const within = [...(this.children ?? [])].filter(({localName}) => localName.endsWith('-rating'));
    const given = [
      ...own.filter(({rating}) => rating.state !== 'none-given'),
      ...within.map((rating) =>
        this.#words.rated(
          rating.localName === 'scale-rating'
            ? textOf(rating.getAttribute('scale'))
            : rating.localName.slice(0, -'-rating'.length),
          textOf(rating.getAttribute('version')),
          rating.getAttribute('value'),
        ),
      ),
    ];
    return given.length ? given : own;
  }

  #renderSentence(rated: Rated, subject: string) {
    const say = (name: string) => `${summaryOf(rated, name)} `;
    const [before, after] = subject ? around(say) : [say(''), ''];
    const named = subject
      ? html`<span part="subject" dir="auto" lang=${otherThan(rated.words.language, this.#words.language)}>${subject}</span>`
      : nothing;
    return html`<span lang=${otherThan(rated.copy.language, rated.words.language)}>${before}${named}${after}</span>`;
  }
}
