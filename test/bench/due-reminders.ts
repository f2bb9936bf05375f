import { uuidv7 } from '#platform';
import type { Ground } from './ground.js';
import { seedEvents } from './seed.js';

/** What must come of it: nobody else gets a mail, whoever does gets one. */
export interface DueReminders {
  rule: string;
  event: string;
  /** mailboxes */
  count: number;
}

/** Applications whose mailbox the name of their group begins. */
const groups = [
  { mark: 'one', share: 0.8, people: 1, state: 'confirmed', live: true, hoursBefore: 240 },
  { mark: 'two', share: 0.2, people: 2, state: 'confirmed', live: true, hoursBefore: 240 },
  { mark: 'waiting', share: 0.05, people: 1, state: 'waiting', live: true, hoursBefore: 240 },
  { mark: 'cancelled', share: 0.05, people: 1, state: 'cancelled', live: false, hoursBefore: 240 },
  // after the hour of the rule, which writes to nobody late
  { mark: 'late', share: 0.05, people: 1, state: 'confirmed', live: true, hoursBefore: -1 },
];

/**
 * An event in four weeks with a rule whose hour came two hours ago, for so many mailboxes; every fifth stands for two people.
 * Beside them those who must get nothing: waiting, cancelled, too late, and the applicants of an event whose rule is not due.
 */
export async function seedReminders(ground: Ground, count: number): Promise<DueReminders> {
  const [event, other] = await seedEvents(ground, 2, null);
  for (const group of groups) await seedGroup(ground, event!.id, group, Math.round(count * group.share));
  await seedGroup(ground, other!.id, { ...groups[0]!, mark: 'elsewhere' }, count / 10);
  const [rule] = [event!, other!].map(() => uuidv7());
  await ground.sql(
    `insert into reminder_rule (id, workspace_id, event_id, purpose, anchor, offset_minutes, audience, late_policy, good_for_minutes,
                                created_at, changed_at)
     select r, $1, e, 'custom', 'event-start', minutes, 'confirmed', 'never', 20160, now() - interval '30 days', now() - interval '30 days'
     from unnest($2::uuid[], $3::uuid[], $4::int[]) as u (r, e, minutes)`,
    [ground.workspace, [rule, uuidv7()], [event!.id, other!.id], [-(28 * 24 + 2) * 60, -24 * 60]],
  );
  for (const table of ['application', 'registration', 'seat', 'person', 'reminder_rule', 'event', 'session', 'pool'])
    await ground.asSuperuser(`vacuum analyze ${table}`);
  return { rule: rule!, event: event!.id, count };
}

async function seedGroup(
  ground: Ground,
  event: string,
  { mark, people, state, live, hoursBefore }: (typeof groups)[number],
  applications: number,
): Promise<void> {
  await ground.sql(
    `with applied as (
       insert into application (id, workspace_id, event_id, contact_email, contact_name, channel, language, idempotency_key, code, at)
       select uuidv7(), $1, $2, $3 || n || '@namioto.example', '窓口 ' || n, 'link', 'ja', uuidv7(), $3 || n, now() - interval '20 days'
       from generate_series(1, $4::int) n returning id, contact_name),
     given as (select uuidv7() as person, uuidv7() as registration, a.id, a.contact_name, n from applied a, generate_series(0, $5::int - 1) n),
     person as (
       insert into person (id, workspace_id, name, search, created_at) select person, $1, contact_name, contact_name, now() from given returning id),
     registered as (
       insert into registration (id, workspace_id, event_id, application_id, ordinal, person_id, live, created_at)
       select registration, $1, $2, g.id, n, p.id, $7, now() - interval '20 days' from given g join person p on p.id = g.person
       returning id)
     insert into seat (id, workspace_id, registration_id, session_id, pool_id, state, position, changed_at)
     select uuidv7(), $1, r.id, s.id, p.id, $6, case when $6 = 'waiting' then row_number() over () end,
       now() - interval '2 hours' - $8::int * interval '1 hour'
     from registered r, session s join pool p on p.session_id = s.id where s.event_id = $2`,
    [ground.workspace, event, mark, applications, people, state, live, hoursBefore],
  );
}

/** As before the rule was carried out. */
export async function forgetReminders(ground: Ground): Promise<void> {
  await ground.sql('truncate mail cascade');
  await ground.sql('delete from reminder_round');
}

/** @throws where the mails are not one for each mailbox of the audience, due at the hour of the rule */
export async function expectReminders(ground: Ground, { rule, event, count }: DueReminders): Promise<void> {
  const [found] = await ground.sql(
    `select count(*)::int as mails, count(distinct m.to_address)::int as mailboxes, count(distinct m.dedupe_key)::int as keys,
       count(*) filter (where a.contact_email ~ '^(one|two)[0-9]')::int as meant,
       count(*) filter (where m.kind = 'outreach.custom' and m.state = 'planned' and m.subject_id = $2 and m.to_address = a.contact_email
         and m.dedupe_key = 'rule:' || $1 || ':0:' || a.id and m.run_at = s.starts_at - interval '674 hours'
         and m.message_id like '<' || m.id || '@%')::int as complete
     from mail m left join application a on a.id = (m.facts ->> 'applicationId')::uuid
     left join session s on s.event_id = a.event_id`,
    [rule, event],
  );
  const expected = { mails: count, mailboxes: count, keys: count, meant: count, complete: count };
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`of ${count} reminders there are ${JSON.stringify(found)}`);
}
