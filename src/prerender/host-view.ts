import {attributeOf, isTemplate, textIn, type Page, type PageElement} from './page.js';

const textNode = 3;
const commentNode = 8;
const documentNode = 9;

/**
 * As much of the DOM as our elements read of the page around them, over a page that is only text. With it they decide
 * by the same code here and in a browser: which language they stand in, whether the page gave words of its own, and
 * which findings a grid has.
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
      .filter((child) => !isTemplate(child))
      .map((child) => {
        if ('tagName' in child) return this.#viewOf(child);
        return {nodeType: 'value' in child ? textNode : commentNode, textContent: textIn(child)};
      });
  }

  get children(): DomView[] {
    return this.childNodes.filter((child) => child instanceof DomView);
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

  /** Of "[lang]": nothing else is ever asked for. It goes on through shadow roots, so that none need be told of. */
  closest(): DomView | null {
    for (let at: PageElement | undefined = this.place; at; at = this.#page.around(at)) {
      if (attributeOf(at, 'lang') !== undefined) return this.#viewOf(at);
    }
    return null;
  }

  getRootNode(): {nodeType: number} {
    return {nodeType: documentNode};
  }

  #viewOf(place: PageElement): DomView {
    return new DomView(place, this.#page, this.#slots);
  }
}
