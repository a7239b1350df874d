import {css} from 'lit';
import {control, shared} from './shared.styles.js';

export const styles = [
  shared,
  control,
  css`
    :host {
      container: rating-table / inline-size;
    }

    [part='filters'] {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr));
      gap: 0.75em 1em;
      align-items: end;
    }

    /* A prerendered root has the room that the page's stylesheet keeps for one that is not. */
    :host::before {
      content: none !important;
    }

    .narrow {
      display: none;
    }

    .field {
      min-inline-size: 0;
    }

    label,
    .room::before {
      display: block;
      margin-block-end: 0.25em;
      font-size: 0.875em;
      font-weight: 700;
    }

    input,
    select {
      box-sizing: border-box;
      inline-size: 100%;
      min-inline-size: 0;
      block-size: max(44px, 2.75em);
      margin: 0;
      padding: 0.375em 0.5em;
      border: max(1px, 0.125em) solid var(--rating-border-color, currentColor);
      border-radius: 0;
      background-color: var(--rating-background, transparent);
      font: inherit;
      letter-spacing: inherit;
      word-spacing: inherit;
      color: inherit;
      text-overflow: ellipsis;
    }

    /* WebKit counts the words that do not fit in it as overflow of the page. */
    select {
      contain: paint;
    }

    /* The list of a select opens in the browser's own colours. */
    option {
      background-color: Canvas;
      color: CanvasText;
    }

    [part='count'] {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 1.5em;
      /* The same with the button and without it. */
      min-block-size: max(44px, 2.75em);
      margin-block-start: 0.5em;
    }

    [part='control'] {
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
    }

    [part='scale'] {
      margin-block: 0.25em 0.75em;
    }

    .printed {
      display: none;
    }

    /* Until the script has taken over, the filters only have their room; without scripts, they have none. */
    .room {
      visibility: hidden;
    }

    .room::before {
      content: attr(data-label);
    }

    .room::after {
      content: '';
      display: block;
      block-size: max(44px, 2.75em);
    }

    @media (scripting: none) {
      .room {
        display: none;
      }
    }

    @container rating-table (max-width: 40em) {
      [part='filters'] {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }

      .search {
        grid-column: 1 / -1;
      }

      .narrow {
        display: block;
      }

      /* Alone in its line. */
      .search ~ .narrow:nth-child(even) {
        grid-column: 1 / -1;
      }
    }

    @media (forced-colors: active) {
      input,
      select {
        border-color: ButtonBorder;
        background-color: Field;
        color: FieldText;
      }
    }

    @media print {
      [part='filters'],
      [part='control'] {
        display: none;
      }

      [part='count'] {
        min-block-size: 0;
      }

      .printed {
        display: block;
        list-style: none;
      }

      .printed li {
        display: inline;
      }

      .printed li:not(:last-child)::after {
        content: '; ';
      }
    }
  `,
];
