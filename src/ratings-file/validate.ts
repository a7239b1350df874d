import {type BaseIssue, safeParse} from 'valibot';
import {spellingOf} from '../scales/scale.js';
import {shortened} from '../text/shortened.js';
import {hasLanguage, missingSentences} from './defaults.js';
import {idOf} from './to-programmes.js';
import {
  type OutcomesData,
  type Override,
  type ProgrammeData,
  type ScaleData,
  type RatingsFile,
  ratingsFile,
  type WordsData,
} from './schema.js';
import {rangesIn} from './to-scale.js';

/** An error in a scale file. */
export interface FileError {
  readonly path: Path;
  /** What was expected there, and what was found. */
  readonly message: string;
}

/** The names and indices that lead to a value in a scale file. */
export type Path = readonly (string | number)[];

/**
 * Checks a scale file: first by its schema and, if it conforms, for what a schema cannot express.
 *
 * @param data the parsed JSON. Any value is accepted: it never throws.
 * @returns the file, or all of its errors
 */
export function validate(
  data: unknown,
): {readonly file: RatingsFile} | {readonly errors: readonly [FileError, ...FileError[]]} {
  const {success, output, issues} = safeParse(ratingsFile, data, {abortPipeEarly: true});
  const [first, ...others] = success ? errorsIn(output) : issues.map(errorOf);
  return first ? {errors: [first, ...others]} : {file: output as RatingsFile};
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

function messageOf({type, expected, received, message}: BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return 'there is no such name here. Is it misspelt?';
  if (type === 'strict_object' && received === 'undefined') return `${expected} is missing.`;
  // Valibot's own messages begin with "Invalid". Ours say what is expected.
  const expectation = message.startsWith('Invalid')
    ? String(expected)
        .replace(/^\((.*)\)$/, '$1')
        .replaceAll(' | ', ', ')
    : message;
  return `expected ${typeInWords(expectation)}, found ${shortened(typeInWords(received))}.`;
}

/** Valibot names the type of an object by its constructor. */
const typeInWords = (type: string): string => (type === 'Object' ? 'an object' : type === 'Array' ? 'a list' : type);

function* errorsIn(file: RatingsFile): Generator<FileError> {
  const {scales = [], outcomes, overrides = [], messages = [], programmes = []} = file;
  if (!scales.length && !outcomes?.ids && !overrides.length && !messages.length && !programmes.length)
    yield {path: [], message: 'expected programmes, scales, outcomes, overrides or messages, found none of them.'};
  yield* duplicates(
    scales.map(({id, version}) => `${id}, version ${version}`),
    ['scales'],
    'version',
    'scale and version',
  );
  for (const [index, scale] of scales.entries()) {
    const path = ['scales', index];
    if (filterNames.includes(scale.id))
      yield {
        path: [...path, 'id'],
        message: `expected another id: "${scale.id}" is a name among the filters of a table.`,
      };
    yield* errorsInCodes(scale, path);
    yield* errorsInFigure(scale, path);
    for (const [language, words] of scale.words.entries()) {
      yield* errorsInWords(words, scale, [...path, 'words', language]);
    }
    yield* duplicateLanguages(scale.words, [...path, 'words']);
  }
  if (outcomes) yield* errorsInOutcomes(outcomes);
  yield* errorsInProgrammes(programmes);
  for (const [index, {language, words}] of overrides.entries()) {
    if (!words) continue;
    if (language) yield* errorsInEnds(words, language, ['overrides', index, 'words']);
    else yield {path: ['overrides', index, 'language'], message: 'expected the language of the words, found nothing.'};
  }
  yield* duplicateLanguages(messages, ['messages']);
  for (const [index, {language}] of messages.entries()) {
    if (hasLanguage(language))
      yield {
        path: ['messages', index, 'language'],
        message: `expected a language that the library does not have, found "${language}".`,
      };
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

function* errorsInWords(
  words: WordsData,
  {levels, outside = [], modifiers = [], ranges}: ScaleData,
  path: Path,
): Generator<FileError> {
  yield* keyErrors(
    words.levels,
    levels.map(({code}) => code),
    [...path, 'levels'],
  );
  yield* keyErrors(
    words.outside ?? {},
    outside.map(({code}) => code),
    [...path, 'outside'],
  );
  yield* keyErrors(
    words.modifiers ?? {},
    modifiers.map(({sign}) => sign),
    [...path, 'modifiers'],
  );
  for (const [name, wordsByCode] of Object.entries({levels: words.levels, outside: words.outside ?? {}})) {
    yield* duplicates(
      Object.values(wordsByCode).map(({label}) => label),
      [...path, name],
      'label',
      'label',
      Object.keys(wordsByCode),
    );
  }
  if (Boolean(words.official) !== (words.quotation !== undefined))
    yield {
      path: [...path, 'quotation'],
      message: 'expected a heading over the body’s own words where "official" is true, and nowhere else.',
    };
  yield* errorsInEnds(words, words.language, path);
  for (const name of missingSentences(words, ranges !== undefined)) yield missingFrom(words.language, [...path, name]);
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

function* errorsInOutcomes({ids, words}: OutcomesData): Generator<FileError> {
  if (!ids && !words) return;
  if (!ids || !words) {
    yield {path: ['outcomes'], message: `expected ids and words together, found no ${ids ? 'words' : 'ids'}.`};
    return;
  }
  yield* duplicates(ids, ['outcomes', 'ids'], undefined, 'id');
  yield* duplicateLanguages(words, ['outcomes', 'words']);
  for (const [index, {names}] of words.entries()) yield* keyErrors(names, ids, ['outcomes', 'words', index, 'names']);
}

/** Programmes of which a page could not tell which one is meant. */
function* errorsInProgrammes(programmes: readonly ProgrammeData[]): Generator<FileError> {
  const known = new Map<string, number>();
  for (const [index, data] of programmes.entries()) {
    const id = idOf(data);
    const path = ['programmes', index, data.id === undefined ? 'name' : 'id'];
    const earlier = known.get(id);
    if (!id) {
      yield {path, message: 'expected an id, since none can be made of this name: it has no Latin letters or figures.'};
    } else if (earlier !== undefined) {
      const made = data.id === undefined ? ', made from the name' : '';
      yield {path, message: `expected a unique id, found "${shortened(id)}"${made}, as programmes[${earlier}] has.`};
    } else known.set(id, index);
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

const duplicateLanguages = (documents: readonly {readonly language: string}[], path: Path) =>
  duplicates(
    documents.map(({language}) => language.toLowerCase()),
    path,
    'language',
    'language',
  );

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
  keys?: readonly string[],
): Generator<FileError> {
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) < index)
      yield {
        path: [...path, keys?.[index] ?? index, ...(name ? [name] : [])],
        message: `expected a unique ${what}, found "${shortened(value)}" again.`,
      };
  }
}
