import {grid, type Kind} from './markup.js';

/** Where a rating can stand, with all that an element draws. */
const holders = ['p', 'div', 'section', 'blockquote', 'span', 'td', 'th', 'li', 'dd', 'figcaption'];

/** In these nothing can be opened apart. */
export const controls = ['a', 'button', 'summary', 'label'];

/**
 * Why an ordinary element that says what it is stays as it is, and what to do; undefined where it can become what it
 * says.
 */
export function misuseOf(kinds: readonly Kind[], tag: string, isInControl: boolean): string | undefined {
  const isList = tag === 'dl';
  if (kinds.length > 1) return 'says two things at once. Use one of them';
  if (isList !== (kinds[0] === grid)) return isList ? 'is on a list. Use a paragraph' : 'is not on a list. Use <dl>';
  if (isList || (holders.includes(tag) && !isInControl)) return undefined;
  return 'is where no rating can stand. Use it on p, div, span, td or li, outside of links and buttons';
}

/** Of a list without a finding. */
export const emptyList = 'is on a list without <dd>. Write one for each finding';
