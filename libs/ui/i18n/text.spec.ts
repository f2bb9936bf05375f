import fc from 'fast-check';
import { foldForSearch, isShort, legible, lengthOf, tidy } from './text.js';

describe('what two spellings of one name have in common', () => {
  it.each([
    ['width', 'ＮＰＯ法人ｻﾎﾟｰﾄ', 'npo法人サポート'],
    ['case', 'Tsudoi', 'TSUDOI'],
    ['kana', 'はいたに ゆう', 'ハイタニ　ユウ'],
    ['kana with marks', 'ヴァイオリン', 'ゔぁいおりん'],
    ['spaces and middle dots', '笹森・A ・B', '笹森AB'],
    ['髙 and 高', '髙橋', '高橋'],
    ['﨑 and 崎', '山﨑', '山崎'],
    ['𠮷 and 吉', '𠮷野', '吉野'],
    ['a mark typed after its kana', 'か゛', 'が'],
    ['composed and decomposed letters', 'か\u3099ほ\u309a', 'がぽ'],
  ])('does not tell apart by %s', (_, one, other) => {
    expect(foldForSearch(one)).toBe(foldForSearch(other));
  });

  it.each([
    ['は', 'ば'],
    ['や', 'ゃ'],
    ['山田', '山本'],
    ['ハー', 'ハ'],
  ])('tells %s from %s', (one, other) => {
    expect(foldForSearch(one)).not.toBe(foldForSearch(other));
  });

  it('is folded once and for all: folding it again changes nothing', () => {
    const japanese = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'かガｶﾞ゛゜゙゚ヴゔ髙﨑・ 　ＡaİΣ'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(japanese, (text) => foldForSearch(foldForSearch(text)) === foldForSearch(text)),
      { numRuns: 300, seed: 20_261_120 },
    );
  });
});

describe('a tidy line', () => {
  it('has single spaces, none at its ends, and every letter as it was written', () => {
    expect(tidy('　髙橋\t 　はなこ\n ')).toBe('髙橋 はなこ');
  });

  it('is the same whether or not it was one already', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'aZ~!09ぁゖーァヷヺ・一龠鿿', ' ', '  ', '　', '\n', '\u200b', '\u3099', '\u0301', '\ud83d', '髙') });
    const slowly = (text: string) => legible(text).replace(/[\s\u3000]+/gu, ' ').trim().normalize('NFC'); // prettier-ignore
    fc.assert(fc.property(typed, (text) => tidy(text) === slowly(text)), { numRuns: 500, seed: 20_261_121 });
  }); // prettier-ignore

  it('composes what an input method left in parts', () => {
    expect(tidy('か\u3099')).toBe('が');
  });
});

describe('a legible text', () => {
  it.each([
    ['turned around', 'a\u202eb\u2066c\u2069\u200f', 'abc'],
    ['of several lines', 'a\r\nb\rc\u2028d\u2029e\u0085f\n', 'a\nb\nc\nd\ne\nf\n'],
    ['with controls', 'a\0\u0007\u001b\u007f\u009bb\tc', 'ab\tc'],
    ['with nothing to see', '\ufeffa\u200bb\u2060c\u200d d\u200c', 'abc d'],
    ['with half a letter', 'a\ud83d', 'a\ufffd'],
    ['with more marks than any script has', `a${'\u0301\u0323'.repeat(50_000)}`, `a${'\u0301\u0323'.repeat(15)}`],
  ])('has lost what nobody sees: %s', (_, typed, seen) => {
    expect(legible(typed)).toBe(seen);
  });

  it.each([
    ['variants of kanji', '葛\u{e0100}飾区の辻\u{e0101}'],
    ['pictures of several parts', '👩‍👩‍👧 👩🏽‍🚀 ❤\ufe0f‍🔥'],
    ['joiners of other scripts', 'می\u200cخواهم क्\u200dष'],
    ['composed and decomposed kana', 'がか\u3099'],
  ])('keeps %s', (_, typed) => {
    expect(legible(typed)).toBe(typed);
  });

  it('is one line where it is tidy', () => {
    expect(tidy('研修会\u2028【中止】\u2029 a\u202e\r\nBcc: b')).toBe('研修会 【中止】 a Bcc: b');
  });
});

describe('a short text', () => {
  it.each([
    ['12345', 5, true],
    ['123456', 5, false],
    ['👩‍👩‍👧が', 5, true],
    ['👩‍👩‍👧'.repeat(5), 5, false],
    ['か\u3099'.repeat(100), 100, false],
    ['a'.repeat(10_000_000), 5, false],
  ])('%# is one to a reader and to the database', (text, most, short) => {
    expect(isShort(text, most)).toBe(short);
  });
});

describe('the length of a text', () => {
  it.each([
    ['abc', 3],
    ['か\u3099', 1],
    ['👩‍👩‍👧', 1],
    ['𠮷野', 2],
    ['', 0],
    ['か\u3099'.repeat(1_000), 1_000],
    ['👩‍👩‍👧𠮷a'.repeat(500), 1_500],
    ['🇯🇵'.repeat(300), 300],
    ['あ'.repeat(100_000), 100_000],
  ])('is what a reader counts (%#)', (text, letters) => {
    expect(lengthOf(text)).toBe(letters);
  });
});
