import { SetUp } from '../../libs/access/index.js';
import { uuidv7 } from '../../libs/platform/index.js';
import { OneOfEverything } from '../support/one-of-everything.js';
import { foundHost, type Organiser, owner } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { changedTables, tableSums } from '../support/table-sums.js';
import type { Visitor } from '../support/visitor.js';

/** All that a GET or HEAD may write: when a session was last seen, and that somebody was turned away. */
const exempt = {
  staff_session: `to_jsonb(t) - 'seen_at'`,
  audit: `case when action <> 'door.denied' then to_jsonb(t) end`,
};

const oddQuestions = [
  'lang=ja-easy&furigana=off',
  'lang=en&page=2',
  'page=-1&q=%F0%9F%8E%89&state=cancelled&show=past&person=x&code=x',
  [
    'page',
    'q',
    'kind',
    'district',
    'state',
    'show',
    'person',
    'from',
    'next',
    'outcome',
    'code',
    'lang',
    'furigana',
    'search',
  ]
    .map((name) => `${name}=a&${name}=b`)
    .join('&'),
  'q=%00&person=%27%22%3Cscript%3E&kind=%ED%A0%BD&from=../../etc&page=1e99',
];

describe('reading', () => {
  const product = useProduct({ mailbox: true });
  const { database } = product;
  let organiser: Organiser;
  let viewer: Visitor;
  let everything: OneOfEverything;

  beforeAll(async () => {
    await changesNothing((await product.app.get(SetUp).freshLink())!.replace(product.url, ''));
    organiser = await foundHost(product);
    everything = await OneOfEverything.make(product, organiser);
    viewer = await aViewer();
    // Long enough for a session to be seen again, and not for a log-in link to be over.
    product.clock.advance(6 * 60_000);
    await product.settle();
  }, 120_000);

  it('changes no row, on any route, for the owner, for staff who may not, and for a stranger', async () => {
    const visitors = { owner: organiser.visitor, viewer, stranger: product.visitor() };
    const changes: string[] = [];
    const unread: string[] = [];
    let before = await tableSums(database, exempt);
    for (const route of readableRoutes()) {
      for (const [who, visitor] of Object.entries(visitors)) {
        for (const method of ['GET', 'HEAD']) {
          const status = await visit(visitor, method, everything.addressOf(route));
          if (who === 'owner' && status !== 200 && status !== 303) unread.push(`${method} ${route} → ${status}`);
        }
      }
      const after = await tableSums(database, exempt);
      changes.push(...changedTables(before, after).map((table) => `${route} changed ${table}`));
      before = after;
    }
    expect(changes).toEqual([]);
    // Its link can be used once, and was: see the beginning.
    expect(unread).toEqual(['GET /set-up/:token → 404', 'HEAD /set-up/:token → 404']);
  }, 120_000);

  it('changes no row in any language, on further pages, nor with questions that were never meant', async () => {
    const before = await tableSums(database, exempt);
    const failed: string[] = [];
    for (const route of readableRoutes()) {
      for (const query of oddQuestions) {
        const status = await visit(organiser.visitor, 'GET', `${everything.addressOf(route)}?${query}`);
        if (status >= 500) failed.push(`${route}?${query} → ${status}`);
      }
    }
    expect([failed, changedTables(before, await tableSums(database, exempt))]).toEqual([[], []]);
  }, 120_000);

  it('is looked at closely: the same sums see any other change, and only what is exempt escapes them', async () => {
    const changed = async (statement: string) => {
      const before = await tableSums(database, exempt);
      await database.sql(statement);
      return changedTables(before, await tableSums(database, exempt));
    };
    expect([
      await changed(`update staff_session set seen_at = seen_at + interval '1 minute'`),
      await changed(`update staff_session set expires_at = expires_at + interval '1 minute'`),
      await changed(`update registration set companions = 2`),
      await changed(`update audit set subject_id = 'x' where action = 'door.denied'`),
      await changed(
        `update audit set subject_id = 'x' where seq = (select min(seq) from audit where action <> 'door.denied')`,
      ),
    ]).toEqual([[], ['staff_session'], ['registration'], [], ['audit']]);
  });

  const readableRoutes = () => [
    ...new Set(everything.routes().flatMap(({ method, path }) => (method === 'GET' ? [path] : []))),
  ];

  async function visit(visitor: Visitor, method: string, address: string): Promise<number> {
    const answer = await visitor.raw(method, address);
    await answer.arrayBuffer();
    return answer.status;
  }

  async function changesNothing(path: string): Promise<void> {
    const before = await tableSums(database, exempt);
    const status = await visit(product.visitor(), 'GET', path);
    expect([status, changedTables(before, await tableSums(database, exempt))]).toEqual([200, []]);
  }

  /** A colleague who may look and nothing else, signed in. */
  async function aViewer(): Promise<Visitor> {
    const [visitor, id, email] = [product.visitor(), uuidv7(), 'nagame@mizunohama.example'];
    await database.sql(
      `insert into account (id, email, name, password_hash, created_at) select $1, $2, '長目', password_hash, created_at from account limit 1`,
      [id, email],
    );
    await database.sql(
      `insert into membership (id, workspace_id, account_id, role, created_at) select $1, workspace_id, $2, 'viewer', created_at from membership limit 1`,
      [uuidv7(), id],
    );
    await visitor.submit(await visitor.get('/login'), '/login', { email, password: owner.password });
    return visitor;
  }
});
