import {
  array,
  type BaseIssue,
  type BaseSchema,
  boolean,
  custom,
  type GenericSchema,
  integer,
  type InferOutput,
  maxEntries,
  maxLength,
  maxValue,
  minLength,
  minValue,
  number,
  optional,
  partial,
  picklist,
  pipe,
  record,
  regex,
  strictObject,
  string,
  union,
} from 'valibot';
import {results} from '../scales/outcomes.js';
import type {TextByLanguage} from '../scales/programmes.js';

/*
 * The schema of a ratings file, which a rating body can publish and a page can give to `<rating-source>`. The build
 * converts it to `ratings.schema.json`, with the descriptions in `build/ratings-schema.mjs`. Each message says what
 * is expected. What a schema cannot express, such as unique codes, is checked in `validate.ts`.
 */

/** Of a type that says no more than that it is text, since the declarations would repeat the whole schema at each use. */
const matching = (expected: string, pattern: RegExp, most = 2000): GenericSchema<string> =>
  pipe(string(expected), maxLength(most, `${expected}, of at most ${most} characters`), regex(pattern, expected));

const text = matching('text', /\S/);
// Valibot ignores these names in records, because every object in JavaScript has them.
const id = matching(
  'an id of small letters, figures and hyphens, such as "evidence-2", but not "constructor" or "prototype"',
  /^(?!(constructor|prototype)$)[a-z][a-z0-9-]*$/,
  64,
);
const code = matching(
  'a code on one line, with no space before or after it, but not "constructor", "prototype" or "__proto__"',
  /^(?!(constructor|prototype|__proto__)$)\S(.*\S)?$/,
  40,
);
const languageTag = matching('a language tag, such as "en" or "cy"', /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 40);
export const date = matching('a date: "2018", "2018-02" or "2018-02-15"', /^\d{4}(-\d{2}(-\d{2})?)?$/);
const address = matching('an address that begins with https:// or http://', /^https?:\/\/\S+$/);
export const programmeId = matching(
  'an id of small letters, figures and hyphens, such as "functional-family-therapy"',
  /^[a-z0-9][a-z0-9-]*$/,
  200,
);
const link = matching('an http, https or relative address', /^(https?:\/\/\S+|[^:\s]+)$/);
/** What begins with two slashes, in either direction, is the name of another site. */
export const entryAddress = matching(
  'an http, https or relative address that does not begin with "//"',
  /^(https?:\/\/\S+|(?![\\/]{2})[^:\s]+)$/,
);
const places = pipe(
  number('a number'),
  integer('a whole number'),
  minValue(1, '1 or more'),
  maxValue(16, '16 or less'),
);

// The size of a list or record is checked before its items, or a million wrong items would have a million errors. It is
// repeated after them for the JSON schema, which the build makes of what follows the last `array` or `record`.
const listOf = <Item extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(item: Item, most: number, least = 0) =>
  pipe(
    custom<unknown[]>(Array.isArray, 'a list'),
    maxLength(most, `at most ${most}`),
    array(item),
    minLength(least, `${least} or more`),
    maxLength(most),
  );

/** For Valibot an array is an object, too, and an empty one a valid record. */
const notAList = custom<unknown>((value) => !Array.isArray(value), 'an object');
const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Far more than any body has rated. */
export const mostProgrammes = 20_000;
/** As many as the longest list of ids or codes has. */
const mostNames = 100;
const recordBy = <Item extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(
  key: typeof code | typeof id | typeof languageTag,
  item: Item,
) =>
  pipe(
    custom<Record<string, unknown>>(isRecord, 'an object'),
    maxEntries(mostNames, `at most ${mostNames} names`),
    record(key, item),
    maxEntries(mostNames),
  );

/** A sentence that contains this value once. U+E000 is not allowed, since `splitAtValue` uses it as placeholder. */
const sentenceWith = (value: string) =>
  matching(`text with {${value}} in it, once`, new RegExp(`^[^{}\uE000]*\\{${value}\\}[^{}\uE000]*$`));
/** A sentence that contains each of two values once, in either order. */
const sentenceWithBoth = (one: string, other: string) =>
  matching(
    `text with {${one}} and {${other}} in it, once each`,
    new RegExp(`^[^{}]*(\\{${one}\\}[^{}]*\\{${other}\\}|\\{${other}\\}[^{}]*\\{${one}\\})[^{}]*$`),
  );
/** A sentence that may contain these values. */
const sentenceOf = (...values: string[]) =>
  matching(`text with braces only around ${values.join(', ')}`, new RegExp(`^([^{}]|\\{(${values.join('|')})\\})+$`));

const figure = strictObject({kind: picklist(['steps', 'coin', 'point', 'balance']), places, below: optional(places)});

const level = strictObject({
  code,
  aliases: optional(listOf(code, 50)),
  place: optional(pipe(number('a number'), integer('a whole number'))),
  plus: optional(boolean()),
  basedOn: optional(listOf(code, 50)),
});

