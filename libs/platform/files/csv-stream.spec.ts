import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { csvStream } from './csv-stream.js';

async function* rowsUpTo(count: number, seen: { row: number }): AsyncGenerator<string[]> {
  for (let n = 1; n <= count; n += 1) {
    seen.row = n;
    yield [`${n}`, '霧島'.repeat(20), '=1+1'];
  }
}

describe('a stream of CSV', () => {
  it('holds every row once, guarded, with its mark', async () => {
    const whole = (await buffer(await csvStream((put) => put(rowsUpTo(1_234, { row: 0 }))))).toString();
    const lines = whole.split('\r\n');
    expect([lines.length, lines[0], lines[1233], lines[1234]]).toEqual([
      1235,
      `\uFEFF1,${'霧島'.repeat(20)},'=1+1`,
      `1234,${'霧島'.repeat(20)},'=1+1`,
      '',
    ]);
  });

  it('leaves before the last row is read, and waits for its reader', async () => {
    const seen = { row: 0 };
    const stream = await csvStream((put) => put(rowsUpTo(100_000, seen)));
    await settled();
    expect(seen.row).toBeLessThan(2_000);
    stream.read();
    await settled();
    expect(seen.row).toBeGreaterThan(500);
    expect(seen.row).toBeLessThan(4_000);
    stream.destroy();
  });

  it('ends what fills it when its reader goes away', async () => {
    let end: unknown;
    const stream = await csvStream(async (put) => {
      try {
        await put(rowsUpTo(100_000, { row: 0 }));
      } catch (error) {
        end = error;
        throw error;
      }
    });
    stream.destroy();
    await once(stream, 'close');
    await settled();
    expect(end).toMatchObject({ message: 'the reader is gone' });
  });

  it('says what went wrong before the first row, and breaks where it went wrong later', async () => {
    await expect(csvStream(() => Promise.reject(new Error('no such event')))).rejects.toThrow('no such event');
    const stream = await csvStream(async (put) => {
      await put([['a']]);
      throw new Error('the database is gone');
    });
    await expect(text(stream)).rejects.toMatchObject({
      message: 'the file broke off',
      cause: { message: 'the database is gone' },
    });
  });

  it('is written for three readers at once; the next one waits for one of them', async () => {
    const begun: number[] = [];
    const streams = [1, 2, 3, 4].map((n) =>
      csvStream(async (put) => {
        begun.push(n);
        await put(rowsUpTo(5_000, { row: 0 }));
      }),
    );
    const three = await Promise.all(streams.slice(0, 3));
    await settled();
    expect(begun).toEqual([1, 2, 3]);
    await text(three[0] as Readable);
    expect((await text(await streams[3]!)).length).toBeGreaterThan(5_000);
    for (const stream of three) stream.destroy();
  });
});

/** Everything that can go on without the reader has gone on. */
async function settled(): Promise<void> {
  for (let n = 0; n < 200; n += 1) await setImmediate();
}
