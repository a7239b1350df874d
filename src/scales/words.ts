import type {LevelCode, ModifierSign, OutsideCode, Scale} from './scale.js';

/**
 * A scale's words in one language. A level without words does not compile. Sentences are whole: those that hold a value
 * are functions of it, so that each language keeps its own order.
 */
export interface ScaleWords<S extends Scale = Scale> {
  /** The language tag (BCP 47) of everything here. */
  readonly language: string;
  /**
   * Whether the body itself, or a translator, stands behind these words. What is not approved is shown as a draft, with
   * the original.
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
  /** Both ends of the scale: "Scale: 2 (preliminary) to 4+ (strongest)" */
  readonly range: string;
  readonly levels: Readonly<Record<LevelCode<S>, LevelWords>>;
  readonly outside: Readonly<Record<OutsideCode<S>, OutsideWords>>;
  readonly modifiers: Readonly<Record<ModifierSign<S>, ModifierWords>>;
  readonly notRated: StateWords & Cautioned;
  readonly noneGiven: StateWords;
  readonly notRecognised: StateWords;
  /**
   * "This is the fourth of 6 levels, weakest first: 2, 2+, 3, 3+, 4, 4+." `place` counts from 1, and is 0 for a range.
   * Empty where nothing is said.
   */
  readonly standing: (place: number, codes: readonly string[]) => string;
  /** What a level of this scale does not say. */
  readonly caution: string;
  /** Whose words the meanings and the labels are. */
  readonly attribution: (version: string) => string;
  /** The heading over the whole scale: "What the evidence ratings mean" */
  readonly explained: string;
  /** "From preliminary to strongest evidence" */
  readonly direction: string;
  /**
   * The rating in a sentence about the programme: "Functional Family Therapy: evidence of short-term positive impact
   * (rated 3+); the findings are mixed." Without a subject, as the next sentence about the same programme: "Cost:
   * medium (rated 3)."
   */
  readonly summary?: (subject: string, phrase: string, code: string, clauses: readonly string[]) => string;
  /** What the signs in the codes mean, where the scale has any. */
  readonly signs?: string;
  /** The link to the scale's full description, making sense alone: "More about the evidence rating" */
  readonly moreAbout: string;
}

export interface StateWords {
  /** The short label. */
  readonly label: string;
  /** The shortest label, for a table cell; absent where the short label is short enough. */
  readonly brief?: string;
}

export interface LevelWords extends StateWords {
  /** What the code is called aloud, where it is not read as it is written: "3 plus" */
  readonly spoken?: string;
  /** The body's own sentence. */
  readonly meaning: string;
  /** What the summary says of the level: "evidence of short-term positive impact" */
  readonly phrase?: string;
}

/** What the state does not say. */
export interface Cautioned {
  readonly caution: string;
  /** Whose words these are, where they are not the body's. */
  readonly attribution?: string;
}

export interface OutsideWords extends StateWords, Cautioned {
  /** The body's own sentence, where it has published one. */
  readonly meaning?: string;
}

export interface ModifierWords {
  /** "mixed findings" */
  readonly brief: string;
  readonly meaning: string;
  /** What the summary says of it: "the findings are mixed" */
  readonly clause?: string;
}

/** A scale with its words in each of its languages. The first language is the one in which the body publishes. */
export interface WordedScale<S extends Scale = Scale> {
  readonly scale: S;
  readonly words: readonly [ScaleWords<S>, ...ScaleWords<S>[]];
}
