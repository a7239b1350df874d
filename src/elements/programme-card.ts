import {html, nothing, type PropertyDeclarations} from 'lit';
import {headingLevelOf, hrefOf} from '../page/attributes.js';
import {observeChildren} from '../page/child-observer.js';
import {
  checkDate,
  checkHeadingLevel,
  checkHref,
  checkValue,
  checkVersion,
  type Diagnostics,
} from '../page/diagnostics.js';
import {hasFallbackContent} from '../page/fallback-content.js';
import {checkProgrammeRatings, type GivenRatings, ratingsGivenBy} from '../page/given-ratings.js';
import {type Resolution, ScaleController} from '../page/scale-controller.js';
import {resultShapes} from '../scales/figures.js';
import type {CostValue} from '../scales/foundations/cost.js';
import type {EvidenceValue} from '../scales/foundations/evidence.js';
import {childOutcomes, cost, evidence} from '../scales/foundations/foundations.js';
import {type FoundResult, resultsByOutcome} from '../scales/found-results.js';
import {type Finding, findingAttributes, type OutcomeWords} from '../scales/outcomes.js';
import {isKnown, ratingOf} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {dateInWords} from '../text/dates.js';
import {allBadgeMessages, allCardMessages, allGridMessages, inLanguage} from '../text/languages.js';
import type {BadgeMessages, CardMessages, GridMessages} from '../text/messages.js';
import {badgeText, explanationText} from '../text/rating-text.js';
import {textOf} from '../text/text-of.js';
import {copyOf} from './copies.js';
import {findingsIn} from './findings-of-file.js';
import {findingDiagnostics, findingElements, readFinding} from './outcome-groups.js';
import {styles} from './programme-card.styles.js';
import {RatingElement} from './rating-element.js';
import {valueLines, valueScale} from './rating-value.js';
import {observeRatings, ratingsWithin} from './ratings-within.js';
import {heading, inLang, langWithin, nameWithin, quotation, sentences, sentenceWith} from './shared-templates.js';

type Resolved = Resolution<BadgeMessages>;

/**
 * A programme in one box: its name, its ratings, what studies found for each child outcome, their source and date, and
 * one explanation of all the ratings.
 *
 * The ratings on the scales for evidence and cost are its attributes; those on other scales are rating elements within
 * it. Its content is the page's own words: shown before the script has loaded, without it, and where a value is missing
 * or not recognised. Cards in an element with the class `programme-cards` stand beside each other, with their ratings
 * aligned, if the page has the stylesheet `what-works-ratings.css`.
 *
 * @tagname programme-card
 * @slot - `<outcome-finding>` elements, `<scale-rating>` elements, and the page's own words about the programme.
 * @csspart rating - All of the card.
 * @csspart name - The heading.
 * @csspart subject - The programme's name within the heading.
 * @csspart code - The published code of a rating: "3+"
 * @csspart label - What a code stands for, in a few words.
 * @csspart modifier - "Mixed findings"
 * @csspart scale - The scale of a rating: its strip with both ends or, where a scale has none, its range in words.
 * @csspart strip - All levels of a scale in a row.
 * @csspart step - One level of the strip.
 * @csspart current - The step of this rating.
 * @csspart result - What studies found for one outcome, with its shape.
 * @csspart source - Who publishes the ratings, and when they were last reviewed.
 * @csspart control - Opens the explanation.
 * @csspart words - The words of the control, without the space around them that can be pressed.
 * @csspart explanation - What the ratings mean.
 * @cssprop --rating-font-family - The typeface. Default: inherited.
 * @cssprop --rating-color - The colour of text and figures. Default: inherited.
 * @cssprop --rating-secondary-color - The colour of secondary text: source and date, small print. Default: the text's.
 * @cssprop --rating-figure-color - The colour of strips and shapes. Default: the text's.
 * @cssprop --rating-link-color - The colour of links and of the control. Default: the text's.
 * @cssprop --rating-border-color - The colour of the border and, paler, of the rules. Default: the text's, paler.
 * @cssprop --rating-background - The background of the card. Default: none.
 * @fires {RatingToggleEvent} rating-toggle - The explanation was opened or closed.
 */
export class ProgrammeCard extends RatingElement {
  static override styles = styles;

  /** The scales of its own attributes. A page can add others, for the ratings within it, with `<rating-source>`. */
  static scales: readonly WordedScale[] = [evidence, cost];

