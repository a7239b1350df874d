/**
 * In which language is a text written? Judged by the words of the library, each of which is in one document for each
 * language.
 */
import {outcomes} from '../../dist/index.js';
import {explainedScales, summarizedScales, tableScales} from '../../dist/scales/foundations/foundations.js';
import {atStart} from '../../dist/text/rating-text.js';
import {allBadgeMessages, allExplainerMessages, allGridMessages, allTableMessages} from '../../dist/text/languages.js';

const documents = [
  ...allBadgeMessages,
  ...allExplainerMessages,
  ...allGridMessages,
  ...allTableMessages,
  ...outcomes,
  ...[...explainedScales, ...summarizedScales, ...tableScales].flatMap(({words}) => words),
];

/**
 * What stands in the place of a value in a sentence: as an array it is a text, a number and a list of codes, all at
 * once.
 */
const value = ['\uE000'];
const given = [[value, value, value], [['+'], value], [['−'], value], [''], [value, '']];

/** The parts of every sentence that are the same whatever its values are. */
function wordsIn(part) {
  if (typeof part === 'function') return given.flatMap((values) => wordsIn(sentence(part, values) ?? ''));
  if (typeof part === 'object') return Object.values(part).flatMap(wordsIn);
  return String(part)
    .split(/\uE000|undefined|[\d+−]+/)
    .map((words) => words.trim())
    .filter((words) => /\p{L}{3}|\p{L} \p{L}/u.test(words))
    .flatMap((words) => [words, atStart(words)]);
}

/** None where the sentence takes no such values. */
function sentence(say, values) {
  try {
    return say(...values);
  } catch {
    return undefined;
  }
}

const known = new Map();
for (const {language, ...words} of documents) {
  for (const each of wordsIn(words)) known.set(each, new Set([...(known.get(each) ?? []), language]));
}

/** The languages whose words are in a text, but for words that are the same in both. */
export const languagesOf = (text) => [
  ...new Set(
    [...known]
      .filter(([words, languages]) => languages.size === 1 && text.includes(words))
      .flatMap(([, languages]) => [...languages]),
  ),
];

/** Whether a text is the same in every language: figures, codes, the name of a source. */
export const isOfNone = (text) =>
  !/\p{L}{3}/u.test(
    [...known].reduce((rest, [words, languages]) => (languages.size > 1 ? rest.replace(words, '') : rest), text),
  );
