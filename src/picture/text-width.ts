/**
 * How wide text can become in a picture. The picture is drawn in a typeface of the reader's machine, which cannot be
 * measured here. So each width is that of the widest typeface that a picture asks for: DejaVu Sans, which is 15% wider
 * than Arial in text, and 20% wider in bold.
 */

/**
 * The typefaces of a picture, from the most to the least usual; each machine has one of them. Without quotes, since the
 * rasteriser for PNG finds no name of a list that has them.
 */
export const fontFamily =
  'Arial, Helvetica, Liberation Sans, Arimo, Nimbus Sans, Roboto, Noto Sans, DejaVu Sans, sans-serif';

/**
 * The widths of the characters from space to tilde in hundredths of the font size: of DejaVu Sans or, if it is wider,
 * of Arial.
 */
const regular = [
  32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
  84, 84, 56, 102, 69, 69, 73, 78, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79, 67, 79, 73, 67, 62, 74, 69, 99, 69, 67,
  69, 40, 34, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60,
  82, 60, 60, 53, 64, 34, 64, 84,
];
const bold = [
  35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84,
  84, 84, 62, 100, 78, 77, 74, 84, 69, 69, 83, 84, 38, 56, 78, 64, 100, 84, 86, 74, 86, 78, 73, 69, 82, 78, 111, 78, 73,
  73, 46, 37, 46, 84, 56, 50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66,
  93, 65, 66, 59, 72, 37, 72, 84,
];

/** Other characters of our words and of names, in both weights. */
const others: Readonly<Record<string, number>> = {
  '\u00a0': 35,
  '‘': 38,
  '’': 38,
  '·': 38,
  '–': 56,
  '“': 66,
  '”': 66,
  '«': 65,
  '»': 65,
  '£': 70,
  '€': 70,
  '×': 84,
  '−': 84,
  '—': 100,
  '…': 100,
};

/** As wide as its font size: Chinese, Japanese and Korean. */
const square = /[\u1100-\u11ff\u3000-\u30ff\p{sc=Han}\p{sc=Hangul}]/u;
/** Marks on another character, and characters that only steer. */
const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Sizes are rounded where small text is drawn to whole pixels. */
const reserve = 1.02;

/** @returns the width that a text has at most, in the unit of the font size */
export function widthOf(text: string, size: number, isBold = false): number {
  let hundredths = 0;
  for (const character of text) hundredths += hundredthsOf(character, isBold);
  return (hundredths / 100) * size * reserve;
}

function hundredthsOf(character: string, isBold: boolean): number {
  const table = isBold ? bold : regular;
  // A letter is as wide with an accent as without.
  const known =
    table[character.charCodeAt(0) - 32] ?? others[character] ?? table[character.normalize('NFD').charCodeAt(0) - 32];
  if (known !== undefined) return known;
  if (withoutWidth.test(character)) return 0;
  if (square.test(character)) return 105;
  // The widest of the other alphabets, and of emoji.
  return /\p{Ll}/u.test(character) ? 110 : 140;
}
