import {html, type Template} from './template.js';

const headings: Readonly<Record<number, (part: string, content: unknown) => Template>> = {
  2: (part, content) => html`<h2 part=${part}>${content}</h2>`,
  3: (part, content) => html`<h3 part=${part}>${content}</h3>`,
  4: (part, content) => html`<h4 part=${part}>${content}</h4>`,
  5: (part, content) => html`<h5 part=${part}>${content}</h5>`,
  6: (part, content) => html`<h6 part=${part}>${content}</h6>`,
};

/** A real heading; below the sixth level there is none, so the sixth it is. */
export const heading = (level: number, part: string, content: unknown) => headings[Math.min(level, 6)]!(part, content);
