import {isKnown, levelsExplaining, type Rating, type Scale} from '../scales/scale.js';
import type {ModifierWords, ScaleWords, StateWords, WordedScale} from '../scales/words.js';
import {dateInWords} from './dates.js';
import {inLanguage} from './languages.js';
import type {BadgeMessages, MeaningMessages, Messages} from './messages.js';

/** A rating with its scale, words and messages. */
export interface ResolvedRating<M extends Messages = BadgeMessages> {
  readonly scale: Scale;
  readonly rating: Rating;
  readonly words: ScaleWords;
  readonly messages: M;
  /** Words and messages in the language of the body, if `words` are an unapproved translation of them. */
  readonly original?: {readonly words: ScaleWords; readonly messages: M} | undefined;
  /** The name of the programme, or `''`. */
  readonly subject: string;
  /** When the body last reviewed the rating, as the page gives it: "2018-02", or `''`. */
  readonly reviewed: string;
  /** When the page last checked the rating, if it is to be checked again by now: "2025-11". */
  readonly overdue?: string | undefined;
}

/** The words of a scale and the messages for the language of a page, with those of the body where it needs them. */
export function inLanguages<M extends Messages>(
  {words: documents}: WordedScale,
  allMessages: readonly [M, ...M[]],
  language: string,
) {
  const words = inLanguage(documents, language);
  const [ofBody] = documents;
  return {
    words,
    messages: inLanguage(allMessages, language),
    original: words.approved ? undefined : {words: ofBody, messages: inLanguage(allMessages, ofBody.language)},
  };
}

/** A rating in a few words. */
export interface RatingText {
  /** The code that is shown: "3+". Absent if there is only a label. */
  readonly code?: string;
  /** What is announced instead of the code: "3 plus". Default: the code. */
  readonly spoken?: string | undefined;
  /** As within a sentence: "short-term impact, plus other studies", "level 2 not reached" */
  readonly label: string;
  readonly modifiers: readonly ModifierWords[];
  /** What follows the label: "Estimated unit cost £100–£499" */
  readonly note?: string | undefined;
}

/** @returns a rating in a few words */
export function ratingText(rating: Rating, words: ScaleWords): RatingText {
  if (rating.state === 'level') {
    const {code} = rating.level;
    const {brief, note, spoken} = words.levels[code]!;
    return {code, spoken, label: brief, modifiers: rating.modifiers.map(({sign}) => words.modifiers[sign]!), note};
  }
  const {label, brief = label} = stateWords(rating, words);
  return {
    ...(rating.state === 'outside' && {code: rating.level.code}),
    label: brief,
    modifiers: [],
    note: atStart(label) === atStart(brief) ? undefined : label,
  };
}

/** The words of a badge. */
export interface BadgeText extends RatingText {
  /** "Evidence rating for Functional Family Therapy" */
  readonly name: string;
  /** Where the level stands on the scale. Absent if the badge does not show all levels in a row. */
  readonly position?: string | undefined;
  /** Both ends of the scale, if there is no position. */
  readonly range?: string | undefined;
  readonly source?: string | undefined;
}

/** @returns the words of a badge */
export function badgeText(resolved: ResolvedRating): BadgeText {
  const {scale, rating, words, messages, subject, reviewed} = resolved;
  const text = {name: subject ? words.nameFor(subject) : words.name, ...ratingText(rating, words)};
  if (!isKnown(rating)) return text;
  const date = dateInWords(reviewed, messages);
  const source = date ? messages.sourceReviewed(words.source, date) : words.source;
  // Nobody needs to have looked for a rating that a programme does not have.
  if (rating.state === 'not-rated') return date ? {...text, source} : text;
  if (rating.state === 'outside') return {...text, source};
  const place = placeOf(resolved);
  const hasStrip = scale.strip && words.strip && place;
  return {...text, source, ...(hasStrip ? {position: words.strip.position(place)} : {range: words.range})};
}

/** The place of a level in the order, from 1, or 0 for a range. */
const placeOf = ({scale, rating}: ResolvedRating<Messages>): number =>
  rating.state === 'level' ? scale.levels.indexOf(rating.level) + 1 : 0;

/** The words of an explanation, in the order in which they are shown. */
export interface ExplanationText extends Meanings {
  /** What the rating means, in our own plain sentences. May be empty. */
  readonly plain: string;
  /** The modifiers with their names: "Mixed findings:" */
  readonly modifiers: readonly Meaning[];
  /** What the rating does not mean. Empty if `plain` says it. */
  readonly caution: string;
  readonly reviewed: string;
  /** Who says so. */
  readonly givenBy: string;
  /** Whose words these are. */
  readonly attribution: string;
}

/** The body's own sentences about a rating. */
export interface Meanings {
  /** Whose sentences they are, or what they are. */
  readonly heading: string;
  /** Whether the heading is in the language of the scale's words, or of the messages. */
  readonly isQuotation: boolean;
  readonly meanings: readonly Meaning[];
  /** The sentences in the body's language, if `meanings` are a draft translation of them. */
  readonly original?: {readonly language: string; readonly meanings: readonly Meaning[]} | undefined;
}

