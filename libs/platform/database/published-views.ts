import { createHash } from 'node:crypto';
import type pg from 'pg';

/**
 * What a context lets others read of its tables: the only names that SQL of other contexts may use. Views are made anew
 * after the migrations whenever one of their texts has changed, so that a view's one home is its file.
 */
export interface PublishedView {
  /** singular, snake_case */
  name: string;
  /** a context below that asks for this, because it shows what it cannot know: it alone reads it although it stands below */
  askedBy?: string;
  /** a select over the context's own tables and what contexts below publish */
  sql: string;
}

/**
 * Makes these views and drops those that were published before and are no more. Row-level security holds through them: they
 * read as whoever asks. A migration that changes a column under a view drops the view; it comes back here.
 * @param views in the order in which one may read the other
 */
export async function publish(owner: pg.Client, views: readonly PublishedView[]): Promise<void> {
  const mark = `published ${createHash('sha256').update(JSON.stringify(views)).digest('hex')}`;
  const { rows: before } = await owner.query<{ name: string; mark: string }>(
    `select c.relname as name, obj_description(c.oid, 'pg_class') as mark from pg_class c
     where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace and obj_description(c.oid, 'pg_class') like 'published %'`,
  );
  if (before.length === views.length && before.every((view) => view.mark === mark)) return;
  const names = [...new Set([...before, ...views].map(({ name }) => name))];
  const drop = names.length > 0 ? `drop view if exists ${names.join(', ')};` : '';
  const make = views.map(
    ({ name, sql }) =>
      `create view ${name} with (security_invoker = true) as ${sql};
       comment on view ${name} is '${mark}';
       grant select on ${name} to app;`,
  );
  // Several statements in one message are one transaction.
  await owner.query(`${drop} ${make.join('\n')}`);
}
