import { Injectable } from '@nestjs/common';
import { loadEvent } from '#events';
import type { MailKind, MailRow } from '#messaging';
import { Clock, Config, LinkSigner, type Tx, type WorkspaceView } from '#platform';
import { type InvitationView, loadInvitations } from '../core/invitation.queries.js';
import { questionnaireLink } from '../core/links.js';
import { titleIn } from '../core/questionnaire.entity.js';
import { questionnairesOf } from '../core/questionnaire.queries.js';
import { takesAnswers } from '../core/questionnaire.rules.js';
import { loadLatestVersion } from '../core/version.queries.js';
import { requestMail } from './request.mail.js';
import { requestKind } from './request.mails.js';

/** When a request to answer is still wanted, and what it says. */
@Injectable()
export class QuestionnaireMails {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly signer: LinkSigner,
  ) {}

  get kinds(): readonly MailKind[] {
    const kind: MailKind = {
      kind: requestKind,
      lane: 'bulk',
      whenUncertain: 'hold',
      label: { ja: 'アンケートのお願い', en: 'Request to answer' },
      stillWanted: async (tx, mail) => {
        const [open] = await unansweredOf(tx, mail);
        return open !== undefined && !open.calledOff && takesAnswers(open, this.clock.now());
      },
      render: (tx, mail, workspace) => this.#render(tx, mail, workspace),
    };
    return [kind];
  }

  async #render(tx: Tx, mail: MailRow, workspace: WorkspaceView) {
    const invitations = await unansweredOf(tx, mail);
    const [invitation] = invitations as [InvitationView];
    // Requests by mail go to those of an event.
    const event = (await loadEvent(tx, invitation.eventId!))!;
    const several = (await questionnairesOf(tx, event.id)).length > 1;
    const version = (await loadLatestVersion(tx, invitation.questionnaireId))!;
    return requestMail({
      workspace,
      event,
      occasion: invitation.occasion,
      title: several ? titleIn(invitation, mail.language) : null,
      language: mail.language,
      addressee: mail.toName,
      anonymity: invitation.anonymity,
      closesAt: invitation.closesAt,
      items: version.items.length,
      asked: invitations.map((one) => ({
        name: one.personName,
        link: questionnaireLink(this.signer, this.config.baseUrl, workspace, one, mail.language),
      })),
    });
  }
}

/** Those of a mail who have not answered yet. Mails planned by an earlier release are for one. */
async function unansweredOf(tx: Tx, { facts }: MailRow): Promise<InvitationView[]> {
  const ids = (facts.invitationIds ?? [facts.invitationId]) as string[];
  return (await loadInvitations(tx, ids)).filter(({ answeredAt }) => !answeredAt);
}
