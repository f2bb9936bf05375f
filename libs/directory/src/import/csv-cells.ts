/** What a spreadsheet would take for a formula, also in full width and behind white space that it drops. */
const formula = /^[=+\-@＝＋－＠\t\r]/u;

/** A cell as text: one that could be run as a formula gets an apostrophe in front, which spreadsheets show and do not run. */
export const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** The apostrophe of `guarded` taken off again, so that a file of ours comes back as it was. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A CSV file as Excel opens it: with its mark, lines ended by CR LF, no formulas. */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => quoted(guarded(cell))).join(',')).join('\r\n')}\r\n`;
