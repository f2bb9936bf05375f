import type { Readable } from 'node:stream';
import { byteOrderMark, csvLines } from './csv-cells.js';
import { streamed } from './file-stream.js';
import { slices } from './slices.js';

export type CsvRow = readonly string[];

/** A CSV file of any length: rows leave as they come. See `streamed` for when `fill` begins and what it may throw. */
export function csvStream(
  fill: (put: (rows: Iterable<CsvRow> | AsyncIterable<CsvRow>) => Promise<void>) => Promise<void>,
): Promise<Readable> {
  let mark = byteOrderMark;
  return streamed((write) =>
    fill(async (rows) => {
      for await (const some of slices(rows)) {
        await write(mark + csvLines(some));
        mark = '';
      }
    }),
  );
}
