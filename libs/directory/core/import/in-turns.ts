import { setImmediate as nextTurn } from 'node:timers/promises';

/** So much is worked on at a time, a few milliseconds; then everybody else who waits has a turn. */
const rowsATurn = 200;

/** What `work` makes of each element. Long files are worked on beside what other people do, not before it. */
export async function inTurns<Given, Made>(
  list: readonly Given[],
  work: (given: Given, place: number) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  for (const [place, given] of list.entries()) {
    if (place > 0 && place % rowsATurn === 0) await nextTurn();
    made.push(work(given, place));
  }
  return made;
}

/** A list as JSON, for the database. */
export const jsonInTurns = async <Given>(list: readonly Given[], shape: (given: Given) => object): Promise<string> =>
  `[${(await inTurns(list, (given) => JSON.stringify(shape(given)))).join(',')}]`;
