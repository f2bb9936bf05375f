import { isAlike } from './likeness.js';

it.each([
  ['髙橋 蓮', 'たかはし れん', '高橋蓮', 'タカハシ レン', true],
  ['氷室 若菜', 'ひむろ わかな', '氷室 わかな', 'ひむろ わかな', true],
  ['氷室 若菜', 'ひむろ わかな', '樋室 若奈', 'ひむろ わか', true],
  ['氷室 若菜', 'ひむろ わかな', '氷室 若葉', 'ひむろ わかば', true],
  ['森 蘭', 'もり らん', '森 凜', 'もり りん', true],
  ['森 一', 'もり', '林 一', 'はり', false],
  ['青砥 しおり', 'あおと しおり', '青砥 かおり', 'あおと さとり', false],
  ['青砥 しおり', '', '青砥 かおり', '', false],
])('%s (%s) and %s (%s) are alike: %s', (name, kana, other, otherKana, alike) => {
  expect(isAlike({ name, kana }, { name: other, kana: otherKana })).toBe(alike);
  expect(isAlike({ name: other, kana: otherKana }, { name, kana })).toBe(alike);
});
