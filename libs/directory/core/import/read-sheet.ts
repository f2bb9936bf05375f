import { withoutGuard } from '#platform';
import { type ColumnKey, columns, columnsOf, isComplaint } from './columns.js';
import { csvRecords } from './csv-records.js';
import { doubleHeading, emptyFile, missingHeadings, tooManyColumns, tooManyRows } from './file-problems.js';

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
  rows: SheetRow[];
}

type Headings = Omit<ReadSheet, 'rows'>;

export const mostRows = 20_000;
export const mostColumns = 100;

/** The rows of an uploaded file, blank ones left out. It stops at the row that is one too many. @throws DomainError of the field `file` */
export async function readSheet(bytes: Uint8Array): Promise<ReadSheet> {
  let headings: Headings | undefined;
  const rows: SheetRow[] = [];
  let row = 0;
  for await (const record of csvRecords(bytes)) {
    row += 1;
    if (!headings) {
      headings = readHeadings(record);
      continue;
    }
    const cells = record.map(withoutGuard);
    if (!cells.some((cell) => cell.trim())) continue;
    if (rows.length === mostRows) throw tooManyRows(mostRows);
    rows.push({ row, cells });
  }
  if (!headings || !rows.length) throw emptyFile();
  refuseMissing(headings);
  return { ...headings, rows };
}

function readHeadings(headings: string[]): Headings {
  if (headings.length > mostColumns) throw tooManyColumns(mostColumns);
  const { keys, type } = columnsOf(headings);
  refuseDoubles(keys, headings);
  const ignored = headings.filter((heading, place) => !keys[place] && heading.trim() && !isComplaint(heading));
  return { headings, keys, type: keys.includes('type') ? null : type, ignored };
}

function refuseMissing({ keys, type }: Headings): void {
  const missing = columns.filter(({ key }) => ((key === 'type' && !type) || key === 'name') && !keys.includes(key));
  if (missing.length) throw missingHeadings(missing.map(({ heading }) => heading.ja));
}

function refuseDoubles(keys: readonly (ColumnKey | null)[], headings: readonly string[]): void {
  const place = keys.findIndex((key, index) => key !== null && keys.indexOf(key) < index);
  if (place >= 0) throw doubleHeading(headings[place]!);
}
