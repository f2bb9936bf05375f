import { named, rows, type Statement, type Tx } from '#platform';
import type { EventView, PoolView, ProgrammeItemView, SessionView } from './event-view.js';
import { ownTextColumns } from './own-texts.rules.js';

const ownTexts = Object.entries(ownTextColumns)
  .map(([name, column]) => `e.${column} as "${name}"`)
  .join(', ');

const wholeEvent = `
  select e.id, e.workspace_id as "workspaceId",
    case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as series,
    e.number, e.state, ${ownTexts}, e.zone, e.revision, e.opens_at as "opensAt", e.deadline,
    e.for_whom as "forWhom", e.texts, e.join_url as "joinUrl",
    json_build_object('name', e.contact_name, 'phone', e.contact_phone, 'fax', e.contact_fax, 'email', e.contact_email) as contact,
    e.protected_names as "protectedNames", e.entry, e.members_until as "membersUntil", e.headcounts, e.companions,
    e.asks_support as "asksSupport", e.promotion, e.offer_days as "offerDays", e.choose, e.published_at as "publishedAt", e.cancelled_at as "cancelledAt",
    e.cancel_reason as "cancelReason",
    (select coalesce(json_agg(json_build_object(
        'id', n.id, 'title', n.title, 'startsAt', n.starts_at, 'endsAt', n.ends_at, 'requirement', n.requirement, 'fee', n.fee,
        'pools', (select coalesce(json_agg(json_build_object(
            'id', p.id, 'mode', p.mode, 'venue', p.venue, 'venueNote', p.venue_note, 'mapUrl', p.map_url,
            'capacity', p.capacity, 'taken', coalesce(t.taken, 0), 'waiting', coalesce(t.waiting, 0)) order by p.ordinal), '[]')
          from pool p left join places_taken t on t.pool_id = p.id where p.session_id = n.id),
        'programme', (select coalesce(json_agg(json_build_object(
            'id', i.id, 'startsAt', i.starts_at, 'title', i.title, 'note', i.note, 'pause', i.pause,
            'speakers', (select coalesce(json_agg(json_build_object(
                'id', k.id, 'name', k.name, 'affiliation', k.affiliation, 'personId', k.person_id) order by k.ordinal), '[]')
              from speaker k where k.programme_item_id = i.id)) order by i.ordinal), '[]')
          from programme_item i where i.session_id = n.id)) order by n.ordinal), '[]')
      from session n where n.event_id = e.id) as sessions
  from event e left join series s on s.id = e.series_id`;

const anyEvent: Statement = { name: 'event-by-id', text: `${wholeEvent} where e.id = $1` };

const anyEvents: Statement = { name: 'events-by-ids', text: `${wholeEvent} where e.id = any($1::uuid[])` };

const publicEvent: Statement = {
  name: 'public-event-by-id',
  text: `${wholeEvent} where e.id = $1 and e.published_at is not null`,
};

const feed = `${wholeEvent}
  where e.workspace_id = $1 and e.published_at is not null
    and exists (select 1 from session where event_id = e.id and ends_at > $2)
  order by e.published_at desc limit 500`;

/** Several at once, by id; those this workspace does not have are missing. */
export const loadEvents = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, EventView>> =>
  ids.length === 0
    ? new Map()
    : new Map((await named<RawEvent>(tx, anyEvents, [ids])).map((raw) => [raw.id, eventOf(raw)]));

/** The event with sessions, pools, programme and speakers in one statement; null where this workspace has none of that id. */
export const loadEvent = (tx: Tx, id: string): Promise<EventView | null> => load(tx, anyEvent, id);

/**
 * Makes the look for an event that something of an upper context belongs to.
 * @param name of the statement
 * @param id gives the id of the event, in SQL; $1 is what is looked by
 */
export const eventOfWhat =
  (name: string, id: string) =>
  (tx: Tx, by: string): Promise<EventView | null> =>
    load(tx, { name, text: `${wholeEvent} where e.id = (${id})` }, by);

/** The same for the public: published, or cancelled after it had been published. */
export const loadPublicEvent = (tx: Tx, id: string): Promise<EventView | null> => load(tx, publicEvent, id);

/** The published events that have not been over for long, cancelled ones, too: a subscriber must see that. At most 500. */
export async function loadFeed(tx: Tx, workspaceId: string, since: Date): Promise<EventView[]> {
  const raws = await rows<RawEvent>(tx, feed, [workspaceId, since]);
  return raws.map(eventOf);
}

/** JSON knows no dates. */
type Raw<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };
type RawSession = Omit<Raw<SessionView>, 'programme' | 'pools'> & {
  pools: PoolView[];
  programme: Raw<ProgrammeItemView>[];
};
type RawEvent = Omit<EventView, 'sessions'> & { sessions: RawSession[] };

async function load(tx: Tx, statement: Statement, id: string): Promise<EventView | null> {
  const [raw] = await named<RawEvent>(tx, statement, [id]);
  return raw ? eventOf(raw) : null;
}

const eventOf = (raw: RawEvent): EventView => ({ ...raw, sessions: raw.sessions.map(sessionOf) });

const sessionOf = (raw: RawSession): SessionView => ({
  ...raw,
  startsAt: new Date(raw.startsAt),
  endsAt: new Date(raw.endsAt),
  programme: raw.programme.map((item) => ({
    ...item,
    startsAt: item.startsAt === null ? null : new Date(item.startsAt),
  })),
});
