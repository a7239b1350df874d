/**
 * The pages on which a rating is shown: documents in which no script runs, and that load nothing but a stylesheet of
 * this site (docs/decisions/0023-previews-are-copies.md).
 */
import {tags} from './elements.js';
import {attributesHtml, escapeHtml, innerHtml, parseHtml} from './html.js';
import type {Messages} from './messages.js';
import {stylesOf} from './styles.js';

/** In the order in which they are offered. */
export const grounds = ['white', 'grey', 'dark', 'phone', 'govuk', 'own'] as const;
export type Ground = (typeof grounds)[number];

export interface PreviewOptions {
  readonly messages: Messages;
  /** Address of GOV.UK Frontend's stylesheet. */
  readonly govukStylesheet?: string | undefined;
  /** Its rules as text, for a page that loads nothing. */
  readonly govukCss?: string | undefined;
  /** HTML and CSS of the page that an editor pasted, for the ground `own`. */
  readonly ownPage: string;
  readonly ownCss: string;
  /** The key of the place in it, one of `ownPlaces`. Default: the first. */
  readonly ownPlace: string;
}

/** The parts of a page, as HTML. */
interface Page {
  readonly head: string;
  readonly body: string;
  /** Attributes of the body, with a space before each. */
  readonly attributes?: string;
}

const policy = "default-src 'none'; style-src 'unsafe-inline' 'self'; img-src data:; font-src data:";
const place = '<div data-place></div>';

/** What an editor writes where the rating is to stand on a page of their own. */
export const placeMarker = '[rating]';

/** The HTML of a page on which the element is still missing. */
export function previewPage(ground: Ground, options: PreviewOptions): string {
  const {head, body, attributes = ''} = pages[ground](options);
  const {language, previewTitle} = options.messages;
  // A link of the page leads nowhere: the frame may not open a window.
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank"><title>${previewTitle}</title>${head}</head><body${attributes}>${body}</body></html>`;
}

const pages: Readonly<Record<Ground, (options: PreviewOptions) => Page>> = {
  white: () => plainPage('#fff', '#16202a'),
  grey: () => plainPage('#e8eaec', '#16202a'),
  dark: () => plainPage('#1d2125', '#f1f3f4', 'dark'),
  phone: () => plainPage('#fff', '#16202a'),
  govuk: ({govukStylesheet, govukCss, messages: {sampleHeading, sampleParagraph}}) => ({
    head:
      (govukStylesheet ? `<link rel="stylesheet" href="${escapeHtml(govukStylesheet)}">` : '') +
      (govukCss ? styleHtml(govukCss) : ''),
    body: `<div class="govuk-width-container"><main class="govuk-main-wrapper"><h1 class="govuk-heading-l">${sampleHeading}</h1><p class="govuk-body">${sampleParagraph}</p><div class="govuk-body" data-place></div></main></div>`,
    attributes: ' class="govuk-template__body"',
  }),
  own: ({ownPage: html, ownCss: css, ownPlace}) => ownPage(html, css, ownPlace),
};

const styleHtml = (css: string): string => `<style>${css.replace(/<\/style/gi, '<\\/style')}</style>`;

const plainPage = (background: string, color: string, scheme = 'light'): Page => ({
  head: `<style>body { margin: 0; padding: 1.5rem; background: ${background}; color: ${color}; color-scheme: ${scheme}; font: 1.125rem/1.5 system-ui, sans-serif } table { border-collapse: collapse } caption { padding-block-end: 0.5rem; font-weight: 700; text-align: start } th, td { padding: 0.5rem 1rem 0.5rem 0; border-block-end: 1px solid; text-align: start; vertical-align: top } rating-explainer { display: block; margin-block-start: 1.5rem }</style>`,
  body: place,
});

/** A place on a pasted page. */
export interface OwnPlace {
  /** "marker", "existing", "start", "end", or "after-0" for the first heading. */
  readonly key: string;
  /** The text of the heading that the place follows. */
  readonly heading?: string;
}

