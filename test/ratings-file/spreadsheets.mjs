/** Spreadsheets of 130 programmes, as programs save them: a clean one, and one with everything that goes wrong. */
import {programmes} from '../../examples/programmes.mjs';

const headers = ['programme', 'id', 'Evidence rating', 'Cost', 'reviewed', 'href', 'Region'];

/** The rows of 130 programmes, made up, without a fault. */
export const cleanRows = () => [
  [...headers],
  ...programmes().map(({name, evidence, cost, reviewed}, index) => [
    name,
    `programme-${index + 1}`,
    evidence,
    cost,
    reviewed?.value ?? '',
    `/programmes/${index + 1}`,
    ['North', 'South'][index % 2],
  ]),
];

/** What is accepted as it stands, by cell: odd, but nothing of it is in doubt. */
export const harmless = {
  A2: ' Programme 1 ',
  A3: '“Programme 2” for parents’ groups',
  A4: 'Programme 3,\nin two lines',
  A5: '=Programme 4',
  A6: 'Programme "5"; with, everything',
  A7: 'Rhaglen 6 Ŵyn a’r ŷd',
  B8: ' programme-7\u00a0',
  C9: ' 3 + * ',
  D9: ' 2 ',
  C10: '',
  D10: '',
  E11: '',
  F11: '',
  G12: 'Some text: 01/02/2018, £££',
  F13: 'https://example.org/a?b=c',
  E14: '2018-02-15',
  E15: '2018',
};

/** What a spreadsheet makes of cells, or people of a spreadsheet: what stands there, and what the message asks for. */
export const faults = {
  A20: ['', /expected the name of a programme/],
  A21: ['#NAME?', /expected the name of a programme/],
  A23: ['programme  21', /expected a unique name, found "programme 21", as A22 has/],
  A100: ['Teulu’n café', /expected text in UTF-8, found "Teulu�n caf�"/],
  B31: ['programme-29', /expected a unique id, found "programme-29", as row 30 has/],
  B32: ['FFT 1', /expected an id of small letters, figures and hyphens/],
  C40: ['3.0', /expected 2, 2\+, 3, 3\+, 4 or 4\+ \(add \* for mixed findings\), NL2, NE or not-rated/],
  C41: ['3,0', /expected 2, 2\+/],
  C42: ['4 plus', /expected 2, 2\+/],
  C43: ['n/a', /expected 2, 2\+/],
  C44: ['1', /expected 2, 2\+/],
  D45: ['$$$', /expected 1, 2, 3, 4 or 5, NA or not-rated/],
  D46: ['3.0', /expected 1, 2, 3, 4 or 5, NA or not-rated/],
  D47: ['3,0', /expected 1, 2, 3, 4 or 5, NA or not-rated/],
  D48: ['#N/A', /expected 1, 2, 3, 4 or 5, NA or not-rated/],
  E50: ['01/02/2018', /expected a date: "2018", "2018-02" or "2018-02-15"/],
  E51: ['Feb 2018', /expected a date: "2018", "2018-02" or "2018-02-15"/],
  E52: ['Feb-18', /expected a date: "2018", "2018-02" or "2018-02-15"/],
  E53: ['43132', /expected a date: .* This is how a spreadsheet counts days/],
  E54: ['2018-13', /expected a date that exists/],
  E55: ['2018-02-30', /expected a date that exists/],
  E56: ['2018-2', /expected a date: "2018", "2018-02" or "2018-02-15"/],
  E57: ['2018.0', /expected a date: "2018", "2018-02" or "2018-02-15"/],
  F60: ['//example.org/a', /expected an http, https or relative address that does not begin with "\/\/"/],
  F61: ['\\\\example.org/a', /does not begin with "\/\/"/],
  F62: ['javascript:alert(1)', /expected an http, https or relative address/],
  F63: ['mailto:a@example.org', /expected an http, https or relative address/],
  F64: ['see the website', /expected an http, https or relative address/],
  F65: ['#REF!', /a formula's error/],
};

const placeOf = (cell) => [Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65];

/** The rows with other cells: "C7" is the third cell of the seventh row. */
export function withCells(rows, cells) {
  for (const [cell, text] of Object.entries(cells)) {
    const [row, column] = placeOf(cell);
    rows[row][column] = text;
  }
  return rows;
}

/** As a program saves the rows. */
export function saved(rows, {delimiter = ',', newline = '\r\n'} = {}) {
  const needsQuotes = new RegExp(`["\\n\\r${delimiter}]`);
  const quoted = (cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => cells.map(quoted).join(delimiter) + newline).join('');
}

/** All that is harmless, in a file that can be read. */
export const harmlessRows = () => {
  const rows = withCells(cleanRows(), harmless);
  rows.splice(
    15,
    0,
    [''],
    headers.map(() => ''),
  );
  return rows;
};

/** Every fault at once, in cells and headers, as the bytes of a file in Windows-1252. */
export function messyFile() {
  const rows = withCells(cleanRows(), Object.fromEntries(Object.entries(faults).map(([cell, [text]]) => [cell, text])));
  // A merged header over the last two columns, and a header twice.
  for (const [index, cells] of rows.entries()) cells.push(index ? 'more' : '', index ? '3' : 'cost');
  rows[70].push('too many');
  const lines = saved(rows).split('\r\n');
  lines[81] = lines[81].replace('North', '"No"rth"');
  return asWindows1252(`${lines.join('\r\n')}"Programme 131,3`);
}

/** What is wrong with that file besides its cells: the same in the same form. */
export const otherFaults = {
  H1: ['', /expected a header, since there is "more" in H2, found an empty cell/],
  I1: ['cost', /expected one column for the scale cost, found "cost" here and "Cost" in D1/],
  J71: ['too many', /expected 9 cells, as many as there are headers, found 10/],
  G82: ['No"rth', /expected a comma, semicolon, tab or line end after the second quote/],
  A132: ['Programme 131,3', /expected a quote at the end of the cell/],
};

/** Bytes as Windows-1252 has them, without a byte order mark. */
export const asWindows1252 = (text) =>
  Buffer.from(
    text.replace(/[’“”€]/g, (letter) => ({'’': '\x92', '“': '\x93', '”': '\x94', '€': '\x80'})[letter]),
    'latin1',
  );

/** Bytes as UTF-16 with a byte order mark. */
export function asUtf16(text, isBigEndian = false) {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}
