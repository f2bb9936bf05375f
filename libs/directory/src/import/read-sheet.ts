import { CsvError, parse } from 'csv-parse/sync';
import { withoutGuard } from '#platform';
import { type ColumnKey, columnOf, columns, isComplaint } from './columns.js';
import {
  brokenQuotes,
  doubleHeading,
  emptyFile,
  missingHeadings,
  tooManyRows,
  unknownEncoding,
} from './file-problems.js';
import { decodeText } from './decode-text.js';

export interface SheetRow {
  /** as the spreadsheet numbers it: the headings are row 1 */
  row: number;
  cells: string[];
}

export interface ReadSheet {
  headings: string[];
  /** what each column is; null: left out */
  keys: (ColumnKey | null)[];
  /** headings nobody knows */
  ignored: string[];
  rows: SheetRow[];
}

export const mostRows = 20_000;

/** The rows of an uploaded file, blank ones left out. @throws DomainError of the field `file` */
export function readSheet(bytes: Uint8Array): ReadSheet {
  const text = decodeText(bytes);
  if (text === null) throw unknownEncoding();
  const [headings, ...records] = recordsOf(text);
  const rows = records
    .map((cells, index) => ({ row: index + 2, cells: cells.map(withoutGuard) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim()));
  if (!headings || !rows.length) throw emptyFile();
  if (rows.length > mostRows) throw tooManyRows(mostRows);
  const keys = headings.map((heading) => columnOf(heading) ?? null);
  refuseDoubles(keys, headings);
  const missing = columns.filter(({ key }) => (key === 'type' || key === 'name') && !keys.includes(key));
  if (missing.length) throw missingHeadings(missing.map(({ heading }) => heading.ja));
  const ignored = headings.filter((heading, place) => !keys[place] && heading.trim() && !isComplaint(heading));
  return { headings, keys, ignored, rows };
}

function recordsOf(text: string): string[][] {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw brokenQuotes(Number(error['lines']) || 1);
  }
}

function refuseDoubles(keys: readonly (ColumnKey | null)[], headings: readonly string[]): void {
  const place = keys.findIndex((key, index) => key !== null && keys.indexOf(key) < index);
  if (place >= 0) throw doubleHeading(headings[place]!);
}
