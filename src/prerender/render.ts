import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {type RenderInfo, renderThunked} from '@lit-labs/ssr/lib/render.js';
import type {PropertyValues} from 'lit';
import {BuiltInScaleRating} from '../elements/built-in-scale-rating.js';
import {CostRating} from '../elements/cost-rating.js';
import {EvidenceRating} from '../elements/evidence-rating.js';
import {OutcomeGrid} from '../elements/outcome-grid.js';
import {ProgrammeCard} from '../elements/programme-card.js';
import {RatingExplainer} from '../elements/rating-explainer.js';
import {RatingSummary} from '../elements/rating-summary.js';
import {RatingTable} from '../elements/rating-table.js';
import {type elements, entryOf} from '../elements/tags.js';
import type {Diagnostic, Diagnostics} from '../page/diagnostics.js';
import type {RatingContext} from '../page/rating-context.js';
import {hasFallbackContent} from '../page/fallback-content.js';
import {HostView} from './host-view.js';
import {attributeOf, type Page, type PageElement} from './page.js';

/** The members of an element that are used here, where it renders once and is never connected. */
interface Renderable {
  attributeChangedCallback(name: string, old: null, value: string): void;
  willUpdate(changed: PropertyValues): void;
  render(): unknown;
  diagnostics(): Diagnostics;
}

/** The tags of the elements that render something. */
type RenderedTag = Extract<(typeof elements)[number], {readonly styles: string}>['tag'];

const classes = {
  'cost-rating': CostRating,
  'evidence-rating': EvidenceRating,
  'scale-rating': BuiltInScaleRating,
  'outcome-grid': OutcomeGrid,
  'rating-explainer': RatingExplainer,
  'rating-summary': RatingSummary,
  'programme-card': ProgrammeCard,
  'rating-table': RatingTable,
} satisfies Record<RenderedTag, unknown>;

export const isRendered = (tag: string): tag is RenderedTag => Object.hasOwn(classes, tag);

/** One of our elements on a page, rendered. */
export interface Rendering {
  /** The content of its shadow root, without styles. Made when it is asked for, since a check needs none. */
  readonly content: string;
  /** The styles of its shadow root. */
  readonly styles: string;
  /** The slot that each of its findings is given. */
  readonly slots: ReadonlyMap<PageElement, string>;
  readonly diagnostics: readonly Diagnostic<PageElement>[];
}

/**
 * Renders an element as a browser would at this place of the page.
 *
 * @param provided what the `<rating-source>` elements around it give
 * @returns `undefined` if its scale is only known to a script
 */
export function renderElement(element: PageElement, page: Page, provided?: RatingContext): Rendering | undefined {
  if (!isRendered(element.tagName) || needsScript(element, provided)) return undefined;
  const elementClass = classes[element.tagName];
  // Asking for its attributes also makes Lit finalize the class.
  const {observedAttributes} = elementClass;
  const instance = new elementClass() as unknown as Renderable;
  const slots = new Map<PageElement, string>();
  const view = new HostView(element, page, slots);
  for (const name of ['localName', 'childNodes', 'children', 'getAttribute', 'closest', 'getRootNode'] as const) {
    const value = view[name];
    Object.defineProperty(instance, name, {value: typeof value === 'function' ? value.bind(view) : value});
  }
  Object.defineProperty(instance, 'provided', {value: provided});

  for (const name of observedAttributes) {
    const value = attributeOf(element, name);
    if (value !== undefined) instance.attributeChangedCallback(name, null, value);
  }
  instance.willUpdate(new Map());
  return {
    get content() {
      // Lit renders a slot for the element in whose root it stands.
      const info = {customElementHostStack: [{element: instance}]} as unknown as Partial<RenderInfo>;
      const render = () => withoutMarkers(collectResultSync(renderThunked(instance.render(), info)));
      if (entryOf(element.tagName)?.dataAttribute !== 'value') return render();
      const language = view.closest()?.getAttribute('lang');
      const source = page.closest(element, ({tagName}) => tagName === 'rating-source')?.sourceCodeLocation?.startOffset;
      const key = [
        element.tagName,
        language,
        source,
        hasFallbackContent(instance as unknown as Element),
        element.attrs,
      ];
      return renderOnce(page, JSON.stringify(key), render);
    },
    styles: stylesOf(elementClass),
    slots,
    diagnostics: instance.diagnostics().flatMap((diagnostic) => {
      if (!diagnostic) return [];
      const {element: subject, message} = diagnostic as {element: unknown; message: string};
      return [{element: subject instanceof HostView ? subject.element : element, message}];
    }),
  };
}

const contents = new WeakMap<Page, Map<string, string>>();

/** A long page repeats ratings: those with the same attributes, in the same language, are rendered once. */
function renderOnce(page: Page, key: string, render: () => string): string {
  const ofPage = contents.get(page) ?? new Map<string, string>();
  contents.set(page, ofPage);
  const content = ofPage.get(key) ?? render();
  ofPage.set(key, content);
  return content;
}

const joinedStyles = new Map<(typeof classes)[RenderedTag], string>();

/** The styles of a class in one text. Cached, since a page has thousands of elements. */
function stylesOf(elementClass: (typeof classes)[RenderedTag]): string {
  const styles = joinedStyles.get(elementClass) ?? elementClass.elementStyles.join('');
  joinedStyles.set(elementClass, styles);
  return styles;
}

/**
 * Whether its scale comes from a `<rating-source>` that is left to the browser. Until then the page's own words stand.
 */
function needsScript(element: PageElement, provided: RatingContext | undefined): boolean {
  const takesAnyScale = element.tagName === 'scale-rating' || element.tagName === 'rating-explainer';
  const scaleId = attributeOf(element, 'scale');
  const known = [...BuiltInScaleRating.scales, ...(provided?.scales ?? [])];
  return takesAnyScale && Boolean(provided?.pending) && !known.some(({scale}) => scale.id === scaleId);
}

/**
 * What Lit writes for hydration, which is not needed, since the script renders anew. Nothing else that it writes looks
 * like this: in texts and attributes it escapes `<`.
 */
const markers = /(?:<!--.*?-->|<\?>)+/g;
const isText = (character = '<') => character !== '<' && character !== '>';

/**
 * Removes the markers. Between two texts an empty comment stays, so that they are two text nodes, as the script makes
 * them: a browser shapes each text by itself.
 */
function withoutMarkers(html: string): string {
  return html.replace(markers, (removed, start: number) =>
    isText(html[start - 1]) && isText(html[start + removed.length]) ? '<!---->' : '',
  );
}
