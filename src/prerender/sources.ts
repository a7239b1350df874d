import {mergedContext, type RatingContext} from '../page/rating-context.js';
import type {RatingsFileContents} from '../ratings-file/load.js';
import {readSource} from '../ratings-file/sources.js';
import {textOf} from '../text/text-of.js';
import {attributeOf, childElements, type Page, type PageElement} from './page.js';
import type {ReadSource, SourceText} from './source-text.js';

/** What a `<rating-source>` gives, as far as it can be read here. */
interface Source {
  readonly contents: readonly RatingsFileContents[];
  /** Whether something of it is left to the browser. */
  readonly isPending: boolean;
  /** What is wrong in it. */
  readonly problems: readonly string[];
  /** Why its file is left to the browser, if it is. */
  readonly left?: string | undefined;
}

export const isSource = ({tagName}: PageElement) => tagName === 'rating-source';

/** The `<rating-source>` elements of a page. Each file is read once. */
export class PageSources {
  readonly #page: Page;
  readonly #read: ReadSource | undefined;
  readonly #sources = new Map<PageElement, Source>();
  readonly #contexts = new Map<PageElement, RatingContext>();
  readonly #files = new Map<string, SourceText>();

  constructor(page: Page, read?: ReadSource) {
    this.#page = page;
    this.#read = read;
  }

  /** What the elements around this one provide, or `undefined` if there are none. */
  around(element: PageElement): RatingContext | undefined {
    const nearest = this.#page.closest(element, isSource);
    if (!nearest) return undefined;
    const known = this.#contexts.get(nearest);
    if (known) return known;
    const {contents, isPending} = this.of(nearest);
    const parent = this.#page.parentOf(nearest);
    const outer = parent && this.around(parent);
    const context = mergedContext(outer ? [...contents, outer] : contents, isPending || Boolean(outer?.pending), false);
    this.#contexts.set(nearest, context);
    return context;
  }

  /** What one of them gives. */
  of(element: PageElement): Source {
    const known = this.#sources.get(element);
    if (known) return known;
    const contents: RatingsFileContents[] = [];
    const problems: string[] = [];
    const add = (text: string, origin: string) => {
      const read = readSource(text, origin, (from, message) => problems.push(`<rating-source${from}: ${message}`));
      if (read) contents.push(read);
    };
    const script = childElements(element).find(
      (child) => child.tagName === 'script' && attributeOf(child, 'type') === 'application/json',
    );
    if (script) add(script.childNodes.map((node) => ('value' in node ? node.value : '')).join(''), '> <script>');
    const address = textOf(attributeOf(element, 'src'));
    const file = address ? this.#fileAt(address) : undefined;
    if (file && 'text' in file) add(file.text, ` src="${address}">`);
    const left =
      file && 'reason' in file
        ? `<rating-source src="${address}">: ${file.reason} It is left to the browser.`
        : undefined;
    const source = {contents, problems, left, isPending: left !== undefined || !(script || address)};
    this.#sources.set(element, source);
    return source;
  }

  #fileAt(address: string): SourceText {
    const known = this.#files.get(address);
    if (known) return known;
    const file = this.#read?.(address) ?? {reason: 'no folder with the file was named.'};
    this.#files.set(address, file);
    return file;
  }
}
