const fragment = 11;

/** The element, and each host around it, from the inside out: one for every tree of the page that it stands in. */
export function* placesAround(element: Element): Generator<Element> {
  for (let place: Element | undefined = element; place;) {
    yield place;
    const root: Node = place.getRootNode();
    place = root.nodeType === fragment ? (root as ShadowRoot).host : undefined;
  }
}

/**
 * The language of the place where an element stands: the nearest `lang`, through shadow roots. Empty where nobody says.
 */
export function languageAt(element: Element): string {
  for (const place of placesAround(element)) {
    // Where a framework draws the page on its server there is nothing around an element.
    const marked = place.closest?.('[lang]');
    if (marked) return marked.getAttribute('lang')!.trim();
  }
  return '';
}

type Watcher = Element & {requestUpdate(): void};

/** One observer for each tree that holds elements of ours, or holds such a tree; gone with its last element. */
const trees = new Map<Node, {observer: MutationObserver; watchers: Set<Watcher>}>();

/**
 * Draws the element anew when a `lang` changes on it or on anything around it. The trees that are watched for it are
 * for `unwatchLanguage`.
 */
export function watchLanguage(element: Watcher): readonly Node[] {
  const roots = Array.from(placesAround(element), (place) => place.getRootNode());
  for (const root of roots) treeOf(root).watchers.add(element);
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

function treeOf(root: Node) {
  let tree = trees.get(root);
  if (!tree) {
    const watchers = new Set<Watcher>();
    const observer = new MutationObserver(() => watchers.forEach((element) => element.requestUpdate()));
    observer.observe(root, {subtree: true, attributes: true, attributeFilter: ['lang']});
    trees.set(root, (tree = {observer, watchers}));
  }
  return tree;
}