const outside = strictObject({
  code,
  aliases: optional(listOf(code, 50)),
  kind: picklist([
    'below-threshold',
    'no-effect',
    'harmful',
    'not-assessed',
    'awaiting',
    'not-applicable',
    'not-calculated',
    'not-available',
  ]),
});

const modifier = strictObject({sign: code, mark: optional(picklist(['cut']))});

const stateWords = {label: text, brief: optional(text)};
const levelWords = strictObject({
  ...stateWords,
  spoken: optional(text),
  note: optional(text),
  plain: optional(text),
  meaning: text,
  phrase: optional(text),
});
const cautioned = {...stateWords, plain: optional(text), caution: text, attribution: optional(text)};
const outsideWords = strictObject({...cautioned, meaning: optional(text)});
const modifierWords = strictObject({
  brief: text,
  short: optional(text),
  note: optional(text),
  plain: optional(text),
  meaning: text,
  clause: optional(text),
});

/** The sentences that an override can replace. */
const sentences = {
  name: text,
  nameFor: optional(sentenceWith('subject')),
  mention: optional(text),
  source: optional(text),
  body: optional(text),
  range: optional(text),
  lowest: optional(text),
  highest: optional(text),
  position: optional(sentenceOf('place', 'count', 'first', 'last', 'lowest', 'highest')),
  notRated: optional(strictObject(cautioned)),
  noneGiven: optional(strictObject(stateWords)),
  notRecognised: optional(strictObject(stateWords)),
  standing: optional(sentenceOf('place', 'count', 'codes')),
  caution: text,
  attribution: sentenceWith('version'),
  explained: optional(text),
  count: optional(sentenceOf('count', 'first', 'last')),
  direction: optional(text),
  signs: optional(text),
  moreAbout: optional(text),
  summary: optional(strictObject({first: sentenceOf('subject', 'phrase', 'code'), next: sentenceOf('phrase', 'code')})),
};

const words = strictObject({
  language: languageTag,
  approved: optional(boolean()),
  official: optional(boolean()),
  quotation: optional(sentenceWith('version')),
  ...sentences,
  between: optional(
    strictObject({
      spoken: sentenceOf('from', 'to'),
      label: sentenceOf('from', 'to'),
      meaning: sentenceOf('from', 'to'),
    }),
  ),
  levels: recordBy(code, levelWords),
  outside: optional(recordBy(code, outsideWords)),
  modifiers: optional(recordBy(code, modifierWords)),
});

const scale = strictObject({
  id,
  body: text,
  version: code,
  source: strictObject({url: address, date}),
  more: picklist(['stronger', 'dearer', 'better', 'worse', 'nothing']),
  figure: optional(figure),
  levels: listOf(level, 50, 1),
  ranges: optional(matching('a code with {from} and {to} in it', /^[^{}]*\{from\}[^{}]+\{to\}[^{}]*$/, 20)),
  outside: optional(listOf(outside, 50)),
  modifiers: optional(listOf(modifier, 10)),
  words: listOf(words, 50, 1),
});

const outcomes = strictObject({
  ids: optional(listOf(id, 100, 1)),
  words: optional(
    listOf(
      strictObject({
        language: languageTag,
        approved: optional(boolean()),
        source: text,
        title: text,
        titleFor: sentenceWith('subject'),
        names: recordBy(id, text),
      }),
      50,
      1,
    ),
  ),
});

/** A sentence for each of the forms that a language has for numbers, such as "one", and "other" for all the rest. */
const byPlural = (sentence: ReturnType<typeof matching>) =>
  strictObject({
    zero: optional(sentence),
    one: optional(sentence),
    two: optional(sentence),
    few: optional(sentence),
    many: optional(sentence),
    other: sentence,
  });

const gridMessages = strictObject({
  pastStudies: text,
  noOutcomes: text,
  otherOutcomes: text,
  noDetails: text,
  notListed: sentenceWith('outcomes'),
  results: strictObject({improved: text, 'no-effect': text, mixed: text, worsened: text}),
  scored: sentenceWithBoth('result', 'score'),
  score: sentenceWith('score'),
  spokenScore: strictObject({plus: sentenceWith('number'), minus: sentenceWith('number')}),
  study: sentenceWith('study'),
  whenMeasured: sentenceWith('time'),
  improvementIndex: sentenceWithBoth('score', 'reaches'),
  columns: strictObject({outcome: text, result: text, change: text, study: text, whenMeasured: text}),
});

const cardMessages = strictObject({
  found: text,
  foundFor: sentenceWith('result'),
  noResult: text,
  whatTheseMean: text,
  control: sentenceWith('subject'),
  notARecommendation: text,
  reviewed: sentenceWith('date'),
  notReviewed: text,
  overdue: optional(sentenceWith('date')),
  givenBy: sentenceWith('body'),
  checkInSource: text,
});

