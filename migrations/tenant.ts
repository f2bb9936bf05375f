/** `tenants` is what every table of a workspace gets: forced row-level security, default deny, and the grants of the two roles. */
export function tenant(
  table: string,
  grants: 'select, insert, update, delete' | 'select, insert' = 'select, insert, update, delete',
) {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy owner_all on ${table} to app_owner using (true) with check (true);
    create policy own_workspace on ${table} to app
      using (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
      with check (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
    grant ${grants} on ${table} to app;`;
}

/** Lets the dispatcher find due work in every workspace, by the named columns only. */
export function dispatched(table: string, columns: string) {
  return `
    create policy find_due on ${table} for select to dispatcher using (true);
    grant select (${columns}) on ${table} to dispatcher;`;
}

/** Tables of the installation: no workspace, no row-level security, explicit grants. */
export function installation(table: string, grants = 'select, insert, update, delete') {
  return `grant ${grants} on ${table} to app;`;
}
