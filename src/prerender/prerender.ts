import {escapeHtml} from '../text/html.js';
import type {RatingContext} from '../page/rating-context.js';
import {shadowTemplate} from '../text/shadow-template.js';
import {adviceOn} from './advice.js';
import {enhanceableElements, isEnhanceable} from './data-attributes.js';
import {nearMiss} from './near-misses.js';
import {attributeOf, type Edit, Page, type PageElement, type PageNode, shadowTemplateOf, textIn} from './page.js';
import {UnreadablePage} from './parse.js';
import {positionOf} from './position.js';
import {isSource, PageSources} from './sources.js';
import type {ReadSource} from './source-text.js';
import {isRendered, renderElement, type Rendering} from './render.js';

export type {ReadSource, SourceText} from './source-text.js';
export {cardHtml, type CardFinding, type CardOptions, type CardRating} from '../text/card.js';
export {cardOptionsOf} from '../text/programme-card.js';
export {ratingHtml, type RatingHtmlOptions} from '../text/rating-html.js';
export {tableHtml, type TableContents, type TableOptions} from '../text/table-html.js';
export {fill, type FillOptions, type FillReport} from './fill.js';
export {ratingsOnPage, type PageRating} from './ratings-on-page.js';
export {checkAgainst} from './stale.js';
export {checkRatingsFile, type RatingsFileCheck, type RatingsFileCheckOptions} from './ratings-file-check.js';
export {readProgrammes, type ReadProgrammes, type ReadProgrammesOptions} from './read-programmes.js';
export type {RatingsFileContents} from '../ratings-file/load.js';
export type {Programme, ProgrammeFinding, Programmes} from '../scales/programmes.js';
export {ratingPicture, type PictureOptions, type RatingPicture} from '../picture/rating-picture.js';
export {PictureError, picturePng, type PictureFileOptions} from './picture-png.js';

export interface PrerenderOptions {
  /**
   * The address of `what-works-ratings-shadow.css` on your site, for a page whose policy allows no inline styles. Each
   * shadow root and the head link to it. Default: each root has its styles in a `<style>`.
   */
  readonly stylesheet?: string | undefined;
  /**
   * Reads the file of a `<rating-source src="…">`, so that what it says is rendered. Default: it is left to the
   * browser, and what the tags say is rendered.
   */
  readonly readSource?: ReadSource | undefined;
  /** Receives what an editor would want to know about the page. */
  readonly report?: ((diagnostic: FileDiagnostic) => void) | undefined;
}

/** What an editor would want to know, and where. */
export interface FileDiagnostic {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in characters. */
  readonly column: number;
  readonly message: string;
  /** Whether the text could not be read as a page, so that it stays as it is. */
  readonly isUnreadable?: true;
}

/**
 * Renders each of our elements into a declarative shadow root: figure, words and explanation, complete without script.
 * What an earlier run wrote is replaced.
 *
 * @param html a whole page or a part of one
 * @returns the page. All else in it stays the same to the byte, but for the `slot` of findings and the link in the
 *   head. A
 *   text that cannot be read as a page, such as the source of a template, stays as it is, and the reason is reported.
 */
export function prerender(html: string, {stylesheet, readSource, report}: PrerenderOptions = {}): string {
  // A browser removes the byte order mark before it reads the page.
  const byteOrderMark = html.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = html.slice(byteOrderMark.length);
  let page: Page;
  try {
    page = new Page(text, isOursOrSource);
  } catch (error) {
    report?.(unreadable(text, error));
    return html;
  }
  const edits: Edit[] = [];
  let isAnyRendered = false;
  const sources = new PageSources(page, readSource);
  if (report) {
    checkSources(page, sources).forEach(({diagnostics}) => diagnostics.forEach(report));
    for (const element of page.elements.filter(isSource)) {
      const {left} = sources.of(element);
      if (left) report(diagnosticAt(element, left));
    }
  }
  for (const element of page.elements.filter(isOurs)) {
    const rendering = renderElement(element, page, sources.around(element));
    edits.push(rootEdit(element, rendering, stylesheet));
    if (!rendering) continue;
    isAnyRendered = true;
    if (report) diagnosticsOf(element, rendering, sources.around(element)).forEach(report);
    for (const [finding, slot] of rendering.slots) edits.push(slotEdit(finding, slot, page));
  }
  return byteOrderMark + page.with([...edits, ...headEdits(page, isAnyRendered ? stylesheet : undefined)]);
}

/**
 * Checks our elements in a page, and the ordinary ones that `enhance.js` makes ours.
 *
 * @returns what an editor would want to know, in the order of the page
 */
export function check(html: string, {readSource}: Pick<PrerenderOptions, 'readSource'> = {}): FileDiagnostic[] {
  const text = html.replace(/^\uFEFF/, '');
  try {
    return checkPage(text, readSource);
  } catch (error) {
    return [unreadable(text, error)];
  }
}

/** The diagnostic for a text that could not be read as a page. Any other error is thrown again. */
function unreadable(text: string, error: unknown): FileDiagnostic {
  if (!(error instanceof UnreadablePage)) throw error;
  return {...positionOf(text, error.offset), message: `${error.message}.`, isUnreadable: true};
}

