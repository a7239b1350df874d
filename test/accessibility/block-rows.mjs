/** A table of a page whose rows are blocks: its roles, without any that are written out. */
import {readFile} from 'node:fs/promises';

const table = `<rating-table><table><caption>Programmes</caption>
  <thead><tr><th scope="col">Programme</th><th scope="col">Evidence</th></tr></thead>
  <tbody><tr><th scope="row">Programme 1</th><td data-name="Evidence">3</td></tr>
  <tr><th scope="row">Programme 2</th><td data-name="Evidence">4</td></tr></tbody></table></rating-table>`;

/** The page, for a site. It is so narrow that each row is a block. */
export const blockRowsPage = async () =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Rows as blocks</title>
  <style>${await readFile('src/what-works-ratings-table.css', 'utf8')} main {width: 20em}</style><main>${table}</main>`;

export const parts = 'table, caption, tr, th, td';

/** The roles of its parts, in the order of the page. */
export const wanted = [
  'table',
  'caption',
  ...['row', 'columnheader', 'columnheader'],
  ...['row', 'rowheader', 'cell'],
  ...['row', 'rowheader', 'cell'],
];

/** Whether the rows are blocks at all. It runs in the page. */
export const areBlocks = () => getComputedStyle(document.querySelector('tbody tr')).display === 'block';
