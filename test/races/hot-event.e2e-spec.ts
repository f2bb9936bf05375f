import { LinkSigner, uuidv7 } from '../../libs/platform/index.js';
import { PoolReader } from '../../libs/registration/index.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { release } from './crowd.js';
import { type AtRest, type Attempt, violations } from './history.js';
import { readWithoutLock } from './without-lock.js';

describe('200 clients from two processes for one event', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z', poolSize: 10 });
  let organiser: Organiser;

  beforeAll(async () => {
    organiser = await foundHost(product);
  });

  it('gives 50 places to 50 of them and positions 1 to 150 to the others, in the order of their requests', async () => {
    const { attempts, rest } = await race(50, 200);
    expect(violations(attempts, rest)).toEqual([]);
    expect([rest.confirmed.length, rest.line.length]).toEqual([50, 150]);
  }, 120_000);

  it.each([0, 1, 19, 20, 21])(
    'is in order for 20 clients and a capacity of %i',
    async (capacity) => {
      const { attempts, rest } = await race(capacity, 20);
      expect(violations(attempts, rest)).toEqual([]);
      expect(rest.confirmed).toHaveLength(Math.min(capacity, 20));
    },
    60_000,
  );

  it('turns red where the capacity is read without its lock: the checker can fail', async () => {
    const reader = product.app.get(PoolReader);
    const locked = reader.read;
    reader.read = readWithoutLock;
    try {
      const { attempts, rest } = await race(50, 200);
      expect(violations(attempts, rest)).not.toEqual([]);
    } finally {
      reader.read = locked;
    }
  }, 120_000);

  async function race(capacity: number, clients: number): Promise<{ attempts: Attempt[]; rest: AtRest }> {
    const eventId = await organiser.publishEvent({
      title: `先着${capacity}人 ${uuidv7()}`.slice(0, 60),
      sessions: [
        {
          date: '2026-12-11',
          start: '13:00',
          end: '16:00',
          pools: [{ mode: 'onsite', venue: '市民プラザ', capacity }],
        },
      ],
    });
    const attempts = await release(product.url, await forms(eventId, clients));
    await product.settle();
    return { attempts, rest: await atRest(eventId) };
  }

  /** Links as `link-requests` would mail them; the journeys take them from delivered mails, here only the race matters. */
  async function forms(eventId: string, count: number) {
    const signer = product.app.get(LinkSigner);
    const [workspace] = await product.database.sql<{ id: string }>('select id from workspace where slug = $1', [
      organiser.slug,
    ]);
    const made = await product.database.sql<{ id: string; email: string }>(
      `insert into invitation (id, workspace_id, event_id, email, language, origin, created_at)
       select uuidv7(), $1, $2, 'client' || n || '@crowd.example', 'ja', 'staff', $4 from generate_series(1, $3::int) n returning id, email`,
      [workspace!.id, eventId, count, product.clock.now()],
    );
    return made.map(({ id, email }) => ({
      name: email.split('@')[0]!,
      path: `/w/${organiser.slug}/r/${signer.sign('registration.apply', id)}`,
    }));
  }

  async function atRest(eventId: string): Promise<AtRest> {
    const [pool] = await product.database.sql<{ capacity: number; taken: number; waiting: number }>(
      'select capacity, taken, waiting from pool join pool_count on pool_id = pool.id where event_id = $1',
      [eventId],
    );
    const seats = await product.database.sql<{ client: string; state: string; position: number }>(
      `select a.contact_name as client, s.state, s.position from seat s join registration r on r.id = s.registration_id
       join application a on a.id = r.application_id where r.event_id = $1 order by s.position`,
      [eventId],
    );
    const mails = await product.database.sql<{ client: string; n: number }>(
      `select to_name as client, count(*)::int as n from mail where subject_id = $1 and kind = 'registration.received' and state = 'sent' group by 1`,
      [eventId],
    );
    return {
      ...pool!,
      confirmed: seats.filter((seat) => seat.state === 'confirmed').map((seat) => seat.client),
      line: seats.filter((seat) => seat.state === 'waiting').map(({ client, position }) => ({ client, position })),
      confirmations: Object.fromEntries(mails.map(({ client, n }) => [client, n])),
    };
  }
});
