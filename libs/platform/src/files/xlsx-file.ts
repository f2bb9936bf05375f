import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import { guardedText } from './csv-cells.js';

/** Text stays text, whatever it looks like; null is an empty cell. */
export type XlsxCell = string | number | null;

export interface XlsxSheet {
  /** at most 31 letters; what Excel does not allow in a name is left out */
  name: string;
  /** the first row is the head: bold, and it stays in sight */
  rows: readonly (readonly XlsxCell[])[];
  /** of the columns, in letters */
  widths?: readonly number[];
}

/** A workbook as Excel opens it. Nothing in it is a formula. */
export function xlsxFile(sheets: readonly XlsxSheet[]): Promise<Buffer> {
  return writeExcelFile(sheets.map(sheetOf)).toBuffer();
}

const sheetOf = ({ name, rows, widths }: XlsxSheet): Sheet<never> => ({
  sheet: name.replace(/[\\/?*:[\]]/g, ' ').slice(0, 31),
  stickyRowsCount: 1,
  ...(widths ? { columns: widths.map((width) => ({ width })) } : {}),
  data: rows.map((row, n) => row.map((cell) => cellOf(cell, n === 0))),
});

function cellOf(cell: XlsxCell, head: boolean) {
  if (cell === null || cell === '') return null;
  const look = head ? ({ fontWeight: 'bold', wrap: true } as const) : {};
  if (typeof cell === 'number') return { type: Number, value: cell, ...look };
  return { type: String, value: guardedText(legible(cell)), ...look };
}

/** What XML cannot hold would make the whole file unreadable. */
const legible = (text: string): string => text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
