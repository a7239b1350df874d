import type {PropertyDeclarations} from '@lit/reactive-element';
import {results, type GridCopy} from '../text/messages.js';
import {dateInWords} from '../text/dates.js';
import {gridCopies, inLanguage} from '../text/languages.js';
import {childOutcomes} from '../scales/foundations/foundations.js';
import type {OutcomeWords} from '../scales/words.js';
import {version} from '../version.js';
import {WordsController} from '../page/scale-controller.js';
import {choiceOf, headingLevelOf, hrefOf, textOf} from '../page/attributes.js';
import {DrawnElement} from './rating-element.js';
import {contradicts, findingAttributes, hasDetails, outcomeOf, resultOf, scoreOf, type Finding} from '../scales/findings.js';
import {heading} from './heading.js';
import {otherThan} from './language-of-parts.js';
import {styles} from './outcome-grid.styles.js';
import {hasOwnWords} from '../page/fallback-content.js';
import {resultShapes} from './result-shapes.js';
import {around} from '../text/sentences.js';
import {html, nothing} from './template.js';
import {
  choiceProblem,
  dateProblem,
  either,
  headingProblem,
  hrefProblem,
  problem,
  type Problems,
  warn,
} from '../page/diagnostics.js';
import {watchChildren} from '../page/child-observer.js';

export const shows = ['reported', 'all'] as const;
export const gridLayouts = ['list', 'table'] as const;
export const scoreTypes = ['', 'improvement-index'] as const;

/** An outcome with what was found for it. Without findings: reported, no details, or not reported at all. */
interface Group {
  readonly name: string;
  readonly reported: boolean;
  readonly findings: readonly Finding[];
  /** The outcome is none of the seven: each finding says what was typed. */
  readonly other?: boolean;
}

/**
 * The child outcomes of a programme and what was found for each, as headings and lists or as a table. Says of an
 * outcome without findings whether it is reported without details, or not listed, and that this does not mean no
 * effect.
 *
 * Findings are shown through named slots, which the grid gives them: assigning them by script alone could not be
 * prerendered.
 *
 * @tagname outcome-grid
 * @slot - `<outcome-finding>` elements; and the page's own summary, shown until the grid draws, and where there is
 *   nothing to draw.
 * @csspart rating - All of the grid.
 * @csspart name - The heading over it.
 * @csspart subject - The programme's name within the heading.
 * @csspart outcome - The heading of one outcome.
 * @csspart finding - One finding.
 * @csspart change - What changed.
 * @csspart result - What the study found, with its shape.
 * @csspart score - The score.
 * @csspart source - Who publishes the outcomes, and when they were last reviewed.
 * @cssprop --rating-font-family - The typeface, where the page sets none on the element's parents. Default: inherited.
 * @cssprop --rating-color - The colour of text and shapes. Default: inherited.
 * @cssprop --rating-figure-color - The colour of the shapes. Default: the text's.
 * @cssprop --rating-link-color - The colour of links. Default: the text's.
 * @cssprop --rating-border-color - The colour of the rules. Default: the text's, paler between rows.
 */
export class OutcomeGrid extends DrawnElement {
  /** The version of the library. */
  static readonly version = version;

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

  /** Which outcomes: "reported", or "all" seven, with those of which nothing is listed. */
  show: (typeof shows)[number] = 'reported';

  /** "list": a heading and its findings for each outcome. "table": one row for each finding. */
  layout: (typeof gridLayouts)[number] = 'list';

  /** The level of the grid's heading, 2 to 6; its outcomes are one below. */
  headingLevel = 3;

  /** The programme whose outcomes these are. */
  subject = '';

  /** When the body last reviewed them: "2018", "2018-02" or "2018-02-15". Printed in the language of the page. */
  reviewed = '';

  /** This programme's entry at the source: http, https or relative. */
  href = '';

  /**
   * What the scores count. "improvement-index" explains them before the findings; without it they are shown and not
   * explained.
   */
  scoreType: (typeof scoreTypes)[number] = '';

  readonly #words = new WordsController(this);
  #findings: readonly Finding[] = [];

  constructor() {
    super();
    watchChildren(this, [...findingAttributes]);
  }

