/** What is read of an element that is not there in a browser has no properties: the prerenderer's. */
interface WithAttributes {
  getAttribute(name: string): string | null;
}

/**
 * The value of a rating element: of its property, which frameworks set also before it is defined, or else of the
 * attribute.
 */
export const ratingProperty = (element: WithAttributes, name: string): unknown =>
  (element as {readonly [property: string]: unknown} & WithAttributes)[name] ?? element.getAttribute(name);
