import {createRequire} from 'node:module';
import {join} from 'node:path';
import type {RatingPicture} from '../picture/rating-picture.js';

export interface PictureFileOptions {
  /** Pixels of the file for each pixel of the picture: 1, 2 or 3. Default 1, also if invalid. */
  readonly density?: 1 | 2 | 3 | undefined;
  /** Paths of TTF or OTF files, which are used instead of the installed typefaces. */
  readonly fonts?: readonly string[] | undefined;
}

/** A picture that cannot be made as PNG. The message says what is missing. */
export class PictureError extends Error {}

/** More than a poster needs: 8192 by 8192. A longer name than any programme has could fill all memory. */
const mostPixels = 2 ** 26;

/**
 * Makes a PNG of a picture, with `@resvg/resvg-js`, which you install yourself.
 *
 * @returns the bytes of the file
 * @throws {PictureError} if `@resvg/resvg-js` or every typeface is missing, or if the picture is too large
 */
export function picturePng(picture: RatingPicture, {density = 1, fonts = []}: PictureFileOptions = {}): Uint8Array {
  const {Resvg} = rasteriser();
  const zoom = density === 2 || density === 3 ? density : 1;
  const [width, height] = [picture.width * zoom, picture.height * zoom];
  if (width * height > mostPixels)
    throw new PictureError(`The PNG would have ${width} by ${height} pixels, which is too large. Shorten the subject.`);
  const font = {loadSystemFonts: fonts.length === 0, fontFiles: [...fonts]};
  // Without a typeface it would draw the figure alone, and say nothing.
  if (!new Resvg(sample, {font}).getBBox())
    throw new PictureError(
      fonts.length
        ? `There is no typeface in ${fonts.join(', ')}. Name a TTF or OTF file.`
        : 'There is no typeface on this machine. Install one, such as DejaVu Sans, or name a TTF or OTF file.',
    );
  return new Resvg(picture.svg, {font, fitTo: {mode: 'zoom', value: zoom}}).render().asPng();
}

const sample = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="20"><text y="15">3+</text></svg>';

/** Found beside this package, or in the folder in which the command runs. */
function rasteriser(): typeof import('@resvg/resvg-js') {
  for (const from of [import.meta.url, join(process.cwd(), 'package.json')]) {
    try {
      return createRequire(from)('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  throw new PictureError(
    'A PNG is drawn by @resvg/resvg-js, which is not installed. Install it: npm install @resvg/resvg-js. An SVG needs nothing.',
  );
}
