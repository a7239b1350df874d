import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';

export type PageElement = Tree.Element;

/** A change to the text of a page: what stands between two of its places is replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A page as a browser without script reads it, with the place of everything in its text. */
export class Page {
  readonly #document: Tree.Document;
  /** The host of each shadow root that the page writes. */
  readonly #hosts = new Map<Tree.ParentNode, PageElement>();
  readonly text: string;

  constructor(text: string) {
    this.text = text;
    // Without script what stands in <noscript> is part of the page.
    this.#document = parse(text, {sourceCodeLocationInfo: true, scriptingEnabled: false});
  }

  /**
   * Every element with one of these tags, in their order in the text. Not those in a `<template>`, which are not on the page, unless
   * it makes a shadow root, and not those in what the prerenderer wrote itself.
   */
  elements(tags: readonly string[]): PageElement[] {
    const found: PageElement[] = [];
    const walk = (node: Tree.ParentNode) => {
      for (const child of childElements(node)) {
        if (tags.includes(child.tagName) && child.sourceCodeLocation?.startTag) found.push(child);
        const root = shadowRootIn(child);
        if (root && 'tagName' in node && !tags.includes(node.tagName)) {
          this.#hosts.set(root, node);
          walk(root);
        }
        walk(child);
      }
    };
    walk(this.#document);
    return found.sort((one, other) => startOf(one) - startOf(other));
  }

  /** The host of the shadow root that is this node; undefined for any other node. */
  hostOf = (root: Tree.ParentNode): PageElement | undefined => this.#hosts.get(root);

  /** Every element around one, from the inside out, through shadow roots. */
  around(element: PageElement): PageElement[] {
    const {parentNode} = element;
    const parent = parentNode && ('tagName' in parentNode ? parentNode : this.hostOf(parentNode));
    return parent ? [parent, ...this.around(parent)] : [];
  }

  /** The first element with this tag, such as "head", whether or not its tag is written. */
  first(tag: string): PageElement | undefined {
    const find = (node: Tree.ParentNode): PageElement | undefined => {
      for (const child of childElements(node)) {
        const found = child.tagName === tag ? child : find(child);
        if (found) return found;
      }
      return undefined;
    };
    return find(this.#document);
  }

  /** Where the head can take one more element: after all that is written in it. */
  endOfHead(): number {
    const head = this.first('head')!;
    const place = head.sourceCodeLocation;
    const last = head.childNodes.findLast(({sourceCodeLocation}) => sourceCodeLocation)?.sourceCodeLocation?.endOffset;
    const doctype = this.#document.childNodes.find(({nodeName}) => nodeName === '#documentType');
    return (
      place?.endTag?.startOffset ?? last ?? place?.startTag?.endOffset ?? this.first('html')!.sourceCodeLocation?.startTag?.endOffset ??
      doctype?.sourceCodeLocation?.endOffset ?? 0
    );
  }

  /** The text with these changes. All that they do not touch stays as it is, to the letter. */
  with(edits: readonly Edit[]): string {
    let result = '';
    let at = 0;
    for (const {start, end, text} of [...edits].sort((one, other) => one.start - other.start)) {
      result += this.text.slice(at, start) + text;
      at = end;
    }
    return result + this.text.slice(at);
  }
}

export const childElements = (node: Tree.ParentNode): PageElement[] => node.childNodes.filter((child): child is PageElement => 'tagName' in child);

export const attributeOf = ({attrs}: PageElement, wanted: string): string | undefined => attrs.find(({name}) => name === wanted)?.value;

/** The `<template>` that makes the element's shadow root. */
export const shadowTemplateOf = (element: PageElement): Tree.Template | undefined =>
  childElements(element).find((child): child is Tree.Template => shadowRootIn(child) !== undefined);

function shadowRootIn(element: PageElement): Tree.DocumentFragment | undefined {
  const mode = attributeOf(element, 'shadowrootmode')?.toLowerCase();
  return 'content' in element && (mode === 'open' || mode === 'closed') ? (element as Tree.Template).content : undefined;
}

const startOf = (element: PageElement): number => element.sourceCodeLocation!.startOffset;
