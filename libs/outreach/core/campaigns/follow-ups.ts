import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent } from '#events';
import { type Asker, Audit, Clock, Database, NotFound, rows, type Tx, uuidv7 } from '#platform';
import { Admissions, type AnsweredBy, Invitations } from '#registration';
import { isoDay } from '#ui/i18n';
import { namesNeeded, nobodySilent, wayNeeded } from '../refusals.js';
import { everyOffice } from './audience.js';
import { type BoardFilter, idsOnBoard } from './board.queries.js';
import { boardOf } from './campaign-board.js';
import { wordsAgain } from './campaign-words.js';
import { headOf } from './filling.js';

/** What somebody said on the telephone, by fax or at the door. */
export interface TakenAnswer {
  by: Extract<AnsweredBy, 'phone' | 'fax' | 'hand'>;
  /** how many come; null: as many as there are names */
  count: number | null;
  names: readonly string[];
  /** where an event has several: onsite, online, satellite */
  mode: string;
  /** where applications have closed */
  reason: string;
  idempotencyKey: string;
}

/** Whom something is done to: those picked, or all that the board shows. */
export type Whom = { ids: readonly string[] } | { filter: BoardFilter };

/** What staff do about those who were asked: take an answer down, ask once more, note what came back. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly invitations: Invitations,
    private readonly admissions: Admissions,
  ) {}

  /** They come: an application is taken for them, and the answer stands on the board. */
  async comes(asker: Asker, eventId: string, invitationId: string, answer: TakenAnswer): Promise<void> {
    const { workspaceId, actor } = asker;
    const { event, asked } = await this.database.withWorkspace(workspaceId, (tx) => askedOf(tx, eventId, invitationId));
    const people =
      asked.person && answer.names.length === 0
        ? [{ name: asked.person, kana: asked.kana }]
        : answer.names.map((name) => ({ name, kana: '' }));
    if (people.length === 0 || (answer.count !== null && answer.count !== people.length)) throw namesNeeded();
    const choices = choicesFor(event, answer.mode);
    const [first] = people;
    await this.admissions.admit(
      workspaceId,
      actor,
      eventId,
      {
        idempotencyKey: answer.idempotencyKey,
        channel: answer.by === 'phone' ? 'staff' : 'paper',
        contactEmail: asked.email,
        contactName: first!.name,
        contactPhone: asked.phone,
        officeName: asked.office,
        people: people.map((person) => ({ ...person, role: 'participant' as const, choices })),
        beyondCapacity: false,
        reason: answer.reason,
      },
      async (tx) => {
        await this.invitations.markAnswered(tx, invitationId, answer.by);
        await forget(tx, invitationId);
      },
    );
  }

  /** They do not come. @throws DomainError while somebody of them is registered */
  declines(
    { workspaceId, actor }: Asker,
    eventId: string,
    invitationId: string,
    by: TakenAnswer['by'],
    word: string,
  ): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await askedOf(tx, eventId, invitationId);
      await this.invitations.decline(tx, invitationId, word, by);
      await forget(tx, invitationId);
      await this.audit.record(tx, actor, 'invitation.declined', { kind: 'event', id: eventId });
    });
  }

  /** To be called again, or the letter came back: noted for today. */
  note({ workspaceId, actor }: Asker, eventId: string, invitationId: string, what: 'call' | 'returned'): Promise<void> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const { event } = await askedOf(tx, eventId, invitationId);
      await rows(
        tx,
        `insert into follow_up (invitation_id, workspace_id, call_on, returned_on, noted_by, noted_at)
         values ($1, $2, case when $5::bool then $3::date end, case when not $5::bool then $3::date end, $4, $6)
         on conflict (invitation_id) do update set call_on = coalesce(excluded.call_on, follow_up.call_on),
           returned_on = coalesce(excluded.returned_on, follow_up.returned_on), noted_by = excluded.noted_by, noted_at = excluded.noted_at`,
        [invitationId, workspaceId, isoDay(now, event.zone), actor.accountId, what === 'call', now],
      );
      await this.audit.record(tx, actor, 'invitation.followed-up', { kind: 'event', id: eventId });
    });
  }

  /**
   * Prepares a campaign that asks those once more who have not answered; nothing goes out yet.
   * @returns its id @throws DomainError where everybody has answered
   */
  askAgain({ workspaceId, actor }: Asker, eventId: string, whom: Whom): Promise<string> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      const ids = await idsOf(tx, event, whom, now);
      const { name, day } = headOf(event);
      await rows(tx, 'delete from campaign where event_id = $1 and again and released_at is null', [eventId]);
      const id = uuidv7();
      await rows(
        tx,
        `insert into campaign (id, workspace_id, event_id, again, audience, subject, body, created_by, created_at)
         values ($1, $2, $3, true, $4, $5, $6, $7, $8)`,
        [
          id,
          workspaceId,
          eventId,
          JSON.stringify(everyOffice),
          wordsAgain.subject(name, day),
          wordsAgain.body,
          actor.accountId,
          now,
        ],
      );
      const [taken] = await rows<{ count: number }>(tx, takeAgain, [id, workspaceId, eventId, ids]);
      if (taken!.count === 0) throw nobodySilent();
      await this.audit.record(tx, actor, 'campaign.edited', { kind: 'event', id: eventId });
      return id;
    });
  }

  /** Marks offices as はじめて・久しぶり, or as well known. */
  mark({ workspaceId, actor }: Asker, eventId: string, whom: Whom, little: boolean): Promise<void> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      await rows(
        tx,
        `insert into office_contact_mark (workspace_id, office_id, little, marked_by, marked_at)
         select distinct $1::uuid, i.office_id, $3::bool, $4::uuid, $5::timestamptz from invitation_now i
         where i.event_id = $6 and i.id = any($2::uuid[]) and i.office_id is not null
         on conflict (workspace_id, office_id) do update set little = excluded.little, marked_by = excluded.marked_by, marked_at = excluded.marked_at`,
        [workspaceId, await idsOf(tx, event, whom, now), little, actor.accountId, now, eventId],
      );
      await this.audit.record(tx, actor, 'office.contact-marked', { kind: 'event', id: eventId });
    });
  }
}

