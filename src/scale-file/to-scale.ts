import {frozen, type Level, type Scale} from '../scales/scale.js';
import type {Outcomes} from '../scales/outcomes.js';
import type {LevelWords, ScaleWords, WordedScale} from '../scales/words.js';
import {atStart} from '../text/rating-text.js';
import {fill, withDefaults} from './defaults.js';
import {pathsAt, pathsBetween} from './figures.js';
import type {LevelData, OutcomesData, ScaleData, WordsData} from './schema.js';

/** More levels, and longer codes, do not fit in a row. */
const mostInStrip = 8;
const longestInStrip = 4;

/** Converts a scale of a file to the elements' form: with paths, ranges, and sentences as functions of their values. */
export function toWordedScale(file: ScaleData): WordedScale {
  const data = withStepForEachLevel(file);
  const {id, body, version, source, more, figure, modifiers = []} = data;
  const scale: Scale = {
    id,
    body,
    version,
    source,
    more,
    modifiers,
    figure:
      figure?.kind === 'steps' || figure?.kind === 'coin' ? {kind: figure.kind, places: figure.places} : undefined,
    strip: stripOf(data),
    levels: data.levels.map((level) => ({
      ...level,
      paths: figure && level.place !== undefined ? pathsAt(figure, level.place) : undefined,
    })),
    ranges: rangesIn(data).map(({range}) => range),
    outside: data.outside ?? [],
  };
  const words = data.words.map((document, index) => toScaleWords(document, data, index === 0)) as [
    ScaleWords,
    ...ScaleWords[],
  ];
  return frozen({scale, words});
}

/** Levels with a plus, which files could state before each level had a step of its own. */
function withStepForEachLevel(data: ScaleData): ScaleData {
  if (!data.levels.some(({plus}) => plus)) return data;
  const levels = data.levels.map((level, index) => ({...level, place: index + 1}));
  return {...data, levels, figure: {kind: 'steps', places: levels.length}};
}

function stripOf({figure, levels}: ScaleData): Scale['strip'] {
  const fits =
    levels.length > 1 && levels.length <= mostInStrip && levels.every(({code}) => [...code].length <= longestInStrip);
  if (!fits || !figure || figure.kind === 'balance') return undefined;
  return figure.kind === 'steps' ? 'amount' : 'place';
}

/** Converts the outcomes of a file to the grid's form. */
export function toOutcomes({ids, words}: OutcomesData): Outcomes {
  const documents = words.map(({title, titleFor, approved, ...document}, index) => ({
    ...document,
    approved: approved ?? index === 0,
    titleFor: (subject: string) => (subject ? fill(titleFor, {subject}) : title),
  }));
  return frozen({ids, words: documents as unknown as Outcomes['words']});
}

/** @returns the range from each level to each higher one, if the body publishes ranges, with the codes of both */
export function rangesIn({levels, ranges, figure}: ScaleData) {
  if (ranges === undefined) return [];
  return levels.flatMap((from, index) =>
    levels.slice(index + 1).map((to) => {
      const codes = {from: from.code, to: to.code};
      const range: Level = {
        code: fill(ranges, codes),
        aliases: ['{from}-{to}', '{from}–{to}', '{from} to {to}'].map((spelling) => fill(spelling, codes)),
        basedOn: [from.code, to.code],
        paths:
          figure && from.place !== undefined && to.place !== undefined
            ? pathsBetween(figure, from.place, to.place)
            : undefined,
      };
      return {range, codes};
    }),
  );
}

