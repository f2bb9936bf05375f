import { createHash, randomBytes } from 'node:crypto';
import { DoorCheck, uuidv7 } from '#platform';
import { directoryDoors } from '../support/directory-doors.js';
import { useProduct } from '../support/product.js';

// Who may enter which route, written down by hand: a route without a row, or a row without a route, fails.
const open = 'everybody';

const table: Record<string, string> = {
  'GET /': open,
  'GET /health': open,
  'GET /ready': open,
  'GET /set-up/:token': open,
  'POST /set-up/:token': open,
  'GET /login': open,
  'POST /login': open,
  'POST /login/links': open,
  'GET /login/link-sent': open,
  'GET /login/links/:token': open,
  'POST /login/links/:token': open,
  'POST /sign-out': open,
  'GET /w/:slug/invitations/:token': open,
  'POST /w/:slug/invitations/:token': open,
  'POST /w/:slug/invitations/:token/membership': open,

  'GET /workspaces': 'signed-in',
  'GET /account': 'signed-in',
  'POST /account': 'signed-in',
  'POST /account/digests': 'signed-in',
  'POST /account/password': 'signed-in',
  'POST /account/sessions/:id/sign-out': 'signed-in',
  'POST /account/sign-outs': 'signed-in',

  'GET /operator/workspaces': 'workspaces.manage',
  'GET /operator/workspaces/new': 'workspaces.manage',
  'POST /operator/workspaces': 'workspaces.manage',

  'GET /w/:slug/staff': 'staff.home',
  'GET /w/:slug/staff/settings': 'settings.manage',
  'POST /w/:slug/staff/settings': 'settings.manage',
  'GET /w/:slug/staff/audit': 'audit.read',
  'GET /w/:slug/staff/members': 'members.manage',
  'POST /w/:slug/staff/members/invitations': 'members.manage',
  'POST /w/:slug/staff/members/invitations/:id/withdrawal': 'members.manage',
  'GET /w/:slug/staff/members/:id': 'members.manage',
  'POST /w/:slug/staff/members/:id/role': 'members.manage',
  'POST /w/:slug/staff/members/:id/removal': 'members.manage',
  'GET /w/:slug/staff/mailbox': 'mailbox.read',
  'GET /w/:slug/staff/mailbox/:id': 'mailbox.read',
  'GET /w/:slug/staff/mailbox/:id/letter': 'mailbox.read',
  ...directoryDoors,

  'GET /w/:slug': open,
  'GET /w/:slug/calendar.ics': open,
  'GET /w/:slug/events/:id': open,
  'GET /w/:slug/events/:id/calendar.ics': open,
  'GET /w/:slug/staff/events': 'events.read',
  'GET /w/:slug/staff/events/:id': 'events.read',
  'GET /w/:slug/staff/events/:id/preview': 'events.read',
  'GET /w/:slug/staff/events/new': 'events.edit',
  'POST /w/:slug/staff/events/new': 'events.edit',
  'GET /w/:slug/staff/events/:id/edit': 'events.edit',
  'POST /w/:slug/staff/events/:id/edit': 'events.edit',
  'POST /w/:slug/staff/events/:id/preparation': 'events.edit',
  'POST /w/:slug/staff/events/:id/publication': 'events.edit',
  'GET /w/:slug/staff/events/:id/cancellation': 'events.edit',
  'POST /w/:slug/staff/events/:id/cancellation': 'events.edit',

  'GET /w/:slug/events/:id/apply': open,
  'POST /w/:slug/events/:id/link-requests': open,
  'GET /w/:slug/events/:id/link-sent': open,
  'GET /w/:slug/r/:token': open,
  'POST /w/:slug/r/:token': open,
  'GET /w/:slug/my/:token': open,
  'GET /w/:slug/my/:token/change': open,
  'POST /w/:slug/my/:token/changes': open,
  'GET /w/:slug/my/:token/cancellation': open,
  'POST /w/:slug/my/:token/cancellation': open,
  'POST /w/:slug/my/:token/restorations': open,
  'GET /w/:slug/staff/events/:id/invitations': 'registrations.edit',
  'POST /w/:slug/staff/events/:id/invitations': 'registrations.edit',
  'GET /w/:slug/staff/events/:id/registrations': 'registrations.read',
  'GET /w/:slug/staff/events/:id/registrations/:registration': 'registrations.read',
  'GET /w/:slug/staff/events/:id/registrations/:registration/promotion': 'registrations.edit',
  'POST /w/:slug/staff/events/:id/registrations/:registration/promotion': 'registrations.edit',
  'GET /w/:slug/staff/events/:id/registrations/:registration/cancellation': 'registrations.edit',
  'POST /w/:slug/staff/events/:id/registrations/:registration/cancellation': 'registrations.edit',
  'GET /w/:slug/staff/events/:id/questions': 'registrations.edit',
  'POST /w/:slug/staff/events/:id/questions': 'registrations.edit',
  'GET /w/:slug/staff/events/:id/fees': 'fees.take',
  'POST /w/:slug/staff/events/:id/fees': 'fees.take',
  'POST /w/:slug/staff/events/:id/fees/:payment/undoing': 'fees.take',
  'POST /w/:slug/staff/events/:id/fees/receipts': 'fees.take',
  'GET /w/:slug/staff/events/:id/fees/:payment/receipt': 'fees.take',
  'GET /w/:slug/staff/purpose': 'purpose.write',
  'POST /w/:slug/staff/purpose': 'purpose.write',
  'POST /w/:slug/my/:token/receipts': open,
  'GET /w/:slug/my/:token/receipts/:payment': open,
  'GET /w/:slug/staff/events/:id/admissions/new': 'registrations.admit',
  'POST /w/:slug/staff/events/:id/admissions': 'registrations.admit',
  'POST /w/:slug/my/:token/join': open,
  'GET /w/:slug/my/:token/joined': open,
  'GET /w/:slug/staff/events/:id/reception': 'attendance.take',
  'POST /w/:slug/staff/events/:id/reception/searches': 'attendance.take',
  'POST /w/:slug/staff/events/:id/reception/facts': 'attendance.take',
  'GET /w/:slug/staff/events/:id/reception/registrations/:registration': 'attendance.take',
  'GET /w/:slug/staff/events/:id/reception/walk-ins/new': 'attendance.take',
  'POST /w/:slug/staff/events/:id/reception/walk-ins': 'attendance.take',
  'GET /w/:slug/staff/events/:id/attendance': 'attendance.read',
  'POST /w/:slug/staff/events/:id/attendance/unidentified': 'attendance.take',
  'GET /w/:slug/staff/events/:id/attendance/roster': 'attendance.read',
  'GET /w/:slug/staff/events/:id/attendance/list.csv': 'attendance.read',
  'GET /w/:slug/staff/events/:id/attendance/list.xlsx': 'attendance.read',
  'GET /w/:slug/q/:token': open,
  'POST /w/:slug/q/:token': open,
  'GET /w/:slug/q/:token/thanks': open,
  'GET /w/:slug/staff/questionnaires': 'questionnaires.read',
  'GET /w/:slug/staff/questionnaires/new': 'questionnaires.edit',
  'POST /w/:slug/staff/questionnaires': 'questionnaires.edit',
  'GET /w/:slug/staff/events/:id/questionnaires': 'questionnaires.read',
  'POST /w/:slug/staff/events/:id/questionnaires': 'questionnaires.edit',
  'GET /w/:slug/staff/events/:id/questionnaire': 'questionnaires.edit',
  'GET /w/:slug/staff/events/:id/questionnaire/:page': 'questionnaires.edit',
  'GET /w/:slug/staff/events/:id/questionnaire/responses/:response': 'questionnaires.edit',
  'GET /w/:slug/staff/questionnaires/:id': 'questionnaires.edit',
  'POST /w/:slug/staff/questionnaires/:id': 'questionnaires.edit',
  'POST /w/:slug/staff/questionnaires/:id/publication': 'questionnaires.edit',
  'GET /w/:slug/staff/questionnaires/:id/preview': 'questionnaires.edit',
  'POST /w/:slug/staff/questionnaires/:id/preview': 'questionnaires.edit',
  'GET /w/:slug/staff/questionnaires/:id/preview/page': 'questionnaires.edit',
  'GET /w/:slug/staff/questionnaires/:id/requests': 'questionnaires.edit',
  'POST /w/:slug/staff/questionnaires/:id/requests': 'questionnaires.edit',
  'POST /w/:slug/staff/questionnaires/:id/closing': 'questionnaires.edit',
  'POST /w/:slug/staff/questionnaires/:id/reopening': 'questionnaires.edit',
  'GET /w/:slug/staff/questionnaires/:id/distributions': 'questionnaires.edit',
  'POST /w/:slug/staff/questionnaires/:id/distributions': 'questionnaires.edit',
  'POST /w/:slug/staff/questionnaires/:id/distributions/:line/removal': 'questionnaires.edit',
  'GET /w/:slug/staff/questionnaires/:id/responses': 'questionnaires.edit',
  'POST /w/:slug/staff/questionnaires/:id/responses': 'questionnaires.edit',
  'GET /w/:slug/staff/questionnaires/:id/responses/new': 'questionnaires.edit',
  'GET /w/:slug/staff/questionnaires/:id/responses/:response': 'questionnaires.edit',
  'GET /w/:slug/staff/events/:id/mails': 'mails.read',
  'POST /w/:slug/staff/events/:id/mails/resends': 'mails.send',
  'GET /w/:slug/staff/mails': 'mails.read',
  'POST /w/:slug/staff/mails/releases': 'mails.release',
  'POST /w/:slug/staff/mails/discards': 'mails.release',
  'POST /w/:slug/staff/mails/resends': 'mails.send',
  'GET /w/:slug/staff/events/:id/reminders': 'reminders.edit',
  'POST /w/:slug/staff/events/:id/reminders': 'reminders.edit',
  'POST /w/:slug/staff/events/:id/reminders/own': 'reminders.edit',
  'GET /w/:slug/staff/events/:id/tally': 'tally.read',
  'GET /w/:slug/staff/events/:id/tally/:file': 'tally.read',
  'GET /w/:slug/staff/questionnaires/:id/tally': 'tally.read',
  'GET /w/:slug/staff/questionnaires/:id/tally/tables.xlsx': 'tally.read',
  'GET /w/:slug/staff/questionnaires/:id/tally/tables.csv': 'tally.read',
  'GET /w/:slug/staff/questionnaires/:id/tally/comments.csv': 'tally.read',
};

