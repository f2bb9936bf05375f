/** Letters that take two places beside Latin ones. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/** How many places the widest line of a text takes. */
export const placesOf = (text: string): number =>
  Math.max(...text.split('\n').map((line) => line.length + (line.match(wide)?.length ?? 0)));

const narrowest = 6;

/** Columns wide enough for what stands in them; longer texts are wrapped. The fewer columns, the wider one may be. */
export function columnWidths(rows: Iterable<readonly string[]>): number[] {
  const widest: number[] = [];
  for (const row of rows)
    for (const [place, text] of row.entries()) widest[place] = Math.max(widest[place] ?? narrowest, placesOf(text) + 2);
  const most = widest.length <= 4 ? 64 : widest.length <= 8 ? 36 : 24;
  return widest.map((places) => Math.min(places, most));
}

/** pt of one line, and what a row takes beside its lines */
const [line, rest] = [13, 3];

/** A row is as high as its longest cell is broken into lines; spreadsheets do not see to it themselves when they open a file. */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, place) => linesIn(text, widths[place]!));
  return Math.max(1, ...lines) * line + rest;
}

const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(placesOf(part) / (width - 1))), 0);
