import {textOf} from '../text/text-of.js';
import type {ScaleRating} from './scale-rating.js';

type Badge = Element & Partial<Pick<ScaleRating, 'explanation' | 'reopenPopover'>>;

/**
 * Puts rows in this order, each within its own part of the table. What has the focus in them keeps it, and explanations
 * over the page stay open: a browser takes both from what is moved.
 *
 * @param rows all rows, in the wanted order
 * @param badges the rating elements in them, whose explanations may be open
 */
export function putInOrder(rows: readonly Element[], badges: () => Iterable<Badge>): void {
  const groups = new Map<Element, Element[]>();
  for (const row of rows) {
    const group = groups.get(row.parentElement!);
    if (group) group.push(row);
    else groups.set(row.parentElement!, [row]);
  }
  const changed = [...groups].filter(([, group]) => !isInOrder(group));
  if (!changed.length) return;
  const focused = focusedElement();
  const withPopover = [...badges()].filter(hasOpenPopover);
  for (const [parent, group] of changed) move(parent, group);
  for (const badge of withPopover) badge.reopenPopover?.();
  if (focused && focused !== focusedElement()) focused.focus({preventScroll: true});
}

const isInOrder = (rows: readonly Element[]): boolean =>
  rows.every((row, index) => {
    const previous = rows[index - 1];
    return !previous || Boolean(previous.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING);
  });

/** After the last row stays what was there: frameworks mark the end of their lists by nodes of their own. */
function move(parent: Element, rows: readonly Element[]): void {
  const moved = new Set(rows);
  let last = parent.lastElementChild!;
  while (!moved.has(last)) last = last.previousElementSibling!;
  const end = last.nextSibling;
  for (const row of rows) parent.insertBefore(row, end);
}

/** What has the focus, also within shadow roots. */
export function focusedElement(): HTMLElement | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement && focused !== document.body ? focused : undefined;
}

/** Whether an element is within another one, also through shadow roots. */
export function isWithin(element: Element, container: Element): boolean {
  for (let node: Element | undefined = element; node; node = (node.getRootNode() as Partial<ShadowRoot>).host)
    if (container.contains(node)) return true;
  return false;
}

/** Only few badges have one, and asking the roots of thousands takes long. Browsers without popovers have none. */
function hasOpenPopover(badge: Badge): boolean {
  const canOpen = textOf(badge.explanation).toLowerCase() === 'popover' && 'popover' in HTMLElement.prototype;
  return canOpen && Boolean(badge.shadowRoot?.querySelector(':popover-open'));
}
