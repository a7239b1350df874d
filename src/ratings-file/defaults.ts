import {inLanguage, isInLanguage} from '../text/languages.js';
import type {ScaleData, WordsData} from './schema.js';

/** The sentences that a file must have in a language that the library does not have. */
const required = [
  'nameFor',
  'range',
  'notRated',
  'noneGiven',
  'notRecognised',
  'standing',
  'explained',
  'direction',
  'moreAbout',
  'summary',
] as const;

/** The words of a file, with the sentences that it leaves to the library. */
type CompleteWords = WordsData &
  Required<Pick<WordsData, (typeof required)[number] | 'mention' | 'source' | 'between' | 'position'>>;

interface Defaults extends Omit<Pick<CompleteWords, (typeof required)[number] | 'between' | 'position'>, 'direction'> {
  readonly language: string;
  readonly count: string;
  /** The range of a scale that has words for both ends. */
  readonly rangeInWords: string;
  readonly directions: Readonly<Record<ScaleData['more'], string>>;
}

const documents: readonly [Defaults, ...Defaults[]] = [
  {
    language: 'en',
    nameFor: '{name} for {subject}',
    range: 'Scale: {first} to {last}',
    rangeInWords: 'Scale: {first} ({lowest}) to {last} ({highest})',
    between: {
      spoken: '{from} to {to}',
      label: 'between {from} and {to}',
      meaning: 'The rating is a range, from {from} to {to}.',
    },
    notRated: {
      label: 'This programme has not been given this rating',
      brief: 'not rated',
      caution: 'This does not show whether it works.',
    },
    noneGiven: {label: 'No rating is given here', brief: 'none given'},
    notRecognised: {label: 'Rating not shown: the value on this page is not on the scale', brief: 'not shown'},
    position: 'Number {place} of {count} levels, from {first} ({lowest}) to {last} ({highest})',
    standing: 'This is level {place} of {count}: {codes}.',
    count: 'There are {count} levels.',
    explained: 'What the ratings mean: {name}',
    directions: {
      stronger: 'From weakest to strongest',
      dearer: 'From lowest to highest cost',
      better: 'From worst to best',
      worse: 'From best to worst',
      nothing: 'In no order',
    },
    moreAbout: 'More about the rating: {name}',
    summary: {first: '{subject}. {name}: {phrase} ({code}).', next: '{name}: {phrase} ({code}).'},
  },
  // A draft: no translator has reviewed it yet.
  {
    language: 'cy',
    nameFor: '{name} ar gyfer {subject}',
    range: 'Graddfa: {first} i {last}',
    rangeInWords: 'Graddfa: {first} ({lowest}) i {last} ({highest})',
    between: {spoken: '{from} i {to}', label: 'rhwng {from} a {to}', meaning: 'Ystod yw’r radd, o {from} i {to}.'},
    notRated: {
      label: 'Nid yw’r rhaglen hon wedi cael y radd hon',
      brief: 'heb ei graddio',
      caution: 'Nid yw hyn yn dangos a yw’n gweithio.',
    },
    noneGiven: {label: 'Ni roddir gradd yma', brief: 'heb ei rhoi'},
    notRecognised: {label: 'Ni ddangosir y radd: nid yw’r gwerth ar y dudalen hon ar y raddfa', brief: 'heb ei dangos'},
    position: 'Rhif {place} o {count} lefel, o {first} ({lowest}) i {last} ({highest})',
    standing: 'Dyma lefel {place} o {count}: {codes}.',
    count: 'Nifer y lefelau: {count}.',
    explained: 'Beth mae’r graddau yn ei olygu: {name}',
    directions: {
      stronger: 'O’r gwannaf i’r cryfaf',
      dearer: 'O’r gost isaf i’r gost uchaf',
      better: 'O’r gwaethaf i’r gorau',
      worse: 'O’r gorau i’r gwaethaf',
      nothing: 'Heb drefn',
    },
    moreAbout: 'Rhagor am y radd: {name}',
    summary: {first: '{subject}. {name}: {phrase} ({code}).', next: '{name}: {phrase} ({code}).'},
  },
];

/** @returns the library's sentences, or `undefined` if it has none in this language */
function defaultsIn(language: string): Defaults | undefined {
  const defaults = inLanguage(documents, language);
  return isInLanguage(defaults.language, language) ? defaults : undefined;
}

/** Adds the sentences that a file leaves to the library. Some of those still contain {name}. */
export function withDefaults(words: WordsData, {body, more, levels}: ScaleData): CompleteWords {
  const defaults = defaultsIn(words.language);
  const {name, lowest = '', highest = ''} = words;
  const values = {name, lowest, highest, first: levels[0]!.code, last: levels.at(-1)!.code};
  return {
    mention: name,
    source: body,
    ...defaults,
    ...(defaults && {
      direction: defaults.directions[more],
      range: fill(lowest ? defaults.rangeInWords : defaults.range, values),
      explained: fill(defaults.explained, values),
      moreAbout: fill(defaults.moreAbout, values),
    }),
    ...(more === 'nothing' && {range: '', standing: ''}),
    ...words,
    // The file has been checked: what it does not have, the library has.
  } as CompleteWords;
}

/** Whether the library has words of its own in a language. */
export const hasLanguage = (language: string): boolean => defaultsIn(language) !== undefined;

/** The library's sentence for a level's place in the row of all levels, or `undefined` if it has none. */
export const positionIn = (language: string): string | undefined => defaultsIn(language)?.position;

/** The names of the sentences that words must have, since the library has none in their language, and do not have. */
export function missingSentences(words: WordsData, hasRanges: boolean): string[] {
  if (hasLanguage(words.language)) return [];
  return [...required, ...(hasRanges ? ['between'] : [])].filter((name) => !Object.hasOwn(words, name));
}

/** Replaces the {names} in a sentence by values. In one pass, since a value can contain braces, too. */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (braces, name: string) => (Object.hasOwn(values, name) ? values[name]! : braces));
