import { xlsxCells } from '../../../../test/support/xlsx-cells.js';
import { xlsxFile } from './xlsx-file.js';

it('writes sheets whose cells come back as they were: texts as texts, numbers as numbers', async () => {
  const rows = [
    ['氏名', '電話', '人数'],
    ['霧島 "つむぎ" <&>', '0300000000', 3],
    ['二行\nの名前', '+81-3-0000-0000', null],
  ];
  const book = await xlsxFile([
    { name: '出席', rows, widths: [20, 14, 6] },
    { name: '延べ/実', rows: [['区分'], [430]] },
  ]);
  expect(xlsxCells(book)).toEqual({
    出席: [['氏名', '電話', '人数'], ['霧島 "つむぎ" <&>', '0300000000', 3], ['二行\nの名前', '+81-3-0000-0000']],
    '延べ 実': [['区分'], [430]],
  }); // prettier-ignore
});

it('holds no formula, and nothing that breaks the file', async () => {
  const book = await xlsxFile([{ name: 'a', rows: [['=1+1', '＠sum', 'a\u0001b\ud800']] }]);
  expect(xlsxCells(book)).toEqual({ a: [["'=1+1", "'＠sum", 'ab']] });
});
