import {css} from 'lit';

/** Styles of code and label, and of the scale below them. */
export const value = css`
  [part='code'],
  [part='modifier'] {
    font-weight: 700;
  }

  /* Regular, so that it does not look strong. */
  .outside[part='code'] {
    font-weight: 400;
  }

  /* Code and label are one text, so that no number stands alone on a line with room for a word. */
  .value > [part='code']:not(.outside) {
    font-size: 1.75em;
    line-height: 1.25;
  }

  .value > [part='label'],
  .value > .outside {
    font-size: 1.125em;
    line-height: 1.3;
  }

  /* On the label, since a code is written from left to right. */
  .value > * + [part='label'] {
    margin-inline-start: 0.1556em;
  }

  .note {
    margin-block-start: 0.125em;
  }

  [part='scale'] {
    position: relative;
    margin-block-start: 0.5em;
  }

  [part='scale']:not(:has([part='strip'])) {
    margin-block-start: 0.375em;
    font-size: 0.875em;
    color: var(--_secondary);
  }

  [part='strip'] {
    --_ink: var(--rating-figure-color, currentColor);
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    align-items: end;
    gap: 0.125em;
    max-width: 19.25em;
    container-type: inline-size;
    text-align: center;
  }

  /* A copied badge says each thing once. */
  [part='strip'],
  .ends {
    user-select: none;
    -webkit-user-select: none;
  }

  /* A sixth of the strip holds the widest code of two characters, also in bold. */
  [part~='step'] {
    font-size: min(0.875em, 8cqi);
    line-height: 1.4;
    white-space: nowrap;
    unicode-bidi: isolate;
  }

  [part~='step']::after {
    content: '';
    display: block;
    box-sizing: border-box;
    block-size: calc(3em / 7);
    margin-block-start: 0.125em;
    border: calc(1em / 14) solid color-mix(in srgb, var(--_ink) 80%, transparent);
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }

  .reached[part~='step']::after {
    border-color: var(--_ink);
    background: var(--_ink);
  }

  /* The code of this rating is bold and a quarter larger, and its block is half as high again. */
  [part~='current'] {
    font-size: min(1.09375em, 10cqi);
    font-weight: 700;
  }

  [part~='current']::after {
    block-size: calc(3.6em / 7);
  }

  /* As wide as the strip. */
  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 0.5em;
    max-width: 22em;
    font-size: 0.875em;
    line-height: 1.4;
    color: var(--_secondary);
  }

  .ends > :last-child {
    margin-inline-start: auto;
  }

  /* Forced colours have one ink and one background. */
  @media (forced-colors: active) {
    [part='strip'] {
      --_ink: CanvasText;
    }

    .reached[part~='step']::after {
      forced-color-adjust: none;
    }
  }

  /* Without !important, so that a page can override it. */
  @media print {
    /* A browser paints positioned text last: in the text of a PDF it would follow all else. */
    [part='scale'] {
      position: static;
    }

    .value,
    .note,
    [part='scale'] {
      break-after: avoid;
    }
  }
`;
