import {ContextProvider} from '@lit/context';
import {adoptStyles, css, type PropertyDeclarations, type PropertyValues, ReactiveElement} from '@lit/reactive-element';
import {ratingContext, type RatingContext} from '../page/rating-context.js';
import {addressOf} from '../text/addresses.js';
import {Provided} from '../page/provided.js';
import {fetchText} from '../scale-file/fetch-text.js';
import {type Given, readScaleFile, ScaleFileError} from '../scale-file/load.js';
import type {ScaleFile} from '../scale-file/schema.js';
import type {WordedScale} from '../scales/words.js';
import {version} from '../version.js';
import {textOf} from '../page/attributes.js';

/**
 * Gives the ratings within it the page's own scales, outcomes and words: from a file, from a script of JSON within it,
 * or from properties. What is nearer comes before what is further out. Draws nothing, and has no box of its own. Goes
 * around a table, never in it: a parser would throw it out.
 *
 * While a file is on its way the page's own words stand. One that cannot be used is told of once, on the console, and
 * leaves the page's own words.
 *
 * @tagname rating-scales
 * @slot - The part of the page whose ratings use these scales, and a `<script type="application/json">` that holds
 *   some.
 */
export class RatingScales extends ReactiveElement {
  /** The version of the library. */
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

  /** The address of a JSON file with scales: http, https or relative. */
  src = '';

  /** What such a file holds, as an object. */
  declare data?: ScaleFile;

  /** Scales with their words, as the library itself has them. */
  scales: readonly WordedScale[] = [];

  readonly #provider = new ContextProvider(this, {context: ratingContext, initialValue: {scales: [], pending: true}});
  readonly #around = new Provided(this);
  readonly #observer = new MutationObserver(() => this.requestUpdate());
  readonly #told = new Set<string>();

  #fromData?: Given | undefined;
  #fromScript?: Given | undefined;
  #fromFile?: Given | undefined;
  #text?: string | undefined;
  #loading?: AbortController | undefined;
  #sources: readonly unknown[] = [];

  override connectedCallback() {
    super.connectedCallback();
    this.#around.connect();
    // A parser may connect it before its script exists.
    this.#observer.observe(this, {childList: true});
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#parsed, {once: true});
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#around.disconnect();
    this.#observer.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#parsed);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('src')) void this.#load();
    if (changed.has('data')) this.#fromData = this.data === undefined ? undefined : this.#read(this.data, '>.data');
    this.#readScript();
    this.#give();
  }

  /** Made by hand: with no template, the script of this element needs no Trusted Types policy. */
  protected override createRenderRoot() {
    const root = this.attachShadow({mode: 'open'});
    adoptStyles(root, (this.constructor as typeof ReactiveElement).elementStyles);
    root.append(document.createElement('slot'));
    return root;
  }

  readonly #parsed = () => this.requestUpdate();

  /**
   * Its own scales, and behind them what is given to it. What is below is drawn anew only where any of it has changed.
   */
  #give() {
    const around = this.#around.value;
    const isParsed = document.readyState !== 'loading';
    const sources = [this.scales, this.#fromData, this.#fromScript, this.#fromFile, this.#loading, around, isParsed];
    if (sources.every((source, at) => source === this.#sources[at])) return;
    this.#sources = sources;

    // A page without a compiler can set it to anything.
    const own: Given[] = [{scales: Array.isArray(this.scales) ? this.scales : []}];
    for (const given of [this.#fromData, this.#fromScript, this.#fromFile]) if (given) own.push(given);
    const all: Given[] = around ? [...own, around] : own;
    // The nearest has the last word.
    const rewordings = all.flatMap(({reworded = []}) => reworded).reverse();
    const value: RatingContext = {
      scales: all.flatMap(({scales}) => scales),
      outcomes: all.find(({outcomes}) => outcomes)?.outcomes,
      reworded: rewordings.length
        ? (scale) => rewordings.reduce((worded, reworded) => reworded(worded), scale)
        : undefined,
      pending: Boolean(this.#loading || around?.pending || (!isParsed && own.every(({scales}) => !scales.length))),
    };
    this.#provider.setValue(value);
  }

  #readScript() {
    const script = [...this.children].find(
      (child): child is HTMLScriptElement => child instanceof HTMLScriptElement && child.type === 'application/json',
    );
    // While the page is parsed its text is whole only once something follows it.
    if (script && !script.nextSibling && document.readyState === 'loading') return;
    if (script) this.#observer.observe(script, {childList: true, characterData: true, subtree: true});
    const text = script?.text;
    if (text === this.#text) return;
    this.#text = text;
    this.#fromScript = text === undefined ? undefined : this.#read(text, '> <script>');
  }

  async #load() {
    this.#loading?.abort();
    this.#loading = this.#fromFile = undefined;
    const src = textOf(this.src);
    if (!src) return;
    const from = ` src="${src}">`;
    if (!addressOf(src))
      return this.#tell(from, "expected an http, https or relative address. The page's own words are shown.");
    const loading = (this.#loading = new AbortController());
    let text = '';
    let fault = '';
    try {
      text = await fetchText(src, loading.signal);
    } catch (error) {
      fault = (error as Error).message;
    }
    this.#loading = undefined;
    if (fault) this.#tell(from, `${fault} The page's own words are shown.`);
    else this.#fromFile = this.#read(text, from);
    this.requestUpdate();
  }

  #read(source: unknown, from: string): Given | undefined {
    try {
      return readScaleFile(source, (message) => this.#tell(from, message));
    } catch (error) {
      if (!(error instanceof ScaleFileError)) throw error;
      this.#tell(from, `${error.message} The page's own words are shown.`);
      return undefined;
    }
  }

  /** Each thing once. */
  #tell(from: string, message: string) {
    const text = `<rating-scales${from}: ${message}`;
    if (this.#told.has(text)) return;
    this.#told.add(text);
    console.error(text);
  }
}
