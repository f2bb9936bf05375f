import { tabulate } from '../tabulate.js';
import type { CountedGroup, TallyItem } from '../tally.rules.js';

const item = (settings: Record<string, string> = {}): TallyItem => ({
  identity: '019a0000-0000-7000-8000-000000000001',
  kind: 'NUMBER',
  number: 1,
  texts: { ja: { label: '何人' } },
  choices: [],
  settings,
});

const group = (value: string, numbers: readonly number[], blank = 0): CountedGroup => ({
  value,
  valid: numbers.length + blank,
  counts: new Map(
    [
      [1, numbers.length],
      [0, blank],
    ].filter(([, n]) => n! > 0) as [number, number][],
  ),
  values: new Map([...new Set(numbers)].map((one) => [one, numbers.filter((other) => other === one).length])),
});

const classesOf = (numbers: readonly number[], settings = {}) => {
  const table = tabulate(item(settings), [group('', numbers)], 'A');
  return table.item.choices.map(({ texts }, place) => `${texts.ja.label} ${table.rows[0]!.cells[place]!.count}`);
};

describe('numbers in a table', () => {
  it('stand each for itself where at most twelve lie between the smallest and the largest, the missing ones as well', () => {
    expect(classesOf([3, 1, 3, 4], { unit: '人' })).toEqual(['1人 1', '2人 0', '3人 2', '4人 1']);
    expect([classesOf([0, 11]).length, classesOf([0, 12]).length]).toEqual([12, 7]);
  });

  it('otherwise lie in at most eight classes of equal width, the empty ones as well', () => {
    const yen = Array.from({ length: 12 }, (_, n) => 1_000 * n * n);
    expect(classesOf(yen, { unit: '円' })).toEqual([
      '0〜19,999円 5',
      '20,000〜39,999円 2',
      '40,000〜59,999円 1',
      '60,000〜79,999円 1',
      '80,000〜99,999円 1',
      '100,000〜119,999円 1',
      '120,000〜139,999円 1',
    ]);
    expect(classesOf([-3, -1, 0, 2, 4, 15])).toEqual(['-5〜-1 2', '0〜4 3', '5〜9 0', '10〜14 0', '15〜19 1']);
  });

  it('keep their decimals, and a finer one of an earlier version lies in the class below', () => {
    expect(classesOf([0.9, 1.25, 1.2], { decimals: '1' })).toEqual(['0.9 1', '1.0 0', '1.1 0', '1.2 2']);
  });

  it('have no figure at all where nobody gave one', () => {
    const [row] = tabulate(item(), [group('', [], 2)], 'A').rows;
    const none = { mean: null, median: null, q1: null, q3: null, min: null, max: null };
    expect([row!.cells, row!.states.noAnswer.count, row!.summary]).toEqual([[], 2, { n: 0, values: none, top: null }]);
  });

  it('are refused where they are not as many as answers', () => {
    const wrong = { ...group('', [1, 2]), counts: new Map([[1, 2]]), values: new Map([[1, 1]]) };
    expect(() => tabulate(item(), [wrong], 'A')).toThrow('1 values for 2 answers');
  });
});
