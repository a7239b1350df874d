import {newestFirst} from './versions.js';
import type {WordedScale} from './words.js';

/**
 * Finds a scale by its id.
 *
 * @param version of the scale. Default, if empty: the newest.
 * @returns `undefined` if there is no such scale, or no such version of it
 */
export function findScale(scales: readonly WordedScale[], id: string, version = ''): WordedScale | undefined {
  const known = scales.filter(({scale}) => scale.id === id);
  if (version) return known.find(({scale}) => scale.version === version);
  return known.sort(newestFirst)[0];
}
