import {entryOf} from '../elements/tags.js';
import type {Diagnostic} from '../page/diagnostics.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import {ratingOf, valueOf, valuesOf} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {fallbackLines} from '../text/fallback.js';
import {attributeOf, isTemplate, textIn, type PageElement} from './page.js';

const scales: readonly WordedScale[] = [cost, evidence];

/** What is valid, and yet an editor would want to know: what is missing, and words that contradict the value. */
export function adviceOn(element: PageElement): Diagnostic<PageElement>[] {
  const {tagName, parentNode} = element;
  const advice: Diagnostic<PageElement>[] = [];
  const attribute = (name: string) => attributeOf(element, name)?.trim() ?? '';
  const [value, subject, reviewed] = [attribute('value'), attribute('subject'), attribute('reviewed')];
  const advise = (text: string) =>
    advice.push({element, message: `<${tagName}${value && ` value="${value}"`}>${text}`});

  const entry = entryOf(tagName);
  const isRating = entry?.dataAttribute === 'value';
  const worded = scales.find(({scale}) => scale.id === (entry?.scale ?? attribute('scale')));
  const rating = isRating && worded ? ratingOf(worded.scale, value) : undefined;
  const rated = rating && valueOf(rating);

  if (rating?.state === 'none-given') {
    advise(` has no value. Say which rating it is: value="${valuesOf(worded!.scale).join('", "')}".`);
  }
  // A summary gives subject and date for the ratings within it.
  const isInSummary = parentNode && 'tagName' in parentNode && parentNode.tagName === 'rating-summary';
  if (!isInSummary && tagName !== 'rating-explainer' && !subject) {
    advise(' has no subject, so that it can pass for another programme\'s. Name the programme: subject="…".');
  }
  if (!isInSummary && rated && rated !== 'not-rated' && !reviewed) {
    advise(' has no date. Say when the body last reviewed the rating: reviewed="2018-02".');
  }
  if (!element.sourceCodeLocation!.endTag) {
    advise(
      ` is not closed, so that what follows counts as its words. Write </${tagName}> after them; "/>" does not close it.`,
    );
  } else if (rated) {
    const said = valueInText(fallbackContentOf(element), subject, worded!);
    if (said && said !== rated) advise(`: value says ${rated}, text says ${said}. Make them the same.`);
  }
  return advice;
}

/** The text of the default slot. */
const fallbackContentOf = ({childNodes}: PageElement): string =>
  childNodes
    .filter((child) => !isTemplate(child) && !('tagName' in child && attributeOf(child, 'slot')))
    .map(textIn)
    .join(' ');

/**
 * The value that a text states. A code counts if it follows the name of the rating, or if it is the only one and does not
 * count something, as in "4 studies". Text in brackets is about the scale.
 *
 * @returns `undefined` if that is not certain
 */
function valueInText(content: string, subject: string, worded: WordedScale): string | undefined {
  const text = content
    .replaceAll(subject || '\0', ' ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const compact = valuesOf(worded.scale).find((value) => compactTexts(worded, value).includes(withoutSpaces(text)));
  if (compact) return compact;
  if (worded.words.some(({notRated}) => text.includes(notRated.label))) return 'not-rated';

  const codes = [...text.matchAll(/(?<![\p{L}\p{N}£.,–-])[\p{L}\p{N}]+(?:\s?[+*])*(?![\p{L}\p{N}]|[.,–-]\p{N})/gu)]
    // Only as published, since "na" is a word in Welsh.
    .filter(([found]) => valueOf(ratingOf(worded.scale, found)) === withoutSpaces(found));
  const names = worded.words.flatMap(({name, nameFor}) => [nameFor('').trim(), name]);
  const followsName = ({index}: RegExpExecArray) => {
    const before = text.slice(0, index).replace(/\P{L}+$/u, '');
    return names.some((name) => before.endsWith(name));
  };
  const countsNothing = ({0: found, index}: RegExpExecArray) => !/^ \p{Ll}/u.test(text.slice(index + found.length));
  const [found] = codes.find(followsName) ?? (codes.length === 1 && countsNothing(codes[0]!) ? codes[0]! : []);
  if (!found) return undefined;
  const inWords = worded.scale.modifiers.filter(
    ({sign}) => !found.includes(sign) && worded.words.some(({modifiers}) => text.includes(modifiers[sign]!.brief)),
  );
  return withoutSpaces(found) + inWords.map(({sign}) => sign).join('');
}

/** All that a compact badge says for a value, in each language. It does not begin with the name of the rating. */
const compactTexts = (worded: WordedScale, value: string): string[] =>
  worded.words.map(({language}) =>
    withoutSpaces(fallbackLines(worded, {value, language, variant: 'compact'}).join('')),
  );

/** Markup may stand between any two words, with or without space. */
const withoutSpaces = (text: string): string => text.replace(/\s/g, '');
