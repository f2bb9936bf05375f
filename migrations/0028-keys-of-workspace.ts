import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A foreign key from one row of a workspace to another of the same. */
interface Key {
  table: string;
  name: string;
  column: string;
  target: string;
  /** as the catalogue has it: (a) no action, (c) cascade, set (n) null */
  onDelete: 'a' | 'c' | 'n';
}

/**
 * Where a row points to a row of its workspace, the workspace is part of the key: the database itself refuses the id of another
 * one, whoever wrote the statement. Taken from the catalogue, so that none is forgotten.
 */
export class KeysOfWorkspace1763600000028 implements MigrationInterface {
  name = 'KeysOfWorkspace1763600000028';

  async up(runner: QueryRunner): Promise<void> {
    const keys = await keysOf(runner, 1);
    for (const target of targetsOf(keys))
      await runner.query(`alter table ${target} add constraint ${target}_of_workspace unique (workspace_id, id)`);
    for (const { table, column, ...key } of keys) {
      const alone = key.onDelete === 'n' ? ` (${column})` : '';
      await remake(
        runner,
        table,
        key.name,
        `foreign key (workspace_id, ${column}) references ${key.target} (workspace_id, id)${rules[key.onDelete]}${alone}`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const keys = await keysOf(runner, 2);
    for (const { table, column, ...key } of keys)
      await remake(runner, table, key.name, `foreign key (${column}) references ${key.target}${rules[key.onDelete]}`);
    for (const target of targetsOf(keys))
      await runner.query(`alter table ${target} drop constraint ${target}_of_workspace`);
  }
}

const rules = { a: '', c: ' on delete cascade', n: ' on delete set null' };

const targetsOf = (keys: readonly Key[]): string[] => [...new Set(keys.map(({ target }) => target))];

/** Old and new in one step. Not `not valid` first: all of it is one transaction, which holds the table either way. */
const remake = (runner: QueryRunner, table: string, name: string, definition: string): Promise<unknown> =>
  runner.query(`alter table ${table} drop constraint ${name}, add constraint ${name} ${definition}`);

/** Keys of so many columns between tables that both have a workspace; the last column is the one that points. */
function keysOf(runner: QueryRunner, columns: 1 | 2): Promise<Key[]> {
  return runner.query(
    `select f.conrelid::regclass::text as "table", f.conname as name, a.attname as "column", f.confrelid::regclass::text as target,
       f.confdeltype as "onDelete"
     from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[cardinality(f.conkey)]
     where f.contype = 'f' and f.connamespace = 'public'::regnamespace and cardinality(f.conkey) = $1
       and (select count(*) from pg_attribute w where w.attrelid in (f.conrelid, f.confrelid) and w.attname = 'workspace_id'
            and w.attnotnull and not w.attisdropped) = case when f.conrelid = f.confrelid then 1 else 2 end
     order by 1, 2`,
    [columns],
  ) as Promise<Key[]>;
}