/** Their way as before; a mail goes where the last one went. */
const takeAgain = `
  with taken as (
    insert into campaign_target (id, workspace_id, campaign_id, office_id, person_id, channel, email, invitation_id)
    select uuidv7(), $2, $1, i.office_id, case i.recipient when 'person' then i.person_id end,
      case when i.channel = 'mail' and a.email = '' then 'hand' else i.channel end, case i.channel when 'mail' then a.email else '' end, i.id
    from invitation_now i
    cross join lateral (select coalesce(
      (select t.email from campaign_target t where t.invitation_id = i.id and t.email <> '' order by t.id desc limit 1),
      (select r.email from reach r where r.person_id = i.person_id order by r.ordinal, r.created_at limit 1),
      (select r.email from reach r where r.office_id = i.office_id order by r.ordinal, r.created_at limit 1), '') as email) a
    where i.event_id = $3 and i.id = any($4::uuid[]) and i.declined_at is null and i.application_id is null
      and coalesce(i.mail_state, 'sent') not in ('failed', 'suppressed', 'held', 'planned', 'leased', 'sending', 'retry')
      and not exists (select 1 from follow_up f where f.invitation_id = i.id and f.returned_on is not null)
    returning 1)
  select count(*)::int as count from taken`;

/** The invitations meant. */
export const idsOf = (tx: Tx, event: EventView, whom: Whom, now: Date): Promise<readonly string[]> =>
  'ids' in whom ? Promise.resolve(whom.ids) : idsOnBoard(tx, boardOf(event, now), whom.filter);

interface Asked {
  office: string;
  person: string;
  kana: string;
  phone: string;
  email: string;
}

/** @throws NotFound where this event has no such invitation */
async function askedOf(tx: Tx, eventId: string, invitationId: string): Promise<{ event: EventView; asked: Asked }> {
  const event = await loadEvent(tx, eventId);
  const [asked] = await rows<Asked>(
    tx,
    `select coalesce(o.name, '') as office, coalesce(p.name, '') as person, coalesce(p.kana, '') as kana, coalesce(o.phone, '') as phone,
       coalesce((select t.email from campaign_target t where t.invitation_id = i.id and t.email <> '' order by t.id desc limit 1), '') as email
     from invitation_now i left join office_card o on o.id = i.office_id left join person_card p on p.id = i.person_id
     where i.id = $1 and i.event_id = $2`,
    [invitationId, eventId],
  );
  if (!event || !asked) throw new NotFound();
  return { event, asked };
}

/** An answer makes what was noted about getting one idle. */
const forget = (tx: Tx, invitationId: string): Promise<unknown> =>
  rows(tx, 'delete from follow_up where invitation_id = $1', [invitationId]);

/** The one place of each session that everybody comes to. @throws DomainError where there is something to choose */
function choicesFor(event: EventView, mode: string): Record<string, string> {
  const required = event.sessions.filter(({ requirement }) => requirement === 'required');
  const chosen = required.map(({ id, pools }) => {
    const fit = pools.length === 1 ? pools : pools.filter((pool) => pool.mode === mode);
    return [id, fit.length === 1 ? fit[0]!.id : ''] as const;
  });
  if (required.length === 0 || chosen.some(([, pool]) => pool === '')) throw wayNeeded();
  return Object.fromEntries(chosen);
}
