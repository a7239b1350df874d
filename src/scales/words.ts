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
  /** The body within a sentence: "the Early Intervention Foundation". Default: the name that the scale gives. */
  readonly body?: string | undefined;
  /** Both ends of the scale: "Scale: 2 (preliminary) to 4+ (strongest)". Empty for levels in no order. */
  readonly range: string;
  /** The words of the row of all levels. Without them, a badge shows no row. */
  readonly strip?: StripWords;
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
  /** "This is the fourth of 6 levels. The scale starts at 2." `place` counts from 1, and is 0 for a range. May be empty. */
  readonly standing: (place: number) => string;
  /** What a level of this scale does not mean. */
  readonly caution: string;
  /**
   * Over the meanings, if they are the body's own words: "In Foundations’ own words (2025)". Default: the library's own
   * heading.
   */
  readonly quotation?: (version: string) => string;
  /** Whose words these are. */
  readonly attribution: (version: string) => string;
  /** What only `<rating-explainer>` says. Without it, the explainer cannot show the scale. */
  readonly explainer?: ExplainerWords;
  /** What only `<rating-summary>` says. Default: the labels. */
  readonly summary?: SummaryWords;
  /** What only `<rating-table>` says. Default: name, range and caution of the scale. */
  readonly table?: TableWords;
}

/** The words of the row of all levels on a badge. */
export interface StripWords {
  /** Under the row: "Preliminary", "Strongest" */
  readonly ends: readonly [lowest: string, highest: string];
  /**
   * What a screen reader says instead: "Fourth of 6 levels, from 2 (preliminary) to 4+ (strongest)". `place` counts
   * from 1.
   */
  readonly position: (place: number) => string;
}

/** What the explanation of a whole scale says, beyond the words of its levels. */
export interface ExplainerWords {
  /** The heading: "What the evidence ratings mean" */
  readonly title: string;
  /** How many levels there are: "There are 6 levels. The scale starts at 2." Default: nothing. */
  readonly count?: string;
  /** The order in which the levels are listed: "From preliminary to strongest evidence" */
  readonly direction: string;
  /** What the signs within the codes mean, such as the plus in "3+". */
  readonly signs?: string;
  /** Whose words these are. Default: the scale's own attribution. */
  readonly attribution?: (version: string) => string;
  /**
   * The text of the link to the scale's full description. It makes sense out of context: "More about the evidence
   * rating"
   */
  readonly moreAbout: string;
}

/** A rating in a sentence about the programme. */
export interface SummaryWords {
  /**
   * "Functional Family Therapy: evidence of short-term positive impact (rated 3+); the findings are mixed." With an
   * empty subject, the next sentence about the same programme: "Cost: medium (rated 3)."
   */
  readonly sentence: (subject: string, phrase: string, code: string, clauses: readonly string[]) => string;
  /** Each level in that sentence, by its code: "evidence of short-term positive impact" */
  readonly phrases: Readonly<Record<string, string>>;
  /** Each modifier in that sentence, by its sign: "the findings are mixed" */
  readonly clauses?: Readonly<Record<string, string>>;
}

/** What a table of ratings says about a scale. */
export interface TableWords {
  /** The scale in the label of a filter, such as "Evidence at least": "Evidence" */
  readonly column: string;
  /** The scale in a few words: "Evidence: 6 levels, 2 to 4+." */
  readonly key: string;
  /** What a higher level does not mean: "Stronger evidence does not mean a bigger effect." Default: nothing. */
  readonly caution?: string;
}

/** The words of a level. */
export interface LevelWords {
  /** How a screen reader announces the code: "3 plus". Default: the code. */
  readonly spoken?: string;
  /** The label that follows the code, as within a sentence: "short-term impact, plus other studies" */
  readonly brief: string;
  /** What the badge says under it: "Estimated unit cost £100–£499" */
  readonly note?: string;
  /** The level in plain sentences, which say no more than the body's own: the first that an explanation says. */
  readonly plain?: string;
  /** The body's own sentence. */
  readonly meaning: string;
}

/** The labels of a state of a rating that is not a level. */
export interface StateWords {
  /** What it stands for: "Assessed: the strongest study does not reach level 2" */
  readonly label: string;
  /** The label where there is little space, as within a sentence: "level 2 not reached". Default: the label. */
  readonly brief?: string;
}

/** How the explanation of a state that is not a level differs from that of a level. */
export interface Cautioned {
  /** The state in a plain sentence. Default: the label. */
  readonly plain?: string;
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
  /** The modifier in a table whose columns are narrow: "mixed". Default: `brief`. */
  readonly short?: string;
  /** What it means, after its name on the badge: "some studies found that it helped, others found no effect …" */
  readonly note?: string;
  /** What it means in plain sentences, in the explanation. Default: `note`. */
  readonly plain?: string;
  /** The body's own sentence. */
  readonly meaning: string;
}

/** A scale with its words. */
export interface WordedScale<S extends Scale = Scale> {
  readonly scale: S;
  /** The words in each language. The first language is the one in which the body publishes. */
  readonly words: readonly [ScaleWords<S>, ...ScaleWords<S>[]];
}
