import {html, parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';

export type PageElement = Tree.Element;
export type PageNode = Tree.ChildNode;

/** A change to the text of a page: what stands between two of its places is replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A page as a browser without script reads it, with the place of everything in its text. */
export class Page {
  readonly text: string;
  /**
   * Every wanted element, in their order in the text. Not those in a `<template>`, which are not on the page, unless it
   * makes a shadow root; not those in the root of a wanted element, which an earlier run wrote; and not those that the
   * text does not hold: a browser closes and repeats `<a>` and `<b>` by itself.
   */
  readonly elements: readonly PageElement[];
  readonly #document: Tree.Document;
  /** The host of each shadow root that the page writes. */
  readonly #hosts = new Map<Tree.ParentNode, PageElement>();

  constructor(text: string, isWanted: (element: PageElement) => boolean) {
    this.text = text;
    // Without script what stands in <noscript> is part of the page.
    this.#document = parse(text, {sourceCodeLocationInfo: true, scriptingEnabled: false});

    const found: PageElement[] = [];
    // No function that calls itself: a page can be nested deeper than calls can.
    const waiting: Tree.ParentNode[] = [this.#document];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      const host = 'tagName' in node ? node : undefined;
      const wanted =
        host !== undefined && host.namespaceURI === html.NS.HTML && Boolean(host.sourceCodeLocation) && isWanted(host);
      if (wanted) found.push(host);
      for (const child of childElements(node)) waiting.push(child);
      const root = host && !wanted && canBeHost.test(host.tagName) && shadowTemplateOf(host)?.content;
      if (!root) continue;
      this.#hosts.set(root, host);
      waiting.push(root);
    }
    this.elements = found.sort(
      (one, other) => one.sourceCodeLocation!.startOffset - other.sourceCodeLocation!.startOffset,
    );
  }

  /** The parent element. At the top of a shadow root it is the host. */
  parentOf({parentNode}: PageElement): PageElement | undefined {
    if (!parentNode) return undefined;
    return 'tagName' in parentNode ? parentNode : this.#hosts.get(parentNode);
  }

  get head(): PageElement {
    return withTag(this.#html, 'head');
  }

  /** Where the head can take one more element: after all that is written in it, or of it. */
  get endOfHead(): number {
    const {sourceCodeLocation: place, childNodes} = this.head;
    const last = childNodes.at(-1);
    // A <noscript> that is not closed ends where the body begins, and would take in what stands there.
    const isOpen = last?.nodeName === 'noscript' && !last.sourceCodeLocation?.endTag;
    const end =
      place?.endTag?.startOffset ??
      last?.sourceCodeLocation?.[isOpen ? 'startOffset' : 'endOffset'] ??
      place?.startTag?.endOffset;
    if (end !== undefined) return end;
    // Nothing is. What stands before it must not be taken into it.
    const before = [...upTo(this.#document, this.#html), ...upTo(this.#html, this.head)].map(
      ({sourceCodeLocation}) => sourceCodeLocation?.endOffset ?? 0,
    );
    const start = Math.max(0, this.#html.sourceCodeLocation?.startTag?.endOffset ?? 0, ...before);
    return start + /^\s*/.exec(this.text.slice(start))![0].length;
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

  get #html(): PageElement {
    return withTag(this.#document, 'html');
  }
}

/** The elements that HTML lets have a shadow root: those of custom names, and these. */
const canBeHost = /-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** These are in every page, whether or not their tags are written. */
const withTag = (parent: Tree.ParentNode, tag: 'html' | 'head'): PageElement =>
  childElements(parent).find(({tagName}) => tagName === tag)!;

const upTo = (parent: Tree.ParentNode, child: PageElement): PageNode[] =>
  parent.childNodes.slice(0, parent.childNodes.indexOf(child));

export const childElements = (node: Tree.ParentNode): PageElement[] =>
  node.childNodes.filter((child) => 'tagName' in child);

export const attributeOf = ({attrs}: PageElement, wanted: string): string | undefined =>
  attrs.find(({name}) => name === wanted)?.value;

/** The `<template>` that makes the element's shadow root. */
export const shadowTemplateOf = (element: PageElement): Tree.Template | undefined =>
  childElements(element).find(
    (child): child is Tree.Template =>
      isTemplate(child) && /^(open|closed)$/i.test(attributeOf(child, 'shadowrootmode') ?? ''),
  );

export const isTemplate = (node: PageNode): node is Tree.Template => 'content' in node;

/** All text in a node, with a space between its elements. What a `<template>` holds is not on the page. */
export function textIn(node: PageNode): string {
  const texts: string[] = [];
  const waiting = [node];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if ('value' in at) texts.push(at.value);
    else if ('childNodes' in at)
      for (let last = at.childNodes.length - 1; last >= 0; last--) waiting.push(at.childNodes[last]!);
  }
  return texts.join(' ');
}
