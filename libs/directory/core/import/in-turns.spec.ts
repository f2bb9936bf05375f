import { turnsDuring } from '../../../../test/support/turns.js';
import { inTurns } from './in-turns.js';
import type { PersonLine } from './line.js';
import { planImport } from './plan.js';

it('works on every element in order, and leaves others their turn', async () => {
  const list = Array.from({ length: 2_000 }, (_, n) => n);
  let made: string[] = [];
  const turns = await turnsDuring(async () => {
    made = await inTurns(list, (given, place) => `${given}/${place}`);
  });
  expect(made).toEqual(list.map((n) => `${n}/${n}`));
  expect(turns).toBeGreaterThan(8);
});

it('is how a long file is planned', async () => {
  const line = (row: number): PersonLine => ({
    type: 'person', row, name: `人${row}`, nameKey: `人${row}`, kana: null, id: null, emails: [], tags: [], office: null, title: null,
  }); // prettier-ignore
  const lines = Array.from({ length: 2_000 }, (_, n) => line(n + 2));
  const turns = await turnsDuring(() => planImport(lines, { offices: [], people: [] }));
  expect(turns).toBeGreaterThan(3 * 8);
});
