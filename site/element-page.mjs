/** The page of an element: what it is, its variants, its attributes from the manifest, and further examples. */
import {marked} from 'marked';
import {allowedValuesOf} from '../build/elements.mjs';
import {escapeHtml} from '../dist/text/html.js';
import {codeHtml, exampleHtml, scrolling} from './markdown.mjs';
import {markupOf} from './stories.mjs';

/** A description from the manifest. It is Markdown, and wrapped where the source is. */
const inline = (text = '') => marked.parseInline(text.replaceAll(/\s+/g, ' '));
const code = (text) => `<code>${escapeHtml(text)}</code>`;

export function elementPage(element, stories, {first, others}) {
  const {tagName, description, attributes, properties, slots, events, cssParts, cssProperties} = element;
  const isRating = Object.keys(first).length === 4;
  return [
    `<h1>${code(`<${tagName}>`)}</h1>\n<p class="lead">${inline(description)}</p>`,
    `<h2 id="${isRating ? 'variants' : 'examples'}">${isRating ? 'Variants' : 'Examples'}</h2>`,
    ...examplesHtml(stories, first),
    tableHtml('Attributes', ['Name', 'What it is', 'Allowed', 'Default'], attributes, (attribute) => [
      code(attribute.name),
      inline(attribute.description),
      allowedValuesOf(attribute).filter(Boolean).map(code).join(', ') || escapeHtml(attribute.type.text),
      ['', "''"].includes(attribute.default ?? '') ? '' : code(attribute.default.replaceAll("'", '')),
    ]),
    tableHtml('Properties without an attribute', ['Name', 'What it is', 'Type'], properties, (property) => [
      code(property.name),
      inline(property.description),
      code(property.type?.text ?? ''),
    ]),
    namedTable('Slots', slots),
    namedTable('Events', events),
    namedTable('Parts', cssParts),
    namedTable('Custom properties', cssProperties),
    Object.keys(others).length ? `<h2 id="more-examples">More examples</h2>` : '',
    ...examplesHtml(stories, others),
  ].join('\n');
}

const examplesHtml = (stories, named) =>
  Object.entries(named).map(([name, heading]) => {
    const html = markupOf(stories, name);
    const id = name.replaceAll(/(?!^)[A-Z]/g, '-$&').toLowerCase();
    return `<h3 id="${id}">${escapeHtml(heading)}</h3>\n${exampleHtml(html)}<details class="markup"><summary>Markup<span class="hidden">: ${escapeHtml(heading)}</span></summary>\n${codeHtml(html, 'html')}</details>`;
  });

function tableHtml(heading, header, rows, cellsOf) {
  if (!rows.length) return '';
  const head = header.map((name) => `<th scope="col">${name}</th>`).join('');
  const body = rows.map((row) => {
    const [name, ...cells] = cellsOf(row);
    return `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const id = heading.toLowerCase().replaceAll(' ', '-');
  return `<h2 id="${id}">${heading}</h2>\n${scrolling(`<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`)}`;
}

const namedTable = (heading, rows) =>
  tableHtml(heading, ['Name', 'What it is'], rows, ({name, description}) => [
    name ? code(name) : 'default',
    inline(description),
  ]);