  static override properties: PropertyDeclarations = {
    subject: {},
    subjectLang: {attribute: 'subject-lang'},
    evidence: {},
    cost: {},
    reviewed: {},
    href: {},
    version: {},
    headingLevel: {attribute: 'heading-level', type: Number},
    programme: {},
  };

  /** The name of the programme: the heading of the card. */
  subject = '';

  /**
   * The language of the programme's name, such as "en". Set it if the name is not in the language of the page, so that
   * screen readers pronounce it correctly. Default: the language of the page.
   */
  subjectLang = '';

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

  /**
   * When the body last reviewed the ratings: "2018", "2018-02" or "2018-02-15". Shown in the language of the page. An
   * invalid date is not shown, and a warning is logged.
   */
  reviewed = '';

  /**
   * The address of the programme's entry at the source, to which the name links: http, https or relative. For any other
   * there is no link, and a warning is logged.
   */
  href = '';

  /**
   * Version of the scales for evidence and cost, such as "2025". Default: the newest available. If unavailable, the
   * fallback content is shown and a warning is logged.
   */
  version = '';

  /** The level of the heading, an integer from 2 to 6. Default 3, also if invalid. */
  headingLevel = 3;

  /**
   * The id of a programme in the nearest `<rating-source>` that has it. If its file gives an evidence or a cost rating,
   * then both ratings, subject, date and link come from the file, and not from the other attributes; so do the findings,
   * if the file gives any. Default: none. For an id that no file has, a warning is logged.
   */
  programme = '';

  readonly #controller = new ScaleController(this, allBadgeMessages, (this.constructor as typeof ProgrammeCard).scales);

  constructor() {
    super();
    observeChildren(this, [...findingAttributes, 'scale', 'value', 'version', 'programme']);
    observeRatings(this);
  }

