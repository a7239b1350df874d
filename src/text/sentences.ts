/** A private-use character, which no words contain. */
const placeholder = '\uE000';

/**
 * Splits a sentence at its value, so that a template can put markup around the value. In the words the sentence stays
 * whole.
 */
export function splitAtValue(sentence: (value: string) => string): [before: string, after: string] {
  const [before = '', after = ''] = sentence(placeholder).split(placeholder);
  return [before, after];
}
