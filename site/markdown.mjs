/**
 * A Markdown page as HTML: its links lead to pages of the site, and its examples stand above their markup as they are
 * drawn.
 */
import {Marked} from 'marked';
import {escapeHtml} from '../dist/text/html.js';

/**
 * @param {string} text
 * @param {{link: (href: string) => string, picture: (src: string) => string, live: (html: string) => string, title?: string}} options
 *   `link` and `picture` make an address of the page from one of the repository, `live` changes an example for the page
 *   on which it runs, and `title` stands in place of the first heading
 */
export function htmlOf(text, {link, picture, live, title}) {
  const ids = new Set();
  const titleOf = (parser, {tokens, depth}) =>
    depth === 1 && title !== undefined ? escapeHtml(title) : parser.parseInline(tokens);
  const marked = new Marked({
    renderer: {
      heading(token) {
        const id = idOf(token.text, ids);
        return `<h${token.depth} id="${id}">${titleOf(this.parser, token)}</h${token.depth}>\n`;
      },
      link({href, tokens}) {
        return `<a href="${escapeHtml(link(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({href, text: alt}) {
        return `<img src="${escapeHtml(picture(href))}" alt="${escapeHtml(alt)}">`;
      },
      code({text: code, lang}) {
        return snippetHtml(code, {lang, live});
      },
      table(token) {
        // on a narrow screen a table scrolls, and the page does not
        const rows = token.rows.map((row) => rowHtml(this.parser, row, 'td')).join('');
        const head = token.header.some(({text: cell}) => cell)
          ? `<thead>${rowHtml(this.parser, token.header, 'th')}</thead>`
          : '';
        return scrolling(`<table>${head}<tbody>${rows}</tbody></table>`);
      },
    },
  });
  return marked.parse(text);
}

const rowHtml = (parser, cells, tag) => `<tr>${cells.map((cell) => cellHtml(parser, cell, tag)).join('')}</tr>\n`;

/** A header without words heads nothing. */
const cellHtml = (parser, {tokens, text}, tag) => {
  if (tag === 'td' || !text) return `<td>${parser.parseInline(tokens)}</td>`;
  return `<th scope="col">${parser.parseInline(tokens)}</th>`;
};

/** Something wide, which can be scrolled by keyboard, too. */
export const scrolling = (html) =>
  `<div class="scrolling" tabindex="0" role="group" aria-label="Table">${html}</div>\n`;

/**
 * A piece of code. Where there is script, it gets a button that copies it. Long lines of markup wrap; other code is
 * scrolled, by keyboard, too.
 */
export const codeHtml = (code, lang) =>
  `<div class="snippet"><pre ${lang === 'html' ? 'class="html"' : 'tabindex="0"'}><code>${escapeHtml(code)}</code></pre></div>\n`;

/** An example as it is drawn. It is the project's own markup. */
export const exampleHtml = (html, live = (same) => same) => `<div class="example">\n${live(html)}\n</div>\n`;

/** Whether an example is ours, and is all of it: no template of a framework, and nothing that names files of a page. */
const isLive = (code) =>
  /<[a-z]+-[a-z]+[\s>]|\sdata-[a-z]+-(rating|grid|explainer|summary)/.test(code) &&
  !/<(script|link|!doctype|html)\b|\{\{/i.test(code);

const snippetHtml = (code, {lang, live}) =>
  (lang === 'html' && isLive(code) ? exampleHtml(code, live) : '') + codeHtml(code, lang);

/** As GitHub and npm make it of a heading, so that the same fragment leads there. */
function idOf(heading, ids) {
  const id = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');
  let unique = id;
  for (let count = 1; ids.has(unique); count++) unique = `${id}-${count}`;
  ids.add(unique);
  return unique;
}
