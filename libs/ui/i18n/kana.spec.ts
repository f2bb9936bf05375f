import { isReading, needsReading, readingOf, readingProblem, tidyReading } from './kana.js';

it.each([
  ['ﾔﾏｻﾞｷ ﾕﾐ', 'ヤマザキ ユミ'],
  ['　やまざき　　ゆみ ', 'やまざき ゆみ'],
  ['ｵﾉ･ﾊﾟﾌﾞﾛ', 'オノ・パブロ'],
  ['か゛ほ゜', 'がぽ'],
  ['か\u3099', 'が'],
  ['ﾖｼﾀﾞ ｼｮｰﾀ', 'ヨシダ ショータ'],
  ['Ｈａｙａｓｈｉ', 'Hayashi'],
])('holds %s as %s', (written, held) => {
  expect(tidyReading(written)).toBe(held);
});

it('knows kana from everything else', () => {
  expect(['やまざき', 'ヤマザキ ユミ', 'マリー＝アンヌ', 'ジャン-ポール', 'いすゞ'].map((text) => isReading(tidyReading(text)))).toEqual([true, true, true, true, true]);
  expect(['hayashi', '山崎', 'やま崎', '12', '', ' ', '・'].map(isReading)).toEqual(Array(7).fill(false));
}); // prettier-ignore

it('asks for a reading where the name has kanji', () => {
  expect(['山崎 由美', '佐々木', '𠮷野', 'ﾔﾏ崎'].map(needsReading)).toEqual([true, true, true, true]);
  expect(['やまざき ゆみ', 'ﾔﾏｻﾞｷ', 'Rowan Hale', '마리아', ''].map(needsReading)).toEqual(Array(5).fill(false));
});

it.each([
  ['山崎 由美', 'ﾔﾏｻﾞｷ ﾕﾐ', null],
  ['林 みどり', 'hayashi', 'not-kana'],
  ['林 みどり', '林', 'not-kana'],
  ['林 みどり', '　', 'missing'],
  ['Rowan Hale', '', null],
  ['Rowan Hale', 'Rowan', null],
  ['はやし みどり', '', null],
])('looks at %s read %s', (name, written, problem) => {
  expect(readingProblem(name, written)).toBe(problem);
});

it('takes a name in kana for its own reading', () => {
  expect([readingOf('ﾊﾔｼ みどり', ''), readingOf('林', ''), readingOf('はやし', 'ハヤシ'), readingOf('Rowan', '')]).toEqual([
    'ハヤシ みどり', '', 'ハヤシ', '',
  ]); // prettier-ignore
});
