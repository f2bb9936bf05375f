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
