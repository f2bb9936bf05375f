import { useDatabase } from './support/database.js';

describe('the test database', () => {
  const test = useDatabase();

  it('answers as role app, which neither is a superuser nor passes row-level security by', async () => {
    const [row] = await test.database.installation((tx) =>
      tx.query('select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user'),
    );
    expect(row).toEqual({ rolname: 'app', rolsuper: false, rolbypassrls: false });
  });

  it('gives a workspace that the owner can read', async () => {
    const id = await test.workspace('hokubu');
    expect(await test.sql('select id, slug, created_at from workspace')).toEqual([
      { id, slug: 'hokubu', created_at: test.clock.now() },
    ]);
  });
});
