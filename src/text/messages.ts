import type {Result} from '../scales/outcomes.js';

/**
 * The library's own sentences in one language; scales have words of their own. Sentences are whole: those that contain
 * a value are functions of it. They have no markup, and no code depends on what they say.
 *
 * These are the sentences of every element with ratings. Those of one kind of element are apart, so that a bundle
 * without it does not carry them.
 */
export interface Messages {
  /** The language tag (BCP 47). */
  readonly language: string;
  /** Whether a translator has reviewed the sentences. */
  readonly approved: boolean;
  /** Shown with a translation of the body's words that has not been approved. */
  readonly draft: string;
  /** Joins words to a phrase: "3+, mixed findings" */
  readonly list: (parts: readonly string[]) => string;
  /** Instead of a rating whose scale or version is not available. */
  readonly scaleUnknown: string;
}

/** The sentences about a source and its date. */
export interface SourceMessages extends Messages {
  /** "February 2018". Month and day count from 1, and can be missing. */
  readonly date: (year: string, month?: number, day?: number) => string;
  /** "Foundations Guidebook, last reviewed February 2018" */
  readonly sourceReviewed: (source: string, date: string) => string;
  /** The text of the link to a programme's entry at the source. It makes sense out of context. */
  readonly entryOf: (source: string, subject: string) => string;
}

/** The sentences about what levels mean. */
export interface MeaningMessages extends Messages {
  /** Before the meaning of a level: "Rated 3+:" */
  readonly rated: (code: string) => string;
  /** Before the meaning of a modifier: "Rating has a *:" */
  readonly hasSign: (sign: string) => string;
  /** Over the meanings, if they are not the body's own words. */
  readonly whatThisLevelMeans: string;
  readonly notARecommendation: string;
}

/** The sentences of a badge. */
export interface BadgeMessages extends SourceMessages, MeaningMessages {
  /** The label of the control that opens the explanation. */
  readonly whatThisMeans: string;
  /**
   * Added to the accessible name of the control, so that each on a page is unique: "(evidence rating, Functional Family
   * Therapy)"
   */
  readonly controlOf: (mention: string, subject: string) => string;
  /** The control that closes an explanation which opened over the page. */
  readonly close: string;
  /** "Last reviewed February 2018. The rating may have changed since." */
  readonly reviewed: (date: string) => string;
  /** Instead, if the page gives no date. */
  readonly notReviewed: string;
  /** After it, if the page should have compared the rating with its source again by now. */
  readonly overdue: (checked: string) => string;
  /** That the website, not the body, shows the rating. */
  readonly givenBy: (body: string) => string;
  /** Before the link to the source. */
  readonly checkInSource: string;
}

/** The sentences of `<rating-explainer>`. */
export interface ExplainerMessages extends MeaningMessages {
  /** The heading of the codes outside the order. */
  readonly notOnTheScale: string;
  /** Marks one level in the whole scale: "The rating of Functional Family Therapy" */
  readonly thisRating: (subject: string) => string;
  /** What a modifier is: "A level can carry this sign: *." */
  readonly canCarry: (sign: string) => string;
}

/** What `<rating-table>` calls the two directions of a column. */
export type SortOrder =
  'strongest' | 'weakest' | 'highest' | 'lowest' | 'listed' | 'listedBackwards' | 'newest' | 'oldest' | 'aToZ' | 'zToA';

