/** The value that the address of the page has for a name, `''` if there is none. */
export const queryValue = (name: string): string => new URLSearchParams(location.search).get(name)?.trim() ?? '';

/** Writes values into the address of the page, without a new entry in its history. An empty value is taken out. */
export function writeQuery(values: Iterable<readonly [name: string, value: string]>): void {
  const address = new URL(location.href);
  for (const [name, value] of values) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  if (address.href === location.href) return;
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // A page without an address of its own, such as that of an `srcdoc`, may not change it.
  }
}
