import {type Finding, outcomeOf, type Result, resultOf} from './outcomes.js';

/** A result that findings give for an outcome. */
export interface FoundResult {
  /** The outcome's id. Absent if it is unknown. */
  readonly id?: string | undefined;
  /** The outcome as it was typed. */
  readonly typed: string;
  /** The language in which it was typed. Default: that of the page. */
  readonly language?: string | undefined;
  /** Absent if no finding for the outcome has a result. */
  readonly result?: Result | undefined;
}

/**
 * Every result that findings give for each outcome, once, in the order of the ids and of the findings. Unknown outcomes
 * are last.
 */
export function resultsByOutcome(
  findings: readonly Pick<Finding, 'outcome' | 'result' | 'language'>[],
  ids: readonly string[],
): FoundResult[] {
  const nameOf = (finding: Pick<Finding, 'outcome'>) => outcomeOf(finding, ids) ?? finding.outcome.toLowerCase();
  const isKnown = (name: string) => ids.includes(name);
  const names = [...new Set(findings.map(nameOf))];
  return [...ids.filter((id) => names.includes(id)), ...names.filter((name) => !isKnown(name))].flatMap((name) => {
    const ofOutcome = findings.filter((finding) => nameOf(finding) === name);
    const [{outcome: typed, language}] = ofOutcome as [(typeof ofOutcome)[number]];
    const outcome = {id: isKnown(name) ? name : undefined, typed, language};
    const results = [...new Set(ofOutcome.map(resultOf))].filter((result) => result !== undefined);
    return results.length ? results.map((result) => ({...outcome, result})) : [outcome];
  });
}
