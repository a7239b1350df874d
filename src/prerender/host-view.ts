import {attributeOf, isTemplate, textIn, type Page, type PageElement} from './page.js';

const textNode = 3;
const commentNode = 8;
const documentNode = 9;

/**
 * The part of the DOM that our elements read, for a parsed page. It lets them use the same code here and in a browser
 * to find their language, their fallback content, and the findings of a grid.
 */
export class HostView {
  readonly nodeType = 1;
  /** The parsed element. */
  readonly element: PageElement;
  readonly #page: Page;
  /** The slots that our elements have assigned to elements of the page. */
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

  /** Our elements write no other attribute than `slot` here. */
  setAttribute(_: 'slot', name: string) {
    this.#slots.set(this.element, name);
  }

  getAttribute(name: string): string | null {
    return attributeOf(this.element, name) ?? null;
  }

  /**
   * For "[lang]", the only selector that our elements use here. It continues beyond shadow roots, unlike in the DOM.
   */
  closest(): HostView | null {
    const marked = this.#page.closest(this.element, (each) => attributeOf(each, 'lang') !== undefined);
    return marked ? this.#viewOf(marked) : null;
  }

  /** Always a document, since `closest` continues beyond shadow roots. */
  getRootNode(): {nodeType: number} {
    return {nodeType: documentNode};
  }

  #viewOf(element: PageElement): HostView {
    return new HostView(element, this.#page, this.#slots);
  }
}
