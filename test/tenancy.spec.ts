import { rows, type Tx } from '../libs/platform/database/database.js';
import { uuidv7 } from '../libs/platform/ids.js';
import { tables as owned } from './architecture/data.js';
import { useDatabase } from './support/database.js';
import { tablesOf } from './tenancy/catalogue.js';
import { foreignRowsSeen, leaking } from './tenancy/crowd.js';
import { keysOf, pointing } from './tenancy/keys.js';
import { plant } from './tenancy/plant.js';

/** Tables of the installation: what they hold belongs to no workspace. */
const withoutTenant = ['account', 'home', 'mail_server', 'migration', 'one_time_link', 'staff_session', 'workspace'];

/** What is only ever added: nobody may take a row of these away. */
const keptForGood = [
  ...[
    'attendance_fact',
    'audit',
    'choice',
    'event_revision',
    'item',
    'purpose_version',
    'questionnaire_version',
    'seat_change',
    'stratum',
    'unidentified',
  ],
];

describe('the border between workspaces', () => {
  const test = useDatabase({ poolSize: 3 });
  let ours: string;
  let theirs: string;
  let tenants: string[];

  const each = async <T>(look: (table: string) => Promise<T>): Promise<Record<string, T>> => {
    const seen: Record<string, T> = {};
    for (const table of tenants) seen[table] = await look(table);
    return seen;
  };
  const everywhere = <T>(value: T): Record<string, T> => Object.fromEntries(tenants.map((table) => [table, value]));

  beforeAll(async () => {
    [ours, theirs] = [await test.workspace('ours'), await test.workspace('theirs')];
    tenants = (await tablesOf(test)).map(({ name }) => name).filter((name) => !withoutTenant.includes(name));
    await plant(test, tenants, [ours, theirs]);
  });

  it('runs through every table but those of the installation', async () => {
    const tables = await tablesOf(test);
    expect(tables.filter(({ hasWorkspace }) => !hasWorkspace).map(({ name }) => name)).toEqual(withoutTenant);
  });

  it('runs along with that between contexts: each table is one context’s, and the law knows whose', async () => {
    const names = (await tablesOf(test)).map(({ name }) => name).filter((name) => name !== 'migration');
    expect(Object.values(owned).flat().sort()).toEqual(names.sort());
  });

  it('is guarded in each of them by forced row-level security with policies for the owner and the product', async () => {
    const tables = (await tablesOf(test)).filter(({ hasWorkspace }) => hasWorkspace);
    const open = tables.filter(
      ({ secured, policies }) => !secured || !policies.includes('app') || !policies.includes('app_owner'),
    );
    expect(open).toEqual([]);
  });

  it('shows nothing to who has no workspace', async () => {
    const seen = await test.database.installation((tx) => each((table) => countOf(tx, table)));
    expect(seen).toEqual(everywhere(0));
  });

  it('shows to a workspace its own rows and no others', async () => {
    const seen = await test.database.withWorkspace(ours, (tx) => each((table) => workspacesIn(tx, table)));
    expect(seen).toEqual(everywhere([ours]));
  });

  it('lets nobody write a row for another workspace', async () => {
    const answers = await each((table) =>
      test.database.withWorkspace(ours, (tx) => copyInto(tx, table, theirs)).catch((error: Error) => error.message),
    );
    const refusal = (table: string) => `new row violates row-level security policy for table "${table}"`;
    expect(answers).toEqual(Object.fromEntries(tenants.map((table) => [table, refusal(table)])));
  });

  it('lets nobody move a row into another workspace, nor touch one that is there', async () => {
    const moved = await each((table) =>
      test.database
        .withWorkspace(ours, (tx) => rows(tx, `update ${table} set workspace_id = $1 returning 1`, [theirs]))
        .catch((error: { code: string }) => error.code),
    );
    expect(moved).toEqual(everywhere('42501'));
    const removed = await each((table) =>
      test.database
        .withWorkspace(ours, (tx) => rows(tx, `delete from ${table} where workspace_id = $1 returning 1`, [theirs]))
        .catch((error: { code: string }) => error.code),
    );
    expect(removed).toEqual({ ...everywhere([]), ...Object.fromEntries(keptForGood.map((table) => [table, '42501'])) });
  });

  it('is part of every key from a row of a workspace to another, so that the database itself refuses the id of a stranger', async () => {
    const keys = await keysOf(test);
    expect(keys.length).toBeGreaterThan(50);
    const whole = ({ columns, targetColumns, validated }: (typeof keys)[number]) =>
      validated && [columns, targetColumns].every((names) => names.length === 2 && names[0] === 'workspace_id');
    expect(keys.filter((key) => !whole(key))).toEqual([]);
    const answers: Record<string, unknown> = {};
    for (const key of keys)
      answers[`${key.table} ${key.name}`] = [
        await pointing(test, key, ours, ours),
        await pointing(test, key, ours, theirs),
      ];
    expect(answers).toEqual(Object.fromEntries(keys.map((key) => [`${key.table} ${key.name}`, [undefined, key.name]])));
  });

  it('would be missed where it is no part of a key: then the same row is taken', async () => {
    await test.sql('alter table post add constraint planted foreign key (office_id) references office not valid');
    const [key] = (await keysOf(test)).filter(({ name }) => name === 'planted');
    await test.sql('alter table post drop constraint post_office_id_fkey');
    expect([key!.columns, await pointing(test, key!, ours, theirs)]).toEqual([['office_id'], undefined]);
    await test.sql('alter table post drop constraint planted');
  });

  it('opens to an account its own memberships and nobody else’s', async () => {
    const [mine] = await test.sql<{ account_id: string }>('select account_id from membership where workspace_id = $1', [
      ours,
    ]);
    const seen = (account: string) =>
      test.database.installation((tx) => rows(tx, 'select workspace_id from membership'), account);
    expect([await seen(mine!.account_id), await seen(uuidv7())]).toEqual([[{ workspace_id: ours }], []]);
  });

  it('refuses what is no workspace before asking the database', () => {
    expect(() => test.database.withWorkspace(`${ours}' or true`, countOf.bind(null) as never)).toThrow(
      'a workspace is a UUID',
    );
  });

  it('leaks nothing when 600 operations share 3 connections', async () => {
    expect(await foreignRowsSeen(test.database, [ours, theirs], 600)).toBe(0);
  });

  it('would see a leak: with a workspace that stays set, the same crowd meets rows of others', async () => {
    const other = useOwnConnections();
    await other.open();
    try {
      expect(await foreignRowsSeen(leaking(other.dataSource), [ours, theirs], 600)).toBeGreaterThan(0);
    } finally {
      await other.close();
    }
  });

  /** A pool beside the test's own, which the leak would spoil. */
  const useOwnConnections = () => {
    const { dataSource } = test;
    const source = new (dataSource.constructor as new (options: object) => typeof dataSource)(dataSource.options);
    return { dataSource: source, open: () => source.initialize(), close: () => source.destroy() };
  };
});

async function countOf(tx: Tx, table: string): Promise<number> {
  const [row] = await rows<{ n: number }>(tx, `select count(*)::int as n from ${table}`);
  return row!.n;
}

async function workspacesIn(tx: Tx, table: string): Promise<string[]> {
  const found = await rows<{ workspace_id: string }>(tx, `select workspace_id from ${table}`);
  return found.map(({ workspace_id }) => workspace_id);
}

/** Our own row with another workspace's id. */
function copyInto(tx: Tx, table: string, workspace: string): Promise<unknown[]> {
  return rows(
    tx,
    `insert into ${table} overriding system value
     select (jsonb_populate_record(t, jsonb_build_object('workspace_id', $1::text))).* from ${table} t returning 1`,
    [workspace],
  );
}
