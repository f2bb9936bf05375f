/** What a spreadsheet would take for a formula, also in full width and behind white space that it drops. */
const formula = /^[=+\-@＝＋－＠\t\r]/u;

/** A dash alone is how people write "nothing": there is no formula in it. */
const dash = /^[-－]$/u;

/** Digits that a spreadsheet would take for a number: a telephone number would lose its first zero. */
const leadingZero = /^[0０][\d０-９]+$/u;

const misread = (cell: string): boolean => (formula.test(cell) && !dash.test(cell)) || leadingZero.test(cell);

/** A cell as text: one that would be run or counted gets an apostrophe in front, which spreadsheets show and do not run. */
export const guarded = (cell: string): string => (misread(cell) ? `'${cell}` : cell);

/** The apostrophe of `guarded` taken off again, so that a file of ours comes back as it was. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && misread(cell.slice(1)) ? cell.slice(1) : cell;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** By it Excel knows that the file is UTF-8. */
export const byteOrderMark = '\uFEFF';

/** Rows as Excel reads them: lines ended by CR LF, no formulas. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('');

/** A short CSV file; for what may be long there is `csvStream`. */
export const csvFile = (rows: readonly (readonly string[])[]): string => byteOrderMark + csvLines(rows);
