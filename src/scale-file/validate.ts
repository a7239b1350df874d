import {type BaseIssue, safeParse} from 'valibot';
import {spellingOf} from '../scales/scale.js';
import {missingFrom} from './defaults.js';
import {type OutcomesData, type ScaleData, type ScaleFile, scaleFile, type WordsData} from './schema.js';
import {rangesOf} from './to-scale.js';

/** What is wrong in a scale file, and where. */
export interface FileError {
  readonly path: Path;
  readonly message: string;
}
export type Path = readonly (string | number)[];

/** What a scale file holds, or all that is wrong with it. Never throws, whatever it is given. */
export function validate(
  data: unknown,
): {readonly file: ScaleFile} | {readonly errors: readonly [FileError, ...FileError[]]} {
  const {success, output, issues} = safeParse(scaleFile, data, {abortPipeEarly: true});
  const [first, ...others] = success ? contentErrors(output) : issues.map(formErrorOf);
  return first ? {errors: [first, ...others]} : {file: output as ScaleFile};
}

/** "scales[0].levels[2].code" */
export const formatPath = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : /^[\w$]+$/.test(key) ? `.${key}` : `["${shortened(key)}"]`))
    .join('')
    .replace(/^\./, '') || 'the file';

/** The checking library names what a value is by its constructor. */
const named = (what: string): string => ({Object: 'an object', Array: 'a list'})[what] ?? what;

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function formErrorOf({path, type, expected, received, message}: BaseIssue<unknown>): FileError {
  return {path: path?.map(({key}) => key as string | number) ?? [], message: messageOf()};

  function messageOf() {
    if (type === 'strict_object' && expected === 'never') return 'there is no such name here. Is it misspelt?';
    if (type === 'strict_object' && received === 'undefined') return `${expected} is missing.`;
    const wanted = message.startsWith('Invalid')
      ? String(expected)
          .replace(/^\((.*)\)$/, '$1')
          .replaceAll(' | ', ', ')
      : message;
    return `expected ${named(wanted)}, found ${shortened(named(received))}.`;
  }
}

/** What no form can say. */
function* found(file: ScaleFile): Generator<FileError> {
  const {scales = [], outcomes, overrides = []} = file;
  if (!scales.length && !outcomes && !overrides.length)
    yield {path: [], message: 'expected scales, outcomes or overrides, found none of them.'};
  yield* repeated(
    scales.map(({id, version}) => `${id}, version ${version}`),
    ['scales'],
    'version',
    'a scale and version',
  );
  for (const [at, scale] of scales.entries()) {
    yield* inLevels(scale, ['scales', at]);
    for (const [place, words] of scale.words.entries()) yield* inWords(words, scale, ['scales', at, 'words', place]);
    yield* repeated(
      scale.words.map(({language}) => language.toLowerCase()),
      ['scales', at, 'words'],
      'language',
      'a language',
    );
  }
  if (outcomes) yield* inOutcomes(outcomes);
  for (const [at, {language, words}] of overrides.entries()) {
    if (words && !language)
      yield {path: ['overrides', at, 'language'], message: 'expected the language of the words, found nothing.'};
  }
}
const contentErrors = (file: ScaleFile): FileError[] => [...found(file)];

