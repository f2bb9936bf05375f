import { readDay } from './read-day.js';

it('reads the ways in which people write a date', () => {
  const written = [
    '2026-04-01',
    '2026/4/1',
    '2026.4.1',
    '2026年4月1日',
    '２０２６／４／１',
    '令和8年4月1日',
    'R8.4.1',
    '令和元年5月1日',
    '平成31年4月30日',
    'S40/1/2',
  ];
  expect(written.map(readDay)).toEqual([
    ...Array.from({ length: 7 }, () => '2026-04-01'),
    '2019-05-01',
    '2019-04-30',
    '1965-01-02',
  ]);
});

it('takes nothing else for a date', () => {
  expect(['2026-02-29', '2026/13/1', '4/1', '2026', '20260401', '来年', '26/4/1', '2026-4-1-'].map(readDay)).toEqual(
    Array.from({ length: 8 }, () => null),
  );
});
