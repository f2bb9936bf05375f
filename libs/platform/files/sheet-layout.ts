import type { CellObject, Image, Row, Sheet } from 'write-excel-file/node';
import { columnWidths, placesOf, rowHeight } from './column-widths.js';
import type { HeldSheet, XlsxCell, XlsxRow } from './workbook-parts.js';

/** A sheet for the library, and what is written into its XML afterwards. */
export interface LaidOut {
  /** rows of tables are empty here, and the last row is the pattern for them */
  sheet: Sheet<Image['content']>;
  name: string;
  /** rows of tables by their number, from 1 */
  body: ReadonlyMap<number, XlsxRow>;
  /** of the columns, in places */
  widths: readonly number[];
  landscape: boolean;
  /** row that is repeated on every page, from 1; null: there are several tables */
  repeated: number | null;
}

/** Places in one line of an upright A4 page at a size that one reads without effort. */
const upright = 96;

const grid = { borderStyle: 'thin', borderColor: '#8c8c8c', alignVertical: 'top' } as const;
const looks = {
  head: {
    ...grid,
    fontWeight: 'bold',
    backgroundColor: '#ededed',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  },
  title: { fontWeight: 'bold', fontSize: 14, wrap: true, alignVertical: 'center' },
  line: { wrap: true, alignVertical: 'top' },
} as const;

/** How a text, a whole number and a decimal look in a table, in this order. */
const pattern: Row = [
  { ...grid, wrap: true, type: String, value: '-' },
  { ...grid, format: '#,##0', type: Number, value: 0 },
  { ...grid, format: '0.0', type: Number, value: 0 },
];

export function laidOut({ title, lead = [], tables, notes = [] }: HeldSheet, name: string): LaidOut {
  const columns = Math.max(1, ...tables.map(columnsOf));
  const widths = columnWidths(textsOf(tables, columns));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const data: Row[] = [over(title, 'title', columns, total), ...lead.map((text) => over(text, 'line', columns, total))];
  const body = new Map<number, XlsxRow>();
  for (const table of tables) {
    const own = columnsOf(table);
    data.push([]);
    if (table.head) data.push(headRow(wholeWidth(table.head, own), widths));
    for (const row of table.rows) body.set(data.push([]), wholeWidth(row, own));
  }
  if (notes.length > 0) data.push([], ...notes.map((text) => over(text, 'line', columns, total)));
  const repeated = tables.length === 1 && tables[0]!.head ? 1 + lead.length + 2 : null;
  return {
    sheet: {
      sheet: name,
      columns: widths.map((width) => ({ width })),
      ...(repeated && { stickyRowsCount: repeated }),
      data: [...data, pattern],
    },
    name,
    body,
    widths,
    landscape: total > upright,
    repeated,
  };
}

function columnsOf({ head, rows }: HeldSheet['tables'][number]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), head?.length ?? 0);
}

/** What columns must hold. A head may be broken into two lines. */
function* textsOf(tables: HeldSheet['tables'], columns: number): Generator<string[]> {
  yield Array.from({ length: columns }, () => '');
  for (const { head = [], rows } of tables) {
    yield head.map(shown).map((text) => text.slice(0, Math.ceil(text.length / 2)));
    for (const row of rows) yield row.map(shown);
  }
}

export function shown(cell: XlsxCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? cell.toLocaleString('en-US') : cell.decimal.toFixed(1);
}

/** Empty cells have their borders too. */
const wholeWidth = (row: XlsxRow, columns: number): XlsxCell[] => [
  ...row,
  ...Array.from({ length: columns - row.length }, () => null),
];

function headRow(head: XlsxRow, widths: readonly number[]): Row {
  const texts = head.map(shown);
  const height = rowHeight(texts, widths);
  return texts.map((text): CellObject => ({ ...looks.head, type: String, value: known(text), height }));
}

/** One text over all columns; a merged cell does not grow by itself. */
function over(text: string, look: 'title' | 'line', columns: number, total: number): Row {
  const [height, size] = look === 'title' ? [21, 1.4] : [14, 1];
  const lines = Math.max(1, Math.ceil((placesOf(text) * size) / total));
  const cell: CellObject = { ...looks[look], type: String, value: known(text), height: lines * height };
  return columns > 1 ? [{ ...cell, columnSpan: columns }, ...Array.from({ length: columns - 1 }, () => null)] : [cell];
}

/**
 * The library keeps its list of texts in a plain object and takes `constructor` for one that it knows: a sign that XML cannot
 * hold, and that it leaves out again, makes such a word its own.
 */
const known = (text: string): string => (text in {} ? `${text}\uffff` : text);
