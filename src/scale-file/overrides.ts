import type {WordedScale} from '../scales/words.js';
import type {Override} from './schema.js';
import {sentenceFunctions} from './to-scale.js';
import type {Path} from './validate.js';

type Words = WordedScale['words'][number];
type WordsByCode = Readonly<Record<string, object>>;

/**
 * Makes a function that applies the overrides of a file to a scale. Its results are cached.
 *
 * @param report receives a message for words that do not fit the scale
 */
export function overrideWith(overrides: readonly Override[], report: (path: Path, message: string) => void) {
  const results = new WeakMap<WordedScale, WordedScale>();
  return (worded: WordedScale): WordedScale => {
    let result = results.get(worded);
    if (!result) {
      result = overrides.reduce(
        (scale, override, index) =>
          override.scale === scale.scale.id
            ? applyOverride(scale, override, (path, message) => report(['overrides', index, ...path], message))
            : scale,
        worded,
      );
      results.set(worded, result);
    }
    return result;
  };
}

function applyOverride(
  {scale, words: documents}: WordedScale,
  {url, language, words}: Override,
  report: (path: Path, message: string) => void,
): WordedScale {
  const isOverridden = (document: Words) => document.language.toLowerCase() === language?.toLowerCase();
  if (words && !documents.some(isOverridden)) {
    const languages = documents.map((document) => `"${document.language}"`).join(', ');
    report(['language'], `expected a language that the scale has, ${languages}, found "${language}".`);
  }
  return {
    scale: url === undefined ? scale : {...scale, source: {date: '', ...scale.source, url}},
    words: documents.map((document) =>
      words && isOverridden(document) ? replaceWords(document, words, report) : document,
    ) as unknown as WordedScale['words'],
  };
}

function replaceWords(
  words: Words,
  replacements: NonNullable<Override['words']>,
  report: (path: Path, message: string) => void,
): Words {
  const {levels, outside, modifiers, ...sentences} = replacements;
  return {
    ...words,
    ...sentences,
    ...sentenceFunctions(sentences),
    levels: merge('levels', words.levels, levels),
    outside: merge('outside', words.outside, outside),
    modifiers: merge('modifiers', words.modifiers, modifiers),
  } as Words;

  function merge(name: string, wordsByCode: WordsByCode, replacementsByCode: WordsByCode = {}) {
    const codes = Object.keys(wordsByCode);
    for (const code of Object.keys(replacementsByCode)) {
      if (codes.includes(code)) continue;
      report(['words', name, code], `expected words for ${codes.map((known) => `"${known}"`).join(', ')}.`);
    }
    return Object.fromEntries(
      Object.entries(wordsByCode).map(([code, own]) => [
        code,
        {...own, ...(Object.hasOwn(replacementsByCode, code) && replacementsByCode[code])},
      ]),
    );
  }
}
