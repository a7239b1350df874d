import {html} from 'lit';

/** What a story can be shown in. */
export interface Globals {
  readonly lang?: string;
  readonly dir?: string;
  readonly theme?: string;
  readonly width?: string;
  /** Storybook's: "story" where it is alone. */
  readonly view?: string;
}

/** What stands around every story. The language is on an ancestor, as on a page: a story may set another one nearer. */
export const framed = (
  story: unknown,
  {lang = 'en', dir = 'ltr', theme = 'light', width = 'full', view = 'docs'}: Globals = {},
) => html`
  <div class="story" lang=${lang} dir=${dir} data-theme=${theme} data-width=${width} data-view=${view}>${story}</div>
`;
