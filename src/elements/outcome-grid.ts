import {html, nothing, type PropertyDeclarations} from 'lit';
import {choiceOf, headingLevelOf, hrefOf} from '../page/attributes.js';
import {observeChildren} from '../page/child-observer.js';
import {checkChoice, checkDate, checkHeadingLevel, checkHref, type Diagnostics} from '../page/diagnostics.js';
import {hasFallbackContent} from '../page/fallback-content.js';
import {ScaleController} from '../page/scale-controller.js';
import {resultShapes} from '../scales/figures.js';
import {childOutcomes} from '../scales/foundations/foundations.js';
import {type Finding, findingAttributes, hasDetails, type OutcomeWords, resultOf, scoreOf} from '../scales/outcomes.js';
import {dateInWords} from '../text/dates.js';
import {allGridMessages, allSourceMessages, inLanguage} from '../text/languages.js';
import type {GridMessages} from '../text/messages.js';
import {splitAtValue} from '../text/sentences.js';
import {textOf} from '../text/text-of.js';
import {findingDiagnostics, groupByOutcome, type OutcomeGroup, readFinding} from './outcome-groups.js';
import {styles} from './outcome-grid.styles.js';
import {RatingElement} from './rating-element.js';
import {heading, langWithin} from './shared-templates.js';

export const shows = ['reported', 'all'] as const;
export const gridLayouts = ['list', 'table'] as const;
export const scoreTypes = ['', 'improvement-index'] as const;

/** The score of the example that explains the improvement index, if no finding has one that can serve. */
const exampleScore = 15;
const highestIndex = 50;

/**
 * The child outcomes of a programme and what was found for each, as headings and lists or as a table. Where an outcome
 * has no findings, it says whether the outcome is reported without details, or not listed, and that the latter does not
 * mean no effect.
 *
 * Findings are shown through named slots that the grid gives them: slots assigned by script cannot be prerendered.
 *
 * @tagname outcome-grid
 * @slot - `<outcome-finding>` elements, and the page's own summary, which is shown until the grid renders, and where
 *   there is nothing to show.
 * @csspart rating - All of the grid.
 * @csspart name - The heading over it.
 * @csspart subject - The programme's name within the heading.
 * @csspart outcome - The heading of one outcome.
 * @csspart finding - One finding.
 * @csspart change - What changed.
 * @csspart result - What the study found, with its shape.
 * @csspart score - The score.
 * @csspart source - Who publishes the outcomes, and when they were last reviewed.
 * @cssprop --rating-font-family - The typeface. Default: inherited.
 * @cssprop --rating-color - The colour of text and shapes. Default: inherited.
 * @cssprop --rating-figure-color - The colour of the shapes. Default: the text's.
 * @cssprop --rating-link-color - The colour of links. Default: the text's.
 * @cssprop --rating-border-color - The colour of the rules. Default: the text's, paler between rows.
 */
