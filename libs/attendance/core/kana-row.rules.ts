/** The rows of the syllabary, as the tabs of a card index; the database's `kana_row` tells which one a reading stands in. */
export const kanaRows = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ', '他'] as const;

export type KanaRow = (typeof kanaRows)[number];

export const isKanaRow = (text: unknown): text is KanaRow => kanaRows.some((row) => row === text);
