/** The markup of a choice, in each of the formats in which a page can take it. */
import {
  explainerOf,
  explainsItself,
  isRating,
  needsExplainer,
  needsSource,
  scaleOf,
  type Choice,
  type FindingValues,
} from './choice.js';
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
import {
  allBadgeMessages,
  allCardMessages,
  atStart,
  dateInWords,
  entryOf,
  evidence,
  fallbackLines,
  inLanguage,
  shadowTemplate,
} from './library.js';
import {attributesHtml, escapeHtml, innerHtml, type Attribute} from './html.js';
import {attributesOf, elementHtml} from './markup.js';
import {filesHtml, type Sri} from './page-files.js';
import type {OpenFile} from './ratings-file.js';
import type {Rendered} from './stage.js';
import {stylesOf} from './styles.js';

/** In the order in which they are offered. */
export const formats = ['tag', 'page', 'static', 'cms', 'link', 'line', 'text'] as const;
export type Format = (typeof formats)[number];

/** Those in which an element stands, or becomes one. The others are words. */
const withElements: readonly Format[] = ['tag', 'page', 'static', 'cms'];
export const hasElements = (format: Format): boolean => withElements.includes(format);

/** Writes a choice in each format. */
const write: Readonly<Record<Format, (choice: Choice, rendered: Rendered, sri: Sri) => string>> = {
  tag: tagMarkup,
  page: pageMarkup,
  static: staticMarkup,
  cms: cmsMarkup,
  link: linkMarkup,
  line: (choice, {sentence}) => lineOf(choice, sentence),
  text: plainText,
};

/** A choice, and its element as it has drawn itself. */
export interface Drawn {
  readonly choice: Choice;
  readonly rendered: Rendered;
}

/** The markup of a choice in a format, with the explainer below it if it has one. */
export function markupOf(main: Drawn, explainer: Drawn | undefined, format: Format, sri: Sri): string {
  const markup = write[format](main.choice, main.rendered, sri);
  if (!explainer || !hasElements(format)) return markup;
  // the files of a page are needed once
  const formatBelow = format === 'page' ? 'tag' : format;
  return `${markup}\n${write[formatBelow](explainer.choice, explainer.rendered, sri)}`;
}

/** The element with its fallback content. */
function tagMarkup(choice: Choice, {sentence}: Rendered): string {
  return elementHtml(choice, contentOf(choice, sentence));
}

/** The stylesheet and the scripts, each with its hash, and the element. */
function pageMarkup(choice: Choice, rendered: Rendered, sri: Sri): string {
  const element = tagMarkup(choice, rendered);
  const source = sourceAddress(choice);
  const files = filesHtml(['what-works-ratings', ...(source ? ['what-works-ratings-source' as const] : [])], sri);
  const src = attributesHtml([['src', source]]);
  return `${files}\n${source ? `<rating-source${src}>\n${element}\n</rating-source>` : element}`;
}

/** Where the page finds its ratings file. Empty if it needs none. */
export const sourceAddress = (choice: Choice): string => (needsSource(choice) ? sourceOf(choice.file) : '');

/** Where pages find a ratings file: at its address, or else where a site would have it. */
export const sourceOf = (file: OpenFile | undefined): string =>
  file?.address ?? `/assets/${encodeURIComponent(file?.name ?? 'ratings.json')}`;

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

/** What a badge says, a line each, and where it can be checked: for a mail, or any other text. */
function plainText(choice: Choice, {sentence}: Rendered): string {
  const {tag, values, language} = choice;
  const worded = scaleOf(choice);
  const messages = inLanguage(allBadgeMessages, language);
  const date = dateInWords(values.reviewed ?? '', messages);
  const {source} = inLanguage(evidence.words, language);
  const lines: Readonly<Partial<Record<typeof tag, () => string[]>>> = {
    'rating-summary': () => [sentence],
    'programme-card': () => [
      values.subject?.trim() ?? '',
      ...cardLines(choice).map(([, line]) => line),
      ...filledFindings(choice).map((finding) => findingLine(choice, finding)),
      date ? messages.sourceReviewed(source, date) : '',
    ],
    'outcome-grid': () => [
      lineOf(choice, sentence),
      ...filledFindings(choice).map((finding) => findingLine(choice, finding)),
      date ? messages.sourceReviewed(source, date) : '',
    ],
    'rating-explainer': () => {
      const {levels = {}, caution} = (worded && inLanguage(worded.words, language)) ?? {};
      const levelLines = worded?.scale.levels.map(({code}) => `${code}: ${atStart(levels[code]?.brief ?? '')}`) ?? [];
      return [lineOf(choice, sentence), rangeOf(choice), ...levelLines, caution ?? ''];
    },
  };
  const badge = () => (worded ? fallbackLines(worded, {...values, language, variant: 'standard'}) : []);
  return [...(lines[tag] ?? badge)(), values.href?.trim() ?? ''].filter(Boolean).join('\n');
}

/** "Preventing crime, violence and antisocial behaviour: Improved. 10-point reduction. Study 1. A year later" */
function findingLine({tag, language}: Choice, finding: FindingValues): string {
  const lead = [outcomeName(finding, language), resultName(finding, language)].filter(Boolean).join(': ');
  if (tag === 'programme-card') return lead;
  const facts = [finding.finding, statementOf(finding), finding.study, finding.timeframe];
  return [lead, ...facts.map((fact) => fact?.trim().replace(/\.$/, ''))].filter(Boolean).join('. ');
}

/** Whether there is a place for what the + or the * means for a programme. */
export const holdsDetail = (format: Format, choice: Choice): boolean =>
  explainsItself(choice) && format !== 'cms' && hasElements(format);

/** Whether what is copied needs an explainer on its page, and has none. */
export const lacksExplainer = (format: Format, choice: Choice): boolean =>
  hasElements(format) && needsExplainer(choice) && !explainerOf(choice);
