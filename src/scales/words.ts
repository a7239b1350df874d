import type {LevelCode, ModifierSign, OutsideCode, Scale} from './scale.js';

/**
 * A scale's words in one language. A level without words does not compile. Sentences are whole: those that contain a
 * value are functions of it, so that each language has its own word order.
 */
export interface ScaleWords<S extends Scale = Scale> {
  /** The language tag (BCP 47) of these words: "en". */
  readonly language: string;
  /**
   * Whether the body or a translator has approved these words. If not, they are shown as a draft, with the original.
   */
  readonly approved: boolean;
  /** "Evidence rating" */
  readonly name: string;
  /** "Evidence rating for Functional Family Therapy" */
  readonly nameFor: (subject: string) => string;
  /** The name inside a sentence: "evidence rating" */
  readonly mention: string;
  /** Where the rating can be checked: "Foundations Guidebook" */
  readonly source: string;
  /** Both ends of the scale: "Scale: 2 (preliminary) to 4+ (strongest)". Empty for levels in no order. */
  readonly range: string;
  /** The words of each level and range, by its code. */
  readonly levels: Readonly<Record<LevelCode<S>, LevelWords>>;
  /** The words of each code outside the order, by its code. */
  readonly outside: Readonly<Record<OutsideCode<S>, OutsideWords>>;
  /** The words of each modifier, by its sign. */
  readonly modifiers: Readonly<Record<ModifierSign<S>, ModifierWords>>;
  /** For `value="not-rated"`. */
  readonly notRated: StateWords & Cautioned;
  /** For a missing value, if the page has no words of its own. */
  readonly noneGiven: StateWords;
  /** For a value that is not on the scale, if the page has no words of its own. */
  readonly notRecognised: StateWords;
  /**
   * "This is the fourth of 6 levels, weakest first: 2, 2+, 3, 3+, 4, 4+." `place` counts from 1, and is 0 for a range.
   * May be empty.
   */
  readonly standing: (place: number, codes: readonly string[]) => string;
  /** What a level of this scale does not mean. */
  readonly caution: string;
  /** Whose words the meanings and the labels are. */
  readonly attribution: (version: string) => string;
  /** The heading of the whole scale: "What the evidence ratings mean" */
  readonly explained: string;
  /** The order in which the levels are listed: "From preliminary to strongest evidence" */
  readonly direction: string;
  /**
   * The rating in a sentence about the programme: "Functional Family Therapy: evidence of short-term positive impact
   * (rated 3+); the findings are mixed." With an empty subject, the next sentence about the same programme: "Cost:
   * medium (rated 3)." Default: the label.
   */
  readonly summary?: (subject: string, phrase: string, code: string, clauses: readonly string[]) => string;
  /** What the signs within the codes mean, such as the plus in "3+". */
  readonly signs?: string;
  /**
   * The text of the link to the scale's full description. It makes sense out of context: "More about the evidence
   * rating"
   */
  readonly moreAbout: string;
}

/** The labels of a level or another state of a rating. */
export interface StateWords {
  /** The short label: "Evidence of short-term positive impact" */
  readonly label: string;
  /** The shortest label, for a table cell. Default: the label. */
  readonly brief?: string;
}

/** The words of a level. */
export interface LevelWords extends StateWords {
  /** How a screen reader announces the code: "3 plus". Default: the code. */
  readonly spoken?: string;
  /** The body's own sentence. */
  readonly meaning: string;
  /** The level in the summary's sentence: "evidence of short-term positive impact". Default: the label. */
  readonly phrase?: string;
}

/** What comes after the meaning of a state that is not a level. */
export interface Cautioned {
  /** What the state does not mean. */
  readonly caution: string;
  /** Whose words these are. Default: the scale's own attribution. */
  readonly attribution?: string;
}

/** The words of a code outside the order. */
export interface OutsideWords extends StateWords, Cautioned {
  /** The body's own sentence, if it has published one. */
  readonly meaning?: string;
}

/** The words of a modifier. */
export interface ModifierWords {
  /** "mixed findings" */
  readonly brief: string;
  /** The body's own sentence. */
  readonly meaning: string;
  /** The modifier in the summary's sentence: "the findings are mixed". Default: `brief`. */
  readonly clause?: string;
}

/** A scale with its words. */
export interface WordedScale<S extends Scale = Scale> {
  readonly scale: S;
  /** The words in each language. The first language is the one in which the body publishes. */
  readonly words: readonly [ScaleWords<S>, ...ScaleWords<S>[]];
}
