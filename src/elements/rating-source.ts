import {ContextConsumer, ContextProvider} from '@lit/context';
import {adoptStyles, css, type PropertyDeclarations, type PropertyValues, ReactiveElement} from 'lit';
import {mostMessages} from '../page/diagnostics.js';
import {mergedContext, ratingContext} from '../page/rating-context.js';
import type {RatingsFileContents} from '../ratings-file/load.js';
import type {RatingsFile} from '../ratings-file/schema.js';
import {readSource, RemoteRatingsFile} from '../ratings-file/sources.js';
import type {WordedScale} from '../scales/words.js';
import {textOf} from '../text/text-of.js';
import {version} from '../version.js';

/**
 * Provides the ratings within it with the page's own scales, outcomes and words: from a file, from a JSON script within
 * it, or from properties. If several are nested, the innermost has precedence. It renders nothing, and has no box of
 * its own. It goes around a table, never into it: a parser would move it out.
 *
 * While a file is loading, the page's own words are shown. If a file is invalid or cannot be loaded, an error is logged
 * once, and the page's own words stay.
 *
 * @tagname rating-source
 * @slot - The part of the page whose ratings use these scales, and a `<script type="application/json">` that holds
 *   some.
 */
export class RatingSource extends ReactiveElement {
  /** The version of the library, such as `0.1.0`. */
  static readonly version = version;

  static override styles = css`
    :host {
      display: contents;
    }
  `;

  static override properties: PropertyDeclarations = {
    src: {},
    data: {attribute: false},
    scales: {attribute: false},
  };

  /**
   * The address of a ratings file, which is JSON, not CSV: http, https or relative. Default: none. For any other, an error
   * is logged.
   */
  src = '';

  /** The content of such a file, as an object. If it is invalid, an error is logged. */
  declare data?: RatingsFile | null | undefined;

  /** Scales with their words, as the library itself has them. */
  scales: readonly WordedScale[] = [];

  readonly #reported = new Set<string>();
  #hasFailed = false;
  readonly #file = new RemoteRatingsFile(
    (origin, message) => this.#report(origin, message),
    () => this.requestUpdate(),
  );
  #fromData?: RatingsFileContents | undefined;
  #fromScript?: RatingsFileContents | undefined;
  #scriptText?: string | undefined;
  /** What the provided value was made of. */
  #inputs: readonly unknown[] = [];

  readonly #provider = new ContextProvider(this, {
    context: ratingContext,
    initialValue: {scales: [], pending: true},
  });
  readonly #outer = new ContextConsumer(this, {context: ratingContext, subscribe: true});
  #children?: MutationObserver;

  override connectedCallback() {
    this.#guard(() => {
      super.connectedCallback();
      // A parser may connect it before its script exists.
      this.#children ??= new MutationObserver(() => this.requestUpdate());
      this.#children.observe(this, {childList: true});
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#parsed, {once: true});
      this.requestUpdate();
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    // The consumer keeps the last value, and the element may move to a place without a provider.
    this.#outer.value = undefined;
    this.#children?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#parsed);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    this.#guard(() => {
      if (changed.has('src')) void this.#file.load(textOf(this.src));
      const data = this.data ?? undefined;
      if (changed.has('data')) this.#fromData = data === undefined ? undefined : this.#read(data, '>.data');
      this.#readScript();
      this.#provide();
      // A tool may have removed it, and all of the page's content within this element with it.
      if (!this.renderRoot.querySelector('slot')) this.renderRoot.prepend(document.createElement('slot'));
    });
  }

  /** Made without a template, so that the script of this element needs no Trusted Types policy. */
  protected override createRenderRoot() {
    // All that can fail comes before the root, which hides the page's content until it has a slot.
    const content = new DocumentFragment();
    content.append(document.createElement('slot'));
    const root = this.attachShadow({mode: 'open'});
    root.append(content);
    adoptStyles(root, (this.constructor as typeof ReactiveElement).elementStyles);
    return root;
  }

  readonly #parsed = () => this.requestUpdate();

  #readScript() {
    const script = [...this.children].find(
      (child): child is HTMLScriptElement => child instanceof HTMLScriptElement && child.type === 'application/json',
    );
    // While the page is being parsed, the text is complete only once something follows the script.
    if (script && !script.nextSibling && document.readyState === 'loading') return;
    if (script) this.#children?.observe(script, {childList: true, characterData: true, subtree: true});
    const text = script?.text;
    if (text === this.#scriptText) return;
    this.#scriptText = text;
    this.#fromScript = text === undefined ? undefined : this.#read(text, '> <script>');
  }

  /** Provides its own scales, followed by those of the provider around it, whenever any of them has changed. */
  #provide() {
    const outer = this.#outer.value;
    const isParsed = document.readyState !== 'loading';
    const {contents, isLoading} = this.#file;
    const inputs = [this.scales, this.#fromData, this.#fromScript, contents, isLoading, outer, isParsed];
    if (inputs.every((input, index) => input === this.#inputs[index])) return;
    this.#inputs = inputs;

    // A script can set the property to anything.
    const fromProperty: RatingsFileContents = {scales: Array.isArray(this.scales) ? this.scales : []};
    const own = [fromProperty, this.#fromData, this.#fromScript, contents].filter((source) => source !== undefined);
    const isMissing = !isParsed && own.every(({scales, programmes}) => !scales.length && !programmes);
    const pending = isLoading || isMissing || Boolean(outer?.pending);
    const failed = Boolean((textOf(this.src) && !isLoading && !contents) || outer?.failed);
    this.#provider.setValue(mergedContext(outer ? [...own, outer] : own, pending, failed));
  }

  #read(source: unknown, origin: string): RatingsFileContents | undefined {
    return readSource(source, origin, (from, message) => this.#report(from, message));
  }

  /** Whatever fails, the page's own words are shown, and it is said once. */
  #guard(work: () => void) {
    try {
      work();
    } catch (error) {
      if (!this.#hasFailed) this.#report('>', `could not be used. The page's own words are shown. ${String(error)}`);
      this.#hasFailed = true;
    }
  }

  /** Logs each message once. */
  #report(origin: string, message: string) {
    const text = `<rating-source${origin}: ${message}`;
    if (this.#reported.has(text) || this.#reported.size >= mostMessages) return;
    this.#reported.add(text);
    console.error(text);
  }
}
