/** Opens the builder on the example page. */
import {openBuilder} from './builder.js';
import type {Sri} from './page-files.js';

const root = document.querySelector<HTMLElement>('#builder[data-sri]');
if (!root) throw new Error('The page has no element with the id "builder" and the hashes in data-sri.');
const sri: Sri = JSON.parse(root.dataset.sri ?? '');
openBuilder(root, {sri, govukStylesheet: '/examples/govuk-frontend.css', ratingsFile: root.dataset.ratingsFile});
