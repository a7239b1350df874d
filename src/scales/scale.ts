/**
 * A rating scale, as its body publishes it: codes, their order, and what the figure shows for each. Data only: the
 * words are kept apart, in `ScaleWords`, and nothing about order, colour or length is computed from a code.
 */
export interface Scale {
  /** The id: "cost", "evidence". All versions of a scale have the same. */
  readonly id: string;
  /** The body that publishes the scale. */
  readonly body: string;
  /** The version of the published wording: the year in which the body's text was last seen to change. */
  readonly version: string;
  /** Where the body publishes the scale, and the date on which it was read there. */
  readonly source?: {readonly url: string; readonly date: string};
  /** What a later level has more of. "dearer" does not mean better. "nothing": the levels have no order. */
  readonly more: 'stronger' | 'dearer' | 'better' | 'worse' | 'nothing';
  /** The figure beside the code. Absent if the levels have `paths` of their own, or no figure. */
  readonly figure?: Figure;
  /**
   * How a badge shows all levels in a row: "amount" marks those up to its own, "place" its own alone. Absent if the
   * codes do not fit in a row, or if the levels have no order.
   */
  readonly strip?: 'amount' | 'place';
  /** From lowest to highest. */
  readonly levels: readonly Level[];
  /** Ranges from one level to another, "2 to 4", if the body publishes such ratings. */
  readonly ranges?: readonly Level[];
  /** Codes outside the order, such as "NA": each is a state, never a low level. */
  readonly outside: readonly OutsideLevel[];
  readonly modifiers: readonly Modifier[];
}

/** The kind of figure beside the code, and how many places it has. */
export interface Figure {
  /**
   * "steps": one block for each place that is reached. "coin": one coin at the level's place, which shows no amount.
   */
  readonly kind: 'steps' | 'coin';
  readonly places: number;
}

/** A figure as SVG paths, in a box of 46 by 16. Scale and rating have the same colour: they differ by shape alone. */
export interface FigurePaths {
  /** The places of the scale. */
  readonly scale: string;
  /** The rating. */
  readonly rating: string;
}

/** A level of a scale. */
export interface Level {
  /** As published: "3+", not 3.5. */
  readonly code: string;
  /** Other spellings of the code that people type. */
  readonly aliases?: readonly string[];
  /** The codes of the levels whose requirements this one includes: "3" for "3+". Their meanings follow its own. */
  readonly basedOn?: readonly string[];
  /** The level's place in the figure, from 1; 0 if nothing is reached; on a balance, harm is below 0. */
  readonly place?: number;
  /** The range of costs that the level stands for, on a scale of costs. */
  readonly band?: Band;
  /** Its own figure, shown instead of the scale's. */
  readonly paths?: FigurePaths;
}

/** A band of estimated unit cost. `from` and `to` are inclusive; `below` and `above` are not. */
export interface Band {
  /** An ISO 4217 code, such as "GBP". The other fields are in this currency. */
  readonly currency: string;
  readonly from?: number;
  readonly to?: number;
  readonly below?: number;
  readonly above?: number;
}

/** A code that the body publishes outside the order of the levels, such as "NA". */
export interface OutsideLevel {
  /** As published: "NL2". */
  readonly code: string;
  /** Other spellings of the code that people type. */
  readonly aliases?: readonly string[];
  /** Why it has no place in the order. */
  readonly kind: OutsideKind;
}

/**
 * Why a code has no place in the order. The first three are findings, the others say that there is none.
 * "not-available" is for a body whose code covers more than one reason.
 */
export type OutsideKind =
  | 'below-threshold'
  | 'no-effect'
  | 'harmful'
  | 'not-assessed'
  | 'awaiting'
  | 'not-applicable'
  | 'not-calculated'
  | 'not-available';

/** A sign that can follow the code of any level in the order. */
export interface Modifier {
  /** As published: "*". */
  readonly sign: string;
  /** How the figure shows it: "cut" parts the last step. Absent if only words show it. */
  readonly mark?: 'cut';
}

/** The rating that a value stands for on a scale, by its `state`. See `ratingOf`. */
export type Rating<S extends Scale = Scale> =
  | {
      readonly state: 'level';
      readonly level: S['levels'][number];
      readonly modifiers: readonly S['modifiers'][number][];
    }
  | {readonly state: 'outside'; readonly level: S['outside'][number]}
  | {readonly state: 'not-rated'}
  | {readonly state: 'none-given'}
  | {readonly state: 'not-recognised'};

/** Whether there is a rating to show. "not-rated" is shown; a value that is missing or not recognised is not. */
export const isKnown = <R extends Rating>(
  rating: R,
): rating is Exclude<R, {readonly state: 'none-given' | 'not-recognised'}> =>
  rating.state !== 'none-given' && rating.state !== 'not-recognised';

export type LevelCode<S extends Scale> = S['levels'][number]['code'];
export type OutsideCode<S extends Scale> = S['outside'][number]['code'];
export type ModifierSign<S extends Scale> = S['modifiers'][number]['sign'];

/** The values of a scale as a type: each code, each level with one sign, and "not-rated". `ratingOf` reads more. */
export type ValueOf<S extends Scale> =
  LevelCode<S> | `${LevelCode<S>}${ModifierSign<S>}` | OutsideCode<S> | 'not-rated';

/** Far longer than any published code. Longer values are not parsed, so that none can cost time. */
const longestCode = 100;

/**
 * Reads a value on a scale. Case, surrounding space and space around signs do not matter, and a modifier may stand
 * before or after the plus: "3+*", "3 + *" and "3*+" are the same rating. It never guesses, and never throws.
 *
 * @param scale the scale, such as `evidenceScale`
 * @param value a code as published, with its signs; a string or a number
 * @returns the rating, by its `state`: "level", with the level and its modifiers; "outside", for a code outside the
 *   order;
 *   "not-rated"; "none-given" if the value is empty or missing; "not-recognised" for anything else
 */
