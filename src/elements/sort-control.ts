import {html, render} from 'lit';
import {adopt} from './adopted-styles.js';
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
}

/** The one element that is added to a header. A copy of the page, as Turbo keeps it, has it without its root. */
const className = 'rating-table-sort';

let lastId = 0;

const paths: Readonly<Record<AriaSort, string>> = {
  none: 'M2 6l4-4 4 4M2 10l4 4 4-4',
  ascending: 'M6 14v-11M2 7l4-4 4 4',
  descending: 'M6 2v11M2 9l4 4 4-4',
};

/**
 * Adds a control to a header, or updates it.
 *
 * @returns the id of the control. Whatever owns it by `aria-owns` has it instead of the header, whose name is then its
 *   own words alone: a screen reader says it in each cell of the column.
 */
export function renderSortControl(header: Element, {sort, label, language}: SortControl): string {
  const control = controlIn(header) ?? header.appendChild(newControl());
  // A copy of a header has the id of the original, and no root.
  if (!control.shadowRoot) control.id = `${className}-${++lastId}`;
  setAttribute(header, 'aria-sort', sort);
  render(
    html`<button type="button" class=${sort === 'none' ? 'unsorted' : 'sorted'} aria-label=${label} lang=${language}><svg viewBox="0 0 12 16" aria-hidden="true"><path d=${paths[sort]} /></svg></button>`,
    rootOf(control),
  );
  return control.id;
}

/** Takes the control out of a header. */
export function removeSortControl(header: Element): void {
  const control = controlIn(header);
  if (!control) return;
  control.remove();
  header.removeAttribute('aria-sort');
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
  adopt(root, [styles]);
  return root;
}

/** Sets an attribute only if its value changes: each write notifies every `MutationObserver` of the page. */
export function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
