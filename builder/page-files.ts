/** The library's files that a page needs, as HTML. */
import {attributesHtml} from './html.js';

/** What `dist/sri.json` says of the files that a page needs. */
export interface Sri {
  readonly version: string;
  /** By file name, the value for an `integrity` attribute. */
  readonly files: Readonly<Record<PageFile, string>>;
}

/** A script, with its stylesheet if it has one. */
export type PageScript = 'what-works-ratings' | 'what-works-ratings-source' | 'what-works-ratings-table';

type PageFile = `${PageScript}.min.js` | `${Exclude<PageScript, 'what-works-ratings-source'>}.css`;

/** The stylesheets and scripts, each at the address where a site would have it, and with its hash. */
export function filesHtml(scripts: readonly PageScript[], {version, files}: Sri): string {
  const at = (file: PageFile) => `/assets/${file.replace(/(\.min)?\.(js|css)$/, `-${version}$&`)}`;
  const proof = (file: PageFile) => [['integrity', files[file]] as const, ['crossorigin', 'anonymous'] as const];
  const styles = scripts.flatMap((script) => {
    if (script === 'what-works-ratings-source') return [];
    const file = `${script}.css` as const;
    return `<link${attributesHtml([['rel', 'stylesheet'], ['href', at(file)], ...proof(file)])}>`;
  });
  const lines = scripts.map((script) => {
    const file = `${script}.min.js` as const;
    return `<script${attributesHtml([['type', 'module'], ['src', at(file)], ...proof(file)])}></script>`;
  });
  return [...styles, ...lines].join('\n');
}
