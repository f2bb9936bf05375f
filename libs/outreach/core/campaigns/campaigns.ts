import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent, takesApplications } from '#events';
import { Mails } from '#messaging';
import { type Asker, Audit, Clock, Database, NotFound, type PageOf, rows, type Tx, uuidv7 } from '#platform';
import { Invitations } from '#registration';
import { alreadyReleased, nobodyPicked, notAsking, placeholderUnknown } from '../refusals.js';
import { type Audience, everyOffice } from './audience.js';
import { type Addressee, addresseesOf } from './addressees.queries.js';
import { type Candidates, listCandidates, pickEverybody } from './candidates.queries.js';
import { firstWords, unknownIn } from './campaign-words.js';
import {
  type ByChannel,
  type CampaignView,
  countTargets,
  loadCampaign,
  lockCampaign,
  officeWords,
  someTargets,
  type Target,
  targetsOf,
} from './campaign.queries.js';
import type { Channel } from './channels.js';
import { campaignTestMail, planMails } from './campaign-mails.js';
import { headOf } from './filling.js';

/** Somebody on the page, with or without a tick. */
export interface Pick {
  officeId: string | null;
  personId: string | null;
  picked: boolean;
  channel: Channel;
}

export interface CampaignChange {
  subject: string;
  body: string;
  audience: Audience;
  picks: readonly Pick[];
  /** everybody whom the audience names is taken in, or nobody is left */
  all?: 'in' | 'out' | undefined;
}

/** One of those who are asked, to see how it reaches them. */
export interface Sample extends Target {
  addressee: Addressee;
}

export interface Held {
  event: EventView;
  campaign: CampaignView;
  counts: ByChannel;
  samples: Sample[];
}

export interface Choosing extends Held {
  candidates: Candidates;
  words: { kinds: string[]; districts: string[] };
}

export const totalOf = (counts: ByChannel): number => counts.mail + counts.post + counts.hand + counts.phone;

/** 案内 before they go: whom to ask, by which way, in which words; and the deed of releasing them. */
@Injectable()
export class Campaigns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mails: Mails,
    private readonly audit: Audit,
    private readonly invitations: Invitations,
  ) {}

  /** The campaign of this event that is being prepared; made where there is none. @returns its id */
  prepare({ workspaceId, actor }: Asker, eventId: string): Promise<string> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const { name, day } = headOf(await eventOf(tx, eventId));
      const [held] = await rows<{ id: string }>(
        tx,
        `with made as (
           insert into campaign (id, workspace_id, event_id, audience, subject, body, created_by, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (event_id, again) where released_at is null do nothing returning id)
         select id from made union all select id from campaign where event_id = $3 and not again and released_at is null limit 1`,
        [
          uuidv7(),
          workspaceId,
          eventId,
          JSON.stringify(everyOffice),
          firstWords.subject(name, day),
          firstWords.body,
          actor.accountId,
          this.clock.now(),
        ],
      );
      await this.audit.record(tx, actor, 'campaign.edited', { kind: 'event', id: eventId });
      return held!.id;
    });
  }

  /** @throws NotFound where this event has no such campaign */
  choosing(workspaceId: string, eventId: string, campaignId: string, page: PageOf): Promise<Choosing> {
    return this.#held(workspaceId, eventId, campaignId, async (tx, held) => ({
      ...held,
      candidates: await listCandidates(tx, held.campaign, held.campaign.audience, this.clock.now(), page),
      words: await officeWords(tx),
    }));
  }

  held(workspaceId: string, eventId: string, campaignId: string): Promise<Held> {
    return this.#held(workspaceId, eventId, campaignId, async (_, held) => held);
  }

  /**
   * Keeps what stands on the page. Nothing goes out.
   * @throws DomainError where the words leave something open that nobody can fill in
   */
  save({ workspaceId, actor }: Asker, eventId: string, campaignId: string, change: CampaignChange): Promise<void> {
    for (const field of ['subject', 'body'] as const) {
      const unknown = unknownIn(change[field]);
      if (unknown.length > 0) throw placeholderUnknown(field, unknown);
    }
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const campaign = await unreleased(tx, eventId, campaignId);
      await rows(tx, 'update campaign set audience = $2, subject = $3, body = $4 where id = $1', [
        campaignId,
        JSON.stringify(change.audience),
        change.subject,
        change.body,
      ]);
      if (!campaign.again) await keepPicks(tx, campaign, change.picks);
      if (change.all === 'in') await pickEverybody(tx, campaign, change.audience, this.clock.now());
      if (change.all === 'out' && !campaign.again)
        await rows(tx, 'delete from campaign_target where campaign_id = $1', [campaignId]);
      await this.audit.record(tx, actor, 'campaign.edited', { kind: 'event', id: eventId });
    });
  }

  /** Sends one as it would reach a sample to the member of staff who asks for it. */
  test({ workspaceId, actor }: Asker, eventId: string, campaignId: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const [event, campaign] = [await eventOf(tx, eventId), await campaignOf(tx, eventId, campaignId)];
      const [sample] = await someTargets(tx, campaign.id, 1);
      if (!sample) throw nobodyPicked();
      await this.mails.plan(tx, workspaceId, [
        {
          kind: campaignTestMail,
          dedupeKey: `campaign-test:${uuidv7()}`,
          to: { email: actor.email, name: actor.name },
          language: 'ja',
          facts: { campaignId: campaign.id, targetId: sample.id, eventId: event.id },
        },
      ]);
      await this.audit.record(tx, actor, 'campaign.tested', { kind: 'event', id: eventId });
    });
  }

  /** Asks everybody who was taken in; each gets a code of their own, and a mail where mail is their way. Once. */
  release(asker: Asker, eventId: string, campaignId: string): Promise<void> {
    const { workspaceId, actor } = asker;
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await eventOf(tx, eventId);
      const campaign = await unreleased(tx, eventId, campaignId);
      if (!takesApplications(event, now)) throw notAsking();
      const targets = await targetsOf(tx, campaignId);
      if (targets.length === 0) throw nobodyPicked();
      if (!campaign.again) {
        const ids = await this.invitations.inviteMany(
          tx,
          asker,
          eventId,
          targets.map(({ officeId, personId, email, channel }) => ({
            officeId,
            personId,
            email,
            channel,
            language: 'ja' as const,
          })),
        );
        await rows(
          tx,
          'update campaign_target t set invitation_id = u.invitation from unnest($1::uuid[], $2::uuid[]) as u (target, invitation) where t.id = u.target',
          [targets.map(({ id }) => id), ids],
        );
      }
      await planMails(tx, this.mails, event, campaign, now);
      await rows(tx, 'update campaign set released_at = $2, released_by = $3 where id = $1', [
        campaignId,
        now,
        actor.accountId,
      ]);
      await this.audit.record(tx, actor, 'campaign.released', { kind: 'event', id: eventId });
    });
  }

  /** Drops what was being prepared. */
  discard({ workspaceId, actor }: Asker, eventId: string, campaignId: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await unreleased(tx, eventId, campaignId);
      await rows(tx, 'delete from campaign where id = $1', [campaignId]);
      await this.audit.record(tx, actor, 'campaign.discarded', { kind: 'event', id: eventId });
    });
  }

  #held<T>(
    workspaceId: string,
    eventId: string,
    campaignId: string,
    also: (tx: Tx, held: Held) => Promise<T>,
  ): Promise<T> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const [event, campaign] = [await eventOf(tx, eventId), await campaignOf(tx, eventId, campaignId)];
      const targets = await someTargets(tx, campaignId, mostSamples);
      const addressees = await addresseesOf(tx, eventId, targets);
      return also(tx, {
        event,
        campaign,
        counts: await countTargets(tx, campaignId),
        samples: targets.map((target, n) => ({ ...target, addressee: addressees[n]! })),
      });
    });
  }
}

