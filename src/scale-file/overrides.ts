import type {WordedScale} from '../scales/words.js';
import type {Path} from './validate.js';
import type {Override} from './schema.js';
import {sentenceFunctions} from './to-scale.js';

type Words = WordedScale['words'][number];
type ByCode = Readonly<Record<string, object>>;

/**
 * Says a scale as a file's overrides word it; `report` is told of words for what the scale does not have. Each scale is
 * worded once.
 */
export function overriding(overrides: readonly Override[], report: (path: Path, message: string) => void) {
  const done = new WeakMap<WordedScale, WordedScale>();
  return (worded: WordedScale): WordedScale => {
    let known = done.get(worded);
    if (!known) {
      known = overrides.reduce(
        (scale, override, at) =>
          override.scale === scale.scale.id
            ? reworded(scale, override, (path, message) => report(['overrides', at, ...path], message))
            : scale,
        worded,
      );
      done.set(worded, known);
    }
    return known;
  };
}

function reworded(
  {scale, words}: WordedScale,
  {url, language, words: other}: Override,
  report: (path: Path, message: string) => void,
): WordedScale {
  const at = other ? words.findIndex((each) => each.language.toLowerCase() === language?.toLowerCase()) : -1;
  if (other && at < 0)
    report(
      ['language'],
      `expected a language that the scale has, ${words.map((each) => `"${each.language}"`).join(', ')}, found "${language}".`,
    );
  return {
    scale: url === undefined ? scale : {...scale, source: {date: '', ...scale.source, url}},
    words: words.map((each, index) =>
      index === at ? withWords(each, other!, report) : each,
    ) as unknown as WordedScale['words'],
  };
}

function withWords(
  words: Words,
  other: NonNullable<Override['words']>,
  report: (path: Path, message: string) => void,
): Words {
  const {levels, outside, modifiers, ...sentences} = other;
  return {
    ...words,
    ...sentences,
    ...sentenceFunctions(sentences),
    levels: merged('levels', words.levels, levels),
    outside: merged('outside', words.outside, outside),
    modifiers: merged('modifiers', words.modifiers, modifiers),
  } as Words;

  function merged(name: string, own: ByCode, others: ByCode = {}) {
    const result = Object.entries(own).map(([code, said]) => [
      code,
      {...said, ...(Object.hasOwn(others, code) && others[code])},
    ]);
    for (const code of Object.keys(others)) {
      if (!Object.hasOwn(own, code))
        report(
          ['words', name, code],
          `expected words for ${Object.keys(own)
            .map((known) => `"${known}"`)
            .join(', ')}.`,
        );
    }
    return Object.fromEntries(result);
  }
}
