import {type BaseIssue, type GenericSchema, safeParse} from 'valibot';
import {spellingOf} from '../scales/scale.js';
import {shortened} from '../text/shortened.js';
import {hasLanguage, missingSentences} from './defaults.js';
import {idOf} from './to-programmes.js';
import {
  type OutcomesData,
  type MessagesData,
  type Override,
  type ProgrammeData,
  type ScaleData,
  type RatingsFile,
  ratingsFile,
  type WordsData,
} from './schema.js';
import {rangesIn} from './to-scale.js';
import {WellFormed} from './well-formed.js';

/** An error in a ratings file. */
export interface FileError {
  readonly path: Path;
  /** What was expected there, and what was found. */
  readonly message: string;
}

/** The names and indices that lead to a value in a ratings file. */
export type Path = readonly (string | number)[];

/**
 * Checks a ratings file.
 *
 * @param data the parsed JSON. Any value is accepted: it never throws.
 * @returns the file, or all of its errors
 */
export function validate(
  data: unknown,
): {readonly file: RatingsFile} | {readonly errors: readonly [FileError, ...FileError[]]} {
  const {file, errors} = examine(data);
  const [first, ...others] = errors;
  return first ? {errors: [first, ...others]} : {file};
}

/** A file that was checked by its schema and, in each part that conforms to it, for what a schema cannot express. */
export interface Examined {
  /** What it contains. Only the parts that are well formed have the types that they should have. */
  readonly file: RatingsFile;
  readonly errors: readonly FileError[];
  readonly parts: WellFormed;
}

export function examine(data: unknown): Examined {
  const {success, output, issues = []} = safeParse(ratingsFile, data, {abortPipeEarly: true});
  const file = (success ? output : data) as RatingsFile;
  const ofSchema = issues.map(errorOf);
  const parts = new WellFormed(ofSchema);
  return {file, errors: [...ofSchema, ...errorsIn(file, parts)], parts};
}

/** @returns what is wrong with a value by a schema, or by a part of one */
export function schemaErrors(schema: GenericSchema, data: unknown): FileError[] {
  const {issues = []} = safeParse(schema, data, {abortPipeEarly: true});
  return issues.map(errorOf);
}

/** "scales[0].levels[2].code" */
export const formatPath = (path: Path): string =>
  path
    .map((key) =>
      typeof key === 'number' ? `[${key}]` : /^[\w$]+$/.test(key) ? `.${shortened(key)}` : `["${shortened(key)}"]`,
    )
    .join('')
    .replace(/^\./, '') || 'the file';

const errorOf = (issue: BaseIssue<unknown>): FileError => ({
  path: issue.path?.map(({key}) => key as string | number) ?? [],
  message: messageOf(issue),
});

function messageOf({type, expected, received, message, input}: BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return 'there is no such name here. Is it misspelt?';
  if (type === 'strict_object' && received === 'undefined') return `${expected} is missing.`;
  // Valibot's own messages begin with "Invalid". Ours say what is expected.
  const expectation = message.startsWith('Invalid')
    ? String(expected)
        .replace(/^\((.*)\)$/, '$1')
        .replaceAll(' | ', ', ')
    : message;
  const hint = type === 'string' && typeof input === 'number' ? ` Write it as text: "${input}".` : '';
  return `expected ${typeInWords(expectation)}, found ${shortened(typeInWords(received))}.${hint}`;
}

/** Valibot names the type of an object by its constructor. */
const typeInWords = (type: string): string => (type === 'Object' ? 'an object' : type === 'Array' ? 'a list' : type);

function* errorsIn(file: RatingsFile, parts: WellFormed): Generator<FileError> {
  if (!parts.isShaped([])) return;
  const {scales = [], outcomes, overrides = [], messages = [], programmes = []} = file;
  const isEmpty = () => !scales.length && !outcomes?.ids && !overrides.length && !messages.length && !programmes.length;
  if (parts.isWhole([]) && isEmpty())
    yield {path: [], message: 'expected programmes, scales, outcomes, overrides or messages, found none of them.'};
  yield* errorsInScales(shapedIn(scales, ['scales'], parts), parts);
  if (outcomes && parts.isShaped(['outcomes'])) yield* errorsInOutcomes(outcomes, parts);
  yield* errorsInProgrammes(shapedIn(programmes, ['programmes'], parts), parts);
  for (const [index, {language, words}] of shapedIn(overrides, ['overrides'], parts)) {
    const path = ['overrides', index];
    if (!words || !parts.isShaped([...path, 'words']) || !parts.isWhole([...path, 'language'])) continue;
    if (language) yield* errorsInEnds(words, language, [...path, 'words']);
    else yield {path: [...path, 'language'], message: 'expected the language of the words, found nothing.'};
  }
  yield* errorsInMessages(shapedIn(messages, ['messages'], parts), parts);
}

