import type pg from 'pg';
import { uuidv7, publicCode } from '../../libs/platform/ids.js';
import type { LinkSigner } from '../../libs/platform/link-signer.js';
import { nameKey, searchText } from '../../libs/directory/core/search-text.js';

/**
 * One registration in one statement, written for this: the same rows as the product's, under the same row-level security.
 * The pool's own update is its lock; what it held before decides who gets a place. Whatever exists already (the same submit,
 * the same person at the same event or address) breaks a unique index and with it the whole statement.
 */
const text = `
  with gate as (
    select i.id as invitation, i.email, e.id as event, e.revision from invitation i join event e on e.id = i.event_id
    where i.id = $1 and i.revision = 0 and e.state = 'published' and (e.opens_at is null or e.opens_at <= $2)
      and $2 < coalesce(e.deadline, (select min(starts_at) from session where event_id = e.id))
  ), known as (
    select a.person_id as id from address a, gate
    where a.workspace_id = $3 and a.email = gate.email and a.name_key = $4 and a.person_id is not null
  ), met as (
    select coalesce((select id from known), $5::uuid) as id from gate
  ), new_person as (
    insert into person (id, workspace_id, name, kana, search, created_at)
    select $5, $3, $6, $7, $8, $2 from gate where not exists (select from known)
  ), new_address as (
    insert into address (id, workspace_id, email, person_id, name_key, created_at)
    select $9, $3, email, $5, $4, $2 from gate where not exists (select from known)
  ), at_office as (
    select id from office where workspace_id = $3 and name = $10
  ), new_post as (
    insert into post (id, workspace_id, person_id, office_id) select $11, $3, met.id, at_office.id from met, at_office
    on conflict (workspace_id, person_id, office_id) where until is null do nothing
  ), counted as (
    update pool_count c set taken = c.taken + (p.capacity is null or c.taken < p.capacity)::int,
      waiting = c.waiting + ((c.taken >= p.capacity) is true)::int, next_position = c.next_position + ((c.taken >= p.capacity) is true)::int
    from gate join pool p on p.id = $12 and p.event_id = gate.event where c.pool_id = p.id
    returning p.session_id as session, p.capacity is null or old.taken < p.capacity as room, old.next_position as position
  ), applied as (
    insert into application (id, workspace_id, event_id, invitation_id, contact_email, contact_name, contact_phone, office_id,
                             office_name, channel, language, idempotency_key, code, at)
    select $13, $3, event, invitation, email, $14, $15, (select id from at_office), $10, 'link', 'ja', $16, $17, $2 from gate, counted
    returning id, event_id, contact_email
  ), registered as (
    insert into registration (id, workspace_id, event_id, application_id, ordinal, person_id, role, created_at)
    select $18, $3, event_id, applied.id, 0, met.id, 'participant', $2 from applied, met returning id
  ), seated as (
    insert into seat (id, workspace_id, registration_id, session_id, pool_id, state, position, changed_at)
    select $19, $3, registered.id, session, $12, case when room then 'confirmed' else 'waiting' end, case when not room then position end, $2
    from registered, counted returning 1
  ), mailed as (
    insert into mail (id, workspace_id, kind, lane, dedupe_key, subject_id, to_address, to_name, language, facts, revision, message_id,
                      run_at, state, created_at)
    select $20, $3, 'registration.received', 'transactional', 'received:' || applied.id || ':0', event, contact_email, $14, 'ja',
           jsonb_build_object('applicationId', applied.id, 'eventId', event), gate.revision, $21, $2, 'planned', $2 from applied, gate
  )
  select count(*)::int as seated from seated`;

/** @returns the id of the application */
export async function register(
  pool: pg.Pool,
  signer: LinkSigner,
  workspace: string,
  token: string,
  form: URLSearchParams,
): Promise<string> {
  if (signer.verify('registration.apply', token, 0) !== 'valid') throw new Error('a wrong link');
  const field = (name: string) => form.get(name)?.trim() ?? '';
  const [name, kana] = [field('people.0.name'), field('people.0.kana')];
  if (!name || !field('contactName')) throw new Error('a form without names');
  const [application, mail] = [uuidv7(), uuidv7()];
  const values = [
    signer.subjectOf(token),
    new Date(),
    workspace,
    nameKey(name),
    uuidv7(),
    name,
    kana,
    searchText(name, kana),
    uuidv7(),
    field('officeName'),
    uuidv7(),
    field('people.0.seats.s0'),
    application,
    field('contactName'),
    field('contactPhone'),
    field('idempotencyKey'),
    publicCode(),
    uuidv7(),
    uuidv7(),
    mail,
    `<${mail}@mizunohama.example>`,
  ];
  const { rows } = await pool.query<{ seated: number }>({ name: 'register', text, values });
  if (rows[0]!.seated !== 1) throw new Error('not seated');
  return application;
}
