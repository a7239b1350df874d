import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {choiceOf, headingLevelOf, hrefOf} from '../page/attributes.js';
import {observeChildren} from '../page/child-observer.js';
import {
  checkChoice,
  checkDate,
  checkHeadingLevel,
  checkHref,
  checkProgramme,
  type Diagnostics,
} from '../page/diagnostics.js';
import {hasFallbackContent} from '../page/fallback-content.js';
import {type Given, givenByFile, givenByTag} from '../page/given.js';
import {ScaleController} from '../page/scale-controller.js';
import {resultShapes} from '../scales/figures.js';
import {childOutcomes} from '../scales/foundations/foundations.js';
import {type Finding, findingAttributes, hasDetails, type OutcomeWords, resultOf, scoreOf} from '../scales/outcomes.js';
import {dateInWords} from '../text/dates.js';
import {allGridMessages, allSourceMessages, inLanguage} from '../text/languages.js';
import type {GridMessages} from '../text/messages.js';
import {beginsWithWord, splitAtValue} from '../text/sentences.js';
import {findingsIn} from './findings-of-file.js';
import {findingDiagnostics, findingElements, groupByOutcome, type OutcomeGroup, readFinding} from './outcome-groups.js';
import {styles} from './outcome-grid.styles.js';
import {RatingElement} from './rating-element.js';
import {heading, inLang, langWithin, nameWithin, sentenceWith} from './shared-templates.js';

export const shows = ['reported', 'all'] as const;
export const gridLayouts = ['list', 'table'] as const;
export const scoreTypes = ['', 'improvement-index'] as const;

/** The score of the example that explains the improvement index, if no finding has one that can serve. */
const exampleScore = 15;
const highestIndex = 50;

/** A column of the table. */
interface Column {
  readonly name: string;
  /** Whether a finding has anything in it. */
  readonly isUsed: (finding: Finding, isOther?: boolean) => unknown;
  readonly renderCell: (finding: Finding, isOther?: boolean) => TemplateResult;
}

/**
 * The child outcomes of a programme and what was found for each, as headings and lists or as a table: the result with
 * its score, what changed, the statement, the study, and when it was measured. It says of an outcome that a finding
 * only names that no details are given, and of those that no finding names that this does not mean no effect.
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
 * @cssprop --rating-secondary-color - The colour of secondary text. Default: the text's.
 * @cssprop --rating-border-color - The colour of the rules, paler between rows. Default: the text's.
 */