const tableMessages = strictObject({
  find: text,
  atLeast: sentenceWith('scale'),
  atMost: sentenceWith('scale'),
  outcome: text,
  noFilter: text,
  sortBy: text,
  sortByColumn: sentenceWith('column'),
  asListed: text,
  ordered: sentenceWithBoth('column', 'order'),
  orders: strictObject({
    strongest: text,
    weakest: text,
    highest: text,
    lowest: text,
    listed: text,
    listedBackwards: text,
    newest: text,
    oldest: text,
    aToZ: text,
    zToA: text,
  }),
  sorted: sentenceWith('order'),
  notSorted: text,
  count: byPlural(sentenceOf('all')),
  countShown: byPlural(sentenceOf('shown', 'all')),
  offTheScale: byPlural(sentenceOf('number')),
  noMatch: text,
  showAll: text,
});

/**
 * The sentences of one kind of element, by the name of their group. A group is whole or absent: an element speaks one
 * language.
 */
export const messageGroups = {grid: gridMessages, card: cardMessages, table: tableMessages};

/** The library's own sentences, in a language that the library does not have. */
export const messages = strictObject({
  language: languageTag,
  approved: optional(boolean()),
  draft: text,
  months: listOf(text, 12, 12),
  rated: sentenceWith('code'),
  hasSign: sentenceWith('sign'),
  canCarry: sentenceWith('sign'),
  whatThisMeans: text,
  whatThisLevelMeans: text,
  close: text,
  sourceReviewed: sentenceWithBoth('source', 'date'),
  reviewed: sentenceWith('date'),
  notReviewed: text,
  overdue: optional(sentenceWith('date')),
  notARecommendation: text,
  givenBy: sentenceWith('body'),
  checkInSource: text,
  scaleUnknown: text,
  notOnTheScale: text,
  subject: strictObject({
    control: sentenceWithBoth('mention', 'subject'),
    entry: sentenceWithBoth('source', 'subject'),
    rating: sentenceWith('subject'),
  }),
  noSubject: strictObject({control: sentenceWith('mention'), entry: sentenceWith('source'), rating: text}),
  grid: optional(gridMessages),
  card: optional(cardMessages),
  table: optional(tableMessages),
});

const override = strictObject({
  scale: id,
  url: optional(link),
  language: optional(languageTag),
  words: optional(
    pipe(
      notAList,
      partial(
        strictObject({
          ...sentences,
          levels: recordBy(code, pipe(notAList, partial(levelWords))),
          outside: recordBy(code, pipe(notAList, partial(outsideWords))),
          modifiers: recordBy(code, pipe(notAList, partial(modifierWords))),
        }),
      ),
    ),
  ),
});

const textByLanguage: GenericSchema<unknown, TextByLanguage> = union(
  [text, recordBy(languageTag, text)],
  'text, or an object of texts by language, such as {"en": "…", "cy": "…"}',
);

const finding = strictObject({
  outcome: id,
  finding: optional(textByLanguage),
  study: optional(textByLanguage),
  score: optional(union([number(), text], 'a number, such as 15 or "−5"')),
  timeframe: optional(textByLanguage),
  result: optional(picklist(results)),
  statement: optional(textByLanguage),
});

const programme = strictObject({
  id: optional(programmeId),
  name: textByLanguage,
  ratings: optional(recordBy(id, code)),
  reviewed: optional(date),
  href: optional(entryAddress),
  findings: optional(listOf(finding, 1000)),
});

const source = strictObject({
  name: optional(textByLanguage),
  url: optional(address),
  date: optional(date),
  checked: optional(date),
  interval: optional(pipe(number('a number of months'), minValue(1, '1 or more'))),
});

export const ratingsFile = pipe(
  notAList,
  strictObject({
    $schema: optional(string()),
    source: optional(pipe(notAList, source)),
    programmes: optional(listOf(programme, mostProgrammes)),
    scales: optional(listOf(scale, 100)),
    outcomes: optional(pipe(notAList, outcomes)),
    overrides: optional(listOf(override, 100)),
    messages: optional(listOf(messages, 50)),
  }),
);

/**
 * The content of a ratings file: programmes with their ratings, scales of any body with their words, outcomes with
 * their names, and overrides of the words of existing scales. For its fields, see `ratings.schema.json`.
 */
export type RatingsFile = InferOutput<typeof ratingsFile>;
export type ScaleData = InferOutput<typeof scale>;
export type LevelData = InferOutput<typeof levelWords>;
export type WordsData = InferOutput<typeof words>;
export type OutcomesData = InferOutput<typeof outcomes>;
export type ProgrammeData = InferOutput<typeof programme>;
export type MessagesData = InferOutput<typeof messages>;
export type Override = InferOutput<typeof override>;
