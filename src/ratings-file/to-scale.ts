import {frozen, type Level, type Scale} from '../scales/scale.js';
import type {Outcomes} from '../scales/outcomes.js';
import type {ExplainerWords, LevelWords, ScaleWords, SummaryWords, WordedScale} from '../scales/words.js';
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

/**
 * Gives each level a step of its own, on steps where levels have a plus: in such a file a level with a plus has the
 * place of the level below it.
 */
function withStepForEachLevel(data: ScaleData): ScaleData {
  if (!data.levels.some(({plus}) => plus)) return data;
  let reached = 0;
  const levels = data.levels.map(({plus, ...level}) => ({...level, place: level.place === 0 ? 0 : ++reached}));
  return {...data, levels, figure: {kind: 'steps', places: reached}};
}

function stripOf({figure, levels, more}: ScaleData): Scale['strip'] {
  if (!figure || figure.kind === 'balance' || more === 'nothing') return undefined;
  if (levels.length < 2 || levels.length > mostInStrip) return undefined;
  if (levels.some(({code}) => [...code].length > longestInStrip)) return undefined;
  return figure.kind === 'steps' ? 'amount' : 'place';
}

/** Converts the outcomes of a file to the grid's form. */
export function toOutcomes(ids: NonNullable<OutcomesData['ids']>, words: NonNullable<OutcomesData['words']>): Outcomes {
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
  const {language, between, levels, outside = {}, modifiers = {}} = words;
  const ranges = rangesIn(scale).map(({range: {code}, codes}): [string, LevelWords] => {
    const {spoken, label: brief, meaning} = mapValues(between, (sentence) => fill(sentence, codes));
    return [code, {spoken, brief, meaning} as LevelWords];
  });
  return {
    ...toSentences(words, valuesOf(words.name, scale.levels)),
    language,
    approved: words.approved ?? isFirst,
    levels: {...mapValues(levels, toLevelWords), ...Object.fromEntries(ranges)},
    outside,
    modifiers,
    summary: {
      sentence: summarySentence(words.summary, words.name),
      phrases: phrasesOf(levels),
      clauses: clausesOf(modifiers),
    },
  } as ScaleWords;
}

/** What the sentences of a scale can contain. */
export const valuesOf = (name: string, levels: readonly {readonly code: string}[]) => ({
  name,
  count: String(levels.length),
  codes: levels.map(({code}) => code).join(', '),
  first: levels[0]!.code,
  last: levels.at(-1)!.code,
});

/** Converts the words of a level, or what an override replaces of them. Without a brief label, the label is shown. */
export function toLevelWords({label, phrase, ...level}: Partial<LevelData>): LevelWords {
  return withoutUndefined({...level, brief: level.brief ?? label}) as LevelWords;
}

/** The levels in the summary's sentence, by their codes. A label is not in it, if it is what the badge shows. */
export const phrasesOf = (levels: Readonly<Record<string, Partial<LevelData>>>) =>
  withoutUndefined(mapValues(levels, ({phrase, label, brief}) => phrase ?? (brief && label)));

/** The modifiers in the summary's sentence, by their signs. */
export const clausesOf = (modifiers: Readonly<Record<string, {readonly clause?: string | undefined}>>) =>
  withoutUndefined(mapValues(modifiers, ({clause}) => clause));

type Sentences = Partial<Omit<ScaleWords, 'explainer'>> & {readonly explainer: Partial<ExplainerWords>};

/**
 * Converts the sentences of a file, or those that an override replaces: those that contain values become functions of
 * them.
 *
 * @param values that are known: the scale's name, its codes and their number
 */
export function toSentences(
  words: Partial<Omit<WordsData, 'levels' | 'outside' | 'modifiers'>>,
  values: ReturnType<typeof valuesOf>,
): Sentences {
  const {name, nameFor, mention, source, body, range, lowest, highest, position, notRated, noneGiven, notRecognised} =
    words;
  const {standing, caution, quotation, attribution, explained, count, direction, signs, moreAbout} = words;
  return withoutUndefined({
    name,
    nameFor: nameFor && ((subject: string) => fill(nameFor, {...values, subject})),
    mention,
    source,
    body,
    range,
    strip:
      lowest && highest && position
        ? {
            ends: [atStart(lowest), atStart(highest)],
            position: (place: number) => fill(position, {...values, lowest, highest, place: String(place)}),
          }
        : undefined,
    notRated,
    noneGiven,
    notRecognised,
    // A range has no single place, and its label gives both ends.
    standing:
      standing !== undefined
        ? (place: number) => (place ? fill(standing, {...values, place: String(place)}) : '')
        : undefined,
    caution,
    quotation: quotation && ((version: string) => fill(quotation, {version})),
    attribution: attribution && ((version: string) => fill(attribution, {version})),
    explainer: withoutUndefined({
      title: explained,
      count: count && fill(count, values),
      direction,
      signs,
      moreAbout,
    }),
  } as Sentences);
}

/** The sentence of the summary about a level. */
export const summarySentence =
  ({first, next}: NonNullable<WordsData['summary']>, name: string): SummaryWords['sentence'] =>
  (subject, phrase, code, clauses) =>
    fill(subject ? first : next, {name, subject, phrase: [phrase, ...clauses].join('; '), code});

export const mapValues = <V, R>(values: Readonly<Record<string, V>>, convert: (value: V) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, convert(value)]));

export function withoutUndefined<T extends object>(values: T): T {
  const result = {...values};
  for (const name of Object.keys(result) as (keyof T)[]) if (result[name] === undefined) delete result[name];
  return result;
}
