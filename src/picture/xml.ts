import {escapeHtml} from '../text/html.js';

/**
 * Characters that XML forbids, also as references: most control characters, halves of a pair, and two others. Without
 * the `u` flag, under which WebKit takes U+D800 and U+FC00 for a pair.
 */
const forbidden =
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Signs that turn the direction of what follows them, and could so change the order of a rating. */
const overrides = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text on one line, without what cannot be in a picture. A space that does not break stays. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r\u2028\u2029]/g, ' ')
    .replace(forbidden, '')
    .replace(overrides, '')
    .replace(/ {2,}/g, ' ');

/** Escapes text for XML and HTML, as content or as an attribute value in double quotes. */
export const escapeXml = (text: string): string => escapeHtml(text.replace(forbidden, ''));

/** The attributes of a tag, each with a space before it. One that is `undefined` is left out. */
export const attributesXml = (attributes: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(shortest(value))}"`))
    .join('');

/** Numbers have two decimals at most. */
const shortest = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
