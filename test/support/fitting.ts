/** What does not fit: text and drawings that are cut, stand out of their box or lie over each other. */

/** Boxes are rounded. */
const slack = 1;

/** A line of a text, or a drawing. */
interface Piece {
  readonly words: string;
  readonly box: DOMRect;
  /** From the nearest element outwards, through slots and shadow roots. */
  readonly around: readonly Element[];
}

/**
 * Every fault in what is seen within an element. An explanation over the page is no part of it: it is looked at by
 * itself. What scrolls, as a page's own table may, has room for its content however wide that is.
 */
export function misfits(root: Element): string[] {
  const pieces = piecesIn(root);
  if (pieces.length === 0) return ['nothing is seen'];
  return [...new Set([...outOfBoxes(pieces), ...overflowing(pieces), ...overEachOther(pieces)])];
}

export function piecesIn(root: Element): Piece[] {
  const pieces: Piece[] = [];
  const walk = (node: Node, around: readonly Element[], window?: DOMRect) => {
    const add = (words: string, box: DOMRect) => pieces.push({words, box: window ? within(window, box) : box, around});
    if (isText(node)) {
      const words = node.data.trim();
      if (words && node.parentElement?.checkVisibility() !== false) for (const box of linesOf(node)) add(words, box);
    } else if (isElement(node) && node.localName !== 'style' && getComputedStyle(node).clipPath === 'none') {
      if (node !== root && node.matches('[popover]')) return;
      if (node.localName === 'svg') add('the figure', node.getBoundingClientRect());
      else if (node !== root && scrolls(node))
        for (const child of childrenOf(node)) walk(child, [], node.getBoundingClientRect());
      else for (const child of childrenOf(node)) walk(child, [node, ...around], window);
    }
  };
  walk(root, []);
  return pieces.filter(({box}) => box.width > 0 && box.height > 0);
}

function* outOfBoxes(pieces: readonly Piece[]) {
  for (const {words, box, around} of pieces) {
    const spanned = around.find((element) => (element as HTMLTableCellElement).rowSpan > 1)?.parentElement;
    // a cell of several rows reaches below the one that it begins in
    const outside = around.find(
      (element) =>
        element !== spanned && isBlock(element) && !scrolls(element) && !contains(element.getBoundingClientRect(), box),
    );
    if (outside) yield `"${words}" is out of ${nameOf(outside)}`;
  }
}

/** What is drawn by a stylesheet has no text to measure, but makes its box overflow. */
function* overflowing(pieces: readonly Piece[]) {
  for (const element of new Set(pieces.flatMap(({around}) => around))) {
    const {clientWidth, scrollWidth, clientHeight, scrollHeight} = element;
    if (!isBlock(element)) continue;
    if (scrollWidth > clientWidth + slack) yield `${nameOf(element)} is ${clientWidth} wide and holds ${scrollWidth}`;
    if (scrollHeight > clientHeight + slack && getComputedStyle(element).overflowY === 'hidden')
      yield `${nameOf(element)} is cut at its end`;
  }
}

function* overEachOther(pieces: readonly Piece[]) {
  const downwards = pieces.toSorted((one, other) => one.box.top - other.box.top);
  for (const [index, {words, box}] of downwards.entries()) {
    for (const below of downwards.slice(index + 1)) {
      if (below.box.top > box.bottom) break;
      if (overlap(box, below.box)) yield `"${words}" and "${below.words}" lie over each other`;
    }
  }
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
/** An inline box, or none, has no width of its own. */
const isBlock = ({clientWidth}: Element) => clientWidth > 0;
const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowY);
const nameOf = (element: Element) =>
  `<${element.localName}${element.className ? ` class="${element.className}"` : ''} part="${element.part}">`;

function childrenOf(element: Element): readonly Node[] {
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  return assigned.length ? assigned : [...(element.shadowRoot ?? element).childNodes];
}

function linesOf(text: Text): DOMRect[] {
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()];
}

/** What is seen of a box in a window that scrolls. */
function within(window: DOMRect, {left, top, right, bottom}: DOMRect): DOMRect {
  const [x, y] = [Math.max(left, window.left), Math.max(top, window.top)];
  return new DOMRect(
    x,
    y,
    Math.max(0, Math.min(right, window.right) - x),
    Math.max(0, Math.min(bottom, window.bottom) - y),
  );
}

const contains = (outer: DOMRect, inner: DOMRect) =>
  inner.left >= outer.left - slack &&
  inner.right <= outer.right + slack &&
  inner.top >= outer.top - slack &&
  inner.bottom <= outer.bottom + slack;

const overlap = (one: DOMRect, other: DOMRect) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > slack &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > slack;
