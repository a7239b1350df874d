import {css} from 'lit';

/**
 * Styles of all elements. They inherit typeface, size, colour and spacing from the page, but no other text properties.
 */
export const shared = css`
  :host {
    display: block;
    min-inline-size: 0;
    /* For the page's own words, too. */
    overflow-wrap: break-word;
    /* On the host, so that its width is that of its container in a page with vertical text. */
    writing-mode: horizontal-tb;
  }

  :host([hidden]) {
    display: none !important;
  }

  [part='rating'] {
    /* Rules are only decoration: paler than the text, and than the colour that a page sets for borders. */
    --_rule: color-mix(in srgb, var(--rating-border-color, currentColor) 35%, transparent);
    --_secondary: var(--rating-secondary-color, currentColor);
    font-family: var(--rating-font-family, inherit);
    font-variant: normal;
    color: var(--rating-color, inherit);
    hyphens: manual;
    line-break: auto;
    overflow-wrap: break-word;
    text-align: start;
    text-align-last: auto;
    text-emphasis: none;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    text-decoration-skip-ink: auto;
    text-underline-position: auto;
    text-wrap: wrap;
    white-space: normal;
    word-break: normal;
    -webkit-text-fill-color: currentColor;
    -webkit-text-stroke: 0;
  }

  /* As on the page, or as the reader sets it, but at least 1.4. */
  :not(span)[part='rating'] {
    line-height: 1.4;
    line-height: calc(max(1.4em, 1lh) / 1em);
  }

  /* Text in another language has its own direction, such as "Rated 3+:" within Arabic. */
  [part='rating'] [lang] {
    unicode-bidi: plaintext;
  }

  /* Announced, but not visible. Its spaces are kept, which part it from what is announced before and after it. */
  .said {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: pre;
  }

  /* Not selectable, so that a copied badge has each text once, and no control. */
  .said,
  [part='control'] {
    user-select: none;
    -webkit-user-select: none;
  }

  p,
  ul,
  dl,
  dd,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    padding: 0;
  }

  svg {
    width: auto;
    height: 1em;
    vertical-align: -0.125em;
    fill: var(--rating-figure-color, currentColor);
    fill-opacity: 1;
    stroke: none;
    shape-rendering: auto;
  }

  /* Forced colours do not apply to fill. */
  @media (forced-colors: active) {
    svg {
      fill: CanvasText;
    }
  }

  /* Smaller, and paler only where a page says so: we do not know its background. */
  .small,
  [part='source'] {
    font-size: 0.875em;
    color: var(--_secondary);
  }

  a,
  [part='words'] {
    color: var(--rating-link-color, currentColor);
    text-decoration-line: underline;
    text-underline-offset: 0.125em;
  }

  a:hover,
  summary:hover [part='words'],
  button:hover [part='words'] {
    text-decoration-thickness: 0.1875em;
  }

  :focus-visible {
    outline: max(3px, 0.1875em) solid currentColor;
    outline-offset: 0.125em;
  }

  @media print {
    h2,
    h3,
    h4,
    h5,
    h6,
    summary {
      break-after: avoid;
    }

    li,
    tr {
      break-inside: avoid;
    }
  }
`;

/** Styles of controls, which look like the links of the page. */
export const control = css`
  [part='control'],
  [part='close'] {
    box-sizing: border-box;
    width: fit-content;
    max-width: 100%;
    min-height: max(44px, 2.75em);
    padding: 0.6875em 0;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-align: start;
    color: var(--rating-link-color, currentColor);
    cursor: pointer;
  }
`;

/** Styles of figures, and of an explanation. */
export const disclosure = css`
  [part='figure'] {
    width: 2.875em;
    margin-inline-end: 0.5em;
    /* The coin of the last place stands a little out of its box. */
    overflow: visible;
  }

  /* A scale runs as its text does, but not the £ in a coin. */
  [part='figure']:dir(rtl),
  .coin:dir(rtl) {
    transform: scaleX(-1);
  }

  .coin:dir(rtl) {
    transform-box: fill-box;
    transform-origin: center;
  }

  .together {
    white-space: nowrap;
  }

  /* Goes to the next line as a whole, and breaks only where it is wider than its place. */
  :host(:not([variant='dense' i])) span > [part='modifier'] {
    display: inline-block;
    max-width: 100%;
  }

  [part='explanation'] {
    max-width: 36em;
    padding-block-end: 0.75em;
  }

  .open[part='explanation'] {
    margin-block-start: 0.75em;
  }

  :is([part='explanation'], .middle) > * + * {
    margin-block-start: 0.875em;
  }

  /* What the body says is set apart as a quotation. */
  .official {
    border-inline-start: 0.1875em solid var(--_rule);
    padding-inline-start: 0.8125em;
  }

  .official > p + p {
    margin-block-start: 0.375em;
  }

  @media print {
    .official {
      break-inside: avoid;
    }
  }
`;

/** Styles with which every explanation is open on paper. */
export const openOnPaper = css`
  @media print {
    details::details-content {
      content-visibility: visible !important;
      block-size: auto !important;
    }
  }
`;
