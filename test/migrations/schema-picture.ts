import type { QueryRunner } from 'typeorm';

/** Everything a migration can make in the schema, one line each, so that two states can be compared as a whole. */
export async function schemaPicture(runner: QueryRunner): Promise<string[]> {
  const found = (await runner.query(`
    select line from (
      select format('table %s %s rls=%s forced=%s', relname, relacl, relrowsecurity, relforcerowsecurity) as line
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm')
      union all
      select format('column %s.%s %s %s default %s identity %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod),
                    attnotnull, pg_get_expr(adbin, adrelid), attidentity, attacl)
      from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r')
        and attnum > 0 and not attisdropped
      union all
      select format('index %s', indexdef) from pg_indexes where schemaname = 'public'
      union all
      select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace
      union all
      select format('policy %s %s %s %s using %s check %s', tablename, policyname, roles, cmd, qual, with_check)
      from pg_policies where schemaname = 'public'
      union all
      select format('function %s %s', pg_get_functiondef(p.oid), proacl)
      from pg_proc p where pronamespace = 'public'::regnamespace and prokind = 'f'
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      union all
      select format('trigger %s', pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
      union all
      select format('extension %s', extname) from pg_extension
    ) as picture order by line`)) as { line: string }[];
  return found.map(({ line }) => line);
}