const mostSamples = 30;

async function eventOf(tx: Tx, eventId: string): Promise<EventView> {
  const event = await loadEvent(tx, eventId);
  if (!event) throw new NotFound();
  return event;
}

async function campaignOf(tx: Tx, eventId: string, campaignId: string): Promise<CampaignView> {
  const campaign = await loadCampaign(tx, campaignId);
  if (campaign?.eventId !== eventId) throw new NotFound();
  return campaign;
}

async function unreleased(tx: Tx, eventId: string, campaignId: string): Promise<CampaignView> {
  const campaign = await lockCampaign(tx, campaignId);
  if (campaign?.eventId !== eventId) throw new NotFound();
  if (campaign.releasedAt) throw alreadyReleased();
  return campaign;
}

/** What stands on the page replaces what was kept of the same ones. A mail that would go nowhere becomes a letter by hand. */
async function keepPicks(tx: Tx, campaign: CampaignView, picks: readonly Pick[]): Promise<void> {
  const shown = [picks.map(({ officeId }) => officeId), picks.map(({ personId }) => personId)];
  await rows(
    tx,
    `delete from campaign_target t using unnest($2::uuid[], $3::uuid[]) as u (office_id, person_id)
     where t.campaign_id = $1 and (t.person_id = u.person_id or (u.person_id is null and t.person_id is null and t.office_id = u.office_id))`,
    [campaign.id, ...shown],
  );
  const kept = picks.filter(({ picked }) => picked);
  await rows(
    tx,
    `insert into campaign_target (id, workspace_id, campaign_id, office_id, person_id, channel, email)
     select uuidv7(), $5, $1, u.office_id, u.person_id, case when u.channel = 'mail' and a.email = '' then 'hand' else u.channel end,
       case u.channel when 'mail' then a.email else '' end
     from unnest($2::uuid[], $3::uuid[], $4::text[]) as u (office_id, person_id, channel)
     left join lateral (select coalesce(
       (select a.email from reach a where a.person_id = u.person_id order by a.ordinal, a.created_at limit 1),
       (select a.email from reach a where a.office_id = u.office_id order by a.ordinal, a.created_at limit 1), '') as email) a on true
     on conflict do nothing`,
    [
      campaign.id,
      kept.map(({ officeId }) => officeId),
      kept.map(({ personId }) => personId),
      kept.map(({ channel }) => channel),
      campaign.workspaceId,
    ],
  );
}
