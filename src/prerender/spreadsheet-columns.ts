import type {WordedScale} from '../scales/words.js';
import {cellName, type CellFault, type Spreadsheet, shown, spellingOf} from './spreadsheet.js';

/** What the cells of a column are, by its header. */
export type Column =
  | {readonly kind: 'programme' | 'id' | 'reviewed' | 'href'}
  | {readonly kind: 'rating'; readonly scale: string}
  | {readonly kind: 'further'; readonly name: string}
  /** A header that cannot be used, or none. */
  | {readonly kind: 'none'};

const names = ['programme', 'id', 'reviewed', 'href'] as const;

/** Finds out what each column is, by the headers in the first row. */
export function readColumns(
  {rows}: Spreadsheet,
  scales: readonly WordedScale[],
): {readonly columns: readonly Column[]; readonly faults: readonly CellFault[]} {
  const [headers = []] = rows;
  const faults: CellFault[] = [];
  const known = new Map<string, number>();
  const columns = headers.map((header, column): Column => {
    const fault = (message: string): Column => {
      faults.push({row: 0, column, message});
      return {kind: 'none'};
    };
    if (!spellingOf(header)) {
      const row = rows.findIndex((cells) => cells[column]?.trim());
      if (row < 0) return {kind: 'none'};
      const cell = `"${shown(rows[row]![column]!)}" in ${cellName(row, column)}`;
      return fault(`expected a header, since there is ${cell}, found an empty cell. Merged headers have to be parted.`);
    }
    const found = scalesCalled(spellingOf(header), scales);
    if (found.length > 1)
      return fault(
        `expected the name of one scale, found "${shown(header)}", which is that of ${found.join(' and ')}. Use one of these ids as the header.`,
      );
    const meaning = meaningOf(header, found[0]);
    const key = meaning.kind === 'rating' ? `rating ${meaning.scale}` : spellingOf(header);
    const earlier = known.get(key);
    if (earlier !== undefined) {
      const what = meaning.kind === 'rating' ? ` for the scale ${meaning.scale}` : '';
      const other = `"${shown(headers[earlier]!)}" in ${cellName(0, earlier)}`;
      return fault(`expected one column${what}, found "${shown(header)}" here and ${other}.`);
    }
    known.set(key, column);
    return meaning;
  });
  if (columns.some(({kind}) => kind === 'programme')) return {columns, faults};
  const below = rows.findIndex((cells) => cells.some((cell) => spellingOf(cell) === 'programme'));
  // These are no headers, so that nothing else is wrong with them.
  return {columns, faults: below > 0 ? [noProgramme(headers, below)] : [...faults, noProgramme(headers)]};
}

function meaningOf(header: string, scale: string | undefined): Column {
  const kind = names.find((name) => name === spellingOf(header));
  if (kind) return {kind};
  return scale === undefined ? {kind: 'further', name: header.trim().replace(/\s+/g, ' ')} : {kind: 'rating', scale};
}

/** The ids of the scales that have this id, or else this name, in any of their languages. */
function scalesCalled(spelling: string, scales: readonly WordedScale[]): string[] {
  if (scales.some(({scale}) => scale.id === spelling)) return [spelling];
  const called = scales.filter(({words}) =>
    words.some(({name, shortName, mention}) =>
      [name, shortName, mention].some((each) => each !== undefined && spellingOf(each) === spelling),
    ),
  );
  return [...new Set(called.map(({scale}) => scale.id))];
}

/** @param below the row that has the headers, if there is one */
function noProgramme(headers: readonly string[], below?: number): CellFault {
  const given = headers.filter((header) => header.trim()).map((header) => `"${shown(header)}"`);
  const listed = given.length > 10 ? [...given.slice(0, 10), `${given.length - 10} more`] : given;
  const hint = below ? ` Row ${below + 1} has it: delete the rows above that one.` : '';
  return {
    row: 0,
    column: 0,
    message: `expected headers, one of them "programme", found ${listed.join(', ') || 'nothing'}.${hint}`,
  };
}
