/** What a spreadsheet would take for a formula, also in full width and behind white space that it drops. */
const formula = /^[=+\-@＝＋－＠\t\r]/u;

/** Digits that a spreadsheet would take for a number: a telephone number would lose its first zero. */
const leadingZero = /^[0０][\d０-９]+$/u;

const misread = (cell: string): boolean => formula.test(cell) || leadingZero.test(cell);

/** A cell as text: one that would be run or counted gets an apostrophe in front, which spreadsheets show and do not run. */
export const guarded = (cell: string): string => (misread(cell) ? `'${cell}` : cell);

/** The apostrophe of `guarded` taken off again, so that a file of ours comes back as it was. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && misread(cell.slice(1)) ? cell.slice(1) : cell;

const phone = /^[+＋][\d０-９][\d０-９ ()-]*$/u;

/**
 * The same for a cell that its file calls a text, where nothing is counted or run. What looks like a formula is guarded
 * all the same, because somebody will save that sheet as CSV; a telephone number stays as it is.
 */
export const guardedText = (cell: string): string => (formula.test(cell) && !phone.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A CSV file as Excel opens it: with its mark, lines ended by CR LF, no formulas. */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => quoted(guarded(cell))).join(',')).join('\r\n')}\r\n`;
