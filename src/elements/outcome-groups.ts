import {type Diagnostics, invalidAttribute, joinWithOr} from '../page/diagnostics.js';
import {
  contradicts,
  type Finding,
  findingAttributes,
  hasDetails,
  outcomeOf,
  results,
  resultOf,
  scoreOf,
} from '../scales/outcomes.js';

/** An outcome with its findings. */
export interface OutcomeGroup {
  readonly name: string;
  /** Whether a finding names the outcome at all. If one does and has no details, there are no findings to show. */
  readonly reported: boolean;
  readonly findings: readonly Finding[];
  /** Whether these are findings of unknown outcomes: each says which outcome was typed. */
  readonly isOther?: boolean;
}

/** Reads a finding from the attributes of an `<outcome-finding>`, upgraded or not, and gives it a slot. */
export function readFinding(element: Element, index: number): Finding {
  const slot = `finding-${index + 1}`;
  if (element.getAttribute('slot') !== slot) element.setAttribute('slot', slot);
  const texts = Object.fromEntries(findingAttributes.map((name) => [name, element.getAttribute(name)?.trim() ?? '']));
  return {...texts, hasStatement: element.textContent!.trim() !== '', slot} as Finding;
}

/**
 * Groups findings by outcome, in the order of the ids. Findings of unknown outcomes form the last group.
 *
 * @param names of the outcomes, by id
 * @param otherName the name of the last group
 * @param all whether outcomes without a finding have a group, too
 */
export function groupByOutcome(
  findings: readonly Finding[],
  ids: readonly string[],
  names: Readonly<Record<string, string>>,
  otherName: string,
  all: boolean,
): OutcomeGroup[] {
  const groups: OutcomeGroup[] = [];
  for (const id of ids) {
    const ofOutcome = findings.filter((finding) => outcomeOf(finding, ids) === id);
    const reported = ofOutcome.length > 0;
    if (reported || all) groups.push({name: names[id]!, reported, findings: ofOutcome.filter(hasDetails)});
  }
  const others = findings.filter((finding) => !outcomeOf(finding, ids));
  if (others.length) groups.push({name: otherName, reported: true, findings: others, isOther: true});
  return groups;
}

/**
 * What the page's author should know about the attributes of a finding.
 *
 * @param ids of the outcomes; `undefined` while they may still change
 */
export function findingDiagnostics(
  element: Element,
  finding: Finding,
  ids: readonly string[] | undefined,
): Diagnostics {
  const {result, score} = finding;
  const invalid = (attribute: 'outcome' | 'result' | 'score', expected: string, allowed: string, instead: string) =>
    invalidAttribute(element, attribute, finding[attribute], expected, allowed, instead);
  return [
    ids &&
      !outcomeOf(finding, ids) &&
      invalid('outcome', 'a child outcome', joinWithOr(ids), 'It is shown under "Other outcomes".'),
    result !== '' && !resultOf(finding) && invalid('result', 'a result', joinWithOr(results), 'No result is shown.'),
    score !== '' &&
      !scoreOf(finding) &&
      invalid('score', 'a number', 'a signed number such as 15 or -5', 'It is shown as written.'),
    contradicts(finding) &&
      invalid('result', `in agreement with the score ${score}`, 'a result that is', 'Both are shown as written.'),
  ];
}
