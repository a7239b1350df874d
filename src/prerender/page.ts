import {html, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {entryOf} from '../elements/tags.js';
import {isTemplateSyntax, parsePage, templateMessage, UnreadablePage} from './parse.js';

export type PageElement = Tree.Element;
export type PageNode = Tree.ChildNode;

/** A change to the text of a page: what is between two offsets is replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A page as a browser without script parses it, with the offsets of all nodes in its text. See `parsePage` for errors.
 */
export class Page {
  readonly text: string;
  /**
   * Every wanted element, in the order of the text. Without those in a `<template>`, unless it makes a shadow root;
   * those in the shadow root of one of our elements, which an earlier run wrote; and those that are not in the text: a
   * parser repeats `<a>` and `<b>` where they are closed in the wrong order.
   */
  readonly elements: readonly PageElement[];
  readonly #document: Tree.Document;
  /** The host of each declarative shadow root. */
  readonly #hosts = new Map<Tree.ParentNode, PageElement>();

  /**
   * @param keepsTemplates whether elements of ours may have what a template engine replaces in their attributes. Default:
   *   such a text is not a page.
   */
  constructor(text: string, isWanted: (element: PageElement) => boolean, keepsTemplates = false) {
    this.text = text;
    this.#document = parsePage(text);

    const elements: PageElement[] = [];
    const stack: Tree.ParentNode[] = [this.#document];
    for (let node = stack.pop(); node; node = stack.pop()) {
      const element = 'tagName' in node ? node : undefined;
      const isElementWanted =
        element?.namespaceURI === html.NS.HTML && Boolean(element.sourceCodeLocation) && isWanted(element);
      if (isElementWanted) elements.push(element);
      for (const child of childElements(node)) stack.push(child);
      const isOurs = element && entryOf(element.tagName);
      const root = element && !isOurs && canBeHost.test(element.tagName) && shadowTemplateOf(element)?.content;
      if (isOurs && !keepsTemplates && element.attrs.some(isTemplateAttribute))
        throw new UnreadablePage(templateMessage, element.sourceCodeLocation?.startOffset ?? 0);
      if (!root) continue;
      this.#hosts.set(root, element);
      stack.push(root);
    }
    this.elements = elements.sort(
      (one, other) => one.sourceCodeLocation!.startOffset - other.sourceCodeLocation!.startOffset,
    );
  }

  /** @returns the parent element or, at the top of a shadow root, the host */
  parentOf({parentNode}: PageElement): PageElement | undefined {
    if (!parentNode) return undefined;
    return 'tagName' in parentNode ? parentNode : this.#hosts.get(parentNode);
  }

  /** @returns the nearest element that passes a test: this one, or one around it, also beyond a shadow root */
  closest(element: PageElement, isWanted: (element: PageElement) => boolean): PageElement | undefined {
    let nearest: PageElement | undefined = element;
    while (nearest && !isWanted(nearest)) nearest = this.parentOf(nearest);
    return nearest;
  }

  get head(): PageElement {
    return withTag(this.#html, 'head');
  }

  /** The offset at which an element can be added to the head: after all that the text has of it. */
  get endOfHead(): number {
    const {sourceCodeLocation: location, childNodes} = this.head;
    const last = childNodes.at(-1);
    // A <noscript> without an end tag ends where the body begins, and would contain what is added there.
    const isOpen = last?.nodeName === 'noscript' && !last.sourceCodeLocation?.endTag;
    const end =
      location?.endTag?.startOffset ??
      last?.sourceCodeLocation?.[isOpen ? 'startOffset' : 'endOffset'] ??
      location?.startTag?.endOffset;
    if (end !== undefined) return end;
    // The text has no head. What comes before the place where it would be must not become a part of it.
    const before = [...childrenBefore(this.#document, this.#html), ...childrenBefore(this.#html, this.head)].map(
      ({sourceCodeLocation}) => sourceCodeLocation?.endOffset ?? 0,
    );
    const start = Math.max(0, this.#html.sourceCodeLocation?.startTag?.endOffset ?? 0, ...before);
    return start + /^\s*/.exec(this.text.slice(start))![0].length;
  }

  /** @returns the text with these changes. All else stays the same. */
  with(edits: readonly Edit[]): string {
    let result = '';
    let offset = 0;
    for (const {start, end, text} of [...edits].sort((one, other) => one.start - other.start)) {
      result += this.text.slice(offset, start) + text;
      offset = end;
    }
    return result + this.text.slice(offset);
  }

  get #html(): PageElement {
    return withTag(this.#document, 'html');
  }
}

const isTemplateAttribute = ({name, value}: {name: string; value: string}) =>
  isTemplateSyntax(name) || isTemplateSyntax(value);

/** The elements that HTML allows to have a shadow root: custom elements, and these. */
const canBeHost = /-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** Finds an element that every page has, even if its tags are not in the text. */
const withTag = (parent: Tree.ParentNode, tag: 'html' | 'head'): PageElement =>
  childElements(parent).find(({tagName}) => tagName === tag)!;

const childrenBefore = (parent: Tree.ParentNode, child: PageElement): PageNode[] =>
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

/** The length at which the text of a node is cut off. The words of a rating are far shorter. */
export const longestText = 4000;

/** Cached, since ratings can contain each other. */
const texts = new WeakMap<PageNode, string>();

/**
 * The text in a node, up to `longestText`, with one space for all white space and between text nodes. The content of a
 * `<template>` is not included.
 */
export function textIn(node: PageNode): string {
  let text = texts.get(node);
  if (text === undefined) texts.set(node, (text = readText(node)));
  return text;
}

function readText(node: PageNode): string {
  if ('value' in node) return node.value.replace(/\s+/g, ' ').slice(0, longestText);
  if (!('childNodes' in node)) return '';
  let text = '';
  for (const child of node.childNodes) {
    const more = textIn(child);
    if (more) text += text ? ` ${more}` : more;
    if (text.length > longestText) break;
  }
  return text.slice(0, longestText);
}