  protected override willUpdate() {
    this.#findings = this.#children().map((child, index) => {
      const slot = `finding-${index + 1}`;
      if (child.slot !== slot) child.slot = slot;
      const given = Object.fromEntries(findingAttributes.map((name) => [name, child.getAttribute(name)?.trim() ?? '']));
      return {...given, stated: child.textContent!.trim() !== '', slot} as Finding;
    });
  }

  override render() {
    const {language} = this.#words;
    const copy = inLanguage(gridCopies, language);
    const words = inLanguage(this.#outcomes.words, language);
    const groups = this.#groups(words, copy);
    if (groups.length === 0) {
      return html`<slot></slot>${hasOwnWords(this) ? nothing : html`<p part="rating" lang=${copy.language}>${copy.noOutcomes}</p>`}`;
    }

    const layout = choiceOf(gridLayouts, this.layout);
    return html`<div part="rating" dir="auto" lang=${copy.language}>
      ${heading(this.#headingLevel, 'name', this.#renderName(words))}
      ${copy.approved ? nothing : html`<p>${copy.draft}</p>`}
      <p>${copy.pastStudies}</p>
      ${this.#renderScoreType(copy)}
      ${layout === 'table' ? this.#renderTable(groups, words, copy) : this.#renderList(groups, copy)}
      ${this.#renderSource(words)}
    </div>`;
  }

  protected override updated() {
    warn(this.problems());
  }

  /** @ignore What the page's author should know of the attributes, its own and those of the findings. */
  problems(): Problems {
    return [
      choiceProblem(this, 'show', shows, this.show),
      choiceProblem(this, 'layout', gridLayouts, this.layout),
      choiceProblem(this, 'score-type', scoreTypes, this.scoreType),
      headingProblem(this, this.getAttribute('heading-level') ?? this.headingLevel),
      dateProblem(this, this.reviewed),
      hrefProblem(this, this.href),
      ...this.#children().flatMap((child, index) => findingProblems(child, this.#findings[index]!, this.#outcomes.ids)),
    ];
  }

  get #outcomes() {
    return this.#words.outcomes ?? childOutcomes;
  }

  #children(): Element[] {
    return [...(this.children ?? [])].filter(({localName}) => localName === 'outcome-finding');
  }

  get #headingLevel(): number {
    return headingLevelOf(this.headingLevel);
  }

  /** The outcomes to show, in their order; those that are none of the seven come last. */
  #groups(words: OutcomeWords, copy: GridCopy): Group[] {
    const all = choiceOf(shows, this.show) === 'all';
    const groups: Group[] = [];
    const {ids} = this.#outcomes;
    for (const id of ids) {
      const named = this.#findings.filter((finding) => outcomeOf(finding, ids) === id);
      if (named.length || all)
        groups.push({name: words.names[id]!, reported: named.length > 0, findings: named.filter(hasDetails)});
    }
    const others = this.#findings.filter((finding) => !outcomeOf(finding, ids));
    if (others.length) groups.push({name: copy.otherOutcomes, reported: true, findings: others, other: true});
    return groups;
  }

  #renderName(words: OutcomeWords) {
    const subject = textOf(this.subject);
    if (!subject) return words.titleFor('');
    const [before, after] = around(words.titleFor);
    return html`${before}<span part="subject" dir="auto" lang=${this.#own(words)}>${subject}</span>${after}`;
  }

  /** The language of what the page itself typed, where that is not the language of our words around it. */
  #own({language}: {readonly language: string}) {
    return otherThan(language, this.#words.language);
  }

  #renderScoreType(copy: GridCopy) {
    if (choiceOf(scoreTypes, this.scoreType) !== 'improvement-index') return nothing;
    const scores = this.#findings.map((finding) => scoreOf(finding)?.value ?? 0);
    // An example that the reader is about to meet, or else the one that the words were written with.
    const example = scores.find((value) => value > 0 && value <= 50) ?? 15;
    return html`<p>${copy.improvementIndex(`+${example}`, `${50 + example}`)}</p>`;
  }

  #renderList(groups: readonly Group[], copy: GridCopy) {
    return html`
      <div class="outcomes">
        ${groups.map(
          (group) => html`
            <div class="outcome">
              ${heading(this.#headingLevel + 1, 'outcome', group.name)}
              ${
                group.findings.length
                  ? html`<ul role="list">${group.findings.map((finding) => html`<li part="finding">${this.#renderFinding(finding, group, copy)}${this.#renderFacts(finding, copy)}</li>`)}</ul>`
                  : html`<p>${this.#withoutFindings(group, copy)}</p>`
              }
            </div>
          `,
        )}
      </div>
    `;
  }

  #withoutFindings({reported}: Group, copy: GridCopy) {
    return reported ? copy.noDetails : copy.notReported;
  }

  /** What changed, the result, and the statement. */
  #renderFinding(finding: Finding, {other}: Group, copy: GridCopy) {
    const own = this.#own(copy);
    return html`
      ${other && finding.outcome ? html`<p class="typed" lang=${own}>${finding.outcome}</p>` : nothing}
      ${finding.finding ? html`<p part="change" dir="auto" lang=${own}>${finding.finding}</p>` : nothing}
      ${this.#renderResult(finding, copy)}
      ${finding.stated ? html`<slot name=${finding.slot} dir="auto" lang=${own}></slot>` : nothing}
      ${hasDetails(finding) ? nothing : html`<p>${copy.noDetails}</p>`}
    `;
  }

  #renderResult(finding: Finding, copy: GridCopy) {
    const result = resultOf(finding);
    if (!result) return nothing;
    return html`<p part="result"><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${resultShapes[result]} /></svg> ${copy.results[result]}</p>`;
  }

  /** Study, score and time of measurement, each under its name. */
  #renderFacts(finding: Finding, copy: GridCopy) {
    const facts = this.#facts(finding, copy).filter(({value}) => value);
    return facts.length
      ? html`<dl>${facts.map(({name, value}) => html`<div><dt>${name}</dt> <dd>${value}</dd></div>`)}</dl>`
      : nothing;
  }

  #facts(finding: Finding, copy: GridCopy) {
    const own = this.#own(copy);
    const typed = (text: string) => text && html`<span lang=${own}>${text}</span>`;
    return [
      {name: copy.score, value: this.#renderScore(finding, copy)},
      {name: copy.study, value: typed(finding.study)},
      {name: copy.whenMeasured, value: typed(finding.timeframe)},
    ];
  }

  #renderScore(finding: Finding, copy: GridCopy) {
    const score = scoreOf(finding);
    if (!score) return finding.score && html`<span lang=${this.#own(copy)}>${finding.score}</span>`;
    const {sign, number} = score;
    return html`<span part="score"><span dir="ltr" aria-hidden="true">${sign + number}</span><span class="said">${copy.spokenScore(sign, number)}</span></span>`;
  }

  /**
   * A real table. The roles are written out because the narrow layout takes it apart, and with it what browsers make of
   * a table.
   */
  #renderTable(groups: readonly Group[], words: OutcomeWords, copy: GridCopy) {
    const facts = groups.flatMap(({findings}) => findings).map((finding) => this.#facts(finding, copy));
    /** Columns in which no finding has anything are left out. */
    const used = [0, 1, 2].filter((column) => facts.some((each) => each[column]!.value));
    const columns = [copy.columns.outcome, copy.columns.finding, ...used.map((column) => facts[0]![column]!.name)];
    return html`
      <table role="table">
        <caption class="said">${words.titleFor(textOf(this.subject))}</caption>
        <thead role="rowgroup">
          <tr role="row">${columns.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr>
        </thead>
        ${groups.map((group) => {
          const rows = Math.max(1, group.findings.length);
          const header = html`<th scope="rowgroup" role="rowheader" rowspan=${rows}>${group.name}</th>`;
          return html`
            <tbody role="rowgroup">
              ${
                group.findings.length === 0
                  ? html`<tr role="row">${header}<td role="cell" colspan=${columns.length - 1}>${this.#withoutFindings(group, copy)}</td></tr>`
                  : group.findings.map(
                      (each, index) => html`
                      <tr role="row">
                        ${index === 0 ? header : nothing}
                        <td role="cell" part="finding">${this.#renderFinding(each, group, copy)}</td>
                        ${used
                          .map((column) => this.#facts(each, copy)[column]!)
                          .map(({name, value}) => html`<td role="cell" data-name=${name}>${value}</td>`)}
                      </tr>
                    `,
                    )
              }
            </tbody>
          `;
        })}
      </table>
    `;
  }

  #renderSource(words: OutcomeWords) {
    const {copy} = this.#words;
    const date = dateInWords(textOf(this.reviewed), copy);
    const href = hrefOf(this.href);
    if (!date && !href) return nothing;
    return html`
      <div part="source" lang=${copy.language}>
        ${date ? html`<p>${copy.sourceReviewed(words.source, date)}</p>` : nothing}
        ${href ? html`<p><a href=${href}>${copy.entryOf(words.source, textOf(this.subject))}</a></p>` : nothing}
      </div>
    `;
  }
}

function findingProblems(child: Element, finding: Finding, ids: readonly string[]): Problems {
  const {outcome, result, score} = finding;
  return [
    !outcomeOf(finding, ids) &&
      problem(child, 'outcome', outcome, 'a child outcome', either(ids), 'It is shown under "Other outcomes".'),
    result !== '' &&
      !resultOf(finding) &&
      problem(child, 'result', result, 'a result', either(results), 'No result is shown.'),
    score !== '' &&
      !scoreOf(finding) &&
      problem(child, 'score', score, 'a number', 'a signed number such as 15 or -5', 'It is shown as written.'),
    contradicts(finding) &&
      problem(
        child,
        'result',
        result,
        `in agreement with the score ${score}`,
        'a result that is',
        'Both are shown as written.',
      ),
  ];
}
