/**
 * Registers an element, unless the page has it already: a second copy of the library, of this version or another, neither throws nor
 * replaces the first.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
