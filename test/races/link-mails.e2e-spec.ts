import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';

/** Links are mailed to whoever asks: so many, and not one more, however they are asked for. */
describe('links asked for at the same moment', () => {
  const product = useProduct({
    env: {
      TRUST_PROXY: '1',
      LIMIT_LINK_MAILS_PER_CLIENT_PER_HOUR: '10',
      LIMIT_LINK_MAILS_PER_EVENT_PER_HOUR: '25',
    },
  });
  let organiser: Organiser;
  const events: string[] = [];

  beforeAll(async () => {
    organiser = await foundHost(product);
    for (const title of ['研修会', '見学会', '交流会']) {
      const pools = [{ mode: 'onsite' as const, venue: '市民プラザ', capacity: 5 }];
      const sessions = [{ date: '2026-12-11', start: '13:00', end: '16:00', pools }];
      events.push(await organiser.publishEvent({ title, sessions }));
    }
  }, 60_000);

  const ask = async (event: string, email: string, from: string) => {
    const answer = await fetch(`${product.url}/w/${organiser.slug}/events/${event}/link-requests`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'x-forwarded-for': from, accept: 'text/html' },
      body: new URLSearchParams({ email }),
    });
    await answer.arrayBuffer();
    return [answer.status, answer.headers.get('retry-after')] as const;
  };
  const countOf = (answers: (readonly [number, string | null])[], status: number) =>
    answers.filter(([each]) => each === status).length;
  const mailed = async (event: string) =>
    (
      await product.database.sql<{ n: number }>(
        `select count(*)::int as n from mail where kind = 'registration.link' and subject_id = $1`,
        [event],
      )
    )[0]!.n;

  it('are three for one mailbox, also where each names it in another way, and nobody is told', async () => {
    const [event] = events as [string];
    const asked = Array.from({ length: 30 }, (_, n) => ask(event, `hai.tani+${n}@tsumugi.example`, `203.0.113.${n}`));
    expect(countOf(await Promise.all(asked), 303)).toBe(30);
    expect(await mailed(event)).toBe(3);
  });

  it('are ten for one client, also where it has a whole network of addresses', async () => {
    const [, event] = events as [string, string];
    const asked = Array.from({ length: 30 }, (_, n) =>
      ask(event, `nioka${n}@tsumugi.example`, `2001:db8:0:7::${n + 1}`),
    );
    const answers = await Promise.all(asked);
    expect([countOf(answers, 303), countOf(answers, 429), await mailed(event)]).toEqual([10, 20, 10]);
    expect(answers.find(([status]) => status === 429)).toEqual([429, '3600']);
    expect(await ask(event, 'aosato@tsumugi.example', '2001:db8:0:8::1')).toEqual([303, null]);
  });

  it('are so many for one event, from wherever they come, and again an hour later', async () => {
    const [, , event] = events as [string, string, string];
    const wave = (host: number) =>
      Promise.all(
        Array.from({ length: 40 }, (_, n) => ask(event, `a${host}b${n}@tsumugi.example`, `198.51.${host}.${n}`)),
      );
    const first = await wave(1);
    expect([countOf(first, 303), countOf(first, 429), await mailed(event)]).toEqual([25, 15, 25]);
    product.clock.advance(3_600_000);
    expect(countOf(await wave(2), 303)).toBe(25);
    const kept = await product.database.sql<{ n: number }>('select count(*)::int as n from link_request');
    expect(kept).toEqual([{ n: 25 }]);
  });
});
