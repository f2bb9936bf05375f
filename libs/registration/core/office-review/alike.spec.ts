import { mostAlike } from './alike.js';

const offices = ['つむぎ工房', '株式会社青波', 'こもれび就労支援室', '相談室ひだまり', 'つむぎ第二工房'].map(
  (name) => ({ name }),
);

const alike = (name: string) => mostAlike([name], offices)[0]!.map((office) => office.name);

it('shows what is most like a misspelt name first, whatever the legal form and the width', () => {
  expect(alike('つむき工房')[0]).toBe('つむぎ工房');
  expect(alike('（株）アオナミ')).toEqual([]);
  expect(alike('青波')).toEqual(['株式会社青波']);
  expect(alike('コモレビ就労支援センター')).toEqual(['こもれび就労支援室']);
  expect(alike('全くちがう名称')).toEqual([]);
});

it('takes a moment for fifty names beside thousands', () => {
  const many = Array.from({ length: 5_000 }, (_, n) => ({ name: `就労支援事業所 第${n}` }));
  const started = performance.now();
  mostAlike(
    Array.from({ length: 50 }, (_, n) => `就労支援事務所 第${n}`),
    many,
  );
  expect(performance.now() - started).toBeLessThan(3_000);
});
