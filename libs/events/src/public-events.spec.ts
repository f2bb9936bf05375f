import type { Database } from '#platform';
import { type Marked, PublicEvents } from './public-events.js';

/** A database that answers when it is told to. */
class Waiting {
  readonly asked: { id: string; answer: (mark: string | Error) => void }[] = [];

  alone(_statement: unknown, [, id]: [string, string]): Promise<Marked[]> {
    return new Promise((resolve, reject) => {
      const answer = (mark: string | Error) =>
        mark instanceof Error ? reject(mark) : resolve([{ mark, workspaceId: 'w' }]);
      this.asked.push({ id, answer });
    });
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the look at an event', () => {
  let waiting: Waiting;
  let events: PublicEvents;
  beforeEach(() => {
    waiting = new Waiting();
    events = new PublicEvents(waiting as unknown as Database);
  });
  const markOf = async (id: string) => (await events.mark('a', id))?.mark;

  it('is shared by all who ask in one turn, each event by itself', async () => {
    const marks = Promise.all([markOf('1'), markOf('2'), markOf('1')]);
    await turn();
    expect(waiting.asked.map(({ id }) => id)).toEqual(['1', '2']);
    for (const { id, answer } of waiting.asked) answer(`mark of ${id}`);
    expect(await marks).toEqual(['mark of 1', 'mark of 2', 'mark of 1']);
  });

  it('is never one that was sent before somebody asked: it may show an older state', async () => {
    const early = markOf('1');
    await turn();
    const late = markOf('1');
    await turn();
    expect(waiting.asked).toHaveLength(2);
    waiting.asked[0]!.answer('before');
    waiting.asked[1]!.answer('after');
    expect([await early, await late]).toEqual(['before', 'after']);
  });

  it('that failed is made again for the next who asks', async () => {
    const failed = markOf('1');
    await turn();
    waiting.asked[0]!.answer(new Error('the database is away'));
    await expect(failed).rejects.toThrow('away');
    const next = markOf('1');
    await turn();
    waiting.asked[1]!.answer('here');
    expect(await next).toBe('here');
  });
});
