import {readFileSync, realpathSync} from 'node:fs';
import {dirname, resolve, sep} from 'node:path';
import type {SourceText} from './source-text.js';
import {jsonFileOf, UnreadableFile} from './text-file.js';

/**
 * Reads the files that a page names by a relative address, if they are within a folder.
 *
 * @param page the path of the page
 * @param root the folder. Links are followed before it is decided what is within it.
 * @param option how the folder is changed, for the message about a file that is not in it. Default: nothing is said.
 */
export const readerOfFiles =
  (page: string, root: string, option?: string) =>
  (address: string): SourceText => {
    if (/^[a-z][a-z0-9+.-]*:|^[\\/]/i.test(address)) return {reason: 'this is not a relative address.'};
    try {
      const path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
      const file = realpathSync(resolve(dirname(page), path));
      if (!`${file}${sep}`.startsWith(`${realpathSync(root)}${sep}`))
        return {reason: `this file is not in the folder ${root}${option ? ` (${option})` : ''}.`};
      return {text: jsonFileOf(readFileSync(file))};
    } catch (error) {
      if (error instanceof UnreadableFile) return {reason: `${error.message}.`};
      return {reason: 'there is no such file that can be read.'};
    }
  };
