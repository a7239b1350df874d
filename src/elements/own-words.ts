const comment = 8;

/**
 * Whether the page gave words of its own: text in the default slot that is more than white space. (A slot's native fallback would
 * not do: the line breaks of pretty-printed markup already take its place.)
 */
export const hasOwnWords = (element: Element): boolean =>
  [...element.childNodes].some(
    (node) => node.nodeType !== comment && !(node as Element).slot && node.textContent!.trim() !== '',
  );
