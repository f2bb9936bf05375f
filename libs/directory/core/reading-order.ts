/** The one order of people and offices in SQL: by their reading, those without one last; with the table's name, which may be outer joined. */
export const readingOrder = (table: string): string =>
  `(${table}.kana = ''), ${table}.kana collate "ja-x-icu", ${table}.name`;
