import {fallbackLine, fallbackLines} from '../copy/fallback.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import {codeOf, ratingOf, type Rating, type Scale} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {attributeOf, isTemplate, textIn, type PageElement} from './page.js';
import type {PlacedProblem} from './rendering.js';

const scales: readonly WordedScale[] = [cost, evidence];
const fixed: Readonly<Record<string, string>> = {'cost-rating': cost.scale.id, 'evidence-rating': evidence.scale.id};

/** What is no mistake to the element, and yet an editor would want to know: what is missing, and words that contradict the value. */
export function adviceOn(place: PageElement): PlacedProblem[] {
  const advice: PlacedProblem[] = [];
  const attribute = (name: string) => attributeOf(place, name)?.trim() ?? '';
  const [value, subject, reviewed] = [attribute('value'), attribute('subject'), attribute('reviewed')];
  const tag = `<${place.tagName}${value && ` value="${value}"`}>`;
  const advise = (text: string) => advice.push({place, message: `${tag}${text}`});
  const worded = scales.find(({scale}) => scale.id === (fixed[place.tagName] ?? attribute('scale')));
  const rating = place.tagName.endsWith('-rating') && worded ? ratingOf(worded.scale, value) : undefined;
  const stated = rating && statedBy(rating);

  if (rating?.state === 'none-given') advise(` has no value. Say which rating it is: value="${valuesOf(worded!.scale).join('", "')}".`);
  if (place.tagName !== 'rating-explainer' && !subject) {
    advise(' has no subject, so that it can pass for another programme\'s. Name the programme: subject="…".');
  }
  if (stated && stated !== 'not-rated' && !reviewed) advise(' has no date. Say when the body last reviewed the rating: reviewed="2018-02".');
  if (!place.sourceCodeLocation!.endTag) {
    advise(` is not closed, so that what follows counts as its words. Write </${place.tagName}> after them; "/>" does not close it.`);
  } else if (stated) {
    const said = saidIn(ownWordsOf(place), stated, {subject, reviewed}, worded!);
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
  childNodes.filter((child) => !isTemplate(child) && !('tagName' in child && attributeOf(child, 'slot'))).map(textIn).join(' ');

type Given = Readonly<Record<'subject' | 'reviewed', string>>;

/**
 * The value that words state; undefined where that is not certain. Those that the library itself recommends are known. Of others a code
 * counts where it follows the name of the rating, or where it is the only one and does not count something: "4 studies".
 */
function saidIn(words: string, stated: string, given: Given, worded: WordedScale): string | undefined {
  const known = [stated, ...valuesOf(worded.scale)].find((value) => recommendedFor(value, given, worded).has(withoutSpace(words)));
  if (known) return known;

  const text = words.replaceAll(given.subject || '\0', ' ').replace(/\([^)]*\)/g, ' ').replace(/\s+/g, ' ');
  const codes = [...text.matchAll(/(?<![\p{L}\p{N}£.,–-])[\p{L}\p{N}]+(?:\s?[+*])*(?![\p{L}\p{N}]|[.,–-]\p{N})/gu)].flatMap(({0: found, index}) => {
    const value = statedBy(ratingOf(worded.scale, found));
    // As published: "na" is a word in Welsh.
    return value && value === withoutSpace(found) ? [{value, before: text.slice(0, index), after: text.slice(index + found.length)}] : [];
  });
  const names = worded.words.map(({name}) => name).join('|');
  const named = codes.find(({before}) => new RegExp(`(${names})\\P{L}*(\\p{L}+\\P{L}*)?$`, 'iu').test(before));
  const alone = codes.length === 1 && !/^ \p{Ll}/u.test(codes[0]!.after) ? codes[0] : undefined;
  const said = (named ?? alone)?.value;
  if (!said) return undefined;
  const inWords = worded.scale.modifiers.filter(({sign}) => worded.words.some(({modifiers}) => text.includes(modifiers[sign]!.brief)));
  return statedBy(ratingOf(worded.scale, said + inWords.map(({sign}) => (said.includes(sign) ? '' : sign)).join(''))) ?? said;
}

/** All that the library recommends to write inside the tag for a value, whether or not it names the programme and the date. */
function recommendedFor(value: string, {subject, reviewed}: Given, worded: WordedScale): Set<string> {
  const recommended = new Set<string>();
  for (const {language} of worded.words) {
    for (const given of [{subject, reviewed}, {subject}, {reviewed}, {}]) {
      const options = {value, language, ...given};
      recommended.add(withoutSpace(fallbackLine(worded, options)));
      for (const variant of ['compact', 'standard', 'full'] as const) {
        recommended.add(withoutSpace(fallbackLines(worded, {...options, variant}).join('')));
      }
    }
  }
  return recommended;
}

/** Markup may stand between any two words, with space or without. */
const withoutSpace = (text: string): string => text.replace(/\s/g, '');
