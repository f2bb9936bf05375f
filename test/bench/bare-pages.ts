import type pg from 'pg';
import { uuidv7 } from '../../libs/platform/ids.js';
import type { LinkSigner } from '../../libs/platform/link-signer.js';

/** One page as the product drew it, and what this server needs to know that it is still true. */
export type BarePage = { path: string; html: string } & (
  | { kind: 'event'; slug: string; event: string }
  | { kind: 'apply'; email: string; key: string }
  | { kind: 'home'; slug: string }
);

/** Answers with the page: one statement, written for this, and the text from memory. */
export type Show = () => Promise<Buffer>;

/** The versions of the rows that an organiser writes whenever something on the page changes, and the counts of its places. */
const event = `
  select w.xmin || ' ' || e.xmin || ' ' || (select string_agg(p.xmin || '/' || c.xmin, ',') from pool p join pool_count c on c.pool_id = p.id where p.event_id = e.id) as mark
  from workspace w join event e on e.workspace_id = w.id where w.slug = $1 and e.id = $2 and e.published_at is not null`;

/** Everything that the form shows: whose it is, the event with its places, and when mails will come. */
const apply = `
  select i.email, i.revision, e.title, e.state, e.zone, e.opens_at, e.deadline, e.texts, e.for_whom, e.contact_name, e.contact_phone,
    e.contact_email, w.name as host, w.phone, w.reply_to,
    (select json_agg(json_build_array(n.id, n.title, n.starts_at, n.ends_at, n.requirement, n.fee,
      (select json_agg(json_build_array(p.id, p.mode, p.venue, p.venue_note, p.capacity, c.taken, c.waiting) order by p.ordinal)
       from pool p join pool_count c on c.pool_id = p.id where p.session_id = n.id)) order by n.ordinal) from session n where n.event_id = e.id) as sessions,
    (select json_agg(r) from reminder_rule r where r.event_id = e.id and r.active) as mails
  from invitation i join event e on e.id = i.event_id join workspace w on w.id = e.workspace_id where i.id = $1`;

/** The lines of the list, coming first: at most 100 of those, and one page of what is over. */
const home = `
  with line as (
    select e.id, e.title, e.number, e.state, e.zone, e.opens_at, e.deadline, e.texts, e.published_at, e.series_id,
      min(n.starts_at) as starts_at, max(n.ends_at) as ends_at, count(*) as sessions
    from event e join session n on n.event_id = e.id where e.published_at is not null group by e.id
  ), shown as (
    (select * from line where ends_at > now() order by starts_at, id limit 100)
    union all (select * from line where ends_at <= now() and state = 'published' order by starts_at desc, id limit 20)
  )
  select w.name, w.phone, w.reply_to, w.languages, (select count(*)::int from line where ends_at <= now() and state = 'published') as past,
    (select json_agg(json_build_array(l.*, s.name,
      (select json_agg(json_build_array(p.mode, p.capacity, c.taken, c.waiting)) from pool p join pool_count c on c.pool_id = p.id where p.event_id = l.id)))
     from shown l left join series s on s.id = l.series_id) as lines
  from workspace w where w.slug = $1`;

export function shower(page: BarePage, pool: pg.Pool, signer: LinkSigner): Show {
  const body = Buffer.from(page.html);
  if (page.kind === 'event') {
    let mark: string | undefined;
    return async () => {
      const { rows } = await pool.query<{ mark: string }>({
        name: 'event',
        text: event,
        values: [page.slug, page.event],
      });
      mark ??= rows[0]!.mark;
      if (rows[0]!.mark !== mark) throw new Error('the page is no longer true');
      return body;
    };
  }
  if (page.kind === 'apply') {
    const token = page.path.slice(page.path.lastIndexOf('/') + 1);
    return async () => {
      const { rows } = await pool.query<{ email: string; revision: number; state: string }>({
        name: 'apply',
        text: apply,
        values: [signer.subjectOf(token)],
      });
      const [found] = rows;
      if (signer.verify('registration.apply', token, found!.revision) !== 'valid' || found!.state !== 'published')
        throw new Error('a wrong link');
      // Every reader's form has an address and a key of its own.
      return Buffer.from(page.html.replaceAll(page.email, found!.email).replace(page.key, uuidv7()));
    };
  }
  return async () => {
    const { rows } = await pool.query<{ lines: unknown[] }>({ name: 'home', text: home, values: [page.slug] });
    if (rows[0]!.lines.length === 0) throw new Error('nothing to show');
    return body;
  };
}
