import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The marks of several public events in one look: as many as were asked for at the same moment. */
export class PublicEventMarks1763600000022 implements MigrationInterface {
  name = 'PublicEventMarks1763600000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As before, the mark is made of the versions that PostgreSQL keeps of each row (xmin: the transaction that wrote it):
      -- whoever writes a row changes it, and nobody can forget to. It names no content; nothing is found of an event never published.
      create function public_event_marks(asked_slugs text[], asked_events uuid[])
        returns table (slug text, event uuid, mark text, workspace_id uuid)
        language sql stable security definer set search_path = public, pg_temp as $$
          select w.slug, e.id, concat_ws(' ', w.xmin, e.xmin, s.xmin,
              (select string_agg(p.xmin::text, ',') from pool p where p.event_id = e.id),
              (select string_agg(concat_ws('/', n.xmin, i.xmin, k.xmin), ',')
                from session n left join programme_item i on i.session_id = n.id
                left join speaker k on k.programme_item_id = i.id where n.event_id = e.id)), w.id
          from unnest(asked_slugs, asked_events) as asked (slug, event)
          join event e on e.id = asked.event and e.published_at is not null
          join workspace w on w.id = e.workspace_id and w.slug = asked.slug
          left join series s on s.id = e.series_id
        $$;
      revoke all on function public_event_marks(text[], uuid[]) from public;
      grant execute on function public_event_marks(text[], uuid[]) to app;
      drop function public_event_mark(text, uuid);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function public_event_marks(text[], uuid[]);
      create function public_event_mark(asked_slug text, asked_event uuid) returns table (mark text, workspace_id uuid)
        language sql stable security definer set search_path = public, pg_temp as $$
          select concat_ws(' ', w.xmin, e.xmin, s.xmin,
              (select string_agg(p.xmin::text, ',') from pool p where p.event_id = e.id),
              (select string_agg(concat_ws('/', n.xmin, i.xmin, k.xmin), ',')
                from session n left join programme_item i on i.session_id = n.id
                left join speaker k on k.programme_item_id = i.id where n.event_id = e.id)), w.id
          from workspace w
          join event e on e.workspace_id = w.id and e.id = asked_event and e.published_at is not null
          left join series s on s.id = e.series_id
          where w.slug = asked_slug
        $$;
      revoke all on function public_event_mark(text, uuid) from public;
      grant execute on function public_event_mark(text, uuid) to app;
    `);
  }
}
