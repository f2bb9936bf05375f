import { LinkSigner, uuidv7 } from '../../libs/platform/index.js';
import { type Placed, PoolReader, Registrations } from '../../libs/registration/index.js';
import { OfferSweep } from '../../libs/registration/core/offer-sweep.js';
import { foundHost, type Organiser, owner } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { releaseDeeds } from './crowd.js';
import type { Deed, Done } from './deed-client.js';
import { readRest, violationsAtRest } from './rest.js';
import { readWithoutLock } from './without-lock.js';

const rounds = process.env.LONG ? 8 : 1;

interface Party {
  /** of my page */
  path: string;
  registrations: string[];
}

describe('everybody at once, from two processes', () => {
  const product = useProduct({
    now: '2026-10-01T00:00:00Z',
    poolSize: 10,
    env: { LIMIT_LOGIN_PER_15_MINUTES: '1000' },
  });
  let organiser: Organiser;
  const staff = { email: owner.email, password: owner.password };

  beforeAll(async () => {
    organiser = await foundHost(product);
  });
  beforeEach(() => product.clock.set('2026-10-01T00:00:00Z'));

  it.each(Array.from({ length: rounds }, (_, n) => n + 1))(
    'keeps every promise while people apply, cancel, change and answer, offers run out and staff decide: round %i',
    async () => {
      expect(await offersRace()).toEqual([]);
      expect(await approvalsRace()).toEqual([]);
    },
    120_000,
  );

  it('turns red where pools are read without their lock', async () => {
    const reader = product.app.get(PoolReader);
    const locked = reader.read;
    reader.read = readWithoutLock;
    try {
      expect([...(await offersRace({ edited: false })), ...(await approvalsRace())]).not.toEqual([]);
    } finally {
      reader.read = locked;
    }
  }, 120_000);

  async function offersRace({ edited = true } = {}): Promise<string[]> {
    const { eventId, pools } = await publish([6, 4], [3], { promotion: 'offer', offerDays: '3' });
    const parties = new Map<string, Party>();
    const apply = async (name: string, hall: 0 | 1, people = 1) =>
      parties.set(name, await register(eventId, name, [pools[0]![hall]!, pools[1]![0]!], people));
    for (const n of [1, 2, 3, 4, 5, 6]) await apply(`会場${n}`, 0);
    for (const n of [1, 2, 3, 4]) await apply(`画面${n}`, 1);
    for (const n of [1, 2, 3, 4]) await apply(`待ち${n}`, 0);
    await apply('一緒', 0, 2);
    const cancel = (name: string) => registrations().cancel(workspaceId(), tokenOf(parties.get(name)!.path));
    await cancel('会場1');
    await cancel('会場2');
    product.clock.set('2026-10-02T00:00:00Z');
    await cancel('会場3');
    // The first two offers have run out, the third one has a day to go.
    product.clock.set('2026-10-06T09:00:00Z');
    const mine = (name: string, page: string, part: string, fields = {}, times = 1): Deed =>
      ({ client: name, path: `${parties.get(name)!.path}${page}`, part, fields, times }); // prettier-ignore
    const byStaff = (path: string, part: string, fields: Deed['fields']): Deed =>
      ({ client: '職員', path: organiser.path(`events/${eventId}/${path}`), part, fields, staff }); // prettier-ignore
    const registrationOf = (name: string) => `registrations/${parties.get(name)!.registrations[0]}`;
    const deeds: Deed[] = [
      ...(await newcomers(eventId, 8, pools)),
      mine('会場4', '/cancellation', '/cancellation'),
      mine('画面1', '/cancellation', '/cancellation'),
      mine('待ち3', '', '/acceptances', {}, 2),
      mine('会場5', '/change', '/changes', { 'people.0.seats.s0': pools[0]![1]! }),
      byStaff(`${registrationOf('待ち4')}/promotion`, '/promotion', { reason: '電話で依頼' }),
      byStaff(`${registrationOf('会場6')}/cancellation`, '/cancellation', { reason: '電話で欠席' }),
      ...(edited ? [byStaff('edit', '/edit', { 'sessions.0.pools.0.capacity': '8', keep: 'draft' })] : []),
    ];
    const seen = await race(deeds);
    return [
      ...unanswered(seen),
      ...violationsAtRest(await readRest(product.database, eventId, [8, 4, 3]), {
        seated: toldYes(seen, (client) => client.startsWith('新') || client === '待ち3'),
        applied: deeds.map(({ client }) => client),
      }),
    ];
  }

  async function approvalsRace(): Promise<string[]> {
    const { eventId, pools } = await publish([5], [2], { entry: 'approval' });
    const parties: Party[] = [];
    for (let n = 0; n < 8; n += 1)
      parties.push(await register(eventId, `申込${n}`, [pools[0]![0]!, pools[1]![0]!], n % 3 === 2 ? 2 : 1));
    const decide = (decision: string, from: number, to: number): Deed => {
      const people = parties.slice(from, to).flatMap((party) => party.registrations);
      const query = people.map((id) => `&people=${id}`).join('');
      const path = organiser.path(`events/${eventId}/approvals/decision?decision=${decision}${query}`);
      return { client: '職員', path, part: '/approvals', fields: { people, decision, reason: '' }, staff, times: 2 };
    };
    const deeds: Deed[] = [
      ...(await newcomers(eventId, 4, pools)),
      decide('approve', 0, 4),
      decide('approve', 2, 6),
      decide('decline', 6, 8),
      { client: '申込0', path: `${parties[0]!.path}/cancellation`, part: '/cancellation', fields: {} },
    ];
    const seen = await race(deeds);
    return [
      ...unanswered(seen),
      ...violationsAtRest(await readRest(product.database, eventId, [5, 2]), {
        seated: [],
        applied: deeds.map(({ client }) => client),
      }),
    ];
  }

  /** Behind the barrier, with a sweep that ends offers meanwhile; then until everything has been told. */
  async function race(deeds: readonly Deed[]): Promise<Done[]> {
    const sweep = product.app.get(OfferSweep);
    const seen = releaseDeeds(product.url, deeds);
    let over = false;
    void seen.finally(() => (over = true)).catch(() => undefined);
    while (!over) {
      await sweep.sweep().catch(() => undefined);
      await new Promise((done) => setTimeout(done, 20));
    }
    await product.settle();
    await sweep.sweep().catch(() => undefined);
    await product.settle();
    return seen;
  }

  /** Whoever does something that may be done is answered; a change to what has filled up meanwhile is refused with a word. */
  const unanswered = (seen: readonly Done[]): string[] =>
    seen
      .filter(({ client, status }) => status !== 200 && !(client === '会場5' && status === 422))
      .map(({ client, status, text }) => `${client} was answered ${status}: ${text.slice(0, 300)}`);

  const toldYes = (seen: readonly Done[], of: (client: string) => boolean): string[] =>
    seen
      .filter(({ client, status, text }) => of(client) && status === 200 && text.includes('参加が確定しました'))
      .map(({ client }) => client);

  /** Some with a colleague, some together or not at all, some with a finger that presses twice. */
  async function newcomers(eventId: string, count: number, pools: string[][]): Promise<Deed[]> {
    const links = await linksFor(eventId, count);
    return links.map((token, n) => {
      const name = `新${n}`;
      const person = (k: number) => ({
        [`people.${k}.name`]: `${name}の${k}`,
        [`people.${k}.kana`]: 'なまえ',
        [`people.${k}.seats.s0`]: pools[0]![n % pools[0]!.length]!,
        [`people.${k}.seats.s1`]: n % 2 === 0 ? pools[1]![0]! : '',
      });
      const fields = { contactName: name, ...person(0), ...(n % 3 === 0 && { ...person(1), together: 'yes' }) };
      return { client: name, path: `/w/${organiser.slug}/r/${token}`, part: '/r/', fields, times: n % 4 === 0 ? 2 : 1 };
    });
  }

  let workspace = '';
  const workspaceId = () => workspace;
  const registrations = () => product.app.get(Registrations);
  const tokenOf = (path: string) => path.split('/').at(-1)!;

  /** Links as `link-requests` would mail them; the journeys take them from delivered mails, here only the race matters. */
  async function linksFor(eventId: string, count: number): Promise<string[]> {
    const signer = product.app.get(LinkSigner);
    const made = await product.database.sql<{ id: string; workspace: string }>(
      `insert into invitation (id, workspace_id, event_id, email, language, origin, created_at)
       select uuidv7(), w.id, $1, 'client' || gen_random_uuid() || '@crowd.example', 'ja', 'staff', $4
       from generate_series(1, $2::int) n, workspace w where w.slug = $3 returning id, workspace_id as workspace`,
      [eventId, count, organiser.slug, product.clock.now()],
    );
    workspace = made[0]!.workspace;
    return made.map(({ id }) => signer.sign('registration.apply', id));
  }

  async function register(eventId: string, contactName: string, picks: string[], people: number): Promise<Party> {
    const [token] = await linksFor(eventId, 1);
    const placed = (await registrations().apply(workspace, token!, {
      idempotencyKey: uuidv7(),
      contactName,
      contactPhone: '',
      officeName: '',
      language: 'ja',
      together: people > 1,
      people: Array.from({ length: people }, (_, n) => ({ name: `${contactName}の${n}`, kana: 'なまえ', picks })),
    })) as Placed;
    const found = await product.database.sql<{ id: string }>(
      'select id from registration where application_id = $1 order by ordinal',
      [placed.applicationId],
    );
    const signer = product.app.get(LinkSigner);
    const path = `/w/${organiser.slug}/my/${signer.sign('registration.my', placed.applicationId, { revision: 0 })}`;
    return { path, registrations: found.map(({ id }) => id) };
  }

  /** A meeting and an optional party. @returns ids of the pools, by session */
  async function publish(main: number[], party: number[], more: Record<string, string>) {
    const slot = (title: string, capacities: number[], start: string, end: string, optional: boolean) => ({
      title,
      date: '2026-12-11',
      start,
      end,
      optional,
      pools: capacities.map((capacity, n) => ({ mode: n === 0 ? ('onsite' as const) : ('online' as const), capacity, ...(n === 0 && { venue: '市民プラザ' }) })), // prettier-ignore
    });
    await organiser.logIn();
    const eventId = await organiser.publishEvent({
      title: `同時 ${uuidv7()}`,
      sessions: [slot('本会', main, '13:00', '16:00', false), slot('交流会', party, '17:00', '19:00', true)],
      more,
    });
    const found = await product.database.sql<{ id: string; session: number }>(
      `select p.id, s.ordinal as session from pool p join session s on s.id = p.session_id where p.event_id = $1 order by s.ordinal, p.ordinal`,
      [eventId],
    );
    return { eventId, pools: [0, 1].map((n) => found.filter(({ session }) => session === n).map(({ id }) => id)) };
  }
});
