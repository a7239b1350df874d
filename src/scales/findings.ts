import {results, type Result} from '../text/messages.js';

/** What the page says of a finding, each an attribute. */
export const findingAttributes = ['outcome', 'finding', 'study', 'score', 'timeframe', 'result'] as const;

/** A finding as the page gives it: attributes, untouched. */
export interface Finding extends Readonly<Record<(typeof findingAttributes)[number], string>> {
  /** Whether it has a statement of its own, and in which slot it stands. */
  readonly stated: boolean;
  readonly slot: string;
}

/** A score that is a number, with the sign that is printed before it. */
export interface Score {
  readonly value: number;
  readonly sign: '+' | '−' | '';
  readonly number: string;
}

/** The outcome that a finding names; undefined for one that is none of those that there are. */
export const outcomeOf = ({outcome}: Finding, ids: readonly string[]): string | undefined => {
  const wanted = outcome.toLowerCase();
  return ids.find((id) => id === wanted);
};

/** The result that a finding states; undefined where it states none that is known. */
export const resultOf = ({result}: Finding): Result | undefined => {
  const wanted = result.toLowerCase();
  return results.find((known) => known === wanted);
};

/** The score, signed; undefined for what is no number. Both the hyphen and the minus sign are understood. */
export function scoreOf({score}: Finding): Score | undefined {
  const [, sign, number] = /^([+\-−]?)\s*(\d+(?:\.\d+)?)$/.exec(score) ?? [];
  if (number === undefined) return undefined;
  const negative = sign === '-' || sign === '−';
  const value = negative ? -Number(number) : Number(number);
  return {value, number, sign: value === 0 ? '' : negative ? '−' : '+'};
}

/** Whether anything is known of a finding beyond the name of its outcome. */
export const hasDetails = ({finding, study, score, timeframe, result, stated}: Finding): boolean =>
  Boolean(finding || study || score || timeframe || result || stated);

/** A stated result that the sign of the score speaks against: more is better on every score that is signed. */
export function contradicts(finding: Finding): boolean {
  const result = resultOf(finding);
  const score = scoreOf(finding);
  if (!score || !result) return false;
  return (result === 'improved' && score.value < 0) || (result === 'worsened' && score.value > 0);
}
