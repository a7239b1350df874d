/** The words of `tableHtml` in one language. No element shows them, so they are not in `Messages`. */
export interface WrittenTableWords {
  readonly language: string;
  readonly caption: string;
  /** The header of the names. */
  readonly programme: string;
  /** The header of the dates. */
  readonly reviewed: string;
  /** The name of the dates where a row is a block. */
  readonly reviewedShort: string;
  /** In a cell for which the file gives nothing. */
  readonly notGiven: string;
  /** The header of a column whose badges show their codes alone: "Evidence (2 to 4+)" */
  readonly withRange: (scale: string, first: string, last: string) => string;
}

export const writtenTableWords: readonly [WrittenTableWords, ...WrittenTableWords[]] = [
  {
    language: 'en',
    caption: 'Programmes and their ratings',
    programme: 'Programme',
    reviewed: 'Last reviewed',
    reviewedShort: 'Reviewed',
    notGiven: 'Not given here',
    withRange: (scale, first, last) => `${scale} (${first} to ${last})`,
  },
  // A draft: no translator has reviewed it yet.
  {
    language: 'cy',
    caption: 'Rhaglenni a’u graddau',
    programme: 'Rhaglen',
    reviewed: 'Adolygwyd ddiwethaf',
    reviewedShort: 'Adolygwyd',
    notGiven: 'Heb ei roi yma',
    withRange: (scale, first, last) => `${scale} (${first} i ${last})`,
  },
];