/** The places on a pasted page that can be chosen, the likeliest first. */
export function ownPlaces(html: string): readonly [OwnPlace, ...OwnPlace[]] {
  const {body} = withoutScripts(html);
  const headings = headingsIn(body).map((heading, index) => ({
    key: `after-${index}`,
    heading: heading.textContent.replace(/\s+/g, ' ').trim(),
  }));
  const found: OwnPlace[] = [
    ...(markerIn(body) ? [{key: 'marker'}] : []),
    ...(body.querySelector(tags.join()) ? [{key: 'existing'}] : []),
    ...headings,
    {key: 'end'},
    {key: 'start'},
  ];
  return found as [OwnPlace, ...OwnPlace[]];
}

/** A page has few headings after which somebody would look for a rating, and a list of hundreds is of no use. */
const mostHeadings = 40;
const headingsIn = (body: Element): Element[] => [...body.querySelectorAll('h1, h2, h3, h4')].slice(0, mostHeadings);

/** A page without what would run, load or lead away, though the frame and its policy prevent that too. */
function withoutScripts(html: string): Document {
  const document = parseHtml(html);
  const {head, body} = document;
  for (const element of [body, ...head.querySelectorAll('*'), ...body.querySelectorAll('*')]) {
    if (element.matches('script, base, meta, link, title, iframe, frame, object, embed, template')) element.remove();
    for (const {name} of [...element.attributes]) if (/^on/i.test(name)) element.removeAttribute(name);
  }
  return document;
}

/** The page that an editor pasted, with the place for the rating. */
function ownPage(html: string, css: string, place: string): Page {
  const places = ownPlaces(html);
  const {key} = places.find((each) => each.key === place) ?? places[0];
  const document = withoutScripts(html);
  const {head, body} = document;
  // a div would end the paragraph that it stands in
  const target = document.createElement('span');
  target.dataset.place = '';
  if (key === 'marker') markerIn(body)?.replaceWith(target);
  else if (key === 'existing') body.querySelector(tags.join())?.replaceWith(target);
  else if (key === 'start') body.prepend(target);
  else if (key === 'end') body.append(target);
  else headingsIn(body)[Number(key.replace('after-', ''))]?.after(target);
  return {
    head: innerHtml(head) + styleHtml(css),
    body: innerHtml(body),
    attributes: attributesHtml([...body.attributes].map(({name, value}) => [name, value])),
  };
}

/** The first marker, as a text of its own. */
function markerIn(body: Element): Text | undefined {
  const texts = body.ownerDocument.createNodeIterator(body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node as Text;
    const at = text.data.indexOf(placeMarker);
    if (at < 0) continue;
    const marker = text.splitText(at);
    marker.splitText(placeMarker.length);
    return marker;
  }
  return undefined;
}

/** Puts a copy of what stands on the stage into the page in the frame, once that is loaded. */
export function showIn(frame: HTMLIFrameElement, stage: Element): void {
  const page = frame.contentDocument;
  const target = placeIn(frame);
  if (!page || !target) return;
  target.replaceChildren(...[...stage.children].map((child) => copyWithRoots(child, page)));
}

function copyWithRoots(original: Element, page: Document): Element {
  const copy = page.importNode(original, true);
  const [originals, copies] = [original, copy].map((top) => [top, ...top.querySelectorAll('*')]) as [
    Element[],
    Element[],
  ];
  originals.forEach(({localName, shadowRoot}, index) => {
    const tag = tags.find((each) => each === localName);
    const host = copies[index];
    if (!tag || !host || !shadowRoot) return;
    const style = page.createElement('style');
    style.textContent = stylesOf(tag);
    const shadow = host.shadowRoot ?? host.attachShadow({mode: 'open'});
    shadow.replaceChildren(style, ...[...shadowRoot.childNodes].map((node) => page.importNode(node, true)));
  });
  return copy;
}

/** Where the element stands in the page in the frame; `null` until that is loaded. */
export const placeIn = (frame: HTMLIFrameElement): Element | null | undefined =>
  frame.contentDocument?.querySelector('[data-place]');
