import {css} from 'lit';
import {disclosure, shared} from './shared.styles.js';

export const styles = [
  shared,
  disclosure,
  css`
    :host {
      max-width: 40em;
    }

    /* For a line of text, or a table cell. */
    :host([variant='compact' i]) {
      display: inline;
    }

    div[part='rating'] {
      border-block-start: 0.125em solid var(--rating-border-color, currentColor);
      padding-block-start: 0.4375em;
    }

    [part='name'] {
      font-weight: 700;
    }

    div[part='label'] {
      padding-block-end: 0.25em;
    }

    .value {
      margin-block: 0.25em 0.125em;
      font-size: 1.5em;
      line-height: 1.25;
    }

    [part='code'],
    .modifiers {
      font-weight: 700;
    }

    .value .modifiers {
      font-size: 0.75em;
    }

    [part='scale'],
    [part='source'] {
      font-size: 0.875em;
    }

    details,
    .popover-control {
      margin-block-start: 0.125em;
    }

    ::slotted([slot='detail']) {
      margin-block: 0.625em 0 !important;
    }

    /* No line break between figure and code, or level and sign. */
    .together {
      white-space: nowrap;
    }

    button[part='control'] {
      display: block;
      border: 0;
      background: none;
    }

    /*
     * Over the page: beside its control if the browser can position it, or else in the middle. 48px of the page stay
     * visible, so that a click outside can close it.
     */
    [popover] {
      box-sizing: border-box;
      width: min(30em, 100vw - 1em);
      max-height: calc(100% - 48px);
      overflow: auto;
      margin: auto;
      padding: 0.875em 1em;
      border: 0.125em solid var(--rating-border-color, CanvasText);
      background: var(--rating-background, Canvas);
      color: var(--rating-color, CanvasText);
    }

    /*
     * Above or below the control, where there is more room. The query excludes Safari 26.0, which supports
     * position-area, but misplaces the popover on a page that is scrolled.
     */
    @supports (position-visibility: always) {
      [popover] {
        max-height: max(100% - 1em, min(9em, 100vh - 48px));
        margin: 0.5em;
        position-area: self-block-end span-self-inline-end;
        position-try: most-height flip-block, bottom, top;
      }
    }

    /* Without !important, so that a page can override it. */
    @media print {
      :is(summary, button)[part='control'] {
        display: none;
      }

      [part='name'],
      .value,
      div[part='label'],
      [part='scale'] {
        break-after: avoid;
      }

      [popover] {
        display: block;
        position: static;
        width: auto;
        margin: 0.5em 0;
        padding: 0;
        border: 0;
      }
    }
  `,
];
