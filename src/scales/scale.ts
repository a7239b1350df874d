/**
 * What a rating scale is, as its body publishes it: codes, their order, and what the figure shows for each. Data only:
 * the words are in documents of their own, and nothing about order, colour or length is computed from a code.
 */
export interface Scale {
  /** Unique among the scales of a page: "cost", "evidence". */
  readonly id: string;
  /** The body that publishes the scale. */
  readonly body: string;
  /** The version of the published wording: the year in which the body's text was last seen to change. */
  readonly version: string;
  /** Where the body publishes it, and when that was read. */
  readonly source?: {readonly url: string; readonly date: string};
  /** What a level further along the scale means. "dearer" is never "better"; "nothing": the levels have no order. */
  readonly more: 'stronger' | 'dearer' | 'better' | 'worse' | 'nothing';
  /** Absent where the levels stand in words alone, or bring drawings of their own. */
  readonly figure?: Figure;
  /** From lowest to highest. */
  readonly levels: readonly Level[];
  /** From one level to another, "2 to 4", where the body publishes that too. */
  readonly ranges?: readonly Level[];
  /** What the body publishes beside the order: a state, never a low level. */
  readonly outside: readonly OutsideLevel[];
  readonly modifiers: readonly Modifier[];
}

/** Which picture stands beside the code, and how many places it has. */
export interface Figure {
  /** "steps": what is reached builds up. "coin": one coin at a place; no amount is shown. */
  readonly kind: 'steps' | 'coin';
  readonly places: number;
}

/**
 * A drawing in a box 45 by 16, as paths: what the scale has, and what the rating is. Both are one ink; they differ by
 * shape alone.
 */
export interface FigurePaths {
  readonly scale: string;
  readonly rating: string;
}

export interface Level {
  /** As published: "3+", not 3.5. */
  readonly code: string;
  /** Other spellings of the code that people type. */
  readonly aliases?: readonly string[];
  /**
   * The codes of the levels whose meanings this one leans on: "3" for "3+", whose requirements it meets and exceeds.
   */
  readonly basedOn?: readonly string[];
  /** Where the level stands in the figure, from 1; 0 where nothing is reached. */
  readonly place?: number;
  /** Whether the figure adds a plus to that place. */
  readonly plus?: boolean;
  /** The band in money, where the scale has one. */
  readonly band?: Band;
  /** Its own drawing, where the scale's figure is none that the library draws. */
  readonly paths?: FigurePaths;
}

/** A band of estimated unit cost. `from` and `to` are inclusive; `below` and `above` are not. */
export interface Band {
  /** ISO 4217. */
  readonly currency: string;
  readonly from?: number;
  readonly to?: number;
  readonly below?: number;
  readonly above?: number;
}

export interface OutsideLevel {
  readonly code: string;
  /** Other spellings of the code that people type. */
  readonly aliases?: readonly string[];
  /** Why there is no place on the scale. Kinds differ in words and, where one is drawn, in figure. */
  readonly kind: OutsideKind;
  /** The sign drawn instead of the scale. Without one there are words alone: an empty scale would read as zero. */
  readonly sign?: 'below' | 'equal';
  readonly paths?: FigurePaths;
}

/** "not-available" is for a body that does not say which of the three before it is the case. */
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
  readonly sign: string;
  /** How it shows in the figure: "cut", a gap through all that is drawn. Without one it is in words alone. */
  readonly mark?: 'cut';
}

/** What a value says on a scale. */
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

/**
 * Whether there is a rating to show: that a programme is not rated is one, and a value that is missing or not
 * recognised is none.
 */
export const isKnown = <R extends Rating>(
  rating: R,
): rating is Exclude<R, {readonly state: 'none-given' | 'not-recognised'}> =>
  rating.state !== 'none-given' && rating.state !== 'not-recognised';

export type LevelCode<S extends Scale> = S['levels'][number]['code'];
export type OutsideCode<S extends Scale> = S['outside'][number]['code'];
export type ModifierSign<S extends Scale> = S['modifiers'][number]['sign'];

/** Every spelling of a rating on a scale that the type checker accepts. */
export type ValueOf<S extends Scale> =
  LevelCode<S> | `${LevelCode<S>}${ModifierSign<S>}` | OutsideCode<S> | 'not-rated';

/** No published code comes near this; longer values are not read at all, so that none can cost time. */
const longestCode = 100;

/**
 * Reads a value on a scale. Case, surrounding space and space around signs do not matter, and a modifier may stand
 * before or after the plus: "3+*", "3 + *" and "3*+" are the same rating. It never guesses, and never throws.
 *
 * @param scale the scale, such as `evidenceScale`
 * @param value a code as published, with its signs; a string or a number
 * @returns the rating, by its `state`: "level", with the level and its modifiers; "outside", for a code outside the order;
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
 * Removes the signs of modifiers until a level's code remains. The last modifier is removed first, where its sign occurs
 * last: as published, it ends the value. If that leads nowhere, the value is read without that modifier, since its sign
 * may occur by chance in another sign.
 */
function levelWithModifiers(
  spelling: string,
  levels: ReadonlyMap<string, Level | OutsideLevel>,
  modifiers: readonly Modifier[],
): {readonly level: Level; readonly modifiers: readonly Modifier[]} | undefined {
  const level = levels.get(spelling);
  if (level) return 'kind' in level ? undefined : {level, modifiers: []};
  const modifier = modifiers.at(-1);
  if (!modifier) return undefined;
  const earlier = modifiers.slice(0, -1);
  const sign = spellingOf(modifier.sign);
  const start = spelling.lastIndexOf(sign);
  if (start > 0) {
    const rest = spellingOf(spelling.slice(0, start) + spelling.slice(start + sign.length));
    const found = levelWithModifiers(rest, levels, earlier);
    if (found) return {level: found.level, modifiers: [...found.modifiers, modifier]};
  }
  return levelWithModifiers(spelling, levels, earlier);
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

/** Every value of a scale, as it is written: levels with and without modifiers, codes outside the order, "not-rated". */
export const valuesOf = ({levels, modifiers, outside}: Scale): string[] => [
  ...levels.flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)]),
  ...outside.map(({code}) => code),
  'not-rated',
];

/** The value that states a rating, as published, with modifiers in the order of the scale: "3+*". `undefined` if there is no known rating. */
export function valueOf(rating: Rating): string | undefined {
  if (rating.state === 'level') return rating.level.code + rating.modifiers.map(({sign}) => sign).join('');
  if (rating.state === 'outside') return rating.level.code;
  return rating.state === 'not-rated' ? rating.state : undefined;
}

/** The level, and after it each level that its meaning leans on: 3+, then 3. */
export const levelsExplaining = (scale: Scale, level: Level): Level[] => [
  level,
  ...scale.levels.filter(({code}) => level.basedOn?.includes(code)).flatMap((base) => levelsExplaining(scale, base)),
];

/** The data, frozen all the way down, so that no page can change what a level means for another. */
export function frozen<const T>(data: T): T {
  for (const part of Object.values(data as object)) if (typeof part === 'object' && part !== null) frozen(part);
  return Object.freeze(data);
}
