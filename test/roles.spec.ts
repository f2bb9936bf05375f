import { rows } from '../libs/platform/database/database.js';
import { useDatabase } from './support/database.js';
import { tablesOf } from './tenancy/catalogue.js';

describe('the roles of the database', () => {
  const test = useDatabase();

  it('may not pass row-level security by, and only two of them may log in', async () => {
    const roles = await test.sql(`
      select rolname as role, rolcanlogin as "logsIn", rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as mighty
      from pg_roles where rolname in ('app', 'app_owner', 'dispatcher') order by 1`);
    expect(roles).toEqual([
      { role: 'app', logsIn: true, mighty: false },
      { role: 'app_owner', logsIn: true, mighty: false },
      { role: 'dispatcher', logsIn: false, mighty: false },
    ]);
  });

  it('are apart: the product is no owner, and becomes the dispatcher only where it says so', async () => {
    const [of] = await test.sql(`
      select pg_has_role('app', 'app_owner', 'member') as owner, pg_has_role('app', 'dispatcher', 'usage') as "dispatcherAlways",
             pg_has_role('app', 'dispatcher', 'set') as "dispatcherOnRequest"`);
    expect(of).toEqual({ owner: false, dispatcherAlways: false, dispatcherOnRequest: true });
  });

  it('leave every table to app_owner', async () => {
    const owners = new Set((await tablesOf(test)).map(({ owner }) => owner));
    expect([...owners]).toEqual(['app_owner']);
  });

  it('let the dispatcher see ids, states and times, and nothing else', async () => {
    const granted = await test.sql<{ table: string; columns: string[] }>(`
      select table_name as "table", array_agg(column_name::text order by column_name::text) as columns
      from information_schema.column_privileges where grantee = 'dispatcher' and table_schema = 'public' group by 1 order by 1`);
    expect(Object.fromEntries(granted.map(({ table, columns }) => [table, columns]))).toEqual({
      digest_round: ['day', 'workspace_id'],
      home: ['cluster', 'database', 'file', 'id', 'starts'],
      import_draft: ['created_at', 'id', 'workspace_id'],
      mail: [
        ...['attempts', 'created_at', 'id', 'lane', 'last_phase', 'lease_until', 'not_after', 'run_at', 'settled_at'],
        ...['state', 'workspace_id'],
      ],
      mail_hold: ['ended_at', 'workspace_id'],
      merge: ['created_at', 'id', 'workspace_id'],
      outbox_delivery: ['done_at', 'fact_id', 'handler', 'lease_until', 'run_at', 'tries', 'workspace_id'],
      reminder_rule: ['active', 'id', 'workspace_id'],
      seat: ['offered_until', 'state', 'workspace_id'],
      stored_search: ['created_at', 'id', 'workspace_id'],
      support_need: ['workspace_id'],
      workspace: ['id', 'zone'],
    });
    const writes = await test.sql(`
      select table_name, privilege_type from information_schema.column_privileges
      where grantee = 'dispatcher' and privilege_type <> 'SELECT'
      union select table_name, privilege_type from information_schema.role_table_grants where grantee = 'dispatcher'`);
    expect(writes).toEqual([]);
  });

  it('keep the contents of mails from the dispatcher', async () => {
    const asDispatcher = (columns: string) =>
      test.database.asDispatcher((tx) => rows(tx, `select ${columns} from mail`));
    await expect(asDispatcher('id, state')).resolves.toEqual([]);
    await expect(asDispatcher('to_address')).rejects.toThrow('permission denied for table mail');
    await expect(asDispatcher('facts')).rejects.toThrow('permission denied for table mail');
  });

  it('give the product no right to change the past: audit rows are written and read', async () => {
    const rights = await test.sql<{ privilege_type: string }>(
      `select privilege_type from information_schema.role_table_grants where grantee = 'app' and table_name = 'audit' order by 1`,
    );
    expect(rights.map(({ privilege_type }) => privilege_type)).toEqual(['INSERT', 'SELECT']);
  });

  it('let nobody but the owner make a schema, so that nobody can put tables in the way of the owner’s', async () => {
    const [may] = await test.sql(`
      select has_database_privilege('app', current_database(), 'create') as app,
             has_database_privilege('dispatcher', current_database(), 'create') as dispatcher,
             has_schema_privilege('app', 'public', 'create') as "inPublic", has_schema_privilege('app', 'queue', 'create') as "inQueue"`);
    expect(may).toEqual({ app: false, dispatcher: false, inPublic: false, inQueue: false });
    await expect(test.database.installation((tx) => rows(tx, 'create schema app_owner'))).rejects.toThrow(
      'permission denied',
    );
  });

  it('lend the owner’s eyes in these functions only, each with a search path of its own', async () => {
    const lent = await test.sql(`
      select p.proname as name, p.proconfig as settings, has_function_privilege('dispatcher', p.oid, 'execute') as everybody
      from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace order by 1`);
    expect(lent).toEqual([
      { name: 'an_owner_exists', settings: ['search_path=public, pg_temp'], everybody: false },
      { name: 'hold_all_mails', settings: ['search_path=public, pg_temp'], everybody: false },
      { name: 'public_event_marks', settings: ['search_path=public, pg_temp'], everybody: false },
      { name: 'staff_at_door', settings: ['search_path=public, pg_temp'], everybody: false },
    ]);
  });
});
