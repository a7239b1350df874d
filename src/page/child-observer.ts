import type {ReactiveElement} from 'lit';
import {hasDocument} from './document.js';

/** How often within a second somebody else may change a slot: more often than any tool that refreshes a page. */
const mostChanges = 20;

/**
 * Updates an element when its children change, or these attributes of theirs. A parser may connect an element before
 * its children exist.
 *
 * A tool that always takes away the slot that the element gives to a child would keep the page busy for good. So after
 * many times the element shows its fallback content instead.
 */
export function observeChildren(host: ReactiveElement, attributeFilter: string[]): void {
  if (!hasDocument(host)) return;
  let observer: MutationObserver | undefined;
  let slotChanges = 0;
  const changed = (records: MutationRecord[]) => {
    if (records.some(({attributeName}) => attributeName === 'slot') && slotChanges++ === 0) {
      setTimeout(() => (slotChanges = 0), 1000);
    }
    if (slotChanges <= mostChanges) host.requestUpdate();
  };
  host.addController({
    hostConnected() {
      observer ??= new MutationObserver(changed);
      observer.observe(host, {childList: true, subtree: true, characterData: true, attributeFilter});
    },
    hostUpdate() {
      // The element has just read its children, and written on them.
      observer?.takeRecords();
      if (slotChanges >= mostChanges) throw new Error('Something else keeps changing the slots of its children.');
    },
    hostDisconnected: () => observer?.disconnect(),
  });
}
