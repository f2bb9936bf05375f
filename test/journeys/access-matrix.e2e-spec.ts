import { createHash, randomBytes } from 'node:crypto';
import { DoorCheck, uuidv7 } from '#platform';
import { everyAccount, holders, open, visitors } from '../support/permission-holders.js';
import { doors } from '../support/doors.js';
import { useProduct } from '../support/product.js';

/** Held by an account, whatever the workspace. */
const withoutWorkspace = [open, 'signed-in', 'workspaces.manage'];

const product = useProduct({ env: { LIMIT_LOGIN_PER_15_MINUTES: '1000000' } });
const accounts = new Map<string, string>();

beforeAll(async () => {
  const { database, clock } = product;
  const [own] = [await database.workspace('own'), await database.workspace('other')];
  for (const role of everyAccount) {
    const id = uuidv7();
    accounts.set(role, id);
    await database.sql('insert into account (id, email, name, operator, created_at) values ($1, $2, $3, $4, $5)', [
      id, `${role}@mizunohama.example`, role, role === 'operator', clock.now(),
    ]); // prettier-ignore
    if (role === 'operator') continue;
    await database.sql('insert into membership (id, workspace_id, account_id, role, created_at) values ($1, $2, $3, $4, $5)', [
      uuidv7(), own, id, role, clock.now(),
    ]); // prettier-ignore
  }
});

it('every route has a row in the table of doors, and every row a route', () => {
  const routes = product.app.get(DoorCheck, { strict: false }).routes();
  expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(doors).sort());
});

it.each(Object.entries(doors))('%s is for %s', async (route, permission) => {
  const may = new Set(holders[permission]);
  const expected: Record<string, string> = {};
  const found: Record<string, string> = {};
  for (const slug of ['own', 'other']) {
    for (const visitor of visitors) {
      const enters =
        may.has(visitor) && (slug === 'own' || !route.includes(':slug') || withoutWorkspace.includes(permission));
      expected[`${visitor} in ${slug}`] = enters
        ? 'enters'
        : visitor === 'anonymous'
          ? 'must log in'
          : 'is turned away';
      found[`${visitor} in ${slug}`] = await knock(route, slug, visitor);
    }
  }
  expect(found).toEqual(expected);
});

it('shows a browser the log-in page where an account is needed', async () => {
  const answer = await product.visitor().raw('GET', '/w/own/staff/offices?q=a');
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/login?next=${encodeURIComponent('/w/own/staff/offices?q=a')}`,
  ]);
});

it('notes in the workspace that was knocked at who was turned away', async () => {
  await product.database.sql('truncate audit');
  await knock('GET /w/:slug/staff/members', 'other', 'owner');
  await knock('GET /w/:slug/staff/members', 'own', 'viewer');
  expect(
    await product.database.sql(
      'select w.slug, c.name, a.action, a.subject_id from audit a join workspace w on w.id = a.workspace_id join account c on c.id = a.account_id order by seq',
    ),
  ).toEqual([
    { slug: 'other', name: 'owner', action: 'door.denied', subject_id: 'members.manage' },
    { slug: 'own', name: 'viewer', action: 'door.denied', subject_id: 'members.manage' },
  ]);
});

/** One request with a session of its own (some routes end it), ids of nothing and an empty form: only the door decides. */
async function knock(route: string, slug: string, visitor: string): Promise<string> {
  const [method, pattern] = route.split(' ') as [string, string];
  const path = pattern
    .replace(':slug', slug)
    .replace(/:(id|registration|response|line)/g, () => uuidv7())
    .replace(':token', 'x'.repeat(54))
    .replace(/:(page|file)/, 'x');
  const response = await fetch(new URL(path, product.url), {
    method,
    redirect: 'manual',
    headers: { accept: 'application/json', ...(await session(visitor)) },
    ...(method === 'POST' ? { body: new URLSearchParams() } : {}),
  });
  const text = await response.text();
  if (response.status >= 500) throw new Error(`${route} answered ${response.status}: ${text}`);
  if (response.status === 401) return 'must log in';
  return response.status === 403 ? 'is turned away' : 'enters';
}

async function session(visitor: string): Promise<Record<string, string>> {
  const account = accounts.get(visitor);
  if (!account) return {};
  const token = randomBytes(32).toString('base64url');
  await product.database.sql(
    `insert into staff_session (id, id_hash, account_id, created_at, seen_at, expires_at, began_by) values ($1, $2, $3, $4, $4, $4::timestamptz + interval '1 day', 'password')`,
    [uuidv7(), createHash('sha256').update(token).digest(), account, product.clock.now()],
  );
  return { cookie: `session=${token}` };
}
