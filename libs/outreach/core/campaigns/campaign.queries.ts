import { rows, type Tx } from '#platform';
import type { Audience } from './audience.js';
import type { Channel } from './channels.js';

export interface CampaignView {
  id: string;
  workspaceId: string;
  eventId: string;
  again: boolean;
  audience: Audience;
  subject: string;
  body: string;
  createdAt: Date;
  releasedAt: Date | null;
}

const columns = `id, workspace_id as "workspaceId", event_id as "eventId", again, audience, subject, body, created_at as "createdAt", released_at as "releasedAt"`;

export async function loadCampaign(tx: Tx, id: string): Promise<CampaignView | null> {
  const [found] = await rows<CampaignView>(tx, `select ${columns} from campaign where id = $1`, [id]);
  return found ?? null;
}

/** The same, and nobody else changes or releases it meanwhile. */
export async function lockCampaign(tx: Tx, id: string): Promise<CampaignView | null> {
  const [found] = await rows<CampaignView>(tx, `select ${columns} from campaign where id = $1 for update`, [id]);
  return found ?? null;
}

/** What waits to be released. */
export const heldCampaigns = (tx: Tx, eventId: string): Promise<{ id: string; again: boolean; targets: number }[]> =>
  rows<{ id: string; again: boolean; targets: number }>(
    tx,
    `select c.id, c.again, (select count(*)::int from campaign_target t where t.campaign_id = c.id) as targets
     from campaign c where c.event_id = $1 and c.released_at is null order by c.again, c.created_at`,
    [eventId],
  );

export type ByChannel = Record<Channel, number>;

/** How many each way goes to. */
export async function countTargets(tx: Tx, campaignId: string): Promise<ByChannel> {
  const found = await rows<{ channel: Channel; count: number }>(
    tx,
    'select channel, count(*)::int as count from campaign_target where campaign_id = $1 group by channel',
    [campaignId],
  );
  const count = (channel: Channel) => found.find((one) => one.channel === channel)?.count ?? 0;
  return { mail: count('mail'), post: count('post'), hand: count('hand'), phone: count('phone') };
}

export interface Target {
  id: string;
  officeId: string | null;
  personId: string | null;
  channel: Channel;
  email: string;
  invitationId: string | null;
}

const target = `t.id, t.office_id as "officeId", t.person_id as "personId", t.channel, t.email, t.invitation_id as "invitationId"`;

/** In the order in which they were taken in. */
export const targetsOf = (tx: Tx, campaignId: string): Promise<Target[]> =>
  rows<Target>(tx, `select ${target} from campaign_target t where t.campaign_id = $1 order by t.id`, [campaignId]);

/** A few of them to show as a sample; mails first. */
export const someTargets = (tx: Tx, campaignId: string, most: number): Promise<Target[]> =>
  rows<Target>(
    tx,
    `select ${target} from campaign_target t where t.campaign_id = $1 order by t.channel <> 'mail', t.id limit $2`,
    [campaignId, most],
  );

/** Kinds and districts in use, to narrow by. */
export async function officeWords(tx: Tx): Promise<{ kinds: string[]; districts: string[] }> {
  const [found] = await rows<{ kinds: string[]; districts: string[] }>(
    tx,
    `select array(select distinct kind from office_card where kind <> '' order by kind) as kinds,
       array(select distinct district from office_card where district <> '' order by district) as districts`,
  );
  return found!;
}
