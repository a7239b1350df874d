/** What stands on the pages of a PDF, by Poppler's tools. */
import {execFileSync} from 'node:child_process';

const run = (command, ...options) => execFileSync(command, options, {maxBuffer: 1e9});

/** The text in the order in which it stands, with one space wherever there is any, and ligatures in their letters. */
export const textOf = (file) => run('pdftotext', '-raw', file, '-').toString().normalize('NFKC').replace(/\s+/g, ' ');

/** Each page's words with their boxes, in points from the top left. */
export function wordsOf(file) {
  const [, ...pages] = run('pdftotext', '-bbox', file, '-').toString().split('<page ');
  return pages.map((page) =>
    [...page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map(
      ([, left, top, right, bottom, text]) => ({text, left: +left, top: +top, right: +right, bottom: +bottom}),
    ),
  );
}

/**
 * A page in greys, a byte for each of its points, and how dark a part of it is: the share of points that are near to
 * black.
 */
export function inkOf(file, page) {
  const pgm = run('pdftoppm', '-gray', '-r', '72', '-f', page, '-l', page, file);
  const [header, width] = /^P5\s+(\d+)\s+\d+\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  const greys = pgm.subarray(header.length);
  return ({left, top, right, bottom}) => {
    let dark = 0;
    let all = 0;
    for (let y = Math.round(top); y < bottom; y++) {
      for (let x = Math.round(left); x < right; x++, all++) if (greys[y * width + x] < 100) dark++;
    }
    return dark / all;
  };
}

/**
 * Pairs of words that lie on one another. A word's box holds room for accents, which lines may share: what counts is
 * its middle.
 */
export function overlapping(words) {
  const middle = words.map((word) => {
    const edge = (word.bottom - word.top) / 5;
    return {...word, top: word.top + edge, bottom: word.bottom - edge, left: word.left + 0.5, right: word.right - 0.5};
  });
  return middle.flatMap((one, index) =>
    middle
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}
