import { readingOrder } from '#directory';
import { type PageOf, rows, type Tx } from '#platform';
import { type OfficeChoices, officeChoices } from './office-choices.queries.js';

/** Somebody of the directory, as the invitation page shows them. */
export interface BoardLine {
  personId: string;
  name: string;
  kana: string;
  officeName: string;
  officeKind: string;
  reachable: boolean;
  invitedAt: Date | null;
  registered: boolean;
}

/** Who was invited by staff, and from how many offices. */
export async function countInvited(tx: Tx, eventId: string): Promise<{ people: number; offices: number }> {
  const [counts] = await rows<{ people: number; offices: number }>(
    tx,
    `select count(*)::int as people, count(distinct office_id)::int as offices from invitation where event_id = $1 and origin = 'staff'`,
    [eventId],
  );
  return counts!;
}

export interface BoardFilter {
  kind?: string | undefined;
  district?: string | undefined;
}

export interface Board extends OfficeChoices {
  lines: BoardLine[];
  total: number;
}

/** Where somebody works today: the post that was taken up first. */
const officeOf = `left join lateral (
  select o.id, o.name, o.kind, o.district from post_now post join office_card o on o.id = post.office_id
  where post.person_id = p.id order by post.since nulls last, o.name limit 1) o on true`;

/** People to invite, with what is known of them for this event: two statements however many there are. */
export async function invitationBoard(
  tx: Tx,
  eventId: string,
  { kind, district }: BoardFilter,
  { size, offset }: PageOf,
): Promise<Board> {
  const values: unknown[] = [eventId, size, offset];
  const where = ['true'];
  if (kind) where.push(`o.kind = $${values.push(kind)}`);
  if (district) where.push(`o.district = $${values.push(district)}`);
  // Whom a page shows is found in the order of their reading; nobody else is looked up.
  const people = `from person_card p ${where.length > 1 ? officeOf : ''} where ${where.join(' and ')}`;
  const found = await rows<BoardLine & { total: number }>(
    tx,
    `with page as materialized (select p.id ${people} order by ${readingOrder('p')}, p.id limit $2 offset $3)
     select p.id as "personId", p.name, p.kana, coalesce(o.name, '') as "officeName", coalesce(o.kind, '') as "officeKind",
       exists (select 1 from reach a where a.person_id = p.id)
         or exists (select 1 from reach a where a.office_id = o.id) as reachable,
       (select i.created_at from invitation i where i.event_id = $1 and i.person_id = p.id and i.origin = 'staff') as "invitedAt",
       exists (select 1 from registration r where r.event_id = $1 and r.person_id = p.id and r.live) as registered,
       (select count(*)::int ${people}) as total
     from page join person_card p on p.id = page.id
     ${officeOf}
     order by ${readingOrder('p')}, p.id`,
    values,
  );
  const lines = found.map(({ total: _, ...line }) => line);
  return { lines, total: found[0]?.total ?? 0, ...(await officeChoices(tx)) };
}
