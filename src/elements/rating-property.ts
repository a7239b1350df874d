/** An element of a page, or what the prerenderer has in its place, which has attributes alone. */
interface WithAttributes {
  getAttribute(name: string): string | null;
}

/**
 * The value of a rating element: of its property, which frameworks set also before it is defined, or else of the
 * attribute.
 */
export const ratingProperty = (element: WithAttributes, name: string): unknown =>
  (element as {readonly [property: string]: unknown} & WithAttributes)[name] ?? element.getAttribute(name);
