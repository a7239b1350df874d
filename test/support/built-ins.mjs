/**
 * Which built-ins of the browser a script of ours uses: by their names, wherever a browser has something of that name.
 */
import {parseAst} from 'rollup/parseAst';

const holders =
  `globalThis Object Object.prototype Function.prototype Array Array.prototype String.prototype Number Math
  JSON Symbol Promise Promise.prototype RegExp.prototype Date Date.prototype Map.prototype Set.prototype
  WeakMap.prototype WeakSet.prototype WeakRef.prototype EventTarget.prototype Event.prototype Node.prototype
  Element.prototype HTMLElement.prototype CharacterData.prototype Document.prototype DocumentFragment.prototype
  ShadowRoot.prototype HTMLTemplateElement.prototype HTMLSlotElement.prototype HTMLDetailsElement.prototype
  TreeWalker.prototype MutationObserver.prototype CSSStyleSheet.prototype CustomElementRegistry.prototype
  TrustedTypePolicyFactory.prototype XMLHttpRequest.prototype AbortController.prototype`.split(/\s+/);

/**
 * The names that occur in scripts, with the objects that have them, as {name, from}: `{name: 'at', from:
 * ['Array.prototype']}`.
 */
export async function builtInsOf(browser, ...scripts) {
  const names = new Set();
  const visit = (node) => {
    if (typeof node !== 'object' || node === null) return;
    if (node.type === 'Identifier') names.add(node.name);
    for (const child of Object.values(node)) visit(child);
  };
  for (const script of scripts) visit(parseAst(script));
  const page = await browser.newPage();
  const builtIns = await page.evaluate(
    (names, holders) => {
      const holderAt = (path) =>
        path === 'globalThis' ? globalThis : path.split('.').reduce((object, key) => object[key], globalThis);
      const has = (path, name) => Object.getOwnPropertyDescriptor(holderAt(path), name)?.configurable;
      return names
        .map((name) => ({name, from: holders.filter((path) => has(path, name))}))
        .filter(({from}) => from.length);
    },
    [...names],
    holders,
  );
  await page.close();
  return builtIns;
}
