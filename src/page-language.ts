const fragment = 11;

/** The element, and each host around it, from the inside out: one for every tree of the page that it stands in. */
export function* placesAround(element: Element): Generator<Element> {
  for (let place: Element | undefined = element; place; ) {
    yield place;
    const root: Node = place.getRootNode();
    place = root.nodeType === fragment ? (root as ShadowRoot).host : undefined;
  }
}

/** The language of the place where an element stands: the nearest `lang`, through shadow roots. Empty where nobody says. */
export function languageAt(element: Element): string {
  for (const place of placesAround(element)) {
    // Where a framework draws the page on its server there is nothing around an element.
    const marked = place.closest?.('[lang]');
    if (marked) return marked.getAttribute('lang')!.trim();
  }
  return '';
}

/** One observer for each tree that holds elements of ours, or holds such a tree; gone with its last element. */
const trees = new Map<Node, {observer: MutationObserver; changed: Set<() => void>}>();

/** Calls back when a `lang` changes on the element or on anything around it, until the returned function is called. */
export function watchLanguage(element: Element, changed: () => void): () => void {
  const roots = Array.from(placesAround(element), (place) => place.getRootNode());
  for (const root of roots) treeOf(root).changed.add(changed);
  return () => {
    for (const root of roots) {
      const tree = trees.get(root);
      tree?.changed.delete(changed);
      if (tree?.changed.size) continue;
      tree?.observer.disconnect();
      trees.delete(root);
    }
  };
}

function treeOf(root: Node) {
  let tree = trees.get(root);
  if (!tree) {
    const changed = new Set<() => void>();
    const observer = new MutationObserver(() => changed.forEach((call) => call()));
    observer.observe(root, {subtree: true, attributes: true, attributeFilter: ['lang']});
    trees.set(root, (tree = {observer, changed}));
  }
  return tree;
}
