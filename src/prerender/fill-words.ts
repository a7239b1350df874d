import {parseFragment, serializeOuter} from 'parse5';
import {entryOf} from '../elements/tags.js';
import type {RatingsFileContents} from '../ratings-file/load.js';
import {childOutcomes, cost, evidence, explainedScales} from '../scales/foundations/foundations.js';
import {outcomeOf, type Outcomes, resultOf} from '../scales/outcomes.js';
import type {WordedScale} from '../scales/words.js';
import {cardWords} from '../text/card.js';
import {fallbackHtml, fallbackLine, type FallbackOptions} from '../text/fallback.js';
import {attributesHtml, type Attribute, escapeHtml} from '../text/html.js';
import {allCardMessages, allGridMessages, allSourceMessages, inLanguage} from '../text/languages.js';
import {shortened} from '../text/shortened.js';
import {summaryWords} from '../text/summary.js';
import {type Comparison, findingElements, type WrittenFinding} from './comparison.js';
import {isEnhanceable} from './data-attributes.js';
import {contentEdits, plainText, type Range, rangesOf} from './edits.js';
import {replaceListFindings} from './list-findings.js';
import {recogniseSummary, recogniseWords, saysTheSame} from './our-words.js';
import {attributeOf, childElements, type Edit, isTemplate, type Page, type PageElement, type PageNode} from './page.js';

/** What becomes of the words in a tag. */
export interface WordsChange {
  readonly edits: readonly Edit[];
  /** Whether the findings of the file are in the page now. Default: no. */
  readonly hasFindings?: boolean | undefined;
  /** What stays, if it could not be replaced: the page's own words in quotes, or what they are. */
  readonly left?: string | undefined;
}

const nothing: WordsChange = {edits: []};

/** Makes the recommended words for a tag that is filled, and replaces those that are in it, if they are ours. */
export function changeWords(comparison: Comparison, contents: RatingsFileContents, page: Page): WordsChange {
  const {tag} = comparison;
  if (tag.entry.dataAttribute === 'value') return changeRatingWords(comparison, contents, page);
  if (tag.isOrdinary && tag.element.tagName === 'dl') return changeList(comparison, contents, page);
  if (tag.entry.tag === 'rating-summary') return changeSummary(comparison, page);
  if (tag.entry.tag === 'programme-card') return changeCard(comparison, page);
  return changeGrid(comparison, contents, page);
}

function changeRatingWords(comparison: Comparison, {scales}: RatingsFileContents, page: Page): WordsChange {
  const {tag, names, ratings, after, language} = comparison;
  const nodes = wordNodes(tag.element);
  const {worded} = ratings[0]!;
  const recognised = nodes.some((node) => containsRating(node))
    ? undefined
    : recogniseWords(plainText(nodes), [...(worded ? [worded] : []), evidence, cost, ...scales], names);
  if (!worded) return leave(nodes);
  const options: FallbackOptions = {
    value: after('value'),
    subject: after('subject'),
    subjectLang: after('subject-lang'),
    reviewed: after('reviewed'),
    href: after('href'),
    variant: after('variant').toLowerCase() as FallbackOptions['variant'],
    hideSubject: attributeOf(tag.element, tag.attributeName('hide-subject')) !== undefined,
    language,
  };
  // An editor's own paragraph has a line of text, and keeps it.
  const isLine = tag.isOrdinary && recognised?.form !== 'badge';
  const html = isLine ? escapeHtml(fallbackLine(worded, options)) : fallbackHtml(worded, options);
  return replace(nodes, Boolean(recognised), html, tag.element, page);
}

function changeSummary({tag, names, after, language}: Comparison, page: Page): WordsChange {
  const nodes = wordNodes(tag.element);
  const [given, reviewed] = [after('subject'), after('reviewed')];
  const words = summaryWords({
    evidence: after('evidence'),
    cost: after('cost'),
    subject: given,
    reviewed,
    language,
  });
  // What the ratings within it say, only the element can put into sentences.
  const hasRatings = childElements(tag.element).some(isRating);
  if (!words || hasRatings) return leave(nodes);
  const recognised = !nodes.some((node) => containsRating(node)) && recogniseSummary(plainText(nodes), names);
  return replace(nodes, Boolean(recognised), escapeHtml(words), tag.element, page);
}

