import {grid} from '../enhance/markup.js';
import {outcomeOf, type Outcomes, resultOf} from '../scales/outcomes.js';
import {attributesHtml, type Attribute, escapeHtml} from '../text/html.js';
import {allCardMessages, allGridMessages, inLanguage} from '../text/languages.js';
import {textOf} from '../text/text-of.js';
import type {Comparison, WrittenFinding} from './comparison.js';
import {findingItems, type FindingItem} from './data-attributes.js';
import {contentRange, plainText} from './edits.js';
import {saysTheSame} from './our-words.js';
import {attributeOf, childElements, type Edit, type Page, type PageElement} from './page.js';
import {type RatingTag, shownFindingsOf} from './rating-tags.js';

/** The findings of a list for `enhance.js`, with what its element shows of them. */
export const findingsOfList = (tag: RatingTag): WrittenFinding[] =>
  findingItems(tag.element, tag.entry).map((item) => findingOf(item, tag));

function findingOf({item, outcome}: FindingItem, tag: RatingTag): WrittenFinding {
  const textFor = (name: string): string => {
    if (name === 'statement') return statementOf(item);
    const text = textOf(attributeOf(item, `data-${name}`));
    return name === 'outcome' ? text || outcome : text;
  };
  const texts = (shownFindingsOf(tag) ?? []).map((name) => [name, textFor(name)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text));
}

const statementOf = (item: PageElement): string =>
  plainText((statementPartOf(item) ?? item).childNodes).replace(/\s+/g, ' ');

/** The part of an item that is the statement. Without one, its whole text is. */
function statementPartOf(element: PageElement): PageElement | undefined {
  for (const child of childElements(element)) {
    const part = attributeOf(child, 'data-statement') === undefined ? statementPartOf(child) : child;
    if (part) return part;
  }
  return undefined;
}

/**
 * Writes the findings of the file into a list for `enhance.js`, in place of earlier ones or after its last line.
 *
 * @returns `undefined` if they cannot be written, or if somebody wrote one of the earlier ones: an outcome, a line or a
 *   statement that is neither in the file nor ours
 */
export function replaceListFindings(comparison: Comparison, outcomes: Outcomes, page: Page): Edit[] | undefined {
  const {element, entry} = comparison.tag;
  const earlier = findingItems(element, entry);
  if (!earlier.every((each) => isOurs(each, comparison, outcomes))) return undefined;
  const content = contentRange(element);
  const children = childElements(element);
  const parts = [...new Set(earlier.flatMap(({term, item}) => [...(term ? [term] : []), item]))];
  const first = parts[0] ? children.indexOf(parts[0]) : children.length;
  // What stands between two findings would be lost.
  if (!content || parts.some((part, index) => children[first + index] !== part)) return undefined;

  const spaceBefore = (place: number) => /\r?\n[ \t]*$/.exec(page.text.slice(0, place))?.[0] ?? '';
  const neighbour = (children[first] ?? children.at(-1))?.sourceCodeLocation;
  const space = neighbour ? spaceBefore(neighbour.startOffset) : '';
  const html = itemsHtml(comparison, outcomes, space);
  if (!parts.length) {
    const end = neighbour?.endOffset ?? content.start;
    return [{start: end, end, text: space + html}];
  }
  const start = parts[0]!.sourceCodeLocation!.startOffset;
  const end = parts.at(-1)!.sourceCodeLocation!.endTag?.endOffset;
  return end === undefined ? undefined : [{start, end, text: html}];
}

function itemsHtml({tag, findings = [], language}: Comparison, outcomes: Outcomes, space: string): string {
  const items = findings.map((finding, index) => {
    const {statement = '', ...attributes} = finding;
    const data = Object.entries(attributes).map(([name, value]): Attribute => [`data-${name}`, value]);
    const part = tag.entry === grid ? `<span data-statement>${escapeHtml(statement)}</span>` : '';
    const line = [escapeHtml(factsIn(finding, tag, language)), part].filter(Boolean).join('. ');
    const isSameOutcome = findings[index - 1]?.['outcome'] === finding['outcome'];
    const term = `<dt>${escapeHtml(outcomeName(finding, outcomes, language))}</dt>${space}`;
    return `${isSameOutcome ? '' : term}<dd${attributesHtml(data)}>${line}</dd>`;
  });
  return items.join(space);
}

/** Whether a finding of the page says what is written here, in any language, or nothing. */
function isOurs(each: FindingItem, {tag, findings = [], language}: Comparison, outcomes: Outcomes): boolean {
  const languages = [language, ...outcomes.words.map((words) => words.language)];
  const finding = findingOf(each, tag);
  const facts = languages.map((tagOfPage) => factsIn(finding, tag, tagOfPage));
  const names = languages.map((tagOfPage) => outcomeName(finding, outcomes, tagOfPage));
  const statements = findings.flatMap(({statement}) => statement ?? []);
  const isOneOf = (texts: readonly string[], text: string) => !text || texts.some((known) => saysTheSame(known, text));

  const text = plainText(each.item.childNodes);
  const part = statementPartOf(each.item);
  const statement = part ? plainText(part.childNodes) : '';
  const lines = part ? facts.map((line) => (line ? `${line}. ${statement}` : statement)) : [...facts, ...statements];
  const name = each.term ? plainText(each.term.childNodes) : '';
  return isOneOf(statements, statement) && isOneOf(lines, text) && isOneOf([finding['outcome'] ?? '', ...names], name);
}

/** What a list says of a finding, before its statement. */
function factsIn(finding: WrittenFinding, {entry}: RatingTag, language: string): string {
  const result = resultOf({result: finding['result'] ?? ''});
  const name = result && inLanguage(allGridMessages, language).results[result];
  if (entry !== grid) return name || inLanguage(allCardMessages, language).noResult;
  return [name, finding['finding'], finding['study']].filter(Boolean).join(', ');
}

function outcomeName({outcome = ''}: WrittenFinding, {ids, words}: Outcomes, language: string): string {
  const id = outcomeOf({outcome}, ids);
  return (id && inLanguage(words, language).names[id]) || outcome;
}