/** The items of a list that are the objects that they should be, each with its index. */
export const shapedIn = <T>(list: readonly T[], path: Path, parts: WellFormed): [number, T][] =>
  parts.isShaped(path) ? [...list.entries()].filter(([index]) => parts.isShaped([...path, index])) : [];

function* errorsInScales(scales: readonly [number, ScaleData][], parts: WellFormed): Generator<FileError> {
  const named = scales.filter(([index]) => ['id', 'version'].every((name) => parts.isWhole(['scales', index, name])));
  yield* duplicates(
    named.map(([, {id, version}]) => `${id}, version ${version}`),
    ['scales'],
    'version',
    'scale and version',
    named.map(([index]) => index),
  );
  for (const [index, scale] of scales) {
    const path = ['scales', index];
    const areWhole = (...names: (keyof ScaleData)[]) => names.every((name) => parts.isWhole([...path, name]));
    if (filterNames.includes(scale.id))
      yield {
        path: [...path, 'id'],
        message: `expected another id: "${scale.id}" is a name among the filters of a table.`,
      };
    if (areWhole('levels', 'outside', 'modifiers', 'figure', 'ranges')) yield* errorsInCodes(scale, path);
    if (areWhole('levels', 'figure', 'more')) yield* errorsInFigure(scale, path);
    if (!parts.isShaped([...path, 'words'])) continue;
    const documents = shapedIn(scale.words, [...path, 'words'], parts);
    for (const [language, words] of documents) yield* errorsInWords(words, scale, [...path, 'words', language], parts);
    yield* duplicateLanguages(documents, [...path, 'words'], parts);
  }
}

/** There is a range from each level to each higher one: 190 for 20 levels. */
const mostLevelsWithRanges = 20;

/** Codes and signs with which a value could be read in two ways. */
function* errorsInCodes(scale: ScaleData, path: Path): Generator<FileError> {
  const {levels, outside = [], modifiers = [], figure, ranges} = scale;
  if (ranges !== undefined && levels.length > mostLevelsWithRanges) {
    yield {
      path: [...path, 'ranges'],
      message: `expected no ranges on a scale of more than ${mostLevelsWithRanges} levels.`,
    };
    return;
  }
  /** The code or alias of each spelling so far. */
  const codes = new Map([['not-rated', 'not-rated']]);
  for (const [list, each] of [
    ['levels', levels],
    ['outside', outside],
  ] as const) {
    for (const [index, {code, aliases = []}] of each.entries()) {
      for (const [codeIndex, spelling] of [code, ...aliases].entries()) {
        const duplicate = codes.get(spellingOf(spelling));
        if (duplicate !== undefined)
          yield {
            path: [...path, list, index, ...(codeIndex ? ['aliases', codeIndex - 1] : ['code'])],
            message: `expected a unique code, found "${spelling}", which is read as "${duplicate}".`,
          };
        codes.set(spellingOf(spelling), spelling);
      }
    }
  }
  for (const {range} of rangesIn(scale)) {
    for (const spelling of new Set([range.code, ...range.aliases!].map(spellingOf))) {
      const duplicate = codes.get(spelling);
      if (duplicate !== undefined)
        yield {
          path: [...path, 'ranges'],
          message: `expected unique codes, found "${range.code}", which is read as "${duplicate}".`,
        };
      codes.set(spelling, range.code);
    }
  }
  for (const [index, {sign, mark}] of modifiers.entries()) {
    const [, code] = [...codes].find(([spelling]) => spelling.includes(spellingOf(sign), 1)) ?? [];
    if (code !== undefined)
      yield {
        path: [...path, 'modifiers', index, 'sign'],
        message: `expected a sign that is in no code, found "${sign}", which is in "${code}".`,
      };
    if (mark && figure?.kind !== 'steps')
      yield {path: [...path, 'modifiers', index, 'mark'], message: 'expected no mark: only steps can show it.'};
  }
  yield* duplicates(
    modifiers.map(({sign}) => spellingOf(sign)),
    [...path, 'modifiers'],
    'sign',
    'sign',
  );
  const signs = modifiers.map(({sign}) => spellingOf(sign));
  const twice = ambiguousSigns(signs) ?? ambiguousCode([...codes.keys()], signs);
  if (twice !== undefined)
    yield {
      path: [...path, 'modifiers'],
      message: `expected codes and signs that can be read in one way, found two ways for "${twice}".`,
    };
}