/** The sentences of `<rating-table>`. A column is called as its header in the page. */
export interface TableMessages extends Messages {
  /** The label of the search in the names of programmes. */
  readonly find: string;
  /** The label of a filter by a scale on which more is stronger or better: "Evidence at least" */
  readonly atLeast: (scale: string) => string;
  /** The label of a filter by any other scale: "Cost at most" */
  readonly atMost: (scale: string) => string;
  readonly outcome: string;
  /** The choice of a filter that leaves out no row. */
  readonly noFilter: string;
  /** The label of the list of orders, which stands where a row is a block and has no headers. */
  readonly sortBy: string;
  /** The name of the control in a header: "Sort by Evidence" */
  readonly sortByColumn: (column: string) => string;
  /** The order in which the page lists the rows. */
  readonly asListed: string;
  /** A column with one of its directions: "Evidence, strongest first" */
  readonly ordered: (column: string, order: SortOrder) => string;
  /** Announced once the rows have been sorted: "Sorted by Evidence, strongest first." */
  readonly sorted: (order: string) => string;
  /** Announced once the rows stand as the page lists them. */
  readonly notSorted: string;
  /** "18 of 130 programmes", or "130 programmes" if all are shown. */
  readonly count: (shown: number, all: number) => string;
  /** How many rows are hidden since they are off the scale of a filter. */
  readonly offTheScale: (number: number) => string;
  readonly noMatch: string;
  readonly showAll: string;
}

/** The sentences of the outcome grid. Like those above, they are apart for small bundles. */
export interface GridMessages {
  readonly language: string;
  readonly approved: boolean;
  readonly draft: string;
  readonly pastStudies: string;
  readonly noOutcomes: string;
  readonly otherOutcomes: string;
  /** For an outcome that is only named. */
  readonly noDetails: string;
  /** For the outcomes that are not named: "No finding is listed for: …. This does not mean no effect." */
  readonly notListed: (outcomes: readonly string[]) => string;
  readonly results: Readonly<Record<Result, string>>;
  /** A result with its score: "Improved, +15" */
  readonly scored: (result: string, score: string) => string;
  /** A score without a result: "Score: +15" */
  readonly score: (score: string) => string;
  /** A signed score as a screen reader announces it: "plus 15", "minus 5" */
  readonly spokenScore: (sign: '+' | '−' | '', number: string) => string;
  /** Only for a study whose name does not begin with `columns.study`: "Study: Smith 2018" */
  readonly study: (study: string) => string;
  readonly whenMeasured: (time: string) => string;
  /**
   * What scores on the improvement index mean, by the example of "+15", which moves a child from 50 in 100 to 65 in
   * 100.
   */
  readonly improvementIndex: (score: string, reaches: string) => string;
  /** The column headings of the table. */
  readonly columns: Readonly<Record<'outcome' | 'result' | 'change' | 'study' | 'whenMeasured', string>>;
}

/** The sentences of `<programme-card>`. Like those above, they are apart for small bundles. */
export interface CardMessages {
  readonly language: string;
  readonly approved: boolean;
  /** Over the results: "What studies found for children" */
  readonly found: string;
  /** A result before the outcome that it is for: "Improved:" */
  readonly foundFor: (result: string) => string;
  /** In place of a result, for an outcome whose finding has none. */
  readonly noResult: string;
  /** The label of the control that opens the explanation of all ratings. */
  readonly whatTheseMean: string;
  /** Added to the accessible name of the control, so that each on a page is unique: "(Functional Family Therapy)" */
  readonly controlOf: (subject: string) => string;
  readonly notARecommendation: string;
  /** "Last reviewed February 2018. The ratings may have changed since." */
  readonly reviewed: (date: string) => string;
  /** Instead, if the page gives no date. */
  readonly notReviewed: string;
  /** After it, if the page should have compared the ratings with their source again by now. */
  readonly overdue: (checked: string) => string;
  /** That the website, not the body, shows the ratings. */
  readonly givenBy: (body: string) => string;
  /** Before the link to the source. */
  readonly checkInSource: string;
}

/** The sentences of one kind of element, by the name that they have in a ratings file. */
export interface MessageGroups {
  readonly grid: GridMessages;
  readonly card: CardMessages;
  readonly table: TableMessages;
}

/**
 * The library's sentences in a language that it does not have, as a ratings file brings them: those of every rating, and
 * those of elements that have sentences of their own.
 */
export type AllMessages = BadgeMessages & ExplainerMessages & Partial<MessageGroups>;
