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

    p + p {
      margin-block-start: 0.5em;
    }

    [part='rating'] > p {
      max-width: 40em;
    }

    [part='name'] {
      font-size: 1.25em;
      margin-block-end: 0.4em;
    }

    [part='outcome'] {
      font-size: 1.125em;
    }

    .outcomes {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
      gap: 1.5em 2em;
      margin-block: 1.25em 1em;
    }

    .outcome {
      border-block-start: 0.125em solid var(--rating-border-color, currentColor);
      padding-block-start: 0.4375em;
      max-width: 40em;
    }

    .outcome > p {
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

    [part='finding'] > * + * {
      margin-block-start: 0.25em;
    }

    /* A block, so that a statement has the direction of its own language. */
    slot[dir] {
      display: block;
      /* what-works-ratings.css shows the attributes of a finding that is in no slot. */
      --_f: none;
    }

    .typed,
    [part='change'] {
      font-weight: 700;
    }

    [part='result'] svg {
      height: 0.75em;
      vertical-align: -0.03125em;
      margin-inline-end: 0.125em;
    }

    li dl {
      font-size: 0.875em;
    }

    dt,
    dd {
      display: inline;
    }

    dt::after {
      content: ':';
    }

    [part='score'] {
      font-weight: 700;
    }

    /* In quirks mode, tables do not inherit font and colour. */
    table {
      width: 100%;
      font: inherit;
      color: inherit;
      margin-block: 1.25em 1em;
      border-collapse: collapse;
    }

    th,
    td {
      padding: 0.5em 0;
      padding-inline-end: 1em;
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

    tbody {
      border-block-start: 0.125em solid var(--rating-border-color, currentColor);
    }

    tr + tr {
      border-block-start: 0.0625em solid var(--_rule);
    }

    tbody th {
      width: 22%;
    }

    td[part='finding'] {
      width: 38%;
    }

    [part='source'] {
      font-size: 0.875em;
    }

    /* As high as a control, so that it is as easy to tap. */
    a {
      padding-block: 0.3125em;
    }

    @container (max-width: 36em) {
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

      tbody th,
      td[part='finding'] {
        width: auto;
      }

      tbody th,
      td {
        padding: 0.25em 0;
      }

      tbody th {
        font-size: 1.125em;
      }

      tr {
        padding-block: 0.375em 0.625em;
      }

      td[data-name] {
        padding: 0;
        font-size: 0.875em;
      }

      td:empty {
        display: none;
      }

      /* The name of the column. Not announced, since screen readers announce the column header. */
      td[data-name]::before {
        content: attr(data-name) ': ';
        content: attr(data-name) ': ' / '';
      }
    }
  `,
];
