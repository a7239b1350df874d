import {widthOf} from './text-width.js';

/** Text of one size and weight. */
export interface Run {
  readonly text: string;
  readonly size: number;
  readonly isBold?: boolean;
}

/** What stands on one line: runs that follow each other. */
export type Line = readonly Run[];

/** Text that no line end parts, and the space before it. */
interface Word {
  readonly space: Run | undefined;
  readonly runs: readonly Run[];
}

/**
 * Breaks text into lines at its spaces. A word that is wider than a line is broken within itself.
 *
 * @param width the width of a line, in pixels
 */
export function linesOf(runs: readonly Run[], width: number): Line[] {
  const lines: Line[] = [];
  let line: Run[] = [];
  let used = 0;
  for (const word of wordsOf(runs)) {
    for (const {space, runs: part} of partsOf(word, width)) {
      const spaceWidth = space && line.length ? lineWidth([space]) : 0;
      const partWidth = lineWidth(part);
      if (line.length && used + spaceWidth + partWidth > width) {
        lines.push(joined(line));
        line = [];
        used = 0;
      } else if (spaceWidth) {
        line.push(space!);
        used += spaceWidth;
      }
      line.push(...part);
      used += partWidth;
    }
  }
  return line.length ? [...lines, joined(line)] : lines;
}

/** The same number of lines, as equally long as can be, so that no word stands alone on the last one. */
export function balancedLinesOf(runs: readonly Run[], width: number): Line[] {
  const lines = linesOf(runs, width);
  if (lines.length < 2 || lines.length > 4) return lines;
  let [tooNarrow, wide] = [width / 2, width];
  while (wide - tooNarrow > 8) {
    const middle = (tooNarrow + wide) / 2;
    if (linesOf(runs, middle).length > lines.length) tooNarrow = middle;
    else wide = middle;
  }
  return linesOf(runs, wide);
}

export const lineWidth = (line: Line): number =>
  line.reduce((sum, {text, size, isBold}) => sum + widthOf(text, size, isBold), 0);

/** The size of the largest text on a line. */
export const largestSize = (line: Line): number => Math.max(...line.map(({size}) => size));

/** Words can consist of several runs, such as a word in bold and the comma after it. */
function wordsOf(runs: readonly Run[]): Word[] {
  const words: Word[] = [];
  let space: Run | undefined;
  let word: Run[] = [];
  for (const run of runs) {
    for (const text of run.text.split(/( +)/)) {
      if (text.startsWith(' ')) {
        if (word.length) words.push({space, runs: word});
        word = [];
        space = {...run, text: ' '};
      } else if (text) {
        word.push({...run, text});
      }
    }
  }
  return word.length ? [...words, {space, runs: word}] : words;
}

/** A word, or what it is broken into. Accents and other marks stay with their letters. */
function partsOf(word: Word, width: number): readonly Word[] {
  if (lineWidth(word.runs) <= width) return [word];
  const characters = word.runs.flatMap((run) =>
    (run.text.match(/\P{M}?\p{M}*/gsu) ?? []).filter(Boolean).map((text) => ({...run, text})),
  );
  return characters.map((run, index) => ({space: index === 0 ? word.space : undefined, runs: [run]}));
}

/** Joins runs that look the same. */
function joined(line: Line): Line {
  const result: Run[] = [];
  for (const run of line) {
    const last = result.at(-1);
    if (last && last.size === run.size && last.isBold === run.isBold)
      result[result.length - 1] = {...last, text: last.text + run.text};
    else result.push(run);
  }
  return result;
}
