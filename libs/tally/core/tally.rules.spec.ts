import { tabulate } from './tabulate.js';
import { type CountedGroup, type TallyItem, denominatorsOf, returnsOf, together } from './tally.rules.js';
import { percentOf } from './rounding.rules.js';

const words = (label: string) => ({ ja: { label } });

/** An item whose options carry these scores; null: not scored. */
const itemOf = (kind: TallyItem['kind'], scores: (number | null)[]): TallyItem => ({
  identity: '019a0000-0000-7000-8000-000000000001',
  kind,
  number: 1,
  texts: words('全体として、いかがでしたか'),
  settings: {},
  choices: scores.map((score, place) => ({ code: place + 1, score, texts: words(`選択肢${place + 1}`) })),
});

const group = (value: string, valid: number, counts: Record<number, number>): CountedGroup => ({
  value,
  valid,
  counts: new Map(Object.entries(counts).map(([code, n]) => [Number(code), n])),
  values: new Map(),
});

const cellsOf = (table: ReturnType<typeof tabulate>) =>
  table.rows.map(({ group: value, n, cells }) => [
    value,
    n,
    ...cells.map(({ count, percent, mark }) => `${count} ${percent} ${mark ?? ''}`.trim()),
  ]);

describe('the denominators of an item', () => {
  it('take away whom it did not concern or did not reach, then who left it blank, marked it wrongly or wrote unreadably', () => {
    expect(denominatorsOf(100, group('', 100, { 1: 50, 2: 20, 0: 9, [-1]: 10, [-2]: 5, [-3]: 4, [-4]: 2 }).counts)).toEqual({
      valid: 100, notApplicable: 10, notReached: 5, asked: 85, noAnswer: 9, invalid: 4, illegible: 2, answered: 70,
    });
  }); // prettier-ignore

  it('are all nothing where nobody answered', () => {
    expect(denominatorsOf(0, new Map())).toEqual({
      valid: 0, notApplicable: 0, notReached: 0, asked: 0, noAnswer: 0, invalid: 0, illegible: 0, answered: 0,
    });
  }); // prettier-ignore
});

describe('how many came back', () => {
  it('C2, published: 164 valid of 478 offices are 34.3 %', () => {
    expect(returnsOf({ invited: 478, undelivered: 0, returned: 164, valid: 164 })).toEqual({
      invited: 478, undelivered: 0, distributed: 478, returned: 164, valid: 164, returnRate: 34.3, validRate: 34.3,
    });
  }); // prettier-ignore

  it('C2, published: one area with 16 of 76 offices comes to 21 %', () => {
    expect(returnsOf({ invited: 76, undelivered: 0, returned: 16, valid: 16 }).validRate).toBe(21.1);
  });

  it('is counted against what arrived, not against what was sent', () => {
    expect(returnsOf({ invited: 110, undelivered: 10, returned: 50, valid: 49 })).toMatchObject({
      distributed: 100,
      returnRate: 50,
      validRate: 49,
    });
  });

  it('has no rate where nobody was asked', () => {
    expect(returnsOf({ invited: 0, undelivered: 0, returned: 0, valid: 0 })).toMatchObject({
      returnRate: null,
      validRate: null,
    });
  });
});

describe('C1, published: 166 answers of a webinar, 84 of centres and 82 of others', () => {
  const centres = group('センター', 84, { 1: 38, 2: 45, 3: 1 });
  const others = group('センター以外', 82, { 1: 22, 2: 49, 3: 11 });
  const table = tabulate(itemOf('SA', [4, 3, 2, 1]), [centres, others], 'A');

  it('gives very good 60 (38/22), good 94 (45/49), fair 12 (1/11), poor 0, everybody first', () => {
    expect(cellsOf(table)).toEqual([
      [null, 166, '60 36.1', '94 56.6', '12 7.2', '0 0'],
      ['センター', 84, '38 45.2 more', '45 53.6', '1 1.2 fewer', '0 0'],
      ['センター以外', 82, '22 26.8 fewer', '49 59.8', '11 13.4 more', '0 0'],
    ]);
  });

  it('comes to 154 of 166 for the two best, and to a mean of 3.3', () => {
    expect(table.rows.map(({ summary }) => summary)).toEqual([
      { n: 166, values: { mean: 3.3, sd: 0.6 }, top: { codes: [1, 2], count: 154, percent: 92.8 } },
      { n: 84, values: { mean: 3.4, sd: 0.5 }, top: { codes: [1, 2], count: 83, percent: 98.8 } },
      { n: 82, values: { mean: 3.1, sd: 0.6 }, top: { codes: [1, 2], count: 71, percent: 86.6 } },
    ]);
  });
});

describe('C2, published: 235 marks from 164 respondents', () => {
  const table = tabulate(itemOf('MA', [null, null, null]), [group('', 164, { 1: 120, 2: 78, 3: 37 })], 'A');

  it('are 143.3 %: each option is divided by respondents, and the marks per respondent stand beside', () => {
    expect(table.rows[0]).toMatchObject({ n: 164, marks: { count: 235, percent: 143.3 } });
    expect(table.rows[0]!.cells.map(({ percent }) => percent)).toEqual([73.2, 47.6, 22.6]);
  });

  it.each([164, 157, 139])('a printed 22.4 %% cannot come from %i respondents', (base) => {
    expect(Array.from({ length: base + 1 }, (_, count) => percentOf(count, base))).not.toContain(22.4);
  });
});

