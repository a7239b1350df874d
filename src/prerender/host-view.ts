import {attributeOf, isTemplate, textIn, type Page, type PageElement} from './page.js';

const textNode = 3;
const commentNode = 8;
const documentNode = 9;

/**
 * As much of the DOM as our elements read of the page around them, over a page that is only text. With it they decide
 * by the same code here and in a browser: which language they stand in, whether the page gave words of its own, and
 * which findings a grid has.
 */
export class HostView {
  readonly nodeType = 1;
  /** What it is a view of. */
  readonly element: PageElement;
  readonly #page: Page;
  /** The slots that our elements have given to others. */
  readonly #slots: Map<PageElement, string>;

  constructor(element: PageElement, page: Page, slots: Map<PageElement, string>) {
    this.element = element;
    this.#page = page;
    this.#slots = slots;
  }

  get localName(): string {
    return this.element.tagName;
  }

  get childNodes(): unknown[] {
    return this.element.childNodes
      .filter((child) => !isTemplate(child))
      .map((child) => {
        if ('tagName' in child) return this.#viewOf(child);
        return {nodeType: 'value' in child ? textNode : commentNode, textContent: textIn(child)};
      });
  }

  get children(): HostView[] {
    return this.childNodes.filter((child) => child instanceof HostView);
  }

  get textContent(): string {
    return textIn(this.element);
  }

  get slot(): string {
    return this.#slots.get(this.element) ?? attributeOf(this.element, 'slot') ?? '';
  }

  set slot(name: string) {
    this.#slots.set(this.element, name);
  }

  getAttribute(name: string): string | null {
    return attributeOf(this.element, name) ?? null;
  }

  /** Of "[lang]": nothing else is ever asked for. It goes on through shadow roots, so that none need be told of. */
  closest(): HostView | null {
    for (let at: PageElement | undefined = this.element; at; at = this.#page.parentOf(at)) {
      if (attributeOf(at, 'lang') !== undefined) return this.#viewOf(at);
    }
    return null;
  }

  getRootNode(): {nodeType: number} {
    return {nodeType: documentNode};
  }

  #viewOf(element: PageElement): HostView {
    return new HostView(element, this.#page, this.#slots);
  }
}
