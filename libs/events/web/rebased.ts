/**
 * What was typed stays; what still stands as it was put there before is replaced by what is put there now. Rows by their place:
 * those that the new form has none for stay where something was typed into them.
 */
export function rebased<T>(typed: T, before: T, after: T): T {
  if (Array.isArray(typed) && Array.isArray(before) && Array.isArray(after))
    return rebasedRows(typed, before, after) as T;
  if (isForm(typed) && isForm(before) && isForm(after))
    return Object.fromEntries(
      Object.keys(after).map((name) => [name, rebased(typed[name], before[name], after[name])]),
    ) as T;
  return same(typed, before) ? after : typed;
}

function rebasedRows(typed: readonly unknown[], before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const begun = after.map((row, place) =>
    place < typed.length ? rebased(typed[place], before[place] ?? blankLike(row), row) : row,
  );
  const more = typed.slice(after.length).filter((row, place) => !same(row, before[after.length + place]));
  return [...begun, ...more];
}

/** A row that was added by hand had nothing put into it. */
const blankLike = (row: unknown): unknown =>
  isForm(row) ? Object.fromEntries(Object.entries(row).map(([name, value]) => [name, blankOf(value)])) : '';

const blankOf = (value: unknown): unknown => (Array.isArray(value) ? [] : isForm(value) ? blankLike(value) : '');

const isForm = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
