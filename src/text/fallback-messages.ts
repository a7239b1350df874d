/** The sentences of `fallbackLine` in one language. No element shows them, so they are not in `Messages`. */
export interface FallbackWords {
  readonly language: string;
  /** For levels, by the scale's id: "Evidence rating: 3+, mixed findings (scale 2 to 4+)" */
  readonly lines: Readonly<Record<string, (name: string, rating: string, brief: string) => string>>;
  /** For all other scales, and for codes outside the order: "Evidence rating: NL2, level 2 not reached" */
  readonly line: (name: string, rating: string, brief: string) => string;
}

export const fallbackWords: readonly [FallbackWords, ...FallbackWords[]] = [
  {
    language: 'en',
    lines: {
      cost: (name, rating, brief) => `${name}: ${rating}, ${brief} (1 is lowest, 5 is highest)`,
      evidence: (name, rating) => `${name}: ${rating} (scale 2 to 4+)`,
    },
    line: (name, rating, brief) => `${name}: ${rating}, ${brief}`,
  },
  // A draft: no translator has reviewed it yet.
  {
    language: 'cy',
    lines: {
      cost: (name, rating, brief) => `${name}: ${rating}, ${brief} (1 yw’r isaf, 5 yw’r uchaf)`,
      evidence: (name, rating) => `${name}: ${rating} (graddfa 2 i 4+)`,
    },
    line: (name, rating, brief) => `${name}: ${rating}, ${brief}`,
  },
];
