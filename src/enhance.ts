import {finding, grid, kinds, type Kind} from './enhance/markup.js';
import {controls, emptyList, misuseOf} from './enhance/placement.js';
import {statedBy} from './enhance/recognise.js';

export interface EnhanceOptions {
  /** Whether a paragraph that is one of our short lines, to the letter, becomes the rating that it states. */
  readonly words?: boolean;
}

/** What would be lost with words that the element replaces: a link, a picture. */
const moreThanWords = ':not(b, strong, i, em, span, small, br)';
const sources = kinds.map(({tag}) => `[data-${tag}]`).join();
const ours = [...kinds, finding].map(({tag}) => tag).join();
const attributeFilter = [...new Set([...kinds, finding].flatMap(({tag, attributes}) => [tag, ...attributes]))].map(
  (name) => `data-${name}`,
);

/** Which element was made of which: a change to the one is passed on to the other. */
const made = new WeakMap<Element, {readonly kind: Kind; readonly element: Element}>();
const warned = new WeakSet<Element>();

/**
 * Makes our elements of ordinary ones that say by `data-` attributes what they are, now and when they come later. Their
 * words are moved into the element, node by node, which checks every value itself. Gives a function that stops looking;
 * what is made stays.
 *
 * Nothing is touched before its element is defined, so that the reader never loses the words.
 */
export function enhance(
  root: Document | DocumentFragment | Element = document,
  {words = false}: EnhanceOptions = {},
): () => void {
  const wanted = words ? `${sources},p` : sources;
  const look = (place: ParentNode) => {
    if (place instanceof Element && place.matches(wanted)) enhanceOne(place, words);
    for (const source of place.querySelectorAll(wanted)) enhanceOne(source, words);
  };
  const observer = new MutationObserver((records) => {
    for (const {type, target, addedNodes} of records) {
      if (type === 'attributes') update(target as Element);
      const changed = target instanceof Element && target.closest(wanted);
      if (changed) enhanceOne(changed, words);
      for (const node of addedNodes) if (node instanceof Element && node.isConnected) look(node);
    }
  });
  let stopped = false;
  look(root);
  observer.observe(root, {subtree: true, childList: true, attributes: true, attributeFilter});
  for (const {tag} of kinds) {
    if (!customElements.get(tag)) void customElements.whenDefined(tag).then(() => stopped || look(root));
  }
  return () => {
    stopped = true;
    observer.disconnect();
  };
}

function enhanceOne(source: Element, words: boolean): void {
  const earlier = made.get(source);
  if (earlier?.element.parentNode === source) return moveWords(source, earlier.element);
  const given = kinds.filter(({tag}) => source.hasAttribute(`data-${tag}`));
  const stated =
    words && !given.length && !source.querySelector(moreThanWords) ? statedBy(source.textContent!) : undefined;
  const kind = stated ? kinds.find(({tag}) => tag === stated.tag) : given[0];
  if (!kind || !customElements.get(kind.tag) || isTaken(source, kind)) return;

  const misuse = misuseOf(stated ? [kind] : given, source.localName, source.closest(controls.join()) !== null);
  // Nobody has asked for what words state.
  if (misuse) return stated ? undefined : leave(source, kind, misuse);
  if (kind === grid) return makeGrid(source);
  const element = make(kind, source);
  if (stated) {
    element.setAttribute('value', stated.value);
    element.setAttribute('lang', stated.language);
    if (stated.subject) element.setAttribute('subject', stated.subject);
  } else {
    made.set(source, {kind, element});
  }
  moveWords(source, element);
  source.append(element);
}

/**
 * Whether it is made already, by this copy of the script or another; is part of another's words; or is being written.
 */
const isTaken = (source: Element, {tag}: Kind): boolean =>
  source.querySelector(`:scope > ${tag}`) !== null ||
  source.closest(ours) !== null ||
  Boolean(source.parentElement?.closest(sources)) ||
  (source as HTMLElement).isContentEditable;

function leave(source: Element, {tag}: Kind, what: string): void {
  if (warned.has(source)) return;
  warned.add(source);
  console.warn(
    `<${source.localName} data-${tag}="${source.getAttribute(`data-${tag}`)!.slice(0, 60)}">: data-${tag} ${what}. The page's own words are shown.`,
  );
}

function make(kind: Kind, source: Element): Element {
  const element = source.ownerDocument.createElement(kind.tag);
  copyAttributes(source, kind, element);
  return element;
}

function copyAttributes(source: Element, {tag, main, attributes}: Kind, element: Element): void {
  if (main) copyAttribute(source, `data-${tag}`, element, main);
  for (const name of attributes) copyAttribute(source, `data-${name}`, element, name);
}

function copyAttribute(source: Element, from: string, element: Element, to: string): void {
  const value = source.getAttribute(from);
  if (value === null) element.removeAttribute(to);
  else element.setAttribute(to, value);
}

function moveWords(source: Element, element: Element): void {
  for (const node of [...source.childNodes]) if (node !== element) element.append(node);
}

/** A list cannot hold the grid, so that the grid takes its place, and it stays in the grid as the page's own words. */
function makeGrid(list: Element): void {
  const terms = [...list.querySelectorAll(':scope > :is(dt, dd), :scope > div > :is(dt, dd)')];
  if (!terms.some(({localName}) => localName === 'dd')) return leave(list, grid, emptyList);
  const element = make(grid, list);
  let outcome = '';
  for (const term of terms) {
    if (term.localName === 'dt') {
      outcome = term.textContent!.trim();
      continue;
    }
    const statement = make(finding, term);
    if (!statement.hasAttribute('outcome')) statement.setAttribute('outcome', outcome);
    copyAttribute(term, 'lang', statement, 'lang');
    moveWords(term.querySelector('[data-statement]') ?? term, statement);
    element.append(statement);
    made.set(term, {kind: finding, element: statement});
  }
  for (const name of ['class', 'id', 'lang', 'dir']) copyAttribute(list, name, element, name);
  list.removeAttribute('id');
  list.replaceWith(element);
  element.prepend(list);
  made.set(list, {kind: grid, element});
}

function update(source: Element): void {
  const {kind, element} = made.get(source) ?? {};
  if (kind && element) copyAttributes(source, kind, element);
}

if (typeof document !== 'undefined') {
  // A module has no other way to its own tag.
  const tags = [...document.querySelectorAll<HTMLScriptElement>('script[data-words]')];
  const words = tags.some(({src}) => src === import.meta.url);
  // What is still being read would be taken with half of its words.
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => enhance(document, {words}), {once: true});
  else enhance(document, {words});
}
