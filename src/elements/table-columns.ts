import {comparePlaces, sortPlaceOf, startsFromTop} from '../scales/order.js';
import type {Outcomes} from '../scales/outcomes.js';
import {ratingOf, type Scale} from '../scales/scale.js';
import type {ScaleWords} from '../scales/words.js';
import type {SortOrder} from '../text/messages.js';
import type {ScaleRating} from './scale-rating.js';
import {type Column, lineOf, type Row, type TableElement, type TableReading} from './table-reading.js';

/** A scale of the table with its words, where the page has them. */
export interface TableScale {
  readonly id: string;
  readonly scale: Scale;
  readonly words: ScaleWords;
}

/** A column that can be sorted. */
export interface SortColumn {
  /** As it stands in the address of a page: the id of its scale, "name" or "date". A further one has a number. */
  readonly id: string;
  /** The words of its header. */
  readonly title: string;
  readonly header: TableElement | undefined;
  /** Whether the highest is first when it is first sorted. */
  readonly fromTop: boolean;
  /** What its two directions are called. */
  readonly orders: readonly [SortOrder, SortOrder];
  /** Compares two rows in one of the directions. What has no place is last in both. */
  readonly compare: (one: Row, other: Row, reversed: boolean) => number;
}

/** A filter by one column. */
export interface Filter {
  /** As it stands in `filters` and in the address: "search", "outcome", or the id of a scale. */
  readonly id: string;
  /** The scale by which it filters, if any. */
  readonly scale?: TableScale | undefined;
  /** The values that can be chosen. Absent if any text can be. */
  readonly values?: readonly {readonly value: string; readonly text: string}[];
  /** For a value, what tells whether a row matches it: `undefined` if it is off the scale, so that nobody can tell. */
  readonly matching: (value: string) => (row: Row) => boolean | undefined;
}

/** Where a rating stands. Both are `undefined` off the scale. */
interface Standing {
  /** For sorting. */
  readonly place?: number | undefined;
  /** For a filter, which takes a mixed rating as its level. */
  readonly level?: number | undefined;
}

/** What is read of a rating element, whichever script has defined it. */
type RatingBadge = TableElement & Pick<ScaleRating, 'shown' | 'rank'>;

/** Where the ratings of a table stand. Remembered until they change, since there are thousands. */
export class Standings {
  readonly #known = new WeakMap<TableElement, Standing>();

  of(badge: TableElement, scale: Scale | undefined): Standing {
    // A badge that is not defined yet, as in the prerenderer, has only its attributes.
    const rating = 'shown' in badge ? (badge as RatingBadge) : undefined;
    const known = this.#known.get(badge);
    if (known) return known;
    const value = rating ? rating.shown : badge.getAttribute('value');
    const standing = scale ? standingOf(scale, value) : {place: rating?.rank};
    if (rating) this.#known.set(badge, standing);
    return standing;
  }

  /** Looks a rating up again when it is next asked for. */
  forget(badge: TableElement): void {
    this.#known.delete(badge);
  }
}

function standingOf(scale: Scale, value: unknown): Standing {
  const rating = ratingOf(scale, value);
  if (rating.state !== 'level') return {};
  return {place: sortPlaceOf(scale, rating), level: sortPlaceOf(scale, {...rating, modifiers: []})};
}

const orders: Readonly<Record<Scale['more'], readonly [SortOrder, SortOrder]>> = {
  stronger: ['strongest', 'weakest'],
  better: ['highest', 'lowest'],
  dearer: ['lowest', 'highest'],
  worse: ['lowest', 'highest'],
  nothing: ['listed', 'listedBackwards'],
};

/** Numbers in names are compared as numbers: "Programme 2" is before "Programme 10". */
const collator = new Intl.Collator(undefined, {numeric: true});