export function ratingOf<S extends Scale>(scale: S, value: unknown): Rating<S> {
  const spelling = spellingOf(value);
  if (spelling === '') return {state: 'none-given'};
  if (spelling === 'not-rated') return {state: 'not-rated'};
  const levels = levelsBySpelling(scale);
  const level = levels.get(spelling);
  if (level && 'kind' in level) return {state: 'outside', level};
  const found = levelWithModifiers(spelling, levels, scale.modifiers);
  return found ? {state: 'level', ...found} : {state: 'not-recognised'};
}

/**
 * Removes the signs of modifiers, each at most once and in any order, until a level's code remains.
 *
 * @param left the modifiers that have not been removed
 */
function levelWithModifiers(
  spelling: string,
  levels: ReadonlyMap<string, Level | OutsideLevel>,
  modifiers: readonly Modifier[],
  left = modifiers,
): {readonly level: Level; readonly modifiers: readonly Modifier[]} | undefined {
  const level = levels.get(spelling);
  if (level) return 'kind' in level ? undefined : {level, modifiers: modifiers.filter((each) => !left.includes(each))};
  for (const modifier of left) {
    const rest = withoutSign(spelling, spellingOf(modifier.sign));
    if (rest === undefined) continue;
    const others = left.filter((each) => each !== modifier);
    const found = levelWithModifiers(rest, levels, modifiers, others);
    if (found) return found;
  }
  return undefined;
}

/** @returns a value without a sign at its end or before its plus, or `undefined` if there is none */
function withoutSign(spelling: string, sign: string): string | undefined {
  const plus = spelling.endsWith(sign) ? '' : '+';
  const end = sign + plus;
  return spelling.endsWith(end) ? spellingOf(spelling.slice(0, -end.length)) + plus : undefined;
}

const spellingsOfScales = new WeakMap<Scale, ReadonlyMap<string, Level | OutsideLevel>>();

/** The level of each spelling on a scale. Cached, since a page has hundreds of values. */
function levelsBySpelling(scale: Scale): ReadonlyMap<string, Level | OutsideLevel> {
  let levels = spellingsOfScales.get(scale);
  if (!levels) {
    const all = [...(scale.ranges ?? []), ...scale.levels, ...scale.outside];
    levels = new Map(
      all.flatMap((level) => [level.code, ...(level.aliases ?? [])].map((code) => [spellingOf(code), level] as const)),
    );
    spellingsOfScales.set(scale, levels);
  }
  return levels;
}

/** A spelling that no code has. */
const notACode = '\0';

/**
 * Normalizes a value, so that all spellings of a rating are equal: lower case, without space around signs.
 *
 * @param value what an attribute or property holds. A number is read as its digits.
 * @returns `''` if it is missing or blank
 */
export function spellingOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' && typeof value !== 'number') return notACode;
  const text = String(value).trim();
  if (text.length > longestCode) return notACode;
  return text
    .toLowerCase()
    .replace(/\s*([^\p{L}\p{N}\s])\s*/gu, '$1')
    .replace(/\s+/g, ' ');
}

/**
 * Every value of a scale, as published: levels with and without each modifier, codes outside the order, "not-rated".
 */
export const valuesOf = ({levels, modifiers, outside}: Scale): string[] => [
  ...levels.flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)]),
  ...outside.map(({code}) => code),
  'not-rated',
];

/** @returns the value of a rating, as published, such as "3+*", or `undefined` if it is missing or not recognised */
export function valueOf(rating: Rating): string | undefined {
  if (rating.state === 'level') return rating.level.code + rating.modifiers.map(({sign}) => sign).join('');
  if (rating.state === 'outside') return rating.level.code;
  return rating.state === 'not-rated' ? rating.state : undefined;
}

/**
 * Finds the level that a value stands for.
 *
 * @param value as for `ratingOf`
 * @returns the level, or the code outside the order; `undefined` if the value is "not-rated", missing or not recognised
 */
export function levelOf<S extends Scale>(
  scale: S,
  value: unknown,
): S['levels'][number] | S['outside'][number] | undefined {
  const rating = ratingOf(scale, value);
  return rating.state === 'level' || rating.state === 'outside' ? rating.level : undefined;
}

/**
 * Finds where a rating stands in the order of its scale, for sorting.
 *
 * @returns the place of its level, from 1; half a place less with a modifier, such as mixed findings; the middle for a
 *   range. `undefined` if the rating is not a level, or if the levels have no order.
 */
export function rankOf({levels, more}: Scale, rating: Rating): number | undefined {
  if (rating.state !== 'level' || more === 'nothing') return undefined;
  const {level, modifiers} = rating;
  const ends = levels.includes(level) ? [level.code] : level.basedOn!;
  const places = ends.map((code) => levels.findIndex((each) => each.code === code) + 1);
  return (places[0]! + places.at(-1)!) / 2 - (modifiers.length ? 0.5 : 0);
}

/** The level, followed by the levels that it is based on, each once: 3+, then 3. */
export function levelsExplaining(scale: Scale, level: Level): Level[] {
  const found = new Set([level]);
  // The loop also reaches what is added to the set while it runs.
  for (const {basedOn} of found) for (const base of scale.levels) if (basedOn?.includes(base.code)) found.add(base);
  return [...found];
}

/** Freezes data and all that it contains, so that no script on a page can change what a level means. */
export function frozen<const T>(data: T): T {
  for (const value of Object.values(data as object)) if (typeof value === 'object' && value !== null) frozen(value);
  return Object.freeze(data);
}
