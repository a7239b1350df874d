/** The relative links of a Markdown page, and which of them lead nowhere. */
import {existsSync, readFileSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** Every link and picture that is not an absolute URL, as written. Code is left out. */
export const relativeLinks = (page) =>
  [
    ...readFileSync(page, 'utf8')
      .replaceAll(/^ *```[^]*?^ *```$/gm, '')
      .replaceAll(/`[^`\n]*`/g, 'code')
      .matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g),
  ].map(([, address]) => address);

/** The relative links whose file is not there, as `isThere` says it, or has no such heading. */
export function brokenLinks(page, isThere) {
  return relativeLinks(page).filter((address) => {
    const [file, anchor] = address.split('#');
    const target = file ? join(dirname(page), file) : page;
    if (!isThere(target) || !existsSync(target)) return true;
    return anchor !== undefined && (statSync(target).isDirectory() || !anchorsOf(target).includes(anchor));
  });
}

/** As GitHub and npm make them of the headings. */
const anchorsOf = (page) =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  );
