import { slices } from './slices.js';
import { Turns } from './turns.js';
import type { WorkbookPart, XlsxSheet } from './workbook-parts.js';
import { newThread } from './worker-thread.js';

/** Each takes a processor and up to half a gigabyte while it lasts. */
const turns = new Turns(2);

/** Where sheets are handed over, one after the other. */
export interface Workbook {
  add(sheet: XlsxSheet): Promise<void>;
}

/**
 * A workbook as Japanese offices print it. Nothing in it is a formula. It is written on a thread of its own, so that nobody
 * else waits for it; `fill` begins when its turn has come, and a transaction is best opened there.
 * @throws what `fill` throws, and where the thread fails: there is no half file
 */
export function xlsxFile(fill: (book: Workbook) => Promise<void>): Promise<Buffer> {
  return turns.take(async () => {
    const worker = newThread('workbook');
    let ended = false;
    const written = new Promise<Buffer>((resolve, reject) => {
      worker.once('message', (bytes: Uint8Array) =>
        resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
      );
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the thread that writes workbooks ended with ${code}`)));
    }).finally(() => (ended = true));
    const tell = (part: WorkbookPart) => {
      // who fills a book that nobody writes any more would only keep the database busy
      if (ended) throw new Error('the thread that writes workbooks is gone');
      worker.postMessage(part);
    };
    try {
      const filled = fill({ add: (sheet) => handOver(sheet, tell) }).then(() => tell('end'));
      const [bytes] = await Promise.all([written, filled]);
      return bytes;
    } finally {
      await worker.terminate();
    }
  });
}

async function handOver({ tables, ...sheet }: XlsxSheet, tell: (part: WorkbookPart) => void): Promise<void> {
  tell({ sheet });
  for (const { head, rows } of tables) {
    tell({ table: head ? { head } : {} });
    for await (const some of slices(rows)) tell({ rows: some });
  }
}
