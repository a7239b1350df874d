import {openBuilder} from './builder.js';
import type {Sri} from './page-files.js';

/** Opens the builder on a page that says in `data-` attributes of the element "builder" what is on its site. */
export function openOnPage(): void {
  const root = document.querySelector<HTMLElement>('#builder[data-sri]');
  if (!root) throw new Error('The page has no element with the id "builder" and the hashes in data-sri.');
  const sri: Sri = JSON.parse(root.dataset.sri ?? '');
  const {govukStylesheet, govukCss, ratingsFile} = root.dataset;
  openBuilder(root, {sri, govukStylesheet, govukCss, ratingsFile});
}