function toScaleWords(data: WordsData, scale: ScaleData, isFirst: boolean): ScaleWords {
  const words = withDefaults(data, scale);
  const {between} = words;
  const ranges = rangesIn(scale).map(({range: {code}, codes}): [string, LevelWords] => {
    const [spoken, brief, meaning] = [between.spoken, between.label, between.meaning].map((sentence) =>
      fill(sentence, codes),
    ) as [string, string, string];
    return [code, {spoken, brief, meaning}];
  });
  // The file has been checked: what it does not have, the library has.
  return {
    language: words.language,
    mention: words.mention,
    source: words.source,
    range: words.range,
    notRated: words.notRated,
    noneGiven: words.noneGiven,
    notRecognised: words.notRecognised,
    approved: data.approved ?? isFirst,
    levels: {...mapValues(data.levels, toLevelWords), ...Object.fromEntries(ranges)},
    outside: data.outside ?? {},
    modifiers: data.modifiers ?? {},
    ...toSentences(
      words,
      valuesOf(
        words.name,
        scale.levels.map(({code}) => code),
      ),
    ),
    summary: {
      sentence: summarySentence(words.summary, words.name),
      phrases: phrasesOf(data.levels),
      clauses: clausesOf(data.modifiers),
    },
  } as ScaleWords;
}

/** What the sentences of a scale can contain. */
export const valuesOf = (name: string, codes: readonly string[]) => ({
  name,
  count: String(codes.length),
  codes: codes.join(', '),
  first: codes[0]!,
  last: codes.at(-1)!,
});

/** Converts the words of a level, or what an override replaces of them. Without a brief label, the label is shown. */
export function toLevelWords({label, phrase, ...level}: Partial<LevelData>): LevelWords {
  return {...(label !== undefined && {brief: label}), ...level} as LevelWords;
}

/** The levels in the summary's sentence, by their codes. */
export const phrasesOf = (levels: Readonly<Record<string, Partial<LevelData>>>): Record<string, string> =>
  withoutUndefined(mapValues(levels, ({phrase, label}) => phrase ?? label)) as Record<string, string>;

/** The modifiers in the summary's sentence, by their signs. */
export const clausesOf = (modifiers: Readonly<Record<string, {readonly clause?: string | undefined}>> = {}) =>
  withoutUndefined(mapValues(modifiers, ({clause}) => clause)) as Record<string, string>;

type Sentences = Pick<
  ScaleWords,
  'name' | 'nameFor' | 'standing' | 'caution' | 'quotation' | 'attribution' | 'strip' | 'explainer'
>;

/**
 * Converts those sentences of a file that contain values to functions of them.
 *
 * @param values that are known: the scale's name, its codes and their number
 */
export function toSentences(
  words: Partial<Omit<WordsData, 'levels' | 'outside' | 'modifiers'>>,
  values: Readonly<Record<string, string>> = {},
): Partial<Sentences> {
  const {name, nameFor, standing, caution, quotation, attribution, lowest, highest, position} = words;
  const {explained, count, direction, signs, moreAbout} = words;
  const explainer = {title: explained, count: count && fill(count, values), direction, signs, moreAbout};
  return withoutUndefined({
    name,
    nameFor: nameFor && ((subject: string) => fill(nameFor, {...values, subject})),
    // A range has no single place, and its label gives both ends.
    standing:
      standing !== undefined
        ? (place: number) => (place ? fill(standing, {...values, place: String(place)}) : '')
        : undefined,
    caution,
    quotation: quotation && ((version: string) => fill(quotation, {version})),
    attribution: attribution && ((version: string) => fill(attribution, {version})),
    strip:
      lowest && highest && position
        ? {
            ends: [atStart(lowest), atStart(highest)],
            position: (place: number) => fill(position, {...values, place: String(place), lowest, highest}),
          }
        : undefined,
    explainer: withoutUndefined(explainer),
  } as Partial<Sentences>);
}

/** The sentence of the summary about a level. */
export const summarySentence =
  ({first, next}: NonNullable<WordsData['summary']>, name: string) =>
  (subject: string, phrase: string, code: string, clauses: readonly string[]) =>
    fill(subject ? first : next, {name, subject, phrase: [phrase, ...clauses].join('; '), code});

export const mapValues = <V, R>(values: Readonly<Record<string, V>>, convert: (value: V) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, convert(value)]));

export const withoutUndefined = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
