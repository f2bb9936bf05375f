import { withoutGuard } from '#platform';
import { type ColumnKey, columnsOf, isComplaint, type Mapping } from './columns.js';
import { csvRecords } from './csv-records.js';
import { doubleHeading, emptyFile, tooManyColumns, tooManyRows } from './file-problems.js';

export interface SheetRow {
  /** as the spreadsheet numbers it: the headings are row 1 */
  row: number;
  cells: string[];
}

export interface ReadSheet {
  headings: string[];
  /** what each column is; null: left out */
  keys: (ColumnKey | null)[];
  /** of every row, where there is no column for it */
  type: 'office' | 'person' | null;
  /** headings nobody knows */
  ignored: string[];
  /** without these no row can be read; staff say which columns they are */
  missing: ('name' | 'type')[];
  rows: SheetRow[];
}

type Headings = Omit<ReadSheet, 'rows'>;

export const mostRows = 20_000;
export const mostColumns = 100;

/** Lines with a title or a date may stand above the headings. */
const mostAbove = 10;

/**
 * The rows of an uploaded file, blank ones left out. It stops at the row that is one too many.
 * @param mapping what staff say about its columns
 * @throws DomainError of the field `file`
 */
export async function readSheet(bytes: Uint8Array, mapping: Mapping | null = null): Promise<ReadSheet> {
  let headings: Headings | undefined;
  let above: string[][] = [];
  const rows: SheetRow[] = [];
  let row = 0;
  const take = (record: string[], place: number) => {
    const cells = record.map(withoutGuard);
    if (!cells.some((cell) => cell.trim())) return;
    if (rows.length === mostRows) throw tooManyRows(mostRows);
    rows.push({ row: place, cells });
  };
  /** Where no line looks like headings, the first that is not empty is taken for them. */
  const begin = (place: number) => {
    headings = readHeadings(above[place]!, mapping);
    above.slice(place + 1).forEach((record, n) => take(record, place + n + 2));
    above = [];
  };
  for await (const record of csvRecords(bytes)) {
    row += 1;
    if (headings) take(record, row);
    else {
      above.push(record);
      if (columnsOf(record).keys.includes('name')) begin(row - 1);
      else if (row === mostAbove) begin(firstOf(above));
    }
  }
  if (!headings && above.some(isFilled)) begin(firstOf(above));
  if (!headings || !rows.length) throw emptyFile();
  return { ...headings, rows };
}

const isFilled = (record: readonly string[]): boolean => record.some((cell) => cell.trim() !== '');

const firstOf = (records: readonly string[][]): number => Math.max(0, records.findIndex(isFilled));

function readHeadings(headings: string[], mapping: Mapping | null): Headings {
  if (headings.length > mostColumns) throw tooManyColumns(mostColumns);
  const { keys, type } = mapping ?? columnsOf(headings);
  refuseDoubles(keys, headings);
  const ignored = headings.filter((heading, place) => !keys[place] && heading.trim() && !isComplaint(heading));
  const ofRows = keys.includes('type') ? null : type;
  const missing = [
    ...(keys.includes('name') ? [] : ['name' as const]),
    ...(keys.includes('type') || ofRows ? [] : ['type' as const]),
  ];
  return { headings, keys: [...keys], type: ofRows, ignored, missing };
}

function refuseDoubles(keys: readonly (ColumnKey | null)[], headings: readonly string[]): void {
  const place = keys.findIndex((key, index) => key !== null && keys.indexOf(key) < index);
  if (place >= 0) throw doubleHeading(headings[place]!);
}
