import type {ElementEntry} from '../elements/tags.js';
import {isList} from './markup.js';

/** The elements that can hold all that a rating renders. */
const holders = ['p', 'div', 'section', 'blockquote', 'span', 'td', 'th', 'li', 'dd', 'figcaption'];

/** The elements in which nothing else can be operated. */
export const controls = ['a', 'button', 'summary', 'label'];

/**
 * Why an ordinary element with `data-` attributes of ours cannot become what they say, and what to do.
 *
 * @param entries the elements that its attributes name
 * @param tag its own tag
 * @returns the end of a sentence, or `undefined` if it can become what they say
 */
export function placementError(
  entries: readonly ElementEntry[],
  tag: string,
  isInControl: boolean,
): string | undefined {
  const isOnList = tag === 'dl';
  if (entries.length > 1) return 'says two things at once. Use one of them';
  if (isOnList !== isList(entries[0])) return isOnList ? 'is on a list. Use a paragraph' : 'is not on a list. Use <dl>';
  if (isOnList || (holders.includes(tag) && !isInControl)) return undefined;
  return 'is where no rating can stand. Use it on p, div, span, td or li, outside of links and buttons';
}

/** The error for a list without a finding. */
export const emptyList = 'is on a list without <dd>. Write one for each finding';
