import { DoorCheck } from '#platform';
import { Doors } from '../support/doors.js';
import { everyAccount, holders, open, visitors } from '../support/permission-holders.js';
import { useProduct } from '../support/product.js';
import { routes as table } from '../support/routes.js';

/** Held by an account, whatever the workspace. */
const withoutWorkspace = [open, 'signed-in', 'workspaces.manage'];

const product = useProduct({ env: { LIMIT_LOGIN_PER_15_MINUTES: '1000000' } });
const doors = new Doors(product);

beforeAll(() => doors.open(everyAccount));

it('every route has a row in the table, and every row a route', () => {
  const routes = product.app.get(DoorCheck, { strict: false }).routes();
  expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(table).sort());
});

it.each(Object.entries(table))('%s is for %s', async (route, permission) => {
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
      found[`${visitor} in ${slug}`] = await doors.knock(route, slug, visitor);
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
  await doors.knock('GET /w/:slug/staff/members', 'other', 'owner');
  await doors.knock('GET /w/:slug/staff/members', 'own', 'viewer');
  expect(
    await product.database.sql(
      'select w.slug, c.name, a.action, a.subject_id from audit a join workspace w on w.id = a.workspace_id join account c on c.id = a.account_id order by seq',
    ),
  ).toEqual([
    { slug: 'other', name: 'owner', action: 'door.denied', subject_id: 'members.manage' },
    { slug: 'own', name: 'viewer', action: 'door.denied', subject_id: 'members.manage' },
  ]);
});
