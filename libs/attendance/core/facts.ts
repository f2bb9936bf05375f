import { atOnce, named, publish, rows, type StaffNames, type Statement, type Tx, uuidv7 } from '#platform';
import { lockRegistrations } from '#registration';
import { Attended } from './attendance.events.js';
import type { FactKind, Source } from './attendance.rules.js';

export interface NewFact {
  registrationId: string;
  sessionId: string;
  kind: FactKind;
  source: Source;
  clientKey: string;
  note: string;
  /** none: the participant */
  byAccount: string | null;
}

/** What a fact is stated about: one registration of the event. */
export interface Place {
  registrationId: string;
  sessionId: string;
  /** a confirmed seat in the session, or a statement about it from before the seat was cancelled */
  known: boolean;
}

/**
 * Registrations of an event, locked in id order: two desks that tap one person at one moment state it once.
 * @returns those that exist, with whether they belong to the session
 */
export async function lockPlaces(
  tx: Tx,
  eventId: string,
  sessionId: string,
  registrationIds: readonly string[],
): Promise<Place[]> {
  // One way to the database for both. They are done in turn, so what is read is what holds under the lock.
  const [, found] = await atOnce(
    tx,
    () => lockRegistrations(tx, eventId, registrationIds),
    () => named<Place>(tx, places, [eventId, sessionId, registrationIds]),
  );
  return found;
}

const places: Statement = {
  name: 'attendance-places',
  text: `
    select r.id as "registrationId", n.id as "sessionId",
      exists (select from seat_now s where s.registration_id = r.id and s.session_id = n.id and s.state = 'confirmed')
        or exists (select from attendance_fact f where f.registration_id = r.id and f.session_id = n.id) as known
    from registration_now r join session_now n on n.event_id = r.event_id
    where r.event_id = $1 and n.id = $2 and r.id = any($3::uuid[]) order by r.id`,
};

/**
 * Adds facts about locked places. What holds already is not stated again, and a client key is taken once for what it states
 * of somebody: a second tap, a second desk and a second upload change nothing.
 * @returns the registrations about which something new was stated
 */
export async function recordFacts(tx: Tx, workspaceId: string, at: Date, facts: readonly NewFact[]): Promise<string[]> {
  const column = <T>(value: (fact: NewFact) => T) => facts.map(value);
  const recorded = await rows<{ registration_id: string; session_id: string; kind: FactKind }>(
    tx,
    `insert into attendance_fact (id, workspace_id, registration_id, session_id, kind, source, client_key, note, at, by_account)
     select g.id, $1, g.registration_id, g.session_id, g.kind, g.source, g.client_key, g.note, $2, g.by_account
     from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::uuid[], $9::text[], $10::uuid[])
       as g (id, registration_id, session_id, kind, source, client_key, note, by_account)
     left join lateral (
       select f.kind, f.note from attendance_fact f
       where f.registration_id = g.registration_id and f.session_id = g.session_id order by f.seq desc limit 1
     ) latest on true
     where (coalesce(latest.kind, 'undone'), coalesce(latest.note, '')) is distinct from (g.kind, g.note)
     on conflict (registration_id, session_id, client_key, kind) do nothing
     returning registration_id, session_id, kind`,
    [
      workspaceId,
      at,
      column(() => uuidv7()),
      column((fact) => fact.registrationId),
      column((fact) => fact.sessionId),
      column((fact) => fact.kind),
      column((fact) => fact.source),
      column((fact) => fact.clientKey),
      column((fact) => fact.note),
      column((fact) => fact.byAccount),
    ],
  );
  const there = recorded.filter(({ kind }) => kind === 'present' || kind === 'proxy');
  const attended = there.map((fact) => ({ registrationId: fact.registration_id, sessionId: fact.session_id }));
  await publish(tx, workspaceId, Attended, ...attended);
  return recorded.map((fact) => fact.registration_id);
}

/** One line of what was stated about somebody, also what was taken back. */
export interface FactLine {
  kind: FactKind;
  source: Source;
  note: string;
  at: Date;
  /** of the staff; null: the participant */
  by: string | null;
}

/** Everything that was stated about one registration at one session, latest first. */
export async function factsAbout(
  tx: Tx,
  staff: StaffNames,
  registrationId: string,
  sessionId: string,
): Promise<FactLine[]> {
  const facts = await rows<Omit<FactLine, 'by'> & { byAccount: string | null }>(
    tx,
    `select kind, source, note, at, by_account as "byAccount" from attendance_fact
     where registration_id = $1 and session_id = $2 order by seq desc`,
    [registrationId, sessionId],
  );
  const names = await staff.of(tx, [...new Set(facts.flatMap(({ byAccount }) => byAccount ?? []))]);
  return facts.map(({ byAccount, ...fact }) => ({ ...fact, by: names.get(byAccount ?? '') ?? null }));
}
