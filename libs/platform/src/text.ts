/** Forms of one kanji that NFKC keeps apart but people mix: kept small on purpose, names are the use. */
// prettier-ignore
const sameKanji: Record<string, string> = {
  髙: '高', 﨑: '崎', 嵜: '崎', 碕: '崎', 邊: '辺', 邉: '辺', 澤: '沢', 濵: '浜', 濱: '浜', 齋: '斎', 齊: '斎', 斉: '斎',
  德: '徳', 廣: '広', 櫻: '桜', 國: '国', 惠: '恵', 瀨: '瀬', 塚: '塚', 𠮷: '吉', 嶋: '島', 嶌: '島', 眞: '真', 龍: '竜', 凜: '凛',
};

/**
 * What two spellings of one name have in common: width, case, hiragana or katakana, old or new kanji, and spaces do not count.
 * Stored beside a name to search by part, and to tell whether two names are equal.
 */
export function foldForSearch(text: string): string {
  return (
    Array.from(text.normalize('NFKC').toLowerCase())
      .map((letter) => sameKanji[letter] ?? toKatakana(letter))
      .join('')
      .replace(/[\s\u3000・･]+/gu, '')
      // Without the space between them a kana and its mark become one letter.
      .normalize('NFKC')
  );
}

function toKatakana(letter: string): string {
  const code = letter.codePointAt(0)!;
  return code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 0x60) : letter;
}

/** Full-width spaces and runs of spaces become one space; nothing else changes: people's names stay as they wrote them. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const piece = 128;

/**
 * Letters as a reader counts them: an emoji or a combined kana is one. Counted piece by piece, because the segmenter copies
 * its whole input for every letter: a hundred thousand of them would take all memory there is.
 */
export function lengthOf(text: string): number {
  let letters = 0;
  for (let from = 0; from < text.length;) {
    const end = text.codePointAt(from + piece - 1)! > 0xffff ? from + piece - 1 : from + piece;
    const found = Array.from(graphemes.segment(text.slice(from, end)));
    // The last letter of a piece may go on in the next one, which then begins with it.
    const cut = end < text.length && found.length > 1;
    letters += cut ? found.length - 1 : found.length;
    from = cut ? from + found.at(-1)!.index : end;
  }
  return letters;
}
