import type { EventView } from '#events';
import type { Mails } from '#messaging';
import type { Tx } from '#platform';
import type { CampaignView } from './campaign.queries.js';

export const campaignMail = 'outreach.campaign';
export const campaignAgainMail = 'outreach.campaign-again';
export const campaignTestMail = 'outreach.campaign-test';

/**
 * The mail of everybody whose way is mail, in one statement. The first one bears the key of its invitation, by which a move of
 * the event finds what was told; asked once more, each campaign has a key of its own.
 */
export const planMails = (tx: Tx, mails: Mails, event: EventView, campaign: CampaignView, now: Date) =>
  mails.planFrom(tx, event.workspaceId, [campaignMail, campaignAgainMail], {
    text: `select case when $4::bool then '${campaignAgainMail}' else '${campaignMail}' end as kind,
        case when $4::bool then 'invitation-again:' || t.campaign_id || ':' else 'invitation:' end || t.invitation_id as dedupe_key,
        $2::uuid as subject_id, t.email as to_address, coalesce(p.name, o.name, '') as to_name, false as unnamed, 'ja' as language,
        jsonb_build_object('campaignId', t.campaign_id, 'targetId', t.id, 'invitationId', t.invitation_id, 'eventId', $2::uuid) as facts,
        $5::int as revision, $3::timestamptz as run_at, null::timestamptz as not_after
      from campaign_target t left join office_card o on o.id = t.office_id left join person_card p on p.id = t.person_id
      where t.campaign_id = $1 and t.channel = 'mail'`,
    values: [campaign.id, event.id, now, campaign.again, event.revision],
  });
