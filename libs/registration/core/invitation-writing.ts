import { rows, type Tx } from '#platform';
import type { Language } from '#ui/i18n';
import type { AnsweredBy, AskedBy } from './invitation.entity.js';
import { letterCode } from './letter-code.js';

/** Whom to ask: a person, with the office that is theirs, or an office. */
export interface Target {
  officeId: string | null;
  personId: string | null;
  /** canonical; empty: none is known, and the channel is not mail */
  email: string;
  channel: AskedBy;
  language: Language;
}

export interface Asking {
  workspaceId: string;
  eventId: string;
  /** account of the member of staff */
  by: string;
  at: Date;
}

export interface Written {
  id: string;
  /** false: they had been asked before, and that invitation stays as it is */
  fresh: boolean;
}

const tries = 5;

/**
 * One invitation a target, in their order. Those asked before, or named twice, have the one they have.
 * @throws where a target is neither a person nor an office: nothing anybody did leads here
 */
export async function writeInvitations(tx: Tx, asking: Asking, targets: readonly Target[]): Promise<Written[]> {
  if (targets.some(({ officeId, personId }) => !officeId && !personId)) throw new Error('an invitation is to somebody');
  const written = new Map<number, Written>();
  // A second try where somebody else asked the same ones meanwhile, or drew the same code.
  for (let n = 0; n < tries && written.size < targets.length; n += 1) {
    const open = targets.flatMap((target, place) => (written.has(place) ? [] : [{ ...target, place }]));
    const found = await rows<{ place: number; id: string; fresh: boolean }>(tx, write, [
      asking.workspaceId,
      asking.eventId,
      asking.by,
      asking.at,
      open.map(({ place }) => place),
      open.map(({ officeId }) => officeId),
      open.map(({ personId }) => personId),
      open.map(({ email }) => email),
      open.map(({ channel }) => channel),
      open.map(({ language }) => language),
      open.map(letterCode),
    ]);
    for (const { place, ...one } of found) written.set(place, one);
  }
  return targets.map((_, place) => {
    const one = written.get(place);
    if (!one) throw new Error('an invitation was neither there nor made');
    return one;
  });
}

const write = `
  with target as (
    select *, case when person is null then 'office' else 'person' end as recipient
    from unnest($5::int[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[])
      as t (place, office, person, email, channel, language, code)
  ), made as (
    insert into invitation (id, workspace_id, event_id, recipient, office_id, person_id, email, channel, language, code, origin, invited_by, created_at)
    select uuidv7(), $1, $2, recipient, office, person, email, channel, language, code, 'staff', $3, $4 from target order by place
    on conflict do nothing
    returning id, recipient, office_id, person_id
  ), standing as (
    select id, recipient, office_id, person_id, true as fresh from made
    union all
    select id, recipient, office_id, person_id, false from invitation where event_id = $2 and origin = 'staff'
  )
  select distinct on (t.place) t.place, s.id, s.fresh and t.place = min(t.place) over (partition by s.id) as fresh
  from target t join standing s on s.recipient = t.recipient
    and case when t.person is null then s.office_id = t.office else s.person_id = t.person end
  order by t.place`;

/** Notes that they do not come, with a word if they gave one; said again, the last word holds. */
export const writeDecline = (tx: Tx, id: string, word: string, by: AnsweredBy, at: Date): Promise<unknown> =>
  rows(
    tx,
    `update invitation set declined_at = $2, decline_word = $3, answered_by = $4 where id = $1 and origin = 'staff'`,
    [id, at, word, by],
  );

/** The answer is an application, which came by this way. */
export const writeAnswered = (tx: Tx, id: string, by: AnsweredBy): Promise<unknown> =>
  rows(
    tx,
    `update invitation set declined_at = null, decline_word = '', answered_by = $2 where id = $1 and origin = 'staff'`,
    [id, by],
  );

/** The answer is open again. */
export const takeDeclineBack = (tx: Tx, id: string): Promise<unknown> =>
  rows(
    tx,
    `update invitation set declined_at = null, decline_word = '', answered_by = null where id = $1 and declined_at is not null`,
    [id],
  );

/** Somebody went on to the form. */
export const writeOpened = (tx: Tx, id: string, at: Date): Promise<unknown> =>
  rows(tx, `update invitation set opened_at = coalesce(opened_at, $2), opened = opened + 1 where id = $1`, [id, at]);
