/** The markup of a choice, in each of the formats in which a page can take it. */
import {explainsItself, isRating, type Choice} from './choice.js';
import {
  cardLines,
  contentOf,
  filledFindings,
  findingAttributesOf,
  lineOf,
  outcomeName,
  rangeOf,
  resultName,
  statementOf,
} from './content.js';
import {allCardMessages, entryOf, inLanguage, shadowTemplate} from './library.js';
import {attributesHtml, escapeHtml, innerHtml, type Attribute} from './html.js';
import {attributesOf, elementHtml} from './markup.js';
import type {Rendered} from './stage.js';
import {stylesOf} from './styles.js';

/** In the order in which they are offered. */
export const formats = ['tag', 'page', 'static', 'cms', 'link'] as const;
export type Format = (typeof formats)[number];

/** What `dist/sri.json` says of the files that a page needs. */
export interface Sri {
  readonly version: string;
  /** By file name, the value for an `integrity` attribute. */
  readonly files: Readonly<Record<PageFile, string>>;
}

type PageFile = 'what-works-ratings.css' | 'what-works-ratings.min.js';

/** Writes a choice in each format. */
export const write: Readonly<Record<Format, (choice: Choice, rendered: Rendered, sri: Sri) => string>> = {
  tag: tagMarkup,
  page: pageMarkup,
  static: staticMarkup,
  cms: cmsMarkup,
  link: linkMarkup,
};

/** The element with its fallback content. */
function tagMarkup(choice: Choice, {sentence}: Rendered): string {
  return elementHtml(choice, contentOf(choice, sentence));
}

/** The stylesheet and the script, each with its hash, and the element. */
function pageMarkup(choice: Choice, rendered: Rendered, {version, files}: Sri): string {
  const address = (file: PageFile) => `/assets/${file.replace(/(\.min)?\.(js|css)$/, `-${version}$&`)}`;
  const integrity = (file: PageFile) => `integrity="${files[file]}" crossorigin="anonymous"`;
  const [css, script] = ['what-works-ratings.css', 'what-works-ratings.min.js'] as const;
  return [
    `<link rel="stylesheet" href="${address(css)}" ${integrity(css)}>`,
    `<script type="module" src="${address(script)}" ${integrity(script)}></script>`,
    tagMarkup(choice, rendered),
  ].join('\n');
}

/** The element as it is drawn, in a declarative shadow root. It needs no script. */
function staticMarkup(choice: Choice, {host, root}: Rendered): string {
  const style = `<style>${stylesOf(choice.tag)}</style>`;
  return elementHtml(choice, shadowTemplate(style, innerHtml(root)) + innerHtml(host));
}

/** Standard HTML elements, which content management systems keep, and which `enhance.js` turns into the library's. */
function cmsMarkup(choice: Choice, {sentence}: Rendered): string {
  const {tag, values, language} = choice;
  const dataAttribute = entryOf(tag)?.dataAttribute;
  const texts: Readonly<Record<string, string | undefined>> = values;
  const attributes = attributesHtml([
    [`data-${tag}`, dataAttribute ? (texts[dataAttribute] ?? '') : true],
    ...attributesOf(choice)
      .filter(([name]) => name !== dataAttribute)
      .map(asData),
    ['lang', language],
    ...choice.kept,
  ]);
  if (tag === 'outcome-grid') {
    const findings = filledFindings(choice).map((finding) => {
      const facts = [resultName(finding, language), finding.finding?.trim(), finding.study?.trim()];
      const statement = `<span data-statement>${escapeHtml(statementOf(finding))}</span>`;
      const content = [escapeHtml(facts.filter(Boolean).join(', ')), statement].filter(Boolean).join('. ');
      const term = `  <dt>${escapeHtml(outcomeName(finding, language))}</dt>\n`;
      return `${term}  <dd${attributesHtml(findingAttributesOf(tag, finding).map(asData))}>${content}</dd>\n`;
    });
    return `<dl${attributes}>\n${findings.join('')}</dl>`;
  }
  if (tag === 'programme-card') {
    const ratings = cardLines(choice).map(
      ([name, line]) => `  <dt>${escapeHtml(name)}</dt>\n  <dd>${escapeHtml(line)}</dd>\n`,
    );
    const findings = filledFindings(choice).map((finding) => {
      const result = resultName(finding, language) || inLanguage(allCardMessages, language).noResult;
      const data = attributesHtml(findingAttributesOf(tag, finding).map(asData));
      return `  <dt>${escapeHtml(outcomeName(finding, language))}</dt>\n  <dd${data}>${escapeHtml(result)}</dd>\n`;
    });
    return `<dl${attributes}>\n${[...ratings, ...findings].join('')}</dl>`;
  }
  if (tag === 'rating-explainer') return `<div${attributes}>${escapeHtml(rangeOf(choice))}</div>`;
  const container = isRating(tag) && !explainsItself(choice) ? 'span' : 'p';
  return `<${container}${attributes}>${escapeHtml(lineOf(choice, sentence))}</${container}>`;
}

const asData = ([name, value]: Attribute): Attribute => [`data-${name}`, value];

/** A link with one line of text. Without an address there is nothing to link to, and the line is a paragraph. */
function linkMarkup(choice: Choice, {sentence}: Rendered): string {
  const href = choice.values.href?.trim();
  const name = href ? 'a' : 'p';
  const attributes = attributesHtml([...(href ? [['href', href] as const] : []), ['lang', choice.language]]);
  return `<${name}${attributes}>${escapeHtml(lineOf(choice, sentence))}</${name}>`;
}

/** Whether there is a place for what the + or the * means for a programme. */
export const holdsDetail = (format: Format, choice: Choice): boolean =>
  explainsItself(choice) && format !== 'cms' && format !== 'link';
