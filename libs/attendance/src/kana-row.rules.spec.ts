import { isKanaRow, kanaRowOf, kanaRows } from './kana-row.rules.js';

it('puts every reading into one row, whatever its width, script or marks', () => {
  const readings = [
    'あおと',
    'ヴァン',
    'ｶﾞﾏ',
    'がま',
    'ヵ',
    'ざわ',
    'づか',
    'っ',
    'ぬま',
    'ぱん',
    'ﾌﾟ',
    'みお',
    'ゃ',
    'ゆう',
    'ﾔﾏｻﾞｷ',
    'ｮ',
    'るい',
    'をの',
    'ワタ',
    'ん',
  ];
  expect(readings.map(kanaRowOf).join('')).toBe('ああかかかさたたなははまややややらわわわ');
});

it('puts who has no reading in kana with the others', () => {
  expect(['', ' ', 'Rowan', '田上', '1', '・'].map(kanaRowOf)).toEqual(['他', '他', '他', '他', '他', '他']);
});

it('has a row for each letter of the syllabary, and knows no other row', () => {
  const letters = [...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん'];
  expect([...new Set(letters.map(kanaRowOf)), '他']).toEqual([...kanaRows]);
  expect(['か', '他', 'が', '全', '', null].map(isKanaRow)).toEqual([true, true, false, false, false, false]);
});
