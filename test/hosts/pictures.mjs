/** Pictures of pages, compared by their pixels. */
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';

/** How many pixels of two screenshots differ to the eye; all of them where the sizes differ. */
export function differingPixels(one, other) {
  const [a, b] = [one, other].map((png) => PNG.sync.read(Buffer.from(png)));
  if (a.width !== b.width || a.height !== b.height) return a.width * a.height;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, {threshold: 0.1});
}
