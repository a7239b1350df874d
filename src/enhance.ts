import type {ElementEntry} from './elements/tags.js';
import {card, dataAttributesOf, enhanceable, finding, grid, isList} from './enhance/markup.js';
import {controls, emptyList, placementError} from './enhance/placement.js';
import {recogniseShortLine} from './enhance/recognise.js';

export interface EnhanceOptions {
  /** Whether a paragraph that is exactly one of the library's short lines becomes the rating that it states. */
  readonly words?: boolean;
}

/** Content that the element's own words would not give back, such as a link or a picture. */
const richContent = ':not(b, strong, i, em, span, small, br)';
const sources = enhanceable.map(({tag}) => `[data-${tag}]`).join();
const ours = [...enhanceable, finding].map(({tag}) => tag).join();
const attributeFilter = [
  ...new Set(
    [...enhanceable, finding].flatMap((entry) => [
      `data-${entry.tag}`,
      ...dataAttributesOf(entry).map(([data]) => data),
    ]),
  ),
];

/** The element that was made of an ordinary one: changes to the latter are passed on. */
const made = new WeakMap<Element, {readonly entry: ElementEntry; readonly element: Element}>();
const warned = new WeakSet<Element>();

/**
 * Makes elements of the library of the ordinary elements that name them by `data-` attributes, now and when they are
 * added later. The content of each is moved into its element, node by node, and is its fallback content.
 *
 * An ordinary element is left alone until its element is defined, so that the reader never loses the words.
 *
 * @returns a function that stops it. What was made stays.
 */
export function enhance(
  root: Document | DocumentFragment | Element = document,
  {words = false}: EnhanceOptions = {},
): () => void {
  const wanted = words ? `${sources},p` : sources;
  const enhanceIn = (parent: ParentNode) => {
    if (parent instanceof Element && parent.matches(wanted)) enhanceOne(parent, words);
    for (const source of parent.querySelectorAll(wanted)) enhanceOne(source, words);
  };
  const observer = new MutationObserver((records) => {
    for (const {type, target, addedNodes} of records) {
      if (type === 'attributes') updateMade(target as Element);
      const changed = target instanceof Element && target.closest(wanted);
      if (changed) enhanceOne(changed, words);
      for (const node of addedNodes) if (node instanceof Element && node.isConnected) enhanceIn(node);
    }
  });
  let stopped = false;
  enhanceIn(root);
  observer.observe(root, {subtree: true, childList: true, attributes: true, attributeFilter});
  for (const {tag} of enhanceable) {
    if (!customElements.get(tag)) void customElements.whenDefined(tag).then(() => stopped || enhanceIn(root));
  }
  return () => {
    stopped = true;
    observer.disconnect();
  };
}

function enhanceOne(source: Element, words: boolean): void {
  const earlier = made.get(source);
  if (earlier?.element.parentNode === source) return moveContent(source, earlier.element);
  const named = enhanceable.filter(({tag}) => source.hasAttribute(`data-${tag}`));
  const recognised =
    words && !named.length && !source.querySelector(richContent) ? recogniseShortLine(source.textContent!) : undefined;
  const entry = recognised ? enhanceable.find(({tag}) => tag === recognised.tag) : named[0];
  if (!entry || !customElements.get(entry.tag) || isTaken(source, entry)) return;

  const isInControl = source.closest(controls.join()) !== null;
  const error = placementError(recognised ? [entry] : named, source.localName, isInControl);
  // A line that is only recognised was not written for us, so there is nothing to warn about.
  if (error) return recognised ? undefined : warn(source, entry, error);
  if (isList(entry)) return makeFromList(source, entry);
  const element = make(entry, source);
  if (recognised) {
    element.setAttribute('value', recognised.value);
    element.setAttribute('lang', recognised.language);
    if (recognised.subject) element.setAttribute('subject', recognised.subject);
  } else {
    made.set(source, {entry, element});
  }
  moveContent(source, element);
  source.append(element);
}

/**
 * Whether it holds its element already, by any copy of the script; is part of other ratings' words; or is being edited.
 */
const isTaken = (source: Element, {tag}: ElementEntry): boolean =>
  source.querySelector(`:scope > ${tag}`) !== null ||
  source.closest(ours) !== null ||
  Boolean(source.parentElement?.closest(sources)) ||
  (source as HTMLElement).isContentEditable;

function warn(source: Element, {tag}: ElementEntry, error: string): void {
  if (warned.has(source)) return;
  warned.add(source);
  const value = source.getAttribute(`data-${tag}`)!.slice(0, 60);
  console.warn(`<${source.localName} data-${tag}="${value}">: data-${tag} ${error}. The page's own words are shown.`);
}

function make(entry: ElementEntry, source: Element): Element {
  const element = source.ownerDocument.createElement(entry.tag);
  copyAttributes(source, entry, element);
  return element;
}

function copyAttributes(source: Element, entry: ElementEntry, element: Element): void {
  for (const [data, name] of dataAttributesOf(entry)) copyAttribute(source, data, element, name);
}

function copyAttribute(source: Element, from: string, element: Element, to: string): void {
  const value = source.getAttribute(from);
  if (value === null) element.removeAttribute(to);
  else element.setAttribute(to, value);
}

function moveContent(source: Element, element: Element): void {
  for (const node of [...source.childNodes]) if (node !== element) element.append(node);
}

/**
 * A list cannot hold a grid or a card. So the element takes its place, and the list stays within it as its fallback
 * content.
 */
function makeFromList(list: Element, entry: ElementEntry): void {
  const terms = [...list.querySelectorAll(':scope > :is(dt, dd), :scope > div > :is(dt, dd)')];
  if (entry === grid && !terms.some(({localName}) => localName === 'dd')) return warn(list, grid, emptyList);
  const element = make(entry, list);
  let outcome = '';
  for (const term of terms) {
    if (term.localName === 'dt') {
      outcome = term.textContent!.trim();
      continue;
    }
    if (entry === card && !term.hasAttribute('data-outcome')) continue;
    const statement = make(finding, term);
    if (!statement.hasAttribute('outcome')) statement.setAttribute('outcome', outcome);
    copyAttribute(term, 'lang', statement, 'lang');
    // A card shows no statements.
    if (entry === grid) moveContent(term.querySelector('[data-statement]') ?? term, statement);
    element.append(statement);
    made.set(term, {entry: finding, element: statement});
  }
  for (const name of ['class', 'id', 'lang', 'dir']) copyAttribute(list, name, element, name);
  list.removeAttribute('id');
  list.replaceWith(element);
  element.prepend(list);
  made.set(list, {entry, element});
}

function updateMade(source: Element): void {
  const earlier = made.get(source);
  if (earlier) copyAttributes(source, earlier.entry, earlier.element);
}

if (typeof document !== 'undefined') {
  // A module has no other way to find its own script element.
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[data-words]')];
  const words = scripts.some(({src}) => src === import.meta.url);
  // While the page is being parsed, an element could be taken with half of its content.
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => enhance(document, {words}), {once: true});
  } else {
    enhance(document, {words});
  }
}