/** The columns that can be sorted, and that have something to sort by. */
export function sortColumns(
  {columns, rows}: TableReading,
  scales: readonly TableScale[],
  standings: Standings,
): SortColumn[] {
  const taken = new Map<string, number>();
  return columns.flatMap((column): SortColumn[] => {
    const {kind, place, header} = column;
    const scale = scales.find(({id}) => id === column.scale)?.scale;
    if (kind === 'outcome') return [];
    const keyOf = (row: Row) => {
      const cell = row.cells[place];
      if (kind !== 'rating') return cell?.date;
      return cell?.badges[0] && standings.of(cell.badges[0], scale).place;
    };
    if (kind === 'name' ? !rows.length : rows.every((row) => keyOf(row) === undefined)) return [];
    const name = column.scale ?? kind;
    const number = (taken.get(name) ?? 0) + 1;
    taken.set(name, number);
    const fromTop = kind === 'date' || (scale ? startsFromTop(scale) : false);
    return [
      {
        id: number > 1 ? `${name}-${number}` : name,
        title: header ? lineOf(header) : '',
        header,
        fromTop,
        orders:
          kind === 'name' ? ['aToZ', 'zToA'] : kind === 'date' ? ['newest', 'oldest'] : orders[scale?.more ?? 'dearer'],
        compare(one, other, reversed) {
          if (kind !== 'name') return comparePlaces(keyOf(one), keyOf(other), fromTop !== reversed);
          const order = collator.compare(nameOf(one, place), nameOf(other, place));
          return reversed ? -order : order;
        },
      },
    ];
  });
}

const nameOf = ({cells}: Row, place: number): string => cells[place]?.text ?? '';

/** The filters of a table: by name, by each scale whose levels have an order, and by outcome. */
export function filtersOf(
  {columns, rows}: TableReading,
  scales: readonly TableScale[],
  standings: Standings,
  outcomes: Outcomes,
): Filter[] {
  const named = columns.find(({kind}) => kind === 'name');
  const byOutcome = columns.find(({kind}) => kind === 'outcome');
  const ofScales = scales.flatMap((scale) => {
    const column = columns.find((each) => each.scale === scale.id);
    return column && scale.scale.more !== 'nothing' ? scaleFilter(column, scale, standings) : [];
  });
  return [
    ...(named && rows.length ? [searchFilter(named)] : []),
    ...ofScales,
    ...(byOutcome ? outcomeFilter(byOutcome, rows, outcomes) : []),
  ];
}

function searchFilter({place}: Column): Filter {
  const folded = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();
  return {
    id: 'search',
    matching(text) {
      const words = folded(text).split(/\s+/);
      return (row) => {
        const name = folded(nameOf(row, place));
        return words.every((word) => name.includes(word));
      };
    },
  };
}

function scaleFilter({place}: Column, scale: TableScale, standings: Standings): Filter {
  const {levels} = scale.scale;
  return {
    id: scale.id,
    scale,
    values: levels.map(({code}) => ({value: code, text: `${code} ${scale.words.levels[code]!.brief}`})),
    matching(value) {
      const bound = levels.findIndex(({code}) => code === value) + 1;
      const fromTop = startsFromTop(scale.scale);
      return (row) => {
        const badge = row.cells[place]?.badges[0];
        const level = badge && standings.of(badge, scale.scale).level;
        if (level === undefined) return undefined;
        return fromTop ? level >= bound : level <= bound;
      };
    },
  };
}

/** By the outcomes that the cells name: in their published order, then others from A to Z. */
function outcomeFilter({place}: Column, rows: readonly Row[], {ids, words}: Outcomes): Filter[] {
  const texts = new Set(rows.flatMap(({cells}) => cells[place]?.items ?? []));
  const idOf = (text: string) =>
    ids.find((id) => words.some(({names}) => withPlainApostrophes(names[id]!) === withPlainApostrophes(text)));
  const values = [...texts].map((text) => ({text, value: idOf(text) ?? text}));
  const orderOf = (value: string) => (ids.includes(value) ? ids.indexOf(value) : ids.length);
  values.sort((one, other) => orderOf(one.value) - orderOf(other.value) || collator.compare(one.text, other.text));
  if (!values.length) return [];
  const valueOf = new Map(values.map(({text, value}) => [text, value]));
  return [
    {
      id: 'outcome',
      values: values.filter(({value}, index) => value !== values[index - 1]?.value),
      matching:
        (value) =>
        ({cells}) =>
          cells[place]?.items.some((text) => valueOf.get(text) === value) ?? false,
    },
  ];
}

const withPlainApostrophes = (text: string): string => text.replaceAll('’', "'");
