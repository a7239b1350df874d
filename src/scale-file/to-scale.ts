import {frozen, type Level, type Scale} from '../scales/scale.js';
import type {Outcomes} from '../scales/outcomes.js';
import type {LevelWords, ScaleWords, WordedScale} from '../scales/words.js';
import {completed, fill} from './defaults.js';
import {pathsAt, pathsBetween, harm, signOf} from './figures.js';
import type {OutcomesData, ScaleData, WordsData} from './schema.js';

/**
 * A scale of a file as the elements take it: drawn, with its ranges, and with its sentences as functions of what they
 * hold.
 */
export function wordedScale(data: ScaleData): WordedScale {
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
    ranges: rangesOf(data).map(({range}) => range),
    outside: (data.outside ?? []).map((level) => ({
      ...level,
      sign: signOf(level.kind),
      paths: level.kind === 'harmful' ? harm : undefined,
    })),
  };
  const words = data.words.map((each, index) => wordsOf(each, data, index === 0)) as [ScaleWords, ...ScaleWords[]];
  return frozen({scale, words});
}

/** The outcomes of a file as the grid takes them. */
export function outcomesOf({ids, words}: OutcomesData): Outcomes {
  const documents = words.map(({title, titleFor, approved, ...each}, index) => ({
    ...each,
    approved: approved ?? index === 0,
    titleFor: (subject: string) => (subject ? fill(titleFor, {subject}) : title),
  }));
  return frozen({ids, words: documents as unknown as Outcomes['words']});
}

/** Every level and every higher one, where the body publishes ranges. */
export function rangesOf({levels, ranges, figure}: ScaleData) {
  if (ranges === undefined) return [];
  return levels.flatMap((from, at) =>
    levels.slice(at + 1).map((to) => {
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

function wordsOf(data: WordsData, scale: ScaleData, first: boolean): ScaleWords {
  const words = completed(data, scale);
  const {between} = words;
  const levels: Record<string, LevelWords> = Object.fromEntries([
    ...Object.entries(data.levels).map(([code, each]) => [code, {...each, phrase: each.phrase ?? each.label}]),
    ...rangesOf(scale).map(({range: {code}, codes}) => {
      const [spoken, label, meaning] = [between.spoken, between.label, between.meaning].map((sentence) =>
        fill(sentence, codes),
      );
      return [code, {spoken, label, meaning, phrase: label}];
    }),
  ]);
  return {
    ...words,
    approved: data.approved ?? first,
    levels,
    outside: data.outside ?? {},
    modifiers: Object.fromEntries(
      Object.entries(data.modifiers ?? {}).map(([sign, each]) => [sign, {...each, clause: each.clause ?? each.brief}]),
    ),
    ...(sentenceFunctions(words, words.name) as SentenceFunctions),
  };
}

type SentenceFunctions = Required<Pick<ScaleWords, 'nameFor' | 'standing' | 'attribution' | 'summary'>>;

/** The sentences that hold values, as functions of them. The library's own hold the scale's name too. */
export function sentenceFunctions(
  {nameFor, standing, attribution, summary}: Partial<Pick<WordsData, keyof SentenceFunctions>>,
  name = '',
): Partial<SentenceFunctions> {
  return {
    ...(nameFor !== undefined && {nameFor: (subject: string) => fill(nameFor, {name, subject})}),
    ...(standing !== undefined && {
      // A range stands where its label says.
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
