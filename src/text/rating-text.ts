import {isKnown, levelsExplaining, type Rating, type Scale} from '../scales/scale.js';
import type {ScaleWords, StateWords, WordedScale} from '../scales/words.js';
import type {Messages} from './messages.js';
import {dateInWords} from './dates.js';
import {allMessages, inLanguage} from './languages.js';

/** A rating with its scale, words and messages. */
export interface ResolvedRating {
  readonly scale: Scale;
  readonly rating: Rating;
  readonly words: ScaleWords;
  readonly messages: Messages;
  /** The words in the language of the body, if `words` are an unapproved translation of them. */
  readonly original?: ScaleWords | undefined;
  /** The name of the programme, or `''`. */
  readonly subject: string;
  /** When the body last reviewed the rating, as the page gives it: "2018-02", or `''`. */
  readonly reviewed: string;
}

/** The words of a badge, in the order in which they are shown. */
export interface BadgeText {
  /** "Evidence rating for Functional Family Therapy" */
  readonly name: string;
  /** The code that is shown: "3+". Absent if there is only a label. */
  readonly code?: string;
  /** What is announced instead of the code: "3 plus". Empty if the label is enough. Default: the code. */
  readonly spoken?: string | undefined;
  /** "mixed findings" */
  readonly modifiers: readonly string[];
  readonly label: string;
  readonly brief: string;
  readonly range?: string;
  readonly source?: string;
}

/** @returns the words of a badge */
export function badgeText({rating, words, messages, subject, reviewed}: ResolvedRating): BadgeText {
  const name = subject ? words.nameFor(subject) : words.name;
  const {label, brief = label} = stateWords(rating, words);
  const text = {name, modifiers: [], label, brief};
  if (!isKnown(rating)) return text;

  const date = dateInWords(reviewed, messages);
  const sourceWithDate = date && {source: messages.sourceReviewed(words.source, date)};
  if (rating.state === 'not-rated') return {...text, ...sourceWithDate};

  const textWithCode = {
    ...text,
    code: rating.level.code,
    range: words.range,
    source: words.source,
    ...sourceWithDate,
  };
  if (rating.state === 'outside') return {...textWithCode, spoken: ''};
  return {
    ...textWithCode,
    spoken: words.levels[rating.level.code]!.spoken,
    modifiers: rating.modifiers.map(({sign}) => words.modifiers[sign]!.brief),
  };
}

/** The words of an explanation, in the order in which they are shown. */
export interface ExplanationText {
  readonly meanings: readonly Meaning[];
  /** The body's own sentences, if `meanings` are a draft translation of them. */
  readonly original?: Original;
  /** Where a level stands in the order. */
  readonly standing?: string;
  /** What the rating does not mean. */
  readonly caution: string;
  readonly reviewed: string;
  /** Whose words these are. */
  readonly attribution: string;
}

/** The body's own sentences, in its language. */
export interface Original {
  readonly language: string;
  readonly meanings: readonly Meaning[];
}

/** A sentence of the body about a level or modifier. */
export interface Meaning {
  /** What comes before it: "Rated 3+:" */
  readonly lead?: string;
  readonly meaning: string;
}

/** @returns the words of the explanation, or `undefined` if there is no rating to explain */
export function explanationText(resolved: ResolvedRating): ExplanationText | undefined {
  const {scale, rating, words, messages, reviewed} = resolved;
  if (!isKnown(rating)) return undefined;

  const date = dateInWords(reviewed, messages);
  const cautioned =
    rating.state === 'level'
      ? undefined
      : rating.state === 'outside'
        ? words.outside[rating.level.code]!
        : words.notRated;
  return {
    ...meaningsOf(resolved),
    ...(rating.state === 'level' && {
      standing: words.standing(
        scale.levels.indexOf(rating.level) + 1,
        scale.levels.map(({code}) => code),
      ),
    }),
    caution: cautioned?.caution ?? words.caution,
    reviewed: date ? messages.reviewed(date) : messages.notReviewed,
    attribution: cautioned?.attribution ?? words.attribution(scale.version),
  };
}

/** @returns the body's own sentences about a rating, if any; for a draft translation of them, with the original */
export function meaningsOf({scale, rating, words, messages, original}: ResolvedRating): {
  meanings: Meaning[];
  original?: Original;
} {
  const meanings = sentencesOf(scale, rating, words, messages);
  if (!original || meanings.length === 0) return {meanings};
  const {language} = original;
  return {
    meanings,
    original: {language, meanings: sentencesOf(scale, rating, original, inLanguage(allMessages, language))},
  };
}

/**
 * The sentences about the level, "Rated 3+: …", the levels that it is based on, "Rated 3: …", and "Rating has a *: …".
 */
function sentencesOf(scale: Scale, rating: Rating, words: ScaleWords, messages: Messages): Meaning[] {
  if (rating.state === 'outside') {
    const {meaning} = words.outside[rating.level.code]!;
    return meaning ? [{meaning}] : [];
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

function stateWords(rating: Rating, words: ScaleWords): StateWords {
  switch (rating.state) {
    case 'level':
      return words.levels[rating.level.code]!;
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

/** @returns the words of a scale in a language; for an unapproved translation, with those in the body's language */
export function wordsIn<S extends Scale>({words: documents}: WordedScale<S>, language: string) {
  const words = inLanguage(documents, language);
  return {words, original: words.approved ? undefined : documents[0]};
}

/**
 * The sentence of `<rating-summary>` about a rating: the scale's own for a level, the label for another state.
 *
 * @param subject the name of the programme, or `''` if a sentence before has it
 */
export function summarySentence({rating, words}: ResolvedRating, subject: string): string {
  const {label} = stateWords(rating, words);
  if (rating.state !== 'level' || !words.summary) return `${subject && `${subject}. `}${label}.`;
  const {code} = rating.level;
  const clauses = rating.modifiers.map(({sign}) => words.modifiers[sign]!).map(({brief, clause = brief}) => clause);
  return words.summary(subject, words.levels[code]!.phrase ?? label, code, clauses);
}

/** The code with its modifiers in words: "3+, mixed findings". */
export const ratingInWords = ({code, modifiers}: BadgeText, messages: Messages): string =>
  messages.list([...(code ? [code] : []), ...modifiers]);
