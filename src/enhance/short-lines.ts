import {fallbackLine} from '../text/fallback.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import type {Scale} from '../scales/scale.js';
import {around} from '../text/sentences.js';

/** The short lines of a scale in one language, as `fallbackLine` writes them: the build computes them once. */
export interface StatedLines {
  readonly tag: string;
  readonly language: string;
  /** "Evidence rating" */
  readonly name: string;
  /** What stands before and after the subject: "Evidence rating for ", "". */
  readonly around: readonly string[];
  /** The value by what follows the name: ": 3+ (scale 2 to 4+)". */
  readonly values: Readonly<Record<string, string>>;
  /**
   * The value by the whole line, where it does not begin with the name: "This programme has not been given a cost
   * rating".
   */
  readonly sentences: Readonly<Record<string, string>>;
}

export const statedLines: readonly StatedLines[] = [cost, evidence].flatMap((worded) =>
  worded.words.map(({language, name, nameFor}) => {
    const values: Record<string, string> = {};
    const sentences: Record<string, string> = {};
    for (const value of valuesOf(worded.scale)) {
      const line = fallbackLine(worded, {value, language});
      if (line.startsWith(`${name}: `)) values[line.slice(name.length)] = value;
      else sentences[line] = value;
    }
    return {tag: `${worded.scale.id}-rating`, language, name, around: around(nameFor), values, sentences};
  }),
);

function valuesOf({levels, modifiers, outside}: Scale): string[] {
  return [
    ...levels.flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)]),
    ...outside.map(({code}) => code),
    'not-rated',
  ];
}
