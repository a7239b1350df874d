import {css} from 'lit';

/** Styles of the control in the header of a column. It is in a root of its own, so that no style of the page reaches it. */
export const styles = css`
  :host {
    /* As large as a fingertip, over the words before it, which sort as well: a line has no more than its arrow of it. */
    --_size: max(44px, 2.75em);
    display: inline-flex;
    inline-size: var(--_size);
    block-size: var(--_size);
    margin-block: calc((1em - var(--_size)) / 2);
    margin-inline: calc(1.375em - var(--_size)) 0;
    vertical-align: middle;
  }

  button {
    flex: 1;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    min-inline-size: 0;
    margin: 0;
    padding: 0.125em;
    border: 0;
    background: none;
    font: inherit;
    color: var(--rating-link-color, currentColor);
    cursor: pointer;
  }

  button:focus-visible {
    outline: max(3px, 0.1875em) solid currentColor;
    outline-offset: -0.375em;
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
