/**
 * How hard our own English sentences are to read, by the Flesch–Kincaid grade, which is about the years at school that a
 * reader needs. Exempt are labels, names and official terms: what has fewer than five words, or no full stop at its end.
 */
import {fleschKincaid} from 'flesch-kincaid';
import {syllable} from 'syllable';
import {outcomes} from '../../dist/index.js';

export const highestOfSentence = 9;
export const mostWords = 25;
const fewestWords = 5;

const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'});
/** Names and official terms, which are not ours to make shorter: each counts as one short word. */
const terms = new RegExp(
  [
    'Early Intervention Foundation|Incredible Years|Foundations|evidence rating|cost rating',
    ...Object.values(outcomes.find(({language}) => language === 'en').names),
  ].join('|'),
  'gi',
);
export const sentencesIn = (text) => [...segmenter.segment(text)].map(({segment}) => segment.trim()).filter(Boolean);
const shortened = (sentence) => sentence.replaceAll(terms, 'it');
const wordsIn = (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'+-]*/gu) ?? [];

/** Whether it is a sentence, and no label. */
export const isSentence = (text) => /[.!?]$/.test(text) && wordsIn(text).length >= fewestWords;

export function gradeOf(sentences) {
  const words = sentences.flatMap((sentence) => wordsIn(shortened(sentence)));
  // a number in digits is one word to the eye
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({sentence: sentences.length, word: words.length, syllable: syllables});
}

/** The sentences in texts that are too hard or too long, with their grade and length. */
export const hardSentencesIn = (texts) =>
  texts
    .flatMap(sentencesIn)
    .filter(isSentence)
    .filter((each) => gradeOf([each]) > highestOfSentence || wordsIn(shortened(each)).length > mostWords)
    .map((each) => `${gradeOf([each]).toFixed(1)}, ${wordsIn(each).length} words: ${each}`);
