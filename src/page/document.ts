/**
 * Whether the element is part of a document, which it can watch and read. On a server that renders it, it is not.
 *
 * Lit's `isServer` says only which build of Lit runs. Tests in Node get the one for servers, but have a document: that
 * of jsdom or happy-dom.
 */
export const hasDocument = (element: Element): boolean =>
  // Two properties, since a page may have deleted one of them.
  Boolean(element.ownerDocument || element.isConnected !== undefined);