/** Several signs of a value, with or without the plus after them, that are also spelt as other signs of the scale. */
function ambiguousSigns(signs: readonly string[]): string | undefined {
  let combinations = [''];
  for (const sign of signs) combinations = [...combinations, ...combinations.map((each) => each + sign)];
  const known = new Set<string>();
  for (const spelling of combinations.slice(1).concat(combinations.slice(1).map((each) => `${each}+`))) {
    if (known.has(spelling)) return spelling;
    known.add(spelling);
  }
  return undefined;
}

/**
 * A code that consists of another code and the beginning of a sign: "xa", where "x" can be followed by the sign "a*".
 */
function ambiguousCode(codes: readonly string[], signs: readonly string[]): string | undefined {
  const known = new Set(codes);
  const isAmbiguousAt = (code: string, end: number) =>
    known.has(code.slice(0, end)) && signs.some((sign) => sign.startsWith(code.slice(end)));
  return codes.find((code) => [...code].some((_, end) => isAmbiguousAt(code, end)));
}

/** A figure that contradicts the scale, and levels that the figure cannot show. */
function* errorsInFigure({levels, figure, more}: ScaleData, path: Path): Generator<FileError> {
  if (figure?.below !== undefined && figure.kind !== 'balance')
    yield {path: [...path, 'figure', 'below'], message: 'expected no places below: only a balance has them.'};
  if (more === 'nothing' && figure && figure.kind !== 'point')
    yield {
      path: [...path, 'figure', 'kind'],
      message: `expected "point", or no figure, where more means nothing, found "${figure.kind}".`,
    };
  for (const [index, {place, plus, basedOn = []}] of levels.entries()) {
    const levelPath = [...path, 'levels', index];
    if (!figure) {
      if (place !== undefined)
        yield {path: [...levelPath, 'place'], message: 'expected no place: this scale has no figure.'};
    } else {
      const lowest = figure.kind === 'balance' ? -(figure.below ?? 0) : figure.kind === 'steps' ? 0 : 1;
      if (place === undefined || place < lowest || place > figure.places)
        yield {
          path: [...levelPath, 'place'],
          message: `expected a place in the figure, ${lowest} to ${figure.places}, found ${place ?? 'nothing'}.`,
        };
    }
    if (plus && figure?.kind !== 'steps')
      yield {path: [...levelPath, 'plus'], message: 'expected no plus: only steps can show it.'};
    for (const [baseIndex, code] of basedOn.entries()) {
      if (!levels.slice(0, index).some((lower) => lower.code === code)) {
        yield {
          path: [...levelPath, 'basedOn', baseIndex],
          message: `expected the code of a level before this one, found "${code}".`,
        };
      }
    }
  }
}

function* errorsInWords(words: WordsData, scale: ScaleData, path: Path, parts: WellFormed): Generator<FileError> {
  const keys = {
    levels: scale.levels,
    outside: scale.outside ?? [],
    modifiers: scale.modifiers ?? [],
  };
  const scalePath = path.slice(0, 2);
  for (const name of Object.keys(keys) as (keyof typeof keys)[]) {
    const at = [...path, name];
    if (!parts.isShaped(at)) continue;
    const wordsByCode = words[name] ?? {};
    if (parts.isWhole([...scalePath, name]))
      yield* keyErrors(
        wordsByCode,
        keys[name].map((each) => ('code' in each ? each.code : each.sign)),
        at,
      );
    const labels = Object.entries(wordsByCode).filter(([code]) => parts.isWhole([...at, code]));
    if (name !== 'modifiers')
      yield* duplicates(
        labels.map(([, {label}]) => label),
        at,
        'label',
        'label',
        labels.map(([code]) => code),
      );
  }
  if (Boolean(words.official) !== (words.quotation !== undefined))
    yield {
      path: [...path, 'quotation'],
      message: 'expected a heading over the body’s own words where "official" is true, and nowhere else.',
    };
  if (!parts.isWhole([...path, 'language'])) return;
  yield* errorsInEnds(words, words.language, path);
  for (const name of missingSentences(words, scale.ranges !== undefined))
    yield missingFrom(words.language, [...path, name]);
}

/** Words for one end of a scale alone, or a sentence about both ends without the words for them. */
function* errorsInEnds(
  {lowest, highest, position}: NonNullable<Override['words']>,
  language: string,
  path: Path,
): Generator<FileError> {
  if (lowest === undefined && highest === undefined && position === undefined) return;
  for (const [name, end] of Object.entries({lowest, highest}))
    if (end === undefined)
      yield {path: [...path, name], message: 'expected words for both ends of the scale, found none for this one.'};
  if (position === undefined && !hasLanguage(language)) yield missingFrom(language, [...path, 'position']);
}

const missingFrom = (language: string, path: Path): FileError => ({
  path,
  message: `expected these words, found nothing. The library has them in English and Welsh, not in "${language}".`,
});

