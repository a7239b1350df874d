import type {Result} from '../scales/outcomes.js';

/**
 * What the library itself says in one language, beside the words of the scales. Whole sentences; those that hold a
 * value are functions of it. No markup, and no logic ever looks at a word.
 */
export interface Messages {
  /** The language tag (BCP 47) of everything here. */
  readonly language: string;
  /** Whether a translator has reviewed it. */
  readonly approved: boolean;
  /** Stands with official wording that nobody has approved in this language. */
  readonly draft: string;

  /** The lead of a level's meaning: "Rated 3+:" */
  readonly rated: (code: string) => string;
  /** The lead of a modifier's meaning: "Rating has a *:" */
  readonly hasSign: (sign: string) => string;
  /** Parts of a list that make one phrase: "3+, mixed findings" */
  readonly list: (parts: readonly string[]) => string;

  /** The control that opens the explanation. */
  readonly whatThisMeans: string;
  /**
   * What a screen reader adds to the control, so that no two on a page sound alike: "(evidence rating, Functional
   * Family Therapy)"
   */
  readonly controlOf: (mention: string, subject: string) => string;

  /** "February 2018"; month and day are absent where nobody gave them. */
  readonly date: (year: string, month?: number, day?: number) => string;
  /** "Foundations Guidebook, last reviewed February 2018" */
  readonly sourceReviewed: (source: string, date: string) => string;
  /** "Last reviewed February 2018. The rating may have changed since." */
  readonly reviewed: (date: string) => string;
  readonly notReviewed: string;

  readonly notARecommendation: string;
  readonly addedByPage: string;
  /** Before the link to the source. */
  readonly checkInSource: string;
  /** The link to a programme's entry at the source, making sense alone. */
  readonly entryOf: (source: string, subject: string) => string;

  /** In place of a rating whose scale, or whose version of it, the page does not have. */
  readonly scaleUnknown: string;
  /** Over the levels that have no place in the order. */
  readonly notOnTheScale: string;
  /** Marks one level in the whole scale: "The rating of Functional Family Therapy" */
  readonly thisRating: (subject: string) => string;
}

/** What the outcome grid says. Apart from the rest, so that a page of badges does not carry it. */
export interface GridMessages {
  readonly language: string;
  readonly approved: boolean;
  readonly draft: string;
  readonly pastStudies: string;
  readonly noOutcomes: string;
  readonly otherOutcomes: string;
  /** The outcome is named, with nothing more. */
  readonly noDetails: string;
  readonly notReported: string;
  readonly results: Readonly<Record<Result, string>>;
  readonly study: string;
  readonly whenMeasured: string;
  readonly score: string;
  /** A signed score aloud: "plus 15", "minus 5" */
  readonly spokenScore: (sign: '+' | '−' | '', number: string) => string;
  /**
   * What scores on the improvement index mean, by the example of a positive score: "+15", which moves a child from 50
   * in 100 to 65 in 100.
   */
  readonly improvementIndex: (score: string, reaches: string) => string;
  /** The column headings of the table. */
  readonly columns: {readonly outcome: string; readonly finding: string};
}
