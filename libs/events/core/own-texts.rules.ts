/** What organisers write for their readers, in Japanese and where they like in other languages: its name and its column. */
export const ownTextColumns = {
  title: 'title',
  summary: 'summary',
  description: 'description',
  whatToBring: 'what_to_bring',
  parking: 'parking',
} as const;

export type OwnText = keyof typeof ownTextColumns;

export const ownTextNames = Object.keys(ownTextColumns) as OwnText[];

/** Something of each of them. */
export const eachOwnText = <T>(of: (name: OwnText) => T): Record<OwnText, T> =>
  Object.fromEntries(ownTextNames.map((name) => [name, of(name)])) as Record<OwnText, T>;