/** What `<rating-table filters="…">` calls filters that are of no scale. */
const filterNames: readonly string[] = ['search', 'outcome', 'none'];

function* errorsInOutcomes({ids, words}: OutcomesData, parts: WellFormed): Generator<FileError> {
  if (!ids && !words) return;
  if (!ids || !words) {
    yield {path: ['outcomes'], message: `expected ids and words together, found no ${ids ? 'words' : 'ids'}.`};
    return;
  }
  const areIdsWhole = parts.isWhole(['outcomes', 'ids']);
  if (areIdsWhole) yield* duplicates(ids, ['outcomes', 'ids'], undefined, 'id');
  const documents = shapedIn(words, ['outcomes', 'words'], parts);
  yield* duplicateLanguages(documents, ['outcomes', 'words'], parts);
  for (const [index, {names}] of documents) {
    const path = ['outcomes', 'words', index, 'names'];
    if (areIdsWhole && parts.isShaped(path)) yield* keyErrors(names, ids, path);
  }
}

/**
 * Programmes of which a page could not tell which one is meant.
 *
 * @param placeOf says where another programme is, for a message
 */
export function* errorsInProgrammes(
  programmes: readonly [number, ProgrammeData][],
  parts: WellFormed,
  placeOf: (index: number) => string = (index) => `programmes[${index}]`,
): Generator<FileError> {
  const known = new Map<string, number>();
  for (const [index, data] of programmes) {
    const path = ['programmes', index, data.id === undefined ? 'name' : 'id'];
    if (!parts.isWhole(path)) continue;
    const id = idOf(data);
    const earlier = known.get(id);
    if (!id) {
      yield {path, message: 'expected an id, since none can be made of this name: it has no Latin letters or figures.'};
    } else if (earlier !== undefined) {
      const made = data.id === undefined ? ', made from the name' : '';
      yield {path, message: `expected a unique id, found "${shortened(id)}"${made}, as ${placeOf(earlier)} has.`};
    } else known.set(id, index);
  }
}

/** Sentences of the library that it has itself, and groups of them without those that they need. */
function* errorsInMessages(messages: readonly [number, MessagesData][], parts: WellFormed): Generator<FileError> {
  yield* duplicateLanguages(messages, ['messages'], parts);
  for (const [index, {language, card, grid}] of messages) {
    const path = ['messages', index];
    if (parts.isWhole([...path, 'language']) && hasLanguage(language))
      yield {
        path: [...path, 'language'],
        message: `expected a language that the library does not have, found "${language}".`,
      };
    if (card && !grid)
      yield {
        path: [...path, 'card'],
        message: 'expected the sentences of "grid", too, since a card says its results with them, found none.',
      };
  }
}

/** Codes without words, and words without a code. */
function* keyErrors(
  wordsByCode: Readonly<Record<string, unknown>>,
  codes: readonly string[],
  path: Path,
): Generator<FileError> {
  for (const code of codes)
    if (!Object.hasOwn(wordsByCode, code)) yield {path, message: `expected words for "${code}", found none.`};
  const quoted = quotedList(codes);
  for (const key of Object.keys(wordsByCode))
    if (!codes.includes(key))
      yield {path: [...path, key], message: `expected words for ${quoted}, found "${shortened(key)}".`};
}

/** "a", "b", and how many more there are of many. */
function quotedList(codes: readonly string[], most = 20): string {
  const quoted = codes.slice(0, most).map((code) => `"${code}"`);
  if (codes.length > most) quoted.push(`${codes.length - most} more`);
  return quoted.join(', ') || 'nothing';
}

function duplicateLanguages(
  documents: readonly [number, {readonly language: string}][],
  path: Path,
  parts: WellFormed,
): Generator<FileError> {
  const named = documents.filter(([index]) => parts.isWhole([...path, index, 'language']));
  return duplicates(
    named.map(([, {language}]) => language.toLowerCase()),
    path,
    'language',
    'language',
    named.map(([index]) => index),
  );
}

/**
 * Values that occur again in a list.
 *
 * @param path of the list
 * @param name of the property that holds the value, if the list holds objects
 * @param what the values are, for the message
 * @param keys of the items in the file. Default: their indices.
 */
function* duplicates(
  values: readonly string[],
  path: Path,
  name: string | undefined,
  what: string,
  keys?: readonly (string | number)[],
): Generator<FileError> {
  const known = new Set<string>();
  for (const [index, value] of values.entries()) {
    if (known.has(value))
      yield {
        path: [...path, keys?.[index] ?? index, ...(name ? [name] : [])],
        message: `expected a unique ${what}, found "${shortened(value)}" again.`,
      };
    known.add(value);
  }
}
