import {textOf} from '../text/text-of.js';
import {ratingProperty} from './rating-property.js';
import {entryOf} from './tags.js';

/** The part of an element that is read here. The prerenderer has no more of it. */
export interface TableElement {
  readonly localName: string;
  readonly textContent: string | null;
  readonly children: Iterable<TableElement>;
  getAttribute(name: string): string | null;
}

/** A cell of a row, as it was read. */
export interface Cell {
  readonly isHeader: boolean;
  readonly text: string;
  readonly badges: readonly TableElement[];
  /** The date of its `<time>` as a number, such as 20180200 for "2018-02". */
  readonly date?: number | undefined;
  /** The texts of its list items. */
  readonly items: readonly string[];
}

/** A row of the table's body. */
export interface Row {
  readonly element: TableElement;
  readonly cells: readonly Cell[];
  /** Whether one of its cells covers several rows or columns, so that it cannot be moved by itself. */
  readonly spans: boolean;
}

/** What the cells of a column hold. */
export interface Column {
  readonly kind: 'name' | 'rating' | 'date' | 'outcome';
  readonly place: number;
  /** The header over this column alone. */
  readonly header?: TableElement | undefined;
  /** The id of the scale of its ratings. */
  readonly scale?: string | undefined;
}

/** A table as its author wrote it. */
export interface TableReading {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** What keeps it from being sorted, for the page's author. */
  readonly problems: readonly string[];
}

/** Reads a table, and remembers it until it changes, and its rows: of a thousand, a change concerns one. */
export class TableReader {
  readonly #rows = new WeakMap<TableElement, Row>();
  #reading?: TableReading | undefined;

  /** Reads the table again when it is next needed, and of its rows this one, if any. */
  forget(row: TableElement | null | undefined): void {
    if (row) this.#rows.delete(row);
    this.#reading = undefined;
  }

  read(table: TableElement): TableReading {
    return (this.#reading ??= this.#readTable(table));
  }

  #readTable(table: TableElement): TableReading {
    const {heads, bodies} = partsOf(table);
    const headers = headersOf(heads);
    const rows = bodies.map((row) => this.#rowOf(row));
    if (rows.some(({spans}) => spans)) {
      const problem = 'a cell covers several rows or columns. Use one cell for each. The rows are not moved or hidden.';
      return {rows: [], columns: [], problems: [problem]};
    }
    const width = Math.max(0, ...rows.map(({cells}) => cells.length));
    const problems: string[] = [];
    const found = Array.from({length: width}, (_, place) => columnOf(place, headers[place], rows, problems));
    const namePlace = namePlaceOf(rows, found);
    const columns = found.flatMap((column, place): Column[] => {
      if (place === namePlace) return [{kind: 'name', place, header: headers[place]}];
      return column ? [column] : [];
    });
    if (rows.length && !columns.some(({kind}) => kind === 'rating') && !problems.length)
      problems.push('no column has ratings. Put rating elements into the cells. Only other columns can be sorted.');
    return {rows, columns, problems};
  }

  #rowOf(element: TableElement): Row {
    let row = this.#rows.get(element);
    if (!row) this.#rows.set(element, (row = readRow(element)));
    return row;
  }
}

/** The first table within an element. */
export function tableWithin(element: TableElement): TableElement | undefined {
  for (const child of element.children) {
    const found = child.localName === 'table' ? child : tableWithin(child);
    if (found) return found;
  }
  return undefined;
}

/** The text of an element, on one line. */
export const lineOf = ({textContent}: TableElement): string => (textContent ?? '').replace(/\s+/g, ' ').trim();

/** The rows of the head and of the bodies. Without a `<thead>`, a first row of headers is the head. */
function partsOf(table: TableElement) {
  const heads: TableElement[] = [];
  const bodies: TableElement[] = [];
  for (const part of table.children) {
    if (part.localName === 'thead') heads.push(...part.children);
    else if (part.localName === 'tbody') bodies.push(...part.children);
    else if (part.localName === 'tr') bodies.push(part);
  }
  const isRow = ({localName}: TableElement) => localName === 'tr';
  const isHead = (row: TableElement) => [...row.children].every(({localName}) => localName === 'th');
  if (!heads.length && bodies[0] && isHead(bodies[0])) heads.push(bodies.shift()!);
  return {heads: heads.filter(isRow), bodies: bodies.filter(isRow)};
}

