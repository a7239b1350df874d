import type {Outcomes} from '../scales/outcomes.js';
import type {WordedScale} from '../scales/words.js';
import type {AllMessages} from '../text/messages.js';
import {validate, type FileError, type Path, formatPath} from './validate.js';
import {overrideWith} from './overrides.js';
import {toMessages} from './to-messages.js';
import {toOutcomes, toWordedScale} from './to-scale.js';

/** A scale file, as the elements use it. */
export interface ScaleFileContents {
  readonly scales: readonly WordedScale[];
  readonly outcomes?: Outcomes | undefined;
  /** Applies the overrides of the file to a scale. */
  readonly override?: ((scale: WordedScale) => WordedScale) | undefined;
  /** The library's own sentences in other languages. */
  readonly messages?: readonly AllMessages[] | undefined;
}

/** An invalid scale file. The message gives the path in the file, and what was expected there. */
export class ScaleFileError extends Error {}

/** The length of the longest file that is accepted, in characters: a hundred times what a scale needs. */
export const longestFile = 1_000_000;

/**
 * Reads a scale file.
 *
 * @param source its text, or the parsed JSON
 * @param report receives a message, later, if an override does not fit the scale that it is applied to
 * @throws {ScaleFileError} if the file is invalid
 */
export function readScaleFile(source: unknown, report: (message: string) => void = () => {}): ScaleFileContents {
  const result = validate(typeof source === 'string' ? parse(source) : source);
  if ('errors' in result) throw new ScaleFileError(formatErrors(result.errors));
  const {scales = [], outcomes, overrides = [], messages} = result.file;
  return {
    scales: scales.map(toWordedScale),
    outcomes: outcomes && toOutcomes(outcomes),
    override: overrides.length
      ? overrideWith(overrides, (path: Path, message: string) => report(`${formatPath(path)}: ${message}`))
      : undefined,
    messages: messages?.map(toMessages),
  };
}

function parse(text: string): unknown {
  if (text.length > longestFile)
    throw new ScaleFileError(`expected at most ${longestFile.toLocaleString('en')} characters, found more.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ScaleFileError(`expected JSON: ${(error as Error).message}`);
  }
}

/** The first error, and how many more there are. */
const formatErrors = ([{path, message}, ...more]: readonly [FileError, ...FileError[]]): string =>
  `${formatPath(path)}: ${message}${more.length ? ` And ${more.length} more.` : ''}`;
