import {readFileSync, realpathSync} from 'node:fs';
import {dirname, join, resolve, sep} from 'node:path';
import type {SourceText} from './source-text.js';
import {jsonFileOf, UnreadableFile} from './text-file.js';

export interface LocalFilesOptions {
  /** Whether the folder is that of the site, in which an address that begins with "/" begins. Default: it is. */
  readonly isSite?: boolean | undefined;
  /** How the folder is changed, for the messages. Default: nothing is said of it. */
  readonly option?: string | undefined;
}

/**
 * Reads the files that a page names by an address without a host, if they are within a folder.
 *
 * @param page the path of the page
 * @param root the folder. Links are followed before it is decided what is within it.
 */
export const readerOfFiles =
  (page: string, root: string, {isSite = true, option}: LocalFilesOptions = {}) =>
  (address: string): SourceText => {
    // What begins with two slashes, in either direction, names another site.
    if (/^[a-z][a-z0-9+.-]*:|^\\|^\/[\\/]/i.test(address)) return {reason: 'this is not a relative address.'};
    const isFromRoot = address.startsWith('/');
    if (isFromRoot && !isSite)
      return {reason: `this begins at the folder of the site. Say which that is${option ? `: ${option} DIR` : ''}.`};
    try {
      const path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
      const file = realpathSync(isFromRoot ? join(root, path) : resolve(dirname(page), path));
      if (!`${file}${sep}`.startsWith(`${realpathSync(root)}${sep}`))
        return {reason: `this file is not in the folder ${root}${option ? ` (${option})` : ''}.`};
      return {text: jsonFileOf(readFileSync(file))};
    } catch (error) {
      if (error instanceof UnreadableFile) return {reason: `${error.message}.`};
      return {reason: 'there is no such file that can be read.'};
    }
  };