  override render() {
    const {pending} = this.#controller;
    const given = this.#ownRatings();
    const further = ratingsWithin(this, this.#controller);
    const ratings = [...given, ...further];
    const findings = this.#findings;
    const isComplete = ratings.every((resolved) => resolved && isKnown(resolved.rating));
    const isEmpty = ratings.length + findings.length === 0;
    if ((!isComplete || isEmpty) && (hasFallbackContent(this) || pending)) return html`<slot></slot>`;

    const messages = this.#controller.messagesOf('card', allCardMessages);
    // If nothing is given, it says that.
    const own = isEmpty ? this.#resolveAttributes() : given;
    const shown = [...own, ...further];
    return html`<article part="rating" dir="auto" lang=${messages.language}>
      ${this.#renderName(messages)}
      ${own.map((resolved) => this.#renderRating(resolved, messages))}
      ${further.length ? html`<div class="further">${further.map((resolved) => this.#renderFurther(resolved, messages))}</div>` : nothing}
      ${findings.length ? this.#renderResults(findings, messages) : nothing}
      ${this.#renderSource(shown, messages)}
      ${this.#renderExplanation(shown, findings, messages)}
    </article>`;
  }

  /** @ignore */
  override diagnostics(): Diagnostics {
    const {pending} = this.#controller;
    // The ratings within it report their own.
    return [
      ...this.#ownRatings().map((resolved) =>
        resolved.versionKnown
          ? checkValue(this, this.#given.ratings[resolved.scale.id], resolved, resolved.scale.id)
          : checkVersion(this, this.version, resolved.scale),
      ),
      checkHeadingLevel(this, this.getAttribute('heading-level') ?? this.headingLevel),
      checkDate(this, this.reviewed),
      checkHref(this, this.href),
      ...checkProgrammeRatings(this, this.#controller, this.#given),
      ...findingElements(this).flatMap((element) =>
        findingDiagnostics(
          element,
          readFinding(element),
          pending ? undefined : this.#outcomes.ids,
          'It is shown as written.',
        ),
      ),
    ];
  }

  get #outcomes() {
    return this.#controller.outcomes ?? childOutcomes;
  }

  protected override get isWaiting(): boolean {
    return this.#controller.isWaitingFor(this.programme);
  }

  get #given(): GivenRatings {
    return ratingsGivenBy(this, this.#controller);
  }

  /** Those of the file, if it gives any, or those within the element. */
  get #findings(): readonly Finding[] {
    const ofFile = findingsIn(this.#controller.programme(this.programme), this.#controller.language);
    return ofFile.length ? ofFile : findingElements(this).map(readFinding);
  }

  /** The ratings of the file or of its own attributes, given or not. */
  #resolveAttributes(): Resolved[] {
    const given = this.#given;
    return (this.constructor as typeof ProgrammeCard).scales.map(({scale: {id}}) =>
      this.#controller.resolve(id, textOf(this.version), given.ratings[id], given)!,
    );
  }

  /** The ratings that are given. */
  #ownRatings(): Resolved[] {
    const {ratings} = this.#given;
    return this.#resolveAttributes().filter(({scale}) => ratingOf(scale, ratings[scale.id]).state !== 'none-given');
  }

  #subjectWithin(around: string) {
    return nameWithin(around, this.#given.subject, this.#subjectLanguage);
  }

  get #subjectLanguage(): string {
    return this.#given.subjectLang || this.#controller.language;
  }

  #renderName(messages: CardMessages) {
    const {subject, href: address} = this.#given;
    if (!subject) return nothing;
    const lang = langWithin(messages.language, this.#subjectLanguage);
    const name = html`<span part="subject" dir="auto" lang=${lang}>${subject}</span>`;
    const href = hrefOf(address);
    return heading(headingLevelOf(this.headingLevel), 'name', href ? html`<a href=${href}>${name}</a>` : name);
  }

  /** A rating of its own has two rows, which cards beside each other share: its lines, and the scale. */
  #renderRating(resolved: Resolved, {language}: CardMessages) {
    const {scale, rating, words} = resolved;
    const lang = langWithin(language, words.language);
    const lines = this.#renderLines(resolved);
    if (rating.state !== 'level') return html`<div class="${scale.id} alone lines" lang=${lang}>${lines}</div>`;
    return html`<div class="${scale.id} lines" lang=${lang}>${lines}</div><div class="${scale.id} on-scale" lang=${lang}>${this.#renderScale(resolved)}</div>`;
  }

  /** The rating of an element within it, in the row of all those. */
  #renderFurther(resolved: Resolved | undefined, {language}: CardMessages) {
    const {messages} = this.#controller;
    if (!resolved) return html`<p lang=${langWithin(language, messages.language)}>${messages.scaleUnknown}</p>`;
    return html`<div lang=${langWithin(language, resolved.words.language)}>${this.#renderLines(resolved)}${this.#renderScale(resolved)}</div>`;
  }

  #renderLines(resolved: Resolved) {
    const {rating, words, versionKnown, messages} = resolved;
    const text = badgeText(resolved);
    const name = html`<p class="key">${words.shortName ?? words.name}</p>`;
    if (isKnown(rating)) return html`${name}${copyOf(this, resolved, 'lines', () => valueLines(resolved, text))}`;
    const lang = versionKnown ? nothing : langWithin(words.language, messages.language);
    return html`${name}<p class="note" lang=${lang}>${versionKnown ? (text.note ?? text.label) : messages.scaleUnknown}</p>`;
  }

  #renderScale(resolved: Resolved) {
    return copyOf(this, resolved, 'scale', () => html`${valueScale(resolved, badgeText(resolved))}`);
  }

  /** What studies found: for each outcome, in the body's order, every result that a finding gives. */
  #renderResults(findings: readonly Finding[], messages: CardMessages) {
    const {ids, words: documents} = this.#outcomes;
    const {language} = this.#controller;
    const words = inLanguage(documents, language);
    const gridMessages = this.#controller.messagesOf('grid', allGridMessages, messages.language);
    const lang = langWithin(messages.language, words.language);
    const isDraft = !words.approved || !gridMessages.approved;
    return html`<div class="results">
      <p class="key">${messages.found}${isDraft ? ` (${gridMessages.draft})` : nothing}</p>
      <ul role="list">${resultsByOutcome(findings, ids).map((found) => this.#renderResult(found, words, gridMessages, messages, lang))}</ul>
    </div>`;
  }

  #renderResult(
    {id, typed, language, result}: FoundResult,
    {names}: OutcomeWords,
    {results}: GridMessages,
    messages: CardMessages,
    lang: string | typeof nothing,
  ) {
    const outcome = id
      ? inLang(names[id]!, lang)
      : inLang(typed, langWithin(messages.language, language ?? this.#controller.language));
    const shape = result
      ? html`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d=${resultShapes[result]} /></svg>`
      : nothing;
    const found = messages.foundFor(result ? results[result] : messages.noResult);
    return html`<li part="result">${shape}<b>${`${found} `}</b>${outcome}</li>`;
  }

  #sourcesOf(ratings: readonly (Resolved | undefined)[]): string {
    const sources = ratings.flatMap((resolved) => (resolved && isKnown(resolved.rating) ? resolved.words.source : []));
    return this.#controller.messages.list([...new Set(sources)]);
  }

  #renderSource(ratings: readonly (Resolved | undefined)[], {language}: CardMessages) {
    const {messages} = this.#controller;
    const {reviewed, href} = this.#given;
    const date = dateInWords(reviewed, messages);
    const sources =
      this.#sourcesOf(ratings) || (date && inLanguage(this.#outcomes.words, this.#controller.language).source);
    if (!sources || (!date && !hrefOf(href))) return nothing;
    const source = date ? messages.sourceReviewed(sources, date) : sources;
    return html`<div part="source">${inLang(source, langWithin(language, messages.language))}</div>`;
  }

  #renderExplanation(ratings: readonly (Resolved | undefined)[], findings: readonly Finding[], messages: CardMessages) {
    const explained = ratings.filter((resolved) => resolved !== undefined).filter(({rating}) => isKnown(rating));
    if (!explained.length) return nothing;
    const subject = this.#subjectWithin(messages.language);
    const said = subject ? html`<span class="said"> ${sentenceWith(messages.controlOf, subject)}</span>` : nothing;
    return html`<details @toggle=${this.#onToggle}>
      <summary part="control"><span part="words">${messages.whatTheseMean}</span>${said}</summary>
      <div part="explanation">
        ${explained.map((resolved) => this.#renderMeaning(resolved, messages))}
        ${this.#renderSmallPrint(explained, findings, messages)}
      </div>
    </details>`;
  }

  #onToggle({currentTarget}: Event) {
    this.toggled((currentTarget as HTMLDetailsElement).open);
  }

