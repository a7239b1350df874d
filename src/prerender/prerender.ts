import {adviceOn} from './advice.js';
import {ordinaryIn} from './data-attributes.js';
import {attributeOf, Page, shadowTemplateOf, type Edit, type PageElement, type PageNode} from './page.js';
import {renderingOf, tags, type Rendering} from './render.js';

export {checkScaleFile, type ScaleCheck} from './scale-check.js';

export interface PrerenderOptions {
  /**
   * The address of `what-works-ratings-shadow.css` on your site, for a page whose policy allows no inline styles: each
   * shadow root links to it, and so does the head. Without it each root brings its styles in a `<style>`.
   */
  readonly stylesheet?: string | undefined;
  /** Is told what an editor would want to know of the page. */
  readonly report?: ((problem: PageProblem) => void) | undefined;
}

/** What an editor would want to know, and where it stands. */
export interface PageProblem {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in characters. */
  readonly column: number;
  readonly message: string;
}

/**
 * The page with each of our elements drawn in a declarative shadow root: figure, words and explanation, complete
 * without any script. All else in the page stays as it is, to the letter, but for the `slot` of findings and, where it
 * is asked for, the link in the head. What an earlier run wrote is replaced.
 */
export function prerender(html: string, {stylesheet, report}: PrerenderOptions = {}): string {
  // A browser takes the byte order mark off before it reads the page.
  const mark = html.startsWith('\uFEFF') ? '\uFEFF' : '';
  const page = new Page(html.slice(mark.length), isOurs);
  const edits: Edit[] = [];
  let drawn = 0;
  for (const place of page.elements) {
    const rendering = renderingOf(place, page);
    edits.push(rootEdit(place, rendering, stylesheet));
    if (!rendering) continue;
    drawn++;
    if (report) problemsOf(place, rendering).forEach(report);
    for (const [finding, slot] of rendering.slots) edits.push(slotEdit(finding, slot, page));
  }
  return mark + page.with([...edits, ...headEdits(page, drawn ? stylesheet : undefined)]);
}

/**
 * What an editor would want to know of a page, in the order in which it stands there: of our elements, and of those
 * that `enhance.js` makes.
 */
export function check(html: string): PageProblem[] {
  const text = html.replace(/^\uFEFF/, '');
  const ordinary = ordinaryIn(text).map(({place, name, markup, misuse}) => {
    const messages = misuse
      ? [misuse]
      : checkElements(markup!).flatMap(({problems}) => problems.map(({message}) => message));
    return {place, problems: messages.map((message) => problemAt(place, `${name}: ${message}`))};
  });
  const start = ({place}: {place: PageElement}) => place.sourceCodeLocation!.startOffset;
  return [...checkElements(text), ...ordinary]
    .sort((one, other) => start(one) - start(other))
    .flatMap(({problems}) => problems);
}

const isOurs = ({tagName}: PageElement) => tags.includes(tagName);

function checkElements(text: string) {
  const page = new Page(text, isOurs);
  return page.elements.map((place) => {
    const rendering = renderingOf(place, page);
    return {place, problems: rendering ? problemsOf(place, rendering) : []};
  });
}

function problemsOf(place: PageElement, rendering: Rendering): PageProblem[] {
  return [...rendering.problems, ...adviceOn(place)].map(({place, message}) => problemAt(place, message));
}

function problemAt({sourceCodeLocation}: PageElement, message: string): PageProblem {
  const {startLine: line, startCol: column} = sourceCodeLocation!;
  return {line, column, message};
}

/** The root of an element in place of the one that an earlier run wrote; none where nothing can be drawn yet. */
function rootEdit(place: PageElement, rendering: Rendering | undefined, stylesheet: string | undefined): Edit {
  const earlier = shadowTemplateOf(place)?.sourceCodeLocation;
  const afterTag = place.sourceCodeLocation!.startTag!.endOffset;
  // One that is not closed is none of ours. The first is the one that counts.
  const {startOffset: start, endOffset: end} = earlier?.endTag ? earlier : {startOffset: afterTag, endOffset: afterTag};
  if (!rendering) return {start, end, text: ''};
  const styles = stylesheet ? linkTo(stylesheet) : `<style>${rendering.styles}</style>`;
  return {start, end, text: `<template shadowrootmode="open">${styles}${rendering.content}</template>`};
}

function slotEdit(finding: PageElement, slot: string, {text}: Page): Edit {
  const {startTag, attrs} = finding.sourceCodeLocation!;
  const start = attrs?.slot?.startOffset;
  if (start !== undefined) {
    // Where space stands before its "=", the parser's place for it ends too soon.
    const [given] = /^slot(\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?/i.exec(text.slice(start))!;
    return {start, end: start + given.length, text: `slot="${slot}"`};
  }
  const afterName = startTag!.startOffset + 1 + finding.tagName.length;
  return {start: afterName, end: afterName, text: ` slot="${slot}"`};
}

/**
 * The link is in the head too: Firefox paints shadow roots before their own links have loaded, but no page before the
 * links in its head have. The one of an earlier run goes with that run's roots.
 */
function headEdits(page: Page, stylesheet: string | undefined): Edit[] {
  const edits: Edit[] = [];
  const earlier = new Set(page.elements.map((place) => stylesheetOf(shadowTemplateOf(place)?.content.childNodes[0])));
  let isThere = !stylesheet;
  for (const link of page.head.childNodes) {
    const address = stylesheetOf(link);
    if (address === undefined) continue;
    const {startOffset: start, endOffset: end} = link.sourceCodeLocation!;
    if (address === stylesheet) {
      isThere = true;
    } else if (earlier.has(address) && page.text.slice(start, end) === linkTo(address)) {
      edits.push({start, end, text: isThere ? '' : linkTo(stylesheet!)});
      isThere = true;
    }
  }
  return isThere ? edits : [...edits, {start: page.endOfHead, end: page.endOfHead, text: linkTo(stylesheet!)}];
}

/** The address that a node of the page links to as a stylesheet. */
const stylesheetOf = (node?: PageNode): string | undefined =>
  node && 'tagName' in node && node.tagName === 'link' && /(^|\s)stylesheet(\s|$)/i.test(attributeOf(node, 'rel') ?? '')
    ? attributeOf(node, 'href')
    : undefined;

const linkTo = (stylesheet: string): string =>
  `<link rel="stylesheet" href="${stylesheet.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
