import { useDatabase } from '../../../test/support/database.js';
import { statementsOf } from '../../../test/support/statements.js';
import { each } from './cursor.js';

const test = useDatabase();

const upTo = (count: number) =>
  ['select n from generate_series(1, $1::int) n order by n', [count]] as [string, unknown[]];

it.each([0, 1, 499, 500, 501, 1_234])('gives each of %i rows once, in order, a slice at a time', async (count) => {
  const found: number[] = [];
  const statements = await statementsOf(() =>
    test.database.installation(async (tx) => {
      for await (const { n } of each<{ n: number }>(tx, ...upTo(count))) found.push(n);
    }),
  );
  expect(found).toEqual(Array.from({ length: count }, (_, n) => n + 1));
  expect(statements.filter((text) => text.startsWith('fetch'))).toHaveLength(Math.floor(count / 500) + 1);
});

it('fetches no more than was asked for, and its transaction ends with who reads', async () => {
  const statements = await statementsOf(() =>
    test.database.installation(async (tx) => {
      for await (const { n } of each<{ n: number }>(tx, ...upTo(100_000))) if (n === 700) break;
    }),
  );
  expect(statements.filter((text) => text.startsWith('fetch'))).toHaveLength(2);
  const twice = await test.database.installation(async (tx) => {
    let sum = 0;
    for (const count of [3, 4]) for await (const { n } of each<{ n: number }>(tx, ...upTo(count))) sum += n;
    return sum;
  });
  expect(twice).toBe(6 + 10);
});
