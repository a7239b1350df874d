import {html, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {choiceOf, headingLevelOf, hrefOf} from '../page/attributes.js';
import {checkChoice, checkHeadingLevel, checkHref, checkRating, type Diagnostics} from '../page/diagnostics.js';
import {hasDocument} from '../page/document.js';
import {hasFallbackContent} from '../page/fallback-content.js';
import {ScaleController} from '../page/scale-controller.js';
import {explainedScales} from '../scales/foundations/foundations.js';
import type {Modifier, Rating} from '../scales/scale.js';
import type {ExplainerWords, WordedScale} from '../scales/words.js';
import {allExplainerMessages} from '../text/languages.js';
import type {ExplainerMessages} from '../text/messages.js';
import {
  atStart,
  type Meaning,
  type Meanings,
  meaningsOf,
  ratingText,
  type ResolvedRating,
} from '../text/rating-text.js';
import {textOf} from '../text/text-of.js';
import {RatingElement} from './rating-element.js';
import {styles} from './rating-explainer.styles.js';
import {
  beforeCode,
  codeAndModifiers,
  figure,
  heading,
  inLang,
  langWithin,
  nameWithin,
  quotation,
  sentences,
  sentenceWith,
  spokenCode,
} from './shared-templates.js';

export const explainerLayouts = ['disclosure', 'inline'] as const;

/** Longer codes, such as words, stand over what they mean. */
const longestBeside = 4;

/**
 * The whole of a scale explained: every level from lowest to highest, the signs, what is not on the scale, what a
 * rating does not say, and whose words these are. A page of compact badges needs one for each scale.
 *
 * @tagname rating-explainer
 * @slot - The page's own explanation. Shown before the script has loaded, without it, and where the scale is not known.
 * @csspart rating - All of the explainer.
 * @csspart name - The heading, if the layout is "inline".
 * @csspart control - Opens the explanation.
 * @csspart words - The words of the control.
 * @csspart explanation - The levels and all that follows them.
 * @csspart levels - The heading over the levels.
 * @csspart outside - The heading over what is not on the scale.
 * @csspart figure - The drawing beside a level's code.
 * @csspart code - A level's code.
 * @cssprop --rating-font-family - The typeface. Default: inherited.
 * @cssprop --rating-color - The colour of text and figures. Default: inherited.
 * @cssprop --rating-secondary-color - The colour of the small print. Default: the text's.
 * @cssprop --rating-figure-color - The colour of the figures. Default: the text's.
 * @cssprop --rating-link-color - The colour of links and controls. Default: the text's.
 * @cssprop --rating-border-color - The colour of the rules. Default: the text's, paler between rows.
 * @fires {RatingToggleEvent} rating-toggle - The explanation was opened or closed.
 */
export class RatingExplainer extends RatingElement {
  static override styles = styles;

  /** The scales that the element has itself. A page can add others with `<rating-source>`. */
  static scales: readonly WordedScale[] = explainedScales;

  static override properties: PropertyDeclarations = {
    scale: {},
    value: {},
    subject: {},
    subjectLang: {attribute: 'subject-lang'},
    open: {type: Boolean, reflect: true},
    href: {},
    layout: {},
    headingLevel: {attribute: 'heading-level', type: Number},
    version: {},
  };

  /**
   * The scale: "cost", "evidence", or the id of one that the page provides with `<rating-source>`. For any other, the
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
   * The language of the programme's name, such as "en". Set it if the name is not in the language of the page, so that
   * screen readers pronounce it correctly. Default: the language of the page.
   */
  subjectLang = '';

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

  readonly #controller = new ScaleController(
    this,
    allExplainerMessages,
    (this.constructor as typeof RatingExplainer).scales,
  );

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
    const {words, versionKnown = false} = resolved ?? {};
    if (!resolved || !versionKnown || !words?.explainer) return this.#renderFallback();
    const {title} = words.explainer;
    const level = headingLevelOf(this.headingLevel);
    if (choiceOf(explainerLayouts, this.layout) === 'inline') {
      return html`<div part="rating" dir="auto" lang=${words.language}>
        ${heading(level, 'name', title)}
        <div part="explanation">${this.#renderScale(resolved, words.explainer, level + 1)}</div>
      </div>`;
    }
    // Not `?open`, which Lit writes without a value on a server: a prerendered page may be XHTML.
    return html`<div part="rating" dir="auto" lang=${words.language}>
      <details open=${this.open && !hasDocument(this) ? '' : nothing} @toggle=${this.#onToggle}>
        <summary part="control"><span part="words">${title}</span></summary>
        <div part="explanation">${this.#renderScale(resolved, words.explainer, level)}</div>
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
    return this.#controller.resolve(this.scale, textOf(this.version), this.value, {
      subject: textOf(this.subject),
    });
  }

  #renderFallback() {
    const {messages, pending} = this.#controller;
    const hasContent = hasFallbackContent(this) || pending;
    return html`<slot @slotchange=${this.slotChanged}></slot>${hasContent ? nothing : html`<p part="rating" lang=${messages.language}>${messages.scaleUnknown}</p>`}`;
  }

  #onToggle({currentTarget}: Event) {
    const details = currentTarget as HTMLDetailsElement;
    const isByPage = details.open === this.open;
    this.#readOpen(details);
    if (isByPage) this.reopening = false;
    else this.toggled(this.open);
  }

  /** Takes over what the reader has opened or closed. */
  #readOpen({open}: HTMLDetailsElement) {
    this.#isByReader ||= open !== this.open;
    this.open = open;
  }

  #renderScale(resolved: Resolved, explainer: ExplainerWords, level: number) {
    const {scale, words, messages, original} = resolved;
    const lang = langWithin(words.language, messages.language);
    const href = hrefOf(this.href) || hrefOf(scale.source?.url);
    const hasLongCode = scale.levels.some(({code}) => code.length > longestBeside);
    return html`
      <p>${`${words.caution} `}${inLang(messages.notARecommendation, lang)}</p>
      ${explainer.count ? html`<p>${explainer.count}</p>` : nothing}
      ${heading(level, 'levels', explainer.direction)}
      ${original ? html`<p lang=${lang}>${messages.draft}</p>` : nothing}
      <ul role="list" class=${hasLongCode ? 'stacked' : nothing}>
        ${scale.levels.map((each) => this.#renderRow(resolved, {state: 'level', level: each, modifiers: []}))}
      </ul>
      ${explainer.signs ? html`<p>${explainer.signs}</p>` : nothing}
      ${scale.modifiers.map((modifier) => renderModifier(resolved, modifier))}
      ${heading(level, 'outside', inLang(messages.notOnTheScale, lang))}
      <ul role="list">
        ${scale.outside.map((each) => this.#renderRow(resolved, {state: 'outside', level: each}))}
        ${this.#renderRow(resolved, {state: 'not-rated'})}
      </ul>
      <p class="small">
        ${(explainer.attribution ?? words.attribution)(scale.version)}
        ${href ? html`<a href=${href}>${explainer.moreAbout}</a>` : nothing}
      </p>
    `;
  }

  /** One level with its code, figure, label and meaning, or one state that is not on the scale. */
  #renderRow(resolved: Resolved, rating: Rating) {
    const {scale, words} = resolved;
    const isCurrent = isSame(rating, resolved.rating);
    const {code, spoken, label} = ratingText(rating, words);
    const current = isCurrent ? this.#renderCurrent(resolved) : nothing;
    if (rating.state !== 'level') {
      const brackets = code ? html`<span part="code" class="outside" dir="ltr">(${code})</span>` : nothing;
      return html`<li class="off" aria-current=${isCurrent ? 'true' : nothing}><p><b>${beforeCode(atStart(label), code)}</b>${brackets}</p>${current}${renderState(resolved, rating)}</li>`;
    }
    return html`<li aria-current=${isCurrent ? 'true' : nothing}>
      <div class="code"><span part="code" dir="ltr" aria-hidden=${spoken ? 'true' : nothing}>${code}</span>${spokenCode(spoken)}</div>
      <div><p class="brief">${figure(scale, rating)}<b>${atStart(label)}</b></p>${current}${renderMeaning(resolved, rating)}</div>
    </li>`;
  }

  /** Whose rating it is, with its modifiers. */
  #renderCurrent({rating, words, messages, subject}: Resolved) {
    const lang = langWithin(words.language, messages.language);
    const language = textOf(this.subjectLang) || this.#controller.language;
    const name = inLang(sentenceWith(messages.thisRating, nameWithin(messages.language, subject, language)), lang);
    return rating.state === 'level'
      ? html`<p>${name}: <b>${codeAndModifiers(ratingText(rating, words))}</b></p>`
      : html`<p>${name}</p>`;
  }
}

type Resolved = ResolvedRating<ExplainerMessages>;

/** "Mixed findings. A level can carry this sign: *.", and what the body says of it. */
function renderModifier(resolved: Resolved, modifier: Modifier) {
  const {scale, words, messages} = resolved;
  const lang = langWithin(words.language, messages.language);
  // What a rating means ends with its modifier.
  const rating: Rating = {state: 'level', level: scale.levels[0]!, modifiers: [modifier]};
  const text = meaningsOf({...resolved, rating});
  const last = ([...list]: readonly Meaning[]) => list.slice(-1).map(({meaning}) => ({lead: '', meaning}));
  const meanings = last(text.meanings);
  const original = text.original && {...text.original, meanings: last(text.original.meanings)};
  // A sign that consists of words says itself what it is.
  const what = /\w/.test(modifier.sign) ? nothing : inLang(messages.canCarry(modifier.sign), lang);
  return html`
    <p><b>${`${atStart(words.modifiers[modifier.sign]!.brief)}. `}</b>${what}</p>
    ${text.isQuotation ? quotation({...text, meanings, original}, messages, lang) : renderSentences(meanings, original)}
  `;
}

/** The body's sentence about a level. The row before a plus level has that of the level that it is based on. */
function renderMeaning(resolved: Resolved, rating: Rating) {
  const {meanings, original} = meaningsOf({...resolved, rating});
  const first = ([own]: readonly Meaning[]) => (own ? [{lead: '', meaning: own.meaning}] : []);
  return renderSentences(first(meanings), original && {...original, meanings: first(original.meanings)});
}

/** Sentences of the body, followed by the original if they are a draft translation. */
const renderSentences = (meanings: readonly Meaning[], original: Meanings['original']) => [
  sentences(meanings, nothing, nothing),
  original ? sentences(original.meanings, original.language, nothing) : nothing,
];

/** What a state stands for: in the body's words, if it has published any. */
function renderState(resolved: Resolved, rating: Exclude<Rating, {state: 'level'}>) {
  const {words} = resolved;
  const {caution} = rating.state === 'outside' ? words.outside[rating.level.code]! : words.notRated;
  if (meaningsOf({...resolved, rating}).meanings.length)
    return [renderMeaning(resolved, rating), html`<p>${caution}</p>`];
  const {note, label} = ratingText(rating, words);
  return html`<p>${note ?? atStart(label)}. ${caution}</p>`;
}

/** Whether both are in the same state and, if the state has a level, at the same level. */
const isSame = (one: Rating & {level?: unknown}, other: Rating & {level?: unknown}): boolean =>
  one.state === other.state && one.level === other.level;
