import { csvFile, guarded, withoutGuard } from './csv-cells.js';

const plain = ['03-0000-0000', 'つむぎ工房', "it's", '', '12', '0'];
const formulas = ['=1+1', '-5', '@sum', '＝1', '＋1', '－1', '＠a', '\t=1', '\r=1', '+cmd|1'];
const phones = ['+81-3-0000-0000', '＋81 (3) 0000'];
const zeros = ['0300000000', '０３００'];

it('guards every cell that a spreadsheet would run or count, and no other', () => {
  const cells = [...plain, ...formulas, ...phones, ...zeros];
  expect(cells.map(guarded)).toEqual([...plain, ...[...formulas, ...phones, ...zeros].map((cell) => `'${cell}`)]);
  expect(cells.map(guarded).map(withoutGuard)).toEqual(cells);
});

it('leaves a dash alone as it is: there is no formula in it', () => {
  expect(['-', '－', '--', '－ 1'].map(guarded)).toEqual(['-', '－', "'--", "'－ 1"]);
});

it('writes a file that Excel opens as it is meant', () => {
  expect(
    csvFile([
      ['名前', '備考'],
      ['つむぎ「工房」', 'a,"b"\nc'],
    ]),
  ).toBe('\uFEFF名前,備考\r\nつむぎ「工房」,"a,""b""\nc"\r\n');
});
