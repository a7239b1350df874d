import {type ReactiveElement} from '@lit/reactive-element';
import {isServer} from 'lit-html/is-server.js';

/**
 * Draws an element anew when its children change, or these attributes of theirs: a parser may connect it before they
 * exist.
 */
export function watchChildren(host: ReactiveElement, attributeFilter: string[]): void {
  const observer = isServer ? undefined : new MutationObserver(() => host.requestUpdate());
  host.addController({
    hostConnected: () =>
      observer?.observe(host, {childList: true, subtree: true, characterData: true, attributeFilter}),
    hostDisconnected: () => observer?.disconnect(),
  });
}
