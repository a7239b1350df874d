import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import {attributeOf, type Page, type PageElement} from './page.js';

/**
 * As much of the DOM as our elements read of the page around them, over a page that is only text. With it they decide by the same code
 * here and in a browser: which language they stand in, whether the page gave words of its own, and which findings a grid has.
 */
export class DomView {
  readonly nodeType = 1;
  /** What it is a view of. */
  readonly place: PageElement;
  readonly #page: Page;
  /** The slots that our elements have given to others. */
  readonly #slots: Map<PageElement, string>;

  constructor(place: PageElement, page: Page, slots: Map<PageElement, string>) {
    this.place = place;
    this.#page = page;
    this.#slots = slots;
  }

  get localName(): string {
    return this.place.tagName;
  }

  get childNodes(): unknown[] {
    return this.place.childNodes
      .filter((child) => !('content' in child))
      .map((child) => ('tagName' in child ? new DomView(child, this.#page, this.#slots) : {nodeType: isText(child) ? 3 : 8, textContent: textIn(child)}));
  }

  get children(): DomView[] {
    return this.childNodes.filter((child): child is DomView => child instanceof DomView);
  }

  get textContent(): string {
    return textIn(this.place);
  }

  get slot(): string {
    return this.#slots.get(this.place) ?? attributeOf(this.place, 'slot') ?? '';
  }

  set slot(name: string) {
    this.#slots.set(this.place, name);
  }

  getAttribute(name: string): string | null {
    return attributeOf(this.place, name) ?? null;
  }

  /** Of "[lang]": nothing else is ever asked for. */
  closest(): DomView | null {
    for (let at: Tree.ParentNode | null = this.place; at && 'tagName' in at; at = at.parentNode) {
      if (attributeOf(at, 'lang') !== undefined) return new DomView(at, this.#page, this.#slots);
    }
    return null;
  }

  getRootNode(): {nodeType: number; host?: DomView} {
    let root: Tree.ParentNode = this.place;
    while ('tagName' in root && root.parentNode) root = root.parentNode;
    const host = this.#page.hostOf(root);
    return host ? {nodeType: 11, host: new DomView(host, this.#page, this.#slots)} : {nodeType: 9};
  }
}

const isText = (node: Tree.ChildNode): node is Tree.TextNode => node.nodeName === '#text';

function textIn(node: Tree.ChildNode): string {
  if (isText(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}
