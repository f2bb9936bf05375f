export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Text stays text, whatever it looks like; null is an empty cell. A whole number is shown as 1,234, a decimal as 40.0. */
export type XlsxCell = string | number | Decimal | null;

export interface Decimal {
  decimal: number;
}

/** A number with one decimal, also where that is nought. */
export const decimal = (value: number | null): Decimal | null => (value === null ? null : { decimal: value });

export type XlsxRow = readonly XlsxCell[];

export interface XlsxTable {
  /** bold and shaded; none: a plain list of facts */
  head?: XlsxRow;
  rows: Iterable<XlsxRow> | AsyncIterable<XlsxRow>;
}

export interface XlsxSheet {
  /** what Excel does not allow in a name is left out, and two of a name are told apart */
  name: string;
  /** stands above everything, over the whole width */
  title: string;
  /** small lines below the title */
  lead?: readonly string[];
  /** below each other; where there is one only, its head stays in sight and is printed on every page */
  tables: readonly XlsxTable[];
  /** what one has to know to read it, at the end */
  notes?: readonly string[];
}

/** What the main thread tells the one that writes, piece by piece. */
export type WorkbookPart =
  { sheet: Omit<XlsxSheet, 'tables'> } | { table: Pick<XlsxTable, 'head'> } | { rows: XlsxRow[] } | 'end';

/** A sheet as it has arrived there. */
export interface HeldSheet extends Omit<XlsxSheet, 'tables'> {
  tables: { head?: XlsxRow; rows: XlsxRow[] }[];
}
