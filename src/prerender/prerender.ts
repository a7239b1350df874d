import {adviceOn} from './advice.js';
import {attributeOf, childElements, Page, shadowTemplateOf, type Edit, type PageElement} from './page.js';
import {knowsScale, renderingOf, tags, type PlacedProblem, type Rendering} from './rendering.js';

export interface PrerenderOptions {
  /**
   * The address of `what-works-ratings-shadow.css` on your site, for a page whose policy allows no inline styles: each shadow root links
   * to it, and so does the head. Without it each root brings its styles in a `<style>`.
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
 * The page with each of our elements drawn in a declarative shadow root: figure, words and explanation, complete without any script. All
 * else in the page stays as it is, to the letter, but for the `slot` of findings and, where it is asked for, the link in the head.
 * What an earlier run wrote is replaced.
 */
export function prerender(html: string, {stylesheet, report}: PrerenderOptions = {}): string {
  // A browser takes the byte order mark off before it reads the page.
  const mark = html.startsWith('\uFEFF') ? '\uFEFF' : '';
  const page = new Page(html.slice(mark.length));
  const renderings = renderingsIn(page);
  if (report) problemsIn(renderings).forEach(report);

  const edits: Edit[] = [];
  for (const [place, {content, styles, slots}] of renderings) {
    const style = stylesheet === undefined ? `<style>${styles}</style>` : linkTo(stylesheet);
    edits.push(rootEdit(place, style + content), ...Array.from(slots, ([finding, slot]) => slotEdit(finding, slot)));
  }
  if (stylesheet !== undefined && renderings.size) edits.push(...headEdits(page, stylesheet));
  return mark + page.with(edits.filter(({start, end, text}) => page.text.slice(start, end) !== text));
}

/** What an editor would want to know of a page, in the order in which it stands there. */
export function check(html: string): PageProblem[] {
  const page = new Page(html.replace(/^\uFEFF/, ''));
  return problemsIn(renderingsIn(page));
}

const renderingsIn = (page: Page): Map<PageElement, Rendering> =>
  new Map(page.elements(tags).filter((place) => !waits(place, page)).map((place) => [place, renderingOf(place, page)]));

/** Whether its scale can only come with a script, so that until then the page's own words stand. */
const waits = (place: PageElement, page: Page): boolean =>
  (place.tagName === 'scale-rating' || place.tagName === 'rating-explainer') &&
  !knowsScale(attributeOf(place, 'scale')) &&
  page.around(place).some(({tagName}) => tagName === 'rating-scales');

function problemsIn(renderings: ReadonlyMap<PageElement, Rendering>): PageProblem[] {
  const problems: PlacedProblem[] = [...renderings].flatMap(([place, rendering]) => [...rendering.problems, ...adviceOn(place)]);
  return problems.map(({place, message}) => {
    const {startLine: line, startCol: column} = place.sourceCodeLocation!;
    return {line, column, message};
  });
}

function rootEdit(place: PageElement, content: string): Edit {
  const text = `<template shadowrootmode="open">${content}</template>`;
  const earlier = shadowTemplateOf(place)?.sourceCodeLocation;
  const {endOffset} = place.sourceCodeLocation!.startTag!;
  return {start: earlier?.startOffset ?? endOffset, end: earlier?.endOffset ?? endOffset, text};
}

function slotEdit(finding: PageElement, slot: string): Edit {
  const text = `slot="${slot}"`;
  const {startTag, attrs} = finding.sourceCodeLocation!;
  const given = attrs?.slot;
  if (given) return {start: given.startOffset, end: given.endOffset, text};
  const at = startTag!.startOffset + 1 + finding.tagName.length;
  return {start: at, end: at, text: ` ${text}`};
}

/** Also in the head: Firefox paints shadow roots before their own links have loaded, but no page before the links in its head have. */
function headEdits(page: Page, stylesheet: string): Edit[] {
  const isThere = childElements(page.first('head')!).some(
    (element) => element.tagName === 'link' && /(^|\s)stylesheet(\s|$)/i.test(attributeOf(element, 'rel') ?? '') && attributeOf(element, 'href') === stylesheet,
  );
  const at = page.endOfHead();
  return isThere ? [] : [{start: at, end: at, text: linkTo(stylesheet)}];
}

const linkTo = (stylesheet: string): string => `<link rel="stylesheet" href="${stylesheet.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
