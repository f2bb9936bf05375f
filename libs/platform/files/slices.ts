import { setImmediate } from 'node:timers/promises';

/** A few milliseconds of work; between two of them others have their turn. */
const size = 500;

export async function* slices<T>(all: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T[]> {
  let some: T[] = [];
  for await (const one of all) {
    if (some.push(one) < size) continue;
    yield some;
    some = [];
    await setImmediate();
  }
  if (some.length > 0) yield some;
}
