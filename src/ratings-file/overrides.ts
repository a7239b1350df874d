import type {Level} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {positionIn} from './defaults.js';
import type {Override} from './schema.js';
import {
  clausesOf,
  mapValues,
  phrasesOf,
  summarySentence,
  toLevelWords,
  toSentences,
  valuesOf,
  withoutUndefined,
} from './to-scale.js';
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
      words && isOverridden(document) ? replaceWords(document, words, scale.levels, report) : document,
    ) as unknown as WordedScale['words'],
  };
}

function replaceWords(
  words: Words,
  replacements: NonNullable<Override['words']>,
  scaleLevels: readonly Level[],
  report: (path: Path, message: string) => void,
): Words {
  const {name = words.name, levels = {}, outside = {}, modifiers = {}, summary} = replacements;
  const position = positionIn(words.language);
  const {explainer, ...sentences} = toSentences({position, ...replacements}, valuesOf(name, scaleLevels));
  // With another meaning, the body's sentences are no longer a quotation, nor does the explainer say that they are.
  const isReworded = [levels, outside, modifiers].some((wordsByCode) =>
    Object.values(wordsByCode).some(({meaning}) => meaning !== undefined),
  );
  return withoutUndefined({
    ...words,
    ...sentences,
    quotation: isReworded ? undefined : words.quotation,
    levels: merge('levels', words.levels, mapValues(levels, toLevelWords)),
    outside: merge('outside', words.outside, outside),
    modifiers: merge('modifiers', words.modifiers, modifiers),
    explainer: words.explainer && {
      ...words.explainer,
      ...((isReworded || sentences.attribution) && {attribution: undefined}),
      ...explainer,
    },
    summary: words.summary && {
      sentence: summary ? summarySentence(summary, name) : words.summary.sentence,
      phrases: {...words.summary.phrases, ...phrasesOf(levels)},
      clauses: {...words.summary.clauses, ...clausesOf(modifiers)},
    },
  }) as Words;

  function merge(name: string, wordsByCode: WordsByCode, replacementsByCode: WordsByCode) {
    const known = Object.keys(wordsByCode);
    for (const code of Object.keys(replacementsByCode)) {
      if (known.includes(code)) continue;
      report(['words', name, code], `expected words for ${known.map((each) => `"${each}"`).join(', ')}.`);
    }
    return Object.fromEntries(
      Object.entries(wordsByCode).map(([code, own]) => [
        code,
        {...own, ...(Object.hasOwn(replacementsByCode, code) && replacementsByCode[code])},
      ]),
    );
  }
}
