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

/**
 * How many pixels of two screenshots differ to the eye, or at all if they are compared exactly; all of them where the
 * sizes differ.
 */
export function differingPixels(one, other, {exactly = false} = {}) {
  const [a, b] = [one, other].map(read);
  if (a.width !== b.width || a.height !== b.height) return a.width * a.height;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, {threshold: exactly ? 0 : 0.1, includeAA: exactly});
}

/** The same of pictures in parts. */
export function differingInParts(one, other, options) {
  if (one.length !== other.length) return Infinity;
  // the same bytes are the same picture, and reading them takes time
  const differing = (part, at) => (part.equals(other[at]) ? 0 : differingPixels(part, other[at], options));
  return one.map(differing).reduce((sum, pixels) => sum + pixels, 0);
}

/**
 * A picture in 16 shades, and what is almost grey as grey: enough to tell one from another, and much smaller as a file.
 */
export function inFewShades(picture) {
  const {data} = picture;
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = [data[at], data[at + 1], data[at + 2]];
    const isGrey = Math.max(red, green, blue) - Math.min(red, green, blue) < 17;
    [red, green, blue].forEach((value, place) => (data[at + place] = Math.round((isGrey ? green : value) / 17) * 17));
  }
  return picture;
}

/**
 * Two pictures side by side, and after them their difference; and in how many pixels they differ by more than one of
 * those shades.
 */
export function compared(before, after) {
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const [one, other] = [before, after].map((picture) => {
    // What only the larger one has differs from this.
    const padded = new PNG({width, height});
    padded.data.fill(Buffer.from([255, 0, 255, 255]));
    PNG.bitblt(picture, padded, 0, 0, picture.width, picture.height);
    return padded;
  });
  const between = new PNG({width, height});
  const pixels = pixelmatch(one.data, other.data, between.data, width, height, {threshold: 0.1, includeAA: true});
  const gap = 16;
  const picture = new PNG({width: 3 * width + 2 * gap, height, fill: true});
  [one, other, between].forEach((each, place) =>
    PNG.bitblt(each, picture, 0, 0, width, height, place * (width + gap), 0),
  );
  return {pixels, picture};
}

/** The file of a picture, as small as it can be: without colours where it has none. */
export function write(picture) {
  const {data} = picture;
  const grey = data.every((value, index) => index % 4 === 3 || value === data[index - (index % 4)]);
  return PNG.sync.write(picture, {colorType: grey ? 0 : 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0});
}
