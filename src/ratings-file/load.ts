import type {Programmes} from '../scales/programmes.js';
import type {Outcomes} from '../scales/outcomes.js';
import type {WordedScale} from '../scales/words.js';
import type {AllMessages} from '../text/messages.js';
import {validate, type FileError, type Path, formatPath} from './validate.js';
import {overrideWith} from './overrides.js';
import {toMessages} from './to-messages.js';
import {toProgrammes} from './to-programmes.js';
import {toOutcomes, toWordedScale} from './to-scale.js';

/** A ratings file, as the elements use it. */
export interface RatingsFileContents {
  readonly scales: readonly WordedScale[];
  readonly outcomes?: Outcomes | undefined;
  /** Applies the overrides of the file to a scale. */
  readonly override?: ((scale: WordedScale) => WordedScale) | undefined;
  /** The library's own sentences in other languages. */
  readonly messages?: readonly AllMessages[] | undefined;
  readonly programmes?: Programmes | undefined;
}

/** An invalid ratings file. The message gives the path in the file, and what was expected there. */
export class RatingsFileError extends Error {}

/** The length of the longest file that is accepted, in characters: ten times what 1,000 programmes with findings need. */
export const longestFile = 10_000_000;

/**
 * Reads a ratings file.
 *
 * @param source its text, or the parsed JSON
 * @param report receives a message, later, if an override does not fit the scale that it is applied to
 * @throws {RatingsFileError} if the file is invalid
 */
export function readRatingsFile(source: unknown, report: (message: string) => void = () => {}): RatingsFileContents {
  const result = validate(typeof source === 'string' ? parse(source) : source);
  if ('errors' in result) throw new RatingsFileError(formatErrors(result.errors));
  const {scales = [], outcomes, overrides = [], messages, programmes = [], source: origin} = result.file;
  return {
    scales: scales.map(toWordedScale),
    outcomes: outcomes?.ids && outcomes.words && toOutcomes(outcomes.ids, outcomes.words),
    override: overrides.length
      ? overrideWith(overrides, (path: Path, message: string) => report(`${formatPath(path)}: ${message}`))
      : undefined,
    messages: messages?.map(toMessages),
    programmes: programmes.length ? toProgrammes(programmes, origin) : undefined,
  };
}

function parse(text: string): unknown {
  if (text.length > longestFile)
    throw new RatingsFileError(`expected at most ${longestFile.toLocaleString('en')} characters, found more.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RatingsFileError(`expected JSON: ${(error as Error).message}`);
  }
}

/** The first error, and how many more there are. */
const formatErrors = ([{path, message}, ...more]: readonly [FileError, ...FileError[]]): string =>
  `${formatPath(path)}: ${message}${more.length ? ` And ${more.length} more.` : ''}`;
