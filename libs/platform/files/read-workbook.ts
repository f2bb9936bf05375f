import { Turns } from './turns.js';
import { newThread } from './worker-thread.js';

/** A sheet of an uploaded workbook, its cells as text. */
export interface SheetText {
  name: string;
  /** as `csvFile` writes it */
  csv: Uint8Array;
}

/** Why a workbook cannot be read. */
export class UnreadableWorkbook extends Error {
  constructor(readonly why: 'broken' | 'too-large') {
    super(`the workbook is ${why}`);
    this.name = 'UnreadableWorkbook';
  }
}

export type ReadAnswer = { sheets: SheetText[] } | { why: UnreadableWorkbook['why'] };

/** One at a time: each takes a processor and much memory while it lasts. */
const turns = new Turns(1);
const longest = 60_000;

/** How an .xlsx file begins. */
const zip = [0x50, 0x4b, 0x03, 0x04];

export const isWorkbook = (bytes: Uint8Array): boolean => zip.every((byte, place) => bytes[place] === byte);

/**
 * The sheets of an .xlsx file that hold anything, read on a thread of its own, so that nobody else waits for it.
 * @throws UnreadableWorkbook also where it is small and unpacks to very much, or takes too long
 */
export function readWorkbook(bytes: Uint8Array): Promise<SheetText[]> {
  return turns.take(async () => {
    const thread = newThread('read-workbook');
    let clock: NodeJS.Timeout | undefined;
    try {
      const answer = await new Promise<ReadAnswer>((resolve, reject) => {
        clock = setTimeout(() => resolve({ why: 'too-large' }), longest);
        thread.once('message', resolve);
        // beyond its memory
        thread.once('error', () => resolve({ why: 'too-large' }));
        thread.once('exit', (code) => reject(new Error(`the thread that reads workbooks ended with ${code}`)));
        thread.postMessage(bytes);
      });
      if ('why' in answer) throw new UnreadableWorkbook(answer.why);
      return answer.sheets;
    } finally {
      clearTimeout(clock);
      await thread.terminate();
    }
  });
}
