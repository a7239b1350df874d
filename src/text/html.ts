const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would read it as a line feed.
  '\r': '&#13;',
};

/** Escapes text for the content of an element, or for an attribute value in quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'\r]/g, (character) => entities[character]!);

/** Name and value. The value is `true` for an attribute that has none. */
export type Attribute = readonly [name: string, value: string | true];

/** Attributes for use in a tag, each with a space before it. */
export const attributesHtml = (attributes: readonly Attribute[]): string =>
  attributes.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`)).join('');
