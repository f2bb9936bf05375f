/** A session about which nothing was typed: it is left out. */
export const isBlankSession = (row: { id: string; title: string; date: string; start: string; end: string }): boolean =>
  !row.id && !row.title && !row.date && !row.start && !row.end;

/** A line of the programme in which nothing was typed. */
export const isBlankLine = (row: { time: string; title: string; note: string; speakers: string }): boolean =>
  !row.time && !row.title && !row.note && !row.speakers;
