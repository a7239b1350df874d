import {elements} from '../elements/tags.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import {valuesOf} from '../scales/scale.js';
import {fallbackLine} from '../text/fallback.js';
import {splitAtValue} from '../text/sentences.js';

/** The short lines of a scale in one language, as `fallbackLine` writes them. The build computes them. */
export interface ShortLines {
  readonly tag: string;
  readonly language: string;
  /** "Evidence rating" */
  readonly name: string;
  /** What stands before and after the subject: "Evidence rating for ", "". */
  readonly aroundSubject: readonly [before: string, after: string];
  /** The value by what follows the name: ": 3+ (scale 2 to 4+)". */
  readonly values: Readonly<Record<string, string>>;
  /**
   * The value by the whole line, if it does not begin with the name: "This programme has not been given a cost rating".
   */
  readonly sentences: Readonly<Record<string, string>>;
}

export const shortLines: readonly ShortLines[] = [cost, evidence].flatMap((worded) =>
  worded.words.map(({language, name, nameFor}) => {
    const values: Record<string, string> = {};
    const sentences: Record<string, string> = {};
    for (const value of valuesOf(worded.scale)) {
      const line = fallbackLine(worded, {value, language});
      if (line.startsWith(`${name}: `)) values[line.slice(name.length)] = value;
      else sentences[line] = value;
    }
    const {tag} = elements.find((entry) => 'scale' in entry && entry.scale === worded.scale.id)!;
    return {tag, language, name, aroundSubject: splitAtValue(nameFor), values, sentences};
  }),
);
