import {version} from '../version.js';

let warned = false;

/**
 * Registers an element, unless the page has already registered the tag: a second copy of the library must not throw. If
 * the first one is of another version, or not ours, a warning is logged once.
 */
export function define(tag: string, elementClass: CustomElementConstructor): void {
  const first = customElements.get(tag) as {version?: string} | undefined;
  if (!first) customElements.define(tag, elementClass);
  else if (!warned && first.version !== version) {
    warned = true;
    console.warn(`what-works-ratings ${version}: <${tag}> stays as ${first.version ?? 'something else'} defined it.`);
  }
}
