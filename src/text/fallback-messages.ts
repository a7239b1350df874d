/**
 * The shortest line that stands alone for a rating, in one language. Apart from the other words, since no element says
 * it.
 */
export interface FallbackWords {
  readonly language: string;
  /** By the scale's id. "Evidence rating: 3+, mixed findings (scale 2 to 4+)" */
  readonly lines: Readonly<Record<string, (name: string, rating: string, brief: string) => string>>;
  /** For any other scale, and for what is not on the scale: "Evidence rating: NL2, below level 2" */
  readonly line: (name: string, rating: string, brief: string) => string;
}

export const fallbackWords: readonly [FallbackWords, ...FallbackWords[]] = [
  {
    language: 'en',
    lines: {
      cost: (name, rating, brief) => `${name}: ${rating}, ${brief.toLowerCase()} (1 is lowest, 5 is highest)`,
      evidence: (name, rating) => `${name}: ${rating} (scale 2 to 4+)`,
    },
    line: (name, rating, brief) => `${name}: ${rating}, ${brief.toLowerCase()}`,
  },
  // A draft: no translator has reviewed it yet.
  {
    language: 'cy',
    lines: {
      cost: (name, rating, brief) => `${name}: ${rating}, ${brief.toLowerCase()} (1 yw’r isaf, 5 yw’r uchaf)`,
      evidence: (name, rating) => `${name}: ${rating} (graddfa 2 i 4+)`,
    },
    line: (name, rating, brief) => `${name}: ${rating}, ${brief.toLowerCase()}`,
  },
];
