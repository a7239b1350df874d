import {isServer} from 'lit-html/is-server.js';

const comment = 8;

/**
 * Whether the page gave words of its own: text in the default slot that is more than white space. (A slot's native
 * fallback would not do: the line breaks of pretty-printed markup already take its place.)
 */
export const hasOwnWords = (element: Element): boolean =>
  // A framework that draws on its server shows no children. What the page gives is shown, and nothing said in its
  // place.
  (isServer && !element.childNodes) ||
  [...element.childNodes].some(
    (node) => node.nodeType !== comment && !(node as Element).slot && node.textContent!.trim() !== '',
  );
