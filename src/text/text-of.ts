/** The trimmed text of an attribute, or of a property, which a script can set to anything: `''` unless it is text. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
