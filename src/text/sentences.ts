/** A character that no words hold. */
const mark = '\uE000';

/**
 * A sentence with markup in place of its value. The sentence stays whole in the words; it is parted only here, where it
 * is drawn.
 */
export function splitAtValue(say: (value: string) => string): [before: string, after: string] {
  const [before = '', after = ''] = say(mark).split(mark);
  return [before, after];
}