function* inLevels(scale: ScaleData, path: Path): Generator<FileError> {
  const {levels, outside = [], modifiers = [], figure, more} = scale;
  const taken = new Map<string, string>([['not-rated', 'not-rated']]);
  for (const [list, each] of [
    ['levels', levels],
    ['outside', outside],
  ] as const) {
    for (const [at, {code, aliases = []}] of each.entries()) {
      for (const [index, spelling] of [code, ...aliases].entries()) {
        const before = taken.get(spellingOf(spelling));
        const place = index ? ['aliases', index - 1] : ['code'];
        if (before !== undefined)
          yield {
            path: [...path, list, at, ...place],
            message: `expected a code that is not there yet, found "${spelling}", which is read as "${before}".`,
          };
        taken.set(spellingOf(spelling), spelling);
      }
    }
  }
  for (const {range} of rangesOf(scale)) {
    for (const spelling of new Set([range.code, ...range.aliases!].map(spellingOf))) {
      const before = taken.get(spelling);
      if (before !== undefined)
        yield {
          path: [...path, 'ranges'],
          message: `expected codes that are not there yet, found "${range.code}", which is read as "${before}".`,
        };
      taken.set(spelling, range.code);
    }
  }
  for (const [at, {sign, mark}] of modifiers.entries()) {
    const [, holder] = [...taken].find(([spelling]) => spelling.includes(spellingOf(sign), 1)) ?? [];
    if (holder !== undefined)
      yield {
        path: [...path, 'modifiers', at, 'sign'],
        message: `expected a sign that is in no code, found "${sign}", which is in "${holder}".`,
      };
    if (mark && figure?.kind !== 'steps')
      yield {path: [...path, 'modifiers', at, 'mark'], message: 'expected no mark: it is drawn on steps alone.'};
  }
  yield* repeated(
    modifiers.map(({sign}) => spellingOf(sign)),
    [...path, 'modifiers'],
    'sign',
    'a sign',
  );

  if (figure?.below !== undefined && figure.kind !== 'balance')
    yield {path: [...path, 'figure', 'below'], message: 'expected no places below: only a balance has them.'};
  if (more === 'nothing' && figure && figure.kind !== 'point')
    yield {
      path: [...path, 'figure', 'kind'],
      message: `expected "point", or no figure, where more means nothing, found "${figure.kind}".`,
    };
  for (const [at, {place, plus, basedOn = []}] of levels.entries()) {
    const level = [...path, 'levels', at];
    const [least, most] = figure
      ? [figure.kind === 'balance' ? -(figure.below ?? 0) : figure.kind === 'steps' ? 0 : 1, figure.places]
      : [];
    if (least === undefined || most === undefined) {
      if (place !== undefined)
        yield {path: [...level, 'place'], message: 'expected no place: this scale has no figure.'};
    } else if (place === undefined || place < least || place > most) {
      yield {
        path: [...level, 'place'],
        message: `expected a place in the figure, ${least} to ${most}, found ${place ?? 'nothing'}.`,
      };
    }
    if (plus && figure?.kind !== 'steps')
      yield {path: [...level, 'plus'], message: 'expected no plus: it is drawn on steps alone.'};
    for (const [index, code] of basedOn.entries()) {
      if (!levels.slice(0, at).some((lower) => lower.code === code)) {
        yield {
          path: [...level, 'basedOn', index],
          message: `expected the code of a level before this one, found "${code}".`,
        };
      }
    }
  }
}

function* inWords(
  words: WordsData,
  {levels, outside = [], modifiers = [], ranges}: ScaleData,
  path: Path,
): Generator<FileError> {
  yield* keysOf(
    words.levels,
    levels.map(({code}) => code),
    [...path, 'levels'],
  );
  yield* keysOf(
    words.outside ?? {},
    outside.map(({code}) => code),
    [...path, 'outside'],
  );
  yield* keysOf(
    words.modifiers ?? {},
    modifiers.map(({sign}) => sign),
    [...path, 'modifiers'],
  );
  for (const [name, said] of Object.entries({levels: words.levels, outside: words.outside ?? {}})) {
    yield* repeated(
      Object.values(said).map(({label}) => label),
      [...path, name],
      'label',
      'a label',
      Object.keys(said),
    );
  }
  const missing = missingFrom(words, ranges !== undefined);
  if (missing)
    yield {
      path: [...path, missing],
      message: `expected these words, found none. The library has its own in English and Welsh, and not in "${words.language}".`,
    };
}

function* inOutcomes({ids, words}: OutcomesData): Generator<FileError> {
  yield* repeated(ids, ['outcomes', 'ids'], undefined, 'an id');
  yield* repeated(
    words.map(({language}) => language.toLowerCase()),
    ['outcomes', 'words'],
    'language',
    'a language',
  );
  for (const [at, {names}] of words.entries()) yield* keysOf(names, ids, ['outcomes', 'words', at, 'names']);
}

/** Words for each code, and for no other. */
function* keysOf(said: Readonly<Record<string, unknown>>, codes: readonly string[], path: Path): Generator<FileError> {
  for (const code of codes)
    if (!Object.hasOwn(said, code)) yield {path, message: `expected words for "${code}", found none.`};
  for (const code of Object.keys(said))
    if (!codes.includes(code))
      yield {
        path: [...path, code],
        message: `expected words for ${codes.map((known) => `"${known}"`).join(', ') || 'nothing'}, found "${shortened(code)}".`,
      };
}

function* repeated(
  values: readonly string[],
  path: Path,
  name: string | undefined,
  what: string,
  keys?: readonly string[],
): Generator<FileError> {
  for (const [at, value] of values.entries()) {
    if (values.indexOf(value) < at)
      yield {
        path: [...path, keys?.[at] ?? at, ...(name ? [name] : [])],
        message: `expected ${what} that is not there yet, found "${shortened(value)}" again.`,
      };
  }
}
