import {css} from 'lit';
import {control, disclosure, openOnPaper, shared} from './shared.styles.js';

export const styles = [
  shared,
  control,
  disclosure,
  openOnPaper,
  css`
    :host {
      max-width: 40em;
    }

    [part='rating'] {
      container-type: inline-size;
      contain-intrinsic-inline-size: 30em;
    }

    [part='name'] {
      font-size: 1.25em;
      line-height: 1.25;
      margin-block-end: 0.4em;
    }

    [part='explanation'] > p + p {
      margin-block-start: 0.25em;
    }

    /* The heading of a list stands near it. */
    [part='explanation'] > [part='levels'],
    [part='explanation'] > [part='outside'] {
      margin-block: 1.25em 0.5em;
      font-size: 1em;
      font-weight: 700;
    }

    [part='explanation'] > ul {
      margin-block-start: 0;
      border-block-end: 0.0625em solid var(--_rule);
    }

    ul {
      list-style: none;
    }

    li {
      display: grid;
      grid-template-columns: 3.75em minmax(0, 1fr);
      column-gap: 1em;
      padding-block: 0.75em;
      border-block-start: 0.0625em solid var(--_rule);
    }

    li.off,
    .stacked li {
      display: block;
    }

    li .code {
      font-size: 1.5em;
      font-weight: 700;
      line-height: 1.2;
    }

    .outside {
      font-weight: 400;
    }

    .brief [part='figure'] {
      margin-inline-end: 0.75em;
    }

    li p[lang] {
      margin-block-start: 0.25em;
    }

    /* The page's own level: marked by words and by a rule at its side, not by colour. */
    li[aria-current] {
      border-inline-start: 0.25em solid var(--rating-figure-color, currentColor);
      padding-inline-start: 0.75em;
    }

    /* Narrow: the figure stands over its label; narrower still, the code over all. */
    @container (max-width: 26em) {
      li {
        grid-template-columns: 3.25em minmax(0, 1fr);
        column-gap: 0.75em;
      }

      .brief [part='figure'] {
        display: block;
        margin-block: 0.25em;
      }
    }

    @container (max-width: 15em) {
      li {
        grid-template-columns: minmax(0, 1fr);
        row-gap: 0.25em;
      }
    }

    /* On paper, the control's label is the heading. */
    @media print {
      [part='control'] {
        min-height: 0;
        list-style: none;
        font-size: 1.25em;
        font-weight: 700;
      }

      [part='words'] {
        text-decoration: none;
      }
    }
  `,
];
