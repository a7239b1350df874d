/** What changes the content of a root: translators, highlighters, scripts that strip comments or empty elements. */
const contentChanges: MutationObserverInit = {subtree: true, childList: true, characterData: true};

const changedRoots = new WeakSet<Node>();

/** One observer for the roots of all elements: a page has hundreds. */
let observer: MutationObserver | undefined;

function noteChanges(records: readonly MutationRecord[]): void {
  for (const {target} of records) changedRoots.add(target.getRootNode());
}

/** Notes from now on whether anything but the element itself changes the content of its root. */
export function observeRoot(root: Node): void {
  observer ??= new MutationObserver(noteChanges);
  observer.observe(root, contentChanges);
}

/** Whether something else has changed the content of the root since the element last rendered it. */
export function wasChangedByOthers(root: Node | null): boolean {
  // For every root, since `acceptChanges` drops what is still to be noted.
  noteChanges(observer?.takeRecords() ?? []);
  return root !== null && changedRoots.has(root);
}

/** Call it right after an element has rendered: that has undone the changes of others, and its own do not count. */
export function acceptChanges(root: Node): void {
  observer?.takeRecords();
  changedRoots.delete(root);
}
