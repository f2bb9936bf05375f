import { rows, type Tx } from './database.js';

/** Rows that are fetched at once. */
const slice = 500;

/**
 * Rows of one statement as they are needed, however many there are: memory holds a slice of them. All are of the moment of
 * the first. One at a time in a transaction, whose end also ends what was not read to its end.
 */
export async function* each<R>(tx: Tx, sql: string, values: unknown[] = []): AsyncGenerator<R> {
  // the whole result is read: a plan for its beginning would be a slow one
  await rows(tx, `select set_config('cursor_tuple_fraction', '1', true)`);
  await rows(tx, `declare slices no scroll cursor for ${sql}`, values);
  for (;;) {
    const found = await rows<R>(tx, `fetch ${slice} from slices`);
    yield* found;
    if (found.length < slice) break;
  }
  await rows(tx, 'close slices');
}
