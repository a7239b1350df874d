const commentNode = 8;

/**
 * Whether the page put words of its own into the element: text in the default slot that is not blank.
 *
 * The slot's native fallback cannot decide this: the line breaks of pretty-printed markup already suppress it.
 */
export const hasFallbackContent = (element: Element): boolean =>
  // Frameworks render on their servers without the children. The page's content is assumed, so that nothing replaces
  // it.
  !element.childNodes ||
  [...element.childNodes].some(
    (node) => node.nodeType !== commentNode && !(node as Element).slot && node.textContent!.trim() !== '',
  );
