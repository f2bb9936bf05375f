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
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(writtenInTwoWays, (letter) => sameKanji[letter] ?? toKatakana(letter))
      .replace(/[\s\u3000・･]+/gu, '')
      // Without the space between them a kana and its mark become one letter.
      .normalize('NFKC')
  );
}

/** Hiragana, and the kanji above. */
const writtenInTwoWays = new RegExp(`[\\u3041-\\u3096${Object.keys(sameKanji).join('')}]`, 'gu');

const toKatakana = (letter: string): string => String.fromCodePoint(letter.codePointAt(0)! + 0x60);

/** A syllable of Tibetan has five marks, an address bar of jokes hundreds: normalizing so many takes time that grows with their square. */
const mostMarks = 30;

/**
 * Text as a reader sees it: one kind of line end, and nothing that shows nothing or turns the line around, which no database,
 * header or list of names should hold. Letters, their variants (葛󠄀) and pictures of several parts stay as they were written.
 */
export function legible(text: string): string {
  if (legibleAlready.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(invisible, '')
    .replace(/\p{M}+/gu, (marks) =>
      marks.length > mostMarks ? Array.from(marks).slice(0, mostMarks).join('') : marks,
    );
}

/** Printable ASCII, kana and usual kanji: most of what is typed, and nothing to look for in it. */
const legibleAlready = /^[ -~ぁ-ゖァ-ー一-鿿]*$/;

/** Controls but for tab and newline, marks of direction, spaces without width; joiners only where they join a picture or a script that needs them. */
const invisible =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{M}])[\u200c\u200d]|[\u200c\u200d](?!\S)/gu;

/** One line, legible: full-width spaces and runs of spaces become one space; people's names stay as they wrote them. */
export function tidy(text: string): string {
  if (tidyAlready.test(text)) return text;
  return legible(text)
    .replace(/[\s\u3000]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Words of Latin letters, kana and usual kanji with one space between: most of what is typed, and nothing to look for in it. */
const word = '[!-~ぁ-ゖァ-ー一-鿿]+';
const tidyAlready = new RegExp(`^(?:${word}(?: ${word})*)?$`);

/**
 * At most so many letters as a reader counts them, and so many code points, which is what the database counts.
 * The cheap looks come first, because anything may be sent, and most of it is short.
 */
export function isShort(text: string, most: number, mostCodePoints = Math.floor(most * 1.5)): boolean {
  if (text.length <= most) return true;
  return text.length <= mostCodePoints * 2 && Array.from(text).length <= mostCodePoints && lengthOf(text) <= most;
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