// Which of them hold a permission in the workspace they belong to; the operator belongs to none.
const everyRole = ['viewer', 'reviewer', 'reception', 'organiser', 'owner'];
const everyAccount = [...everyRole, 'operator'];
const visitors = ['anonymous', ...everyAccount];

const holders: Record<string, string[]> = {
  [open]: visitors,
  'signed-in': everyAccount,
  'workspaces.manage': ['operator'],
  'staff.home': everyRole,
  'settings.manage': ['owner'],
  'purpose.write': ['owner'],
  'members.manage': ['owner'],
  'audit.read': ['owner'],
  'mailbox.read': ['owner'],
  'directory.find': ['viewer', 'reviewer', 'reception', 'organiser', 'owner'],
  'directory.read': ['viewer', 'reviewer', 'organiser', 'owner'],
  'directory.edit': ['organiser', 'owner'],
  'events.read': everyRole,
  'events.edit': ['organiser', 'owner'],
  'registrations.read': ['reception', 'organiser', 'owner'],
  'registrations.edit': ['organiser', 'owner'],
  'registrations.admit': ['reception', 'organiser', 'owner'],
  'fees.take': ['reception', 'organiser', 'owner'],
  'attendance.take': ['reception', 'organiser', 'owner'],
  'attendance.read': everyRole,
  'mails.read': ['organiser', 'owner'],
  'mails.send': ['organiser', 'owner'],
  'mails.release': ['owner'],
  'reminders.edit': ['organiser', 'owner'],
  'questionnaires.read': ['viewer', 'reviewer', 'organiser', 'owner'],
  'questionnaires.edit': ['organiser', 'owner'],
  'tally.read': ['viewer', 'reviewer', 'organiser', 'owner'],
};

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

it('every route has a row in the table above, and every row a route', () => {
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
