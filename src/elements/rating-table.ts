import {html, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {queryValue, writeQuery} from '../page/address-query.js';
import {choiceOf} from '../page/attributes.js';
import {checkChoice, type Diagnostics, invalidAttribute, joinWithOr} from '../page/diagnostics.js';
import {hasDocument} from '../page/document.js';
import type {RatingContext} from '../page/rating-context.js';
import {ScaleController} from '../page/scale-controller.js';
import {childOutcomes, tableScales} from '../scales/foundations/foundations.js';
import {startsFromTop} from '../scales/order.js';
import type {ScaleWords, WordedScale} from '../scales/words.js';
import {allTableMessages} from '../text/languages.js';
import type {TableMessages} from '../text/messages.js';
import {shortened} from '../text/shortened.js';
import {textOf} from '../text/text-of.js';
import {RatingElement} from './rating-element.js';
import {styles} from './rating-table.styles.js';
import {focusedElement, isWithin, putInOrder} from './row-order.js';
import {inLang, langWithin, sentenceWith} from './shared-templates.js';
import {ShownRatings} from './shown-ratings.js';
import {removeSortControl, renderSortControl, setAttribute} from './sort-control.js';
import {type Filter, filtersOf, type SortColumn, sortColumns, Standings, type TableScale} from './table-columns.js';
import {type Row, TableReader, type TableReading, tableWithin} from './table-reading.js';

/** The value of `hidden` on a row that is filtered out, which tells it from one that the page itself hides. */
const filteredOut = 'filtered';

/** Changes in the table after which a row is read again. */
const readAttributes = [
  'value',
  'programme',
  'scale',
  'version',
  'datetime',
  'data-column',
  'colspan',
  'rowspan',
  'hidden',
];

const states = ['', 'address'] as const;

/** What is shown, computed from the table and the reader's choices. */
interface View {
  readonly reading: TableReading;
  readonly scales: readonly TableScale[];
  readonly columns: readonly SortColumn[];
  readonly filters: readonly Filter[];
  /** The ids of all filters that the table has columns for. */
  readonly available: readonly string[];
  /** The rows of the table, without those that the page itself hides. */
  readonly rows: readonly Row[];
  readonly shown: ReadonlySet<Row>;
  /** How many match but for the scale of a filter, which they are off. */
  readonly offTheScale: number;
}

/**
 * Lets readers sort and filter a page's own table of ratings. Above the table stand its filters, how many programmes
 * are shown, and what the scales are; in each header that can sort, a control. Rows are moved and hidden, and never
 * rewritten. Without the script it is the page's table, as its author wrote it.
 *
 * The table is read, not described: a column of badges is sorted by their scale, one of `<time datetime>` by date, and
 * that of the row headers by name. A column whose header has `data-column="outcome"` is filtered by its list items.
 * What is off a scale, such as "NE" or "not rated", is always last, since it is neither high nor low.
 *
 * @tagname rating-table
 * @slot - The page's own `<table>`.
 * @csspart rating - All that stands above the table.
 * @csspart filters - The filters.
 * @csspart count - How many programmes are shown.
 * @csspart control - The button that takes back all filters.
 * @csspart words - The words of that button.
 * @csspart scale - What the scales are, and what a higher level does not mean.
 * @cssprop --rating-font-family - The typeface. Default: inherited.
 * @cssprop --rating-color - The colour of the text. Default: inherited.
 * @cssprop --rating-border-color - The colour of the borders of fields. Default: the text's.
 * @cssprop --rating-background - The background of fields. Default: that of the page.
 * @cssprop --rating-link-color - The colour of controls. Default: the text's.
 */
export class RatingTable extends RatingElement {
  static override styles = styles;

  /** The scales that the element has itself. A page can add others with `<rating-source>`. */
  static scales: readonly WordedScale[] = tableScales;

  static override properties: PropertyDeclarations = {
    filters: {},
    state: {},
  };

  /**
   * Which filters are shown: "search", "outcome" and ids of scales, such as "evidence", separated by spaces; or "none".
   * Default: all that the table has columns for. Others are left out, and a warning is logged.
   */
  filters = '';

  /**
   * Where the reader's choices are kept: "address" keeps them in the query of the page's address, so that a link leads
   * to them. Default: nowhere, also if invalid.
   */
  state: 'address' | '' = '';

  #reader = new TableReader();
  #standings = new Standings();
  /** What the page provided when the standings were found. */
  #provided?: RatingContext | undefined;
  #view?: View | undefined;
  /** By what the table was last put in order. */
  #applied?: {readonly reading: TableReading; readonly choice: string};
  #headers: readonly Element[] = [];

  /** What the reader has chosen, by filter, and the column to sort by as "sort". Others are in the address. */
  readonly #choices = new Map<string, string>();
  /** Whether the reader has used a control. What changes before that is not announced. */
  #isUsed = false;
  #wasSorted = false;
  #focusesCount = false;

  /** The place of each row in the page, by which it goes back there. */
  #places = new WeakMap<Element, number>();
  #lastPlace = 0;

  #observer?: MutationObserver;
  readonly #shownRatings = new ShownRatings(this, (badge) => {
    this.#standings.forget(badge);
    this.#reader.forget(badge.closest('tr'));
    this.requestUpdate();
  });
  readonly #controller = new ScaleController<TableMessages>(
    this,
    allTableMessages,
    (this.constructor as typeof RatingTable).scales,
  );

  override connectedCallback() {
    super.connectedCallback();
    this.#observer ??= new MutationObserver((records) => this.#changed(records));
    this.#observer.observe(this, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: readAttributes,
    });
    for (const type of ['focusin', 'pointerdown']) this.addEventListener(type, this.#used);
    this.addEventListener('click', this.#headerClicked);
    addEventListener('popstate', this.#onAddress);
    document.addEventListener('DOMContentLoaded', this.#onAddress);
    // What changed while it was out of the page was not watched.
    this.#reader = new TableReader();
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    removeEventListener('popstate', this.#onAddress);
    document.removeEventListener('DOMContentLoaded', this.#onAddress);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    const records = this.#observer?.takeRecords();
    if (records) this.#forget(records);
    this.#view = this.#computeView();
  }

  override render() {
    const view = this.#view;
    if (!view?.reading.rows.length) return html`<slot></slot>`;
    const messages = this.#messages;
    return html`
      <div part="rating" dir="auto" lang=${messages.language}>
        ${this.#renderFilters(view, messages)} ${this.#renderCount(view, messages)} ${this.#renderKey(view, messages)}
      </div>
      <slot></slot>
    `;
  }

  protected override updated() {
    const view = this.#view;
    if (view) this.#apply(view);
    super.updated();
  }

  /** @ignore */
  override diagnostics(): Diagnostics {
    // The table may still be coming, or the scales of its ratings.
    if (hasDocument(this) && this.ownerDocument.readyState === 'loading') return [];
    const problems = this.#view
      ? [...this.#view.reading.problems, ...this.#unknownScales(this.#view)]
      : ['there is no table in it. Put a <table> between its tags. Its content is shown as it is.'];
    const messages = problems.map((problem) => ({element: this, message: `<rating-table>: ${problem}`}));
    return [...messages, ...this.#unknownFilters(), checkChoice(this, 'state', states, this.state)];
  }

  get #messages(): TableMessages {
    return this.#controller.messagesOf('table', allTableMessages);
  }

  get #isInAddress(): boolean {
    return hasDocument(this) && choiceOf(states, this.state) === 'address';
  }

  /** What the reader, or the address, asks for. It may be no value of the filter. */
  #choiceOf(id: string): string {
    return this.#choices.get(id) ?? (this.#isInAddress ? queryValue(id) : '');
  }

  #valueOf({id, values}: Filter): string {
    const choice = this.#choiceOf(id).trim();
    if (!values) return choice;
    return values.find(({value}) => value.toLowerCase() === choice.toLowerCase())?.value ?? '';
  }

  /** The column to sort by, if any, and whether its order is reversed. */
  #sortedBy(columns: readonly SortColumn[]) {
    const choice = this.#choiceOf('sort');
    const reversed = choice.startsWith('-');
    const column = columns.find(({id}) => id === (reversed ? choice.slice(1) : choice));
    return column && {column, reversed};
  }

  #computeView(): View | undefined {
    const table = tableWithin(this);
    if (!table) return undefined;
    const {provided} = this.#controller;
    if (provided !== this.#provided) {
      this.#standings = new Standings();
      this.#reader = new TableReader();
    }
    this.#provided = provided;

    const reading = this.#reader.read(table);
    const ids = new Set(reading.columns.flatMap(({scale}) => scale ?? []));
    const scales = [...ids].flatMap((id): TableScale[] => {
      const resolved = this.#controller.resolve(id, '', undefined);
      return resolved?.versionKnown ? [{id, scale: resolved.scale, words: resolved.words}] : [];
    });
    const wanted = this.#wantedFilters;
    const all = filtersOf(reading, scales, this.#standings, this.#controller.outcomes ?? childOutcomes);
    const filters = wanted ? all.filter(({id}) => wanted.includes(id.toLowerCase())) : all;
    const rows = reading.rows.filter(({element}) => [null, filteredOut].includes(element.getAttribute('hidden')));

    const active = filters.flatMap((filter) => {
      const value = this.#valueOf(filter);
      return value ? [filter.matching(value)] : [];
    });
    let offTheScale = 0;
    const shown = rows.filter((row) => {
      const results = active.map((matches) => matches(row));
      if (results.includes(false)) return false;
      if (results.includes(undefined)) offTheScale++;
      return !results.includes(undefined);
    });
    const columns = sortColumns(reading, scales, this.#standings);
    const available = all.map(({id}) => id);
    return {reading, scales, columns, filters, available, rows, shown: new Set(shown), offTheScale};
  }

  /** The ids in `filters`, or `undefined` for all. */
  get #wantedFilters(): readonly string[] | undefined {
    const ids = textOf(this.filters).toLowerCase().split(/\s+/).filter(Boolean);
    return ids.length ? ids : undefined;
  }

  /** Scales that are known to the ratings alone: those of a provider within the table's element, or of none. */
  #unknownScales({reading, scales}: View): string[] {
    if (this.#controller.pending) return [];
    return reading.columns
      .flatMap(({scale}) => scale ?? [])
      .filter((scale) => !scales.some(({id}) => id === scale))
      .map(
        (scale) =>
          `the scale "${shortened(scale)}" is not known to it. Put <rating-source> around it, not inside. The column has no filter.`,
      );
  }

  #unknownFilters(): Diagnostics {
    const wanted = this.#wantedFilters;
    if (!wanted || !this.#view || this.#controller.pending) return [];
    const known = [...this.#view.available, 'none'];
    return wanted
      .filter((id) => !known.some((each) => each.toLowerCase() === id))
      .map((id) =>
        invalidAttribute(this, 'filters', id, 'a filter of this table', joinWithOr(known), 'It is left out.'),
      );
  }

  #renderFilters({filters, columns}: View, messages: TableMessages) {
    // What is prerendered cannot be used, and a copy of it may have no styles that hide it: it is only as large.
    const room = (label: string, name = '') => html`<div class=${`field room ${name}`} data-label=${label}></div>`;
    if (!hasDocument(this)) {
      return html`<div part="filters">
        ${filters.map((filter) => room(labelOf(filter, messages), filter.id === 'search' ? 'search' : ''))} ${columns.length ? room(messages.sortBy, 'narrow') : nothing}
      </div>`;
    }
    return html`<div part="filters">
      ${filters.map((filter) => this.#renderFilter(filter, messages))} ${columns.length ? this.#renderSort(columns, messages) : nothing}
    </div>`;
  }

  #renderFilter(filter: Filter, messages: TableMessages) {
    const {id, values} = filter;
    const value = this.#valueOf(filter);
    const choose = ({currentTarget}: Event) => this.#choose(id, (currentTarget as HTMLInputElement).value);
    if (!values)
      return html`<div class="field search"><label for=${id}>${messages.find}</label><input id=${id} type="search" autocomplete="off" .value=${this.#choiceOf(id)} @input=${choose}></div>`;
    const lang = this.#languageOf(filter, messages);
    return html`<div class="field">
      <label for=${id}>${labelTemplate(filter, messages)}</label>
      <select id=${id} @change=${choose}>
        <option value="" ?selected=${value === ''}>${messages.noFilter}</option>
        ${values.map((each) => html`<option value=${each.value} lang=${lang} ?selected=${each.value === value}>${each.text}</option>`)}
      </select>
    </div>`;
  }

  /** The language of a filter's values: that of its scale, or of the page whose words they are. */
  #languageOf({scale}: Filter, {language}: TableMessages) {
    return langWithin(language, scale ? scale.words.language : this.#controller.language);
  }

  /** Where a row is a block, the headers are out of sight, and this is in their place. */
  #renderSort(columns: readonly SortColumn[], messages: TableMessages) {
    const sorted = this.#sortedBy(columns);
    const choose = ({currentTarget}: Event) => this.#sort((currentTarget as HTMLSelectElement).value);
    return html`<div class="field narrow">
      <label for="sort">${messages.sortBy}</label>
      <select id="sort" @change=${choose}>
        <option value="" ?selected=${!sorted}>${messages.asListed}</option>
        ${columns.map((column) =>
          column.orders.map((order, index) => {
            const isCurrent = sorted?.column === column && sorted.reversed === Boolean(index);
            return html`<option value=${`${index ? '-' : ''}${column.id}`} ?selected=${isCurrent}>${messages.ordered(column.title, order)}</option>`;
          }),
        )}
      </select>
    </div>`;
  }

  #renderCount({rows, shown, offTheScale, filters, columns}: View, messages: TableMessages) {
    const active = filters.filter((filter) => this.#valueOf(filter));
    const order = this.#orderInWords(columns, messages);
    const sorted = order ? messages.sorted(order) : this.#wasSorted ? messages.notSorted : '';
    const more = [
      ...(rows.length && !shown.size ? [messages.noMatch] : []),
      ...(offTheScale ? [messages.offTheScale(offTheScale)] : []),
    ];
    const choices = active.map((filter) => {
      const value = this.#valueOf(filter);
      const text = filter.values?.find((each) => each.value === value)?.text ?? value;
      return html`<li>${labelTemplate(filter, messages)}: ${inLang(text, this.#languageOf(filter, messages))}</li>`;
    });
    // Two elements: Chromium announces no change of one whose aria-live has changed.
    const text = html`<b>${messages.count(shown.size, rows.length)}${more.length ? '.' : ''}</b>${more.map((sentence) => ` ${sentence}`)}<span class="said">${sorted && ` ${sorted}`}</span>`;
    return html`<div part="count">
        ${this.#isUsed ? html`<p id="count" tabindex="-1" role="status">${text}</p>` : html`<p id="count" tabindex="-1" role="status" aria-live="off">${text}</p>`}
        ${active.length ? html`<button part="control" type="button" @click=${this.#showAll}><span part="words">${messages.showAll}</span></button>` : nothing}
      </div>
      ${choices.length || order ? html`<ul class="printed">${choices}${order ? html`<li>${messages.sorted(order)}</li>` : nothing}</ul>` : nothing}`;
  }

  #orderInWords(columns: readonly SortColumn[], messages: TableMessages): string {
    const sorted = this.#sortedBy(columns);
    return sorted ? messages.ordered(sorted.column.title, sorted.column.orders[sorted.reversed ? 1 : 0]) : '';
  }

  /** What the scales are, then the cautions. Where a scale has no words made for a table, a paragraph for each scale. */
  #renderKey({scales}: View, messages: TableMessages) {
    if (!scales.length) return nothing;
    const said = ({words}: TableScale, text: string | undefined) =>
      text ? inLang(`${text} `, langWithin(messages.language, words.language)) : nothing;
    const keyOf = (scale: TableScale) => {
      const {name, range, table} = scale.words;
      return said(scale, table?.key ?? (range && `${name}. ${range}.`));
    };
    const cautionOf = (scale: TableScale) => said(scale, (scale.words.table ?? scale.words).caution);
    const paragraphs = scales.every(({words}) => words.table) ? [scales] : scales.map((scale) => [scale]);
    return paragraphs.map((group) => html`<p part="scale">${group.map(keyOf)} ${group.map(cautionOf)}</p>`);
  }

  /** Writes the view into the page's table, and takes no notice of what it writes itself. */
  #apply({reading, columns, rows, shown}: View) {
    // What the reader has chosen in a list outweighs the attributes of its options.
    for (const select of this.renderRoot.querySelectorAll('select'))
      select.value = select.querySelector<HTMLOptionElement>('[selected]')!.value;
    this.#applyFilters(rows, shown);
    const choice = this.#choiceOf('sort');
    const isReadAnew = reading !== this.#applied?.reading;
    if (isReadAnew) this.#shownRatings.watch(badgesOf(reading.rows));
    if (isReadAnew || choice !== this.#applied?.choice) this.#applyOrder(columns, rows);
    this.#applied = {reading, choice};
    this.#applyControls(columns);
    this.#observer?.takeRecords();
    if (this.#focusesCount) this.renderRoot.querySelector<HTMLElement>('#count')?.focus();
    this.#focusesCount = false;
  }

  #applyFilters(rows: readonly Row[], shown: ReadonlySet<Row>) {
    const focused = focusedElement();
    for (const row of rows) {
      const element = row.element as Element;
      if (shown.has(row)) {
        if (element.hasAttribute('hidden')) element.removeAttribute('hidden');
      } else if (!element.hasAttribute('hidden')) {
        // Hidden, it would lose the focus, and the reader the place.
        this.#focusesCount ||= focused !== undefined && isWithin(focused, element);
        element.setAttribute('hidden', filteredOut);
      }
    }
  }

  #applyOrder(columns: readonly SortColumn[], rows: readonly Row[]) {
    const sorted = this.#sortedBy(columns);
    const elements = rows.map(({element}) => element as Element);
    if (!sorted && !this.#wasSorted) this.#places = new WeakMap();
    for (const element of elements) if (!this.#places.has(element)) this.#places.set(element, this.#lastPlace++);
    if (!sorted && !this.#wasSorted) return;
    this.#wasSorted = true;
    const placeOf = ({element}: Row) => this.#places.get(element as Element)!;
    const inOrder = [...rows].sort(
      (one, other) => sorted?.column.compare(one, other, sorted.reversed) || placeOf(one) - placeOf(other),
    );
    putInOrder(
      inOrder.map(({element}) => element as Element),
      () => badgesOf(rows),
    );
  }

  #applyControls(columns: readonly SortColumn[]) {
    const messages = this.#messages;
    const sorted = this.#sortedBy(columns);
    const headers = new Set<Element>();
    const controls: string[] = [];
    for (const column of columns) {
      if (!column.header) continue;
      const header = column.header as Element;
      headers.add(header);
      const isDescending = column.fromTop !== sorted?.reversed;
      const id = renderSortControl(header, {
        sort: sorted?.column !== column ? 'none' : isDescending ? 'descending' : 'ascending',
        label: messages.sortByColumn(column.title),
        language: messages.language,
      });
      controls.push(id);
    }
    for (const header of this.#headers) if (!headers.has(header)) removeSortControl(header);
    this.#headers = [...headers];
    // Within a header a control would be announced in each cell of its column.
    if (controls.length) setAttribute(this, 'aria-owns', controls.join(' '));
    else this.removeAttribute('aria-owns');
  }

  /** From now on changes are announced, but not what this same step changes. */
  readonly #used = () => {
    if (this.#isUsed) return;
    this.#isUsed = true;
    this.requestUpdate();
  };

  /** A press anywhere in a header sorts, but not on something of the page's own that can be pressed. */
  readonly #headerClicked = ({target}: Event) => {
    const pressed = target as Element;
    if (pressed.closest('a, button, input, select, label, summary')) return;
    const header = pressed.closest('th');
    const column = header && this.#view?.columns.find((each) => each.header === header);
    if (!column) return;
    const sorted = this.#sortedBy(this.#view!.columns);
    // First what people look for, then the reverse, then the order of the page.
    if (sorted?.column !== column) this.#sort(column.id);
    else this.#sort(sorted.reversed ? '' : `-${column.id}`);
  };

  #sort(choice: string) {
    this.#choose('sort', choice);
  }

  #choose(id: string, value: string) {
    this.#choices.set(id, value);
    if (this.#isInAddress) writeQuery([[id, value]]);
    this.requestUpdate();
  }

  readonly #showAll = () => {
    for (const {id} of this.#view?.filters ?? []) this.#choose(id, '');
    // The button goes.
    this.#focusesCount = true;
  };

  readonly #onAddress = () => {
    if (this.#isInAddress) this.#choices.clear();
    this.requestUpdate();
  };

  #changed(records: readonly MutationRecord[]) {
    this.#forget(records);
    this.requestUpdate();
  }

  #forget(records: readonly MutationRecord[]) {
    for (const {target} of records)
      this.#reader.forget((target instanceof Element ? target : target.parentElement)?.closest('tr'));
  }
}

const badgesOf = (rows: readonly Row[]): Element[] =>
  rows.flatMap(({cells}) => cells.flatMap(({badges}) => badges as readonly Element[]));

/** What a filter is called, as a sentence with the name of its scale. */
function labelSentence({id, scale}: Filter, messages: TableMessages): (scale: string) => string {
  if (!scale) return () => (id === 'search' ? messages.find : messages.outcome);
  return startsFromTop(scale.scale) ? messages.atLeast : messages.atMost;
}

const nameIn = ({name, shortName = name}: ScaleWords): string => shortName;

const labelOf = (filter: Filter, messages: TableMessages): string =>
  labelSentence(filter, messages)(filter.scale ? nameIn(filter.scale.words) : '');

function labelTemplate(filter: Filter, messages: TableMessages) {
  const {scale} = filter;
  if (!scale) return labelOf(filter, messages);
  const name = inLang(nameIn(scale.words), langWithin(messages.language, scale.words.language));
  return sentenceWith(labelSentence(filter, messages), name);
}
