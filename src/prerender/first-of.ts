/** As many as somebody would mend in one go. */
const most = 100;

/**
 * Of more than a hundred diagnostics the first hundred, and how many more there are.
 *
 * @param sorted the diagnostics, in the order of the file
 * @param what they are, in the plural
 */
export function firstOf<D extends {readonly message: string}>(sorted: readonly D[], what = 'errors'): readonly D[] {
  if (sorted.length <= most) return sorted;
  const message = `and ${sorted.length - most} more ${what} after this one.`;
  return [...sorted.slice(0, most), {...sorted[most - 1]!, message}];
}
