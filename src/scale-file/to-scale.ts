import {frozen, type Level, type Scale} from '../scales/scale.js';
import type {Outcomes} from '../scales/outcomes.js';
import type {LevelWords, ScaleWords, WordedScale} from '../scales/words.js';
import {fill, withDefaults} from './defaults.js';
import {pathsAt, pathsBetween, harm, signOf} from './figures.js';
import type {OutcomesData, ScaleData, WordsData} from './schema.js';

/** Converts a scale of a file to the elements' form: with paths, ranges, and sentences as functions of their values. */
export function toWordedScale(data: ScaleData): WordedScale {
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
    levels: data.levels.map((level) => ({
      ...level,
      paths: figure && level.place !== undefined ? pathsAt(figure, level.place) : undefined,
    })),
    ranges: rangesIn(data).map(({range}) => range),
    outside: (data.outside ?? []).map((level) => ({
      ...level,
      sign: signOf(level.kind),
      paths: level.kind === 'harmful' ? harm : undefined,
    })),
  };
  const words = data.words.map((document, index) => toScaleWords(document, data, index === 0)) as [
    ScaleWords,
    ...ScaleWords[],
  ];
  return frozen({scale, words});
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
  const levels: Record<string, LevelWords> = Object.fromEntries([
    ...Object.entries(data.levels).map(([code, level]) => [code, {...level, phrase: level.phrase ?? level.label}]),
    ...rangesIn(scale).map(({range: {code}, codes}) => {
      const [spoken, label, meaning] = [between.spoken, between.label, between.meaning].map((sentence) =>
        fill(sentence, codes),
      );
      return [code, {spoken, label, meaning, phrase: label}];
    }),
  ]);
  return {
    ...words,
    approved: data.approved ?? isFirst,
    levels,
    outside: data.outside ?? {},
    modifiers: Object.fromEntries(
      Object.entries(data.modifiers ?? {}).map(([sign, modifier]) => [
        sign,
        {...modifier, clause: modifier.clause ?? modifier.brief},
      ]),
    ),
    ...(sentenceFunctions(words, words.name) as SentenceFunctions),
  };
}

type SentenceFunctions = Required<Pick<ScaleWords, 'nameFor' | 'standing' | 'attribution' | 'summary'>>;

/**
 * Converts the sentences that contain values to functions of those values.
 *
 * @param name the scale's name, which the library's own sentences contain, too
 */
export function sentenceFunctions(
  {nameFor, standing, attribution, summary}: Partial<Pick<WordsData, keyof SentenceFunctions>>,
  name = '',
): Partial<SentenceFunctions> {
  return {
    ...(nameFor !== undefined && {nameFor: (subject: string) => fill(nameFor, {name, subject})}),
    ...(standing !== undefined && {
      // A range has no single place, and its label gives both ends.
      standing: (place: number, codes: readonly string[]) =>
        place ? fill(standing, {place: String(place), count: String(codes.length), codes: codes.join(', ')}) : '',
    }),
    ...(attribution !== undefined && {attribution: (version: string) => fill(attribution, {version})}),
    ...(summary && {
      summary: (subject: string, phrase: string, code: string, clauses: readonly string[]) =>
        fill(subject ? summary.first : summary.next, {name, subject, phrase: [phrase, ...clauses].join('; '), code}),
    }),
  };
}
