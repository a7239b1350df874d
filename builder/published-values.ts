import {ratingOf, type WordedScale} from './library.js';

/**
 * A value in the spelling of its scale: "3 *+" is "3+*". A value that is not on the scale is only tidied, and one on a
 * scale that there is not stays as it is.
 */
export function asPublished(value: string, worded: WordedScale | undefined): string {
  if (!worded) return value.trim();
  const rating = ratingOf(worded.scale, value);
  switch (rating.state) {
    case 'level':
      return rating.level.code + rating.modifiers.map(({sign}) => sign).join('');
    case 'outside':
      return rating.level.code;
    case 'not-rated':
      return rating.state;
    default:
      return value.replace(/\s/g, '').toUpperCase();
  }
}
