import type {WordedScale} from './words.js';

/** Sorts the versions of a scale. Of two that have the same, the one that comes first stays first. */
export const newestFirst = (one: WordedScale, other: WordedScale): number =>
  other.scale.version.localeCompare(one.scale.version, 'en', {numeric: true});
