import type {Outcomes} from '../scales/outcomes.js';
import type {WordedScale} from '../scales/words.js';
import {validate, type FileError, type Path, formatPath} from './validate.js';
import {overriding} from './overrides.js';
import {outcomesOf, wordedScale} from './to-scale.js';

/** What a scale file gives a page. */
export interface ScaleFileContents {
  readonly scales: readonly WordedScale[];
  readonly outcomes?: Outcomes | undefined;
  readonly override?: ((scale: WordedScale) => WordedScale) | undefined;
}

/** A scale file that cannot be used: the message names the path in it, and what was expected there. */
export class ScaleFileError extends Error {}

/** The largest that is read, in characters: a hundred times what a scale needs. */
export const longestFile = 1_000_000;

/**
 * What a scale file holds, from its text or from what `JSON.parse` makes of it. Throws a `ScaleFileError` for what is
 * none. `report` is told later of words in it for what a scale does not have.
 */
export function readScaleFile(source: unknown, report: (message: string) => void = () => {}): ScaleFileContents {
  const result = validate(typeof source === 'string' ? parsed(source) : source);
  if ('errors' in result) throw new ScaleFileError(formatErrors(result.errors));
  const {scales = [], outcomes, overrides = []} = result.file;
  return {
    scales: scales.map(wordedScale),
    outcomes: outcomes && outcomesOf(outcomes),
    override: overrides.length
      ? overriding(overrides, (path: Path, message: string) => report(`${formatPath(path)}: ${message}`))
      : undefined,
  };
}

function parsed(text: string): unknown {
  if (text.length > longestFile)
    throw new ScaleFileError(`expected at most ${longestFile.toLocaleString('en')} characters, found more.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ScaleFileError(`expected JSON: ${(error as Error).message}`);
  }
}

/** The first fault, and how many there are. */
const formatErrors = ([{path, message}, ...more]: readonly [FileError, ...FileError[]]): string =>
  `${formatPath(path)}: ${message}${more.length ? ` And ${more.length} more.` : ''}`;
