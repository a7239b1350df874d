import {entryOf} from '../elements/tags.js';
import type {Diagnostic} from '../page/diagnostics.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import {ratingOf, valueOf, valuesOf} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {fallbackLines} from '../text/fallback.js';
import {shortened} from '../text/shortened.js';
import {adviceOnVariant} from './table-advice.js';
import {attributeOf, childElements, isTemplate, longestText, type PageElement, textIn} from './page.js';

const scales: readonly WordedScale[] = [cost, evidence];

/** These need no subject. */
const aboutManyProgrammes = ['rating-explainer', 'rating-table'];

/**
 * @param isInSource whether a `<rating-source>` around the element can give what its tag lacks
 * @returns advice on an element that is valid: what is missing, and fallback content that contradicts the value
 */
export function adviceOn(element: PageElement, isInSource: boolean): Diagnostic<PageElement>[] {
  const {tagName, parentNode} = element;
  const advice: Diagnostic<PageElement>[] = [];
  const attribute = (name: string) => attributeOf(element, name)?.trim() ?? '';
  const [value, subject, reviewed] = [attribute('value'), attribute('subject'), attribute('reviewed')];
  // What the tag lacks, a ratings file can give.
  const isFromFile = attribute('programme') !== '';
  const advise = (text: string) =>
    advice.push({element, message: `<${tagName}${value && ` value="${shortened(value)}"`}>${text}`});

  const entry = entryOf(tagName);
  const isRating = entry?.dataAttribute === 'value';
  const worded = scales.find(({scale}) => scale.id === (entry?.scale ?? attribute('scale')));
  const rating = isRating && worded ? ratingOf(worded.scale, value) : undefined;
  const ratedValue = rating && valueOf(rating);

  if (rating?.state === 'none-given' && !isFromFile) {
    advise(` has no value. Give the rating: value="${valuesOf(worded!.scale).join('", "')}".`);
  }
  const lacking = isFromFile && !isInSource && whatItLacks(element);
  if (lacking) {
    advise(
      ` has no ${lacking}, and no <rating-source> around it that could give one: fill the page from a ratings file, or put one around it.`,
    );
  }
  // A summary gives the subject and date of the ratings within it.
  const isInSummary = parentNode && 'tagName' in parentNode && parentNode.tagName === 'rating-summary';
  if (!isInSummary && !isFromFile && !aboutManyProgrammes.includes(tagName) && !subject) {
    advise(' has no subject, so it can be mistaken for another programme\'s. Name the programme: subject="…".');
  }
  if (!isInSummary && !isFromFile && ratedValue && ratedValue !== 'not-rated' && !reviewed) {
    advise(' has no date. Say when the body last reviewed the rating: reviewed="2018-02".');
  }
  const onVariant = worded && adviceOnVariant(element, worded.scale);
  if (onVariant) advise(onVariant);
  if (!element.sourceCodeLocation!.endTag) {
    advise(
      ` is not closed, so what follows counts as its own words. Write </${tagName}> after those; "/>" does not close it.`,
    );
  } else if (ratedValue) {
    const textValue = valueInText(fallbackContentOf(element), subject, worded!);
    if (textValue && textValue !== ratedValue)
      advise(`: value says ${ratedValue}, text says ${textValue}. Make them the same.`);
  }
  return advice;
}

/** What an element has none of, so that it shows no rating and no finding. `undefined` if it shows some. */
function whatItLacks(element: PageElement): string | undefined {
  const has = (name: string) => Boolean(attributeOf(element, name)?.trim());
  if (entryOf(element.tagName)?.dataAttribute === 'value') return has('value') ? undefined : 'value';
  // A card, a summary and a grid also show what is within them.
  if (childElements(element).some(({tagName}) => entryOf(tagName))) return undefined;
  if (element.tagName === 'outcome-grid') return 'finding';
  return has('evidence') || has('cost') ? undefined : 'rating';
}

/** The text of the default slot. */
const fallbackContentOf = ({childNodes}: PageElement): string =>
  childNodes
    .filter((child) => !isTemplate(child) && !('tagName' in child && attributeOf(child, 'slot')))
    .map(textIn)
    .join(' ');

/**
 * The value that a text states. A code counts if it follows the name of the rating, or if it is the only one and does
 * not count something, as in "4 studies". Text in brackets is about the scale.
 *
 * @returns `undefined` if that is not certain
 */
function valueInText(content: string, subject: string, worded: WordedScale): string | undefined {
  if (content.length >= longestText) return undefined;
  const text = withCurlyApostrophes(content)
    .replaceAll(withCurlyApostrophes(subject) || '\0', ' ')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const inLine = textsInLine(worded).get(withoutSpaces(withCurlyApostrophes(content).trim()));
  if (inLine) return inLine;
  for (const {notRated, outside} of worded.words) {
    if (text.includes(notRated.label)) return 'not-rated';
    for (const [code, {label}] of Object.entries(outside)) if (text.includes(label)) return code;
  }

  const codes = [...text.matchAll(/(?<![\p{L}\p{N}£.,–-])[\p{L}\p{N}]+(?:\s?[+*])*(?![\p{L}\p{N}]|[.,–-]\p{N})/gu)]
    // Only as published, since "na" is a word in Welsh.
    .filter(([code]) => valueOf(ratingOf(worded.scale, code)) === withoutSpaces(code));
  const names = worded.words.flatMap(({name, nameFor}) => [nameFor('').trim(), name]);
  let read = 0;
  let endOfWords = 0;
  const followsName = ({index}: RegExpExecArray) => {
    for (; read < index; read++) if (/\p{L}/u.test(text[read]!)) endOfWords = read + 1;
    return names.some((name) => text.slice(0, endOfWords).endsWith(name));
  };
  const countsNothing = ({0: code, index}: RegExpExecArray) => !/^ \p{Ll}/u.test(text.slice(index + code.length));
  const [code] = codes.find(followsName) ?? (codes.length === 1 && countsNothing(codes[0]!) ? codes[0]! : []);
  if (!code) return undefined;
  const lowerCase = text.toLowerCase();
  const modifiersInWords = worded.scale.modifiers.filter(
    ({sign}) =>
      !code.includes(sign) &&
      worded.words.some(({modifiers}) => lowerCase.includes(modifiers[sign]!.brief.toLowerCase())),
  );
  return withoutSpaces(code) + modifiersInWords.map(({sign}) => sign).join('');
}

const linesByScale = new Map<WordedScale, ReadonlyMap<string, string>>();

/** Each value, by the words of its badge in a line or a cell, in each language. They do not contain the name of the rating. */
function textsInLine(worded: WordedScale): ReadonlyMap<string, string> {
  let texts = linesByScale.get(worded);
  if (!texts) {
    const entries = worded.words.flatMap(({language}) =>
      valuesOf(worded.scale).flatMap((value) =>
        (['compact', 'cell', 'dense'] as const).map((variant) => {
          const lines = fallbackLines(worded, {value, language, variant});
          return [withoutSpaces(lines.join('')), value] as const;
        }),
      ),
    );
    linesByScale.set(worded, (texts = new Map(entries)));
  }
  return texts;
}

/** The words have typographic apostrophes, and keyboards the other ones. */
const withCurlyApostrophes = (text: string): string => text.replace(/['‘ʼ]/g, '’');

/** For comparing texts whose words may be separated by markup, with or without space. */
const withoutSpaces = (text: string): string => text.replace(/\s/g, '');
