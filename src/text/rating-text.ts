import {isKnown, levelsExplaining, type Rating, type Scale} from '../scales/scale.js';
import type {ScaleWords, StateWords, WordedScale} from '../scales/words.js';
import type {Messages} from './messages.js';
import {dateInWords} from './dates.js';
import {allMessages, inLanguage} from './languages.js';

/** A rating and all that is needed to put it into words. */
export interface ResolvedRating {
  readonly scale: Scale;
  readonly rating: Rating;
  readonly words: ScaleWords;
  readonly messages: Messages;
  /** The words in which the body publishes, where `words` are an unapproved translation of them. */
  readonly original?: ScaleWords | undefined;
  /** The programme rated. */
  readonly subject: string;
  /** When the body last reviewed the rating, as given: "2018-02". */
  readonly reviewed: string;
}

/** What a badge says, in the order in which it says it. */
export interface BadgeText {
  readonly name: string;
  /** "3+": shown. Absent where there is nothing but a label. */
  readonly code?: string;
  /**
   * "3 plus": said instead of the code. Empty where the label says it all. Absent where the code is said as it is
   * shown.
   */
  readonly spoken?: string | undefined;
  /** "mixed findings" */
  readonly modifiers: readonly string[];
  readonly label: string;
  readonly brief: string;
  readonly range?: string;
  readonly source?: string;
}

export function badgeText({rating, words, messages, subject, reviewed}: ResolvedRating): BadgeText {
  const name = subject ? words.nameFor(subject) : words.name;
  const {label, brief = label} = stateWords(rating, words);
  const text = {name, modifiers: [], label, brief};
  if (!isKnown(rating)) return text;

  const date = dateInWords(reviewed, messages);
  const dated = date && {source: messages.sourceReviewed(words.source, date)};
  if (rating.state === 'not-rated') return {...text, ...dated};

  const placed = {...text, code: rating.level.code, range: words.range, source: words.source, ...dated};
  if (rating.state === 'outside') return {...placed, spoken: ''};
  return {
    ...placed,
    spoken: words.levels[rating.level.code]!.spoken,
    modifiers: rating.modifiers.map(({sign}) => words.modifiers[sign]!.brief),
  };
}

/** What the explanation says, in the order in which it says it. */
export interface ExplanationText {
  readonly meanings: readonly Meaning[];
  /** The body's own sentences, where `meanings` are a draft translation of them. */
  readonly original?: Original;
  readonly standing?: string;
  readonly caution: string;
  readonly reviewed: string;
  readonly attribution: string;
}

export interface Original {
  readonly language: string;
  readonly meanings: readonly Meaning[];
}

export interface Meaning {
  /** "Rated 3+:" */
  readonly lead?: string;
  readonly meaning: string;
}

export function explanationText(resolved: ResolvedRating): ExplanationText | undefined {
  const {scale, rating, words, messages, reviewed} = resolved;
  if (!isKnown(rating)) return undefined;

  const date = dateInWords(reviewed, messages);
  const state =
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
    caution: state?.caution ?? words.caution,
    reviewed: date ? messages.reviewed(date) : messages.notReviewed,
    attribution: state?.attribution ?? words.attribution(scale.version),
  };
}

/**
 * The body's own sentences for a rating, and behind a draft translation of them the original. None where the body has
 * published none.
 */
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

/** "Rated 3+: …", then what 3+ is based on, "Rated 3: …", then "Rating has a *: …". */
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
    // A sign that is words says itself.
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

/** The words of a scale for a language, and behind an unapproved translation the words in which the body publishes. */
export function wordsIn<S extends Scale>({words: documents}: WordedScale<S>, language: string) {
  const words = inLanguage(documents, language);
  return {words, original: words.approved ? undefined : documents[0]};
}

/**
 * What the summary says of a rating, after the programme's name if it is given: of a level a sentence of the scale's,
 * of a state its label.
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
