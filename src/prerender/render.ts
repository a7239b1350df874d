import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {renderThunked, type RenderInfo} from '@lit-labs/ssr/lib/render.js';
import type {PropertyValues} from '@lit/reactive-element';
import '../define/built-in-scales.js';
import {CostRating} from '../elements/cost-rating.js';
import {EvidenceRating} from '../elements/evidence-rating.js';
import {OutcomeGrid} from '../elements/outcome-grid.js';
import {RatingExplainer} from '../elements/rating-explainer.js';
import {RatingSummary} from '../elements/rating-summary.js';
import {ScaleRating} from '../elements/scale-rating.js';
import type {Problems} from '../page/diagnostics.js';
import {DomView} from './host-view.js';
import {attributeOf, type Page, type PageElement} from './page.js';

/** What is asked of an element here, where it is drawn once and never connected. */
interface Drawable {
  attributeChangedCallback(name: string, old: null, value: string): void;
  willUpdate(changed: PropertyValues): void;
  render(): unknown;
  problems(): Problems;
}

const classes: Readonly<
  Record<string, typeof ScaleRating | typeof OutcomeGrid | typeof RatingExplainer | typeof RatingSummary>
> = {
  'cost-rating': CostRating,
  'evidence-rating': EvidenceRating,
  'scale-rating': ScaleRating,
  'outcome-grid': OutcomeGrid,
  'rating-explainer': RatingExplainer,
  'rating-summary': RatingSummary,
};

/** The elements that draw something, by their tags. */
export const tags = Object.keys(classes);

/** One of our elements on a page, drawn. */
export interface Rendering {
  /** What belongs in its shadow root, without styles. */
  readonly content: string;
  /** The styles that belong there with it. */
  readonly styles: string;
  /** The slot that each of its findings is given. */
  readonly slots: ReadonlyMap<PageElement, string>;
  readonly problems: readonly PlacedProblem[];
}

/** What the page's author should know, and of which element. */
export interface PlacedProblem {
  readonly place: PageElement;
  readonly message: string;
}

/**
 * What one of our elements would draw in a browser at this place of the page; undefined where only a script can tell.
 */
export function renderingOf(place: PageElement, page: Page): Rendering | undefined {
  if (waits(place, page)) return undefined;
  const elementClass = classes[place.tagName]!;
  // Asking for its attributes also prepares the class: Lit waits for that.
  const {observedAttributes} = elementClass;
  const element = new elementClass() as unknown as Drawable;
  const slots = new Map<PageElement, string>();
  const view = new DomView(place, page, slots);
  for (const name of ['localName', 'childNodes', 'children', 'getAttribute', 'closest', 'getRootNode'] as const) {
    const value = view[name];
    Object.defineProperty(element, name, {value: typeof value === 'function' ? value.bind(view) : value});
  }

  for (const name of observedAttributes) {
    const value = attributeOf(place, name);
    if (value !== undefined) element.attributeChangedCallback(name, null, value);
  }
  element.willUpdate(new Map());
  // A slot is drawn for the element whose root it stands in.
  const info = {customElementHostStack: [{element}]} as unknown as Partial<RenderInfo>;
  const content = collectResultSync(renderThunked(element.render(), info));
  return {
    content: withoutMarkers(content),
    styles: elementClass.elementStyles.join(''),
    slots,
    problems: element.problems().flatMap((problem) => {
      if (!problem) return [];
      const {element: of, message} = problem as {element: unknown; message: string};
      return [{place: of instanceof DomView ? of.place : place, message}];
    }),
  };
}

/** Whether its scale can only come with a script, so that until then the page's own words stand. */
function waits(place: PageElement, page: Page): boolean {
  const takesAnyScale = place.tagName === 'scale-rating' || place.tagName === 'rating-explainer';
  if (!takesAnyScale || ScaleRating.scales.some(({scale}) => scale.id === attributeOf(place, 'scale'))) return false;
  let around = page.around(place);
  while (around && around.tagName !== 'rating-scales') around = page.around(around);
  return around !== undefined;
}

/**
 * The comments by which Lit would find its way back, and the spaces that it leaves in tags. The script draws anew, so
 * nobody needs them. Nothing of the page's can be taken for them: there "<" and ">" are escaped.
 */
const withoutMarkers = (html: string) =>
  html.replace(/(<!--\/?lit-[^>]*-->|<\?>)+/g, emptyBetweenTexts).replace(/ +(?=\/?>)/g, '');

/**
 * Where two texts meet, one empty comment stays between them: the script makes two texts there, and a browser draws two
 * as two.
 */
const emptyBetweenTexts = (marker: string, _last: string, at: number, html: string): string =>
  /[^>]/.test(html[at - 1] ?? '>') && /[^<]/.test(html[at + marker.length] ?? '<') ? '<!---->' : '';