function changeCard({tag, names, after, language, findings}: Comparison, page: Page): WordsChange {
  const {element} = tag;
  const nodes = wordNodes(element);
  const shown =
    findings ??
    findingElements(element).map((each) => ({
      outcome: attributeOf(each, 'outcome') ?? '',
      result: attributeOf(each, 'result') ?? '',
    }));
  const html = cardWords({
    evidence: after('evidence'),
    cost: after('cost'),
    subject: after('subject'),
    subjectLang: after('subject-lang'),
    reviewed: after('reviewed'),
    href: after('href'),
    headingLevel: Number(after('heading-level')),
    findings: shown,
    language,
  });
  const words = replace(
    nodes,
    nodes.every((node) => isOfCard(node, names)),
    html,
    element,
    page,
  );
  if (!findings) return words;
  const changed = replaceFindings(element, findings, undefined, page);
  return changed
    ? {...words, edits: [...words.edits, ...changed], hasFindings: true}
    : {...words, left: words.left ?? 'its findings'};
}

/** Whether a part of a card's content is one that `cardWords` writes, for any programme of these names. */
function isOfCard(node: PageNode, names: readonly string[]): boolean {
  const text = plainText([node]).replace(/\s+/g, ' ');
  if (!('tagName' in node)) return !text;
  if (containsRating(node)) return false;
  if (/^h[2-6]$/.test(node.tagName)) return names.some((name) => saysTheSame(name, text));
  if (node.tagName === 'ul') return childElements(node).every((item) => isFoundResult(plainText([item])));
  if (node.tagName !== 'p') return false;
  return (
    recogniseWords(text, [evidence, cost], [])?.form === 'line' ||
    allCardMessages.some(({found}) => saysTheSame(found, text)) ||
    isSource(text)
  );
}

const isFoundResult = (text: string): boolean =>
  allCardMessages.some(({language, foundFor, noResult}) => {
    const results = [...Object.values(inLanguage(allGridMessages, language).results), noResult];
    return results.some((result) => text.replace(/\s+/g, '').startsWith(foundFor(result).replace(/\s+/g, '')));
  });

/** "Foundations Guidebook, last reviewed February 2018", with any date or none. */
const isSource = (text: string): boolean =>
  evidence.words.some(({language, source}) => {
    const messages = inLanguage(allSourceMessages, language);
    const [before, after] = messages.sourceReviewed(source, '\uE000').split('\uE000') as [string, string];
    if (text === source) return true;
    if (!text.startsWith(before) || !text.endsWith(after)) return false;
    const date = text.slice(before.length, text.length - after.length);
    return /^(\d{1,2} )?(\p{L}+ )?\d{4}$/u.test(date);
  });

function changeGrid({tag, findings, language}: Comparison, contents: RatingsFileContents, page: Page): WordsChange {
  if (!findings) return nothing;
  const {element} = tag;
  const outcomes: Outcomes = contents.outcomes ?? childOutcomes;
  const leadOf = ({outcome = '', result = ''}: WrittenFinding, tagOfPage: string) => {
    const id = outcomeOf({outcome}, outcomes.ids);
    const known = resultOf({result});
    const name = id ? inLanguage(outcomes.words, tagOfPage).names[id] : outcome;
    return [name, known && inLanguage(allGridMessages, tagOfPage).results[known]].filter(Boolean).join(': ');
  };
  const nodes = wordNodes(element);
  const earlier = findingElements(element).map(({attrs}) =>
    Object.fromEntries(attrs.map(({name, value}) => [name, value])),
  );
  const leads = [...earlier, ...findings].flatMap((finding) =>
    [language, ...outcomes.words.map((each) => each.language)].map((each) => leadOf(finding, each)),
  );
  const isLead = (node: PageNode) => leads.some((lead) => saysTheSame(lead, plainText([node])));
  const isOurs = nodes.every((node) => isLead(node) || ('value' in node && !plainText([node])));
  const changed = isOurs && replaceFindings(element, findings, (finding) => leadOf(finding, language), page, nodes);
  return changed ? {edits: changed, hasFindings: true} : {edits: [], left: 'its findings'};
}