describe('a single choice', () => {
  const counts = { 1: 50, 2: 40, 0: 6, [-1]: 20, [-3]: 3, [-4]: 1 };

  it('over all whom it concerned comes to 100 with those who left it blank', () => {
    const [row] = tabulate(itemOf('SA', [null, null]), [group('', 120, counts)], 'A').rows;
    expect(row).toMatchObject({
      n: 100,
      states: {
        noAnswer: { count: 6, percent: 6 },
        invalid: { count: 3, percent: 3 },
        illegible: { count: 1, percent: 1 },
      },
    });
    expect(row!.cells.map(({ percent }) => percent)).toEqual([50, 40]);
  });

  it('over those who answered still says how many left it blank, without a per cent', () => {
    const [row] = tabulate(itemOf('SA', [null, null]), [group('', 120, counts)], 'B').rows;
    expect(row).toMatchObject({
      n: 90,
      states: {
        noAnswer: { count: 6, percent: null },
        invalid: { count: 3, percent: null },
        illegible: { count: 1, percent: null },
      },
    });
    expect(row!.cells.map(({ percent }) => percent)).toEqual([55.6, 44.4]);
  });

  it('is refused rather than shown wrong where the states do not come to the number of answers', () => {
    expect(() => tabulate(itemOf('SA', [null, null]), [group('', 120, { ...counts, 1: 49 })], 'A')).toThrow(
      '119 states for 120 responses',
    );
  });

  it('is refused where an answer holds a code that no version of the item offers', () => {
    expect(() => tabulate(itemOf('SA', [null]), [group('', 2, { 1: 1, 7: 1 })], 'A')).toThrow('code 7');
  });
});

describe('a multiple choice', () => {
  it('may exceed 100 %, over all whom it concerned or over those who chose something', () => {
    const counts = group('', 10, { 1: 8, 2: 7, 0: 1, [-1]: 1 });
    const [asked, answered] = (['A', 'B'] as const).map(
      (base) => tabulate(itemOf('MA', [null, null]), [counts], base).rows[0]!,
    );
    expect([asked!.n, ...asked!.cells.map(({ percent }) => percent), asked!.marks]).toEqual([
      9,
      88.9,
      77.8,
      { count: 15, percent: 166.7 },
    ]);
    expect([answered!.n, ...answered!.cells.map(({ percent }) => percent), answered!.marks]).toEqual([
      8,
      100,
      87.5,
      { count: 15, percent: 187.5 },
    ]);
  });

  it('is refused where an option counts more people than have answered', () => {
    expect(() => tabulate(itemOf('MA', [null, null]), [group('', 5, { 1: 5, 0: 1 })], 'A')).toThrow(
      'more people than answered',
    );
  });
});

describe('a cross table', () => {
  it('counts those whose group is not known in the first row, and shows them as the last', () => {
    const table = tabulate(itemOf('SA', [null, null]), [group('', 3, { 1: 1, 2: 2 }), group('北部', 4, { 1: 4 })], 'A');
    expect(table.rows.map(({ group: value, n, cells }) => [value, n, cells.map(({ count }) => count)])).toEqual([
      [null, 7, [5, 2]],
      ['北部', 4, [4, 0]],
      ['', 3, [1, 2]],
    ]);
  });

  it('shows a group of which nobody answered, with nothing divided by nobody', () => {
    const table = tabulate(itemOf('SA', [1, 2]), [group('北部', 0, {}), group('南部', 2, { 1: 2 })], 'A');
    expect(table.rows[1]).toMatchObject({
      group: '北部',
      n: 0,
      cells: [
        { count: 0, percent: null },
        { count: 0, percent: null },
      ],
      summary: { n: 0, values: { mean: null, sd: null } },
    });
  });

  it('marks no difference of the group that is not known', () => {
    const table = tabulate(itemOf('SA', [null, null]), [group('', 50, { 1: 50 }), group('北部', 50, { 2: 50 })], 'A');
    expect(table.rows.map(({ cells }) => cells.map(({ mark }) => mark))).toEqual([
      [null, null],
      ['fewer', 'more'],
      [null, null],
    ]);
  });

  it('calls a row with fewer than 30 people a reference', () => {
    const table = tabulate(itemOf('SA', [null]), [group('a', 29, { 1: 29 }), group('b', 30, { 1: 30 })], 'A');
    expect(table.rows.map(({ reference }) => reference)).toEqual([false, true, false]);
  });

  it('has no more rows than one where nothing divides the respondents', () => {
    expect(tabulate(itemOf('SA', [null]), [group('', 3, { 1: 3 })], 'A').rows).toHaveLength(1);
  });
});

describe('groups together', () => {
  it('have the sum of their answers under each code', () => {
    expect(together([group('a', 3, { 1: 2, 0: 1 }), group('b', 4, { 1: 1, 2: 3 })])).toEqual(
      group('', 7, { 1: 3, 0: 1, 2: 3 }),
    );
  });
});