export class OutcomeGrid extends RatingElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    show: {},
    layout: {},
    headingLevel: {attribute: 'heading-level', type: Number},
    subject: {},
    subjectLang: {attribute: 'subject-lang'},
    reviewed: {},
    href: {},
    scoreType: {attribute: 'score-type'},
    programme: {},
  };

  /**
   * Which outcomes are shown: "reported", those that a finding names, or "all": then one line at the end names the
   * others. Default "reported", also if invalid.
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
   * The language of the programme's name, such as "en". Set it if the name is not in the language of the page, so that
   * screen readers pronounce it correctly. Default: the language of the page.
   */
  subjectLang = '';

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

  /**
   * The id of a programme in the nearest `<rating-source>` that has it. If its file gives findings, then they, the
   * subject, date and link come from the file, and not from the content and the other attributes. Default: none. For an
   * id that no file has, a warning is logged.
   */
  programme = '';

  #findings: readonly Finding[] = [];

  readonly #controller = new ScaleController(this, allSourceMessages);

  constructor() {
    super();
    observeChildren(this, [...findingAttributes, 'slot']);
  }

  protected override willUpdate() {
    const ofFile = findingsIn(this.#controller.programme(this.programme), this.#controller.language);
    this.#findings = ofFile.length ? ofFile : findingElements(this).map(giveSlot).map(readFinding);
  }

  protected override get isWaiting(): boolean {
    return this.#controller.isWaitingFor(this.programme);
  }

  /** Subject, date and link: from the file that gives the findings, or from the tag. */
  get #given(): Given {
    const found = this.#controller.programme(this.programme);
    if (!found?.programme.findings.length) return givenByTag(this);
    return givenByFile(found, this, this.#controller.language);
  }

  override render() {
    const {language} = this.#controller;
    const messages = this.#controller.messagesOf('grid', allGridMessages);
    const {ids, words: documents} = this.#outcomes;
    const words = inLanguage(documents, language);
    const {groups, others} = groupByOutcome(this.#findings, ids, words.names, messages.otherOutcomes);
    const notListed = choiceOf(shows, this.show) === 'all' ? others : [];
    if (groups.length + notListed.length === 0) {
      return html`<slot></slot>${hasFallbackContent(this) ? nothing : html`<p part="rating" lang=${messages.language}>${messages.noOutcomes}</p>`}`;
    }
    return html`<div part="rating" dir="auto" lang=${messages.language}>
      ${heading(this.#headingLevel, 'name', this.#renderName(words))}
      ${messages.approved ? nothing : html`<p>${messages.draft}</p>`}
      <p>${messages.pastStudies}</p>
      ${this.#renderScoreType(messages)}
      ${groups.length && choiceOf(gridLayouts, this.layout) === 'table' ? this.#renderTable(groups, notListed, words, messages) : this.#renderList(groups, notListed, messages)}
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
      ...checkProgramme(this, this.#controller, this.#given, {}),
      ...findingElements(this).flatMap((element) =>
        findingDiagnostics(
          element,
          readFinding(element),
          this.#controller.pending ? undefined : this.#outcomes.ids,
          'It is shown under "Other outcomes".',
        ),
      ),
    ];
  }

  get #outcomes() {
    return this.#controller.outcomes ?? childOutcomes;
  }

  get #headingLevel(): number {
    return headingLevelOf(this.headingLevel);
  }

  #renderName(words: OutcomeWords) {
    const {subject} = this.#given;
    if (!subject) return words.titleFor('');
    return sentenceWith(
      words.titleFor,
      html`<span part="subject" dir="auto" lang=${langWithin(words.language, this.#subjectLanguage)}>${subject}</span>`,
    );
  }

  get #subjectLanguage(): string {
    return this.#given.subjectLang || this.#controller.language;
  }

  /** The `lang` of a finding's texts, if that is not the language of our words around them. */
  #langOf(finding: Finding, {language}: {readonly language: string}) {
    return langWithin(language, finding.language ?? this.#controller.language);
  }

  #renderScoreType(messages: GridMessages) {
    if (choiceOf(scoreTypes, this.scoreType) !== 'improvement-index') return nothing;
    const scores = this.#findings.map((finding) => scoreOf(finding)?.value ?? 0);
    // A score that the reader is about to meet, if there is one.
    const example = scores.find((value) => value > 0 && value <= highestIndex) ?? exampleScore;
    return html`<p class="small">${messages.improvementIndex(`+${example}`, `${50 + example}`)}</p>`;
  }

  #renderList(groups: readonly OutcomeGroup[], notListed: readonly string[], messages: GridMessages) {
    return html`
      <div class="outcomes">
        ${groups.map(
          ({name, findings, isOther}) => html`
            <div>
              ${heading(this.#headingLevel + 1, 'outcome', name)}
              ${findings.length ? html`<ul role="list">${findings.map((finding) => this.#renderFinding(finding, isOther, messages))}</ul>` : html`<p>${messages.noDetails}</p>`}
            </div>
          `,
        )}
        ${notListed.length ? this.#renderNotListed(notListed, messages) : nothing}
      </div>
    `;
  }

  #renderFinding(finding: Finding, isOther: boolean | undefined, messages: GridMessages) {
    return html`
      <li part="finding">
        ${isOther ? this.#renderTypedOutcome(finding, messages) : nothing}
        ${this.#renderResult(finding, messages)}
        ${this.#renderChange(finding, messages)}
        ${this.#renderFacts(finding, messages)}
      </li>
    `;
  }

  #renderTypedOutcome(finding: Finding, messages: GridMessages) {
    return finding.outcome ? html`<p class="typed">${this.#typed(finding, 'outcome', messages)}</p>` : nothing;
  }

  /** A text of a finding, within words of ours. */
  #typed(finding: Finding, attribute: (typeof findingAttributes)[number], messages: GridMessages) {
    return inLang(finding[attribute], this.#langOf(finding, messages));
  }

  /** The result, and the score in the same line. */
  #renderResult(finding: Finding, messages: GridMessages) {
    const result = resultOf(finding);
    if (!result) return finding.score ? html`<p>${this.#renderScore(finding, messages.score, messages)}</p>` : nothing;
    const words = messages.results[result];
    const scored = (score: string) => messages.scored(words, score);
    return html`<p part="result"><svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d=${resultShapes[result]} /></svg>${finding.score ? this.#renderScore(finding, scored, messages) : words}</p>`;
  }

  /**
   * The score in its sentence, which is announced as a whole: screen readers put hidden text into a line of its own.
   */
  #renderScore(finding: Finding, sentence: (score: string) => string, messages: GridMessages) {
    const score = scoreOf(finding);
    if (!score) return sentenceWith(sentence, this.#typed(finding, 'score', messages));
    const {sign, number} = score;
    return html`<span aria-hidden="true">${sentenceWith(sentence, html`<span part="score" dir="ltr">${sign + number}</span>`)}</span><span class="said"> ${sentence(messages.spokenScore(sign, number))}</span>`;
  }

  /** What changed, and the statement. */
  #renderChange(finding: Finding, messages: GridMessages) {
    if (!hasDetails(finding)) return html`<p>${messages.noDetails}</p>`;
    if (!finding.finding && !finding.hasStatement) return nothing;
    const lang = this.#langOf(finding, messages);
    return html`
      ${finding.finding ? html`<p part="change" dir="auto" lang=${lang}>${finding.finding}</p>` : nothing}
      ${finding.hasStatement ? html`<slot name=${finding.slot} dir="auto" lang=${lang}>${finding.statement}</slot>` : nothing}
    `;
  }

  /** Study and time of measurement in one line. The dot between them is not announced, but a space, which is kept. */
  #renderFacts(finding: Finding, messages: GridMessages) {
    const isNamed = beginsWithWord(finding.study, messages.columns.study);
    const study =
      finding.study && sentenceWith(isNamed ? (name) => name : messages.study, this.#typed(finding, 'study', messages));
    const time = finding.timeframe && sentenceWith(messages.whenMeasured, this.#typed(finding, 'timeframe', messages));
    if (!study && !time) return nothing;
    return html`<p class="small facts">${study && time ? html`${study}\u00a0<span aria-hidden="true">· </span>${time}` : study || time}</p>`;
  }

  #renderNotListed(notListed: readonly string[], messages: GridMessages) {
    const [lead, rest] = splitNotListed(notListed, messages);
    return html`<div class="not-listed"><p><b>${lead}</b>${rest}</p></div>`;
  }

  /**
   * The roles are written out because browsers drop those of a table that the narrow layout sets as blocks. Its name is
   * that of the heading, and no caption, which would be a third time. From the heading itself WebKit loses a space.
   */
  #renderTable(
    groups: readonly OutcomeGroup[],
    notListed: readonly string[],
    words: OutcomeWords,
    messages: GridMessages,
  ) {
    const columns = this.#columnsOf(groups, messages);
    return html`
      <table role="table" aria-label=${words.titleFor(this.#given.subject)}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${messages.columns.outcome}</th>
            ${columns.map(({name}) => html`<th scope="col" role="columnheader">${name}</th>`)}
          </tr>
        </thead>
        ${groups.map((group) => this.#renderTableGroup(group, columns, messages))}
        ${notListed.length ? this.#renderNotListedRow(notListed, columns, messages) : nothing}
      </table>
    `;
  }

  /** The columns after that of the outcomes. Those in which no finding has anything are left out. */
  #columnsOf(groups: readonly OutcomeGroup[], messages: GridMessages): readonly Column[] {
    const {result, change, study, whenMeasured} = messages.columns;
    const factColumn = (name: string, attribute: 'study' | 'timeframe'): Column => ({
      name,
      isUsed: (finding) => finding[attribute],
      renderCell: (finding) =>
        html`<td role="cell" class="fact" data-name=${beginsWithWord(finding[attribute], name) ? nothing : name}>${finding[attribute] ? this.#typed(finding, attribute, messages) : nothing}</td>`,
    });
    const changeColumn: Column = {
      name: change,
      isUsed: (finding, isOther) => isOther || finding.finding || finding.hasStatement,
      renderCell: (finding, isOther) =>
        html`<td role="cell">${isOther ? this.#renderTypedOutcome(finding, messages) : nothing}${this.#renderChange(finding, messages)}</td>`,
    };
    const columns: readonly Column[] = [
      {
        name: result,
        isUsed: (finding) => resultOf(finding) ?? finding.score,
        renderCell: (finding) => html`<td role="cell" class="result">${this.#renderResult(finding, messages)}</td>`,
      },
      changeColumn,
      factColumn(study, 'study'),
      factColumn(whenMeasured, 'timeframe'),
    ];
    const used = columns.filter(({isUsed}) =>
      groups.some(({findings, isOther}) => findings.some((finding) => isUsed(finding, isOther))),
    );
    // "Reported, no details given here" stands in a column, too.
    return used.length ? used : [changeColumn];
  }

  #renderTableGroup({name, findings, isOther}: OutcomeGroup, columns: readonly Column[], messages: GridMessages) {
    const header = html`<th scope="rowgroup" role="rowheader" rowspan=${Math.max(1, findings.length)}>${name}</th>`;
    const renderRow = (finding: Finding, index: number) => html`
      <tr role="row" part="finding">
        ${index === 0 ? header : nothing}${columns.map(({renderCell}) => renderCell(finding, isOther))}
      </tr>
    `;
    return html`
      <tbody role="rowgroup">
        ${findings.length ? findings.map(renderRow) : html`<tr role="row">${header}<td role="cell" colspan=${columns.length}>${messages.noDetails}</td></tr>`}
      </tbody>
    `;
  }

  #renderNotListedRow(notListed: readonly string[], columns: readonly Column[], messages: GridMessages) {
    const [lead, rest] = splitNotListed(notListed, messages);
    return html`
      <tbody role="rowgroup">
        <tr role="row">
          <th scope="row" role="rowheader">${lead}</th>
          <td role="cell" colspan=${columns.length}>${rest}</td>
        </tr>
      </tbody>
    `;
  }

  #renderSource(words: OutcomeWords) {
    const {messages} = this.#controller;
    const given = this.#given;
    const date = dateInWords(given.reviewed, messages);
    const href = hrefOf(given.href);
    if (!date && !href) return nothing;
    return html`
      <div part="source" lang=${messages.language}>
        ${date ? html`<p>${messages.sourceReviewed(words.source, date)}</p>` : nothing}
        ${href ? html`<p><a href=${href}>${sentenceWith((name) => messages.entryOf(words.source, name), nameWithin(messages.language, given.subject, this.#subjectLanguage))}</a></p>` : nothing}
      </div>
    `;
  }
}

/** Shows a finding where the grid has a place for it. */
function giveSlot(element: Element, index: number): Element {
  const slot = `finding-${index + 1}`;
  if (element.getAttribute('slot') !== slot) element.setAttribute('slot', slot);
  return element;
}

/** The sentence about outcomes that no finding names: what stands before the names, and the rest. */
function splitNotListed(
  [first = '', ...others]: readonly string[],
  messages: GridMessages,
): [lead: string, rest: string] {
  const [lead, rest] = splitAtValue((name) => messages.notListed([name, ...others]));
  return [lead, first + rest];
}
