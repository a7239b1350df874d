import {css} from 'lit';

/** Styles of the control in the header of a column. It is in a root of its own, so that no style of the page reaches it. */
export const styles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
    font-weight: inherit;
  }

  button {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    /* As wide as a fingertip, over the space beside it, so that the arrow stands near the words. */
    inline-size: max(44px, 2.75em);
    block-size: max(44px, 2.75em);
    margin-block: 0;
    margin-inline: 0 -1.5em;
    padding-block: 0;
    padding-inline: 0.375em 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    color: var(--rating-link-color, currentColor);
    cursor: pointer;
  }

  button:focus-visible {
    outline: max(3px, 0.1875em) solid currentColor;
    outline-offset: -0.125em;
  }

  /* Lines, not triangles: a triangle is a result. */
  svg {
    flex: none;
    inline-size: 0.75em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }

  @media (forced-colors: active) {
    button {
      color: LinkText;
    }
  }

  /* The order can be seen on paper, but not changed. */
  @media print {
    button {
      inline-size: auto;
      block-size: auto;
      margin: 0;
    }

    .unsorted {
      display: none;
    }
  }
`;
