import type { Database } from '#platform';
import { type Marked, PublicEvents } from './public-events.js';

/** A database that answers when it is told to. */
class Waiting {
  readonly asked: { ids: string[]; answer: (mark: string | Error) => void }[] = [];

  alone(_statement: unknown, [slugs, ids]: [string[], string[]]): Promise<Marked[]> {
    return new Promise((resolve, reject) => {
      const answer = (mark: string | Error) => {
        if (mark instanceof Error) return reject(mark);
        const published = ids.filter((id) => id !== 'draft');
        resolve(published.map((id) => ({ slug: slugs[0], id, mark: `${mark} ${id}`, workspaceId: 'w' })));
      };
      this.asked.push({ ids, answer });
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

  it('is one for all who ask in one turn, and tells each of their own event', async () => {
    const marks = Promise.all([markOf('1'), markOf('draft'), markOf('2'), markOf('1')]);
    await turn();
    expect(waiting.asked.map(({ ids }) => ids)).toEqual([['1', 'draft', '2']]);
    waiting.asked[0]!.answer('mark of');
    expect(await marks).toEqual(['mark of 1', undefined, 'mark of 2', 'mark of 1']);
  });

  it('is never one that was sent before somebody asked: it may show an older state', async () => {
    const early = markOf('1');
    await turn();
    const late = markOf('1');
    await turn();
    expect(waiting.asked).toHaveLength(2);
    waiting.asked[0]!.answer('before');
    waiting.asked[1]!.answer('after');
    expect([await early, await late]).toEqual(['before 1', 'after 1']);
  });

  it('that failed is made again for the next who asks', async () => {
    const failed = markOf('1');
    await turn();
    waiting.asked[0]!.answer(new Error('the database is away'));
    await expect(failed).rejects.toThrow('away');
    const next = markOf('1');
    await turn();
    waiting.asked[1]!.answer('here');
    expect(await next).toBe('here 1');
  });
});
