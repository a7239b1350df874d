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

/** An outcome that a finding names, with its findings. There are none to show if it is only named. */
export interface OutcomeGroup {
  readonly name: string;
  readonly findings: readonly Finding[];
  /** Whether these are findings of unknown outcomes: each says which outcome was typed. */
  readonly isOther?: boolean;
}

/** The findings within an element. */
export const findingElements = ({children}: Element): Element[] =>
  [...(children ?? [])].filter(({localName}) => localName === 'outcome-finding');

/** Reads a finding from the attributes of an `<outcome-finding>`, upgraded or not. */
export function readFinding(element: Element): Finding {
  const texts = Object.fromEntries(findingAttributes.map((name) => [name, element.getAttribute(name)?.trim() ?? '']));
  const language = element.getAttribute('lang')?.trim() || undefined;
  return {...texts, hasStatement: element.textContent!.trim() !== '', slot: element.slot, language} as Finding;
}

/**
 * Groups findings by outcome, in the order of the ids. Findings of unknown outcomes form the last group.
 *
 * @param names of the outcomes, by id
 * @param otherName the name of the last group
 * @returns the groups, and the names of the other outcomes, which no finding names
 */
export function groupByOutcome(
  findings: readonly Finding[],
  ids: readonly string[],
  names: Readonly<Record<string, string>>,
  otherName: string,
): {groups: OutcomeGroup[]; others: string[]} {
  const groups: OutcomeGroup[] = [];
  const others: string[] = [];
  for (const id of ids) {
    const name = names[id]!;
    const ofOutcome = findings.filter((finding) => outcomeOf(finding, ids) === id);
    if (ofOutcome.length) groups.push({name, findings: ofOutcome.filter(hasDetails)});
    else others.push(name);
  }
  const unknown = findings.filter((finding) => !outcomeOf(finding, ids));
  if (unknown.length) groups.push({name: otherName, findings: unknown, isOther: true});
  return {groups, others};
}

/**
 * What the page's author should know about the attributes of a finding.
 *
 * @param ids of the outcomes; `undefined` while they may still change
 * @param instead what becomes of a finding of an unknown outcome
 */
export function findingDiagnostics(
  element: Element,
  finding: Finding,
  ids: readonly string[] | undefined,
  instead: string,
): Diagnostics {
  const {result, score} = finding;
  const invalid = (attribute: 'outcome' | 'result' | 'score', expected: string, allowed: string, becomes: string) =>
    invalidAttribute(element, attribute, finding[attribute], expected, allowed, becomes);
  return [
    ids && !outcomeOf(finding, ids) && invalid('outcome', 'a child outcome', joinWithOr(ids), instead),
    result !== '' && !resultOf(finding) && invalid('result', 'a result', joinWithOr(results), 'No result is shown.'),
    score !== '' &&
      !scoreOf(finding) &&
      invalid('score', 'a number', 'a signed number such as 15 or -5', 'It is shown as written.'),
    contradicts(finding) &&
      invalid('result', `in agreement with the score ${score}`, 'a result that is', 'Both are shown as written.'),
  ];
}
