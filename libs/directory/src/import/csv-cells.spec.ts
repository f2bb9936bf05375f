import { csvFile, guarded, withoutGuard } from './csv-cells.js';

it('guards every cell that a spreadsheet would run, and no other', () => {
  const cells = [
    '=1+1',
    '+81-3-0000-0000',
    '-5',
    '@sum',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    '\t=1',
    '\r=1',
    '03-0000-0000',
    'つむぎ工房',
    "it's",
    '',
  ];
  expect(cells.map(guarded)).toEqual([
    "'=1+1", "'+81-3-0000-0000", "'-5", "'@sum", "'＝1", "'＋1", "'－1", "'＠a", "'\t=1", "'\r=1", '03-0000-0000', 'つむぎ工房', "it's", '',
  ]); // prettier-ignore
  expect(cells.map(guarded).map(withoutGuard)).toEqual(cells);
});

it('writes a file that Excel opens as it is meant', () => {
  expect(
    csvFile([
      ['名前', '備考'],
      ['つむぎ「工房」', 'a,"b"\nc'],
    ]),
  ).toBe('\uFEFF名前,備考\r\nつむぎ「工房」,"a,""b""\nc"\r\n');
});
