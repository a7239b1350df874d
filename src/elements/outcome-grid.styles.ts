import {css} from 'lit';
import {shared} from './shared.styles.js';

export const styles = [
  shared,
  css`
    /*
     * The table is stacked where the grid is narrow, whatever the window. The intrinsic size is for pages that size the
     * grid by its content: a size container would otherwise count as empty.
     */
    [part='rating'] {
      container-type: inline-size;
      contain-intrinsic-inline-size: 30em;
    }

    [part='rating'] > p {
      margin-block: 0.375em 0.75em;
      max-width: 40em;
    }

    [part='name'] {
      font-size: 1.25em;
      line-height: 1.25;
    }

    [part='change'] + slot {
      font-size: 0.875em;
      color: var(--_secondary);
    }

    .outcomes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr));
      gap: 1.5em 2.5em;
      margin-block-start: 1.25em;
    }

    .outcomes > div {
      border-block-start: 0.125em solid var(--rating-border-color, currentColor);
      padding-block-start: 0.5em;
    }

    [part='outcome'] {
      font-size: 1.125em;
      line-height: 1.3;
    }

    [part='outcome'] + p {
      margin-block-start: 0.625em;
    }

    ul {
      list-style: none;
    }

    li {
      padding-block: 0.625em;
    }

    li + li {
      border-block-start: 0.0625em solid var(--_rule);
    }

    li:last-child {
      padding-block-end: 0;
    }

    /* Shapes stand in a column of their own, beside the text. */
    li,
    td.result {
      padding-inline-start: 1.25em;
    }

    [part='result'] {
      margin-inline-start: -1.25em;
      padding-inline-start: 1.25em;
      /* In the table, too, so that the column is as wide as its longest word. */
      overflow-wrap: break-word;
    }

    svg {
      height: 0.75em;
      vertical-align: baseline;
      margin-inline: -1.25em 0.5em;
    }

    /* Without shapes there is no column for them, but in a browser that has no :has(). */
    [part='rating']:not(:has(svg)) :is(li, td) {
      padding-inline-start: 0;
    }

    .typed,
    [part='result'],
    [part='score'] {
      font-weight: 700;
    }

    /* A block, so that a statement has the direction of its own language. */
    slot[dir] {
      display: block;
      /* what-works-ratings.css shows the attributes of a finding that is in no slot. */
      --_f: none;
    }

    p + slot {
      margin-block-start: 0.125em;
    }

    .facts {
      margin-block-start: 0.25em;
    }

    .not-listed {
      grid-column: 1 / -1;
    }

    .not-listed > p {
      max-width: 52em;
    }

    /* In quirks mode, tables do not inherit font and colour. */
    table {
      width: 100%;
      font: inherit;
      color: inherit;
      margin-block-start: 1em;
      border-collapse: collapse;
    }

    th,
    td {
      padding-block: 0.625em;
      padding-inline: 0 1.25em;
      text-align: start;
      vertical-align: top;
    }

    td {
      overflow-wrap: anywhere;
    }

    th:last-child,
    td:last-child {
      padding-inline-end: 0;
    }

    thead {
      border-block-end: 0.125em solid var(--rating-border-color, currentColor);
    }

    tbody {
      border-block-end: 0.0625em solid var(--rating-border-color, currentColor);
    }

    tr + tr {
      border-block-start: 0.0625em solid var(--_rule);
    }

    tbody th {
      width: 22%;
    }

    .result {
      width: 17%;
    }

    .fact {
      width: 15%;
    }

    [part='source'] {
      margin-block-start: 0.5em;
    }

    /* As high as a control, so that it is as easy to tap. */
    a {
      display: inline-block;
      max-width: 100%;
      padding-block: 0.875em;
    }

    @container (max-width: 40em) {
      table,
      tbody,
      tr,
      th,
      td {
        display: block;
      }

      thead {
        position: absolute;
        clip-path: inset(50%);
        width: 1px;
        height: 1px;
        overflow: hidden;
      }

      tbody {
        border-block-start: 0.125em solid var(--rating-border-color, currentColor);
        border-block-end: 0;
      }

      tbody + tbody {
        margin-block-start: 0.875em;
      }

      th,
      td {
        padding: 0;
      }

      tr {
        padding-block: 0.625em;
      }

      tr:first-child {
        padding-block-start: 0.5em;
      }

      tbody th {
        width: auto;
      }

      th[rowspan] {
        font-size: 1.125em;
        line-height: 1.3;
        margin-block-end: calc(0.625em / 1.125);
      }

      td:not([colspan]) {
        width: auto;
        padding-inline-start: 1.25em;
      }

      td:empty {
        display: none;
      }

      td.fact {
        padding: 0.125em 0 0;
        padding-inline-start: calc(1.25em / 0.875);
        font-size: 0.875em;
        color: var(--_secondary);
      }

      /* The name of the column. Not announced, since screen readers announce the column header. */
      .fact[data-name]::before {
        content: attr(data-name) ': ';
        content: attr(data-name) ': ' / '';
      }
    }
  `,
];