function checkPage(text: string, readSource?: ReadSource): FileDiagnostic[] {
  const page = new Page(
    text,
    (element) => isOursOrSource(element) || isEnhanceable(element) || element.tagName === 'p',
  );
  const sources = new PageSources(page, readSource);
  const enhanceable = enhanceableElements(page).map(({element, name, markup, error}) => {
    const messages = error
      ? [error]
      : checkElements(new Page(markup!, isOurs), () => sources.around(element)).flatMap(({diagnostics}) =>
          diagnostics.map(({message}) => message),
        );
    return {element, diagnostics: messages.map((message) => diagnosticAt(element, `${name}: ${message}`))};
  });
  const start = ({element}: {element: PageElement}) => element.sourceCodeLocation!.startOffset;
  return [
    ...checkSources(page, sources),
    ...checkElements(page, (element) => sources.around(element)),
    ...enhanceable,
    ...nearMisses(page),
  ]
    .sort((one, other) => start(one) - start(other))
    .flatMap(({diagnostics}) => diagnostics);
}

/** Paragraphs that are almost short lines, outside of our elements. */
function nearMisses(page: Page) {
  return page.elements.flatMap((element) => {
    if (element.tagName !== 'p' || page.closest(element, (each) => isOurs(each) || isEnhanceable(each))) return [];
    const message = nearMiss(textIn(element).trim());
    return message ? [{element, diagnostics: [diagnosticAt(element, `<p>: ${message}`)]}] : [];
  });
}

const isOurs = ({tagName}: PageElement) => isRendered(tagName);
const isOursOrSource = (element: PageElement) => isOurs(element) || isSource(element);

/** What an editor would want to know about the ratings files that a page names. */
const checkSources = (page: Page, sources: PageSources) =>
  page.elements.filter(isSource).map((element) => ({
    element,
    diagnostics: sources.of(element).problems.map((message) => diagnosticAt(element, message)),
  }));

function checkElements(page: Page, providedTo: (element: PageElement) => RatingContext | undefined) {
  return page.elements.filter(isOurs).map((element) => {
    const provided = providedTo(element);
    const rendering = renderElement(element, page, provided);
    return {element, diagnostics: rendering ? diagnosticsOf(element, rendering, provided) : []};
  });
}

function diagnosticsOf(element: PageElement, rendering: Rendering, provided?: RatingContext): FileDiagnostic[] {
  const all = [...rendering.diagnostics, ...adviceOn(element, provided !== undefined)];
  return all.map((diagnostic) => diagnosticAt(diagnostic.element, diagnostic.message));
}

function diagnosticAt({sourceCodeLocation}: PageElement, message: string): FileDiagnostic {
  const {startLine: line, startCol: column} = sourceCodeLocation!;
  return {line, column, message};
}

/** Writes the root of an element, or removes that of an earlier run if there is nothing to render. */
function rootEdit(element: PageElement, rendering: Rendering | undefined, stylesheet: string | undefined): Edit {
  const earlier = shadowTemplateOf(element)?.sourceCodeLocation;
  const afterTag = element.sourceCodeLocation!.startTag!.endOffset;
  // One without an end tag was not written by us.
  const {startOffset: start, endOffset: end} = earlier?.endTag ? earlier : {startOffset: afterTag, endOffset: afterTag};
  if (!rendering) return {start, end, text: ''};
  const styles = stylesheet ? linkTo(stylesheet) : `<style>${rendering.styles}</style>`;
  return {start, end, text: shadowTemplate(styles, rendering.content)};
}

function slotEdit(finding: PageElement, slot: string, {text}: Page): Edit {
  const {startTag, attrs} = finding.sourceCodeLocation!;
  const start = attrs?.slot?.startOffset;
  if (start !== undefined) {
    // With space before its "=", the end of the attribute that the parser gives is too early.
    const [given] = /^slot(\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?/i.exec(text.slice(start))!;
    return {start, end: start + given.length, text: `slot="${slot}"`};
  }
  const afterName = startTag!.startOffset + 1 + finding.tagName.length;
  return {start: afterName, end: afterName, text: ` slot="${slot}"`};
}

/**
 * The link is in the head, too: Firefox paints shadow roots before their own links have loaded, but no page before the
 * links in its head have loaded. The link of an earlier run is replaced.
 */
function headEdits(page: Page, stylesheet: string | undefined): Edit[] {
  const edits: Edit[] = [];
  const earlier = new Set(
    page.elements.map((element) => stylesheetOf(shadowTemplateOf(element)?.content.childNodes[0])),
  );
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

/** @returns the address if the node is a link to a stylesheet. */
const stylesheetOf = (node?: PageNode): string | undefined =>
  node && 'tagName' in node && node.tagName === 'link' && /(^|\s)stylesheet(\s|$)/i.test(attributeOf(node, 'rel') ?? '')
    ? attributeOf(node, 'href')
    : undefined;

/** Closed, as XHTML needs it. */
const linkTo = (stylesheet: string): string => `<link rel="stylesheet" href="${escapeHtml(stylesheet)}" />`;
