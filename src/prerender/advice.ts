import {fallbackLines} from '../text/fallback.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import {codeOf, ratingOf, type Rating, type Scale} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {attributeOf, isTemplate, textIn, type PageElement} from './page.js';
import type {PlacedProblem} from './render.js';

const scales: readonly WordedScale[] = [cost, evidence];
const fixed: Readonly<Record<string, string>> = {'cost-rating': cost.scale.id, 'evidence-rating': evidence.scale.id};

/**
 * What is no mistake to the element, and yet an editor would want to know: what is missing, and words that contradict
 * the value.
 */
export function adviceOn(place: PageElement): PlacedProblem[] {
  const advice: PlacedProblem[] = [];
  const attribute = (name: string) => attributeOf(place, name)?.trim() ?? '';
  const [value, subject, reviewed] = [attribute('value'), attribute('subject'), attribute('reviewed')];
  const tag = `<${place.tagName}${value && ` value="${value}"`}>`;
  const advise = (text: string) => advice.push({place, message: `${tag}${text}`});
  const worded = scales.find(({scale}) => scale.id === (fixed[place.tagName] ?? attribute('scale')));
  const rating = place.tagName.endsWith('-rating') && worded ? ratingOf(worded.scale, value) : undefined;
  const stated = rating && statedBy(rating);

  if (rating?.state === 'none-given')
    advise(` has no value. Say which rating it is: value="${valuesOf(worded!.scale).join('", "')}".`);
  // The ratings within a summary are told of by it.
  const alone = !(place.parentNode && 'tagName' in place.parentNode && place.parentNode.tagName === 'rating-summary');
  if (alone && place.tagName !== 'rating-explainer' && !subject) {
    advise(' has no subject, so that it can pass for another programme\'s. Name the programme: subject="…".');
  }
  if (alone && stated && stated !== 'not-rated' && !reviewed)
    advise(' has no date. Say when the body last reviewed the rating: reviewed="2018-02".');
  if (!place.sourceCodeLocation!.endTag) {
    advise(
      ` is not closed, so that what follows counts as its words. Write </${place.tagName}> after them; "/>" does not close it.`,
    );
  } else if (stated) {
    const said = saidIn(ownWordsOf(place), subject, worded!);
    if (said && said !== stated) advise(`: value says ${stated}, text says ${said}. Make them the same.`);
  }
  return advice;
}

/** The value that a rating is stated by; undefined where none is, or none that is known. */
function statedBy(rating: Rating): string | undefined {
  if (rating.state === 'level') return codeOf(rating);
  if (rating.state === 'outside') return rating.level.code;
  return rating.state === 'not-rated' ? rating.state : undefined;
}

/** Every value on a scale and beside it. */
const valuesOf = ({levels, modifiers, outside}: Scale): string[] => [
  ...levels.flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)]),
  ...outside.map(({code}) => code),
  'not-rated',
];

/** The page's own words: the text of the default slot. */
const ownWordsOf = ({childNodes}: PageElement): string =>
  childNodes
    .filter((child) => !isTemplate(child) && !('tagName' in child && attributeOf(child, 'slot')))
    .map(textIn)
    .join(' ');

/**
 * The value that words state; undefined where that is not certain. A code counts where it follows the name of the
 * rating, or where it is the only one and does not count something, as in "4 studies". What is in brackets is about the
 * scale.
 */
function saidIn(words: string, subject: string, worded: WordedScale): string | undefined {
  const text = words
    .replaceAll(subject || '\0', ' ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const compact = valuesOf(worded.scale).find((value) => compactLines(worded, value).includes(withoutSpace(text)));
  if (compact) return compact;
  if (worded.words.some(({notRated}) => text.includes(notRated.label))) return 'not-rated';

  const codes = [...text.matchAll(/(?<![\p{L}\p{N}£.,–-])[\p{L}\p{N}]+(?:\s?[+*])*(?![\p{L}\p{N}]|[.,–-]\p{N})/gu)]
    // As published: "na" is a word in Welsh.
    .filter(([found]) => statedBy(ratingOf(worded.scale, found)) === withoutSpace(found));
  const names = worded.words.flatMap(({name, nameFor}) => [nameFor('').trim(), name]);
  const named = codes.find(({index}) =>
    names.some((name) =>
      text
        .slice(0, index)
        .replace(/\P{L}+$/u, '')
        .endsWith(name),
    ),
  );
  const only =
    codes.length === 1 && !/^ \p{Ll}/u.test(text.slice(codes[0]!.index + codes[0]![0].length)) ? codes[0] : undefined;
  const [found] = named ?? only ?? [];
  if (!found) return undefined;
  const inWords = worded.scale.modifiers.filter(
    ({sign}) => !found.includes(sign) && worded.words.some(({modifiers}) => text.includes(modifiers[sign]!.brief)),
  );
  return withoutSpace(found) + inWords.map(({sign}) => sign).join('');
}

/** The whole of what a compact badge says for a value: it does not begin with the name of the rating. */
const compactLines = (worded: WordedScale, value: string): string[] =>
  worded.words.map(({language}) => withoutSpace(fallbackLines(worded, {value, language, variant: 'compact'}).join('')));

/** Markup may stand between any two words, with space or without. */
const withoutSpace = (text: string): string => text.replace(/\s/g, '');
