import { postalLines } from './postal-lines.js';

it.each([
  ['〒000-0012 瑞ノ浜市みなと町 2-14', ['〒000-0012', '瑞ノ浜市みなと町 2-14']],
  ['0000013\n瑞ノ浜市しおかぜ 1-3-8\n第二ビル 2階', ['〒000-0013', '瑞ノ浜市しおかぜ 1-3-8', '第二ビル 2階']],
  ['北浦町字浜 120', ['北浦町字浜 120']],
  ['', []],
])('puts the postal code of %j on a line of its own', (written, lines) => {
  expect(postalLines(written)).toEqual(lines);
});
