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

/** Whether a text begins with a word, in any case: "study 1" with "Study", but not "Studying". */
export const beginsWithWord = (text: string, word: string): boolean =>
  text.slice(0, word.length).toLowerCase() === word.toLowerCase() && !/^[a-z]/i.test(text.slice(word.length));
