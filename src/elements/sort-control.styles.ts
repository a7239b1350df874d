import {css} from 'lit';

/** Styles of the control in the header of a column. It is in a root of its own, so that no style of the page reaches it. */
export const styles = css`
  :host {
    /* No larger than its arrow, so that a header is no higher than its words. */
    display: inline-flex;
    align-items: center;
    justify-content: center;
    inline-size: 1em;
    block-size: 1em;
    margin-inline-start: 0.375em;
    vertical-align: -0.125em;
  }

  button {
    /* As large as a fingertip, over what is around it: the header that it stands in, which sorts as well. */
    flex: none;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    justify-content: center;
    inline-size: max(44px, 2.75em);
    block-size: max(44px, 2.75em);
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    color: var(--rating-link-color, currentColor);
    cursor: pointer;
  }

  button:focus-visible {
    outline: max(3px, 0.1875em) solid currentColor;
    outline-offset: -0.5em;
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

  /* The order can be seen on paper, but not changed. */
  @media print {
    .unsorted {
      display: none;
    }
  }
`;
