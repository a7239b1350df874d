import {adoptStyles, html, render} from 'lit';
import {styles} from './sort-control.styles.js';

/** The order of a column, as `aria-sort` gives it. */
export type AriaSort = 'ascending' | 'descending' | 'none';

/** What a control says and shows. */
export interface SortControl {
  readonly sort: AriaSort;
  /** "Sort by Evidence" */
  readonly label: string;
  /** The language of the label. */
  readonly language: string;
  /** The words of the header. */
  readonly title: string;
}

/** The one element that is added to a header. A copy of the page, as Turbo keeps it, has it without its root. */
const className = 'rating-table-sort';

/** Headers whose name is ours, since their author gave them none. */
const named = new WeakSet<Element>();

const paths: Readonly<Record<AriaSort, string>> = {
  none: 'M2 6l4-4 4 4M2 10l4 4 4-4',
  ascending: 'M6 14v-11M2 7l4-4 4 4',
  descending: 'M6 2v11M2 9l4 4 4-4',
};

/**
 * Adds a control to a header, or updates it. The name of the header stays its own words, without those of the control:
 * a screen reader says it in each cell of the column.
 */
export function renderSortControl(header: Element, {sort, label, language, title}: SortControl): void {
  const control = controlIn(header) ?? header.appendChild(newControl());
  setAttribute(header, 'aria-sort', sort);
  if (!header.hasAttribute('aria-label') || named.has(header)) {
    named.add(header);
    setAttribute(header, 'aria-label', title);
  }
  render(
    html`<button type="button" class=${sort === 'none' ? 'unsorted' : 'sorted'} aria-label=${label} lang=${language}><svg viewBox="0 0 12 16" aria-hidden="true"><path d=${paths[sort]} /></svg></button>`,
    rootOf(control),
  );
}

/** Takes the control out of a header. */
export function removeSortControl(header: Element): void {
  const control = controlIn(header);
  if (!control) return;
  control.remove();
  header.removeAttribute('aria-sort');
  if (named.delete(header)) header.removeAttribute('aria-label');
}

const controlIn = (header: Element): Element | undefined =>
  [...header.children].find((child) => child.classList.contains(className));

function newControl(): Element {
  const control = document.createElement('span');
  control.className = className;
  return control;
}

function rootOf(control: Element): ShadowRoot {
  if (control.shadowRoot) return control.shadowRoot;
  const root = control.attachShadow({mode: 'open'});
  adoptStyles(root, [styles]);
  return root;
}

/** Writes an attribute only if it differs, since every write is a change to whoever watches the page. */
function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
