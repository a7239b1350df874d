import {css} from 'lit';
import {disclosure, shared} from './shared.styles.js';

export const styles = [
  shared,
  disclosure,
  css`
    [part='rating'] {
      container-type: inline-size;
      contain-intrinsic-inline-size: 30em;
    }

    [part='name'] {
      font-size: 1.25em;
      margin-block-end: 0.4em;
    }

    /* The paragraphs after the second list are about the whole scale. */
    [part='outside'],
    [part] > ul + p {
      font-size: 1em;
      margin-block-start: 1.5em;
    }

    .signs p + p {
      margin-block-start: 0.625em;
    }

    ul {
      list-style: none;
    }

    li {
      display: grid;
      grid-template-columns: 7.5em minmax(0, 1fr);
      gap: 0 1em;
      padding-block: 0.625em;
      border-block-start: 0.0625em solid var(--_rule);
    }

    li p + p {
      margin-block-start: 0.25em;
    }

    .level,
    .this {
      font-weight: 700;
    }

    /* The page's own level: marked by words and by heavy rules, not by colour. */
    li[aria-current] {
      border-block: 0.1875em solid var(--rating-border-color, currentColor);
    }

    li[aria-current] + li {
      border-block-start: 0;
    }

    /* As high as a control, so that it is as easy to tap. */
    a {
      padding-block: 0.3125em;
    }

    /* On paper, the control's label is the heading. */
    @media print {
      [part='control'] {
        list-style: none;
        font-size: 1.25em;
        font-weight: 700;
      }

      .words {
        text-decoration: none;
      }
    }

    @container (max-width: 24em) {
      li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
];
