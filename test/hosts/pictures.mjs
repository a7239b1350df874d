/** Pictures of pages, compared by their pixels. */
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';

/** A screenshot as a picture, which it may be already. */
export const read = (png) => (png.data ? png : PNG.sync.read(Buffer.from(png)));

/** The part of a picture that is in a box. */
export function cut(picture, {x, y, width, height}) {
  const part = new PNG({width, height});
  PNG.bitblt(picture, part, x, y, width, height);
  return part;
}

/** How many pixels of two screenshots differ to the eye, or at all if they are compared exactly; all of them where the sizes differ. */
export function differingPixels(one, other, {exactly = false} = {}) {
  const [a, b] = [one, other].map(read);
  if (a.width !== b.width || a.height !== b.height) return a.width * a.height;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, {threshold: exactly ? 0 : 0.1, includeAA: exactly});
}