  /** What one of the ratings means, and what it does not mean. */
  #renderMeaning(resolved: Resolved, {language}: CardMessages) {
    const {words, messages} = resolved;
    const text = explanationText(resolved)!;
    const {plain, modifiers, meanings, caution} = text;
    const lang = langWithin(language, words.language);
    return html`<div class="meaning" lang=${lang}>
      <p class="key">${words.shortName ?? words.name}</p>
      ${plain ? html`<p>${plain}</p>` : nothing}
      ${sentences(modifiers, nothing, nothing)}
      ${meanings.length ? quotation(text, messages, langWithin(words.language, messages.language)) : nothing}
      ${caution ? html`<p class="small">${caution}</p>` : nothing}
    </div>`;
  }

  /** What holds for all the ratings together: how old they are, who says so, and whose words these are. */
  #renderSmallPrint(ratings: readonly Resolved[], findings: readonly Finding[], messages: CardMessages) {
    const source = this.#controller.messages;
    const {reviewed, href: address, overdue} = this.#given;
    const date = dateInWords(reviewed, source);
    const checked = overdue && dateInWords(overdue, source);
    const bodies = [...new Set(ratings.map(({words, scale}) => words.body ?? scale.body))];
    const attributions = [
      ...new Map(ratings.map((resolved) => [explanationText(resolved)!.attribution, resolved.words.language])),
    ];
    const href = hrefOf(address);
    const sources = this.#sourcesOf(ratings);
    const gridMessages = this.#controller.messagesOf('grid', allGridMessages, messages.language);
    return html`<p class="small">
      ${findings.length ? inLang(`${gridMessages.pastStudies} `, langWithin(messages.language, gridMessages.language)) : nothing}
      ${`${messages.notARecommendation} ${date ? messages.reviewed(date) : messages.notReviewed} ${checked ? `${messages.overdue(checked)} ` : ''}${messages.givenBy(bodies.join(', '))} `}
      ${attributions.map(([attribution, ofWords]) => inLang(`${attribution} `, langWithin(messages.language, ofWords)))}
      ${href ? html`${`${messages.checkInSource} `}${inLang(html`<a href=${href}>${sentenceWith((name) => source.entryOf(sources, name), this.#subjectWithin(source.language))}</a>`, langWithin(messages.language, source.language))}` : nothing}
    </p>`;
  }
}
