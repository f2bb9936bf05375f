import { Injectable } from '@nestjs/common';
import { loadEvent, takesApplications } from '#events';
import type { Letter, MailKind, MailRow } from '#messaging';
import { Clock, Config, LinkSigner, rows, type Tx, type WorkspaceView } from '#platform';
import { Invitations, PersonalLinks } from '#registration';
import { addresseesOf } from '../core/campaigns/addressees.queries.js';
import { campaignAgainMail, campaignMail, campaignTestMail } from '../core/campaigns/campaign-mails.js';
import { loadCampaign } from '../core/campaigns/campaign.queries.js';
import { answerPath, fillingFor } from '../core/campaigns/filling.js';
import { campaignMailOf } from './campaign.mail.js';

/** When a campaign's mail is still wanted, and what it says. */
@Injectable()
export class CampaignMails {
  readonly #links: PersonalLinks;

  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly invitations: Invitations,
    signer: LinkSigner,
  ) {
    this.#links = new PersonalLinks(signer, config.baseUrl);
  }

  get kinds(): readonly MailKind[] {
    return [
      this.#kind(campaignMail, { ja: 'ご案内', en: 'Invitation' }),
      this.#kind(campaignAgainMail, { ja: 'もう一度のお願い', en: 'Asked once more' }),
      {
        kind: campaignTestMail,
        lane: 'transactional',
        whenUncertain: 'resend',
        label: { ja: '案内の試し送り', en: 'Test of an invitation' },
        asked: true,
        answer: true,
        stillWanted: async (tx, mail) => (await loadCampaign(tx, String(mail.facts['campaignId']))) !== null,
        render: (tx, mail, workspace) => this.#render(tx, mail, workspace, true),
      },
    ];
  }

  #kind(kind: string, label: MailKind['label']): MailKind {
    return {
      kind,
      lane: 'bulk',
      whenUncertain: 'hold',
      label,
      stillWanted: async (tx, mail) => {
        const event = await loadEvent(tx, String(mail.facts['eventId']));
        if (!event || !takesApplications(event, this.clock.now())) return false;
        return awaitsAnswer(tx, String(mail.facts['invitationId']));
      },
      render: (tx, mail, workspace) => this.#render(tx, mail, workspace, false),
    };
  }

  async #render(tx: Tx, mail: MailRow, workspace: WorkspaceView, test: boolean): Promise<Letter> {
    const facts = mail.facts as Record<'campaignId' | 'targetId' | 'eventId', string>;
    const event = (await loadEvent(tx, facts.eventId))!;
    const campaign = (await loadCampaign(tx, facts.campaignId))!;
    const [target] = await rows<{ officeId: string | null; personId: string | null; invitationId: string | null }>(
      tx,
      'select office_id as "officeId", person_id as "personId", invitation_id as "invitationId" from campaign_target where id = $1',
      [facts.targetId],
    );
    const [addressee] = target ? await addresseesOf(tx, event.id, [target]) : [];
    const invitation = target?.invitationId ? await this.invitations.byId(tx, target.invitationId) : null;
    const link = invitation
      ? this.#links.apply(workspace, invitation, 'ja')
      : `${this.config.baseUrl}/w/${workspace.slug}/events/${event.id}`;
    const declineLink = invitation?.code ? `${this.config.baseUrl}${answerPath(workspace, invitation.code)}` : null;
    const filling = fillingFor(event, workspace, addressee ?? { office: '', person: '', last: null }, link);
    return campaignMailOf({ workspace, event, ...campaign, filling, declineLink, test });
  }
}

/** Nobody is asked who has answered meanwhile. */
async function awaitsAnswer(tx: Tx, invitationId: string): Promise<boolean> {
  const [found] = await rows<{ id: string }>(
    tx,
    'select id from invitation_now where id = $1 and declined_at is null and application_id is null',
    [invitationId],
  );
  return found !== undefined;
}
