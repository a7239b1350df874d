/** The markup of a table of programmes, in each of the formats in which a page can take it. */
import {isOfFile} from './choice.js';
import {tags, type Tag} from './elements.js';
import type {Format} from './formats.js';
import {attributesHtml, innerHtml, parseHtml} from './html.js';
import {entryOf, shadowTemplate} from './library.js';
import type {Language} from './messages.js';
import {filesHtml, type Sri} from './page-files.js';
import {stylesOf} from './styles.js';

/** A table, as markup and as it is drawn. */
export interface DrawnTable {
  /** As `tableHtml` writes it. */
  readonly html: string;
  /** Its elements have drawn themselves in it. */
  readonly stage: Element;
  readonly language: Language;
  /** Where the page finds the ratings file. Empty if the table needs none. */
  readonly source: string;
}

export function tableMarkupOf(table: DrawnTable, format: Format, sri: Sri): string {
  switch (format) {
    case 'tag':
      return inItsLanguage(table.html, table);
    case 'page': {
      const {source} = table;
      const scripts = ['what-works-ratings', 'what-works-ratings-table'] as const;
      const files = filesHtml(source ? [...scripts, 'what-works-ratings-source'] : scripts, sri);
      const markup = inItsLanguage(table.html, table);
      const src = attributesHtml([['src', source]]);
      return `${files}\n${source ? `<rating-source${src}>\n${markup}\n</rating-source>` : markup}`;
    }
    case 'static':
      return inItsLanguage(staticHtml(table), table);
    case 'cms':
      return inItsLanguage(cmsHtml(table), table);
    case 'link':
    case 'line':
    case 'text':
      return plainText(table);
  }
}

/** Whether a table has ratings on scales that the page has to bring. */
export const hasScalesOfFile = (html: string): boolean =>
  [...parseHtml(html).querySelectorAll('scale-rating')].some((rating) => isOfFile(rating.getAttribute('scale') ?? ''));

/** The page around the table may be in another language. */
const inItsLanguage = (html: string, {language}: DrawnTable): string =>
  `<div${attributesHtml([['lang', language]])}>\n${html.trim()}\n</div>`;

const isTag = (name: string): name is Tag => tags.some((tag) => tag === name);

/** Without script nothing sorts and filters, so that the element for that is left out. */
function staticHtml({stage}: DrawnTable): string {
  const {body} = parseHtml('');
  const page = body.ownerDocument;
  const originals = [...stage.querySelectorAll(tags.join())];
  body.append(...[...stage.childNodes].map((node) => page.importNode(node, true)));
  [...body.querySelectorAll(tags.join())].forEach((copy, index) => {
    const root = originals[index]?.shadowRoot;
    if (!root || !isTag(copy.localName)) return;
    // a parser moves a template that comes first to the head
    const html = `<div>${shadowTemplate(`<style>${stylesOf(copy.localName)}</style>`, innerHtml(root))}</div>`;
    copy.prepend(...(parseHtml(html).body.firstElementChild?.childNodes ?? []));
  });
  return innerHtml(body);
}

/** A cell becomes its rating, and what explains a scale a division: `enhance.js` makes elements of them. */
function cmsHtml({html}: DrawnTable): string {
  const {body} = parseHtml(html);
  for (const table of body.querySelectorAll('rating-table')) table.replaceWith(...table.childNodes);
  for (const element of body.querySelectorAll(tags.join())) {
    const cell = element.parentElement?.localName === 'td' ? element.parentElement : undefined;
    const target = cell ?? body.ownerDocument.createElement('div');
    if (!cell) element.before(target);
    const {dataAttribute} = entryOf(element.localName) ?? {};
    target.setAttribute(`data-${element.localName}`, (dataAttribute && element.getAttribute(dataAttribute)) ?? '');
    for (const {name, value} of element.attributes) {
      if (name !== dataAttribute) target.setAttribute(name === 'lang' ? name : `data-${name}`, value);
    }
    target.replaceChildren(...element.childNodes);
    element.remove();
  }
  return innerHtml(body);
}

/** A row on a line, with tabs between its cells: a mail, a text and a spreadsheet take it. */
function plainText({html}: DrawnTable): string {
  const {body} = parseHtml(html);
  const text = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const rows = [...body.querySelectorAll('tr')].map((row) => [...row.children].map(text).join('\t'));
  const ranges = [...body.querySelectorAll('rating-explainer')].map(text);
  return [text(body.querySelector('caption')), ...rows, ...ranges].filter(Boolean).join('\n');
}