/**
 * Replaces the findings within an element, unless one of them has a statement that is not in the file: somebody wrote
 * it.
 *
 * @param leadOf the words before a finding, if it has any
 * @param words the words of earlier findings
 */
function replaceFindings(
  element: PageElement,
  findings: readonly WrittenFinding[],
  leadOf: ((finding: WrittenFinding) => string) | undefined,
  page: Page,
  words: readonly PageNode[] = [],
): Edit[] | undefined {
  const statements = findings.flatMap(({statement}) => statement ?? []);
  const earlier = findingElements(element);
  const isOwn = (text: string) => Boolean(text) && !statements.some((statement) => saysTheSame(statement, text));
  if (earlier.some((each) => isOwn(plainText(each.childNodes)) || hasRatingsWithin(each))) return undefined;
  const written = new Set<PageNode>([...earlier, ...words]);
  if (![...written].every(isWhole)) return undefined;
  const ranges = rangesOf(
    element.childNodes.filter((node) => written.has(node)),
    element,
    page,
  );
  if (!ranges) return undefined;
  const htmlOf = (finding: WrittenFinding) => {
    const {statement = '', ...attributes} = finding;
    const lead = leadOf?.(finding);
    const tag = `<outcome-finding${attributesHtml(Object.entries(attributes) as Attribute[])}>`;
    return `${lead ? `<p>${escapeHtml(lead)}</p>` : ''}${tag}${escapeHtml(statement)}</outcome-finding>`;
  };
  const html = findings.map(htmlOf).join(spaceBefore(ranges[0], page));
  return canHold(element, html, page) ? contentEdits(joined(ranges, page), element, html) : undefined;
}

/** The line break and indent before a part of the text. */
const spaceBefore = (range: Range | undefined, {text}: Page): string =>
  range ? (/\r?\n[ \t]*$/.exec(text.slice(0, range.start))?.[0] ?? '') : '';

/** Ranges with only white space between them as one. */
function joined(ranges: readonly Range[], {text}: Page): Range[] {
  const result: {start: number; end: number}[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && !text.slice(last.end, range.start).trim()) last.end = range.end;
    else result.push({...range});
  }
  return result;
}

/**
 * A list for `enhance.js` keeps its form: the lines in it that state a rating are written anew, and the findings. An
 * empty one gets both.
 */
function changeList(comparison: Comparison, {outcomes = childOutcomes}: RatingsFileContents, page: Page): WordsChange {
  const {tag, ratings, findings, after, language} = comparison;
  const {element} = tag;
  const isEmpty = !childElements(element).length && !plainText(element.childNodes);
  const items = childElements(element)
    .flatMap((term) => (term.tagName === 'div' ? childElements(term) : [term]))
    .filter(({tagName}) => tagName === 'dd');
  const edits: Edit[] = [];
  const left: string[] = [];
  for (const {scale, worded} of ratings) {
    const html = worded && escapeHtml(fallbackLine(worded, {value: after(scale), language}));
    if (isEmpty && html) {
      const added = `<dt>${escapeHtml(shortNameOf(worded, language))}</dt><dd>${html}</dd>`;
      edits.push(...replace([], true, added, element, page).edits);
      continue;
    }
    const item = items.find((each) => worded && recogniseWords(plainText([each]), [worded], [])?.form === 'line');
    const change = item && html ? replace(item.childNodes, true, html, item, page) : undefined;
    if (change && !change.left) edits.push(...change.edits);
    else left.push(`its line for ${scale}, if it has one`);
  }
  const ofFindings = findings && replaceListFindings(comparison, outcomes, page);
  if (ofFindings) edits.push(...ofFindings);
  else if (findings) left.push('its findings');
  return {edits, left: left.join(', ') || undefined, hasFindings: ofFindings !== undefined};
}

