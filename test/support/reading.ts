/** What a reader gets from an element, with its shadow roots: as it is shown, and as it is said. */

/** The text on the page: without what is only said, and without a closed explanation. */
export const shown = (root: Node): string =>
  tidy(textOf(root, (element) => !element.matches('.said') && isOpen(element)));

/** The text as it is said: without what is hidden from assistive technology. Closed explanations are not said. */
export const said = (root: Node): string =>
  tidy(textOf(root, (element) => element.getAttribute('aria-hidden') !== 'true' && isOpen(element)));

/** All the text of a part, whether it is open or not. */
export const partText = (element: Element, part: string): string => tidy(partOf(element, part)?.textContent ?? '');

export const partOf = (element: Element, part: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~="${part}"]`);

/** The language that a text is marked with: the nearest `lang`, through shadow roots. */
export function languageOf(node: Node): string {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && at.hasAttribute('lang')) return at.getAttribute('lang')!;
  }
  return '';
}

/** Each text with its language, in the order in which they stand. */
export function languagesIn(root: Node): [text: string, language: string][] {
  const texts: [string, string][] = [];
  const walk = (node: Node) => {
    if (node instanceof Text && node.data.trim()) texts.push([tidy(node.data), languageOf(node)]);
    for (const child of childrenOf(node)) walk(child);
  };
  walk(root);
  return texts;
}

/** Every control and link that can be seen, in reading order. */
export function controlsIn(node: Node): HTMLElement[] {
  if (node instanceof Element && !isOpen(node)) return [];
  const within = childrenOf(node).flatMap(controlsIn);
  return node instanceof HTMLElement && node.matches('a[href], button, summary') ? [node, ...within] : within;
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let {activeElement} = document;
  while (activeElement?.shadowRoot?.activeElement) ({activeElement} = activeElement.shadowRoot);
  return activeElement;
}

/** Every `console.error` while something is done. */
export async function errors(work: () => unknown): Promise<string[]> {
  const {error} = console;
  const messages: string[] = [];
  console.error = (message: unknown) => messages.push(String(message));
  try {
    await work();
  } finally {
    console.error = error;
  }
  return messages;
}

/** Every `console.warn` while something is done. */
export async function warnings(work: () => unknown): Promise<string[]> {
  const {warn} = console;
  const messages: string[] = [];
  console.warn = (message: unknown) => messages.push(String(message));
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return messages.filter((message) => !message.includes('Lit is in dev mode'));
}

const blocks = 'div, slot[dir], p, li, dt, dd, h2, h3, h4, h5, h6, td, th, caption, summary';

function textOf(node: Node, reads: (element: Element) => boolean): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && !reads(node)) return '';
  const text = childrenOf(node)
    .map((child) => textOf(child, reads))
    .join('');
  return node instanceof Element && node.matches(blocks) ? ` ${text} ` : text;
}

function childrenOf(node: Node): Node[] {
  if (node instanceof HTMLSlotElement) return node.assignedNodes().length ? node.assignedNodes() : [...node.childNodes];
  if (node instanceof HTMLStyleElement) return [];
  return [...((node instanceof Element && node.shadowRoot) || node).childNodes];
}

/** Whether it is no part of an explanation that is closed. */
export function isOpen(element: Element): boolean {
  const {parentElement} = element;
  if (
    parentElement instanceof HTMLDetailsElement &&
    !(element instanceof HTMLElement && element.localName === 'summary')
  )
    return parentElement.open;
  return !element.hasAttribute('popover') || element.matches(':popover-open');
}

const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.])/g, '$1')
    .trim();