/** A sentence about a level or modifier. */
export interface Meaning {
  /** What comes before it: "Rated 3+:" */
  readonly lead: string;
  readonly meaning: string;
}

/** @returns the words of the explanation, or `undefined` if there is no rating to explain */
export function explanationText(resolved: ResolvedRating): ExplanationText | undefined {
  const {scale, rating, words, messages, reviewed, overdue} = resolved;
  if (!isKnown(rating)) return undefined;

  const date = dateInWords(reviewed, messages);
  const checked = overdue && dateInWords(overdue, messages);
  const text = {
    ...meaningsOf(resolved),
    reviewed: `${date ? messages.reviewed(date) : messages.notReviewed}${checked ? ` ${messages.overdue(checked)}` : ''}`,
    givenBy: messages.givenBy(words.body ?? scale.body),
    attribution: words.attribution(scale.version),
  };
  if (rating.state !== 'level') {
    const state = rating.state === 'outside' ? words.outside[rating.level.code]! : words.notRated;
    const {label, plain = `${label}.`, caution, attribution = text.attribution} = state;
    return {...text, plain: `${plain} ${caution}`, modifiers: [], caution: '', attribution};
  }
  const {plain = ''} = words.levels[rating.level.code]!;
  return {
    ...text,
    plain: [plain, words.standing(placeOf(resolved))].filter(Boolean).join(' '),
    modifiers: rating.modifiers.flatMap(({sign}) => plainModifier(words.modifiers[sign]!)),
    caution: words.caution,
  };
}

/** "Mixed findings: Some studies suggest that it helped." Nothing if there are no plain words for it. */
function plainModifier({brief, note, plain = note}: ModifierWords): Meaning[] {
  return plain ? [{lead: `${atStart(brief)}:`, meaning: plain}] : [];
}

/** @returns the body's own sentences about a rating, if any; for a draft translation of them, with the original */
export function meaningsOf(resolved: ResolvedRating<MeaningMessages>): Meanings {
  const {scale, words, messages, original} = resolved;
  const meanings = sentencesOf(resolved);
  return {
    heading: words.quotation ? words.quotation(scale.version) : messages.whatThisLevelMeans,
    isQuotation: words.quotation !== undefined,
    meanings,
    original:
      original && meanings.length
        ? {language: original.words.language, meanings: sentencesOf({...resolved, ...original})}
        : undefined,
  };
}

/**
 * The sentences about the level, "Rated 3+: …", the levels that it is based on, "Rated 3: …", and "Rating has a *: …".
 */
function sentencesOf({scale, rating, words, messages}: ResolvedRating<MeaningMessages>): Meaning[] {
  if (rating.state === 'outside') {
    const {meaning} = words.outside[rating.level.code]!;
    return meaning ? [{lead: '', meaning}] : [];
  }
  if (rating.state !== 'level') return [];
  return [
    ...levelsExplaining(scale, rating.level).map(({code}) => ({
      lead: messages.rated(code),
      meaning: words.levels[code]!.meaning,
    })),
    // A sign that consists of words needs no explanation before its meaning.
    ...rating.modifiers.map(({sign}) => ({
      lead: /\w/.test(sign) ? '' : messages.hasSign(sign),
      meaning: words.modifiers[sign]!.meaning,
    })),
  ];
}

function stateWords(rating: Exclude<Rating, {state: 'level'}>, words: ScaleWords): StateWords {
  switch (rating.state) {
    case 'outside':
      return words.outside[rating.level.code]!;
    case 'not-rated':
      return words.notRated;
    case 'none-given':
      return words.noneGiven;
    case 'not-recognised':
      return words.notRecognised;
  }
}

/**
 * The sentence of `<rating-summary>` about a rating: the scale's own for a level, the label for another state.
 *
 * @param subject the name of the programme, or `''` if a sentence before has it
 */
export function summarySentence({rating, words}: ResolvedRating<Messages>, subject: string): string {
  const {summary, levels, modifiers} = words;
  if (rating.state === 'level' && summary) {
    const {code} = rating.level;
    const clauses = rating.modifiers.map(({sign}) => summary.clauses?.[sign] ?? modifiers[sign]!.brief);
    return summary.sentence(subject, summary.phrases[code] ?? levels[code]!.brief, code, clauses);
  }
  const label = rating.state === 'level' ? atStart(levels[rating.level.code]!.brief) : stateWords(rating, words).label;
  return `${subject && `${subject}. `}${label}.`;
}

/** The code with its modifiers in words: "3+, mixed findings". */
export const ratingInWords = ({code, modifiers}: RatingText, messages: Messages): string =>
  messages.list([...(code ? [code] : []), ...modifiers.map(({brief}) => brief)]);

/** Words as they begin a sentence or a line. */
export const atStart = (words: string): string => words.replace(/^./u, (letter) => letter.toUpperCase());
