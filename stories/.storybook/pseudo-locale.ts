import {
  allBadgeMessages,
  allExplainerMessages,
  allGridMessages,
  allSourceMessages,
  allTableMessages,
} from '../../src/text/languages.js';
import {
  cost,
  evidence,
  explainedScales,
  outcomes,
  summarizedScales,
  tableScales,
} from '../../src/scales/foundations/foundations.js';

/** A language that nobody speaks. What is on a page in it and has no brackets does not come from a language file. */
export const pseudoLocale = 'en-x-pseudo';

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

const accented = (text: string) => `⟦${text.replace(/[aeiouyAEIOU]/g, (vowel) => accents[vowel]!)}⟧`;

/**
 * The words of a document, each text between brackets and with accents, and the texts that hold values once these are
 * in.
 */
function pseudo<Words>(words: Words): Words {
  if (typeof words === 'string') return accented(words) as Words;
  if (typeof words === 'function') return ((...values: unknown[]) => accented(words(...values))) as Words;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, part]) => [name, pseudo(part)])) as Words;
}

const documents = [
  allBadgeMessages,
  allExplainerMessages,
  allGridMessages,
  allSourceMessages,
  allTableMessages,
  outcomes,
  ...[cost, evidence, ...explainedScales, ...summarizedScales, ...tableScales].map(({words}) => words),
] as unknown as {
  language: string;
}[][];
for (const languages of documents) languages.push({...pseudo(languages[0]!), language: pseudoLocale});
