import {type ShortLines, shortLines} from '../enhance/short-lines.js';
import {recogniseShortLine} from '../enhance/recognise.js';
import {shortened} from '../text/shortened.js';

/**
 * Says why a paragraph that is almost a short line is not recognised by `enhance.js` with `data-words`: it compares to
 * the letter, so that no other text becomes a rating.
 *
 * @returns `undefined` if it is recognised, or is another text
 */
export function nearMiss(text: string): string | undefined {
  if (recogniseShortLine(text)) return undefined;
  for (const lines of shortLines) {
    const reason = reasonIn(lines, text);
    if (reason) return `"${shortened(text)}" is almost a line that enhance.js makes a rating of. ${reason}`;
  }
  return undefined;
}

function reasonIn({tag, name, values, sentences}: ShortLines, text: string): string | undefined {
  const line = loose(text);
  const sentence = Object.keys(sentences).find((each) => loose(each) === line);
  if (sentence) return `Write "${sentence}".`;
  if (!line.startsWith(loose(name))) return undefined;

  const endings = Object.keys(values);
  const ending = endings.filter((each) => line.endsWith(loose(each))).sort(longestFirst)[0];
  if (ending) {
    const head = text.slice(0, text.lastIndexOf(':'));
    return head.includes(': ') && text.endsWith(ending)
      ? `A name with a colon is not recognised. Write <p data-${tag}="${values[ending]}" data-subject="…">.`
      : `Its end has to be "${ending}", and its beginning "${name}", to the letter.`;
  }
  const withoutCode = endings.find((each) => line.endsWith(loose(each.replace(codeOf(values[each]!), ''))));
  return withoutCode && `It says no code of the scale. Write one, as in "${name}${withoutCode}".`;
}

/** The code within an ending: "3+" for the value "3+*", whose sign is in words. */
const codeOf = (value: string): string => value.replace('*', '');

const longestFirst = (one: string, other: string): number => other.length - one.length;

/** The letters, digits and signs of a text: what is left of it however it is typed. */
const loose = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}+*]/gu, '');
