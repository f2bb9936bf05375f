/** The rows of the syllabary, as the tabs of a card index; 他 holds who has no reading in kana. */
export const kanaRows = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ', '他'] as const;

export type KanaRow = (typeof kanaRows)[number];

const members: readonly (readonly [KanaRow, string])[] = [
  ['あ', 'あいうえおぁぃぅぇぉ'],
  ['か', 'かきくけこゕゖ'],
  ['さ', 'さしすせそ'],
  ['た', 'たちつてとっ'],
  ['な', 'なにぬねの'],
  ['は', 'はひふへほ'],
  ['ま', 'まみむめも'],
  ['や', 'やゆよゃゅょ'],
  ['ら', 'らりるれろ'],
  ['わ', 'わゐゑをんゎ'],
];

const rowOf = new Map(members.flatMap(([row, letters]) => [...letters].map((letter) => [letter, row] as const)));

/** が, ガ and ｶﾞ stand with か: width, katakana and the two marks do not count. */
export function kanaRowOf(kana: string): KanaRow {
  const [first = ''] = kana.trim().normalize('NFKC').normalize('NFD');
  const code = first.codePointAt(0) ?? 0;
  const hiragana = code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : first;
  return rowOf.get(hiragana) ?? '他';
}

export const isKanaRow = (text: unknown): text is KanaRow => kanaRows.some((row) => row === text);