/** What a rating is called beside its value: "Evidence". */
function shortNameOf({scale, words}: WordedScale, language: string): string {
  const explained = explainedScales.find((each) => each.scale.id === scale.id);
  const {name, shortName = name} = inLanguage(explained?.words ?? words, language);
  return shortName;
}

/** Replaces the words of an element if nobody wrote them, and if they are not the recommended ones already. */
function replace(
  nodes: readonly PageNode[],
  isOurs: boolean,
  html: string,
  element: PageElement,
  page: Page,
): WordsChange {
  const text = quoted(nodes);
  const ranges = rangesOf(nodes, element, page);
  if (!ranges) return {edits: [], left: text ?? 'a tag that is not closed'};
  if (ranges.length && !(isOurs && nodes.every(isWhole))) return {edits: [], left: text ?? 'an element without words'};
  if (markupOf(nodes) === markupOfWords(html)) return nothing;
  if (!canHold(element, html, page)) return {edits: [], left: text ?? 'a place where its words cannot stand'};
  return {edits: contentEdits(joined(ranges, page), element, html)};
}

/** Whether an element in the words ends where it should. The parser would continue one that is not closed. */
const isWhole = (node: PageNode): boolean =>
  !('tagName' in node) ||
  node.tagName === 'br' ||
  (Boolean(node.sourceCodeLocation?.endTag) && node.childNodes.every(isWhole));

/** Whether words can stand in an element where it is: a parser ends a paragraph and a link before another within it. */
const canHold = (element: PageElement, html: string, page: Page): boolean =>
  !page.closest(
    element,
    ({tagName}) =>
      (tagName === 'p' && /<(p|h\d|ul|blockquote)\b/.test(html)) || (tagName === 'a' && html.includes('<a ')),
  );

/** The markup of nodes, in which white space does not count. */
const markupOf = (nodes: readonly PageNode[]): string =>
  nodes
    .map((node) => serializeOuter(node))
    .join('')
    .replace(/\s+/g, '');

const markupsOfWords = new Map<string, string>();

/** The markup of words that were made here. Remembered, since the pages of a site repeat them. */
function markupOfWords(html: string): string {
  let markup = markupsOfWords.get(html);
  if (markup === undefined) {
    markup = markupOf(parseFragment(html).childNodes);
    if (markupsOfWords.size > 10_000) markupsOfWords.clear();
    markupsOfWords.set(html, markup);
  }
  return markup;
}

const leave = (nodes: readonly PageNode[]): WordsChange => ({edits: [], left: quoted(nodes)});

/** The page's own words as a message quotes them, if there are any. */
function quoted(nodes: readonly PageNode[]): string | undefined {
  const text = plainText(nodes);
  return text ? `"${shortened(text)}"` : undefined;
}

/** The nodes of the default slot, without our elements, which have words of their own, and without comments. */
export const wordNodes = ({childNodes}: PageElement): PageNode[] =>
  childNodes.filter((node) => {
    if ('tagName' in node) return !isTemplate(node) && !attributeOf(node, 'slot') && !entryOf(node.tagName);
    return 'value' in node;
  });

const isRating = (element: PageElement): boolean => entryOf(element.tagName) !== undefined || isEnhanceable(element);

/** Whether a node is one of our elements, whose words are its own, or contains one. */
const containsRating = (node: PageNode): boolean => 'tagName' in node && (isRating(node) || hasRatingsWithin(node));

const hasRatingsWithin = ({childNodes}: PageElement): boolean => childNodes.some((child) => containsRating(child));

/** The page's own text about this programme in the explanation, if any. */
export const detailOf = ({childNodes}: PageElement): string =>
  plainText(childNodes.filter((node) => 'tagName' in node && attributeOf(node, 'slot') === 'detail'));
