/** @returns the address if it is http, https or relative, or `undefined` for any other, such as "javascript:" */
export function addressOf(href: string): string | undefined {
  if (!href) return undefined;
  try {
    // The base has no effect on the result, but is needed to parse relative addresses.
    const {protocol} = new URL(href, 'https://base.invalid/');
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
