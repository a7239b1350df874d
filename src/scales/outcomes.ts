/** The outcomes that a body looks for, in the order in which they are always shown. */
export interface Outcomes<Id extends string = string> {
  readonly ids: readonly Id[];
  /** The names in each language. The first language is the one in which the body publishes. */
  readonly words: readonly [OutcomeWords<Id>, ...OutcomeWords<Id>[]];
}

/** The names of outcomes in one language. */
export interface OutcomeWords<Id extends string = string> {
  readonly language: string;
  /** Whether the body itself, or a translator, has approved these names. */
  readonly approved: boolean;
  /** Where the outcomes can be checked: "Foundations Guidebook" */
  readonly source: string;
  /** "Child outcomes for Functional Family Therapy" */
  readonly titleFor: (subject: string) => string;
  readonly names: Readonly<Record<Id, string>>;
}

/** What a study found for an outcome. */
export const results = ['improved', 'no-effect', 'mixed', 'worsened'] as const;
export type Result = (typeof results)[number];

/** The attributes of a finding. */
export const findingAttributes = ['outcome', 'finding', 'study', 'score', 'timeframe', 'result'] as const;

/** A finding as the page gives it: the text of its attributes, trimmed, `''` for a missing one. */
export interface Finding extends Readonly<Record<(typeof findingAttributes)[number], string>> {
  /** Whether it has a statement: content that is not blank. */
  readonly hasStatement: boolean;
  /** The slot in which the grid shows the statement, or `''`. */
  readonly slot: string;
  /** The statement of a finding that is not an element of the page: what the slot shows. */
  readonly statement?: string | undefined;
  /** The language of its texts. Default: that of the page. */
  readonly language?: string | undefined;
}

/** A score that is a number, with the sign that is printed before it. */
export interface Score {
  readonly value: number;
  readonly sign: '+' | '−' | '';
  /** The number without its sign, as written. */
  readonly number: string;
}

/** @returns the outcome's id, or `undefined` if it is not in `ids`. Case does not matter. */
export const outcomeOf = ({outcome}: Pick<Finding, 'outcome'>, ids: readonly string[]): string | undefined => {
  const wanted = outcome.toLowerCase();
  return ids.find((id) => id === wanted);
};

/** @returns the result, or `undefined` if the finding has none, or an unknown one. Case does not matter. */
export const resultOf = ({result}: Pick<Finding, 'result'>): Result | undefined => {
  const wanted = result.toLowerCase();
  return results.find((known) => known === wanted);
};

/** @returns the signed score, or `undefined` if it is not a number. Both the hyphen and the minus sign are read. */
export function scoreOf({score}: Finding): Score | undefined {
  const [, sign, number] = /^([+\-−]?)\s*(\d+(?:\.\d+)?)$/.exec(score) ?? [];
  if (number === undefined) return undefined;
  const negative = sign === '-' || sign === '−';
  const value = negative ? -Number(number) : Number(number);
  return {value, number, sign: value === 0 ? '' : negative ? '−' : '+'};
}

/** Whether a finding says more than the name of its outcome. */
export const hasDetails = ({finding, study, score, timeframe, result, hasStatement}: Finding): boolean =>
  Boolean(finding || study || score || timeframe || result || hasStatement);

/** Whether the result says the opposite of the score. On every signed score, more is better. */
export function contradicts(finding: Finding): boolean {
  const result = resultOf(finding);
  const score = scoreOf(finding);
  if (!score || !result) return false;
  return (result === 'improved' && score.value < 0) || (result === 'worsened' && score.value > 0);
}
