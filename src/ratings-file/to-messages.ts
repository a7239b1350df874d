import type {AllMessages, CardMessages, GridMessages, Messages, TableMessages} from '../text/messages.js';
import {fill} from './defaults.js';
import type {MessagesData} from './schema.js';

/**
 * Converts the library's own sentences in the language of a file: those that contain values become functions of them.
 */
export function toMessages(data: MessagesData): AllMessages {
  const {months, subject, noSubject, grid, card, table, ...sentences} = data;
  const common: Messages = {
    language: data.language,
    approved: data.approved ?? false,
    draft: data.draft,
    list: (parts) => parts.join(', '),
    scaleUnknown: data.scaleUnknown,
  };
  return {
    ...sentences,
    ...common,
    rated: (code) => fill(data.rated, {code}),
    hasSign: (sign) => fill(data.hasSign, {sign}),
    controlOf: (mention, name) => fill(name ? subject.control : noSubject.control, {mention, subject: name}),
    date: (year, month, day) => [day, month && months[month - 1], year].filter(Boolean).join(' '),
    sourceReviewed: (source, date) => fill(data.sourceReviewed, {source, date}),
    reviewed: (date) => fill(data.reviewed, {date}),
    overdue: (date) => (data.overdue ? fill(data.overdue, {date}) : ''),
    givenBy: (body) => fill(data.givenBy, {body}),
    entryOf: (source, name) => fill(name ? subject.entry : noSubject.entry, {source, subject: name}),
    canCarry: (sign) => fill(data.canCarry, {sign}),
    thisRating: (name) => fill(name ? subject.rating : noSubject.rating, {subject: name}),
    ...(grid && {grid: toGridMessages(grid, common)}),
    ...(card && {card: toCardMessages(card, common)}),
    ...(table && {table: toTableMessages(table, common)}),
  };
}

const toGridMessages = (data: NonNullable<MessagesData['grid']>, common: Messages): GridMessages => ({
  ...data,
  ...common,
  notListed: (outcomes) => fill(data.notListed, {outcomes: outcomes.join('; ')}),
  scored: (result, score) => fill(data.scored, {result, score}),
  score: (score) => fill(data.score, {score}),
  spokenScore: (sign, number) =>
    sign ? fill(sign === '+' ? data.spokenScore.plus : data.spokenScore.minus, {number}) : number,
  study: (study) => fill(data.study, {study}),
  whenMeasured: (time) => fill(data.whenMeasured, {time}),
  improvementIndex: (score, reaches) => fill(data.improvementIndex, {score, reaches}),
});

const toCardMessages = (
  {control, ...data}: NonNullable<MessagesData['card']>,
  {language, approved}: Messages,
): CardMessages => ({
  ...data,
  language,
  approved,
  foundFor: (result) => fill(data.foundFor, {result}),
  controlOf: (subject) => fill(control, {subject}),
  reviewed: (date) => fill(data.reviewed, {date}),
  overdue: (date) => (data.overdue ? fill(data.overdue, {date}) : ''),
  givenBy: (body) => fill(data.givenBy, {body}),
});

function toTableMessages(
  {orders, countShown, ...data}: NonNullable<MessagesData['table']>,
  common: Messages,
): TableMessages {
  const formOf = pluralFormOf(common.language);
  const plural = (sentences: typeof countShown, number: number) => sentences[formOf(number)] ?? sentences.other;
  return {
    ...data,
    ...common,
    atLeast: (scale) => fill(data.atLeast, {scale}),
    atMost: (scale) => fill(data.atMost, {scale}),
    sortByColumn: (column) => fill(data.sortByColumn, {column}),
    ordered: (column, order) => fill(data.ordered, {column, order: orders[order]}),
    sorted: (order) => fill(data.sorted, {order}),
    count: (shown, all) =>
      fill(plural(shown === all ? data.count : countShown, all), {shown: String(shown), all: String(all)}),
    offTheScale: (number) => fill(plural(data.offTheScale, number), {number: String(number)}),
  };
}

/** Which form of a sentence a number takes. In a language whose rules the browser does not know it is always "other". */
function pluralFormOf(language: string): (number: number) => Intl.LDMLPluralRule {
  const rules = isKnownTag(language) ? new Intl.PluralRules(language) : undefined;
  return (number) => rules?.select(number) ?? 'other';
}

function isKnownTag(language: string): boolean {
  try {
    return Intl.PluralRules.supportedLocalesOf(language).length > 0;
  } catch {
    // It looks like a tag and is none, such as "xx-a".
    return false;
  }
}
