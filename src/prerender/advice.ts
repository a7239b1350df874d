import {copies} from '../copy/languages.js';
import {badgeText} from '../copy/rating-text.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import {codeOf, ratingOf, type Rating, type Scale} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {attributeOf, childElements, type PageElement} from './page.js';
import type {PlacedProblem} from './rendering.js';

const scales: readonly WordedScale[] = [cost, evidence];
const fixed: Readonly<Record<string, string>> = {'cost-rating': cost.scale.id, 'evidence-rating': evidence.scale.id};

/** What is no mistake to the element, and yet an editor would want to know: what is missing, and words that contradict the value. */
export function adviceOn(place: PageElement): PlacedProblem[] {
  const advice: PlacedProblem[] = [];
  const attribute = (name: string) => attributeOf(place, name)?.trim() ?? '';
  const worded = scales.find(({scale}) => scale.id === (fixed[place.tagName] ?? attribute('scale')));
  const tag = `<${place.tagName}${attribute('value') && ` value="${attribute('value')}"`}>`;
  const advise = (text: string) => advice.push({place, message: `${tag}${text}`});
  const isBadge = place.tagName.endsWith('-rating');
  const rating = isBadge && worded ? ratingOf(worded.scale, attribute('value')) : undefined;

  if (isBadge && rating?.state === 'none-given') advise(` has no value. Say which rating it is: value="${valuesOf(worded!.scale)}".`);
  if (place.tagName !== 'rating-explainer' && !attribute('subject')) {
    advise(' has no subject, so that it can pass for another programme\'s. Name the programme: subject="…".');
  }
  if ((rating?.state === 'level' || rating?.state === 'outside') && !attribute('reviewed')) {
    advise(' has no date. Say when the body last reviewed the rating: reviewed="2018-02".');
  }
  if (!place.sourceCodeLocation!.endTag) {
    advise(` is not closed, so that what follows counts as its words. Write </${place.tagName}> after them; "/>" does not close it.`);
  } else if (rating && worded && rating.state !== 'none-given' && rating.state !== 'not-recognised') {
    const said = saidIn(ownWordsOf(place), attribute('subject'), worded, rating);
    const meant = valueIn(rating);
    if (said !== undefined && said !== meant) advise(`: value says ${meant}, text says ${said}. Make them the same.`);
  }
  return advice;
}

const valuesOf = ({levels}: Scale): string => `${levels[0]!.code}" to "${levels.at(-1)!.code}`;

const valueIn = (rating: Rating): string =>
  rating.state === 'level' ? codeOf(rating) : rating.state === 'outside' ? rating.level.code : rating.state;

/** The page's own words: the text of the default slot. */
function ownWordsOf(place: PageElement): string {
  const slotted = new Set<unknown>(childElements(place).filter((child) => attributeOf(child, 'slot') || 'content' in child));
  const textOf = (node: PageElement['childNodes'][number]): string => {
    if (slotted.has(node)) return '';
    if ('value' in node) return node.value;
    return 'childNodes' in node ? (node.tagName === 'br' ? '\n' : node.childNodes.map(textOf).join('')) : '';
  };
  return place.childNodes.map(textOf).join(' ').replace(/\s+/g, ' ');
}

/**
 * The rating that words state; undefined where they state none that can be told for certain. What they say besides the rating can hold
 * figures too, so the labels that belong to the value, the ends of the scale, the subject and what is in brackets are left out.
 */
function saidIn(text: string, subject: string, {scale, words}: WordedScale, rating: Rating): string | undefined {
  let left = text.replaceAll(subject || '\0', ' ');
  const all = words.map((each) => badgeText({scale, rating, words: each, copy: copies[0], subject: '', reviewed: ''}));
  for (const {label, brief, range, source} of all) for (const known of [label, brief, range, source]) left = left.replaceAll(known ?? '\0', ' ');
  left = left.replace(/\([^)]*\)/g, ' ');

  for (const [, found] of left.matchAll(/(?<![\p{L}\p{N}£.,–-])([\p{L}\p{N}]+(?:\s*[+*])*)(?![\p{L}\p{N}]|[.,–-]\p{N})/gu)) {
    const said = ratingOf(scale, found);
    if (said.state === 'outside') return said.level.code;
    if (said.state !== 'level') continue;
    const modifiers = scale.modifiers.filter(({sign}) => found!.includes(sign) || words.some((each) => text.includes(each.modifiers[sign]!.brief)));
    return codeOf({...said, modifiers});
  }
  return undefined;
}
