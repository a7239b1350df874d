import {css} from 'lit';
import {value} from './rating-value.styles.js';
import {control, disclosure, shared} from './shared.styles.js';

/*
 * Nine rows: the name; lines and scale of the evidence rating; the same of the cost rating; ratings on other scales;
 * results; source; control. Cards in an element with the class `programme-cards` share them: what-works-ratings.css sets
 * the custom properties. A row that no card uses has no height.
 */
export const styles = [
  shared,
  control,
  disclosure,
  value,
  css`
    :host {
      /* what-works-ratings.css has the box, too, for an element without a root. */
      --_display: grid;
      --_padding: 0;
      --_border: 0;
      --_ground: none;
      display: grid;
      grid-row: var(--_span, auto);
      grid-template-rows: var(--_rows, none);
      grid-template-columns: minmax(0, 1fr);
      row-gap: 0;
      max-width: 40em;
    }

    [part='rating'] {
      display: grid;
      grid-row: span 9;
      grid-template-rows: var(--_rows, none);
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: 0 1.5em;
      box-sizing: border-box;
      /* In a narrow window with large text, the strip needs the room more than the edge does. */
      padding: 1em min(1.25em, 5vw) 0.375em;
      border: 0.0625em solid var(--rating-border-color, color-mix(in srgb, currentColor 35%, transparent));
      background: var(--rating-background, none);
    }

    [part='name'] {
      grid-row: 1;
      font-size: 1.25em;
      line-height: 1.25;
    }

    .lines,
    .further,
    .results,
    [part='source'] {
      margin-block-start: 1em;
      border-block-start: 0.0625em solid var(--_rule);
      padding-block-start: 0.75em;
    }

    /* Without a name there is nothing to part it from. */
    .lines:first-child {
      margin-block-start: 0;
      border-block-start: 0;
      padding-block-start: 0;
    }

    .evidence {
      grid-row: 2;
    }

    .evidence.on-scale {
      grid-row: 3;
    }

    .cost {
      grid-row: 4;
    }

    .cost.on-scale {
      grid-row: 5;
    }

    /* Words that stand for a rating take the row of the scale, too, and so push no neighbour apart. */
    .evidence.alone {
      grid-row: 2 / span 2;
    }

    .cost.alone {
      grid-row: 4 / span 2;
    }

    .further {
      grid-row: 6;
    }

    .further > * + * {
      margin-block-start: 1em;
    }

    .results {
      grid-row: 7;
    }

    [part='source'] {
      grid-row: 8;
      margin-block-start: 1em;
    }

    details {
      grid-row: 9;
    }

    .key {
      font-size: 0.875em;
      font-weight: 700;
    }

    /* The values of all cards in a line stand on one baseline, whatever they begin with. */
    .value::before {
      content: '\\200b';
      content: '\\200b' / '';
      font-size: 1.75em;
      line-height: 1.25;
    }

    .results > ul {
      list-style: none;
      margin-block-start: 0.25em;
    }

    /* Shapes stand in a column of their own, beside the text. */
    li {
      padding-block: 0.125em;
      padding-inline-start: 1.25em;
    }

    li > svg {
      height: 0.75em;
      vertical-align: baseline;
      margin-inline: -1.25em 0.5em;
    }

    .meaning > * + * {
      margin-block-start: 0.875em;
    }

    .meaning > .key + * {
      margin-block-start: 0.25em;
    }

    .meaning + .meaning {
      margin-block-start: 1.5em;
    }

    @media print {
      :host {
        display: block;
      }

      /* Nothing needs it there, and in the text of a PDF it would be a character. */
      .value::before {
        content: none;
      }

      /* Below each other, with the two ratings side by side: rows that cards share do not break well over pages. */
      [part='rating']:has(.cost) {
        grid-template-rows: none;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }

      [part='rating']:not(:has([open])) {
        break-inside: avoid;
      }

      /* Firefox lays a grid that goes on over a page over what follows it. */
      [part='rating']:has([open]) {
        display: block;
      }

      [part='rating'] > * {
        grid-column: 1 / -1;
      }

      .evidence {
        grid-column: 1;
      }

      [part='rating']:has(.evidence) > .cost {
        grid-column: 2;
        grid-row: 2;
      }

      [part='rating']:has(.evidence) > .cost.on-scale {
        grid-row: 3;
      }

      [part='rating']:has(.evidence) > .cost.alone {
        grid-row: 2 / span 2;
      }

      [part='rating'] {
        padding-block-end: 1em;
      }

      [part='control'] {
        display: none;
      }

      [part='explanation'] {
        margin-block-start: 0.75em;
        padding: 0;
      }
    }
  `,
];
