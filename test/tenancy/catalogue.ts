import type { TestDatabase } from '../support/database.js';

export interface Table {
  name: string;
  owner: string;
  hasWorkspace: boolean;
  /** row-level security is on, also for the table's owner */
  secured: boolean;
  /** roles with a policy of their own */
  policies: string[];
}

/** Every table of the product, as the database itself lists them. */
export function tablesOf(test: TestDatabase): Promise<Table[]> {
  return test.sql<Table>(`
    select c.relname as name, c.relowner::regrole::text as owner,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and a.attnotnull) as "hasWorkspace",
      c.relrowsecurity and c.relforcerowsecurity as secured,
      array(select distinct r.role::regrole::text from pg_policy p, unnest(p.polroles) r(role)
            where p.polrelid = c.oid order by 1) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);
}

interface Column {
  name: string;
  type: string;
  /** the words a check constraint allows, where it lists them */
  words: string[] | null;
}

/** Columns that must be given a value. */
export function neededColumns(test: TestDatabase, table: string): Promise<Column[]> {
  return test.sql<Column>(
    `select a.attname as name, format_type(a.atttypid, null) as type,
       (select regexp_split_to_array(substring(pg_get_constraintdef(k.oid) from 'ARRAY\\[(.*)\\]'), ', ')
        from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]
          and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%' limit 1) as words
     from pg_attribute a
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
       and a.attnotnull and not a.atthasdef and a.attidentity = '' order by a.attnum`,
    [table],
  );
}