export class OutcomeGrid extends RatingElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    show: {},
    layout: {},
    headingLevel: {attribute: 'heading-level', type: Number},
    subject: {},
    reviewed: {},
    href: {},
    scoreType: {attribute: 'score-type'},
  };

  /**
   * Which outcomes are shown: "reported", those that a finding names, or "all". Default "reported", also if invalid.
   */
  show: (typeof shows)[number] = 'reported';

  /**
   * "list": a heading and the findings for each outcome. "table": one row for each finding. Default "list", also if
   * invalid.
   */
  layout: (typeof gridLayouts)[number] = 'list';

  /**
   * The level of the grid's heading, an integer from 2 to 6. Outcomes are one level below. Default 3, also if invalid.
   */
  headingLevel = 3;

  /** The name of the programme. Shown in the heading. */
  subject = '';

  /**
   * When the body last reviewed the outcomes: "2018", "2018-02" or "2018-02-15". Shown in the language of the page. An
   * invalid date is not shown, and a warning is logged.
   */
  reviewed = '';

  /**
   * The address of the programme's entry at the source: http, https or relative. For any other there is no link, and a
   * warning is logged.
   */
  href = '';

  /**
   * The unit of the scores. "improvement-index" explains them before the findings: the expected change in percentile
   * rank, from −50 to +50. Default: scores are shown without an explanation, also if invalid.
   */
  scoreType: (typeof scoreTypes)[number] = '';

  #findings: readonly Finding[] = [];

  readonly #controller = new ScaleController(this, allSourceMessages);

  constructor() {
    super();
    observeChildren(this, [...findingAttributes, 'slot']);
  }

  protected override willUpdate() {
    this.#findings = this.#findingElements().map(readFinding);
  }

  override render() {
    const {language} = this.#controller;
    const messages = inLanguage(allGridMessages, language);
    const {ids, words: documents} = this.#outcomes;
    const words = inLanguage(documents, language);
    const all = choiceOf(shows, this.show) === 'all';
    const groups = groupByOutcome(this.#findings, ids, words.names, messages.otherOutcomes, all);
    if (groups.length === 0) {
      return html`<slot></slot>${hasFallbackContent(this) ? nothing : html`<p part="rating" lang=${messages.language}>${messages.noOutcomes}</p>`}`;
    }
    return html`<div part="rating" dir="auto" lang=${messages.language}>
      ${heading(this.#headingLevel, 'name', this.#renderName(words))}
      ${messages.approved ? nothing : html`<p>${messages.draft}</p>`}
      <p>${messages.pastStudies}</p>
      ${this.#renderScoreType(messages)}
      ${choiceOf(gridLayouts, this.layout) === 'table' ? this.#renderTable(groups, words, messages) : this.#renderList(groups, messages)}
      ${this.#renderSource(words)}
    </div>`;
  }

  /** @ignore */
  override diagnostics(): Diagnostics {
    return [
      checkChoice(this, 'show', shows, this.show),
      checkChoice(this, 'layout', gridLayouts, this.layout),
      checkChoice(this, 'score-type', scoreTypes, this.scoreType),
      checkHeadingLevel(this, this.getAttribute('heading-level') ?? this.headingLevel),
      checkDate(this, this.reviewed),
      checkHref(this, this.href),
      ...this.#findingElements().flatMap((element, index) =>
        findingDiagnostics(element, this.#findings[index]!, this.#controller.pending ? undefined : this.#outcomes.ids),
      ),
    ];
  }

  get #outcomes() {
    return this.#controller.outcomes ?? childOutcomes;
  }

  get #headingLevel(): number {
    return headingLevelOf(this.headingLevel);
  }

  #findingElements(): Element[] {
    return [...(this.children ?? [])].filter(({localName}) => localName === 'outcome-finding');
  }

  #renderName(words: OutcomeWords) {
    const subject = textOf(this.subject);
    if (!subject) return words.titleFor('');
    const [before, after] = splitAtValue(words.titleFor);
    return html`${before}<span part="subject" dir="auto" lang=${this.#pageLangWithin(words)}>${subject}</span>${after}`;
  }

  /** The `lang` of what the page's author typed, if that is not the language of our words around it. */
  #pageLangWithin({language}: {readonly language: string}) {
    return langWithin(language, this.#controller.language);
  }

  #renderScoreType(messages: GridMessages) {
    if (choiceOf(scoreTypes, this.scoreType) !== 'improvement-index') return nothing;
    const scores = this.#findings.map((finding) => scoreOf(finding)?.value ?? 0);
    // A score that the reader is about to meet, if there is one.
    const example = scores.find((value) => value > 0 && value <= highestIndex) ?? exampleScore;
    return html`<p>${messages.improvementIndex(`+${example}`, `${50 + example}`)}</p>`;
  }

  #renderList(groups: readonly OutcomeGroup[], messages: GridMessages) {
    return html`
      <div class="outcomes">
        ${groups.map(
          (group) => html`
            <div class="outcome">
              ${heading(this.#headingLevel + 1, 'outcome', group.name)}
              ${group.findings.length ? html`<ul role="list">${group.findings.map((finding) => html`<li part="finding">${this.#renderFinding(finding, group, messages)}${this.#renderFacts(finding, messages)}</li>`)}</ul>` : html`<p>${this.#withoutFindings(group, messages)}</p>`}
            </div>
          `,
        )}
      </div>
    `;
  }

  #withoutFindings({reported}: OutcomeGroup, messages: GridMessages) {
    return reported ? messages.noDetails : messages.notReported;
  }

  /** What changed, the result, and the statement. */
  #renderFinding(finding: Finding, {isOther}: OutcomeGroup, messages: GridMessages) {
    const lang = this.#pageLangWithin(messages);
    return html`
      ${isOther && finding.outcome ? html`<p class="typed" lang=${lang}>${finding.outcome}</p>` : nothing}
      ${finding.finding ? html`<p part="change" dir="auto" lang=${lang}>${finding.finding}</p>` : nothing}
      ${this.#renderResult(finding, messages)}
      ${finding.hasStatement ? html`<slot name=${finding.slot} dir="auto" lang=${lang}></slot>` : nothing}
      ${hasDetails(finding) ? nothing : html`<p>${messages.noDetails}</p>`}
    `;
  }

  #renderResult(finding: Finding, messages: GridMessages) {
    const result = resultOf(finding);
    if (!result) return nothing;
    return html`<p part="result"><svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d=${resultShapes[result]} /></svg> ${messages.results[result]}</p>`;
  }

  /** Study, score and time of measurement, each under its name. */
  #renderFacts(finding: Finding, messages: GridMessages) {
    const facts = this.#facts(finding, messages).filter(({value}) => value);
    return facts.length
      ? html`<dl>${facts.map(({name, value}) => html`<div><dt>${name}</dt> <dd>${value}</dd></div>`)}</dl>`
      : nothing;
  }

  #facts(finding: Finding, messages: GridMessages) {
    const lang = this.#pageLangWithin(messages);
    const typed = (text: string) => text && html`<span lang=${lang}>${text}</span>`;
    return [
      {name: messages.score, value: this.#renderScore(finding, messages)},
      {name: messages.study, value: typed(finding.study)},
      {name: messages.whenMeasured, value: typed(finding.timeframe)},
    ];
  }

  #renderScore(finding: Finding, messages: GridMessages) {
    const score = scoreOf(finding);
    if (!score) return finding.score && html`<span lang=${this.#pageLangWithin(messages)}>${finding.score}</span>`;
    const {sign, number} = score;
    return html`<span part="score"><span dir="ltr" aria-hidden="true">${sign + number}</span><span class="said"> ${messages.spokenScore(sign, number)}</span></span>`;
  }

  /** The roles are written out because browsers drop those of a table that the narrow layout sets as blocks. */
  #renderTable(groups: readonly OutcomeGroup[], words: OutcomeWords, messages: GridMessages) {
    const facts = groups.flatMap(({findings}) => findings).map((finding) => this.#facts(finding, messages));
    // Columns in which no finding has anything are left out.
    const used = [0, 1, 2].filter((column) => facts.some((each) => each[column]!.value));
    const columns = [
      messages.columns.outcome,
      messages.columns.finding,
      ...used.map((column) => facts[0]![column]!.name),
    ];
    return html`
      <table role="table">
        <caption class="said">${words.titleFor(textOf(this.subject))}</caption>
        <thead role="rowgroup">
          <tr role="row">${columns.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr>
        </thead>
        ${groups.map((group) => this.#renderTableGroup(group, used, columns.length, messages))}
      </table>
    `;
  }

  #renderTableGroup(group: OutcomeGroup, used: readonly number[], columns: number, messages: GridMessages) {
    const rows = Math.max(1, group.findings.length);
    const header = html`<th scope="rowgroup" role="rowheader" rowspan=${rows}>${group.name}</th>`;
    const renderRow = (finding: Finding, index: number) => html`
      <tr role="row">
        ${index === 0 ? header : nothing}
        <td role="cell" part="finding">${this.#renderFinding(finding, group, messages)}</td>
        ${used
          .map((column) => this.#facts(finding, messages)[column]!)
          .map(({name, value}) => html`<td role="cell" data-name=${name}>${value}</td>`)}
      </tr>
    `;
    return html`
      <tbody role="rowgroup">
        ${group.findings.length ? group.findings.map(renderRow) : html`<tr role="row">${header}<td role="cell" colspan=${columns - 1}>${this.#withoutFindings(group, messages)}</td></tr>`}
      </tbody>
    `;
  }

  #renderSource(words: OutcomeWords) {
    const {messages} = this.#controller;
    const date = dateInWords(textOf(this.reviewed), messages);
    const href = hrefOf(this.href);
    if (!date && !href) return nothing;
    return html`
      <div part="source" lang=${messages.language}>
        ${date ? html`<p>${messages.sourceReviewed(words.source, date)}</p>` : nothing}
        ${href ? html`<p><a href=${href}>${messages.entryOf(words.source, textOf(this.subject))}</a></p>` : nothing}
      </div>
    `;
  }
}
