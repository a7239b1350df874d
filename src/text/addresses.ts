/** The address of a link: http, https or relative. Undefined for any other, such as "javascript:", and for none. */
export function addressOf(href: string): string | undefined {
  if (!href) return undefined;
  try {
    // Any http base will do: only what the address brings itself decides.
    const {protocol} = new URL(href, 'https://base.invalid/');
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
