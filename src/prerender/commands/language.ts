import {isInLanguage} from '../../text/languages.js';
import {shortened} from '../../text/shortened.js';

/**
 * Says that there are no words in a language: without them English would be written, and nothing said.
 *
 * @param tag the language that is asked for
 * @param what what has the words, as a message names it
 * @param languages the languages that it has words in
 * @returns `undefined` if there are words in it, or if none is asked for
 */
export function missingLanguage(tag: string | undefined, what: string, languages: readonly string[]) {
  if (tag === undefined || languages.some((language) => isInLanguage(language, tag))) return undefined;
  const all = [...new Set(languages)];
  return `--language "${shortened(tag)}": ${what} has words in ${inWords(all, 'and')}.`;
}

/** "svg or png" */
export const inWords = (choices: readonly string[], last = 'or'): string =>
  choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} ${last} ${choices.at(-1)}`;
