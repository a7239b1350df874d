import {css} from 'lit';
import {value} from './rating-value.styles.js';
import {control, disclosure, openOnPaper, shared} from './shared.styles.js';

export const styles = [
  shared,
  control,
  disclosure,
  openOnPaper,
  value,
  css`
    :host {
      max-width: 40em;
    }

    /* Part of a line of text. */
    :host([variant='compact' i]) {
      display: inline;
    }

    /*
     * A column for figures, also where there is none, so that codes stand below each other, and lines hang. It stands
     * where the words begin, which may run the other way than the page.
     */
    :host {
      /* what-works-ratings.css has the column, too, for an element without a root. */
      --_hang: 0;
    }

    :host(:is([variant='cell' i], [variant='dense' i])) :is(span[part='rating'], slot:not([name])) {
      display: block;
      padding-inline-start: 3.375em;
    }

    :host(:is([variant='cell' i], [variant='dense' i])) [part='figure'] {
      margin-inline-start: -3.375em;
    }

    /* What is only said goes with it where a table scrolls, and does not make the page wider. */
    span[part='rating'] {
      position: relative;
    }

    div[part='rating'] {
      border-block-start: 0.0625em solid var(--_rule);
      /* Badges that stand below each other never touch. */
      padding-block: 0.75em 1.25em;
    }

    /* The height of the control is space enough. */
    div[part='rating']:has(> :is(details, button)) {
      padding-block-end: 0.5em;
    }

    div[part='name'] {
      font-size: 0.875em;
      font-weight: 700;
    }

    [part='source'] {
      margin-block-start: 0.375em;
    }

    ::slotted([slot='detail']) {
      margin-block: 0.875em 0 !important;
    }

    button {
      display: block;
      border: 0;
      background: none;
    }

    /*
     * Over the page: below or above the badge, if the browser can position it and there is room, or else over it. 48px
     * of the page stay visible, so that a click outside can close it.
     */
    [popover] {
      box-sizing: border-box;
      width: min(30em, 100vw - 1em);
      max-width: none;
      max-height: calc(100% - 48px);
      margin: auto;
      padding: 0;
      border: 0.125em solid var(--rating-border-color, CanvasText);
      background: var(--rating-background, Canvas);
      color: var(--rating-color, CanvasText);
    }

    /* Its middle scrolls, so that title and control stay in view. */
    [popover]:popover-open {
      display: flex;
      flex-direction: column;
    }

    .title {
      padding: 0.7778em 0.8889em 0;
      font-size: 1.125em;
      font-weight: 700;
      line-height: 1.3;
    }

    .middle {
      min-height: 0;
      margin: 0 !important;
      padding: 0.5em 1em 0.875em;
      overflow: auto;
    }

    .foot {
      margin: 0 !important;
      padding: 0.5em 1em;
      border-block-start: 0.0625em solid var(--_rule);
    }

    [part='close'] {
      padding: 0.5em 1em;
      border: 0.125em solid;
      color: inherit;
      font-weight: 700;
    }

    /* In a low window, such as that of a phone on its side, it stands in the middle, and all of it scrolls. */
    @media (max-height: 20em) {
      [popover]:popover-open {
        display: block;
        overflow: auto;
      }
    }

    /* The query excludes Safari 26.0, which supports position-area, but misplaces it on a page that is scrolled. */
    @supports (position-visibility: always) {
      div[part='rating'] {
        anchor-name: --badge;
      }

      /* Not in a low window: nothing has room beside a badge there. */
      @media (height > 20em) {
        [popover] {
          position-anchor: --badge;
          max-height: max(100% - 1em, min(16em, 100vh - 48px));
          margin: 0.5em 0;
          position-area: self-block-end span-self-inline-end;
          position-try: flip-block, bottom, top, --above-control, --middle;
        }
      }

      /* Over the badge, if there is no other room. */
      @position-try --above-control {
        position-anchor: auto;
        position-area: top;
      }

      @position-try --middle {
        position-area: none;
        inset: 0;
        margin: auto;
        max-height: calc(100% - 48px);
      }
    }

    /* Without !important, so that a page can override it. */
    @media print {
      /* A browser paints positioned text last: in the text of a PDF it would follow all else. */
      span[part='rating'] {
        position: static;
      }

      :is(summary, button)[part='control'],
      .title,
      .foot {
        display: none;
      }

      [part='name'] {
        break-after: avoid;
      }

      [popover] {
        display: block;
        position: static;
        width: auto;
        margin: 0.5em 0;
        border: 0;
      }

      .middle {
        padding: 0;
      }

      details > [part='explanation'] {
        margin-block-start: 0.5em;
      }
    }
  `,
];
