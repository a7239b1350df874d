import type {Outcomes, WordedScale} from '../scales/words.js';
import {checked, type Fault, type Path, pathInWords} from './validate.js';
import {rewording} from './overrides.js';
import {outcomesOf, wordedScale} from './to-scale.js';

/** What a scale file gives a page. */
export interface Given {
  readonly scales: readonly WordedScale[];
  readonly outcomes?: Outcomes | undefined;
  readonly reworded?: ((scale: WordedScale) => WordedScale) | undefined;
}

/** A scale file that cannot be used: the message names the path in it, and what was expected there. */
export class ScaleFileError extends Error {}

/** The largest that is read, in characters: a hundred times what a scale needs. */
export const longestFile = 1_000_000;

/**
 * What a scale file holds, from its text or from what `JSON.parse` makes of it. Throws a `ScaleFileError` for what is
 * none. `report` is told later of words in it for what a scale does not have.
 */
export function readScaleFile(source: unknown, report: (message: string) => void = () => {}): Given {
  const result = checked(typeof source === 'string' ? parsed(source) : source);
  if ('faults' in result) throw new ScaleFileError(faultInWords(result.faults));
  const {scales = [], outcomes, overrides = []} = result.file;
  return {
    scales: scales.map(wordedScale),
    outcomes: outcomes && outcomesOf(outcomes),
    reworded: overrides.length
      ? rewording(overrides, (path: Path, message: string) => report(`${pathInWords(path)}: ${message}`))
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
const faultInWords = ([{path, message}, ...more]: readonly [Fault, ...Fault[]]): string =>
  `${pathInWords(path)}: ${message}${more.length ? ` And ${more.length} more.` : ''}`;