/** The header of each column: the lowest one that is over this column alone. */
function headersOf(rows: readonly TableElement[]): (TableElement | undefined)[] {
  const headers: (TableElement | undefined)[] = [];
  /** For each column, the first row that is free of cells from above. */
  const free: number[] = [];
  rows.forEach((row, index) => {
    let place = 0;
    for (const cell of row.children) {
      while ((free[place] ?? 0) > index) place++;
      const width = spanOf(cell, 'colspan');
      for (const end = place + width; place < end; place++) {
        free[place] = index + spanOf(cell, 'rowspan');
        headers[place] = width === 1 && cell.localName === 'th' ? cell : undefined;
      }
    }
  });
  return headers;
}

/** HTML allows no larger one. */
const widestSpan = 1000;

const spanOf = (cell: TableElement, name: 'colspan' | 'rowspan'): number =>
  Math.min(widestSpan, Math.max(1, Number(cell.getAttribute(name)) || 1));

function readRow(element: TableElement): Row {
  const cells = [...element.children];
  return {
    element,
    cells: cells.map(readCell),
    spans: cells.some((cell) => spanOf(cell, 'colspan') > 1 || spanOf(cell, 'rowspan') > 1),
  };
}

function readCell(cell: TableElement): Cell {
  const badges: TableElement[] = [];
  const items: string[] = [];
  let date: number | undefined;
  for (const element of contentOf(cell)) {
    if (isRating(element)) badges.push(element);
    else if (element.localName === 'time') date ??= dateOf(element);
    else if (element.localName === 'li') items.push(lineOf(element));
  }
  let text: string | undefined;
  return {
    isHeader: cell.localName === 'th',
    badges,
    items,
    date,
    get text() {
      return (text ??= lineOf(cell));
    },
  };
}

/** All elements in a cell, without what is in a badge. */
function* contentOf(element: TableElement): Generator<TableElement> {
  for (const child of element.children) {
    yield child;
    if (!isRating(child)) yield* contentOf(child);
  }
}

const isRating = ({localName}: TableElement): boolean => entryOf(localName)?.dataAttribute === 'value';

/** A date as a number. A month is before its days, and a year before its months. */
function dateOf(time: TableElement): number | undefined {
  const [date] = /^\d{4}(-\d\d){0,2}/.exec(textOf(time.getAttribute('datetime'))) ?? [];
  return date === undefined ? undefined : Number(date.replaceAll('-', '').padEnd(8, '0'));
}

/** The id of the scale of a badge. */
export const scaleIdOf = (badge: TableElement): string =>
  entryOf(badge.localName)!.scale ?? textOf(ratingProperty(badge, 'scale'));

/** What a column holds, or `undefined` if it cannot be sorted or filtered, which is a problem where it has ratings. */
function columnOf(
  place: number,
  header: TableElement | undefined,
  rows: readonly Row[],
  problems: string[],
): Column | undefined {
  const cells = rows.flatMap(({cells}) => cells[place] ?? []);
  const badges = cells.flatMap((cell) => cell.badges);
  const marked = header?.getAttribute('data-column') === 'outcome';
  if (marked) return {kind: 'outcome', place, header};
  if (!badges.length) return cells.some(({date}) => date !== undefined) ? {kind: 'date', place, header} : undefined;
  const scales = new Set(badges.map(scaleIdOf));
  const title = header ? ` "${lineOf(header)}"` : '';
  if (cells.some((cell) => cell.badges.length > 1) || scales.size > 1) {
    problems.push(
      `the column${title} has more than one rating in a cell, or ratings of several scales. Use one rating in a cell, and one scale in a column. The column is not sorted or filtered.`,
    );
    return undefined;
  }
  if (!header)
    problems.push('a column of ratings has no header of its own. Put a <th> over it. The column is not sorted.');
  return {kind: 'rating', place, header, scale: [...scales][0]};
}

/** The column with the names: that of the row headers or else the first with neither ratings, dates nor outcomes. */
function namePlaceOf(rows: readonly Row[], columns: readonly (Column | undefined)[]): number {
  const ofHeader = rows[0]?.cells.findIndex(({isHeader}) => isHeader) ?? -1;
  if (ofHeader >= 0 && columns[ofHeader]?.kind !== 'rating') return ofHeader;
  return columns.findIndex((column, place) => !column && !rows.some(({cells}) => cells[place]?.badges.length));
}
