const fragmentNode = 11;

/** The element, and the host of each shadow root around it, from the inside out. */
export function* hostChain(element: Element): Generator<Element> {
  for (let host: Element | undefined = element; host;) {
    yield host;
    const root: Node = host.getRootNode();
    host = root.nodeType === fragmentNode ? (root as ShadowRoot).host : undefined;
  }
}

/** @returns the language tag of the nearest `lang`, through shadow roots, or `''` if there is none. */
export function languageOf(element: Element): string {
  for (const host of hostChain(element)) {
    // On the server of a framework an element has no ancestors, and no `closest`.
    const marked = host.closest?.('[lang]');
    if (marked) return marked.getAttribute('lang')!.trim();
  }
  return '';
}

type Watcher = Element & {requestUpdate(): void};

/** One observer for each tree (document or shadow root) that has watchers. It goes with the last of them. */
const trees = new Map<Node, {observer: MutationObserver; watchers: Set<Watcher>}>();

/**
 * Updates an element when a `lang` changes on it or on anything around it.
 *
 * @returns the trees that are watched, for `unwatchLanguage`: by then the element may have left them.
 */
export function watchLanguage(element: Watcher): readonly Node[] {
  const roots = [...hostChain(element)].map((host) => host.getRootNode());
  for (const root of roots) watchersIn(root).add(element);
  return roots;
}

export function unwatchLanguage(element: Watcher, roots: readonly Node[]): void {
  for (const root of roots) {
    const tree = trees.get(root);
    tree?.watchers.delete(element);
    if (tree?.watchers.size) continue;
    tree?.observer.disconnect();
    trees.delete(root);
  }
}

function watchersIn(root: Node): Set<Watcher> {
  let tree = trees.get(root);
  if (!tree) {
    const watchers = new Set<Watcher>();
    const observer = new MutationObserver(() => watchers.forEach((element) => element.requestUpdate()));
    observer.observe(root, {subtree: true, attributes: true, attributeFilter: ['lang']});
    trees.set(root, (tree = {observer, watchers}));
  }
  return tree.watchers;
}
