import type {ReactiveElement} from 'lit';
import {hasDocument} from './document.js';

/**
 * Updates an element when its children change, or these attributes of theirs. A parser may connect an element before
 * its children exist.
 */
export function observeChildren(host: ReactiveElement, attributeFilter: string[]): void {
  if (!hasDocument(host)) return;
  const observer = new MutationObserver(() => host.requestUpdate());
  host.addController({
    hostConnected: () => observer.observe(host, {childList: true, subtree: true, characterData: true, attributeFilter}),
    hostDisconnected: () => observer.disconnect(),
  });
}
