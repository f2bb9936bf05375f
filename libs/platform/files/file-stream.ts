import { PassThrough, type Readable } from 'node:stream';
import { Turns } from './turns.js';

/** Each may hold a connection to the database as long as its reader takes; the others of the pool are for pages. */
const turns = new Turns(3);

/** ms in which a reader must take something, or it is given up */
const patience = 60_000;

export type Write = (text: string) => Promise<void>;

/**
 * What `fill` writes, as fast as it is read and never far ahead. It begins when its turn has come; a transaction is best
 * opened there.
 * @returns with the first words; what is thrown before them is thrown here, what is thrown later breaks the stream
 */
export function streamed(fill: (write: Write) => Promise<void>): Promise<Readable> {
  return new Promise((begin, refuse) => {
    const stream = new PassThrough();
    // whoever reads hears of it as well; without this an error before they listen would end the process
    stream.on('error', refuse);
    const write: Write = async (text) => {
      if (stream.destroyed) throw new ReaderGone();
      const room = stream.write(text);
      begin(stream);
      if (!room) await taken(stream);
    };
    turns
      .take(() => fill(write))
      .then(
        () => {
          stream.end();
          begin(stream);
        },
        (cause: Error) => {
          refuse(cause);
          // what a reader may be told; the cause is for the log
          stream.destroy(new Error('the file broke off', { cause }));
        },
      );
  });
}

/** Nobody takes the rest: what fills the stream ends with this, and so does its transaction. */
class ReaderGone extends Error {
  constructor() {
    super('the reader is gone');
  }
}

function taken(stream: PassThrough): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => stream.destroy(), patience);
    const look = () => {
      clearTimeout(timer);
      stream.off('drain', look).off('close', look);
      if (stream.destroyed) reject(new ReaderGone());
      else resolve();
    };
    stream.once('drain', look).once('close', look);
  });
}
