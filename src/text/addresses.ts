/** What a browser takes out of an address: control characters and spaces before it, tabs and line breaks anywhere. */
const ignoredInAddresses = /^[\0- ]+|[\t\n\r]/g;

/** The beginning of an address without a protocol, such as "//example.org". A browser reads "\" as "/". */
const hostOfAnother = /^[\\/]{2}/;

/**
 * @returns the address if it is http, https or relative, or `undefined` for any other, such as "javascript:" or
 *   "//example.org", which names another site without saying how to reach it
 */
export function addressOf(href: string): string | undefined {
  if (!href || hostOfAnother.test(href.replace(ignoredInAddresses, ''))) return undefined;
  try {
    // The base has no effect on the result, but is needed to parse relative addresses.
    const {protocol} = new URL(href, 'https://base.invalid/');
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
