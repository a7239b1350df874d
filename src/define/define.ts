import {version} from '../version.js';

let warned = false;

/**
 * Registers an element, unless the page already has one of that tag. A second copy of the library, of this version or
 * another, neither throws nor replaces the first. If the first is of another version, a warning is logged once.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const first = customElements.get(tag) as {version?: string} | undefined;
  if (!first) customElements.define(tag, element);
  else if (!warned && first.version !== version) {
    warned = true;
    console.warn(`what-works-ratings ${version}: <${tag}> stays as ${first.version ?? 'something else'} defined it.`);
  }
}
